import { findDates, isoDate } from '../../language/dates.ts'

/** `3/5-24`, `3/5 2024`, `3.5.24`: ways of printing a day that are too loose to be looked for everywhere. */
const LOOSE = /(?<!\d)(\d{1,2})\s?[./-]\s?(\d{1,2})(?:\s?[./-]\s?|\s+)(\d{4}|\d{2})(?!\d)/u

/** The day that a text is said to give, as an ISO date; `null` where it gives none. */
export function dateOfText(text: string): string | null {
  const [found] = findDates(text)
  if (found !== undefined) return found.date
  const [, day, month, year] = LOOSE.exec(text) ?? []
  if (day === undefined || month === undefined || year === undefined) return null
  return isoDate(Number(year) + (year.length === 2 ? 2000 : 0), Number(month), Number(day))
}

/** As `dateOfText`, of full dates only. */
export function dateInText(text: string): string | null {
  return findDates(text)[0]?.date ?? null
}
