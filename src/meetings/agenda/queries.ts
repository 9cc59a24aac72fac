/** The working agenda as its page needs it, in few statements; the reader sees what the policies let through. */
import { sql } from 'kysely'
import type { ItemKind } from '../../minutes/meeting-record.ts'
import { getRulesOn } from '../../organisation/body-rules/queries.ts'
import { type BodyRules, deadlinesOf } from '../../organisation/body-rules/model.ts'
import { getCalendar } from '../../organisation/days-off/queries.ts'
import type { Transaction } from '../../platform/database.ts'
import { getFirstNumber } from '../record/agenda-rows.ts'
import { getHeldMeeting, type HeldMeeting } from '../record/meeting-head.ts'
import type { PlacedItem } from './placement.ts'

export interface AgendaGuest {
  id: number
  personId: number | null
  name: string
  /** `HH:MM`; null: when the item begins. */
  arrivesAt: string | null
  minutes: number | null
  told: boolean
}

/** How far a paper is, and what the secretary must know of it. */
export interface PaperState {
  id: number
  state: 'draft' | 'submitted' | 'returned' | 'approved'
  /** It was approved, and somebody changed it. */
  fell: boolean
  /** Who is asked to approve it now. */
  waitsFor: string[]
}

export interface AgendaItem {
  id: number
  parentId: number | null
  position: number
  kind: ItemKind
  title: string
  caseNumber: string | null
  degree: 'open' | 'closed'
  minutes: number | null
  breakMinutes: number | null
  lateReason: string | null
  state: 'on-agenda' | 'withdrawn'
  stateReason: string | null
  placedByHand: boolean
  /** It stands in a version that was sent. */
  sent: boolean
  /** Against the newest version that was sent. */
  mark: 'new' | 'changed' | null
  /** It comes from an earlier meeting. */
  continues: boolean
  standing: { id: number; place: 'first' | 'last' } | null
  unitId: number | null
  unitName: string | null
  paper: PaperState | null
  guests: AgendaGuest[]
}

export interface Agenda {
  meeting: HeldMeeting
  rules: BodyRules | null
  /** ISO date until which papers are in time; null without rules. */
  paperDeadline: string | null
  /** Number of the first item. */
  first: number
  items: AgendaItem[]
  /** Newest version that was sent, from 1; 0 before the first. */
  version: number
  readerIsChair: boolean
  /** Its standing items and guests were put on it. */
  begun: boolean
  /** Names of those who are guests of the whole meeting. */
  guests: string[]
}

type AgendaRow = Pick<Agenda, 'version' | 'readerIsChair' | 'begun' | 'guests' | 'items'>

export async function getAgenda(
  tx: Transaction,
  municipality: number,
  meetingId: number,
): Promise<Agenda | null> {
  const meeting = await getHeldMeeting(tx, municipality, meetingId)
  if (meeting === null) return null
  const rules = await getRulesOn(tx, meeting.bodyId, meeting.heldOn)
  const { rows } = await sql<AgendaRow>`
    select coalesce(sent.version, 0) as version, ${meeting.bodyId}::bigint = any (app.chaired_bodies()) as "readerIsChair",
      exists (select 1 from agenda_changes h where h.municipality_id = ${municipality} and h.meeting_id = ${meetingId} and h.change = 'begun') as begun,
      (select coalesce(json_agg(t.name order by t.name collate "da-x-icu"), '[]') from meeting_attendance t
        where t.municipality_id = ${municipality} and t.meeting_id = ${meetingId} and t.role = 'guest') as guests, (
      select coalesce(json_agg(json_build_object(${itemColumns}) order by a.position, a.id), '[]')
      from agenda_items a
        left join papers p on p.municipality_id = a.municipality_id and p.id = a.paper_id
        left join cases c on c.municipality_id = p.municipality_id and c.id = p.case_id
        left join units u on u.municipality_id = c.municipality_id and u.id = c.owner_unit_id
        left join standing_items s on s.municipality_id = a.municipality_id and s.id = a.standing_item_id
        left join agenda_version_items v on v.municipality_id = a.municipality_id and v.meeting_id = a.meeting_id
          and v.version = sent.version and v.agenda_item_id = a.id
      where a.municipality_id = ${municipality} and a.meeting_id = ${meetingId}) as items
    from (select max(version) as version from agenda_versions
      where municipality_id = ${municipality} and meeting_id = ${meetingId} and stored_at is not null) sent`.execute(
    tx,
  )
  const [row] = rows
  if (row === undefined) return null
  return {
    ...row,
    meeting,
    rules,
    paperDeadline: rules === null ? null : deadlinesOf(rules, meeting.heldOn, await getCalendar(tx)).papers,
    first: await getFirstNumber(tx, municipality, meetingId, rules?.numbering ?? 'meeting'),
  }
}

/** Level, names and events are only asked for where the state of the paper shows them. */
const paperState = sql`case when p.id is not null then json_build_object('id', p.id, 'state', p.state,
  'fell', p.state = 'draft' and coalesce((select e.kind = 'fell' from paper_events e
    where e.municipality_id = p.municipality_id and e.paper_id = p.id order by e.id desc limit 1), false),
  'waitsFor', case when p.state = 'submitted' then (
    select coalesce(json_agg(coalesce(t.name, n.name) order by n.name), '[]') from paper_levels l
      left join persons t on t.municipality_id = l.municipality_id and t.id = l.taken_by
      left join paper_approvers x on x.municipality_id = l.municipality_id and x.paper_id = l.paper_id and x.position = l.position and t.id is null and x.acts_for is null
      left join persons n on n.municipality_id = x.municipality_id and n.id = x.person_id
    where l.municipality_id = p.municipality_id and l.paper_id = p.id and l.position = p.level) else '[]'::json end) end`

const itemColumns = sql`'id', a.id, 'parentId', a.parent_id, 'position', a.position, 'kind', a.kind, 'title', a.title,
  'caseNumber', a.case_number, 'degree', case when c.degree = 'closed' then 'closed' else a.degree end,
  'minutes', a.planned_minutes, 'breakMinutes', a.break_minutes, 'lateReason', a.late_reason, 'state', a.state,
  'stateReason', a.state_reason, 'placedByHand', a.placed_by_hand, 'sent', a.item_id is not null,
  'mark', case when sent.version is null then null when v.agenda_item_id is null then 'new'
    when v.item_revision <> a.revision or v.paper_digest is distinct from p.approved_digest then 'changed' end,
  'continues', a.continues_id is not null,
  'standing', case when s.id is not null then json_build_object('id', s.id, 'place', s.place) end,
  'unitId', u.id, 'unitName', u.name, 'paper', ${paperState},
  'guests', (select coalesce(json_agg(json_build_object('id', g.id, 'personId', g.person_id, 'name', g.name,
      'arrivesAt', to_char(g.arrives_at, 'HH24:MI'), 'minutes', g.minutes, 'told', g.told_at is not null) order by g.arrives_at nulls first, g.id), '[]')
    from agenda_item_guests g where g.municipality_id = a.municipality_id and g.agenda_item_id = a.id)`

/** As the rules of placement look at an item. */
export function placedItem(item: AgendaItem): PlacedItem {
  const times = item.guests.flatMap(({ arrivesAt }) => arrivesAt ?? [])
  return {
    id: item.id,
    kind: item.kind,
    closed: item.degree === 'closed',
    postponed: item.continues,
    standing: item.standing,
    unitId: item.unitId,
    unitName: item.unitName,
    minutes: item.minutes,
    guestAt: times.toSorted()[0] ?? null,
    hasGuests: item.guests.length > 0,
    placedByHand: item.placedByHand,
  }
}

/** Whether what is put on the agenda now comes too late for the others to have had its time. */
export function isLate({ meeting, paperDeadline }: Agenda, today: string): boolean {
  return meeting.stage !== 'planned' || (paperDeadline !== null && today > paperDeadline)
}

export interface AgendaChange {
  revision: number
  change: string
  /** Of the item, where it is still there and the reader sees it. */
  title: string | null
  fromNumber: string | null
  toNumber: string | null
  person: string
  personId: number | null
  /** `HH:MM` in Denmark. */
  time: string
}

/** What was done to the agenda after a revision, oldest first. */
export async function listChangesSince(
  tx: Transaction,
  municipality: number,
  meetingId: number,
  revision: number,
): Promise<AgendaChange[]> {
  const { rows } = await sql<AgendaChange>`
    select h.revision, h.change, a.title, h.from_number as "fromNumber", h.to_number as "toNumber",
      coalesce(p.name, 'En tidligere medarbejder') as person, h.person_id as "personId",
      to_char(h.changed_at at time zone 'Europe/Copenhagen', 'HH24:MI') as time
    from agenda_changes h left join agenda_items a on a.municipality_id = h.municipality_id and a.id = h.agenda_item_id
      left join persons p on p.municipality_id = h.municipality_id and p.id = h.person_id
    where h.municipality_id = ${municipality} and h.meeting_id = ${meetingId} and h.revision > ${revision}
    order by h.revision limit 20`.execute(tx)
  return rows
}
