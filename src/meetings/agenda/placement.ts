/**
 * Where a body's rules put the items of an agenda: groups in order, each with its way of sorting. Which group an item
 * belongs to does not depend on the order of the groups: the most telling thing about it decides, so that a closed
 * decision goes to the closed ones wherever they stand. Pure.
 */
import { z } from 'zod'
import type { ItemKind } from '../../minutes/meeting-record.ts'
import type { Order } from './model.ts'

export const GROUPS = {
  'standing-first': 'Faste punkter, der står først',
  postponed: 'Punkter udsat fra et tidligere møde',
  guests: 'Punkter med gæster',
  decision: 'Beslutningssager',
  discussion: 'Drøftelsessager',
  information: 'Meddelelsessager',
  closed: 'Lukkede punkter',
  'standing-last': 'Faste punkter, der står sidst',
} as const
export type GroupName = keyof typeof GROUPS

export const SORTS = {
  added: 'Som de kom til',
  'guest-time': 'Efter gæstens klokkeslæt',
  unit: 'Efter enhed',
  shortest: 'Korteste først',
  longest: 'Længste først',
} as const
export type Sort = keyof typeof SORTS

const isGroupName = (word: unknown): word is GroupName =>
  typeof word === 'string' && Object.hasOwn(GROUPS, word)
const isSort = (word: unknown): word is Sort => typeof word === 'string' && Object.hasOwn(SORTS, word)

export const placementGroup = z.object({
  /** A kind of item, or one standing item or one unit by its id. */
  of: z.union([
    z.custom<GroupName>(isGroupName),
    z.object({ standing: z.number() }),
    z.object({ unit: z.number() }),
  ]),
  sort: z.custom<Sort>(isSort),
})
export type PlacementGroup = z.output<typeof placementGroup>

/** Of a body without rules of its own. */
export const USUAL_GROUPS: readonly PlacementGroup[] = [
  { of: 'standing-first', sort: 'added' },
  { of: 'postponed', sort: 'added' },
  { of: 'decision', sort: 'added' },
  { of: 'discussion', sort: 'added' },
  { of: 'information', sort: 'added' },
  { of: 'standing-last', sort: 'added' },
  { of: 'closed', sort: 'added' },
]

export interface PlacedItem {
  id: number
  kind: ItemKind
  closed: boolean
  postponed: boolean
  standing: { id: number; place: 'first' | 'last' } | null
  unitId: number | null
  unitName: string | null
  minutes: number | null
  /** `HH:MM` of the first guest who has a time. */
  guestAt: string | null
  hasGuests: boolean
  placedByHand: boolean
}

/** Where among the groups the item belongs; behind all of them where none is for it. */
function rankOf(item: PlacedItem, groups: readonly PlacementGroup[]): number {
  const names: PlacementGroup['of'][] = [
    ...(item.standing === null ? [] : [{ standing: item.standing.id }]),
    ...(item.standing?.place === 'first' ? (['standing-first'] as const) : []),
    ...(item.standing?.place === 'last' ? (['standing-last'] as const) : []),
    ...(item.closed ? (['closed'] as const) : []),
    ...(item.postponed ? (['postponed'] as const) : []),
    ...(item.hasGuests ? (['guests'] as const) : []),
    ...(item.unitId === null ? [] : [{ unit: item.unitId }]),
    item.kind,
  ]
  for (const name of names) {
    const rank = groups.findIndex(({ of }) => isSameGroup(of, name))
    if (rank >= 0) return rank
  }
  return groups.length
}

export function isSameGroup(one: PlacementGroup['of'], other: PlacementGroup['of']): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function compare(one: PlacedItem, other: PlacedItem, groups: readonly PlacementGroup[]): number {
  const rank = rankOf(one, groups)
  const byRank = rank - rankOf(other, groups)
  if (byRank !== 0) return byRank
  return bySort(groups[rank]?.sort ?? 'added', one, other) || one.id - other.id
}

const LATEST = '99:99'
/** More minutes than a day has. */
const UNTOLD = 10_000

function bySort(sort: Sort, one: PlacedItem, other: PlacedItem): number {
  switch (sort) {
    case 'guest-time':
      return (one.guestAt ?? LATEST).localeCompare(other.guestAt ?? LATEST)
    case 'unit':
      return (one.unitName ?? '').localeCompare(other.unitName ?? '', 'da')
    case 'shortest':
      return (one.minutes ?? UNTOLD) - (other.minutes ?? UNTOLD)
    case 'longest':
      return (other.minutes ?? 0) - (one.minutes ?? 0)
    default:
      return 0
  }
}

/**
 * The agenda as the rules have it. An item that was moved by hand keeps its place, unless `all`; sub-items go with their
 * parent in the order they have.
 */
export function arrangeByRules(
  order: Order,
  items: readonly PlacedItem[],
  groups: readonly PlacementGroup[],
  { all = false }: { all?: boolean } = {},
): Order {
  const known = new Map(items.map((item) => [item.id, item]))
  const moves = (id: number) => all || known.get(id)?.placedByHand === false
  const sorted = order
    .filter(({ id }) => moves(id))
    .toSorted((a, b) => {
      const [one, other] = [known.get(a.id), known.get(b.id)]
      return one === undefined || other === undefined ? 0 : compare(one, other, groups)
    })
  return order.flatMap((branch) => (moves(branch.id) ? (sorted.shift() ?? []) : branch))
}

/** A new item at the place the rules give it among those that are there, wherever these were moved to. */
export function placeNew(
  order: Order,
  items: readonly PlacedItem[],
  added: PlacedItem,
  groups: readonly PlacementGroup[],
): Order {
  const branch = { id: added.id, under: [] }
  const known = new Map(items.map((item) => [item.id, item]))
  const rank = rankOf(added, groups)
  const sort = groups[rank]?.sort ?? 'added'
  const own = order.filter(({ id }) => {
    const item = known.get(id)
    return item !== undefined && !item.placedByHand
  })
  const after = own.findLast(({ id }) => {
    const item = known.get(id)
    if (item === undefined) return false
    const other = rankOf(item, groups)
    return other < rank || (other === rank && bySort(sort, item, added) <= 0)
  })
  if (after !== undefined) {
    const at = order.indexOf(after) + 1
    return [...order.slice(0, at), branch, ...order.slice(at)]
  }
  const before = own[0]
  const at = before === undefined ? order.length : order.indexOf(before)
  return [...order.slice(0, at), branch, ...order.slice(at)]
}

/** A group that a body may use, with the key of its fields. */
export interface GroupChoice {
  key: string
  of: PlacementGroup['of']
  text: string
  isUnit: boolean
}

export function choicesOf(
  standing: readonly { id: number; title: string }[],
  units: readonly { id: number; name: string }[],
): GroupChoice[] {
  const names = Object.entries(GROUPS).flatMap(([key, text]) => (isGroupName(key) ? [{ key, of: key, text, isUnit: false }] : [])) // prettier-ignore
  return [
    ...names,
    ...standing.map(({ id, title }) => ({ key: `fast-${id}`, of: { standing: id }, text: `Det faste punkt «${title}»`, isUnit: false })), // prettier-ignore
    ...units.map(({ id, name }) => ({ key: `enhed-${id}`, of: { unit: id }, text: `Sager fra ${name}`, isUnit: true })), // prettier-ignore
  ]
}
