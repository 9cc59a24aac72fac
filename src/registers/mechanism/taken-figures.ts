/** Measures asked for a period, beside the same period a year before: what pages, files and papers are made from. */
import type { Transaction } from '../../platform/database.ts'
import { dateYearBefore, type Period, yearBefore } from './figure-words.ts'
import type { Figure, FigureKind, Measure } from './measures.ts'

export interface FigureRow {
  group: string
  value: number | null
  /** How many it is made of; null where that is not said. */
  count: number | null
  /** A year before. */
  before: number | null
}

export interface MeasureFigures {
  key: string
  title: string
  kind: FigureKind
  definition: string
  groupedBy: string
  /** Whether there is a year before to compare with. */
  compared: boolean
  /** Groups first, the whole last. */
  rows: FigureRow[]
}

export interface TakenFigures {
  period: Period
  /** ISO date: as the register was known at the end of this day. */
  on: string
  measures: MeasureFigures[]
}

/** Whether it says more than the figures how many they are made of. */
export const isCounted = ({ rows }: MeasureFigures): boolean =>
  rows.some(({ value, count }) => count !== null && count !== value)

/** The group that is the whole. */
export const WHOLE = 'I alt'

export async function takeFigures(
  tx: Transaction,
  measures: readonly Measure[],
  at: { municipality: number; period: Period; on: string; compare?: boolean },
): Promise<TakenFigures> {
  const { municipality, period, on, compare = true } = at
  const taken: MeasureFigures[] = []
  const asking = {}
  for (const measure of measures) {
    const now = await measure.compute(tx, { municipality, ...period, on, asking })
    const compared = compare && measure.compared !== false
    const before = compared
      ? await measure.compute(tx, { municipality, ...yearBefore(period), on: dateYearBefore(on), asking })
      : []
    const { key, title, kind, definition, groupedBy } = measure
    taken.push({ key, title, kind, definition, groupedBy, compared, rows: rowsOf(now, before) })
  }
  return { period, on, measures: taken }
}

export function rowsOf(now: readonly Figure[], before: readonly Figure[]): FigureRow[] {
  const earlier = new Map(before.map(({ group, value }) => [group, value]))
  const rows = now.map(({ group, value, count }) => ({
    group,
    value,
    count: count ?? null,
    before: earlier.get(group) ?? null,
  }))
  const named = new Set(now.map(({ group }) => group))
  const gone = before
    .filter(({ group, value }) => !named.has(group) && value !== null)
    .map(({ group, value }) => ({ group, value: null, count: null, before: value }))
  const all = [...rows, ...gone]
  const isWhole = ({ group }: FigureRow) => group === WHOLE
  return [...all.filter((row) => !isWhole(row)), ...all.filter(isWhole)]
}
