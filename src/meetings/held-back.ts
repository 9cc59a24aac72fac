/**
 * What speaks against deciding an item yet, such as a consultation that is not over. Later rooms say so by `decisionGuards`;
 * it is told where the agenda is made and sent, and whoever writes the decision all the same says why.
 */
import { sql } from 'kysely'
import type { Outcome } from '../minutes/model.ts'
import type { Transaction } from '../platform/database.ts'
import type { DecisionGuard, HeldBack } from './slots.ts'

/** Outcomes by which something is decided; to talk of it, to put it off or to take it off is always possible. */
const DECIDING: readonly Outcome[] = [
  'approved',
  'approved-with-remark',
  'recommended',
  'rejected',
  'partly',
  'other',
]

export function isDecided(written: {
  outcome: Outcome | null
  points: readonly { outcome: Outcome | null }[]
}): boolean {
  return [written, ...written.points].some(({ outcome }) => outcome !== null && DECIDING.includes(outcome))
}

export interface MeetingAt {
  municipality: number
  meetingId: number
  /** ISO date. */
  heldOn: string
}

export async function listHeldBack(
  tx: Transaction,
  guards: readonly DecisionGuard[],
  at: MeetingAt,
): Promise<HeldBack[]> {
  const found: HeldBack[] = []
  for (const guard of guards) found.push(...(await guard(tx, at)))
  return found
}

/** As it stands in the decision, and so in the minutes. */
export const tellAnyway = (reason: string) => `Besluttet alligevel, fordi ${reason}`

/** Why it was decided all the same; null where it was not, or nothing spoke against it. */
export async function getAnyway(
  tx: Transaction,
  municipality: number,
  agendaItemId: number,
): Promise<string | null> {
  const { rows } = await sql<{ reason: string | null }>`
    select anyway_reason as reason from agenda_decisions where municipality_id = ${municipality} and agenda_item_id = ${agendaItemId}`.execute(
    tx,
  )
  return rows[0]?.reason ?? null
}

export async function storeAnyway(
  tx: Transaction,
  municipality: number,
  agendaItemId: number,
  anyway: { heldBack: string; reason: string } | null,
): Promise<void> {
  const [heldBack, reason] = [anyway?.heldBack ?? null, anyway?.reason ?? null]
  await sql`
    update agenda_decisions set held_back = ${heldBack}, anyway_reason = ${reason}
    where municipality_id = ${municipality} and agenda_item_id = ${agendaItemId}
      and (held_back, anyway_reason) is distinct from (${heldBack}::text, ${reason}::text)`.execute(tx)
}
