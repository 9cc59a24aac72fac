/**
 * What is measured of calls, as staffing needs it: when people call in a week, how long a call takes, how long they are
 * willing to wait. Pure: the counts come from `queries.ts`. Calls by mistake (given up within ten seconds) and calls outside
 * opening hours are no work for a desk and left out; how many they are is told. Where too little is measured the assumption
 * stands in its place, each of the three by itself, and is said to be one.
 */
import { type EstimatedPatience, patienceOf } from './patience.ts'
import { type DayOfCalls, sum, type WeekOfCalls } from './week-profile.ts'

/** Calls of one half hour of one weekday in a period, all its days together. */
export interface CountedHalfHour {
  /** 1 Monday … 7 Sunday. */
  weekday: number
  /** Half hours after midnight. */
  halfHour: number
  calls: number
}

/** Sums over the same calls. */
export interface CountedCalls {
  halfHours: readonly CountedHalfHour[]
  /** Days with a call, by weekday. */
  days: readonly { weekday: number; days: number }[]
  /** Calls that were answered and whose time is known, and the seconds they took. */
  timed: number
  handlingSeconds: number
  /** Calls that waited, seconds on the line together, and how many gave up. */
  waited: number
  waitedSeconds: number
  gaveUp: number
  /** Left out. */
  mistakes: number
  closed: number
}

/** When it is open by its rules; half hours after midnight. */
export interface OpeningHours {
  weekday: number
  opens: number
  closes: number
}

/** Below these the assumption is used. */
export const FEWEST = { calls: 500, daysOfEach: 2, timed: 100, gaveUp: 30 } as const

/** Who uses no assumption of their own reckons with these; so they are said on the page. */
export const ASSUMED = { callsInMonth: 11_000, handling: 295, patience: 600 } as const

export interface MeasuredWeek {
  week: WeekOfCalls
  calls: number
}

/** Expected calls by half hour on a day as measured; null where too few days or calls are. */
export function measuredWeek(
  { halfHours, days }: Pick<CountedCalls, 'halfHours' | 'days'>,
  hours: readonly OpeningHours[],
): MeasuredWeek | null {
  const week: DayOfCalls[] = []
  let calls = 0
  if (hours.some(({ weekday }) => !days.some((each) => each.weekday === weekday))) return null
  for (const { weekday, days: count } of days.toSorted((a, b) => a.weekday - b.weekday)) {
    const counted = halfHours.filter((each) => each.weekday === weekday)
    const open = openOn(weekday, counted, hours)
    if (open === null) continue
    // A weekday that is hardly ever open says nothing of how it is when it is.
    if (count < FEWEST.daysOfEach) return null
    const at = (halfHour: number) => counted.find((each) => each.halfHour === halfHour)?.calls ?? 0
    const found = Array.from({ length: open.closes - open.opens }, (_, index) => at(open.opens + index))
    calls += sum(found)
    week.push({ weekday, opens: open.opens, calls: found.map((each) => each / count) })
  }
  return calls < FEWEST.calls ? null : { week, calls }
}

/** As the rules say; without rules from the first call of the weekday to the last. */
function openOn(
  weekday: number,
  counted: readonly CountedHalfHour[],
  hours: readonly OpeningHours[],
): Omit<OpeningHours, 'weekday'> | null {
  const ruled = hours.filter((each) => each.weekday === weekday)
  if (hours.length > 0)
    return ruled.length === 0
      ? null
      : {
          opens: Math.min(...ruled.map(({ opens }) => opens)),
          closes: Math.max(...ruled.map(({ closes }) => closes)),
        }
  if (counted.length === 0) return null
  const at = counted.map(({ halfHour }) => halfHour)
  return { opens: Math.min(...at), closes: Math.max(...at) + 1 }
}

/** Mean seconds a desk is taken, wrap-up included; null where too few are timed. */
export const measuredHandling = ({ timed, handlingSeconds }: CountedCalls): number | null =>
  timed < FEWEST.timed ? null : handlingSeconds / timed

/** Null where too few gave up. */
export function measuredPatience({ waited, waitedSeconds, gaveUp }: CountedCalls): EstimatedPatience | null {
  return gaveUp < FEWEST.gaveUp ? null : patienceOf({ seconds: waitedSeconds, calls: waited, gaveUp })
}
