/** Reads what calls are given out by: queues with their desks and hours, who can answer about what. */
import { sql } from 'kysely'
import { addDays } from '../../language/due-calendar.ts'
import { getCalendar } from '../../organisation/days-off/queries.ts'
import type { Transaction } from '../../platform/database.ts'
import type { DeskId, QueueId } from '../distributor/model.ts'
import { plainNumber, type QueueFacts, type RuleFacts } from './rules-of.ts'

/** A call-back wished before a long weekend must find the next opening. */
const DAYS_AHEAD = 21
/** Before there are calls to measure. */
const USUAL_HANDLING_SECONDS = 295

/** @param from the first day whose hours are read, ISO; null: today */
export async function readRules(
  tx: Transaction,
  municipality: number,
  from: string | null = null,
): Promise<RuleFacts> {
  const queues = await tx
    .selectFrom('contact_queues')
    .selectAll()
    .where('municipality_id', '=', municipality)
    .orderBy('id')
    .execute()
  const open = queues.length === 0 ? new Map<QueueId, Span[]>() : await readOpenings(tx, municipality, from)
  const seated = await readQueueDesks(tx, municipality)
  const handling = await readHandling(tx, municipality)
  const settings = await tx
    .selectFrom('contact_settings')
    .select('own_number')
    .where('municipality_id', '=', municipality)
    .executeTakeFirst()
  return {
    queues: queues.map((queue): QueueFacts => ({
      id: queue.id,
      dialled: queue.dialled,
      subjectId: queue.subject_id,
      ways: queue.ways,
      isClosed: queue.is_closed && queue.closed_until === null,
      desks: seated.get(queue.id) ?? [],
      // Shut by hand until a time: what is open after it is known, so that call-backs can be carried over to it.
      open: spansAfter(open.get(queue.id) ?? [], queue.is_closed ? queue.closed_until : null),
      offerSeconds: queue.offer_seconds,
      returnWaitSeconds: queue.return_wait_seconds,
      passedOnSeconds: queue.passed_on_seconds,
      wrapUpSeconds: queue.wrap_up_seconds,
      repeatSeconds: queue.repeat_seconds,
      secondaryAfterSeconds: queue.secondary_after_seconds,
      standbyAfterSeconds: queue.standby_after_seconds,
      callbackFromSeconds: queue.callback_from_seconds,
      callbackTries: queue.callback_tries,
      callbackPauseSeconds: queue.callback_pause_seconds,
      mostWaiting: queue.most_waiting,
      longestWaitSeconds: queue.longest_wait_seconds,
      usualHandlingSeconds: handling.get(queue.id) ?? USUAL_HANDLING_SECONDS,
    })),
    desks: await tx
      .selectFrom('contact_desks')
      .select(['id', 'telephone'])
      .where('municipality_id', '=', municipality)
      .orderBy('id')
      .execute(),
    skilled: await readSkills(tx, municipality),
    ...(await readLines(tx, municipality)),
    ownNumber: settings?.own_number ?? null,
  }
}

interface Span {
  from: number
  until: number
}

function spansAfter(spans: readonly Span[], shutUntil: Date | null): Span[] {
  const from = shutUntil?.getTime() ?? 0
  return spans.flatMap((span) => (span.until <= from ? [] : [{ ...span, from: Math.max(span.from, from) }]))
}

/** By queue. Danish time is turned into instants by the database, which knows when clocks are put back. */
async function readOpenings(
  tx: Transaction,
  municipality: number,
  first: string | null,
): Promise<Map<QueueId, Span[]>> {
  const days = await workingDays(tx, municipality, first)
  const { rows } = await sql<{ queue: number; from: number; until: number }>`
    select h.queue_id as queue,
      (extract(epoch from (d.day + h.opens) at time zone 'Europe/Copenhagen') * 1000)::float8 as "from",
      (extract(epoch from (d.day + h.closes) at time zone 'Europe/Copenhagen') * 1000)::float8 as until
    from contact_hours h join unnest(${days}::date[]) d (day) on extract(isodow from d.day) = h.weekday
    where h.municipality_id = ${municipality} order by 2`.execute(tx)
  const spans = new Map<QueueId, Span[]>()
  for (const { queue, from, until } of rows)
    spans.set(queue, [...(spans.get(queue) ?? []), { from: Math.round(from), until: Math.round(until) }])
  return spans
}

/**
 * Days of three weeks that are neither days off nor decided closing days. A closing day from which a unit is exempted that
 * somebody of the contact centre works in does not close the telephones.
 */
async function workingDays(tx: Transaction, municipality: number, first: string | null): Promise<string[]> {
  const { rows } = await sql<{ today: string; closed: string[] }>`
    select coalesce(${first}::date, (now() at time zone 'Europe/Copenhagen')::date)::text as today,
      array(select c.day::text from closing_days c where c.municipality_id = ${municipality} and c.state = 'decided' and not exists (
        select 1 from closing_day_exemptions x join employments e on e.municipality_id = x.municipality_id and e.unit_id = x.unit_id
          join contact_staff s on s.municipality_id = e.municipality_id and s.person_id = e.person_id
        where x.municipality_id = c.municipality_id and x.closing_day_id = c.id
          and c.day between e.valid_from and coalesce(e.valid_until, c.day)
          and c.day between s.valid_from and coalesce(s.valid_until, c.day))) as closed`.execute(tx)
  const [{ today, closed } = { today: '', closed: [] }] = rows
  const calendar = await getCalendar(tx)
  const days = Array.from({ length: DAYS_AHEAD }, (_, ahead) => addDays(today, ahead))
  // Saturdays and Sundays are off for deadlines; whether the telephone is open then, its hours say.
  const isOff = (day: string) => {
    const why = calendar.whyOff(day, { countsSaturday: true })
    return why !== null && why !== 'søndag'
  }
  return days.filter((day) => !closed.includes(day) && !isOff(day))
}

async function readQueueDesks(tx: Transaction, municipality: number) {
  const rows = await tx
    .selectFrom('contact_queue_desks')
    .select(['queue_id', 'desk_id', 'rank'])
    .where('municipality_id', '=', municipality)
    .orderBy('rank')
    .orderBy('desk_id')
    .execute()
  const seated = new Map<QueueId, { desk: DeskId; rank: number }[]>()
  for (const { queue_id, desk_id, rank } of rows)
    seated.set(queue_id, [...(seated.get(queue_id) ?? []), { desk: desk_id, rank }])
  return seated
}

async function readSkills(tx: Transaction, municipality: number): Promise<Map<number, Set<number>>> {
  const rows = await tx
    .selectFrom('contact_skills')
    .select(['person_id', 'subject_id'])
    .where('municipality_id', '=', municipality)
    .execute()
  const skilled = new Map<number, Set<number>>()
  for (const { subject_id, person_id } of rows)
    skilled.set(subject_id, (skilled.get(subject_id) ?? new Set()).add(person_id))
  return skilled
}

async function readLines(
  tx: Transaction,
  municipality: number,
): Promise<Pick<RuleFacts, 'ownNumbers' | 'devices'>> {
  const rows = await tx
    .selectFrom('contact_lines')
    .select(['person_id', 'number', 'device'])
    .where('municipality_id', '=', municipality)
    .execute()
  const ownNumbers = new Map<number, Set<string>>()
  const devices = new Map<string, number>()
  for (const { person_id, number, device } of rows) {
    if (person_id === null) continue
    ownNumbers.set(person_id, (ownNumbers.get(person_id) ?? new Set()).add(plainNumber(number)))
    if (device !== null) devices.set(device, person_id)
  }
  return { ownNumbers, devices }
}

/** What calls of the last month took, talk and wrap-up, where there are enough of them. */
async function readHandling(tx: Transaction, municipality: number): Promise<Map<QueueId, number>> {
  const { rows } = await sql<{ queue: number; seconds: number }>`
    select queue_id as queue, avg(talked_ms + coalesce(wrap_up_ms, 0))::float8 / 1000 as seconds from contact_calls
    where municipality_id = ${municipality} and arrived_at > now() - interval '28 days' and talked_ms > 0
    group by queue_id having count(*) >= 50`.execute(tx)
  return new Map(rows.map(({ queue, seconds }) => [queue, Math.max(10, Math.round(seconds))]))
}
