/** What one reader sees of an agenda, and what is their own of it. The policies show nobody anything of another's. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { Degree } from '../model.ts'
import { type News, READ_STAGES, type ReadState, readStateOf } from './model.ts'

export interface ReadMeeting {
  id: number
  bodyId: number
  body: string | null
  /** ISO date. */
  heldOn: string
  stage: string
  /** Takes part, and so sees what is said around the table. */
  isInRoom: boolean
  isChair: boolean
}

export interface ReadEntry {
  id: number
  number: string | null
  title: string | null
  degree: Degree
  /** The digest of what it says now. */
  says: string
  state: ReadState
  hasNotes: boolean
}

/**
 * What an item says: its digest in the newest version of the agenda that was sent. With the minutes it says what was
 * decided too. Of `items i` in `meetings m`.
 */
const SAYS = sql<string>`coalesce((
    select v.digest from agenda_items a join agenda_version_items v on v.municipality_id = a.municipality_id and v.agenda_item_id = a.id
    where a.municipality_id = i.municipality_id and a.item_id = i.id order by v.version desc limit 1), '')
  || case m.stage when 'locked' then '/referat' else '' end`

const READ = sql`m.origin = 'meeting' and m.stage = any (${[...READ_STAGES]}::text[])`

/** Null where there is no such meeting for this reader, or nothing in it to read yet. */
export async function getReadMeeting(
  tx: Transaction,
  municipality: number,
  id: number,
): Promise<ReadMeeting | null> {
  const { rows } = await sql<ReadMeeting>`
    select m.id, m.body_id as "bodyId", b.name as body, m.held_on::text as "heldOn", m.stage,
      m.id = any ((select app.rooms_entered())::bigint[]) as "isInRoom", m.body_id = any ((select app.chaired_bodies())::bigint[]) as "isChair"
    from meetings m left join bodies b on b.municipality_id = m.municipality_id and b.id = m.body_id
    where m.municipality_id = ${municipality} and m.id = ${id} and ${READ}`.execute(tx)
  return rows[0] ?? null
}

/** The items that the reader sees, in the order of the agenda. */
export async function listEntries(
  tx: Transaction,
  municipality: number,
  person: number,
  meetingId: number,
): Promise<ReadEntry[]> {
  const { rows } = await sql<Omit<ReadEntry, 'state'> & { read: string | null }>`
    select i.id, i.number, i.title, i.degree, ${SAYS} as says, r.said as read, exists (
        select 1 from item_notes n where n.municipality_id = i.municipality_id and n.person_id = ${person} and n.item_id = i.id) as "hasNotes"
    from items i join meetings m on m.municipality_id = i.municipality_id and m.id = i.meeting_id
      left join item_readings r on r.municipality_id = i.municipality_id and r.person_id = ${person} and r.item_id = i.id
    where i.municipality_id = ${municipality} and i.meeting_id = ${meetingId} and ${READ} order by i.position`.execute(
    tx,
  )
  return rows.map(({ read, ...entry }) => ({ ...entry, state: readStateOf(entry.says, read) }))
}

export interface OwnNote {
  id: number
  itemId: number
  text: string
  revision: number
}

export interface OwnHighlight {
  id: number
  itemId: number
  quote: string
  part: number
  at: number
}

export interface OwnNotes {
  notes: OwnNote[]
  highlights: OwnHighlight[]
}

/** Of these items; the highlights in the order in which they stand. */
export async function listOwnNotes(
  tx: Transaction,
  municipality: number,
  person: number,
  itemIds: readonly number[],
): Promise<OwnNotes> {
  const { rows } = await sql<OwnNote & { quote: string | null; part: number | null; at: number | null }>`
    select id, item_id as "itemId", text, revision, quote, part, quote_at as at from item_notes
    where municipality_id = ${municipality} and person_id = ${person} and item_id = any (${itemIds}::bigint[])
    order by part, quote_at, id`.execute(tx)
  return {
    notes: rows.flatMap(({ id, itemId, text, revision, quote }) =>
      quote === null ? [{ id, itemId, text, revision }] : [],
    ),
    highlights: rows.flatMap(({ id, itemId, quote, part, at }) =>
      quote === null || part === null || at === null ? [] : [{ id, itemId, quote, part, at }],
    ),
  }
}

export interface Comment {
  id: number
  answersId: number | null
  author: string
  authorId: number
  text: string
  writtenAt: Date
  removed: boolean
}

/** None for those who are not in the room. */
export async function listComments(
  tx: Transaction,
  municipality: number,
  itemId: number,
): Promise<Comment[]> {
  const { rows } = await sql<Comment>`
    select c.id, c.answers_id as "answersId", coalesce(p.name, 'En tidligere medarbejder') as author, c.author_id as "authorId",
      c.text, c.written_at as "writtenAt", c.removed_at is not null as removed
    from item_comments c left join persons p on p.municipality_id = c.municipality_id and p.id = c.author_id
    where c.municipality_id = ${municipality} and c.item_id = ${itemId} order by c.id`.execute(tx)
  return rows
}

export interface MeetingNews extends News {
  id: number
  body: string
  heldOn: string
}

/** Minutes are news for so long. */
const MINUTES_NEWS_DAYS = 14

/** The reader's meetings that say something new to them, the next first. */
export async function listNews(
  tx: Transaction,
  municipality: number,
  person: number,
  bodies: readonly number[],
): Promise<MeetingNews[]> {
  const { rows } = await sql<MeetingNews>`
    select m.id, b.name as body, m.held_on::text as "heldOn", count(*) filter (where r.said is null)::int as fresh,
      count(*) filter (where r.said <> ${SAYS})::int as changed
    from meetings m join bodies b on b.municipality_id = m.municipality_id and b.id = m.body_id
      join items i on i.municipality_id = m.municipality_id and i.meeting_id = m.id
      left join item_readings r on r.municipality_id = i.municipality_id and r.person_id = ${person} and r.item_id = i.id
    where m.municipality_id = ${municipality} and m.body_id = any (${bodies}::bigint[]) and ${READ}
      and (m.stage <> 'locked' or m.held_on > app.today() - ${MINUTES_NEWS_DAYS}::int)
    group by m.id, b.name, m.held_on having count(*) filter (where r.said is null or r.said <> ${SAYS}) > 0
    order by m.held_on, m.id`.execute(tx)
  return rows
}
