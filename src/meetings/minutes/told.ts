/** Who is to be told of a decision, by which channel, in which words, and when it was done. */
import { sql } from 'kysely'
import { writeDate } from '../../language/dates.ts'
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Transaction } from '../../platform/database.ts'
import type { Channel } from './words.ts'

export interface DecisionNotice {
  id: number
  channel: Channel
  /** Who is told, in words. */
  audience: string
  text: string
  /** ISO date. */
  toldOn: string | null
  toldBy: string | null
  droppedReason: string | null
}

export interface DecisionToTell {
  agendaItemId: number
  title: string
  closed: boolean
  neutralTitle: string | null
  publicDecision: string | null
  caseNumber: string | null
  outcome: string
  text: string
  notices: DecisionNotice[]
}

/** Of a meeting: every item that something was decided of, with whom it is told; closed where it or its case is. For its secretary. */
export async function listDecisionsToTell(
  tx: Transaction,
  municipality: number,
  meetingId: number,
): Promise<DecisionToTell[]> {
  const { rows } = await sql<DecisionToTell>`
    select a.id as "agendaItemId", a.title, a.degree = 'closed' or 'closed' in (coalesce(k.degree, ''), coalesce(i.degree, '')) as closed,
      coalesce(a.neutral_title, k.neutral_title) as "neutralTitle", a.public_decision as "publicDecision",
      coalesce(a.case_number, k.case_number) as "caseNumber", d.outcome, d.text,
      (select coalesce(json_agg(json_build_object('id', n.id, 'channel', n.channel, 'audience', n.audience, 'text', n.text,
          'toldOn', (n.told_at at time zone 'Europe/Copenhagen')::date, 'toldBy', p.name, 'droppedReason', n.dropped_reason) order by n.id), '[]')
        from decision_notices n left join persons p on p.municipality_id = n.municipality_id and p.id = n.told_by
        where n.municipality_id = a.municipality_id and n.agenda_item_id = a.id) as notices
    from agenda_items a join agenda_decisions d on d.municipality_id = a.municipality_id and d.agenda_item_id = a.id
      left join items i on i.municipality_id = a.municipality_id and i.id = a.item_id
      left join papers o on o.municipality_id = a.municipality_id and o.id = a.paper_id
      left join cases k on k.municipality_id = o.municipality_id and k.id = o.case_id
    where a.municipality_id = ${municipality} and a.meeting_id = ${meetingId} and d.outcome is not null and d.outcome <> 'none'
    order by a.position, a.id`.execute(tx)
  return rows
}

/** Words that can be sent as they stand; of a closed item only what everybody may know. */
export function readyText(
  decision: DecisionToTell,
  { body, heldOn }: { body: string; heldOn: string },
): string {
  const { closed, title, neutralTitle, publicDecision, text, caseNumber } = decision
  const about = closed ? (neutralTitle ?? 'en lukket sag') : title
  const decided = closed ? publicDecision : text
  const number = caseNumber === null || closed ? '' : ` (sag ${caseNumber})`
  const when = `${body} behandlede den ${writeDate(heldOn)} «${about}»${number}.`
  return decided === null || decided.trim() === '' ? when : `${when}\n\nBeslutning: ${decided.trim()}`
}

export interface NoticeWords {
  agendaItemId: number
  channel: Channel
  audience: string
  text: string
}

/** Row-level security: the body's secretary alone writes, and only of items that are not withheld. */
export async function addNotice(
  tx: Transaction,
  municipality: number,
  meetingId: number,
  { agendaItemId, channel, audience, text }: NoticeWords,
): Promise<'done' | 'not-found'> {
  const { numAffectedRows = 0n } = await sql`
    insert into decision_notices (municipality_id, agenda_item_id, channel, audience, text)
    select ${municipality}, a.id, ${channel}, ${audience}, ${text} from agenda_items a
    where a.municipality_id = ${municipality} and a.meeting_id = ${meetingId} and a.id = ${agendaItemId}
      and a.body_id = any (app.secretary_bodies())`.execute(tx)
  return numAffectedRows === 0n ? 'not-found' : 'done'
}

/** Nobody needs to be told of the decision; where somebody stands on the list already, nothing is changed. */
export async function tellNobody(
  tx: Transaction,
  municipality: number,
  meetingId: number,
  agendaItemId: number,
): Promise<'done' | 'not-found'> {
  const { rows } = await sql`
    select 1 from agenda_items where municipality_id = ${municipality} and meeting_id = ${meetingId} and id = ${agendaItemId}
      and body_id = any (app.secretary_bodies())`.execute(tx)
  if (rows.length === 0) return 'not-found'
  await sql`
    insert into decision_notices (municipality_id, agenda_item_id, channel, audience, text, dropped_reason)
    select ${municipality}, ${agendaItemId}, 'other', 'Ingen', '', 'Beslutningen skal ikke fortælles'
    where not exists (select 1 from decision_notices where municipality_id = ${municipality} and agenda_item_id = ${agendaItemId})`.execute(
    tx,
  )
  return 'done'
}

/** Told twice is told once: the first time stands. */
export async function markTold(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  id: number,
): Promise<'done' | 'not-found'> {
  const { rows } = await sql<{ id: number }>`
    select id from decision_notices where municipality_id = ${municipality} and id = ${id}`.execute(tx)
  if (rows.length === 0) return 'not-found'
  await sql`
    update decision_notices set told_at = now(), told_by = ${person.id}, dropped_reason = null
    where municipality_id = ${municipality} and id = ${id} and told_at is null`.execute(tx)
  return 'done'
}

/** Nobody is told after all, and why. */
export async function dropNotice(
  tx: Transaction,
  municipality: number,
  id: number,
  reason: string,
): Promise<'done' | 'not-found'> {
  const { numAffectedRows = 0n } = await sql`
    update decision_notices set dropped_reason = ${reason}
    where municipality_id = ${municipality} and id = ${id} and told_at is null`.execute(tx)
  return numAffectedRows === 0n ? 'not-found' : 'done'
}

export interface UntoldMeeting {
  meetingId: number
  body: string
  /** ISO date. */
  heldOn: string
  /** Notices that wait. */
  waiting: number
  /** Decisions of which nobody said whom to tell. */
  unsaid: number
}

/** Of the bodies whose secretary the reader is: meetings with something that is not told yet, the oldest first. */
export async function listUntold(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
): Promise<UntoldMeeting[]> {
  const { rows } = await sql<UntoldMeeting>`
    select m.id as "meetingId", b.name as body, m.held_on as "heldOn",
      count(*) filter (where n.id is not null and n.told_at is null and n.dropped_reason is null)::int as waiting,
      count(distinct a.id) filter (where n.id is null)::int as unsaid
    from meetings m join bodies b on b.municipality_id = m.municipality_id and b.id = m.body_id
      join agenda_items a on a.municipality_id = m.municipality_id and a.meeting_id = m.id
      join agenda_decisions d on d.municipality_id = a.municipality_id and d.agenda_item_id = a.id and d.outcome is not null and d.outcome <> 'none'
      left join decision_notices n on n.municipality_id = a.municipality_id and n.agenda_item_id = a.id
    where m.municipality_id = ${municipality} and m.origin = 'meeting' and m.stage in ('ended', 'locked')
      and m.body_id = any (${[...person.secretaryBodies]}::bigint[])
    group by m.id, b.name, m.held_on, m.municipality_id
    having count(*) filter (where n.id is null or (n.told_at is null and n.dropped_reason is null)) > 0
    order by m.held_on, m.id limit 200`.execute(tx)
  return rows
}
