/**
 * A meeting while it is held, as one who is in its room may see it: in one statement, so that what is shown and the rights
 * by which it is shown (`stamp`) are of the same moment.
 */
import { sql } from 'kysely'
import type { ItemKind } from '../../minutes/meeting-record.ts'
import type { Outcome } from '../../minutes/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { numberRows } from '../record/agenda-rows.ts'
import type { Stage } from '../record/meeting-head.ts'
import type { Room, RoomChange, RoomPerson } from './model.ts'

export interface LivePoint {
  /** `1.2`; empty for the item as a whole. */
  path: string
  outcome: Outcome | null
  text: string
  owner: string | null
  /** ISO date. */
  due: string | null
  returnsTo: string | null
  returnsToId: number | null
}

export interface LiveVote {
  id: number
  path: string
  personId: number | null
  name: string
  members: number
  vote: 'for' | 'against' | 'abstained'
}

export interface LiveDissent {
  personId: number
  name: string
  text: string
  stops: boolean
}

export interface LiveRecusal {
  id: number
  personId: number
  name: string
  reason: string | null
  origin: 'announced' | 'presumed'
  decision: 'recused' | 'not-recused' | null
  saidById: number | null
  substituteId: number | null
  substitute: string | null
  /** Of one who keeps the record: then the chair writes what the body decides. */
  ofSecretary: boolean
}

export interface LiveItem {
  id: number
  number: string
  title: string
  caseNumber: string | null
  kind: ItemKind
  closed: boolean
  state: 'on-agenda' | 'withdrawn'
  stateReason: string | null
  itemId: number | null
  paperId: number | null
  minutes: number | null
  continues: boolean
  /** Points of the recommendation that was sent. */
  recommended: readonly { path: string; text: string }[]
  pointPaths: readonly string[] | null
  outcome: Outcome | null
  text: string
  postponedTo: string | null
  beganAt: Date | null
  decidedAt: Date | null
  /** 0 before anything is written. */
  revision: number
  /** Who wrote it last. */
  writtenBy: string | null
  points: readonly LivePoint[]
  votes: readonly LiveVote[]
  dissents: readonly LiveDissent[]
  recusals: readonly LiveRecusal[]
}

export interface Live {
  id: number
  bodyId: number
  body: string
  bodyKind: string
  /** ISO date. */
  heldOn: string
  /** `HH:MM` */
  startsAt: string | null
  location: string | null
  revision: number
  stamp: string
  room: Room
  items: LiveItem[]
  /** Numbers of items that are withheld from the reader, and whether they are settled. */
  withheld: { number: string; settled: boolean }[]
}

type ItemRow = Omit<LiveItem, 'number' | 'beganAt' | 'decidedAt'> & {
  beganAt: string | null
  decidedAt: string | null
}

interface Row extends Omit<Live, 'room' | 'items' | 'withheld'> {
  stage: Stage
  beganAt: Date | null
  endedAt: Date | null
  currentId: number | null
  places: {
    id: number
    parentId: number | null
    position: number
    sentNumber: string | null
    settled: boolean
  }[]
  people: RoomPerson[]
  changes: (Omit<RoomChange, 'at'> & { at: string })[]
  breaks: { from: string; until: string | null }[]
  items: ItemRow[]
}

/** Null for those who are not in the room. */
export async function getLive(
  tx: Transaction,
  municipality: number,
  meetingId: number,
): Promise<Live | null> {
  const { rows } = await sql<Row>`
    select m.id, m.body_id as "bodyId", b.name as body, b.kind as "bodyKind", m.held_on as "heldOn", to_char(m.starts_at, 'HH24:MI') as "startsAt",
      m.location, m.revision, app.room_stamp(m.id) as stamp, m.stage, m.began_at as "beganAt", m.ended_at as "endedAt",
      m.current_agenda_item_id as "currentId",
      (select coalesce(json_agg(json_build_object('id', p.id, 'parentId', p.parent_id, 'position', p.place, 'sentNumber', p.sent_number, 'settled', p.has_outcome)), '[]')
        from app.places_of_meeting(m.id) p) as places,
      (select coalesce(json_agg(json_build_object('id', t.id, 'personId', t.person_id, 'name', t.name, 'role', t.role, 'present', t.present,
          'standsForId', t.stands_for_id) order by t.role = 'guest', t.role = 'secretary', t.role <> 'chair', t.role = 'substitute', t.name collate "da-x-icu"), '[]')
        from meeting_attendance t where t.municipality_id = m.municipality_id and t.meeting_id = m.id) as people,
      (select coalesce(json_agg(json_build_object('attendanceId', c.attendance_id, 'itemId', c.agenda_item_id, 'change', c.change, 'at', c.happened_at)
          order by c.happened_at, c.id), '[]')
        from attendance_changes c where c.municipality_id = m.municipality_id and c.meeting_id = m.id) as changes,
      (select coalesce(json_agg(json_build_object('from', k.began_at, 'until', k.ended_at) order by k.began_at), '[]')
        from meeting_breaks k where k.municipality_id = m.municipality_id and k.meeting_id = m.id) as breaks,
      (select coalesce(json_agg(json_build_object(${itemColumns})), '[]')
        from agenda_items a left join agenda_decisions d on d.municipality_id = a.municipality_id and d.agenda_item_id = a.id
          left join items i on i.municipality_id = a.municipality_id and i.id = a.item_id
        where a.municipality_id = m.municipality_id and a.meeting_id = m.id) as items
    from meetings m join bodies b on b.municipality_id = m.municipality_id and b.id = m.body_id
    where m.municipality_id = ${municipality} and m.id = ${meetingId} and m.origin = 'meeting' and m.id = any ((select app.rooms_entered())::bigint[])`.execute(
    tx,
  )
  return rows[0] === undefined ? null : liveOf(rows[0])
}

const itemColumns = sql`'id', a.id, 'title', a.title, 'caseNumber', coalesce(a.case_number, i.case_number), 'kind', a.kind,
  'closed', a.degree = 'closed' or coalesce(i.degree = 'closed', false), 'state', a.state, 'stateReason', a.state_reason, 'itemId', a.item_id, 'paperId', a.paper_id,
  'minutes', a.planned_minutes, 'continues', a.continues_id is not null, 'pointPaths', a.point_paths,
  'recommended', (select coalesce(json_agg(json_build_object('path', r.path, 'text', r.text) order by r.position), '[]')
    from recommendation_points r where r.municipality_id = a.municipality_id and r.item_id = a.item_id),
  'outcome', d.outcome, 'text', coalesce(d.text, ''), 'postponedTo', d.postponed_to, 'beganAt', d.began_at, 'decidedAt', d.decided_at,
  'revision', coalesce(d.revision, 0),
  'writtenBy', (select w.name from persons w where w.municipality_id = d.municipality_id and w.id = d.written_by),
  'points', (select coalesce(json_agg(json_build_object('path', x.path, 'outcome', x.outcome, 'text', x.text, 'owner', coalesce(n.name, u.name),
      'due', x.due_on, 'returnsTo', o.name, 'returnsToId', o.id) order by string_to_array(x.path, '.')::int[]), '[]')
    from agenda_decision_points x left join persons n on n.municipality_id = x.municipality_id and n.id = x.owner_person_id
      left join units u on u.municipality_id = x.municipality_id and u.id = x.owner_unit_id
      left join bodies o on o.municipality_id = x.municipality_id and o.id = x.returns_to_body_id
    where x.municipality_id = a.municipality_id and x.agenda_item_id = a.id),
  'votes', (select coalesce(json_agg(json_build_object('id', x.id, 'path', x.path, 'personId', x.person_id, 'name', coalesce(n.name, x.group_name),
      'members', x.members, 'vote', x.vote) order by string_to_array(x.path, '.')::int[], x.id), '[]')
    from agenda_votes x left join persons n on n.municipality_id = x.municipality_id and n.id = x.person_id where x.municipality_id = a.municipality_id and x.agenda_item_id = a.id),
  'dissents', (select coalesce(json_agg(json_build_object('personId', x.person_id, 'name', n.name, 'text', x.text, 'stops', x.stops_decision)
      order by n.name collate "da-x-icu"), '[]')
    from agenda_dissents x join persons n on n.municipality_id = x.municipality_id and n.id = x.person_id where x.municipality_id = a.municipality_id and x.agenda_item_id = a.id),
  'recusals', (select coalesce(json_agg(json_build_object('id', r.id, 'personId', r.person_id, 'name', n.name, 'reason', r.reason, 'origin', r.origin,
      'decision', r.decision, 'saidById', r.said_by, 'substituteId', r.substitute_id, 'substitute', s.name, 'ofSecretary', exists (
        select 1 from seats e where e.municipality_id = r.municipality_id and e.body_id = r.body_id and e.person_id = r.person_id and e.role = 'secretary'))
      order by n.name collate "da-x-icu"), '[]')
    from recusals r join persons n on n.municipality_id = r.municipality_id and n.id = r.person_id
      left join persons s on s.municipality_id = r.municipality_id and s.id = r.substitute_id
    where r.municipality_id = a.municipality_id and r.body_id = a.body_id and m.body_id = any ((select app.seat_bodies())::bigint[])
      and (r.agenda_item_id = a.id or r.case_id = (select p.case_id from papers p where p.municipality_id = a.municipality_id and p.id = a.paper_id)))`

function liveOf({
  stage,
  beganAt,
  endedAt,
  currentId,
  places,
  people,
  changes,
  breaks,
  items,
  ...head
}: Row): Live {
  const numbered = numberRows(places, firstNumber(places))
  const byId = new Map(items.map((item) => [item.id, item]))
  return {
    ...head,
    room: {
      stage,
      beganAt: beganAt === null ? null : new Date(beganAt),
      endedAt: endedAt === null ? null : new Date(endedAt),
      currentId,
      people,
      changes: changes.map((change) => ({ ...change, at: new Date(change.at) })),
      breaks: breaks.map(({ from, until }) => ({ from: new Date(from), until: dateOrNull(until) })),
    },
    items: numbered.flatMap(({ id, number }) => {
      const item = byId.get(id)
      if (item === undefined) return []
      const { pointPaths } = item
      const recommended =
        pointPaths === null
          ? item.recommended
          : item.recommended.filter(({ path }) => pointPaths.includes(path))
      return [
        {
          ...item,
          number,
          recommended,
          beganAt: dateOrNull(item.beganAt),
          decidedAt: dateOrNull(item.decidedAt),
        },
      ]
    }),
    withheld: numbered.flatMap(({ id, number, settled }) => (byId.has(id) ? [] : [{ number, settled }])),
  }
}

const dateOrNull = (text: string | null) => (text === null ? null : new Date(text))

/** As the agenda was sent; numbers of a year go on from the meeting before. */
function firstNumber(places: Row['places']): number {
  const sent = places.flatMap(({ sentNumber }) =>
    sentNumber === null ? [] : [Number.parseInt(sentNumber, 10)],
  )
  return sent.length === 0 ? 1 : Math.min(...sent)
}
