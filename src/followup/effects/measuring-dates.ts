/** Measuring dates as a person states them: one by one, or by a rule. Pure. */
import { parseDate } from '../../language/dates.ts'
import { addMonths } from '../../language/due-calendar.ts'

export const RHYTHMS = {
  once: { text: 'Kun den ene gang', months: null },
  month: { text: 'Hver måned', months: 1 },
  quarter: { text: 'Hvert kvartal', months: 3 },
  'half-year': { text: 'Hvert halve år', months: 6 },
  year: { text: 'Hvert år', months: 12 },
} as const
export type Rhythm = keyof typeof RHYTHMS

/** Nobody measures more often than this. */
export const MOST_DATES = 120

/**
 * From the first date to the last, both included. The day of the month is that of the first, or the month's last.
 * @returns ISO dates, or `too-many`
 */
export function datesByRule(first: string, rhythm: Rhythm, last: string): string[] | 'too-many' {
  const { months } = RHYTHMS[rhythm]
  if (months === null) return [first]
  const dates: string[] = []
  for (let step = 0; ; step++) {
    // Counted from the first each time, so that the 31st comes back after a short month.
    const date = addMonths(first, step * months)
    if (date > last) return dates
    if (dates.length === MOST_DATES) return 'too-many'
    dates.push(date)
  }
}

/** One date a line, as Danes write them; the first line that is none is named. */
export function parseDates(text: string): string[] | { notADate: string } {
  const dates = new Set<string>()
  for (const line of text.split(/[\n;,]/u)) {
    const typed = line.trim()
    if (typed === '') continue
    const date = parseDate(typed)
    if (date === null) return { notADate: typed }
    dates.add(date)
  }
  return [...dates].sort()
}
