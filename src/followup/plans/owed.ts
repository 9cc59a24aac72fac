/** Steps of process plans as what somebody owes. Seen with the case. */
import { sql } from 'kysely'
import { paths } from '../../paths.ts'
import type { OwedSource } from '../slots.ts'

/** Steps with an owner that are not done; a step without one is owed by who answers for the case. */
export const stepsOwed: OwedSource = async (tx, { municipality, units, person }) => {
  const owner = sql`coalesce(s.owner_person_id, case when s.owner_unit_id is null then c.responsible_id end)`
  const ofUnits =
    units === null
      ? sql``
      : sql`and coalesce(s.owner_unit_id, c.owner_unit_id) = any (${[...units]}::bigint[])`
  const ofPerson = person === null ? sql`` : sql`and ${owner} = ${person}`
  const { rows } = await sql<{
    caseId: number
    what: string
    title: string
    dueOn: string
    unitId: number
    personId: number | null
  }>`
    select p.case_id as "caseId", s.what, p.title, s.ends_on as "dueOn", coalesce(s.owner_unit_id, c.owner_unit_id) as "unitId", ${owner} as "personId"
    from process_steps s join process_plans p on p.municipality_id = s.municipality_id and p.id = s.plan_id
      join cases c on c.municipality_id = p.municipality_id and c.id = p.case_id
    where s.municipality_id = ${municipality} and s.done_on is null ${ofUnits} ${ofPerson} order by s.ends_on, s.id`.execute(
    tx,
  )
  return rows.map(({ caseId, what, title, ...rest }) => ({
    ...rest,
    what,
    href: paths.processPlan(caseId),
    kind: 'Procesplan',
    note: title,
  }))
}
