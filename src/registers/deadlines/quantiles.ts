/** Medians and percentiles, exact from how many cases took how many days. Pure. */

export interface Spans {
  /** `cases[i]` took `days[i]` days. */
  days: readonly number[]
  cases: readonly number[]
}

export interface Quantiles {
  cases: number
  /** Of an even number the middle of the two. */
  median: number
  /** Nine of ten cases took so many days at most. */
  ninth: number
}

/** Null of no cases. */
export function quantilesOf(all: readonly Spans[]): Quantiles | null {
  const counts = new Map<number, number>()
  for (const { days, cases } of all)
    for (const [index, day] of days.entries()) counts.set(day, (counts.get(day) ?? 0) + (cases[index] ?? 0))
  const sorted = [...counts].sort(([a], [b]) => a - b)
  const total = sorted.reduce((sum, [, cases]) => sum + cases, 0)
  if (total === 0) return null
  /** Days of the case at a place, the quickest first, from 0. */
  const at = (place: number) => {
    let before = 0
    return sorted.find(([, cases]) => (before += cases) > place)?.[0] ?? 0
  }
  return {
    cases: total,
    median: (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2,
    ninth: at(Math.ceil((total * 9) / 10) - 1),
  }
}
