/** Who keeps a whole register today, in the words of `app.keeps_register`: those named for it, and the board's secretaries. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'

export async function listWholeKeepers(
  tx: Transaction,
  municipality: number,
  register: string,
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select k.person_id as id, 1 as place from register_keepers k
      where k.municipality_id = ${municipality} and k.register = ${register} and k.unit_id is null
    union select s.person_id, 2 from seats s join bodies b on b.municipality_id = s.municipality_id and b.id = s.body_id
      where s.municipality_id = ${municipality} and b.kind = 'board' and s.role = 'secretary' and app.holds_today(s.valid_from, s.valid_until)
    order by place, id`.execute(tx)
  return rows.map(({ id }) => id)
}
