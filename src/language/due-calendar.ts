/** Calendar sums that due dates need. All dates are ISO `YYYY-MM-DD`; a date that does not exist gives `null`. */
import { isoDate } from './dates.ts'

const DAY = 86_400_000

const toIso = (time: number) => new Date(time).toISOString().slice(0, 10)
const toTime = (date: string) => Date.parse(`${date}T00:00:00Z`)

export const yearOf = (date: string) => Number(date.slice(0, 4))
export const monthOf = (date: string) => Number(date.slice(5, 7))

export function addDays(date: string, days: number): string {
  return toIso(toTime(date) + days * DAY)
}

/** The same day so many months on; the last of the month where that day does not exist. */
export function addMonths(date: string, months: number): string {
  const month = monthOf(date) - 1 + months
  const year = yearOf(date) + Math.floor(month / 12)
  const inYear = (((month % 12) + 12) % 12) + 1
  return isoDate(year, inYear, Number(date.slice(8))) ?? lastOfMonth(year, inYear)
}

export function lastOfMonth(year: number, month: number): string {
  return toIso(Date.UTC(year, month, 0))
}

/** ISO week: Monday and Sunday. `null` for a week that the year does not have. */
export function daysOfWeek(year: number, week: number): [monday: string, sunday: string] | null {
  // The week that holds 4 January is the first.
  const fourth = Date.UTC(year, 0, 4)
  const first = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY
  const monday = first + (week - 1) * 7 * DAY
  const thursday = new Date(monday + 3 * DAY)
  if (week < 1 || thursday.getUTCFullYear() !== year) return null
  return [toIso(monday), toIso(monday + 6 * DAY)]
}

/** The ISO week that a date lies in. */
export function weekOf(date: string): number {
  // The week is the one of its Thursday, which says the year too.
  const thursday = toTime(addDays(sundayOf(date), -3))
  return Math.floor((thursday - Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1)) / (7 * DAY)) + 1
}

/** Sunday of the week that a date lies in. */
export function sundayOf(date: string): string {
  return addDays(date, 6 - ((new Date(toTime(date)).getUTCDay() + 6) % 7))
}

/** The first such weekday after a date; `weekday` counts from Sunday = 0. */
export function nextWeekday(date: string, weekday: number): string {
  const today = new Date(toTime(date)).getUTCDay()
  return addDays(date, ((weekday - today + 6) % 7) + 1)
}

/** Easter Sunday after the Gregorian rule (Meeus, Astronomical Algorithms, ch. 8). */
export function easterOf(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = b - Math.floor(b / 4) - Math.floor((8 * b + 13) / 25)
  const h = (19 * a + d + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return isoDate(year, Math.floor(sum / 31), (sum % 31) + 1) ?? lastOfMonth(year, 4)
}

/** The year a month without one is meant in, seen from a date: this month counts as this year. */
export function yearOfMonth(month: number, from: string): number {
  return month >= monthOf(from) ? yearOf(from) : yearOf(from) + 1
}

/** Days a plan may lie behind the meeting, in the same year, and still be meant: old plans are printed again unchanged. */
const STALE_DAYS = 31

/** The date a day and month without a year mean, seen from a date. `null` where there is no such day. */
export function nearestDate(month: number, day: number, from: string): string | null {
  const year = yearOf(from)
  // Never last year's: in January a day of December lies ahead.
  const dates = [year, year + 1].map((each) => isoDate(each, month, day))
  return dates.find((date) => date !== null && date >= addDays(from, -STALE_DAYS)) ?? null
}
