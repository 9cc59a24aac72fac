import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import { holdBody } from '../body-rules/commands.ts'
import type { ApprovalLevel } from './model.ts'
import { listLevels } from './queries.ts'

export type LevelRefusal = 'to-oneself' | 'too-many'

const MOST_LEVELS = 10

/** A new last level. Two pairs of eyes: nobody makes oneself an approver. */
export async function addLevel(
  tx: Transaction,
  municipality: number,
  bodyId: number,
  level: Omit<ApprovalLevel, 'id' | 'position'>,
  by: number,
): Promise<LevelRefusal | 'not-found' | null> {
  if (!(await holdBody(tx, municipality, bodyId))) return 'not-found'
  if (level.personId === by) return 'to-oneself'
  const same = (await listLevels(tx, bodyId)).filter(({ unitId }) => unitId === level.unitId)
  if (same.length >= MOST_LEVELS) return 'too-many'
  await tx
    .insertInto('approval_levels')
    .values({
      municipality_id: municipality,
      body_id: bodyId,
      unit_id: level.unitId,
      position: Math.max(0, ...same.map(({ position }) => position)) + 1,
      approver: level.approver,
      person_id: level.personId,
      weekdays: level.weekdays,
    })
    .execute()
  return null
}

/** Changes places with the level before it. */
export async function moveLevelUp(
  tx: Transaction,
  municipality: number,
  bodyId: number,
  id: number,
  by: number,
): Promise<LevelRefusal | 'not-found' | null> {
  await holdBody(tx, municipality, bodyId)
  const levels = await listLevels(tx, bodyId)
  const level = levels.find((each) => each.id === id)
  if (level === undefined) return 'not-found'
  const before = levels
    .filter(({ unitId, position }) => unitId === level.unitId && position < level.position)
    .at(-1)
  if (before === undefined) return null
  if (level.personId === by || before.personId === by) return 'to-oneself'
  // In one statement: the places are unique when it ends.
  await sql`update approval_levels set position = case id when ${level.id} then ${before.position}::int else ${level.position}::int end
    where municipality_id = ${municipality} and id in (${level.id}, ${before.id})`.execute(tx)
  return null
}

export async function removeLevel(
  tx: Transaction,
  municipality: number,
  bodyId: number,
  id: number,
): Promise<'not-found' | null> {
  const { numDeletedRows } = await tx
    .deleteFrom('approval_levels')
    .where('municipality_id', '=', municipality)
    .where('body_id', '=', bodyId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows === 0n ? 'not-found' : null
}
