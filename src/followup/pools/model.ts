/**
 * Pools: money of which a body disposes in a year. It is granted, what was left of the year before is carried over,
 * recommendations reserve it and decisions draw it; what is refused or comes to nothing is free again. Reservations are not
 * entered by anybody: they are the money on points of papers, read each time, so a paper that changes changes them.
 */
import type { Outcome } from '../../minutes/model.ts'

export const DRAWING_STATES = {
  draft: 'Kladde',
  reserved: 'Reserveret',
  drawn: 'Trukket',
  refused: 'Afslået',
  released: 'Frigivet',
} as const

export type DrawingState = keyof typeof DRAWING_STATES

/** Money on a point of a paper that names the pool. */
export interface Drawing {
  /** Whole øre. */
  ore: number
  /** The first year. */
  year: number
  permanence: 'one-off' | 'permanent'
  state: DrawingState
}

export interface PaperFate {
  /** Handed in, or laid before its body: the recommendation stands. */
  isHandedIn: boolean
  /** What the locked minutes say of the item, the newest; null where nothing is decided. */
  outcome: Outcome | null
  /** Of numbered points, `1.2`. */
  pointOutcomes: ReadonlyMap<string, Outcome | null>
}

const STATE_OF_OUTCOME: Partial<Record<Outcome, DrawingState>> = {
  approved: 'drawn',
  'approved-with-remark': 'drawn',
  rejected: 'refused',
  withdrawn: 'released',
  referred: 'released',
  noted: 'released',
  discussed: 'released',
}

/** What the decision says of the point itself goes before what it says of the one above, and of the item. */
export function stateOfPoint(
  number: string,
  { isHandedIn, outcome, pointOutcomes }: PaperFate,
): DrawingState {
  const own = outcomeOfPoint(number, pointOutcomes) ?? outcome
  // Postponed, recommended to another body, or not said: the money is still asked for.
  if (own !== null) return STATE_OF_OUTCOME[own] ?? 'reserved'
  return isHandedIn ? 'reserved' : 'draft'
}

function outcomeOfPoint(number: string, outcomes: PaperFate['pointOutcomes']): Outcome | null {
  for (let path = number; path !== ''; path = path.slice(0, Math.max(path.lastIndexOf('.'), 0))) {
    const found = outcomes.get(path)
    if (found !== undefined && found !== null) return found
  }
  return null
}

/** What comes every year is drawn from its first year on. */
export function countsIn({ year, permanence }: Pick<Drawing, 'year' | 'permanence'>, asked: number): boolean {
  return permanence === 'permanent' ? year <= asked : year === asked
}

export interface PoolYear {
  year: number
  grantedOre: number
  carriedInOre: number
  /** Null until what was left is carried on. */
  carriedOutOre: number | null
}

/** Entered by hand: drawn by a decision without a paper here, or not used of what was drawn. */
export interface PoolEntry {
  kind: 'drawn' | 'released'
  ore: number
}

export interface Balance {
  grantedOre: number
  carriedInOre: number
  drawnOre: number
  reservedOre: number
  refusedOre: number
  /** Given up, or not used of what was drawn. */
  releasedOre: number
  carriedOutOre: number
  /** Not drawn and not carried on. */
  leftOre: number
  /** Left, less what is reserved; below zero where more is asked for than there is. */
  freeOre: number
}

export function balanceOf(
  year: PoolYear,
  drawings: readonly Drawing[],
  entries: readonly PoolEntry[],
): Balance {
  const counted = drawings.filter((drawing) => countsIn(drawing, year.year))
  const sumOf = (state: DrawingState) =>
    counted.reduce((sum, drawing) => sum + (drawing.state === state ? drawing.ore : 0), 0)
  const entered = (kind: PoolEntry['kind']) =>
    entries.reduce((sum, entry) => sum + (entry.kind === kind ? entry.ore : 0), 0)
  const drawnOre = sumOf('drawn') + entered('drawn') - entered('released')
  const reservedOre = sumOf('reserved')
  const carriedOutOre = year.carriedOutOre ?? 0
  const leftOre = year.grantedOre + year.carriedInOre - drawnOre - carriedOutOre
  return {
    grantedOre: year.grantedOre,
    carriedInOre: year.carriedInOre,
    drawnOre,
    reservedOre,
    refusedOre: sumOf('refused'),
    releasedOre: sumOf('released') + entered('released'),
    carriedOutOre,
    leftOre,
    freeOre: leftOre - reservedOre,
  }
}

export type CarryRefusal = 'carried-already' | 'still-reserved' | 'nothing-left'

/** What is reserved must be decided first: it would be carried on twice. */
export function refuseCarry(year: PoolYear, balance: Balance): CarryRefusal | null {
  if (year.carriedOutOre !== null) return 'carried-already'
  if (balance.reservedOre !== 0) return 'still-reserved'
  return balance.leftOre === 0 ? 'nothing-left' : null
}

/** What a recommendation asks of one pool in one year, beside all others. */
export interface Request {
  /** As the points name it. */
  name: string
  year: number
  ore: number
  /** Null: no pool is called so. */
  pool: { id: number; name: string; grantedBy: string } | null
  /** Without this recommendation; null where the pool has nothing granted for the year. */
  balance: Balance | null
}

export type RequestFinding = 'unknown-pool' | 'nothing-granted' | 'overdrawn' | 'covered'

export function judgeRequest({ pool, balance, ore }: Request): {
  finding: RequestFinding
  missingOre: number
} {
  if (pool === null) return { finding: 'unknown-pool', missingOre: 0 }
  if (balance === null) return { finding: 'nothing-granted', missingOre: ore }
  const missingOre = ore - balance.freeOre
  return ore > 0 && missingOre > 0
    ? { finding: 'overdrawn', missingOre }
    : { finding: 'covered', missingOre: 0 }
}
