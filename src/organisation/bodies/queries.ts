import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'

export interface SeatOfBody {
  id: number
  personId: number
  name: string
  role: string
  validFrom: string
  validUntil: string | null
}

/** With the ids by which they are ended: those of today and to come first. */
export function listSeatsHeld(tx: Transaction, bodyId: number): Promise<SeatOfBody[]> {
  return tx
    .selectFrom('seats as s')
    .innerJoin('persons as p', (join) =>
      join.onRef('p.municipality_id', '=', 's.municipality_id').onRef('p.id', '=', 's.person_id'),
    )
    .where('s.body_id', '=', bodyId)
    .select(['s.id', 'p.id as personId', 'p.name', 's.role'])
    .select(['s.valid_from as validFrom', 's.valid_until as validUntil'])
    .orderBy(sql`coalesce(s.valid_until >= app.today(), true)`, 'desc')
    .orderBy(sql`array_position(array['chair', 'secretary', 'member', 'substitute'], s.role)`)
    .orderBy(sql`p.name collate "da-x-icu"`)
    .orderBy('s.valid_from', 'desc')
    .execute()
}

export async function getMandate(tx: Transaction, bodyId: number): Promise<string | null> {
  const row = await tx
    .selectFrom('body_mandates')
    .select('text')
    .where('body_id', '=', bodyId)
    .executeTakeFirst()
  return row?.text ?? null
}
