/** Makes meetings and changes when and where they are. Everything a calendar shows is said to those who take part. */
import { sql } from 'kysely'
import { findSignedInPerson } from '../../organisation/sessions.ts'
import type { Transaction } from '../../platform/database.ts'
import { sendAgenda } from '../record/send-agenda.ts'
import {
  canBeMoved,
  isMoved,
  type MeetingKind,
  type MeetingTime,
  type PlanRefusal,
  refuseChange,
  refuseNewMeeting,
} from './model.ts'
import { listConcerned, tellOfMeetingChange, tellOfPlan } from './notice.ts'
import { getPlanned, getWays, type BodyWays } from './queries.ts'

export interface At {
  municipality: number
  person: number
  today: string
}

export interface DayToPlan extends MeetingTime {
  /** The day of the rule. */
  plannedFor: string
}

/**
 * Lays a year's meetings into the plan. A day of the rule that has its meeting already, wherever it was moved to, and a
 * time at which the body meets already, get no second one.
 */
export async function planMeetings(
  tx: Transaction,
  at: At,
  { bodyId, year, days, tell }: { bodyId: number; year: number; days: readonly DayToPlan[]; tell: boolean },
): Promise<{ made: number; known: number }> {
  await holdPlan(tx, at.municipality, bodyId)
  const ways = await getWays(tx, bodyId)
  const made: number[] = []
  for (const day of days) {
    const { rows } =
      await sql`select 1 from meetings where municipality_id = ${at.municipality} and body_id = ${bodyId}
      and stage not in ('held', 'cancelled') and (planned_for = ${day.plannedFor} or (held_on = ${day.heldOn}
        and starts_at is not distinct from ${day.startsAt}::time))`.execute(tx)
    if (rows.length === 0) made.push(await insertMeeting(tx, at, bodyId, day, ways))
  }
  if (tell && made.length > 0) await tellOfPlan(tx, { bodyId, year, meetingIds: made })
  return { made: made.length, known: days.length - made.length }
}

/** Calls one meeting; the reason of one that is extraordinary or called late is kept and shown. */
export async function makeMeeting(
  tx: Transaction,
  at: At,
  meeting: MeetingTime & { bodyId: number; reason: string | null },
): Promise<{ id: number } | PlanRefusal> {
  const { bodyId, reason } = meeting
  await holdPlan(tx, at.municipality, bodyId)
  const ways = await getWays(tx, bodyId)
  const dispatchBy = ways.deadlinesOf(meeting.heldOn)?.dispatch ?? null
  const refused = refuseNewMeeting(meeting, { today: at.today, dispatchBy, reason })
  if (refused !== null) return refused
  if (await meetsThen(tx, at, { ...meeting, bodyId, id: null })) return 'same-time'
  const id = await insertMeeting(tx, at, bodyId, { ...meeting, plannedFor: null }, ways)
  await noteChange(tx, at, id, { change: 'called', reason, before: null })
  await tellOfMeetingChange(tx, id, await listConcerned(tx, at.municipality, id))
  return { id }
}

export interface MeetingToChange extends MeetingTime {
  id: number
  /** What the form was made from. */
  sequence: number
  reason: string | null
}

/** Changes when, where and of what kind; moved to another time, those who take part are told why. */
export async function changeMeeting(
  tx: Transaction,
  at: At,
  wanted: MeetingToChange,
): Promise<'done' | 'not-found' | 'changed-meanwhile' | 'begun' | PlanRefusal> {
  const before = await getPlanned(tx, at.municipality, wanted.id)
  if (before === null) return 'not-found'
  if (!canBeMoved(before.stage)) return 'begun'
  if (before.sequence !== wanted.sequence) return 'changed-meanwhile'
  const refused = refuseChange(before, wanted, { today: at.today, reason: wanted.reason })
  if (refused !== null) return refused
  await holdPlan(tx, at.municipality, before.bodyId)
  if (await meetsThen(tx, at, { ...wanted, bodyId: before.bodyId })) return 'same-time'
  const concerned = await listConcerned(tx, at.municipality, wanted.id)
  const { rows } = await sql<{ told: boolean }>`
    update meetings set held_on = ${wanted.heldOn}, starts_at = ${wanted.startsAt}, planned_end = ${wanted.endsAt},
      location = ${wanted.location}, meeting_kind = ${wanted.kind}, revision = revision + 1
    where municipality_id = ${at.municipality} and id = ${wanted.id} and calendar_sequence = ${wanted.sequence}
      and stage in ('planned', 'dispatched')
    returning calendar_sequence <> ${wanted.sequence} as told`.execute(tx)
  const [changed] = rows
  if (changed === undefined) return 'changed-meanwhile'
  if (!changed.told) return 'done'
  if (before.stage === 'dispatched') await sendAgain(tx, at, wanted)
  const change = isMoved(before, wanted) ? 'moved' : 'changed'
  await noteChange(tx, at, wanted.id, { change, reason: wanted.reason, before })
  const after = await listConcerned(tx, at.municipality, wanted.id)
  await tellOfMeetingChange(tx, wanted.id, [...concerned, ...after])
  return 'done'
}

/** An agenda that was sent says the old day; its next version says the new one, and is found by it. */
async function sendAgain(tx: Transaction, at: At, { id, reason }: MeetingToChange): Promise<void> {
  const person = await findSignedInPerson(tx)
  if (person === null) return
  // Refused only where a version is on its way, which takes the new day with it, or nothing is on the agenda.
  await sendAgenda(tx, at.municipality, person, { meetingId: id, reason: reason ?? 'Mødets sted er ændret' })
}

/** One at a time plans the meetings of a body. */
export async function holdPlan(tx: Transaction, municipality: number, bodyId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`plan ${municipality} ${bodyId}`}, 0))`.execute(
    tx,
  )
}

/** Whether the body has another meeting that begins at that very time. */
async function meetsThen(
  tx: Transaction,
  { municipality }: At,
  meeting: Pick<MeetingTime, 'heldOn' | 'startsAt'> & { bodyId: number; id: number | null },
): Promise<boolean> {
  const { rows } =
    await sql`select 1 from meetings where municipality_id = ${municipality} and body_id = ${meeting.bodyId}
    and stage not in ('held', 'cancelled') and held_on = ${meeting.heldOn} and starts_at is not distinct from ${meeting.startsAt}::time
    and id is distinct from ${meeting.id}::bigint limit 1`.execute(tx)
  return rows.length > 0
}

async function insertMeeting(
  tx: Transaction,
  { municipality }: At,
  bodyId: number,
  meeting: MeetingTime & { plannedFor: string | null },
  ways: BodyWays,
): Promise<number> {
  const kind: MeetingKind = meeting.kind
  const { id } = await tx
    .insertInto('meetings')
    .values({
      municipality_id: municipality,
      body_id: bodyId,
      held_on: meeting.heldOn,
      starts_at: meeting.startsAt,
      planned_end: meeting.endsAt,
      location: meeting.location,
      meeting_kind: kind,
      kind: 'agenda',
      degree: 'internal',
      origin: 'meeting',
      stage: 'planned',
      items_seen_by: ways.rulesOn(meeting.heldOn)?.agendaSeenBy ?? 'seats',
      planned_for: meeting.plannedFor,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

interface Noted {
  change: 'called' | 'changed' | 'moved' | 'cancelled'
  reason: string | null
  before: MeetingTime | null
}

export async function noteChange(
  tx: Transaction,
  at: At,
  meetingId: number,
  { change, reason, before }: Noted,
): Promise<void> {
  await tx
    .insertInto('meeting_changes')
    .values({
      municipality_id: at.municipality,
      meeting_id: meetingId,
      change,
      reason,
      from_on: before?.heldOn ?? null,
      from_starts_at: before?.startsAt ?? null,
      from_location: before?.location ?? null,
      changed_by: at.person,
    })
    .execute()
}
