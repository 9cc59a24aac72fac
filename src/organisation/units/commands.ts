import type { Transaction } from '../../platform/database.ts'
import { addInitials, type InitialsRefusal, type NewInitials } from '../initials.ts'
import { type CloseRefusal, type MoveRefusal, refuseClosing, refuseMove, type UnitInTree } from './model.ts'

/** All units, held until the transaction ends: two who move units at once cannot make a ring together. */
async function holdUnits(tx: Transaction, municipality: number): Promise<UnitInTree[]> {
  return tx
    .selectFrom('units')
    .select(['id', 'parent_id as parentId', 'name', 'valid_from as validFrom', 'valid_until as validUntil'])
    .where('municipality_id', '=', municipality)
    .orderBy('id')
    .forUpdate()
    .execute()
}

export interface UnitToAdd {
  name: string
  parentId: number | null
  initials: string | null
  validFrom: string
}

export async function addUnit(
  tx: Transaction,
  municipality: number,
  unit: UnitToAdd,
  today: string,
): Promise<{ id: number } | { refused: MoveRefusal | InitialsRefusal }> {
  const units = await holdUnits(tx, municipality)
  const parent = units.find(({ id }) => id === unit.parentId)
  if (unit.parentId !== null && parent === undefined) return { refused: 'no-such-unit' }
  if (parent !== undefined && parent.validUntil !== null && parent.validUntil < today)
    return { refused: 'parent-closed' }
  if (unit.initials !== null) {
    const answer = await checkInitials(tx, municipality, {
      ownerId: 0,
      initials: unit.initials,
      validFrom: unit.validFrom,
      validUntil: null,
    })
    if ('refused' in answer) return answer
  }
  const { id } = await tx
    .insertInto('units')
    .values({
      municipality_id: municipality,
      parent_id: unit.parentId,
      name: unit.name,
      valid_from: unit.validFrom,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (unit.initials !== null) await insertInitials(tx, municipality, id, unit.initials, unit.validFrom, null)
  return { id }
}

export async function renameUnit(
  tx: Transaction,
  municipality: number,
  unitId: number,
  name: string,
): Promise<void> {
  await tx
    .updateTable('units')
    .set({ name })
    .where('municipality_id', '=', municipality)
    .where('id', '=', unitId)
    .execute()
}

export async function moveUnit(
  tx: Transaction,
  municipality: number,
  move: { unitId: number; parentId: number | null },
  today: string,
): Promise<MoveRefusal | null> {
  const refusal = refuseMove(move.unitId, move.parentId, await holdUnits(tx, municipality), today)
  if (refusal !== null) return refusal
  await tx
    .updateTable('units')
    .set({ parent_id: move.parentId })
    .where('municipality_id', '=', municipality)
    .where('id', '=', move.unitId)
    .execute()
  return null
}

/** @param validUntil the unit's last day; null opens it again */
export async function closeUnit(
  tx: Transaction,
  municipality: number,
  unitId: number,
  validUntil: string | null,
): Promise<CloseRefusal | null> {
  const units = await holdUnits(tx, municipality)
  const unit = units.find(({ id }) => id === unitId)
  if (unit !== undefined && validUntil !== null) {
    const employments = await tx
      .selectFrom('employments')
      .select(['valid_from as validFrom', 'valid_until as validUntil'])
      .where('municipality_id', '=', municipality)
      .where('unit_id', '=', unitId)
      .execute()
    const parts = units.filter(({ parentId }) => parentId === unitId)
    const refusal = refuseClosing(unit, validUntil, parts, employments)
    if (refusal !== null) return refusal
  }
  await tx
    .updateTable('units')
    .set({ valid_until: validUntil })
    .where('municipality_id', '=', municipality)
    .where('id', '=', unitId)
    .execute()
  return null
}

/** New initials from a day; those that ran until then end the day before. */
export async function addUnitInitials(
  tx: Transaction,
  municipality: number,
  added: NewInitials,
): Promise<InitialsRefusal | null> {
  await holdUnits(tx, municipality)
  const answer = await checkInitials(tx, municipality, added)
  if ('refused' in answer) return answer.refused
  if (answer.ends !== null)
    await tx
      .updateTable('unit_initials')
      .set({ valid_until: answer.ends.on })
      .where('municipality_id', '=', municipality)
      .where('id', '=', answer.ends.id)
      .execute()
  await insertInitials(tx, municipality, added.ownerId, added.initials, added.validFrom, added.validUntil)
  return null
}

async function checkInitials(tx: Transaction, municipality: number, added: NewInitials) {
  const known = await tx
    .selectFrom('unit_initials')
    .select(['id', 'unit_id as ownerId', 'initials'])
    .select(['valid_from as validFrom', 'valid_until as validUntil'])
    .where('municipality_id', '=', municipality)
    .where((where) =>
      where.or([where('unit_id', '=', added.ownerId), where('initials', '=', added.initials)]),
    )
    .execute()
  return addInitials(added, known)
}

async function insertInitials(
  tx: Transaction,
  municipality: number,
  unitId: number,
  initials: string,
  validFrom: string,
  validUntil: string | null,
): Promise<void> {
  await tx
    .insertInto('unit_initials')
    .values({
      municipality_id: municipality,
      unit_id: unitId,
      initials,
      valid_from: validFrom,
      valid_until: validUntil,
    })
    .execute()
}
