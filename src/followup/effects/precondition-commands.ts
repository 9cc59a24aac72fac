/** What must hold for the target to be reached, and the decision by which it no longer does; by the body's secretary. */
import { sql } from 'kysely'
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { canKeepIndicators } from './access.ts'
import { getDecision } from './decisions.ts'
import { getIndicator } from './queries.ts'

export type PreconditionRefusal = 'not-found' | 'no-such-decision'

async function isKept(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  indicator: number,
): Promise<boolean> {
  const of = await getIndicator(tx, { municipality, inside: true }, indicator)
  return of !== null && canKeepIndicators(person, of.bodyId)
}

/** @param awaited the decision by which it is settled, where it is to be decided */
export async function addPrecondition(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  indicator: number,
  { text, awaited }: { text: string; awaited: { itemId: number; point: string | null } | null },
): Promise<'done' | PreconditionRefusal> {
  if (!(await isKept(tx, municipality, person, indicator))) return 'not-found'
  if (awaited !== null) {
    const decision = await getDecision(tx, municipality, awaited.itemId)
    const known = awaited.point === null || decision?.points.some(({ path }) => path === awaited.point)
    if (decision === null || !known) return 'no-such-decision'
  }
  await tx
    .insertInto('indicator_preconditions')
    .values({
      municipality_id: municipality,
      indicator_id: indicator,
      text,
      awaited_item_id: awaited?.itemId ?? null,
      awaited_point: awaited?.point ?? null,
    })
    .execute()
  return 'done'
}

export interface Dropped {
  /** ISO date. */
  on: string
  words: string
  /** The item whose decision dropped it, where it was a decision. */
  itemId: number | null
}

/** @param dropped null: it holds again */
export async function settlePrecondition(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  indicator: number,
  id: number,
  dropped: Dropped | null,
): Promise<'done' | PreconditionRefusal> {
  if (!(await isKept(tx, municipality, person, indicator))) return 'not-found'
  const itemId = dropped?.itemId ?? null
  if (itemId !== null && (await getDecision(tx, municipality, itemId)) === null) return 'no-such-decision'
  const { rows } = await sql`
    update indicator_preconditions set state = ${dropped === null ? 'held' : 'dropped'}, dropped_on = ${dropped?.on ?? null}::date,
      dropped_words = ${dropped?.words ?? null}, dropped_item_id = ${itemId}::bigint
    where municipality_id = ${municipality} and indicator_id = ${indicator} and id = ${id} returning id`.execute(
    tx,
  )
  return rows.length === 1 ? 'done' : 'not-found'
}

export async function removePrecondition(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  indicator: number,
  id: number,
): Promise<'done' | 'not-found'> {
  if (!(await isKept(tx, municipality, person, indicator))) return 'not-found'
  const { numDeletedRows } = await tx
    .deleteFrom('indicator_preconditions')
    .where('municipality_id', '=', municipality)
    .where('indicator_id', '=', indicator)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows === 1n ? 'done' : 'not-found'
}
