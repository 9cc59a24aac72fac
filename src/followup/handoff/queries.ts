/** Hand-offs as the reader sees their cases, with the agenda they are on and the decision that may be the answer. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { Handoff } from './model.ts'

export interface ShownHandoff extends Handoff {
  id: number
  caseId: number
  caseNumber: string
  caseTitle: string
  paperId: number | null
  paperTitle: string | null
  fromBody: string | null
  toBody: string
  question: string
  stateReason: string | null
  answer: string | null
  answerItemId: number | null
  askedBy: string
  askedOn: string
  answeredBy: string | null
  answeredOn: string | null
  /** Day of the receiving body's meeting that has the case on its agenda; null while none has. */
  agendaOn: string | null
  /** Whether the reader answers for the case or leads its unit. */
  mayChangeCase: boolean
}

const MAY_CHANGE = sql`((c.responsible_id = app.person_id() and app.is_employee()) or c.owner_unit_id = any (app.managed_units()))`

const SHOWN = sql`h.id, h.case_id as "caseId", c.case_number as "caseNumber", c.title as "caseTitle", h.paper_id as "paperId", d.title as "paperTitle",
  h.from_body_id as "fromBodyId", f.name as "fromBody", h.to_body_id as "toBodyId", t.name as "toBody", h.question, h.due_on as "dueOn", h.state,
  h.state_reason as "stateReason", h.answer, h.answer_item_id as "answerItemId", a.name as "askedBy",
  (h.asked_at at time zone 'Europe/Copenhagen')::date as "askedOn", w.name as "answeredBy",
  (h.answered_at at time zone 'Europe/Copenhagen')::date as "answeredOn", ${MAY_CHANGE} as "mayChangeCase",
  (select min(m.held_on) from agenda_items i join papers p on p.municipality_id = i.municipality_id and p.id = i.paper_id and p.case_id = h.case_id
    join meetings m on m.municipality_id = i.municipality_id and m.id = i.meeting_id and m.stage in ('planned', 'dispatched', 'running', 'ended')
    where i.municipality_id = h.municipality_id and i.body_id = h.to_body_id and i.state = 'on-agenda') as "agendaOn"`
const FROM = sql`handoffs h join cases c on c.municipality_id = h.municipality_id and c.id = h.case_id
  join bodies t on t.municipality_id = h.municipality_id and t.id = h.to_body_id
  left join bodies f on f.municipality_id = h.municipality_id and f.id = h.from_body_id
  left join papers d on d.municipality_id = h.municipality_id and d.id = h.paper_id
  join persons a on a.municipality_id = h.municipality_id and a.id = h.asked_by
  left join persons w on w.municipality_id = h.municipality_id and w.id = h.answered_by`

export interface HandoffsWanted {
  caseId?: number
  /** Of the paper's case. */
  paperId?: number
  /** Asked or asking. */
  bodies?: readonly number[]
  onlyOpen?: boolean
}

/** Those that wait first, by the day on which they are due. */
export async function listHandoffs(
  tx: Transaction,
  municipality: number,
  { caseId, paperId, bodies, onlyOpen = false }: HandoffsWanted,
): Promise<ShownHandoff[]> {
  const ofCase = caseId === undefined ? sql`` : sql`and h.case_id = ${caseId}`
  const ofPaper =
    paperId === undefined
      ? sql``
      : sql`and h.case_id = (select p.case_id from papers p where p.municipality_id = ${municipality} and p.id = ${paperId})`
  const ofBodies =
    bodies === undefined
      ? sql``
      : sql`and (h.from_body_id = any (${[...bodies]}::bigint[]) or h.to_body_id = any (${[...bodies]}::bigint[]))`
  const open = onlyOpen ? sql`and h.state in ('asked', 'answered')` : sql``
  const { rows } = await sql<ShownHandoff>`
    select ${SHOWN} from ${FROM} where h.municipality_id = ${municipality} ${ofCase} ${ofPaper} ${ofBodies} ${open}
    order by h.state in ('returned', 'withdrawn'), h.due_on nulls last, h.id desc limit 200`.execute(tx)
  return rows
}

export async function getHandoff(
  tx: Transaction,
  municipality: number,
  id: number,
): Promise<ShownHandoff | null> {
  const { rows } = await sql<ShownHandoff>`
    select ${SHOWN} from ${FROM} where h.municipality_id = ${municipality} and h.id = ${id}`.execute(tx)
  return rows[0] ?? null
}

export interface ProposedAnswer {
  itemId: number
  heldOn: string
  number: string | null
  text: string
}

/** What the receiving body has decided of the case since it was asked, once the minutes are locked. */
export async function findAnswer(
  tx: Transaction,
  municipality: number,
  handoff: Pick<ShownHandoff, 'caseId' | 'caseNumber' | 'toBodyId' | 'askedOn'>,
): Promise<ProposedAnswer | null> {
  const { rows } = await sql<ProposedAnswer>`
    select i.id as "itemId", i.held_on as "heldOn", i.number, d.text from items i
      join meetings m on m.municipality_id = i.municipality_id and m.id = i.meeting_id and m.stage in ('locked', 'held')
      join decisions d on d.municipality_id = i.municipality_id and d.item_id = i.id and d.text <> ''
    where i.municipality_id = ${municipality} and i.body_id = ${handoff.toBodyId} and i.held_on >= ${handoff.askedOn}
      and (i.case_number = ${handoff.caseNumber} or exists (select 1 from agenda_items a
        join papers p on p.municipality_id = a.municipality_id and p.id = a.paper_id
        where a.municipality_id = i.municipality_id and a.item_id = i.id and p.case_id = ${handoff.caseId}))
    order by i.held_on desc, i.id desc, d.position desc limit 1`.execute(tx)
  return rows[0] ?? null
}

/** The case as the one who asks needs it. */
export interface CaseToHandOff {
  id: number
  caseNumber: string
  title: string
  isClosed: boolean
  mayChange: boolean
  papers: { id: number; title: string; bodyId: number; bodyName: string }[]
  /** Bodies that were asked and have not answered. */
  waiting: number[]
}

export async function getCaseToHandOff(
  tx: Transaction,
  municipality: number,
  id: number,
): Promise<CaseToHandOff | null> {
  const { rows } = await sql<CaseToHandOff>`
    select c.id, c.case_number as "caseNumber", c.title, c.degree = 'closed' as "isClosed", ${MAY_CHANGE} as "mayChange",
      (select coalesce(json_agg(json_build_object('id', p.id, 'title', p.title, 'bodyId', p.body_id, 'bodyName', b.name) order by p.id), '[]')
        from papers p join bodies b on b.municipality_id = p.municipality_id and b.id = p.body_id
        where p.municipality_id = c.municipality_id and p.case_id = c.id) as papers,
      (select coalesce(json_agg(h.to_body_id), '[]') from handoffs h
        where h.municipality_id = c.municipality_id and h.case_id = c.id and h.state = 'asked') as waiting
    from cases c where c.municipality_id = ${municipality} and c.id = ${id}`.execute(tx)
  return rows[0] ?? null
}

/** Secretaries of a body today. */
export async function listSecretaries(
  tx: Transaction,
  municipality: number,
  bodyId: number,
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct person_id as id from seats where municipality_id = ${municipality} and body_id = ${bodyId} and role = 'secretary'
      and app.holds_today(valid_from, valid_until)`.execute(tx)
  return rows.map(({ id }) => id)
}
