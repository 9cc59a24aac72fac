import { titleWithNumber } from './case-number.ts'
import type { CountedLine } from './counted-lines.ts'
import { countedLines } from './counted-lines.ts'
import type { LineEvidence } from './item-evidence.ts'
import { explains } from './item-evidence.ts'
import type { ItemHeading } from './item-heading.ts'
import type { Line } from './lines.ts'
import { unnumberedSeries } from './unnumbered-series.ts'

const FEWEST = 2
const MOST_TRIED = 24
/** What explains less is chance. */
const LEAST = 0.5

/** Headings, and how well they explain the paper. */
export interface Hypothesis {
  headings: ItemHeading[]
  score: number
}

/**
 * The best of all ways in which the paper may set its items, whatever words and signs it sets them with: lines of one form
 * that count on, and titles without numbers that stand out in one way. `null` where none explains it.
 */
export function searchHeadings(
  lines: Line[],
  from: number,
  evidence: readonly LineEvidence[],
  listed: ReadonlySet<string>,
): Hypothesis | null {
  const series = [...countedSeries(lines, from), ...unnumberedSeries(lines, from, evidence)]
  let best: Hypothesis | null = null
  for (const headings of series) {
    const score = explains(headings, lines, evidence, listed)
    if (score > (best?.score ?? LEAST)) best = { headings, score }
  }
  return best
}

function countedSeries(lines: Line[], from: number): ItemHeading[][] {
  const forms = new Map<string, CountedLine[]>()
  for (let at = from; at < lines.length; at++)
    for (const counted of countedLines(lines, at)) {
      const same = forms.get(counted.form)
      if (same === undefined) forms.set(counted.form, [counted])
      else same.push(counted)
    }
  const chains = [...forms.values()].flatMap((counted) => chainsOf(counted))
  return chains
    .filter((chain) => chain.length >= FEWEST)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_TRIED)
    .map((chain) => chain.map(headingOf))
}

/** Lines that count on from the first, from the first 1 and from the last 1: a list of titles may stand above the items. */
function chainsOf(counted: CountedLine[]): CountedLine[][] {
  if (counted.length < FEWEST) return []
  const ones = counted.flatMap(({ count }, index) => (count === 1 ? [index] : []))
  const starts = new Set([0, ones[0] ?? 0, ones.at(-1) ?? 0])
  const isClock = counted[0]?.form === 'clock'
  return [...starts].map((start) => {
    const chain: CountedLine[] = []
    for (const each of counted.slice(start)) {
      const last = chain.at(-1)
      if (last !== undefined && each.at < last.end) continue
      const goesOn = last === undefined || (isClock ? each.count > last.count : each.count === last.count + 1)
      if (goesOn) chain.push(each)
    }
    return chain
  })
}

function headingOf({ at, end, number, title, closed }: CountedLine): ItemHeading {
  return { at, end, number, ...titleWithNumber(title), certainty: 0.5, closed }
}
