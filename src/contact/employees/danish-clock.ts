/** What the clock on the wall says in Denmark at an instant, and the other way round. Pure. */
import { Temporal } from 'temporal-polyfill'

const ZONE = 'Europe/Copenhagen'

export interface WallClock {
  /** ISO date. */
  date: string
  /** `HH:MM` */
  time: string
  /** 1 is Monday. */
  weekday: number
}

/** @param instant milliseconds since 1970 */
export function wallClockAt(instant: number): WallClock {
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(ZONE)
  return {
    date: at.toPlainDate().toString(),
    time: at.toPlainTime().toString({ smallestUnit: 'minute' }),
    weekday: at.dayOfWeek,
  }
}

/** @returns milliseconds since 1970; a time that the change to summer time leaves out is the one after it */
export function instantOf(date: string, time: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: ZONE, plainTime: time }).epochMilliseconds
}

/** The first instant of the next day in Denmark. */
export function endOfDay(instant: number): number {
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(ZONE)
  return at.toPlainDate().add({ days: 1 }).toZonedDateTime(ZONE).epochMilliseconds
}
