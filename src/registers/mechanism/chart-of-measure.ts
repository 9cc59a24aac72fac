/** What a measure looks like: its groups beside each other, this period by the one before. */
import type { ChartSpec } from '../../ui/chart/model.ts'
import { decimalsOf, type Period, rounded, unitOf, writePeriod, yearBefore } from './figure-words.ts'
import type { FigureKind, Measure } from './measures.ts'
import { type MeasureFigures, WHOLE } from './taken-figures.ts'

/** More bars than this are no picture; the table says them. */
const MOST_BARS = 30

/** Null where there is nothing to see: one figure alone, too many, or none. */
export function chartOf(
  measure: MeasureFigures,
  period: Period,
  drawn: Measure['chart'] = 'bar',
): ChartSpec | null {
  const groups = measure.rows.filter(({ group }) => group !== WHOLE)
  const known = groups.filter(({ value, before }) => value !== null || before !== null)
  if (drawn === 'none' || known.length < 2 || groups.length > MOST_BARS) return null
  const { kind, title, groupedBy, compared } = measure
  const points = (values: (number | null)[]) => values.map((value) => shownOf(kind, value))
  const before = groups.map((row) => row.before)
  const unit = unitOf(kind)
  return {
    title,
    description: `${title} ${writePeriod(period)} efter ${groupedBy}. Tallene står i tabellen.`,
    kind: drawn,
    along: { categories: groups.map(({ group }) => group) },
    alongName: groupedBy,
    series: [
      ...(compared && before.some((value) => value !== null)
        ? [{ name: writePeriod(yearBefore(period)), points: points(before) }]
        : []),
      { name: writePeriod(period), points: points(groups.map(({ value }) => value)) },
    ],
    ...(unit === undefined ? {} : { unit }),
    decimals: decimalsOf(kind),
  }
}

const shownOf = (kind: FigureKind, value: number | null) => (value === null ? null : rounded(kind, value))
