/**
 * A year at Elmsund's telephones, month by month, as the board was told it: how many called, how long a call took, how
 * patient callers were, and how many sat at the four desks while others had lunch.
 */

export interface DemoMonth {
  /** `YYYY-MM` */
  month: string
  calls: number
  /** Mean time at a desk, wrap-up included. */
  handlingSeconds: number
  /** Mean time after which one who waits gives up. */
  patienceSeconds: number
  /** Desks between 11 and 12. */
  lunchDesks: number
  /** How often one of the desks stands empty for a day. */
  absence: number
  /** Of a hundred answered: resolved at once, and passed on. */
  resolved: number
  passedOn: number
  /** Of a hundred passed on, how many employees answered. */
  answeredByUnits: number
}

const month = (
  name: string,
  [calls, handlingSeconds, patienceSeconds]: [number, number, number],
  [lunchDesks, absence]: [number, number],
  [resolved, passedOn, answeredByUnits]: [number, number, number],
): DemoMonth => ({
  month: name,
  calls,
  handlingSeconds,
  patienceSeconds,
  lunchDesks,
  absence,
  resolved,
  passedOn,
  answeredByUnits,
})

/** In March the contact centre opened with eight to take turns; in April lunch was had in three parts, in May one came for it. */
export const DEMO_MONTHS: readonly DemoMonth[] = [
  month('2025-11', [10_940, 177, 1540], [3, 0.25], [22, 61, 74]),
  month('2025-12', [8_460, 190, 1641], [3, 0.25], [22, 61, 75]),
  month('2026-01', [11_310, 172.5, 1524], [3, 0.25], [21, 61, 75]),
  month('2026-02', [10_480, 163.9, 1943], [3, 0.25], [23, 60, 76]),
  month('2026-03', [11_380, 176, 1900], [3, 0.1], [29, 54, 78]),
  month('2026-04', [9_670, 165.7, 2262], [3, 0.1], [31, 52, 80]),
  month('2026-05', [9_020, 163.2, 2500], [4, 0.1], [32, 51, 81]),
  month('2026-06', [10_120, 166.1, 2400], [4, 0.1], [34, 49, 82]),
  month('2026-07', [7_240, 195, 2300], [3, 0.1], [35, 47, 83]),
  month('2026-08', [10_530, 165, 2274], [4, 0.05], [36, 45, 84]),
  month('2026-09', [11_260, 159.3, 2600], [4, 0.05], [37, 43, 86]),
  month('2026-10', [10_890, 156.5, 3091], [4, 0.05], [38, 42, 86]),
  month('2026-11', [11_060, 147.1, 2800], [4, 0.05], [38, 42, 86]),
]

/** How the week is open, in half hours from eight o'clock, and the parts in which people call; Monday has most. */
const UNTIL_THREE = [62, 98, 126, 132, 124, 118, 126, 118, 88, 92, 102, 97, 86, 68]
export const DEMO_WEEK: Readonly<Record<number, { weight: number; parts: readonly number[] }>> = {
  1: { weight: 125, parts: UNTIL_THREE },
  2: { weight: 104, parts: UNTIL_THREE },
  3: { weight: 96, parts: UNTIL_THREE },
  4: { weight: 90, parts: [...UNTIL_THREE, 54, 46, 38, 28] },
  5: { weight: 98, parts: UNTIL_THREE.slice(0, 10) },
}
export const OPENS_AT_HALF_HOUR = 16

/** The month that a day goes by; what comes after the last is as the last. */
export function monthOf(day: string): DemoMonth {
  const found = DEMO_MONTHS.find(({ month: name }) => day.startsWith(name)) ?? DEMO_MONTHS.at(-1)
  if (found === undefined) throw new Error('There are no months')
  return found
}
