/**
 * An agenda while it is arranged: which items a meeting treats and in which order. It is work of the body's secretary;
 * the chair reads along. Items stand under each other in two levels, numbers are made of their places, and the clock of
 * minutes, guests and breaks. Moves name items, never places, so that a move made on an older order still means the same
 * on the newest one. What others see is the agenda that was sent (src/meetings/record).
 */

/** An item with what stands under it. */
export interface Branch {
  id: number
  under: readonly number[]
}

/** The items of a meeting in order. */
export type Order = readonly Branch[]

/** A row of the database as far as order goes. */
export interface Place {
  id: number
  parentId: number | null
  position: number
}

/** Rows whose parent is gone, or lies a level too deep, stand at the first level. */
export function orderOf(places: readonly Place[]): Order {
  const sorted = places.toSorted((a, b) => a.position - b.position || a.id - b.id)
  const first = new Set(sorted.filter(({ parentId }) => parentId === null).map(({ id }) => id))
  const isFirst = ({ parentId }: Place) => parentId === null || !first.has(parentId)
  return sorted
    .filter(isFirst)
    .map(({ id }) => ({ id, under: sorted.filter(({ parentId }) => parentId === id).map((each) => each.id) }))
}

/** What each row must say for the order to be this one. */
export function placesOf(order: Order): Place[] {
  return order.flatMap(({ id, under }, position) => [
    { id, parentId: null, position },
    ...under.map((each, below) => ({ id: each, parentId: id, position: below })),
  ])
}

/** `1`, `2`, `2.1`. @param first number of the first item: not 1 where numbers run through the year */
export function numberItems(order: Order, first = 1): Map<number, string> {
  const numbers = new Map<number, string>()
  for (const [index, { id, under }] of order.entries()) {
    const number = String(first + index)
    numbers.set(id, number)
    for (const [below, each] of under.entries()) numbers.set(each, `${number}.${below + 1}`)
  }
  return numbers
}

/** Where the item is in the order; `at` counts among those of the same level and parent. */
export function findPlace(order: Order, id: number): { parentId: number | null; at: number } | null {
  const at = order.findIndex((branch) => branch.id === id)
  if (at >= 0) return { parentId: null, at }
  for (const branch of order) {
    const below = branch.under.indexOf(id)
    if (below >= 0) return { parentId: branch.id, at: below }
  }
  return null
}

/** Ids of all items, each parent before those under it. */
export function idsOf(order: Order): number[] {
  return order.flatMap(({ id, under }) => [id, ...under])
}
