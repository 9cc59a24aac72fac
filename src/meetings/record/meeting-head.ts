/** The head of a meeting held here: when, where, who. */
import { sql } from 'kysely'
import type { HeadOfRecord } from '../../minutes/meeting-record.ts'
import type { MeetingHead, Participant } from '../../minutes/model.ts'
import type { Transaction } from '../../platform/database.ts'

export const STAGES = ['planned', 'dispatched', 'running', 'ended', 'locked', 'cancelled'] as const
export type Stage = (typeof STAGES)[number]

export interface HeldMeeting {
  id: number
  bodyId: number
  body: string
  /** ISO date. */
  heldOn: string
  /** `HH:MM` */
  startsAt: string | null
  endsAt: string | null
  plannedEnd: string | null
  location: string | null
  meetingKind: NonNullable<HeadOfRecord['meetingKind']>
  stage: Stage
  degree: 'published' | 'internal'
  itemsSeenBy: 'employees' | 'seats'
  cancelledReason: string | null
  revision: number
}

/** A meeting held here; null where there is none for this reader, or it was read from a file. */
export async function getHeldMeeting(
  tx: Transaction,
  municipality: number,
  id: number,
): Promise<HeldMeeting | null> {
  const { rows } = await sql<HeldMeeting>`
    select m.id, m.body_id as "bodyId", b.name as body, m.held_on as "heldOn", to_char(m.starts_at, 'HH24:MI') as "startsAt",
      to_char(m.ends_at, 'HH24:MI') as "endsAt", to_char(m.planned_end, 'HH24:MI') as "plannedEnd", m.location, m.meeting_kind as "meetingKind",
      m.stage, m.degree, m.items_seen_by as "itemsSeenBy", m.cancelled_reason as "cancelledReason", m.revision
    from meetings m join bodies b on b.municipality_id = m.municipality_id and b.id = m.body_id
    where m.municipality_id = ${municipality} and m.id = ${id} and m.origin = 'meeting'`.execute(tx)
  return rows[0] ?? null
}

/** Of an agenda: who sits in the body on that day. */
export async function headOfAgenda(
  tx: Transaction,
  municipality: number,
  meeting: HeldMeeting,
): Promise<MeetingHead> {
  const { rows } = await sql<Participant>`
    select p.name, null as party, case when s.role in ('chair', 'secretary') then s.role end as role
    from seats s join persons p on p.municipality_id = s.municipality_id and p.id = s.person_id
    where s.municipality_id = ${municipality} and s.body_id = ${meeting.bodyId} and s.role <> 'substitute'
      and s.valid_from <= ${meeting.heldOn} and (s.valid_until is null or s.valid_until >= ${meeting.heldOn})
    order by s.role = 'secretary', s.role <> 'chair', p.name collate "da-x-icu"`.execute(tx)
  return { ...headOf(meeting, 'agenda'), endTime: meeting.plannedEnd, participants: rows, absent: [] }
}

function headOf(meeting: HeldMeeting, kind: 'agenda' | 'minutes') {
  const { body, heldOn, startsAt, location, meetingKind } = meeting
  return { body, kind, date: heldOn, time: startsAt, location, meetingKind }
}

interface AttendanceRow {
  name: string
  role: string
  present: boolean | null
  standsFor: string | null
}

/** Of minutes: who was there, who came and went, breaks. */
export async function headOfMinutes(
  tx: Transaction,
  municipality: number,
  meeting: HeldMeeting,
  numberOf: (agendaItemId: number) => string | null,
): Promise<MeetingHead> {
  const { rows: attendance } = await sql<AttendanceRow>`
    select a.name, a.role, a.present, f.name as "standsFor" from meeting_attendance a
      left join persons f on f.municipality_id = a.municipality_id and f.id = a.stands_for_id
    where a.municipality_id = ${municipality} and a.meeting_id = ${meeting.id} and a.role <> 'guest'
    order by a.role = 'secretary', a.role <> 'chair', a.role = 'substitute', a.name collate "da-x-icu"`.execute(
    tx,
  )
  const { rows: changes } = await sql<{
    name: string
    change: 'comes' | 'goes'
    time: string
    itemId: number | null
  }>`
    select a.name, c.change, to_char(c.happened_at at time zone 'Europe/Copenhagen', 'HH24:MI') as time, c.agenda_item_id as "itemId"
    from attendance_changes c join meeting_attendance a on a.municipality_id = c.municipality_id and a.id = c.attendance_id
    where c.municipality_id = ${municipality} and c.meeting_id = ${meeting.id} order by c.happened_at, c.id`.execute(
    tx,
  )
  const { rows: breaks } = await sql<{ from: string; until: string }>`
    select to_char(began_at at time zone 'Europe/Copenhagen', 'HH24:MI') as "from", to_char(ended_at at time zone 'Europe/Copenhagen', 'HH24:MI') as until
    from meeting_breaks where municipality_id = ${municipality} and meeting_id = ${meeting.id} and ended_at is not null order by began_at`.execute(
    tx,
  )
  return {
    ...headOf(meeting, 'minutes'),
    endTime: meeting.endsAt,
    participants: attendance
      .filter(({ present }) => present === true)
      .map(({ name, role, standsFor }) => ({
        name: standsFor === null ? name : `${name} (stedfortræder for ${standsFor})`,
        party: null,
        role: role === 'chair' || role === 'secretary' ? role : null,
      })),
    absent: attendance
      .filter(({ present, role }) => present === false && role !== 'substitute')
      .map(({ name }) => name),
    ...(changes.length === 0
      ? {}
      : {
          attendance: changes.map(({ name, change, time, itemId }) => ({
            name,
            change,
            time,
            item: itemId === null ? null : numberOf(itemId),
          })),
        }),
    ...(breaks.length === 0 ? {} : { breaks }),
  }
}
