/**
 * Weekdays (hverdage) as deadlines count them: neither Sundays nor public holidays, nor the days a municipality is closed;
 * Saturdays by its own setting. Dates are ISO.
 */
import { dayOfOccasion, holidaysOf, type NamedDay, type Occasion } from './danish-holidays.ts'
import { weekdayOf } from './dates.ts'
import { addDays, yearOf } from './due-calendar.ts'

/** What a municipality has chosen; empty lists leave the public holidays alone. */
export interface DaysOff {
  single: readonly NamedDay[]
  yearly: readonly { occasion: Occasion; validFrom: string; validUntil: string | null }[]
}

export const NO_DAYS_OFF: DaysOff = { single: [], yearly: [] }

/** Further than any deadline reaches; a municipality cannot be closed for ever. */
const FURTHEST = 3 * 366

/** Answers what is a weekday; years are worked out once each. */
export class WeekdayCalendar {
  readonly #daysOff: DaysOff
  readonly #years = new Map<number, Map<string, string>>()

  constructor(daysOff: DaysOff = NO_DAYS_OFF) {
    this.#daysOff = daysOff
  }

  /** Every day off of a year besides Saturdays and Sundays, in order. */
  daysOffIn(year: number): NamedDay[] {
    return [...this.#namesIn(year)]
      .map(([day, name]) => ({ day, name }))
      .sort((a, b) => a.day.localeCompare(b.day))
  }

  /** Why nobody works on a day: `Langfredag`, `søndag`; null where it is a weekday. */
  whyOff(date: string, { countsSaturday }: { countsSaturday: boolean }): string | null {
    const named = this.#namesIn(yearOf(date)).get(date)
    if (named !== undefined) return named
    const weekday = weekdayOf(date)
    return weekday === 'søndag' || (weekday === 'lørdag' && !countsSaturday) ? weekday : null
  }

  /**
   * The last day on which something due `count` weekdays before a date is in time: that many weekdays back from it. 4 before
   * a Wednesday is the Thursday of the week before. 0 is the day itself.
   */
  weekdaysBefore(date: string, count: number, setting: { countsSaturday: boolean }): string {
    return this.#walk(date, count, -1, setting)
  }

  /** So many weekdays after a date. */
  weekdaysAfter(date: string, count: number, setting: { countsSaturday: boolean }): string {
    return this.#walk(date, count, 1, setting)
  }

  #walk(date: string, count: number, step: 1 | -1, setting: { countsSaturday: boolean }): string {
    let day = date
    let left = count
    for (let steps = 0; left > 0; steps++) {
      if (steps > FURTHEST) throw new RangeError(`there are no ${count} weekdays from ${date}`)
      day = addDays(day, step)
      if (this.whyOff(day, setting) === null) left--
    }
    return day
  }

  #namesIn(year: number): Map<string, string> {
    const known = this.#years.get(year)
    if (known !== undefined) return known
    const { single, yearly } = this.#daysOff
    const names = new Map(
      single.filter(({ day }) => yearOf(day) === year).map(({ day, name }) => [day, name]),
    )
    for (const { occasion, validFrom, validUntil } of yearly) {
      const { day, name } = dayOfOccasion(occasion, year)
      if (validFrom <= day && (validUntil === null || validUntil >= day)) names.set(day, name)
    }
    // The law's own names last: they win.
    for (const { day, name } of holidaysOf(year)) names.set(day, name)
    this.#years.set(year, names)
    return names
  }
}
