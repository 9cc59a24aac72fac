/** Moving an item of an agenda: pure, and by the names of items. */
import { type Branch, findPlace, idsOf, type Order } from './model.ts'

export type Move =
  /** Above or below a neighbour, at its level. */
  | { to: 'before' | 'after'; other: number }
  /** Takes the place where the other stands now; the other makes room. */
  | { to: 'place-of'; other: number }
  /** Last of those under the other. */
  | { to: 'under'; other: number }
  /** One step among those of the same level; `in`: under the one above; `out`: after its parent. */
  | { to: 'up' | 'down' | 'in' | 'out' | 'first' | 'last' }

export type MoveRefusal = 'item-gone' | 'other-gone' | 'has-items-under' | 'too-deep' | 'itself'

export type Moved = { order: Order } | { refused: MoveRefusal }

/** The order is the same where there is nowhere to go, as up from the first place. */
export function moveItem(order: Order, id: number, move: Move): Moved {
  if (findPlace(order, id) === null) return { refused: 'item-gone' }
  if (!('other' in move)) return step(order, id, move.to)
  if (move.other === id) return { refused: 'itself' }
  const place = findPlace(order, move.other)
  if (place === null) return { refused: 'other-gone' }
  if (move.to === 'under') {
    return place.parentId === null ? put(order, id, move.other, 'last') : { refused: 'too-deep' }
  }
  return put(order, id, place.parentId, {
    side: move.to === 'place-of' ? sideOf(order, id, move.other) : move.to,
    other: move.other,
  })
}

/** An item that comes from further up pushes the other up, one from further down pushes it down. */
function sideOf(order: Order, id: number, other: number): 'before' | 'after' {
  const own = findPlace(order, id)
  const theirs = findPlace(order, other)
  const sameParent = own?.parentId === theirs?.parentId
  return sameParent && (own?.at ?? 0) < (theirs?.at ?? 0) ? 'after' : 'before'
}

type Step = Exclude<Move, { other: number }>['to']

function step(order: Order, id: number, to: Step): Moved {
  const place = findPlace(order, id)
  if (place === null) return { refused: 'item-gone' }
  const siblings =
    place.parentId === null
      ? order.map((branch) => branch.id)
      : (order.find((branch) => branch.id === place.parentId)?.under ?? [])
  const above = siblings[place.at - 1]
  const below = siblings[place.at + 1]
  if (to === 'out') {
    if (place.parentId === null) return { order }
    return put(order, id, null, { side: 'after', other: place.parentId })
  }
  if (to === 'in') {
    if (above === undefined) return { order }
    return place.parentId === null ? put(order, id, above, 'last') : { refused: 'too-deep' }
  }
  if (to === 'first' || to === 'last') return put(order, id, null, to)
  const other = to === 'up' ? above : below
  if (other === undefined) return { order }
  return put(order, id, place.parentId, { side: to === 'up' ? 'before' : 'after', other })
}

type Spot = 'first' | 'last' | { side: 'before' | 'after'; other: number }

function put(order: Order, id: number, parentId: number | null, spot: Spot): Moved {
  const own = order.find((branch) => branch.id === id)
  if (parentId === id) return { refused: 'itself' }
  if (parentId !== null && own !== undefined && own.under.length > 0) return { refused: 'has-items-under' }
  if (parentId !== null && own?.under.includes(parentId)) return { refused: 'itself' }
  // Its own sub-item cannot be what it stands beside.
  if (typeof spot !== 'string' && own?.under.includes(spot.other)) return { refused: 'itself' }
  const rest = without(order, id)
  if (parentId === null) return { order: insert(rest, own ?? { id, under: [] }, spot, (branch) => branch.id) }
  return {
    order: rest.map((branch) =>
      branch.id === parentId
        ? { id: branch.id, under: insert(branch.under, id, spot, (each) => each) }
        : branch,
    ),
  }
}

function insert<One>(list: readonly One[], one: One, spot: Spot, idOf: (each: One) => number): One[] {
  if (spot === 'first') return [one, ...list]
  const at = spot === 'last' ? -1 : list.findIndex((each) => idOf(each) === spot.other)
  if (spot === 'last' || at < 0) return [...list, one]
  const index = spot.side === 'before' ? at : at + 1
  return [...list.slice(0, index), one, ...list.slice(index)]
}

/** An item that goes takes what stands under it along. */
function without(order: Order, id: number): Branch[] {
  return order
    .filter((branch) => branch.id !== id)
    .map((branch) => ({ id: branch.id, under: branch.under.filter((each) => each !== id) }))
}

export function isSameOrder(one: Order, other: Order): boolean {
  const ids = idsOf(one)
  const others = idsOf(other)
  return (
    ids.length === others.length &&
    ids.every((id, index) => others[index] === id) &&
    one.every(({ under }, index) => other[index]?.under.length === under.length)
  )
}
