import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { SignedInPerson } from '../model.ts'
import { type DelegationRefusal, type DelegationToGive, refuseDelegation } from './model.ts'

export async function giveDelegation(
  tx: Transaction,
  municipality: number,
  given: DelegationToGive,
  by: SignedInPerson,
  today: string,
): Promise<DelegationRefusal | null> {
  const refused = refuseDelegation(given, by, today)
  if (refused !== null) return refused
  const employed = await tx
    .selectFrom('employments')
    .select('person_id')
    .where('municipality_id', '=', municipality)
    .where('person_id', '=', given.deputyId)
    .where(sql<boolean>`valid_until is null or valid_until >= ${given.validFrom}`)
    .executeTakeFirst()
  if (employed === undefined) return 'not-employed'
  await tx
    .insertInto('delegations')
    .values({
      municipality_id: municipality,
      principal_id: given.principalId,
      deputy_id: given.deputyId,
      matter: given.matter,
      body_id: given.bodyId,
      note: given.note,
      valid_from: given.validFrom,
      valid_until: given.validUntil,
    })
    .execute()
  return null
}

/** Ends with yesterday, so that it no longer holds, or is taken away where it has not begun. Row-level security decides whose one may end. */
export async function endDelegation(
  tx: Transaction,
  municipality: number,
  id: number,
  by: SignedInPerson,
  today: string,
): Promise<DelegationRefusal | 'not-found' | null> {
  const held = await tx
    .selectFrom('delegations')
    .select(['principal_id as principalId', 'deputy_id as deputyId', 'valid_from as validFrom'])
    .where('municipality_id', '=', municipality)
    .where('id', '=', id)
    .where('valid_until', '>=', today)
    .executeTakeFirst()
  if (held === undefined) return 'not-found'
  if (held.principalId !== by.id && !by.isAdministrator) return 'for-another'
  if (held.deputyId === by.id) return 'to-oneself'
  if (held.validFrom >= today) {
    await tx
      .deleteFrom('delegations')
      .where('municipality_id', '=', municipality)
      .where('id', '=', id)
      .execute()
    return null
  }
  await tx
    .updateTable('delegations')
    .set({ valid_until: sql`app.today() - 1` })
    .where('municipality_id', '=', municipality)
    .where('id', '=', id)
    .execute()
  return null
}
