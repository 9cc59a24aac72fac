/**
 * When people call in a week: so many calls in each half hour of each weekday. Pure. Either measured, or assumed where too
 * little is measured; an assumption is always said to be one.
 */

/** Seconds. */
export const HALF_HOUR = 1800
/** Working weeks in a month: 250 working days a year, five a week. */
export const WEEKS_IN_MONTH = 250 / 12 / 5

/** One weekday as it is open. */
export interface DayOfCalls {
  /** 1 Monday … 7 Sunday. */
  weekday: number
  /** Hour at which it opens, in half hours after midnight: 16 is 8.00. */
  opens: number
  /** Expected calls in each half hour from then until closing. */
  calls: readonly number[]
}

/** Days in their order, those without opening hours left out. */
export type WeekOfCalls = readonly DayOfCalls[]

/** A town hall by assumption: open Monday to Wednesday 8–15, Thursday 8–17, Friday 8–13, as hundredths of a plain half hour. */
const MORNING_TO_THREE = [55, 95, 135, 150, 150, 140, 125, 105, 80, 85, 100, 95, 85, 70]
const UNTIL_FIVE = [60, 50, 40, 30]
const OPENS = 16
const FRIDAY_HALF_HOURS = 10

/** Monday has most: what has waited since Friday is asked on Monday morning. */
const ASSUMED = [
  { weekday: 1, weight: 130, shape: MORNING_TO_THREE },
  { weekday: 2, weight: 105, shape: MORNING_TO_THREE },
  { weekday: 3, weight: 95, shape: MORNING_TO_THREE },
  { weekday: 4, weight: 90, shape: [...MORNING_TO_THREE, ...UNTIL_FIVE] },
  { weekday: 5, weight: 95, shape: MORNING_TO_THREE.slice(0, FRIDAY_HALF_HOURS) },
]

/** The assumed week with so many calls in a month. */
export function assumedWeek(callsInMonth: number): WeekOfCalls {
  const week = ASSUMED.map(({ weekday, weight, shape }) => ({
    weekday,
    opens: OPENS,
    calls: shape.map((part) => part * weight),
  }))
  return scaleToMonth(week, callsInMonth)
}

export const sum = (figures: readonly number[]): number => figures.reduce((all, each) => all + each, 0)

export const callsInWeek = (week: WeekOfCalls): number => sum(week.map(({ calls }) => sum(calls)))

export const callsInMonth = (week: WeekOfCalls): number => callsInWeek(week) * WEEKS_IN_MONTH

/** The same shape with another number of calls; a week without calls stays without. */
export function scaleToMonth(week: WeekOfCalls, callsWanted: number): WeekOfCalls {
  const now = callsInMonth(week)
  return now === 0 ? week : scaleWeek(week, callsWanted / now)
}

export const scaleWeek = (week: WeekOfCalls, factor: number): WeekOfCalls =>
  week.map((day) => ({ ...day, calls: day.calls.map((calls) => calls * factor) }))

/** Whole hours of the clock in which a day is open: 8 is from 8 to 9. */
export function hoursOf({ opens, calls }: DayOfCalls): number[] {
  const first = Math.floor(opens / 2)
  const last = Math.ceil((opens + calls.length) / 2)
  return Array.from({ length: last - first }, (_, index) => first + index)
}

/** Half hours (by their place in the day) that lie in an hour of the clock. */
export function halfHoursOf(day: DayOfCalls, hour: number): number[] {
  return [hour * 2 - day.opens, hour * 2 + 1 - day.opens].filter(
    (index) => index >= 0 && index < day.calls.length,
  )
}
