/** What a project costs and gains, year by year, and when it has paid for itself. All sums are whole øre. */
export interface Amount {
  year: number
  kind: 'cost' | 'gain'
  ore: number
}

export interface YearOfCase {
  year: number
  cost: number
  gain: number
  /** Gain less cost. */
  net: number
  /** Net of this year and all before it. */
  accumulated: number
}

export interface BusinessCase {
  /** Every year from the first to the last, those without amounts too. */
  years: YearOfCase[]
  cost: number
  gain: number
  net: number
  /** The first year from which it has earned what it cost, and stays so; null where it never does, or costs nothing. */
  paysBackIn: number | null
}

export function makeCase(amounts: readonly Amount[]): BusinessCase {
  const years = yearsOf(amounts)
  const cost = sum(years.map((year) => year.cost))
  const gain = sum(years.map((year) => year.gain))
  const lastInDebt = years.findLastIndex(({ accumulated }) => accumulated < 0)
  const paidBack = cost > 0 && gain >= cost ? years[lastInDebt + 1]?.year : undefined
  return { years, cost, gain, net: gain - cost, paysBackIn: paidBack ?? null }
}

function yearsOf(amounts: readonly Amount[]): YearOfCase[] {
  if (amounts.length === 0) return []
  const all = amounts.map(({ year }) => year)
  const first = Math.min(...all)
  let accumulated = 0
  return Array.from({ length: Math.max(...all) - first + 1 }, (_, index) => {
    const year = first + index
    const of = (kind: Amount['kind']) =>
      sum(amounts.flatMap((each) => (each.year === year && each.kind === kind ? [each.ore] : [])))
    const [cost, gain] = [of('cost'), of('gain')]
    accumulated += gain - cost
    return { year, cost, gain, net: gain - cost, accumulated }
  })
}

const sum = (ore: readonly number[]) => ore.reduce((all, each) => all + each, 0)
