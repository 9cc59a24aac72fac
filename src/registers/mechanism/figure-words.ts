/** Figures and periods in Danish words, the same on pages, in files and in papers. */
import { isoDate, MONTHS, writeDate } from '../../language/dates.ts'
import { writeFigure } from '../../language/figures.ts'
import type { FigureKind } from './measures.ts'

interface Writing {
  decimals: number
  one: string
  many: string
  /** Of a difference between two. */
  difference: string
}

const of = (decimals: number, one = '', many = one, difference = many): Writing => ({
  decimals,
  one,
  many,
  difference,
})

const WRITINGS: Record<FigureKind, Writing> = {
  count: of(0),
  'per-cent': of(1, '%', '%', 'procentpoint'),
  days: of(1, 'dag', 'dage'),
  minutes: of(1, 'minut', 'minutter'),
  amount: of(2, 'kr.'),
  km: of(0, 'km'),
  index: of(1),
  decimal: of(2),
}

export const decimalsOf = (kind: FigureKind): number => WRITINGS[kind].decimals

/** What stands behind many; nothing where the figure stands alone. */
export const unitOf = (kind: FigureKind): string | undefined => WRITINGS[kind].many || undefined

/** As it is shown: differences are taken of figures that one sees. */
export function rounded(kind: FigureKind, value: number): number {
  const factor = 10 ** decimalsOf(kind)
  const near = Math.round(Math.abs(value) * factor * (1 + Number.EPSILON)) / factor
  return near === 0 ? 0 : Math.sign(value) * near
}

/** `82.46` of per cent → `82,5 %`. */
export function writeMeasured(kind: FigureKind, value: number | null): string {
  if (value === null) return 'ingen tal'
  const shown = rounded(kind, value)
  const { decimals, one, many } = WRITINGS[kind]
  return withUnit(writeFigure(shown, decimals), Math.abs(shown) === 1 ? one : many)
}

/** Null where one of them is missing. */
export function differenceOf(kind: FigureKind, now: number | null, before: number | null): number | null {
  return now === null || before === null ? null : rounded(kind, rounded(kind, now) - rounded(kind, before))
}

/** Without its sign: `3,4 procentpoint`. */
export function writeSize(kind: FigureKind, difference: number): string {
  const { decimals, one, difference: unit } = WRITINGS[kind]
  const size = Math.abs(difference)
  return withUnit(writeFigure(size, decimals), size === 1 && kind !== 'per-cent' ? one : unit)
}

/** `+3,4 procentpoint`, `uændret`; nothing where one of the two is missing. */
export function writeDifference(kind: FigureKind, difference: number | null): string {
  if (difference === null) return ''
  if (difference === 0) return 'uændret'
  return `${difference < 0 ? '−' : '+'}${writeSize(kind, difference)}`
}

const withUnit = (figure: string, unit: string) => (unit === '' ? figure : `${figure}\u00A0${unit}`)

/** ISO dates, both included. */
export interface Period {
  from: string
  until: string
}

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

const day = (year: number, month: number, date: number) => isoDate(year, month, date) ?? ''

export function monthsOf(year: number, first: number, count: number): Period {
  const last = first + count - 1
  return { from: day(year, first, 1), until: day(year, last, lastDay(year, last)) }
}

export const yearOf = (year: number): Period => monthsOf(year, 1, 12)
export const quarterOf = (year: number, quarter: number): Period => monthsOf(year, quarter * 3 - 2, 3)

const parts = (date: string): [number, number, number] => {
  const [year = 0, month = 0, date_ = 0] = date.split('-').map(Number)
  return [year, month, date_]
}

/** The same period a year before; the last day of a month stays the last. */
export function yearBefore({ from, until }: Period): Period {
  return { from: dateYearBefore(from), until: dateYearBefore(until) }
}

export function dateYearBefore(date: string): string {
  const [year, month, date_] = parts(date)
  const last = lastDay(year - 1, month)
  return day(year - 1, month, date_ === lastDay(year, month) ? last : Math.min(date_, last))
}

/** `2025`, `3. kvartal 2025`, `marts 2025`, `november 2025 – oktober 2026`, `1. januar – 22. november 2026`. */
export function writePeriod({ from, until }: Period): string {
  const [year, month] = parts(from)
  const is = (period: Period) => period.from === from && period.until === until
  if (is(yearOf(year))) return String(year)
  if (month % 3 === 1 && is(monthsOf(year, month, 3))) return `${(month + 2) / 3}. kvartal ${year}`
  if (is(monthsOf(year, month, 1))) return `${MONTHS[month - 1]} ${year}`
  const sameYear = from.slice(0, 4) === until.slice(0, 4)
  const [untilYear, untilMonth] = parts(until)
  if (from === monthsOf(year, month, 1).from && until === monthsOf(untilYear, untilMonth, 1).until) {
    const first = sameYear ? MONTHS[month - 1] : `${MONTHS[month - 1]} ${year}`
    return `${first} – ${MONTHS[untilMonth - 1]} ${untilYear}`
  }
  const start = sameYear ? writeDate(from).replace(/ \d{4}$/u, '') : writeDate(from)
  return `${start} – ${writeDate(until)}`
}

/** Within a sentence: `i 2025`, `i perioden 1. januar – 22. november 2026`. */
export function inPeriod(period: Period): string {
  const words = writePeriod(period)
  return words.includes('–') ? `i perioden ${words}` : `i ${words}`
}
