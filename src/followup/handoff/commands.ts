/** Asks another body, answers, takes the answer. Each step tells the other side by mail, never what it is about. */
import { sql } from 'kysely'
import type { SignedInPerson } from '../../organisation/model.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { postMail } from '../../platform/mail/post-mail.ts'
import { type AskRefusal, canAnswer, canReturn, canWithdraw, refuseAsking } from './model.ts'
import { getCaseToHandOff, getHandoff, listSecretaries, type ShownHandoff } from './queries.ts'

export interface HandoffAt {
  municipality: number
  person: SignedInPerson
  /** ISO date in Denmark. */
  today: string
}

export interface Question {
  caseId: number
  fromBodyId: number | null
  toBodyId: number
  paperId: number | null
  question: string
  dueOn: string | null
}

/** @returns id of the hand-off */
export async function askBody(
  tx: Transaction,
  { municipality, person, today }: HandoffAt,
  { caseId, fromBodyId, toBodyId, paperId, question, dueOn }: Question,
): Promise<number | AskRefusal> {
  const one = await getCaseToHandOff(tx, municipality, caseId)
  if (one === null) return 'not-found'
  const mayAsk = one.mayChange || (fromBodyId !== null && person.secretaryBodies.includes(fromBodyId))
  if (!mayAsk || (fromBodyId !== null && !person.secretaryBodies.includes(fromBodyId))) return 'not-found'
  const refused = refuseAsking(
    { fromBodyId, toBodyId, dueOn },
    {
      today,
      waiting: one.waiting,
      isClosed: one.isClosed,
      withPaper: one.papers.map(({ bodyId }) => bodyId),
    },
  )
  if (refused !== null) return refused
  const paper = one.papers.some(({ id }) => id === paperId) ? paperId : null
  const { rows } = await sql<{ id: number }>`
    insert into handoffs (municipality_id, case_id, paper_id, from_body_id, to_body_id, question, due_on, asked_by)
    values (${municipality}, ${caseId}, ${paper}, ${fromBodyId}, ${toBodyId}, ${question}, ${dueOn}, ${person.id}) returning id`.execute(
    tx,
  )
  const id = rows[0]?.id ?? 0
  await tell(tx, person.id, await listSecretaries(tx, municipality, toBodyId), 'handoff-asked', id)
  return id
}

export type SettleRefusal = 'not-found' | 'unknown-item'

/** @param itemId whose decision is the answer; null where it was given otherwise */
export async function answerHandoff(
  tx: Transaction,
  { municipality, person }: HandoffAt,
  id: number,
  { answer, itemId }: { answer: string; itemId: number | null },
): Promise<'done' | SettleRefusal> {
  const handoff = await getHandoff(tx, municipality, id)
  if (handoff === null || !canAnswer(handoff, readerOf(person, handoff))) return 'not-found'
  if (itemId !== null) {
    const { rows } = await sql`
      select 1 from items where municipality_id = ${municipality} and id = ${itemId} and body_id = ${handoff.toBodyId}`.execute(
      tx,
    )
    if (rows.length === 0) return 'unknown-item'
  }
  await sql`
    update handoffs set state = 'answered', answer = ${answer}, answer_item_id = ${itemId}, answered_by = ${person.id}, answered_at = now()
    where municipality_id = ${municipality} and id = ${id} and state = 'asked'`.execute(tx)
  await tell(tx, person.id, await askers(tx, municipality, id, handoff), 'handoff-answered', id)
  return 'done'
}

/** Whoever asked has seen the answer: it is no longer owed to anybody. */
export async function takeAnswer(
  tx: Transaction,
  { municipality, person }: HandoffAt,
  id: number,
): Promise<'done' | SettleRefusal> {
  const handoff = await getHandoff(tx, municipality, id)
  if (handoff === null || !canReturn(handoff, readerOf(person, handoff))) return 'not-found'
  await sql`
    update handoffs set state = 'returned', returned_at = now()
    where municipality_id = ${municipality} and id = ${id} and state = 'answered'`.execute(tx)
  return 'done'
}

export async function withdrawHandoff(
  tx: Transaction,
  { municipality, person }: HandoffAt,
  id: number,
  reason: string,
): Promise<'done' | SettleRefusal> {
  const handoff = await getHandoff(tx, municipality, id)
  if (handoff === null || !canWithdraw(handoff, readerOf(person, handoff))) return 'not-found'
  await sql`
    update handoffs set state = 'withdrawn', state_reason = ${reason}
    where municipality_id = ${municipality} and id = ${id} and state = 'asked'`.execute(tx)
  return 'done'
}

const readerOf = ({ secretaryBodies }: SignedInPerson, { mayChangeCase }: ShownHandoff) => ({
  secretaryBodies,
  mayChangeCase,
})

/** The asking body's secretaries, and the person who asked. */
async function askers(
  tx: Transaction,
  municipality: number,
  id: number,
  { fromBodyId }: ShownHandoff,
): Promise<number[]> {
  const { rows } = await sql<{ by: number }>`
    select asked_by as by from handoffs where municipality_id = ${municipality} and id = ${id}`.execute(tx)
  const secretaries = fromBodyId === null ? [] : await listSecretaries(tx, municipality, fromBodyId)
  return [...new Set([...rows.map(({ by }) => by), ...secretaries])]
}

async function tell(
  tx: Transaction,
  by: number,
  persons: readonly number[],
  kind: 'handoff-asked' | 'handoff-answered',
  id: number,
): Promise<void> {
  for (const toPerson of persons)
    if (toPerson !== by) await postMail(tx, { toPerson, kind, link: paths.handoff(id), groupKey: 'handoffs' })
}
