/** Counts of calls for staffing, seen as the reader may; trial calls are nobody's work and left out. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { CountedCalls, OpeningHours } from './measured.ts'
import { MISTAKE } from './patience.ts'

export interface CountedOf {
  municipality: number
  /** Null: all queues. */
  queue: number | null
  /** ISO dates in Denmark, both included. */
  from: string
  until: string
}

/** A year of a large municipality is some hundred thousand calls, so they are read once. */
export async function countCalls(tx: Transaction, of: CountedOf): Promise<CountedCalls> {
  const { municipality, queue, from, until } = of
  const { rows } = await sql<CountedCalls>`
    with call as materialized (
      select arrived_at at time zone 'Europe/Copenhagen' as at, outcome, talked_ms, wrap_up_ms,
        outcome = 'abandoned' and waited_ms < ${MISTAKE * 1000} as mistake,
        outcome = 'turned-away' and why is not distinct from 'closed' as closed,
        -- Whoever wished to be called back no longer waits on the line.
        least(waited_ms, extract(epoch from callback_wished_at - arrived_at) * 1000) as waited_ms
      from contact_calls
      where municipality_id = ${municipality} and source <> 'trial' and outcome is not null
        and arrived_at >= ${from}::timestamp at time zone 'Europe/Copenhagen'
        and arrived_at < (${until}::date + 1)::timestamp at time zone 'Europe/Copenhagen'
        ${queue === null ? sql`` : sql`and queue_id = ${queue}`}),
    work as (
      select extract(isodow from at)::int as weekday, at::date as day,
        (extract(hour from at) * 2 + floor(extract(minute from at) / 30))::int as half_hour, count(*)::int as calls
      from call where not mistake and not closed group by 1, 2, 3)
    select
      (select coalesce(json_agg(json_build_object('weekday', weekday, 'halfHour', half_hour, 'calls', calls)), '[]')
        from (select weekday, half_hour, sum(calls)::int as calls from work group by 1, 2) each) as "halfHours",
      (select coalesce(json_agg(json_build_object('weekday', weekday, 'days', days)), '[]')
        from (select weekday, count(distinct day)::int as days from work group by 1) each) as days,
      count(*) filter (where outcome = 'answered' and talked_ms is not null)::int as timed,
      coalesce(sum(talked_ms + coalesce(wrap_up_ms, 0)) filter (where outcome = 'answered'), 0)::float8 / 1000 as "handlingSeconds",
      count(*) filter (where not mistake and not closed and waited_ms is not null)::int as waited,
      coalesce(sum(waited_ms) filter (where not mistake and not closed), 0)::float8 / 1000 as "waitedSeconds",
      count(*) filter (where outcome = 'abandoned' and not mistake)::int as "gaveUp",
      count(*) filter (where mistake)::int as mistakes, count(*) filter (where closed)::int as closed
    from call`.execute(tx)
  const [counted] = rows
  if (counted === undefined) throw new Error('Sums without a row')
  return counted
}

/** When queues are open by their rules: one queue, or together all that anybody has called; before that, all there are. */
export async function listOpeningHours(
  tx: Transaction,
  municipality: number,
  queue: number | null,
): Promise<OpeningHours[]> {
  const { rows } = await sql<OpeningHours>`
    select weekday, floor(extract(epoch from min(opens)) / 1800)::int as opens,
      ceil(extract(epoch from max(closes)) / 1800)::int as closes
    from contact_hours h
    where municipality_id = ${municipality} and ${queue === null ? CALLED : sql`queue_id = ${queue}`}
    group by weekday order by weekday`.execute(tx)
  return rows
}

const calls = sql`select 1 from contact_calls c where c.municipality_id = h.municipality_id and c.source <> 'trial'`
/** A number that nobody calls, open around the clock, says nothing of when desks are needed. */
const CALLED = sql`(exists (${calls} and c.queue_id = h.queue_id) or not exists (${calls}))`

export interface StaffedQueue {
  id: number
  title: string
  /** Desks that take its calls before others do. */
  desks: number
  /** Seconds from which call-back is offered; null: never. */
  callBackFrom: number | null
}

export async function listStaffedQueues(tx: Transaction, municipality: number): Promise<StaffedQueue[]> {
  const { rows } = await sql<StaffedQueue>`
    select q.id, q.title, q.callback_from_seconds as "callBackFrom",
      (select count(*)::int from contact_queue_desks d
        where d.municipality_id = q.municipality_id and d.queue_id = q.id and d.rank = 1) as desks
    from contact_queues q where q.municipality_id = ${municipality} order by q.id`.execute(tx)
  return rows
}

/** Desks that are the first to take calls of any queue. */
export async function countDesks(tx: Transaction, municipality: number): Promise<number> {
  const { rows } = await sql<{ desks: number }>`
    select count(distinct desk_id)::int as desks from contact_queue_desks
    where municipality_id = ${municipality} and rank = 1`.execute(tx)
  return rows[0]?.desks ?? 0
}
