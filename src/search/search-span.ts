/**
 * How far back a search for common words must go. Of a word that stands in half of all items, the newest thousand hits
 * are found by looking at the newest months only: months are labels in the index, and the word is joined with them.
 * Pure; the figures come from `app.search_frequencies` and `app.search_months`.
 */
import { label } from './model.ts'

export interface Month {
  /** YYYYMM */
  month: string
  entries: number
}

/** Up to so many hits are looked at without a span: that costs less than asking for one and widening it. */
const FEW = 4000

/**
 * How many entries probably hold one lexeme of each group. Words of one subject come together, so the truth lies
 * between the product of the shares and the smallest of them, nearer the product.
 * @param groups lexemes of which one is enough, all groups wanted
 */
export function estimateHits(groups: string[][], frequencies: Map<string, number>, total: number): number {
  if (total === 0) return 0
  const shares = groups
    .map((group) =>
      Math.min(1, group.reduce((sum, lexeme) => sum + (frequencies.get(lexeme) ?? 0), 0) / total),
    )
    .sort((a, b) => a - b)
  const [rarest = 1, ...others] = shares
  return total * others.reduce((share, other) => share * other ** 0.8, rarest)
}

/**
 * The labels of the newest months in which probably `wanted` hits lie, whole years as one label; null where all
 * entries may be looked at.
 * @param months newest first
 */
export function chooseSpan(months: Month[], estimate: number, wanted: number): string[] | null {
  if (estimate <= Math.max(FEW, wanted * 1.5)) return null
  const total = months.reduce((sum, { entries }) => sum + entries, 0)
  const needed = (wanted / estimate) * total
  const chosen: Month[] = []
  let reached = 0
  for (const month of months) {
    if (reached >= needed) break
    chosen.push(month)
    reached += month.entries
  }
  return chosen.length === months.length ? null : labelsOf(chosen, months)
}

function labelsOf(chosen: Month[], all: Month[]): string[] {
  const yearOf = ({ month }: Month) => month.slice(0, 4)
  const known = Map.groupBy(all, yearOf)
  return [...Map.groupBy(chosen, yearOf)].flatMap(([year, months]) =>
    months.length === known.get(year)?.length && months.length > 1
      ? [label.year(Number(year))]
      : months.map(({ month }) => label.month(month)),
  )
}
