/** What the plan's pages show. Who may see which meeting is decided by the policies of the database. */
import { sql } from 'kysely'
import type { WeekdayCalendar } from '../../language/weekdays.ts'
import { type DatedRules, type Deadlines, deadlinesOf, rulesOn } from '../../organisation/body-rules/model.ts'
import { listRules } from '../../organisation/body-rules/queries.ts'
import { getCalendar } from '../../organisation/days-off/queries.ts'
import { guestsOf } from '../../organisation/guests/model.ts'
import { listStandingGuests, type StandingGuestOfBody } from '../../organisation/guests/queries.ts'
import type { Transaction } from '../../platform/database.ts'
import type { MeetingTime, Stage } from './model.ts'

export interface PlannedMeeting extends MeetingTime {
  id: number
  bodyId: number
  body: string
  stage: Stage
  /** The day of the rule that made it. */
  plannedFor: string | null
  /** Counts the changes that a calendar shows; a form says which it was made from. */
  sequence: number
  cancelledReason: string | null
  /** The day it was planned for before it was last moved, and why it was. */
  movedFrom: string | null
  movedReason: string | null
  /** Items on its agenda that the reader sees. */
  items: number
}

const PLANNED = sql`m.id, m.body_id as "bodyId", b.name as body, m.held_on as "heldOn", to_char(m.starts_at, 'HH24:MI') as "startsAt",
  to_char(m.planned_end, 'HH24:MI') as "endsAt", m.location, m.meeting_kind as kind, m.stage, m.planned_for as "plannedFor",
  m.calendar_sequence as sequence, m.cancelled_reason as "cancelledReason", moved.from_on as "movedFrom", moved.reason as "movedReason",
  (select count(*) from agenda_items a where a.municipality_id = m.municipality_id and a.meeting_id = m.id and a.state = 'on-agenda')::int as items`

const FROM = sql`meetings m join bodies b on b.municipality_id = m.municipality_id and b.id = m.body_id
  left join lateral (select c.from_on, c.reason from meeting_changes c where c.municipality_id = m.municipality_id and c.meeting_id = m.id
    and c.change = 'moved' order by c.changed_at desc, c.id desc limit 1) moved on true`

interface Wanted {
  from: string
  until: string
  /** All bodies when null. */
  bodies: readonly number[] | null
}

/** Meetings held here, planned and past, in order. */
export async function listPlanned(
  tx: Transaction,
  municipality: number,
  { from, until, bodies }: Wanted,
): Promise<PlannedMeeting[]> {
  const ofBodies = bodies === null ? sql`` : sql`and m.body_id = any (${bodies}::bigint[])`
  const { rows } = await sql<PlannedMeeting>`
    select ${PLANNED} from ${FROM}
    where m.municipality_id = ${municipality} and m.stage <> 'held' and m.held_on between ${from} and ${until} ${ofBodies}
    order by m.held_on, m.starts_at nulls first, m.id`.execute(tx)
  return rows
}

/** Meetings that are to come for bodies, the next first. */
export async function listComing(
  tx: Transaction,
  municipality: number,
  bodies: readonly number[],
  { today, most }: { today: string; most: number },
): Promise<PlannedMeeting[]> {
  const { rows } = await sql<PlannedMeeting>`
    select ${PLANNED} from ${FROM}
    where m.municipality_id = ${municipality} and m.stage in ('planned', 'dispatched', 'running') and m.held_on >= ${today}
      and m.body_id = any (${bodies}::bigint[])
    order by m.held_on, m.starts_at nulls first, m.id limit ${most}`.execute(tx)
  return rows
}

export async function getPlanned(
  tx: Transaction,
  municipality: number,
  id: number,
): Promise<PlannedMeeting | null> {
  const { rows } = await sql<PlannedMeeting>`
    select ${PLANNED} from ${FROM} where m.municipality_id = ${municipality} and m.id = ${id} and m.stage <> 'held'`.execute(
    tx,
  )
  return rows[0] ?? null
}

export interface MeetingChange {
  change: 'called' | 'changed' | 'moved' | 'cancelled'
  reason: string | null
  fromOn: string | null
  fromStartsAt: string | null
  fromLocation: string | null
  by: string | null
  at: Date
}

/** What was done with a meeting, the newest first. */
export async function listChanges(
  tx: Transaction,
  municipality: number,
  meetingId: number,
): Promise<MeetingChange[]> {
  const { rows } = await sql<MeetingChange>`
    select c.change, c.reason, c.from_on as "fromOn", to_char(c.from_starts_at, 'HH24:MI') as "fromStartsAt",
      c.from_location as "fromLocation", p.name as by, c.changed_at as at
    from meeting_changes c left join persons p on p.municipality_id = c.municipality_id and p.id = c.changed_by
    where c.municipality_id = ${municipality} and c.meeting_id = ${meetingId} order by c.changed_at desc, c.id desc limit 50`.execute(
    tx,
  )
  return rows
}

/** Whether the reader has the body's chair today. */
export async function hasChair(tx: Transaction, bodyId: number): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select ${bodyId} = any (app.chaired_bodies()) as has`.execute(
    tx,
  )
  return rows[0]?.has ?? false
}

/** A body that meets, by name. */
export interface PlanBody {
  id: number
  name: string
}

export async function listPlanBodies(tx: Transaction, municipality: number): Promise<PlanBody[]> {
  const { rows } = await sql<PlanBody>`
    select b.id, b.name from bodies b
    where b.municipality_id = ${municipality} and b.kind <> 'unknown' and (b.valid_until is null or b.valid_until >= app.today())
    order by b.name collate "da-x-icu"`.execute(tx)
  return rows
}

/** What a body goes by, for all days at once. */
export class BodyWays {
  readonly #own: DatedRules[]
  readonly #ofKind: DatedRules[]
  readonly #guests: StandingGuestOfBody[]
  readonly calendar: WeekdayCalendar

  constructor(
    rules: { own: DatedRules[]; ofKind: DatedRules[] },
    guests: StandingGuestOfBody[],
    calendar: WeekdayCalendar,
  ) {
    this.#own = rules.own
    this.#ofKind = rules.ofKind
    this.#guests = guests
    this.calendar = calendar
  }

  rulesOn(date: string): DatedRules | null {
    return rulesOn(date, this.#own, this.#ofKind)
  }

  deadlinesOf(heldOn: string): Deadlines | null {
    const rules = this.rulesOn(heldOn)
    return rules === null ? null : deadlinesOf(rules, heldOn, this.calendar)
  }

  /** @param dates the body's other meetings of that year */
  guestsOn(heldOn: string, dates: readonly string[]): StandingGuestOfBody[] {
    return guestsOf(heldOn, [...dates, heldOn], this.#guests)
  }
}

export async function getWays(
  tx: Transaction,
  bodyId: number,
  calendar?: WeekdayCalendar,
): Promise<BodyWays> {
  const rules = await listRules(tx, bodyId)
  const guests = await listStandingGuests(tx, bodyId)
  return new BodyWays(rules, guests, calendar ?? (await getCalendar(tx)))
}

export async function getWaysOfBodies(
  tx: Transaction,
  bodies: Iterable<number>,
): Promise<Map<number, BodyWays>> {
  const calendar = await getCalendar(tx)
  const ways = new Map<number, BodyWays>()
  for (const id of new Set(bodies)) ways.set(id, await getWays(tx, id, calendar))
  return ways
}

export interface Collision extends Pick<MeetingTime, 'heldOn' | 'startsAt' | 'endsAt'> {
  meetingId: number
  body: string
  /** How many have a seat in both; 0 for another meeting of the same body. */
  shared: number
  isSameBody: boolean
}

/** Meetings of the body, and of bodies in which its members sit too, in a year. */
export async function listPossibleCollisions(
  tx: Transaction,
  municipality: number,
  bodyId: number,
  { from, until }: { from: string; until: string },
): Promise<Collision[]> {
  const { rows } = await sql<Collision>`
    with own as (
      select distinct s.person_id from seats s where s.municipality_id = ${municipality} and s.body_id = ${bodyId} and s.role <> 'substitute'
        and (s.valid_until is null or s.valid_until >= ${from})
    )
    select m.id as "meetingId", b.name as body, m.held_on as "heldOn", to_char(m.starts_at, 'HH24:MI') as "startsAt",
      to_char(m.planned_end, 'HH24:MI') as "endsAt", m.body_id = ${bodyId} as "isSameBody", sat.count as shared
    from meetings m join bodies b on b.municipality_id = m.municipality_id and b.id = m.body_id
      cross join lateral (select count(distinct s.person_id)::int as count from seats s join own on own.person_id = s.person_id
        where s.municipality_id = m.municipality_id and s.body_id = m.body_id and s.role <> 'substitute'
          and s.valid_from <= m.held_on and (s.valid_until is null or s.valid_until >= m.held_on)) sat
    where m.municipality_id = ${municipality} and m.stage in ('planned', 'dispatched', 'running') and m.held_on between ${from} and ${until}
      and (m.body_id = ${bodyId} or sat.count > 0)
    order by m.held_on, m.starts_at`.execute(tx)
  return rows
}
