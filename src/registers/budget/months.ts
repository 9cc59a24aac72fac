/** Extra follow-up every month of a unit that overspends: for which months it owes a report, and when. */
export interface Watch {
  unitId: number
  /** ISO dates within the first and the last month that is followed; no last: until somebody says so. */
  fromMonth: string
  untilMonth: string | null
  /** Day of the month after. */
  dueDay: number
}

export interface OwedMonth {
  unitId: number
  /** ISO date of its first day. */
  month: string
  dueOn: string
}

/**
 * Months that have begun and are not reported. A month that two watches cover is owed once, by the earlier date.
 *
 * @param reported ISO dates of first days
 */
export function listOwedMonths(
  watches: readonly Watch[],
  reported: ReadonlySet<string>,
  today: string,
): OwedMonth[] {
  const owed = new Map<string, OwedMonth>()
  for (const { unitId, fromMonth, untilMonth, dueDay } of watches) {
    const last = earlier(firstOf(today), firstOf(untilMonth ?? today))
    for (let month = firstOf(fromMonth); month <= last; month = nextMonth(month)) {
      if (reported.has(month)) continue
      const dueOn = `${nextMonth(month).slice(0, 8)}${String(dueDay).padStart(2, '0')}`
      const before = owed.get(month)
      if (before === undefined || dueOn < before.dueOn) owed.set(month, { unitId, month, dueOn })
    }
  }
  return [...owed.values()].toSorted((a, b) => a.month.localeCompare(b.month))
}

const firstOf = (date: string) => `${date.slice(0, 7)}-01`
const earlier = (a: string, b: string) => (a < b ? a : b)

export function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`
}
