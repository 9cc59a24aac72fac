/** The numbered points of a recommendation: nested, moved by buttons, with what they cost. Pure. */
import type { Amount } from './model.ts'

export interface Point {
  id: number
  text: string
  amounts: readonly Amount[]
  points: readonly Point[]
}

export interface NumberedPoint {
  point: Point
  /** `1`, `1.2`; from 1. */
  number: string
  depth: number
  parentId: number | null
}

/** All points in the order they are read. */
export function numberPoints(
  points: readonly Point[],
  above = '',
  parentId: number | null = null,
): NumberedPoint[] {
  return points.flatMap((point, index) => {
    const number = `${above}${index + 1}`
    const own = { point, number, depth: number.split('.').length - 1, parentId }
    return [own, ...numberPoints(point.points, `${number}.`, point.id)]
  })
}

export type PointMove = 'up' | 'down' | 'in' | 'out'

/** Moves a point with all under it; where it cannot go further everything stays as it is. */
export function movePoint(points: readonly Point[], id: number, move: PointMove): readonly Point[] {
  const at = points.findIndex((point) => point.id === id)
  const point = points[at]
  if (point === undefined)
    return move === 'out'
      ? points.flatMap((each) => liftOut(each, id))
      : points.map((each) => ({ ...each, points: movePoint(each.points, id, move) }))
  const others = points.toSpliced(at, 1)
  if (move === 'up' || move === 'down') {
    const to = Math.min(Math.max(at + (move === 'up' ? -1 : 1), 0), others.length)
    return others.toSpliced(to, 0, point)
  }
  const before = points[at - 1]
  if (move === 'out' || before === undefined) return points
  return others.with(at - 1, { ...before, points: [...before.points, point] })
}

/** The point comes after the one it stood under. */
function liftOut(parent: Point, id: number): Point[] {
  const point = parent.points.find((each) => each.id === id)
  if (point === undefined) return [{ ...parent, points: movePoint(parent.points, id, 'out') }]
  return [{ ...parent, points: parent.points.filter((each) => each !== point) }, point]
}

export function removePoint(points: readonly Point[], id: number): readonly Point[] {
  return points
    .filter((point) => point.id !== id)
    .map((point) => ({ ...point, points: removePoint(point.points, id) }))
}

export interface Sum {
  year: number
  frame: Amount['frame']
  permanence: Amount['permanence']
  ore: number
}

/** What all points cost together, by year, frame and permanence. */
export function sumAmounts(points: readonly Point[]): Sum[] {
  const sums = new Map<string, Sum>()
  for (const { point } of numberPoints(points))
    for (const { year, frame, permanence, ore } of point.amounts) {
      const key = `${year} ${frame} ${permanence}`
      sums.set(key, { year, frame, permanence, ore: (sums.get(key)?.ore ?? 0) + ore })
    }
  return [...sums].toSorted(([a], [b]) => a.localeCompare(b)).map(([, sum]) => sum)
}
