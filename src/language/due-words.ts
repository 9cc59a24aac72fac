/** Pieces that the patterns of due dates are put together from. */
import { MONTHS, WEEKDAYS } from './dates.ts'
import type { DueReading } from './due-expression.ts'

export const LEAD =
  '(?:(?:senest|inden|før|efter|omkring|fra|til|i løbet af|i|pr\\.?|på|allerede|først)\\s+(?:med\\s+)?){0,2}'
export const DAY_LEAD = `${LEAD}(?:(?:${WEEKDAYS.join('|')}),?\\s+)?(?:den\\s+|d\\.\\s*)?`
export const MONTH =
  '(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)'
export const FULL_MONTH =
  '(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)'
export const YEAR = '((?:19|20)\\d{2})'
export const DASH = '\\s*(?:[-–/]|og|til|eller)\\s*'
export const START = '(?<![\\p{L}\\d./,§-])'
export const END = '(?![\\p{L}\\d])'

const MONTH_BY_PREFIX = new Map(MONTHS.map((name, index) => [name.slice(0, 3), index + 1]))
export const monthNumber = (name: string | undefined) =>
  MONTH_BY_PREFIX.get((name ?? '').slice(0, 3).toLowerCase()) ?? 0

export const regex = (...parts: string[]) => new RegExp(START + parts.join('') + END, 'giu')

export function day(due: string | null, from: string | null = due): DueReading | null {
  return due === null ? null : { due, from, recurring: null, kind: 'day' }
}

export function span(from: string | null, due: string | null, kind: DueReading['kind']): DueReading {
  return { due, from, recurring: null, kind }
}

/** `12`, `2012` and `-12` behind a day and month. */
export function fullYear(text: string | undefined): number | null {
  if (text === undefined) return null
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}
