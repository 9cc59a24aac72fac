import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'

/** Units of today, by name. */
export async function listUnitNames(
  tx: Transaction,
  municipality: number,
): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    select id, name from units where municipality_id = ${municipality} and app.holds_today(valid_from, valid_until)
    order by name collate "da-x-icu"`.execute(tx)
  return rows
}
