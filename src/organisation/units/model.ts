/** Rules of the unit tree. */
import { holdsOn, type Period } from '../model.ts'

export interface UnitInTree extends Period {
  id: number
  parentId: number | null
  name: string
}

export type MoveRefusal = 'under-itself' | 'no-such-unit' | 'parent-closed'

/** Whether a unit may lie under another: never under itself or a part of it, and not under one that is closed. */
export function refuseMove(
  unitId: number,
  parentId: number | null,
  units: readonly UnitInTree[],
  today: string,
): MoveRefusal | null {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  if (!byId.has(unitId)) return 'no-such-unit'
  if (parentId === null) return null
  const parent = byId.get(parentId)
  if (parent === undefined) return 'no-such-unit'
  if (parent.validUntil !== null && parent.validUntil < today) return 'parent-closed'
  const seen = new Set<number>()
  for (let id: number | null = parentId; id !== null && !seen.has(id); id = byId.get(id)?.parentId ?? null) {
    if (id === unitId) return 'under-itself'
    seen.add(id)
  }
  return null
}

export type CloseRefusal = 'ends-before-it-begins' | { openParts: number } | { employed: number }

/** A unit closes when its parts have closed and nobody works there any longer. */
export function refuseClosing(
  unit: UnitInTree,
  validUntil: string,
  parts: readonly Period[],
  employments: readonly Period[],
): CloseRefusal | null {
  if (unit.validFrom !== null && validUntil < unit.validFrom) return 'ends-before-it-begins'
  const lasts = (each: Period) => each.validUntil === null || each.validUntil > validUntil
  const openParts = parts.filter(lasts).length
  if (openParts > 0) return { openParts }
  const employed = employments.filter(lasts).length
  return employed > 0 ? { employed } : null
}

export interface UnitAtDepth<Unit> {
  unit: Unit
  depth: number
}

/** The tree as a list, each unit after the one it lies under; those that lie in a ring or under none known come as roots. */
export function inTreeOrder<Unit extends UnitInTree>(units: readonly Unit[]): UnitAtDepth<Unit>[] {
  const ids = new Set(units.map(({ id }) => id))
  const below = Map.groupBy(units, ({ parentId }) =>
    parentId === null || !ids.has(parentId) ? null : parentId,
  )
  const ordered: UnitAtDepth<Unit>[] = []
  const placed = new Set<number>()
  const place = (unit: Unit, depth: number) => {
    if (placed.has(unit.id)) return
    placed.add(unit.id)
    ordered.push({ unit, depth })
    for (const part of below.get(unit.id) ?? []) place(part, depth + 1)
  }
  for (const root of below.get(null) ?? []) place(root, 0)
  for (const unit of units) place(unit, 0)
  return ordered
}

/** Those that may be chosen today, as a list's options show them. */
export function openUnits<Unit extends UnitInTree>(
  units: readonly Unit[],
  today: string,
): UnitAtDepth<Unit>[] {
  return inTreeOrder(units).filter(({ unit }) => holdsOn(unit, today) || (unit.validFrom ?? '') > today)
}
