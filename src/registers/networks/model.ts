/**
 * Rules of the register networks: attendance in per cent. Expected are the members with a duty to attend, at each meeting
 * that is held while they are members; whoever comes without a duty is welcome and does not count. A quarter has one theme.
 */
export interface Expected {
  unit: string
  /** Times that members of the unit were expected, and came. */
  expected: number
  came: number
}

/** The whole first, then units by name; nobody expected: no figure. */
export function attendanceBy(rows: readonly Expected[]): (Expected & { share: number | null })[] {
  if (rows.length === 0) return []
  const whole: Expected = {
    unit: 'I alt',
    expected: rows.reduce((sum, { expected }) => sum + expected, 0),
    came: rows.reduce((sum, { came }) => sum + came, 0),
  }
  return [whole, ...rows].map((row) => ({
    ...row,
    share: row.expected === 0 ? null : (row.came / row.expected) * 100,
  }))
}

export interface Quarter {
  year: number
  quarter: number
}

/** @param date ISO */
export function quarterOf(date: string): Quarter {
  return { year: Number(date.slice(0, 4)), quarter: Math.ceil(Number(date.slice(5, 7)) / 3) }
}

export function nextQuarter({ year, quarter }: Quarter): Quarter {
  return quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: quarter + 1 }
}

/** ISO date of its first day. */
export function beginOf({ year, quarter }: Quarter): string {
  return `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`
}

export const quarterText = ({ year, quarter }: Quarter) => `${quarter}. kvartal ${year}`
