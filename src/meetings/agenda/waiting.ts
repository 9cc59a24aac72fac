/** What waits to come on an agenda of a body: papers, items that were postponed, decisions that are to return. */
import { sql } from 'kysely'
import type { ItemKind } from '../../minutes/meeting-record.ts'
import type { Transaction } from '../../platform/database.ts'
import type { HeldMeeting } from '../record/meeting-head.ts'
import type { PaperState } from './queries.ts'

export interface WaitingPaper extends PaperState {
  title: string
  kind: ItemKind
  caseNumber: string
  /** ISO date of the meeting it is meant for. */
  meetingOn: string | null
}

export interface WaitingItem {
  /** Of the agenda item of the earlier meeting. */
  id: number
  paperId: number | null
  title: string
  kind: ItemKind
  caseNumber: string | null
  /** ISO date of that meeting. */
  heldOn: string
  /** ISO date on which it is to come again. */
  dueOn: string | null
}

export interface Waiting {
  /** Approved, for this meeting, an earlier one or none. */
  ready: WaitingPaper[]
  /** The same, but not approved yet. */
  underWay: WaitingPaper[]
  postponed: WaitingItem[]
  returning: WaitingItem[]
  /** Meant for a later meeting. */
  later: WaitingPaper[]
}

/** So many of each are shown; a body with more has stopped looking. */
const MOST = 100

/** It is on no agenda that is still to be decided: withdrawn and postponed items leave their paper waiting. */
const waits = (paper: string) => sql`not exists (
  select 1 from agenda_items a join meetings m on m.municipality_id = a.municipality_id and m.id = a.meeting_id and m.stage <> 'cancelled'
    left join agenda_decisions d on d.municipality_id = a.municipality_id and d.agenda_item_id = a.id
  where a.municipality_id = ${sql.raw(paper)}.municipality_id and a.paper_id = ${sql.raw(paper)}.id and a.state = 'on-agenda' and d.outcome is distinct from 'postponed')`

export async function listWaiting(
  tx: Transaction,
  municipality: number,
  meeting: HeldMeeting,
): Promise<Waiting> {
  const { rows: papers } = await sql<WaitingPaper>`
    select p.id, p.title, p.item_kind as kind, p.state, p.meeting_on as "meetingOn", c.case_number as "caseNumber",
      p.state = 'draft' and coalesce((select e.kind = 'fell' from paper_events e
        where e.municipality_id = p.municipality_id and e.paper_id = p.id order by e.id desc limit 1), false) as fell,
      case when p.state = 'submitted' then (select coalesce(json_agg(n.name order by n.name), '[]') from paper_approvers x
        join persons n on n.municipality_id = x.municipality_id and n.id = x.person_id
        where x.municipality_id = p.municipality_id and x.paper_id = p.id and x.position = p.level and x.acts_for is null) else '[]'::json end as "waitsFor"
    from papers p join cases c on c.municipality_id = p.municipality_id and c.id = p.case_id
    where p.municipality_id = ${municipality} and p.body_id = ${meeting.bodyId} and ${waits('p')}
    order by p.meeting_on nulls last, p.id limit ${MOST}`.execute(tx)
  const { rows: items } = await sql<WaitingItem & { why: 'postponed' | 'returning' }>`
    select a.id, a.paper_id as "paperId", a.title, a.kind, a.case_number as "caseNumber", m.held_on as "heldOn", found.due as "dueOn", found.why
    from (
      select d.municipality_id, d.agenda_item_id, d.postponed_to as due, 'postponed' as why from agenda_decisions d
      where d.municipality_id = ${municipality} and d.outcome = 'postponed'
      union all
      select x.municipality_id, x.agenda_item_id, min(x.due_on), 'returning' from agenda_decision_points x
      where x.municipality_id = ${municipality} and x.returns_to_body_id = ${meeting.bodyId} group by 1, 2
    ) found join agenda_items a on a.municipality_id = found.municipality_id and a.id = found.agenda_item_id
      join meetings m on m.municipality_id = a.municipality_id and m.id = a.meeting_id and m.stage in ('running', 'ended', 'locked')
    where m.id <> ${meeting.id} and (found.why = 'returning' or m.body_id = ${meeting.bodyId})
      and (a.paper_id is null or found.why = 'returning' or exists (
        select 1 from papers p where p.municipality_id = a.municipality_id and p.id = a.paper_id and ${waits('p')}))
      and not exists (select 1 from agenda_items n join meetings o on o.municipality_id = n.municipality_id and o.id = n.meeting_id and o.stage <> 'cancelled'
        where n.municipality_id = a.municipality_id and n.continues_id = a.id and n.state = 'on-agenda' and o.body_id = ${meeting.bodyId})
    order by found.due nulls last, a.id limit ${MOST}`.execute(tx)
  const postponed = items.filter(({ why }) => why === 'postponed')
  const isLater = ({ meetingOn }: WaitingPaper) => meetingOn !== null && meetingOn > meeting.heldOn
  // A paper that was postponed waits as the item it was.
  const asItems = new Set(postponed.map(({ paperId }) => paperId))
  const waiting = papers.filter(({ id }) => !asItems.has(id))
  const now = waiting.filter((paper) => !isLater(paper))
  return {
    ready: now.filter(({ state }) => state === 'approved'),
    underWay: now.filter(({ state }) => state !== 'approved'),
    postponed,
    returning: items.filter(({ why }) => why === 'returning'),
    later: waiting.filter(isLater),
  }
}
