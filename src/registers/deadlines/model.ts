/**
 * How long a case may take, by area (retssikkerhedsloven § 3, stk. 2), and what must follow where it takes longer. Here are
 * the rules: how long a deadline is, which one is in force, what is told to whom and when. Two ways of following up stand
 * beside each other. Model A: an area with too few cases within its deadline gets a case. Model B: chosen areas are told of
 * to every committee three times a year, with volume, development and mean; shares are for leaders only.
 */
import { addDays, addMonths, monthOf, yearOf } from '../../language/due-calendar.ts'
import type { RowError, RowValues } from '../mechanism/register.ts'

export const REGISTER_KEY = 'sagsbehandlingsfrister'

export const LENGTH_UNITS = {
  days: 'dage',
  weeks: 'uger',
  months: 'måneder',
  'working-days': 'arbejdsdage',
} as const
export type LengthUnit = keyof typeof LENGTH_UNITS

export const STARTS = {
  received: 'ansøgningen er modtaget',
  registered: 'sagen er registreret',
  'fully-informed': 'sagen er fuldt oplyst',
} as const

export const ENDS = {
  decided: 'afgørelsen er truffet',
  sent: 'afgørelsen er sendt',
} as const

export const VERDICTS = {
  'go-on': 'Fortsæt',
  change: 'Fortsæt med ændringer',
  stop: 'Stop',
} as const

export interface Length {
  amount: number
  unit: LengthUnit
}

export const isLengthUnit = (text: unknown): text is LengthUnit =>
  typeof text === 'string' && Object.hasOwn(LENGTH_UNITS, text)

const ONE: Record<LengthUnit, string> = {
  days: 'dag',
  weeks: 'uge',
  months: 'måned',
  'working-days': 'arbejdsdag',
}

/** `4 uger`, `1 måned`. */
export function writeLength({ amount, unit }: Length): string {
  return `${amount} ${amount === 1 ? ONE[unit] : LENGTH_UNITS[unit]}`
}

/** Between how many calendar days a length can come to, whichever day it starts. */
function spanOf({ amount, unit }: Length): { least: number; most: number } {
  switch (unit) {
    case 'days':
      return { least: amount, most: amount }
    case 'weeks':
      return { least: amount * 7, most: amount * 7 }
    case 'months':
      return spanOfMonths(amount)
    default: {
      // Five working days make a week; days off around Christmas or Easter add a week more at most each quarter.
      const weekends = 2 * Math.floor((amount - 1) / 5)
      return { least: amount + weekends, most: amount + weekends + 2 + 5 * Math.ceil(amount / 60) }
    }
  }
}

/** Counted from the first and the last day of each month of four years: no other day gives more or less. */
function spanOfMonths(amount: number): { least: number; most: number } {
  const firsts = Array.from({ length: 48 }, (_, index) => addMonths('2021-01-01', index))
  const days = firsts
    .flatMap((first) => [first, addDays(first, -1)])
    .map((start) => daysBetween(start, addMonths(start, amount)))
  return { least: Math.min(...days), most: Math.max(...days) }
}

const daysBetween = (from: string, until: string) =>
  Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000)

/** A deadline for cases sent back may never be longer than for new ones; of different units the days decide. */
export function canBeLonger(remitted: Length, fresh: Length): boolean {
  if (remitted.unit === fresh.unit) return remitted.amount > fresh.amount
  return spanOf(remitted).most > spanOf(fresh).least
}

/** The rules of one deadline across its fields. */
export function checkDeadline(row: RowValues): RowError[] {
  const errors: RowError[] = []
  const { amount, unit, remitted_amount, remitted_unit, valid_from, valid_until } = row
  if ((remitted_amount === null) !== (remitted_unit === null))
    errors.push({
      column: remitted_amount === null ? 'remitted_amount' : 'remitted_unit',
      message: 'Skriv både tal og enhed for hjemviste sager, eller lad begge stå tomme.',
    })
  else if (
    typeof amount === 'number' &&
    isLengthUnit(unit) &&
    typeof remitted_amount === 'number' &&
    isLengthUnit(remitted_unit) &&
    canBeLonger({ amount: remitted_amount, unit: remitted_unit }, { amount, unit })
  )
    errors.push({
      column: 'remitted_amount',
      message: `Fristen for hjemviste sager kan blive længere end for nye (${writeLength({ amount, unit })}). Det må den aldrig.`,
    })
  if (isBefore(valid_until, valid_from))
    errors.push({ column: 'valid_until', message: 'Fristen kan ikke ophøre, før den gælder.' })
  return errors
}

export function checkCase(row: RowValues): RowError[] {
  const errors: RowError[] = []
  const { started_on, ended_on, letter_sent_on } = row
  if (isBefore(ended_on, started_on))
    errors.push({ column: 'ended_on', message: 'Sagen kan ikke være afgjort, før den begyndte.' })
  if (isBefore(letter_sent_on, started_on))
    errors.push({ column: 'letter_sent_on', message: 'Brevet kan ikke være sendt, før sagen begyndte.' })
  return errors
}

export function checkSelection(row: RowValues): RowError[] {
  const errors: RowError[] = []
  const { starts_on, ends_on, evaluated_on, verdict } = row
  if (isBefore(ends_on, starts_on))
    errors.push({ column: 'ends_on', message: 'Opfølgningen kan ikke ophøre, før den begynder.' })
  if (isBefore(evaluated_on, starts_on))
    errors.push({ column: 'evaluated_on', message: 'Evalueringen kan ikke ligge før opfølgningen.' })
  if ((evaluated_on === null) !== (verdict === null))
    errors.push({
      column: evaluated_on === null ? 'evaluated_on' : 'verdict',
      message: 'En evaluering har både en dato og et resultat.',
    })
  return errors
}

const isBefore = (later: unknown, earlier: unknown) =>
  typeof later === 'string' && typeof earlier === 'string' && later < earlier

export interface Period {
  /** ISO dates, both included. */
  from: string
  until: string
}

/** The four months that ended last: what the status of a day is about. */
export function thirdBefore(on: string): Period {
  const ended = monthOf(on) - 1 - ((monthOf(on) - 1) % 4)
  const next = `${yearOf(on)}-${String(ended + 1).padStart(2, '0')}-01`
  return { from: addMonths(next, -4), until: addDays(next, -1) }
}

/** What is known of the cases of an area that were decided in a period. */
export interface Total {
  cases: number
  /** Of them, those for which a deadline was in force when they started. */
  measured: number
  kept: number
  /** Calendar days of all of them together. */
  days: number
}

/** Per cent; null where none of the cases had a deadline. */
export const shareOf = ({ measured, kept }: Total): number | null =>
  measured === 0 ? null : (kept / measured) * 100

export const meanOf = ({ cases, days }: Total): number | null => (cases === 0 ? null : days / cases)

/** Of fewer cases one alone moves the share by more than the distance it is measured by. */
export const FEWEST_MEASURED = 5

/** Model A: so few cases were within the deadline that a case is to be drafted. */
export function needsCase(total: Total, leastShare: number | null): boolean {
  const share = shareOf(total)
  return leastShare !== null && share !== null && total.measured >= FEWEST_MEASURED && share < leastShare
}

/** Model B: an area that was chosen is evaluated when it has been followed for a year. */
export const evaluateOn = (startsOn: string): string => addMonths(startsOn, 12)

/** In how many days the deadline of an open case runs out: passed where it is below 0. */
export function writeLeft(dueOn: string, today: string): string {
  const days = daysBetween(today, dueOn)
  if (days === 0) return 'udløber i dag'
  const size = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'dag' : 'dage'}`
  return days > 0 ? `udløber om ${size}` : `overskredet med ${size}`
}
