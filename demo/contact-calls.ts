/** Writes the calls of a year as call control would have, but in a few statements: a hundred thousand calls in seconds. */
import { type RawBuilder, sql } from 'kysely'
import { addDays } from '../src/language/due-calendar.ts'
import type { WeekdayCalendar } from '../src/language/weekdays.ts'
import type { Transaction } from '../src/platform/database.ts'
import { type DemoOutcome, outcomeOf } from './contact-outcomes.ts'
import { type DemoDay, type SimulatedCall, simulateMonth } from './contact-simulation.ts'
import { manyRandoms } from './randoms.ts'

/** Ids of what the calls are about and who answered them. */
export interface CallSetting {
  /** By queue of their own, in the order of the subjects; null: through the main number. */
  mainQueue: number
  subjects: readonly { id: number; queue: number | null }[]
  /** Four of them. */
  desks: readonly number[]
  /** Who may sit at the desks on a day, in turns. */
  agentsOn: (day: string) => readonly number[]
  units: (key: string) => number
  /** Of this many days numbers are kept. */
  keepNumbersDays: number
  calendar: WeekdayCalendar
  /** The last day that is told of, ISO. */
  until: string
}

/** Persons who call now and then; each has an invented number that no Danish subscriber can have. */
const CALLERS = 24_000
const HIDDEN = 0.06

/** @param month `YYYY-MM` */
export function openDays(calendar: WeekdayCalendar, month: string): DemoDay[] {
  const days: DemoDay[] = []
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1)) {
    if (calendar.whyOff(day, { countsSaturday: false }) !== null) continue
    days.push({ day, weekday: new Date(`${day}T12:00:00Z`).getUTCDay() })
  }
  return days
}

/** @returns how many calls were written; none where the month has some */
export async function writeMonth(
  tx: Transaction,
  municipality: number,
  setting: CallSetting,
  month: string,
): Promise<number> {
  const { rows } = await sql`select 1 from contact_calls
    where municipality_id = ${municipality} and id = ${firstOf(month)}::uuid`.execute(tx)
  if (rows.length > 0) return 0
  const days = openDays(setting.calendar, month)
  const calls = simulateMonth(days, setting.until)
  const random = manyRandoms(Number(month.replace('-', '')))
  const outcomes = calls.map((call) => outcomeOf(call, dayOf(days, call), random))
  const all = { calls, outcomes, days, setting, ids: idsOf(month) }
  await insertCalls(tx, municipality, all)
  await insertParties(tx, municipality, all, random)
  await insertTransfers(tx, municipality, all)
  return calls.length
}

interface AllCalls {
  calls: readonly SimulatedCall[]
  outcomes: readonly DemoOutcome[]
  days: readonly DemoDay[]
  setting: CallSetting
  /** Id of the call with the number `n`. */
  ids: RawBuilder<string>
}

function dayOf(days: readonly DemoDay[], call: SimulatedCall): DemoDay {
  const day = days[call.day]
  if (day === undefined) throw new Error('A call of no day')
  return day
}

/** Calls of a month are known again by their number in its row. */
const idsBegin = (month: string) => `de300000-${month.slice(0, 4)}-40${month.slice(5)}-8000-`
const firstOf = (month: string) => `${idsBegin(month)}000000000001`
const idsOf = (month: string) => sql<string>`(${idsBegin(month)}::text || lpad(to_hex(n), 12, '0'))::uuid`
const numbered = sql`with ordinality`

async function insertCalls(tx: Transaction, municipality: number, all: AllCalls): Promise<void> {
  const { calls, outcomes, days, setting, ids } = all
  const subjects = outcomes.map(({ subject }) => setting.subjects[subject]?.id ?? null)
  const queues = outcomes.map(
    ({ subject, hasOwnQueue }) => (hasOwnQueue && setting.subjects[subject]?.queue) || setting.mainQueue,
  )
  await sql`
    insert into contact_calls (municipality_id, id, queue_id, subject_id, arrived_at, phase, answered_at, ended_at, outcome, why,
      waited_ms, talked_ms, wrap_up_ms, resolution, offers, callback_wished_at, callback_due_at, callback_tries, callback_reached_at, updated_at)
    select ${municipality}, ${ids}, queue, subject, arrived, 'ended', answered, ended, outcome, why, waited, talked, wrapped, resolution,
      case outcome when 'answered' then 1 else 0 end, wished, wished, coalesce(tries, 0), case when wished is not null then answered end, ended
    from (
      select n, queue, subject, outcome, why, waited, talked, wrapped, resolution, tries, arrived,
        case outcome when 'answered' then arrived + waited * interval '1 ms' end as answered,
        arrived + (waited + coalesce(talked, 0)) * interval '1 ms' as ended,
        case when wished is not null then arrived + wished * interval '1 ms' end as wished
      from (
        select u.*, (day + arrived_ms * interval '1 ms') at time zone 'Europe/Copenhagen' as arrived
        from unnest(${calls.map((call) => dayOf(days, call).day)}::date[], ${calls.map((call) => call.arrivedMs)}::int[],
          ${queues}::bigint[], ${subjects}::bigint[], ${calls.map((call) => call.outcome)}::text[],
          ${calls.map(whyOf)}::text[], ${calls.map((call) => call.waitedMs)}::int[], ${calls.map((call) => call.talkedMs)}::int[],
          ${calls.map((call) => call.wrapUpMs)}::int[], ${outcomes.map(({ resolution }) => resolution)}::text[],
          ${calls.map((call) => call.callback?.wishedMs ?? null)}::int[], ${calls.map((call) => call.callback?.tries ?? null)}::int[])
          ${numbered} u (day, arrived_ms, queue, subject, outcome, why, waited, talked, wrapped, resolution, wished, tries, n)) a) b`.execute(
    tx,
  )
}

const whyOf = ({ outcome }: SimulatedCall): string | null =>
  outcome === 'turned-away' ? 'closed' : outcome === 'callback-given-up' ? 'no-answer' : null

async function insertParties(
  tx: Transaction,
  municipality: number,
  { calls, days, setting, ids }: AllCalls,
  random: () => number,
): Promise<void> {
  const desks = calls.map(({ desk }) => (desk === null ? null : (setting.desks[desk] ?? null)))
  const callers = calls.map(() => (random() < HIDDEN ? null : callerOf(random())))
  await sql`
    insert into contact_parties (municipality_id, call_id, number, number_key, desk_id, person_id)
    select ${municipality}, ${ids}, case when kept then caller end,
      case when caller is not null then sha256(s.number_salt || convert_to(caller, 'UTF8')) end, desk, person
    from unnest(${callers}::text[], ${desks}::bigint[], ${calls.map((call) => personAt(call, days, setting))}::bigint[],
      ${calls.map((call) => dayOf(days, call).day)}::date[]) ${numbered} u (caller, desk, person, day, n)
    cross join lateral (select day > app.today() - ${setting.keepNumbersDays}::int as kept) k
    join contact_settings s on s.municipality_id = ${municipality}`.execute(tx)
}

/** Who sat at the desk: each day begins with another, so that all have their share of all desks. */
function personAt(call: SimulatedCall, days: readonly DemoDay[], setting: CallSetting): number | null {
  if (call.desk === null) return null
  const agents = setting.agentsOn(dayOf(days, call).day)
  return agents[(call.day + call.desk) % agents.length] ?? null
}

/** Some call often, most seldom. Numbers that begin with 19 belong to nobody: Danish numbers begin with 2 to 9. */
const callerOf = (drawn: number): string =>
  `19${String(Math.floor(drawn ** 2.2 * CALLERS) * 37 + 100_000).padStart(6, '0')}`

async function insertTransfers(
  tx: Transaction,
  municipality: number,
  { calls, outcomes, days, setting, ids }: AllCalls,
): Promise<void> {
  const rows = outcomes.flatMap(({ transfers }, index) =>
    transfers.map((transfer, attempt) => ({ transfer, attempt, index })),
  )
  const callOf = (index: number) => {
    const call = calls[index]
    if (call === undefined) throw new Error('Passed on what never was')
    return call
  }
  const passed = rows.map(({ transfer, index }) => {
    const { arrivedMs, waitedMs } = callOf(index)
    return arrivedMs + waitedMs + transfer.passedMs
  })
  await sql`
    insert into contact_transfers (municipality_id, call_id, leg, way, unit_id, passed_by, passed_at, answered_at, answered_by,
      returned_at, cause, away_without_diversion)
    select ${municipality}, ${ids}, 'employee-' || attempt, way, unit, passed_by, passed, passed + answered * interval '1 ms', answered_by,
      passed + returned * interval '1 ms', cause, away
    from (
      select u.*, (day + passed_ms * interval '1 ms') at time zone 'Europe/Copenhagen' as passed
      from unnest(${rows.map(({ index }) => index + 1)}::bigint[], ${rows.map(({ attempt }) => attempt + 1)}::int[],
        ${rows.map(({ index }) => dayOf(days, callOf(index)).day)}::date[], ${passed}::int[],
        ${rows.map(({ transfer }) => after(transfer.passedMs, transfer.answeredMs))}::int[],
        ${rows.map(({ transfer }) => after(transfer.passedMs, transfer.returnedMs))}::int[],
        ${rows.map(({ transfer }) => setting.units(transfer.unit))}::bigint[],
        ${rows.map(({ transfer }) => (transfer.warm ? 'warm' : 'blind'))}::text[], ${rows.map(({ transfer }) => transfer.by)}::text[],
        ${rows.map(({ transfer }) => transfer.cause)}::text[],
        ${rows.map(({ index }) => personAt(callOf(index), days, setting))}::bigint[], ${rows.map(({ transfer }) => transfer.awayWithoutDiversion)}::bool[])
        u (n, attempt, day, passed_ms, answered, returned, unit, way, answered_by, cause, passed_by, away)) r`.execute(
    tx,
  )
}

const after = (from: number, until: number | null): number | null => (until === null ? null : until - from)
