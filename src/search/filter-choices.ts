/** What can be chosen among in the filters: only what the reader may know. */
import { sql } from 'kysely'
import type { Transaction } from '../platform/database.ts'

export interface FilterChoices {
  bodies: { id: number; name: string }[]
  units: { id: number; name: string }[]
  /** Newest first. */
  years: number[]
}

export async function listFilterChoices(tx: Transaction, municipality: number): Promise<FilterChoices> {
  const named = (table: 'bodies' | 'units') =>
    tx
      .selectFrom(table)
      .select(['id', 'name'])
      .where('municipality_id', '=', municipality)
      .orderBy('name')
      .execute()
  const { rows } = await sql<{ year: number }>`
    select distinct substr(month, 1, 4)::int as year from app.search_months() order by year desc`.execute(tx)
  return { bodies: await named('bodies'), units: await named('units'), years: rows.map(({ year }) => year) }
}
