/** What every command on a paper begins and ends with: it is locked, and its approvals are asked whether they still hold. */
import { sql } from 'kysely'
import type { Transaction } from '../platform/database.ts'
import { decideOn, type PaperState } from './approval.ts'
import { contentOf, digestOfContent } from './content.ts'
import { getPaper, type Paper, stateOf } from './paper-queries.ts'

/** The paper, held by this transaction alone, where the reader has a task in it; else null. */
export async function holdPaper(tx: Transaction, municipality: number, id: number): Promise<Paper | null> {
  const { rows } = await sql`
    select 1 from papers where municipality_id = ${municipality} and id = ${id} and id = any (app.writable_papers()) for update`.execute(
    tx,
  )
  return rows.length === 0 ? null : getPaper(tx, municipality, id)
}

/**
 * After a change of what the paper says: approvals fall where they no longer hold.
 * @param authors all who changed it, where they are more than the person
 */
export async function settleChange(
  tx: Transaction,
  municipality: number,
  id: number,
  person: number,
  authors: readonly number[] = [person],
): Promise<void> {
  const paper = await getPaper(tx, municipality, id)
  if (paper === null) return
  const digest = digestOfContent(contentOf(paper))
  const answers = authors.map((by) => decideOn(stateOf(paper), { do: 'change', by, digest }))
  const answer = answers.find((each) => 'state' in each && each.fell)
  if (answer === undefined || !('state' in answer)) return
  await writeState(tx, municipality, id, answer.state)
  await writeEvent(tx, municipality, { paper: id, kind: 'fell', person })
}

export async function writeState(
  tx: Transaction,
  municipality: number,
  id: number,
  state: PaperState,
): Promise<void> {
  await sql`
    update papers set state = ${state.at}, level = ${state.at === 'submitted' ? state.level : null},
      approved_digest = ${state.at === 'approved' ? state.digest : null}, revision = revision + 1
    where municipality_id = ${municipality} and id = ${id}`.execute(tx)
}

interface EventWords {
  paper: number
  kind: string
  person: number
  level?: number | null
  reason?: string | null
}

/** @returns id of the event */
export async function writeEvent(tx: Transaction, municipality: number, event: EventWords): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into paper_events (municipality_id, paper_id, kind, level, person_id, reason)
    values (${municipality}, ${event.paper}, ${event.kind}, ${event.level ?? null}, ${event.person}, ${event.reason ?? null})
    returning id`.execute(tx)
  return rows[0]?.id ?? 0
}
