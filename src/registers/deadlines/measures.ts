/**
 * Figures of case-processing deadlines. They are read from counts that the database keeps, whole months and years at a time,
 * so that a million cases answer as quickly as a hundred; which areas a reader sees figures of is decided there too.
 */
import { MONTHS } from '../../language/dates.ts'
import { monthOf, yearOf } from '../../language/due-calendar.ts'
import type { Transaction } from '../../platform/database.ts'
import { dateYearBefore } from '../mechanism/figure-words.ts'
import type { Figure, Measure, MeasureAt } from '../mechanism/measures.ts'
import { WHOLE } from '../mechanism/taken-figures.ts'
import { meanOf, shareOf, type Total } from './model.ts'
import { quantilesOf } from './quantiles.ts'
import { type AreaSpans, type MonthTotal, readSpans, readTotals } from './read-counts.ts'

type Value = (total: Total) => number | null

interface GroupTotal extends Total {
  group: string
}

const NONE: Total = { cases: 0, measured: 0, kept: 0, days: 0 }

const sum = (a: Total, b: Total): Total => ({
  cases: a.cases + b.cases,
  measured: a.measured + b.measured,
  kept: a.kept + b.kept,
  days: a.days + b.days,
})

/** The whole first; nothing where there are no cases. */
function grouped<Row extends Total>(rows: readonly Row[], groupOf: (row: Row) => string): GroupTotal[] {
  if (rows.length === 0) return []
  const groups = Map.groupBy(rows, groupOf)
  const totalOf = (of: readonly Row[]) => of.reduce<Total>(sum, NONE)
  return [
    { group: WHOLE, ...totalOf(rows) },
    ...[...groups].map(([group, own]) => ({ group, ...totalOf(own) })),
  ]
}

/** By area or unit; the chosen are those that committees are told of today, also where the figures are of the year before. */
type By = 'area' | 'unit' | 'chosen'

async function totalsBy(tx: Transaction, at: MeasureAt, by: By): Promise<GroupTotal[]> {
  const rows = await readTotals(tx, at)
  const nameOf = by === 'unit' ? ({ unit }: MonthTotal) => unit : ({ area }: MonthTotal) => area
  return grouped(by === 'chosen' ? rows.filter(({ chosen }) => chosen) : rows, nameOf)
}

const ofTotals =
  (by: By, value: Value, count: (total: Total) => number) =>
  async (tx: Transaction, at: MeasureAt): Promise<Figure[]> =>
    (await totalsBy(tx, at, by)).map((total) => ({
      group: total.group,
      value: value(total),
      count: count(total),
    }))

const monthly = async (tx: Transaction, at: MeasureAt): Promise<Figure[]> => {
  const rows = (await readTotals(tx, at)).toSorted((a, b) => a.month.localeCompare(b.month))
  return grouped(rows, ({ month }) => `${MONTHS[monthOf(month) - 1]} ${yearOf(month)}`).map((total) => ({
    group: total.group,
    value: shareOf(total),
    count: total.measured,
  }))
}

/** Per cent more or fewer than in the same period a year before. */
const development =
  (by: By) =>
  async (tx: Transaction, at: MeasureAt): Promise<Figure[]> => {
    const now = await totalsBy(tx, at, by)
    const earlier = { ...at, from: dateYearBefore(at.from), until: dateYearBefore(at.until) }
    const before = new Map((await totalsBy(tx, earlier, by)).map(({ group, cases }) => [group, cases]))
    return now.map(({ group, cases }) => {
      const then = before.get(group) ?? 0
      return { group, value: then === 0 ? null : ((cases - then) / then) * 100, count: cases }
    })
  }

const ofSpans =
  (by: 'area' | 'unit', which: 'median' | 'ninth') =>
  async (tx: Transaction, at: MeasureAt): Promise<Figure[]> => {
    const rows = await readSpans(tx, at)
    const groups: (readonly [string, readonly AreaSpans[]])[] = [
      [WHOLE, rows],
      ...Map.groupBy(rows, (row) => row[by]),
    ]
    return groups.flatMap(([group, own]) => {
      const quantiles = quantilesOf(own)
      return quantiles === null ? [] : [{ group, value: quantiles[which], count: quantiles.cases }]
    })
  }

const casesOf = ({ cases }: Total) => cases
const measuredOf = ({ measured }: Total) => measured

const WHICH = 'Med er sager, der er afgjort i perioden.'
const SHARE = `${WHICH} En sag måles mod den frist, der gjaldt, da den begyndte; hjemviste sager mod fristen for hjemviste. Sager fra før området fik en frist er ikke med.`
const MEAN = `${WHICH} Kalenderdage fra sagens begyndelse til afgørelsen, lagt sammen og delt med antallet af sager.`
const MEDIAN = `${WHICH} Halvdelen af sagerne tog højst så mange kalenderdage.`
const NINE_OF_TEN = `${WHICH} Ni af ti sager tog højst så mange kalenderdage.`
const VOLUME = 'Sager, der er afgjort i perioden, nye og hjemviste.'
const DEVELOPMENT =
  'Afgjorte sager i perioden mod samme periode året før, i procent. Uden sager året før er der ingen tal.'

const AREA = { groupedBy: 'område' } as const
const UNIT = { groupedBy: 'center' } as const
const DAYS = { kind: 'days' } as const

/** Told to committees; they hold no shares. */
export const CHOSEN_MEASURES: readonly Measure[] = [
  { key: 'udvalgte-antal', title: 'Udvalgte områder: afgjorte sager', kind: 'count', definition: `${VOLUME} Kun områder, der er udvalgt til orientering af udvalgene.`, ...AREA, compute: ofTotals('chosen', casesOf, casesOf) },
  { key: 'udvalgte-udvikling', title: 'Udvalgte områder: udvikling', kind: 'per-cent', compared: false, definition: DEVELOPMENT, ...AREA, compute: development('chosen') },
  { key: 'udvalgte-gennemsnit', title: 'Udvalgte områder: gennemsnit', ...DAYS, definition: MEAN, ...AREA, compute: ofTotals('chosen', meanOf, casesOf) },
] // prettier-ignore

export const MEASURES: readonly Measure[] = [
  { key: 'andel', title: 'Andel inden for fristen', kind: 'per-cent', definition: SHARE, ...AREA, compute: ofTotals('area', shareOf, measuredOf) },
  { key: 'gennemsnit', title: 'Gennemsnitlig sagsbehandlingstid', ...DAYS, definition: MEAN, ...AREA, compute: ofTotals('area', meanOf, casesOf) },
  { key: 'median', title: 'Median af sagsbehandlingstid', ...DAYS, definition: MEDIAN, ...AREA, compute: ofSpans('area', 'median') },
  { key: 'percentil', title: '90-percentil af sagsbehandlingstid', ...DAYS, definition: NINE_OF_TEN, ...AREA, compute: ofSpans('area', 'ninth') },
  { key: 'antal', title: 'Afgjorte sager', kind: 'count', definition: VOLUME, ...AREA, compute: ofTotals('area', casesOf, casesOf) },
  { key: 'udvikling', title: 'Udvikling i afgjorte sager', kind: 'per-cent', compared: false, definition: DEVELOPMENT, ...AREA, compute: development('area') },
  { key: 'andel-center', title: 'Andel inden for fristen efter center', kind: 'per-cent', definition: SHARE, ...UNIT, compute: ofTotals('unit', shareOf, measuredOf) },
  { key: 'gennemsnit-center', title: 'Gennemsnit efter center', ...DAYS, definition: MEAN, ...UNIT, compute: ofTotals('unit', meanOf, casesOf) },
  { key: 'median-center', title: 'Median efter center', ...DAYS, definition: MEDIAN, ...UNIT, compute: ofSpans('unit', 'median') },
  { key: 'percentil-center', title: '90-percentil efter center', ...DAYS, definition: NINE_OF_TEN, ...UNIT, compute: ofSpans('unit', 'ninth') },
  { key: 'antal-center', title: 'Afgjorte sager efter center', kind: 'count', definition: VOLUME, ...UNIT, compute: ofTotals('unit', casesOf, casesOf) },
  { key: 'udvikling-center', title: 'Udvikling efter center', kind: 'per-cent', compared: false, definition: DEVELOPMENT, ...UNIT, compute: development('unit') },
  { key: 'andel-maaned', title: 'Andel inden for fristen måned for måned', kind: 'per-cent', compared: false, chart: 'line', definition: SHARE, groupedBy: 'måned', compute: monthly },
  ...CHOSEN_MEASURES,
] // prettier-ignore
