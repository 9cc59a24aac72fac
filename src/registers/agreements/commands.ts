/** Commands on one agreement. Who may is decided by the policies of its tables; what nobody may write is not found. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import { type GoalStatus, type Refusal, refuseAgreeing, refuseEvaluating } from './model.ts'
import { type Agreement, listAgreements } from './queries.ts'

export type Answer = 'done' | 'not-found'

/** The agreement where the person writes it, held so that nobody else writes it meanwhile. */
async function hold(tx: Transaction, municipality: number, id: number): Promise<Agreement | null> {
  await sql`
    select 1 from agreements where municipality_id = ${municipality} and id = ${id} for no key update`.execute(
    tx,
  )
  const [agreement] = await listAgreements(tx, municipality, { id })
  return agreement?.writes === true ? agreement : null
}

export interface GoalWords {
  title: string
  specific: string | null
  measurable: string | null
  accepted: string | null
  realistic: string | null
  /** ISO date. */
  dueOn: string | null
  indicatorId: number | null
}

/** A goal that is there under its title is written anew. What was agreed stays as it was agreed. */
export async function writeGoal(
  tx: Transaction,
  municipality: number,
  id: number,
  goal: GoalWords,
): Promise<Answer | 'agreed' | 'no-such-indicator'> {
  const agreement = await hold(tx, municipality, id)
  if (agreement === null) return 'not-found'
  if (agreement.state !== 'draft') return 'agreed'
  const seen =
    goal.indicatorId === null ||
    (
      await sql`select 1 from indicators where municipality_id = ${municipality} and id = ${goal.indicatorId}`.execute(
        tx,
      )
    ).rows.length === 1
  if (!seen) return 'no-such-indicator'
  await sql`
    insert into agreement_goals (municipality_id, agreement_id, title, specific, measurable, accepted, realistic, due_on, indicator_id)
    values (${municipality}, ${id}, ${goal.title}, ${goal.specific}, ${goal.measurable}, ${goal.accepted}, ${goal.realistic}, ${goal.dueOn}, ${goal.indicatorId})
    on conflict (municipality_id, agreement_id, title) do update set specific = excluded.specific, measurable = excluded.measurable,
      accepted = excluded.accepted, realistic = excluded.realistic, due_on = excluded.due_on, indicator_id = excluded.indicator_id`.execute(
    tx,
  )
  return 'done'
}

export async function removeGoal(
  tx: Transaction,
  municipality: number,
  id: number,
  goalId: number,
): Promise<Answer | 'agreed'> {
  const agreement = await hold(tx, municipality, id)
  if (agreement === null) return 'not-found'
  if (agreement.state !== 'draft') return 'agreed'
  const { rows } = await sql`
    delete from agreement_goals where municipality_id = ${municipality} and agreement_id = ${id} and id = ${goalId} returning id`.execute(
    tx,
  )
  return rows.length === 1 ? 'done' : 'not-found'
}

/** Enters the agreement, or says which goal lacks which letter. */
export async function enterAgreement(
  tx: Transaction,
  municipality: number,
  id: number,
  on: string,
): Promise<Answer | Refusal[]> {
  const agreement = await hold(tx, municipality, id)
  if (agreement === null || agreement.state !== 'draft') return 'not-found'
  const refused = refuseAgreeing(agreement.goals, agreement.year)
  if (refused.length > 0) return refused
  return setState(tx, municipality, id, sql`state = 'agreed', agreed_on = ${on}`)
}

/** Opens it for new words: what was agreed is kept by history. */
export async function reopenAgreement(tx: Transaction, municipality: number, id: number): Promise<Answer> {
  const agreement = await hold(tx, municipality, id)
  if (agreement === null || agreement.state === 'draft') return 'not-found'
  return setState(tx, municipality, id, sql`state = 'draft', agreed_on = null`)
}

export async function evaluateAgreement(
  tx: Transaction,
  municipality: number,
  id: number,
  words: string,
): Promise<Answer | Refusal[]> {
  const agreement = await hold(tx, municipality, id)
  if (agreement === null || agreement.state !== 'agreed') return 'not-found'
  const refused = refuseEvaluating(agreement.goals)
  if (refused.length > 0) return refused
  return setState(tx, municipality, id, sql`state = 'evaluated', evaluation = ${words}`)
}

async function setState(
  tx: Transaction,
  municipality: number,
  id: number,
  set: ReturnType<typeof sql>,
): Promise<Answer> {
  await sql`update agreements set ${set} where municipality_id = ${municipality} and id = ${id}`.execute(tx)
  return 'done'
}

export async function tellGoalStatus(
  tx: Transaction,
  municipality: number,
  id: number,
  told: { goalId: number; status: GoalStatus; on: string; words: string | null },
): Promise<Answer> {
  const { rows } = await sql`
    update agreement_goals set status = ${told.status}, status_on = ${told.on}, status_words = ${told.words}
    where municipality_id = ${municipality} and agreement_id = ${id} and id = ${told.goalId} returning id`.execute(
    tx,
  )
  return rows.length === 1 ? 'done' : 'not-found'
}

export async function planDialogue(
  tx: Transaction,
  municipality: number,
  id: number,
  dialogue: { on: string; withWhom: string },
): Promise<Answer> {
  if ((await hold(tx, municipality, id)) === null) return 'not-found'
  await sql`
    insert into agreement_dialogues (municipality_id, agreement_id, planned_on, with_whom)
    values (${municipality}, ${id}, ${dialogue.on}, ${dialogue.withWhom})
    on conflict (municipality_id, agreement_id, planned_on) do update set with_whom = excluded.with_whom`.execute(
    tx,
  )
  return 'done'
}

export async function holdDialogue(
  tx: Transaction,
  municipality: number,
  id: number,
  held: { dialogueId: number; on: string; notes: string | null },
): Promise<Answer> {
  const { rows } = await sql`
    update agreement_dialogues set held_on = ${held.on}, notes = ${held.notes}
    where municipality_id = ${municipality} and agreement_id = ${id} and id = ${held.dialogueId} returning id`.execute(
    tx,
  )
  return rows.length === 1 ? 'done' : 'not-found'
}
