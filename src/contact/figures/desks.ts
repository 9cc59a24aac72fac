/** What each desk has done, for those who lead; and what one has done oneself. The policies of contact_parties decide. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'

export interface DeskFigures {
  /** Of the desk; of one's own: the day. */
  name: string
  answered: number
  resolved: number
  passedOn: number
  talkedMs: number
  wrapUpMs: number
  handled: number
  /** Calls that rang at the desk in vain. */
  missed: number
}

interface DeskPeriod {
  municipality: number
  /** ISO dates, both included. */
  from: string
  until: string
}

const withinPeriod = (column: string, { from, until }: DeskPeriod) => sql`
  ${sql.ref(column)} >= ${from}::date::timestamp at time zone 'Europe/Copenhagen'
  and ${sql.ref(column)} < (${until}::date + 1)::timestamp at time zone 'Europe/Copenhagen'`

const counts = sql`
  count(*)::int as answered, count(*) filter (where c.resolution = 'instantly-resolved')::int as resolved,
  count(*) filter (where c.resolution = 'passed-on')::int as "passedOn", coalesce(sum(c.talked_ms), 0)::bigint as "talkedMs",
  coalesce(sum(c.wrap_up_ms), 0)::bigint as "wrapUpMs", count(c.talked_ms)::int as handled`

/** By name. Empty for those who may see nobody's. */
export async function listDeskFigures(tx: Transaction, period: DeskPeriod): Promise<DeskFigures[]> {
  const { municipality } = period
  const { rows } = await sql<DeskFigures>`
    with done as (
      select p.desk_id, ${counts} from contact_calls c join contact_parties p on p.municipality_id = c.municipality_id and p.call_id = c.id
      where c.municipality_id = ${municipality} and ${withinPeriod('c.arrived_at', period)} and c.answered_at is not null and p.desk_id is not null
        and (c.source <> 'trial' or app.count_trial_calls()) group by 1
    ), missed as (
      select e.desk_id, count(*)::int as missed from contact_call_events e
      where e.municipality_id = ${municipality} and e.kind = 'not-answered' and e.desk_id is not null and ${withinPeriod('e.at', period)} group by 1
    )
    select d.title as name, coalesce(done.answered, 0) as answered, coalesce(done.resolved, 0) as resolved, coalesce(done."passedOn", 0) as "passedOn",
      coalesce(done."talkedMs", 0) as "talkedMs", coalesce(done."wrapUpMs", 0) as "wrapUpMs", coalesce(done.handled, 0) as handled, coalesce(missed.missed, 0) as missed
    from contact_desks d left join done on done.desk_id = d.id left join missed on missed.desk_id = d.id
    where d.municipality_id = ${municipality} and (done.desk_id is not null or missed.desk_id is not null)
    order by d.title collate "da-x-icu"`.execute(tx)
  return rows
}

/** Of the person, by day, the newest first. */
export async function listOwnFigures(
  tx: Transaction,
  person: number,
  period: DeskPeriod,
): Promise<DeskFigures[]> {
  const { municipality } = period
  const { rows } = await sql<DeskFigures>`
    with done as (
      select (c.arrived_at at time zone 'Europe/Copenhagen')::date as day, ${counts}
      from contact_parties p join contact_calls c on c.municipality_id = p.municipality_id and c.id = p.call_id
      where p.municipality_id = ${municipality} and p.person_id = ${person} and c.answered_at is not null and ${withinPeriod('c.arrived_at', period)}
        and (c.source <> 'trial' or app.count_trial_calls()) group by 1
    ), missed as (
      select (e.at at time zone 'Europe/Copenhagen')::date as day, count(*)::int as missed from contact_call_events e
      where e.municipality_id = ${municipality} and e.kind = 'not-answered' and e.person_id = ${person} and ${withinPeriod('e.at', period)} group by 1
    )
    select coalesce(done.day, missed.day)::text as name, coalesce(done.answered, 0) as answered, coalesce(done.resolved, 0) as resolved,
      coalesce(done."passedOn", 0) as "passedOn", coalesce(done."talkedMs", 0) as "talkedMs", coalesce(done."wrapUpMs", 0) as "wrapUpMs",
      coalesce(done.handled, 0) as handled, coalesce(missed.missed, 0) as missed
    from done full join missed on missed.day = done.day order by 1 desc`.execute(tx)
  return rows
}

export function totalOf(rows: readonly DeskFigures[]): DeskFigures {
  const sum = (of: (row: DeskFigures) => number) => rows.reduce((total, row) => total + of(row), 0)
  return {
    name: 'I alt',
    answered: sum(({ answered }) => answered),
    resolved: sum(({ resolved }) => resolved),
    passedOn: sum(({ passedOn }) => passedOn),
    talkedMs: sum(({ talkedMs }) => talkedMs),
    wrapUpMs: sum(({ wrapUpMs }) => wrapUpMs),
    handled: sum(({ handled }) => handled),
    missed: sum(({ missed }) => missed),
  }
}
