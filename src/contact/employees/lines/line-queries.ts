/** Numbers and telephones of employees and units, for those who keep them. */
import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database.ts'

/** Leaders of the contact centre, and administrators: the policies of contact_lines and contact_trunks. */
export async function mayKeepLines(tx: Transaction): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select app.is_contact_leader() or app.answers_for('administrator') as may`.execute(tx)
  return rows[0]?.may ?? false
}

export interface Line {
  id: number
  personId: number | null
  unitId: number | null
  name: string
  number: string
  device: string | null
}

export const MOST_LINES = 100

/** Those whose name or number holds what is typed, the first hundred. */
export async function listLines(tx: Transaction, words: string): Promise<{ lines: Line[]; total: number }> {
  const typed = words.trim().toLocaleLowerCase('da')
  const digits = typed.replaceAll(/\s/gu, '')
  const { rows } = await sql<Line & { total: number }>`
    select l.id, l.person_id as "personId", l.unit_id as "unitId", coalesce(p.name, u.name) as name, l.number, l.device, count(*) over ()::int as total
    from contact_lines l left join persons p on p.municipality_id = l.municipality_id and p.id = l.person_id
      left join units u on u.municipality_id = l.municipality_id and u.id = l.unit_id
    where l.municipality_id = app.municipality_id() and (${typed} = '' or position(${typed} in lower(coalesce(p.name, u.name))) > 0
      or position(${digits} in l.number) > 0 or l.device = ${typed})
    order by coalesce(p.name, u.name) collate "da-x-icu", l.number limit ${MOST_LINES}`.execute(tx)
  return { lines: rows, total: rows[0]?.total ?? 0 }
}
