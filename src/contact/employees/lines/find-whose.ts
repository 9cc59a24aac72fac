/** Whose a number is, as typed: an employee by initials, e-mail or whole name, or a unit by initials or name. */
import { sql } from 'kysely'
import { findPerson } from '../../../organisation/persons/find-person.ts'
import type { Transaction } from '../../../platform/database.ts'

export type Whose = { personId: number; unitId: null } | { personId: null; unitId: number }

export const WHOSE_WRONG = {
  nobody: 'Ingen medarbejder eller enhed passer. Skriv initialer, e-mail eller hele navnet.',
  several: 'Flere passer. Skriv initialer eller e-mail.',
} as const

export async function findWhose(
  tx: Transaction,
  text: string,
  day: string,
): Promise<Whose | keyof typeof WHOSE_WRONG> {
  const typed = text.trim()
  const { rows } = await sql<{ id: number }>`
    select distinct u.id from units u left join unit_initials i on i.municipality_id = u.municipality_id and i.unit_id = u.id and app.holds_today(i.valid_from, i.valid_until)
    where u.municipality_id = app.municipality_id() and app.holds_today(u.valid_from, u.valid_until)
      and (lower(u.name) = lower(${typed}) or i.initials = upper(${typed}))`.execute(tx)
  const [unit] = rows
  if (rows.length > 1) return 'several'
  if (unit !== undefined) return { personId: null, unitId: unit.id }
  const found = await findPerson(tx, typed, day)
  if (found === 'nobody') return 'nobody'
  if ('several' in found) return 'several'
  return found.whole ? { personId: found.id, unitId: null } : 'nobody'
}
