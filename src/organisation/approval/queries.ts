import { z } from 'zod'
import type { Transaction } from '../../platform/database.ts'
import {
  APPROVERS,
  type ApprovalLevel,
  type ApprovalQuestion,
  type ApproverKind,
  approversOf,
  type Delegation,
  type LevelApprovers,
} from './model.ts'

const levelRow = z.object({
  id: z.number(),
  unitId: z.number().nullable(),
  position: z.number(),
  approver: z.custom<ApproverKind>((word) => typeof word === 'string' && Object.hasOwn(APPROVERS, word)),
  personId: z.number().nullable(),
  weekdays: z.number(),
})

/** Every level of the body, those of single units among them, in order. */
export async function listLevels(tx: Transaction, bodyId: number): Promise<ApprovalLevel[]> {
  const rows = await tx
    .selectFrom('approval_levels')
    .select(['id', 'unit_id as unitId', 'position', 'approver', 'person_id as personId', 'weekdays'])
    .where('body_id', '=', bodyId)
    .orderBy('unit_id')
    .orderBy('position')
    .execute()
  return levelRow.array().parse(rows)
}

/** All that decides who approves what goes to a body, but the paper and the day. */
export async function getApprovalBasis(
  tx: Transaction,
  bodyId: number,
): Promise<Pick<ApprovalQuestion, 'levels' | 'units' | 'posts' | 'seats' | 'delegations'>> {
  return {
    levels: await listLevels(tx, bodyId),
    units: await tx.selectFrom('units').select(['id', 'parent_id as parentId']).execute(),
    posts: await tx
      .selectFrom('employments')
      .select(['person_id as personId', 'unit_id as unitId', 'role'])
      .select(['valid_from as validFrom', 'valid_until as validUntil'])
      .where('role', '=', 'manager')
      .execute(),
    seats: await tx
      .selectFrom('seats')
      .select(['person_id as personId', 'role'])
      .select(['valid_from as validFrom', 'valid_until as validUntil'])
      .where('body_id', '=', bodyId)
      .execute(),
    delegations: await listDelegationsOfAll(tx),
  }
}

/** Who approves a paper on a day: level by level, with deputies. */
export async function getApprovers(
  tx: Transaction,
  paper: Pick<ApprovalQuestion, 'bodyId' | 'unitId' | 'writerId' | 'date'>,
): Promise<LevelApprovers[]> {
  return approversOf({ ...paper, ...(await getApprovalBasis(tx, paper.bodyId)) })
}

async function listDelegationsOfAll(tx: Transaction): Promise<Delegation[]> {
  const rows = await tx
    .selectFrom('delegations')
    .select(['principal_id as principalId', 'deputy_id as deputyId', 'matter', 'body_id as bodyId'])
    .select(['valid_from as validFrom', 'valid_until as validUntil'])
    .execute()
  return rows.map((row) => ({ ...row, matter: row.matter === 'all' ? 'all' : 'approval' }))
}
