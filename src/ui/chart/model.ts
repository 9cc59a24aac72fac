/** A chart as data. Its picture and the table under it are made from the same points, so they never differ. */
import { writeDate } from '../../language/dates.ts'
import { writeFigure } from '../../language/figures.ts'

export interface ChartSeries {
  name: string
  /** One for each category or date; null: there is no figure, and the line is broken. */
  points: readonly (number | null)[]
}

export interface ChartMark {
  /** One of the categories, or an ISO date within those shown. */
  at: string
  /** What happened: shown under the picture, where its number leads to. */
  text: string
  href?: string
}

export interface ChartTarget {
  value: number
  /** Danish: «Mål», «Frist». */
  text: string
}

export interface ChartSpec {
  title: string
  /** What one sees in it, in a sentence; for those who do not see it. */
  description?: string
  /** `stacked`: the series are parts of one whole. */
  kind: 'line' | 'bar' | 'stacked'
  /** Words under the picture in their order, or ISO dates as far from each other as they are. One of the two. */
  along: { categories: readonly string[] } | { dates: readonly string[] }
  /** Head of the table's first column: «Område», «Måned». */
  alongName: string
  series: readonly ChartSeries[]
  /** A line across the picture. */
  target?: ChartTarget
  /** Lines up the picture, numbered. */
  marks?: readonly ChartMark[]
  /** Of the series in their order, where their names are colours («Grøn»); else the house's own. */
  colours?: readonly string[]
  /** Behind the figures: «%», «dage», «kr.». */
  unit?: string
  /** At most; 1 where nothing is said. */
  decimals?: number
}

export function figureText(spec: Pick<ChartSpec, 'unit' | 'decimals'>, value: number | null): string {
  if (value === null) return 'ingen tal'
  const figure = writeFigure(value, spec.decimals ?? 1)
  return spec.unit === undefined ? figure : `${figure}\u00A0${spec.unit}`
}

export interface ChartRow {
  along: string
  figures: string[]
}

/** What the table under the picture says. */
export function chartRows(spec: ChartSpec): ChartRow[] {
  return alongTexts(spec).map((along, index) => ({
    along,
    figures: spec.series.map(({ points }) => figureText(spec, points[index] ?? null)),
  }))
}

export function alongTexts({ along }: ChartSpec): string[] {
  return 'categories' in along ? [...along.categories] : along.dates.map(writeDate)
}

export function markText({ along }: ChartSpec, { at, text }: ChartMark): string {
  return 'dates' in along ? `${writeDate(at)}: ${text}` : `${at}: ${text}`
}

/** Marks outside what is shown would stand nowhere. */
export function shownMarks({ along, marks = [] }: ChartSpec): ChartMark[] {
  if ('categories' in along) return marks.filter(({ at }) => along.categories.includes(at))
  const [first = '', last = ''] = [along.dates.toSorted()[0], along.dates.toSorted().at(-1)]
  return marks.filter(({ at }) => at >= first && at <= last)
}

export const hasFigures = ({ series }: ChartSpec): boolean =>
  series.some(({ points }) => points.some((point) => point !== null))
