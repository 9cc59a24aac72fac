/**
 * Rules of the register driving authorisations (kørselsbemyndigelser). Whoever is authorised drives in their own car for
 * the state's high rate, up to a limit a year, and for the low rate above it. Rates hold from a date on, also within a
 * year: each month costs what held on its first day. An authorisation asks for so many kilometres a year as the criterion
 * said on the day it was given.
 */
import { writeAmount } from '../../language/amounts.ts'
import { MONTHS } from '../../language/dates.ts'
import { monthOf, yearOf } from '../../language/due-calendar.ts'

export interface Rate {
  /** ISO date, the first of a month. */
  validFrom: string
  /** Kroner a kilometre. */
  high: number
  /** Null: nobody has said it. */
  low: number | null
  /** Kilometres of a person and year at the high rate. */
  splitKm: number
}

export interface Criterion {
  validFrom: string
  leastKm: number
}

/** Where no rate says another. */
export const SPLIT_KM = 20_000

/** What held on a day: the newest that had begun; null before the first. */
export function holdingOn<Dated extends { validFrom: string }>(
  all: readonly Dated[],
  day: string,
): Dated | null {
  let found: Dated | null = null
  for (const each of all)
    if (each.validFrom <= day && (found === null || each.validFrom > found.validFrom)) found = each
  return found
}

export interface MonthKm {
  /** ISO date of its first day. */
  month: string
  km: number
}

export interface MonthCost {
  month: string
  highKm: number
  lowKm: number
  /** Kroner; null where a rate is missing. */
  cost: number | null
}

/** One person's months of one year, in order: what was driven at which rate, and what it costs. */
export function splitYear(months: readonly MonthKm[], rates: readonly Rate[]): MonthCost[] {
  let before = 0
  return months
    .toSorted((a, b) => a.month.localeCompare(b.month))
    .map(({ month, km }) => {
      const rate = holdingOn(rates, month)
      const highKm = Math.min(km, Math.max(0, (rate?.splitKm ?? SPLIT_KM) - before))
      const lowKm = tenths(km - highKm)
      before += km
      return { month, highKm: tenths(highKm), lowKm, cost: costOf({ highKm, lowKm }, rate) }
    })
}

/** Kilometres have a tenth. */
const tenths = (km: number) => Math.round(km * 10) / 10

function costOf({ highKm, lowKm }: Pick<MonthCost, 'highKm' | 'lowKm'>, rate: Rate | null): number | null {
  if ((highKm > 0 && rate === null) || (lowKm > 0 && (rate?.low ?? null) === null)) return null
  // In thousandths of a krone, which are whole, lest a sum of many is off.
  return Math.round(highKm * 10 * (rate?.high ?? 0) * 100 + lowKm * 10 * (rate?.low ?? 0) * 100) / 1000
}

/** The sum of a year, in whole øre; null where a month has no cost. */
export function totalOf(months: readonly MonthCost[]): {
  highKm: number
  lowKm: number
  cost: number | null
} {
  const sum = (figureOf: (month: MonthCost) => number) =>
    months.reduce((all, month) => all + figureOf(month), 0)
  return {
    highKm: tenths(sum(({ highKm }) => highKm)),
    lowKm: tenths(sum(({ lowKm }) => lowKm)),
    cost: months.some(({ cost }) => cost === null)
      ? null
      : Math.round(sum(({ cost }) => (cost ?? 0) * 1000) / 10) / 100,
  }
}

/** The month in which the limit was passed; null where it was not. */
export const passedIn = (months: readonly MonthCost[]): string | null =>
  months.find(({ lowKm }) => lowKm > 0)?.month ?? null

/** Whether too little was driven in a year; null where no criterion held when the authorisation was given. */
export function isBelow(km: number, grantedOn: string, criteria: readonly Criterion[]): boolean | null {
  const criterion = holdingOn(criteria, grantedOn)
  return criterion === null ? null : km < criterion.leastKm
}

/** The rates of a year with the months each holds for; two or more where it changed inside the year. */
export function ratesOfYear(
  year: number,
  rates: readonly Rate[],
): { from: string; until: string; rate: Rate | null }[] {
  const periods: { from: string; until: string; rate: Rate | null }[] = []
  for (let month = 1; month <= 12; month++) {
    const first = `${year}-${String(month).padStart(2, '0')}-01`
    const rate = holdingOn(rates, first)
    const last = periods.at(-1)
    if (last !== undefined && last.rate === rate) last.until = first
    else periods.push({ from: first, until: first, rate })
  }
  return periods
}

/** `januar–april`, `maj` */
export function writeMonths({ from, until }: { from: string; until: string }): string {
  const name = (month: string) => MONTHS[monthOf(month) - 1] ?? month
  return from === until ? name(from) : `${name(from)}–${name(until)}`
}

/** What a printed sum says against the sum of its parts; null where they agree or nothing was printed. */
export function printedDiffers(parts: readonly number[], printed: number | null): string | null {
  const sum = parts.reduce((all, part) => all + part, 0)
  if (printed === null || parts.length === 0 || printed === sum) return null
  return `Centrenes tal giver ${sum} (${parts.join(' + ')}), men i opgørelsen stod ${printed}.`
}

export interface WrittenAuthorisation {
  year: number | null
  grantedOn: string | null
  reviewedOn: string | null
  outcome: string | null
}

/** What is wrong with an authorisation as it is written, at the column. */
export function checkAuthorisation({
  year,
  grantedOn,
  reviewedOn,
  outcome,
}: WrittenAuthorisation): { column: string; message: string }[] {
  const errors: { column: string; message: string }[] = []
  if (year !== null && grantedOn !== null && yearOf(grantedOn) > year)
    errors.push({ column: 'granted_on', message: `Bemyndigelsen er givet efter ${year}.` })
  if (grantedOn !== null && reviewedOn !== null && reviewedOn < grantedOn)
    errors.push({ column: 'reviewed_on', message: 'Den er gennemgået, før den blev givet.' })
  if (reviewedOn !== null && outcome === null)
    errors.push({ column: 'outcome', message: 'Vælg, om bemyndigelsen fortsætter.' })
  if (outcome !== null && reviewedOn === null)
    errors.push({ column: 'reviewed_on', message: 'Skriv, hvornår den er gennemgået.' })
  return errors
}

export const isFirstOfMonth = (day: string | null): boolean => day === null || day.endsWith('-01')

/** Kroner as a page writes them: `3,70 kr.`; null where a rate is missing. */
export const writeKroner = (kroner: number | null): string =>
  kroner === null ? 'ingen takst' : writeAmount(Math.round(kroner * 100))
