/** What the page needs on which an agenda is sent. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { HeldMeeting } from '../record/meeting-head.ts'
import type { PastItem } from './model.ts'

export interface SentVersion {
  version: number
  reason: string | null
  sentBy: string
  /** `YYYY-MM-DD HH:MM` in Denmark. */
  sentAt: string
  /** False while the worker stores it. */
  stored: boolean
  items: number
  /** Items that the version before did not hold, or held otherwise. */
  news: number
}

/** Newest first. */
export async function listVersions(
  tx: Transaction,
  municipality: number,
  meetingId: number,
): Promise<SentVersion[]> {
  const { rows } = await sql<SentVersion>`
    select v.version, v.reason, coalesce(n.name, 'En tidligere medarbejder') as "sentBy",
      to_char(v.sent_at at time zone 'Europe/Copenhagen', 'YYYY-MM-DD HH24:MI') as "sentAt", v.stored_at is not null as stored,
      (select count(*)::int from agenda_version_items i where i.municipality_id = v.municipality_id and i.meeting_id = v.meeting_id and i.version = v.version) as items,
      (select count(*)::int from agenda_version_items i where i.municipality_id = v.municipality_id and i.meeting_id = v.meeting_id and i.version = v.version
        and v.version > 1 and not exists (select 1 from agenda_version_items b where b.municipality_id = i.municipality_id and b.meeting_id = i.meeting_id
          and b.version = i.version - 1 and b.agenda_item_id = i.agenda_item_id and b.digest = i.digest)) as news
    from agenda_versions v left join persons n on n.municipality_id = v.municipality_id and n.id = v.sent_by
    where v.municipality_id = ${municipality} and v.meeting_id = ${meetingId} order by v.version desc`.execute(
    tx,
  )
  return rows
}

export interface PastMeetings {
  meetings: { meetingId: number; heldOn: string }[]
  items: PastItem[]
}

/** Meetings of the body that were sent in the year before this one, with when their items were ready. */
export async function listPastMeetings(
  tx: Transaction,
  municipality: number,
  { bodyId, heldOn }: HeldMeeting,
): Promise<PastMeetings> {
  const year = sql`m.municipality_id = ${municipality} and m.body_id = ${bodyId} and m.origin = 'meeting'
    and m.held_on < ${heldOn} and m.held_on >= ${heldOn}::date - interval '1 year'
    and exists (select 1 from agenda_versions v where v.municipality_id = m.municipality_id and v.meeting_id = m.id and v.stored_at is not null)`
  const meetings = await sql<{ meetingId: number; heldOn: string }>`
    select m.id as "meetingId", m.held_on as "heldOn" from meetings m where ${year} order by m.held_on desc`.execute(
    tx,
  )
  const items = await sql<PastItem>`
    select a.meeting_id as "meetingId", a.title, a.paper_id is not null as "hasPaper",
      (a.created_at at time zone 'Europe/Copenhagen')::date as "addedOn",
      (select max((e.happened_at at time zone 'Europe/Copenhagen')::date) from paper_events e
        where e.municipality_id = a.municipality_id and e.paper_id = a.paper_id
          -- Where a body has no levels, a paper is approved by being handed in.
          and (e.kind = 'approved' or (e.kind = 'submitted' and not exists (
            select 1 from paper_levels l where l.municipality_id = e.municipality_id and l.paper_id = e.paper_id))) and e.happened_at <= coalesce((
          select min(v.sent_at) from agenda_versions v join agenda_version_items i on i.municipality_id = v.municipality_id
            and i.meeting_id = v.meeting_id and i.version = v.version
          where v.municipality_id = a.municipality_id and v.meeting_id = a.meeting_id and i.agenda_item_id = a.id), now())) as "approvedOn"
    from agenda_items a join meetings m on m.municipality_id = a.municipality_id and m.id = a.meeting_id
    where ${year} and a.standing_item_id is null order by a.position`.execute(tx)
  return { meetings: meetings.rows, items: items.rows }
}
