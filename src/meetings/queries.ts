/** One function for each screen's need. What the reader may see is decided by the policies of the database. */
import { sql } from 'kysely'
import type { HeadOfRecord } from '../minutes/meeting-record.ts'
import type { Transaction } from '../platform/database.ts'
import { ITEM_HEAD, type ItemAttachment, type ItemHead } from './item-contents.ts'
import type { Degree, DegreeReason } from './model.ts'

export interface MeetingHead {
  id: number
  bodyId: number
  /** Null where the reader may know the meeting but not its body: one that nobody has placed yet. */
  body: string | null
  /** ISO date. */
  heldOn: string
  /** `HH:MM` */
  startsAt: string | null
  endsAt: string | null
  location: string | null
  kind: string
  degree: 'published' | 'internal'
  /** How far a meeting held here has come; `held` of one read from a file. */
  stage: string
  record: HeadOfRecord | null
}

export interface Participant {
  name: string
  party: string | null
  role: string | null
  present: boolean
  personId: number | null
}

export interface Notice {
  itemId: number
  position: number
  number: string | null
  neutralTitle: string
  ground: string | null
  publicDecision: string | null
  reviewOn: string | null
}

export interface MeetingVersion {
  id: number
  version: number
  fileName: string
  storedAt: string
  kind: string
  /** The file can be had: its bytes are kept, and all its meetings are of bodies whose secretary the reader is. */
  kept: boolean
  /** Hex SHA-256 of the bytes, where they have lines that can be read otherwise; `null` of an export. */
  digest: string | null
}

export interface Meeting extends MeetingHead {
  participants: Participant[]
  items: ItemHead[]
  /** Of every closed item, also of those the reader sees. */
  notices: Notice[]
  /** Attachments that are closed by themselves and that this reader may see, by item. */
  closedAttachments: (ItemAttachment & { itemId: number })[]
  /** For the body's secretary only, newest first. */
  versions: MeetingVersion[]
}

const MEETING_HEAD = sql`'id', m.id, 'bodyId', m.body_id, 'body', b.name, 'heldOn', m.held_on,
  'startsAt', to_char(m.starts_at, 'HH24:MI'), 'endsAt', to_char(m.ends_at, 'HH24:MI'), 'location', m.location,
  'kind', m.kind, 'degree', m.degree, 'stage', m.stage, 'record', m.record`

const WITH_BODY = sql`left join bodies b on b.municipality_id = m.municipality_id and b.id = m.body_id`

/** The whole meeting but for the contents of its items, in one round trip; null where there is none for this reader. */
export async function getMeeting(tx: Transaction, municipality: number, id: number): Promise<Meeting | null> {
  const text = await getMeetingText(tx, municipality, id)
  return text === null ? null : parseMeeting(text)
}

/** The meeting as the database says it: equal texts make equal pages, for the stamps of all its items stand in it. */
export async function getMeetingText(
  tx: Transaction,
  municipality: number,
  id: number,
): Promise<string | null> {
  const list = (columns: ReturnType<typeof sql>, from: ReturnType<typeof sql>) => sql`(
    select coalesce(json_agg(json_build_object(${columns}) order by x.position), '[]') from ${from})`
  const { rows } = await sql<{ meeting: string }>`
    select json_build_object(${MEETING_HEAD},
      'participants', ${list(
        sql`'name', x.name, 'party', x.party, 'role', x.role, 'present', x.present, 'personId', x.person_id`,
        sql`meeting_participants x where x.municipality_id = m.municipality_id and x.meeting_id = m.id`,
      )},
      'items', (select coalesce(json_agg(json_build_object(${ITEM_HEAD}) order by i.position), '[]')
        from items i where i.municipality_id = m.municipality_id and i.meeting_id = m.id),
      'notices', ${list(
        sql`'itemId', x.item_id, 'position', x.position, 'number', x.number, 'neutralTitle', x.neutral_title,
          'ground', x.ground, 'publicDecision', x.public_decision, 'reviewOn', x.review_on`,
        sql`closed_item_notices x where x.municipality_id = m.municipality_id and x.meeting_id = m.id`,
      )},
      'closedAttachments', ${list(
        sql`'itemId', x.item_id, 'id', x.id, 'name', x.name, 'kept', x.file_digest is not null, 'closed', true`,
        sql`items i join attachments x on x.municipality_id = i.municipality_id and x.item_id = i.id and x.degree = 'closed'
          where i.municipality_id = m.municipality_id and i.meeting_id = m.id`,
      )},
      'versions', '[]'::json
    )::text as meeting
    from meetings m ${WITH_BODY} where m.municipality_id = ${municipality} and m.id = ${id}`.execute(tx)
  return rows[0]?.meeting ?? null
}

/** @param text from `getMeetingText` */
export function parseMeeting(text: string): Meeting {
  return JSON.parse(text) as Meeting
}

/** For the body's secretary: the files the meeting was read from, newest first. */
export async function listVersions(
  tx: Transaction,
  municipality: number,
  meetingId: number,
): Promise<MeetingVersion[]> {
  const { rows } = await sql<MeetingVersion>`
    select id, version, file_name as "fileName", exists (
        select 1 from files f where f.municipality_id = v.municipality_id and f.digest = v.file_digest and f.erased_at is null) as kept, to_char(stored_at at time zone 'Europe/Copenhagen', 'YYYY-MM-DD HH24:MI') as "storedAt",
      reading#>>'{meeting,kind}' as kind, case when reading#>>'{source,kind}' <> 'xml' then encode(file_digest, 'hex') end as digest
    from meeting_versions v where municipality_id = ${municipality} and meeting_id = ${meetingId} order by version desc`.execute(
    tx,
  )
  return rows
}

export interface MeetingSummary extends MeetingHead {
  /** Items the reader may see. */
  items: number
}

/** So many meetings stand on a page: more than any body holds in a year. */
const MEETINGS_PER_PAGE = 100

export interface MeetingOverview {
  meetings: MeetingSummary[]
  /** From 1. */
  page: number
  pages: number
  /** Years in which the reader knows of meetings, newest first. */
  years: number[]
  year: number | null
}

/** Meetings of a year, the newest first; of the newest year there is when none is asked for. */
export async function listMeetings(
  tx: Transaction,
  municipality: number,
  asked: { year: number | null; bodyId: number | null; page?: number | null },
): Promise<MeetingOverview> {
  // What is only planned stands in the plan.
  const ofBody = sql`and m.stage not in ('planned', 'cancelled') ${asked.bodyId === null ? sql`` : sql`and m.body_id = ${asked.bodyId}`}`
  const years = await sql<{ year: number }>`
    select distinct extract(year from m.held_on)::int as year from meetings m
    where m.municipality_id = ${municipality} ${ofBody} order by 1 desc`.execute(tx)
  const known = years.rows.map(({ year }) => year)
  const year = asked.year ?? known[0] ?? null
  if (year === null) return { meetings: [], years: known, year, page: 1, pages: 1 }
  const ofYear = sql`m.municipality_id = ${municipality} and m.held_on between ${`${year}-01-01`} and ${`${year}-12-31`} ${ofBody}`
  const counted = await sql<{
    count: number
  }>`select count(*)::int as count from meetings m where ${ofYear}`.execute(tx)
  const pages = Math.max(1, Math.ceil((counted.rows[0]?.count ?? 0) / MEETINGS_PER_PAGE))
  const page = Math.min(Math.max(asked.page ?? 1, 1), pages)
  const { rows } = await sql<{ meeting: MeetingSummary }>`
    with m as (
      select * from meetings m where ${ofYear} order by m.held_on desc, m.starts_at desc nulls last, m.id desc
      limit ${MEETINGS_PER_PAGE} offset ${(page - 1) * MEETINGS_PER_PAGE}
    )
    select json_build_object(${MEETING_HEAD}, 'items', (
      select count(*) from items i where i.municipality_id = m.municipality_id and i.meeting_id = m.id)) as meeting
    from m ${WITH_BODY} order by m.held_on desc, m.starts_at desc nulls last, m.id desc`.execute(tx)
  return { meetings: rows.map(({ meeting }) => meeting), years: known, year, page, pages }
}

/** Bodies that the reader knows meetings of, by name. */
export async function listMeetingBodies(
  tx: Transaction,
  municipality: number,
): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    select b.id, b.name from bodies b where b.municipality_id = ${municipality} and exists (
      select 1 from meetings m where m.municipality_id = b.municipality_id and m.body_id = b.id)
    order by b.name collate "da-x-icu"`.execute(tx)
  return rows
}

export interface ItemPage extends ItemHead {
  reason: DegreeReason
  bodyId: number
  /** ISO date of the meeting. */
  heldOn: string
  /** Null where a task opens the item to one who may not know its meeting. */
  meeting: MeetingHead | null
  previous: ItemNeighbour | null
  next: ItemNeighbour | null
  closedAttachments: ItemAttachment[]
  /** Of a closed item: what others may know. */
  notice: Notice | null
  /** How many items of the case the reader may see, this one included; 0 without a case number. */
  inCase: number
}

export interface ItemNeighbour {
  id: number
  number: string | null
  title: string | null
}

/** An item with its place among those the reader may see; null where there is none for this reader. */
export async function getItem(tx: Transaction, municipality: number, id: number): Promise<ItemPage | null> {
  const neighbour = (direction: 'before' | 'after') => {
    const order =
      direction === 'before'
        ? sql`x.position < i.position order by x.position desc`
        : sql`x.position > i.position order by x.position`
    return sql`(select json_build_object('id', x.id, 'number', x.number, 'title', x.title) from items x
      where x.municipality_id = i.municipality_id and x.meeting_id = i.meeting_id and ${order} limit 1)`
  }
  const { rows } = await sql<{ item: ItemPage }>`
    select json_build_object(${ITEM_HEAD}, 'reason', i.degree_reason, 'bodyId', i.body_id, 'heldOn', i.held_on,
      'meeting', (select json_build_object(${MEETING_HEAD}) from meetings m ${WITH_BODY}
        where m.municipality_id = i.municipality_id and m.id = i.meeting_id),
      'previous', ${neighbour('before')}, 'next', ${neighbour('after')},
      'closedAttachments', (
        select coalesce(json_agg(json_build_object('id', x.id, 'name', x.name, 'kept', x.file_digest is not null, 'closed', true) order by x.position), '[]')
        from attachments x where x.municipality_id = i.municipality_id and x.item_id = i.id and x.degree = 'closed'),
      'notice', (
        select json_build_object('itemId', x.item_id, 'position', x.position, 'number', x.number, 'neutralTitle', x.neutral_title,
          'ground', x.ground, 'publicDecision', x.public_decision, 'reviewOn', x.review_on)
        from closed_item_notices x where x.municipality_id = i.municipality_id and x.item_id = i.id),
      'inCase', (select count(*) from items x where x.municipality_id = i.municipality_id and x.case_number = i.case_number)
    ) as item
    from items i where i.municipality_id = ${municipality} and i.id = ${id}`.execute(tx)
  return rows[0]?.item ?? null
}

/** Whether the person of the transaction read the item in and may still say whether it is open. For the app login only. */
export async function isImporter(tx: Transaction, itemId: number): Promise<boolean> {
  const { rows } = await sql<{
    own: boolean
  }>`select ${itemId}::bigint = any (app.imported_items()) as own`.execute(tx)
  return rows[0]?.own ?? false
}

export interface DegreeRow {
  id: number
  number: string | null
  title: string | null
  degree: Degree
  reason: DegreeReason
}

/** The items of a meeting with why they have their degree, for the one who sets it. */
export async function listDegrees(
  tx: Transaction,
  municipality: number,
  meetingId: number,
): Promise<DegreeRow[]> {
  const { rows } = await sql<DegreeRow>`
    select id, number, title, degree, degree_reason as reason from items
    where municipality_id = ${municipality} and meeting_id = ${meetingId} order by position`.execute(tx)
  return rows
}
