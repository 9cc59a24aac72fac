/** Which platform a number sits on: the old exchange, the new one, or outside the municipality. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import { trunkOf } from '../telephony/asterisk/numbers.ts'
import type { Trunk } from '../telephony/asterisk/settings.ts'

export const PLATFORMS = {
  old: 'Det gamle telefonsystem',
  new: 'Den nye platform',
  outside: 'Uden for kommunen',
} as const
export type Platform = keyof typeof PLATFORMS

/** In the shape the exchange is set up by, with the ranges of each. */
export async function listTrunks(tx: Transaction): Promise<(Trunk & { id: number; title: string })[]> {
  const { rows } = await sql<Trunk & { id: number; title: string }>`
    select t.id, t.name, t.title, t.host, t.port, t.platform as reaches,
      (select coalesce(json_agg(json_build_object('from', r.from_number, 'to', r.to_number) order by r.from_number), '[]') from contact_trunk_ranges r
        where r.municipality_id = t.municipality_id and r.trunk_id = t.id) as ranges
    from contact_trunks t where t.municipality_id = app.municipality_id() order by t.name`.execute(tx)
  return rows
}

/** Null where no trunk is known. */
export function platformOf(number: string, trunks: readonly Trunk[]): Platform | null {
  return trunkOf(number, trunks)?.reaches ?? null
}
