/** Commands on whether decisions hold; for the secretary of the body. */
import { sql } from 'kysely'
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { settleCommitment } from '../commitments/commands.ts'
import { refuseStanding, type StandingRefusal } from './model.ts'
import { getDecision } from './queries.ts'

export interface StandingToSet {
  itemId: number
  standing: 'in-force' | 'repealed'
  /** ISO date. */
  expiresOn: string | null
  /** The earlier decision whose place it takes. */
  replaces: number | null
  /** Whether what is still owed by the earlier one falls too. */
  endsCommitments: boolean
}

export async function setStanding(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  { itemId, standing, expiresOn, replaces, endsCommitments }: StandingToSet,
  today: string,
): Promise<'done' | 'not-found' | StandingRefusal> {
  const decision = await getDecision(tx, municipality, itemId)
  if (decision === null || !person.secretaryBodies.includes(decision.bodyId)) return 'not-found'
  const earlier = replaces === null ? null : await getDecision(tx, municipality, replaces)
  if (replaces !== null && (earlier === null || !person.secretaryBodies.includes(earlier.bodyId)))
    return 'not-found'
  const refused = refuseStanding({ ...decision, expiresOn }, earlier)
  if (refused !== null) return refused
  await sql`
    insert into decision_standings (municipality_id, item_id, standing, expires_on, set_by) values (${municipality}, ${itemId}, ${standing}, ${expiresOn}, ${person.id})
    on conflict (municipality_id, item_id) do update set standing = excluded.standing, expires_on = excluded.expires_on, replaced_by_item_id = null,
      set_by = excluded.set_by, set_at = now()`.execute(tx)
  if (earlier === null) return 'done'
  await sql`
    insert into decision_standings (municipality_id, item_id, standing, replaced_by_item_id, set_by) values (${municipality}, ${earlier.itemId}, 'replaced', ${itemId}, ${person.id})
    on conflict (municipality_id, item_id) do update set standing = 'replaced', replaced_by_item_id = excluded.replaced_by_item_id,
      set_by = excluded.set_by, set_at = now()`.execute(tx)
  if (endsCommitments)
    await endCommitments(tx, municipality, person, { of: earlier.itemId, by: itemId, today })
  return 'done'
}

/** What a decision asked for is not asked for any more when another took its place. */
async function endCommitments(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  { of, by, today }: { of: number; by: number; today: string },
): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    select id from commitments where municipality_id = ${municipality} and item_id = ${of} and state in ('open', 'answered')`.execute(
    tx,
  )
  for (const { id } of rows)
    await settleCommitment(tx, municipality, person, {
      id,
      command: { do: 'supersede', byCommitment: null, byItem: by },
      today,
    })
}

/** As if nobody had said anything. */
export async function removeStanding(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  itemId: number,
): Promise<'done' | 'not-found'> {
  const decision = await getDecision(tx, municipality, itemId)
  if (decision === null || !person.secretaryBodies.includes(decision.bodyId)) return 'not-found'
  await sql`delete from decision_standings where municipality_id = ${municipality} and item_id = ${itemId}`.execute(
    tx,
  )
  return 'done'
}
