/** What the pages of findings show. The policies let through what a reader with a seat in the body may see. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { Severity } from './model.ts'

export interface ShownFinding {
  id: number
  meetingId: number
  itemId: number | null
  number: string | null
  title: string | null
  section: number | null
  rule: string
  severity: Severity
  message: string
  line: number
  page: number | null
}

/**
 * Of `meeting_findings f`: neither accepted nor answered. A closed item needs no ground in its text where one is
 * written for all to read, and an item that a person has opened needs none.
 */
const OPEN = sql`not exists (
    select 1 from finding_acceptances a where a.municipality_id = f.municipality_id and a.meeting_id = f.meeting_id
      and a.item_id is not distinct from f.item_id and a.fingerprint = f.fingerprint)
  and (f.rule <> 'closed-item' or (
    exists (select 1 from items c where c.municipality_id = f.municipality_id and c.id = f.item_id and c.degree = 'closed')
    and not exists (select 1 from closed_item_notices n
      where n.municipality_id = f.municipality_id and n.item_id = f.item_id and n.ground is not null)))`

const SHOWN = sql`'id', f.id, 'meetingId', f.meeting_id, 'itemId', f.item_id, 'number', i.number, 'title', i.title, 'section', f.section,
  'rule', f.rule, 'severity', f.severity, 'message', f.message, 'line', f.first_line, 'page', f.page`

const WITH_ITEM = sql`left join items i on i.municipality_id = f.municipality_id and i.id = f.item_id`

/** Errors first, then as they stand. */
const IN_ORDER = sql`array_position(array['error', 'warning', 'note'], f.severity), i.position nulls first, f.first_line, f.id`

export interface FindingsBeside {
  bodyId: number
  findings: ShownFinding[]
  accepted: number
  /** An examination has seen the meeting. */
  examined: boolean
}

/**
 * Open findings of a meeting, or of one of its items, as text of JSON: equal texts make equal asides. Null where the
 * reader has no seat in the body.
 */
export async function getFindingsText(
  tx: Transaction,
  municipality: number,
  { meetingId, itemId }: { meetingId: number; itemId: number | null },
): Promise<string | null> {
  const ofItem = itemId === null ? sql`` : sql`and f.item_id = ${itemId}`
  const { rows } = await sql<{ text: string }>`
    select json_build_object('bodyId', m.body_id,
      'findings', (
        select coalesce(json_agg(json_build_object(${SHOWN}) order by ${IN_ORDER}), '[]') from meeting_findings f ${WITH_ITEM}
        where f.municipality_id = m.municipality_id and f.meeting_id = m.id ${ofItem} and ${OPEN}),
      'accepted', (select count(*) from finding_acceptances f where f.municipality_id = m.municipality_id and f.meeting_id = m.id ${ofItem}),
      'examined', exists (select 1 from meeting_examinations e where e.municipality_id = m.municipality_id and e.meeting_id = m.id)
    )::text as text
    from meetings m
    where m.municipality_id = ${municipality} and m.id = ${meetingId} and m.body_id = any ((select app.seat_bodies())::bigint[])`.execute(
    tx,
  )
  return rows[0]?.text ?? null
}

/** @param text from `getFindingsText` */
export function parseFindings(text: string): FindingsBeside {
  return JSON.parse(text) as FindingsBeside
}

export interface FindingOfBody extends ShownFinding {
  bodyId: number
  body: string
  /** ISO date of the meeting. */
  heldOn: string
}

const OF_BODY = sql`${SHOWN}, 'bodyId', f.body_id, 'body', b.name, 'heldOn', f.held_on`
const WITH_BODY = sql`join bodies b on b.municipality_id = f.municipality_id and b.id = f.body_id`

export interface FindingPage extends FindingOfBody {
  accepted: boolean
}

export async function getFinding(
  tx: Transaction,
  municipality: number,
  id: number,
): Promise<FindingPage | null> {
  const { rows } = await sql<{ finding: FindingPage }>`
    select json_build_object(${OF_BODY}, 'accepted', exists (
      select 1 from finding_acceptances a where a.municipality_id = f.municipality_id and a.meeting_id = f.meeting_id
        and a.item_id is not distinct from f.item_id and a.fingerprint = f.fingerprint)) as finding
    from meeting_findings f ${WITH_ITEM} ${WITH_BODY}
    where f.municipality_id = ${municipality} and f.id = ${id}`.execute(tx)
  return rows[0]?.finding ?? null
}

export interface FindingFilter {
  severity: Severity | null
  rule: string | null
  year: number | null
  bodyId: number | null
}

/** How many open findings there are of each kind, in the bodies the reader serves as secretary. */
export interface FindingCount {
  severity: Severity
  rule: string
  year: number
  bodyId: number
  body: string
  count: number
}

const SERVED = sql`f.body_id = any ((select app.secretary_bodies())::bigint[])`

export async function countFindings(tx: Transaction, municipality: number): Promise<FindingCount[]> {
  const { rows } = await sql<FindingCount>`
    select f.severity, f.rule, extract(year from f.held_on)::int as year, f.body_id as "bodyId", b.name as body, count(*) as count
    from meeting_findings f ${WITH_BODY} where f.municipality_id = ${municipality} and ${SERVED} and ${OPEN}
    group by f.severity, f.rule, extract(year from f.held_on), f.body_id, b.name`.execute(tx)
  return rows
}

export const FINDINGS_PER_PAGE = 50

/** Errors first, then the newest meetings. */
export async function listFindings(
  tx: Transaction,
  municipality: number,
  { severity, rule, year, bodyId }: FindingFilter,
  page: number,
): Promise<FindingOfBody[]> {
  const and = (value: unknown, condition: ReturnType<typeof sql>) =>
    value === null ? sql`` : sql`and ${condition}`
  const { rows } = await sql<{ finding: FindingOfBody }>`
    select json_build_object(${OF_BODY}) as finding from meeting_findings f ${WITH_ITEM} ${WITH_BODY}
    where f.municipality_id = ${municipality} and ${SERVED} and ${OPEN}
      ${and(severity, sql`f.severity = ${severity}`)} ${and(rule, sql`f.rule = ${rule}`)} ${and(bodyId, sql`f.body_id = ${bodyId}`)}
      ${and(year, sql`f.held_on between ${`${year}-01-01`} and ${`${year}-12-31`}`)}
    order by array_position(array['error', 'warning', 'note'], f.severity), f.held_on desc, f.meeting_id, i.position nulls first, f.first_line, f.id
    limit ${FINDINGS_PER_PAGE} offset ${(page - 1) * FINDINGS_PER_PAGE}`.execute(tx)
  return rows.map(({ finding }) => finding)
}

export interface AcceptedFinding {
  id: number
  meetingId: number
  itemId: number | null
  number: string | null
  title: string | null
  bodyId: number
  body: string
  heldOn: string
  rule: string
  severity: Severity
  message: string
  reason: string
  acceptedBy: string | null
  /** ISO date. */
  acceptedOn: string
}

/** What was accepted in the bodies in which the reader has a seat, or of one meeting; the newest first, one more than a page. */
export async function listAccepted(
  tx: Transaction,
  municipality: number,
  meetingId: number | null,
  page: number,
): Promise<AcceptedFinding[]> {
  const ofMeeting = meetingId === null ? sql`` : sql`and f.meeting_id = ${meetingId}`
  const { rows } = await sql<AcceptedFinding>`
    select f.id, f.meeting_id as "meetingId", f.item_id as "itemId", i.number, i.title, f.body_id as "bodyId", b.name as body,
      f.held_on as "heldOn", f.rule, f.severity, f.message, f.reason, p.name as "acceptedBy",
      to_char(f.accepted_at at time zone 'Europe/Copenhagen', 'YYYY-MM-DD') as "acceptedOn"
    from finding_acceptances f ${WITH_ITEM} ${WITH_BODY}
      left join persons p on p.municipality_id = f.municipality_id and p.id = f.accepted_by
    where f.municipality_id = ${municipality} ${ofMeeting}
    order by f.accepted_at desc, f.id desc limit ${FINDINGS_PER_PAGE + 1} offset ${(page - 1) * FINDINGS_PER_PAGE}`.execute(
    tx,
  )
  return rows
}
