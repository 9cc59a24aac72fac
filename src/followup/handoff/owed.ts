/** Questions to bodies, and answers that wait to be taken, as what secretaries owe. Seen with the case. */
import { sql } from 'kysely'
import { paths } from '../../paths.ts'
import type { OwedSource } from '../slots.ts'

interface OwedRow {
  id: number
  question: string
  isAsked: boolean
  dueOn: string | null
  toBody: string
  fromBody: string | null
  personId: number | null
  unitId: number | null
}

/**
 * A question is owed by the receiving body's secretary; its answer is to be taken by the asking body's, or by the person
 * who asked. On a unit's list stands what those who work there owe.
 */
export const handoffsOwed: OwedSource = async (tx, { municipality, units, person }) => {
  const ofPerson = person === null ? sql`` : sql`and o.person_id = ${person}`
  const ofUnits = units === null ? sql`` : sql`and e.unit_id = any (${[...units]}::bigint[])`
  const { rows } = await sql<OwedRow>`
    select distinct on (h.id) h.id, h.question, h.state = 'asked' as "isAsked", case h.state when 'asked' then h.due_on end as "dueOn",
      t.name as "toBody", f.name as "fromBody", o.person_id as "personId", e.unit_id as "unitId"
    from handoffs h join cases c on c.municipality_id = h.municipality_id and c.id = h.case_id
      join bodies t on t.municipality_id = h.municipality_id and t.id = h.to_body_id
      left join bodies f on f.municipality_id = h.municipality_id and f.id = h.from_body_id
      left join lateral (
        select s.person_id from seats s where s.municipality_id = h.municipality_id and s.role = 'secretary'
          and s.body_id = case h.state when 'asked' then h.to_body_id else h.from_body_id end and app.holds_today(s.valid_from, s.valid_until)
        union all select h.asked_by where h.state = 'answered' and h.from_body_id is null) o on true
      left join employments e on e.municipality_id = h.municipality_id and e.person_id = o.person_id and app.holds_today(e.valid_from, e.valid_until)
    where h.municipality_id = ${municipality} and h.state in ('asked', 'answered') ${ofPerson} ${ofUnits} order by h.id, o.person_id, e.id`.execute(
    tx,
  )
  return rows.map(({ id, question, isAsked, toBody, fromBody, ...rest }) => ({
    ...rest,
    what: isAsked ? `${toBody} skal svare: ${question}` : `${toBody} har svaret: ${question}`,
    href: paths.handoff(id),
    kind: 'Videresendt sag',
    ...(fromBody !== null && { note: `Spurgt af ${fromBody}` }),
  }))
}
