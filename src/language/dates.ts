/**
 * The room `language` answers for how Danes write dates, times, amounts and initials: reading them from text
 * and writing them for people. It is pure, knows no clock and no other room. Dates are ISO `YYYY-MM-DD`
 * strings, times `HH:MM`, amounts whole øre. What is not clearly one of these is `null`, never a guess.
 */
export const MONTHS = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
] as const

/** From Sunday, as `Date.getUTCDay` counts. */
export const WEEKDAYS = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'] as const

const MONTH_BY_PREFIX = new Map(MONTHS.map((name, index) => [name.slice(0, 3), index + 1]))
const MONTH_WORD =
  '(?:jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?|sep(?:t|tember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const WORDS = `(\\d{1,2})\\.?\\s+(${MONTH_WORD})\\.?\\s+(\\d{4})`
/** `2/9 2021` and `2/9-2021`, as dates are written by hand. */
const BY_HAND = '(\\d{1,2})\\/(\\d{1,2})(?:\\s?-\\s?|\\s)((?:19|20)\\d{2})'
// Group 5 of ANY_DATE: the same sign must stand in both places.
const DIGITS = '(\\d{1,2})([-./])(\\d{1,2})\\5(\\d{4})'
const ISO = '(\\d{4})-(\\d{2})-(\\d{2})'
const ANY_DATE = new RegExp(`(?<![\\d./-])(?:${ISO}|${DIGITS}|${WORDS}|${BY_HAND})(?![\\d/-])`, 'giu')

/** ISO date of a day that exists, else `null`. Years 1800 to 2199: others are misprints or case numbers. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (!(year >= 1800 && year <= 2199 && month >= 1 && month <= 12 && day >= 1)) return null
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

export interface FoundDate {
  /** ISO date. */
  date: string
  /** Position of the first character in the text. */
  at: number
  length: number
}

/** Every full date (with a year) in a text, in the order they stand: `10-09-2012`, `10.9.2012`, `10. september 2012`. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = []
  for (const match of text.matchAll(ANY_DATE)) {
    const date = dateOfMatch(match)
    if (date !== null) found.push({ date, at: match.index, length: match[0].length })
  }
  return found
}

function dateOfMatch(match: RegExpMatchArray): string | null {
  if (match[1] !== undefined) return isoDate(Number(match[1]), Number(match[2]), Number(match[3]))
  if (match[4] !== undefined) return isoDate(Number(match[7]), Number(match[6]), Number(match[4]))
  if (match[11] !== undefined) return isoDate(Number(match[13]), Number(match[12]), Number(match[11]))
  const month = MONTH_BY_PREFIX.get((match[9] ?? '').slice(0, 3).toLowerCase())
  return month === undefined ? null : isoDate(Number(match[10]), month, Number(match[8]))
}

/**
 * The date that a text is, with an optional weekday and `d.` or `den` before it: `Mandag d. 10. september 2012`.
 * `null` where the text holds more than one date or other words.
 */
export function parseDate(text: string): string | null {
  const [first, second] = findDates(text)
  if (first === undefined || second !== undefined) return null
  const before = text.slice(0, first.at).trim().toLowerCase()
  const after = text.slice(first.at + first.length).trim()
  const rest = before.replace(/^(?:man|tirs|ons|tors|fre|lør|søn)dag,?/u, '').trim()
  return /^(?:d\.?|den)?$/u.test(rest) && /^\.?$/u.test(after) ? first.date : null
}

function partsOf(date: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  if (isoDate(year, month, day) !== date) throw new RangeError(`not an ISO date: ${date}`)
  return { year, month, day }
}

/** `2012-09-10` → `10. september 2012`. Throws `RangeError` on anything but an ISO date. */
export function writeDate(date: string): string {
  const { year, month, day } = partsOf(date)
  return `${day}. ${MONTHS[month - 1]} ${year}`
}

/** `2012-09-10` → `10-09-2012`, as case systems print it. */
export function writeShortDate(date: string): string {
  const { year, month, day } = partsOf(date)
  return `${String(day).padStart(2, '0')}-${String(month).padStart(2, '0')}-${year}`
}

/** `2012-09-10` → `mandag`. */
export function weekdayOf(date: string): (typeof WEEKDAYS)[number] {
  const { year, month, day } = partsOf(date)
  return WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? 'søndag'
}

/** `2012-09-10` → `mandag den 10. september 2012`. */
export function writeDateWithWeekday(date: string): string {
  return `${weekdayOf(date)} den ${writeDate(date)}`
}
