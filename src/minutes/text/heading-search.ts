import { titleWithNumber } from './case-number.ts'
import type { CountedLine } from './counted-lines.ts'
import { countedLines } from './counted-lines.ts'
import type { LineEvidence } from './item-evidence.ts'
import { explains } from './item-evidence.ts'
import type { ItemHeading } from './item-headings.ts'
import type { Line } from './lines.ts'

const FEWEST = 2
const MOST_TRIED = 24

/** Headings, and how well they explain the paper. */
export interface Hypothesis {
  headings: ItemHeading[]
  score: number
}

/**
 * The best of all ways in which the paper may set its items, whatever words and signs it sets them with: lines of one form
 * that count on, and titles that stand above a label that comes again. `null` where there is none.
 */
export function searchHeadings(
  lines: Line[],
  from: number,
  evidence: readonly LineEvidence[],
  listed: ReadonlySet<string>,
): Hypothesis | null {
  const series = [...countedSeries(lines, from), ...titledSeries(lines, from, evidence)]
  let best: Hypothesis | null = null
  for (const headings of series) {
    const score = explains(headings, lines, evidence, listed)
    if (score > (best?.score ?? 0)) best = { headings, score }
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

const LONGEST_TITLE = 150

/** Lines that say something of their own right above a label that comes again: titles without any number. */
function titledSeries(lines: Line[], from: number, evidence: readonly LineEvidence[]): ItemHeading[][] {
  const above = new Map<string, number[]>()
  for (let at = from; at < lines.length; at++) {
    const label = evidence[at]?.label ?? null
    if (label === null) continue
    const title = printedAbove(lines, at)
    if (title < from || !isTitleLine(lines, title, evidence) || !standsApart(lines, title)) continue
    above.set(label, [...(above.get(label) ?? []), title])
  }
  return [...above.values()]
    .filter((titles) => titles.length >= FEWEST)
    .sort((a, b) => b.length - a.length)
    .slice(0, 4)
    .map((titles) =>
      titles.map((at) => ({
        at,
        end: at + 1,
        number: null,
        title: lines[at]?.text ?? null,
        certainty: 0.4,
      })),
    )
}

function printedAbove(lines: Line[], at: number): number {
  let above = at - 1
  while (above >= 0 && lines[above]?.text === '') above--
  return above
}

/** Below a blank line or the end of a sentence. */
function standsApart(lines: Line[], at: number): boolean {
  return /[.!?]$|^$/u.test(lines[at - 1]?.text ?? '')
}

function isTitleLine(lines: Line[], at: number, evidence: readonly LineEvidence[]): boolean {
  const { text = '', italic = false } = lines[at] ?? {}
  if (text.length > LONGEST_TITLE || italic || !/^["”(]?\p{Lu}/u.test(text) || /[.,;:!?]$/u.test(text))
    return false
  return evidence[at]?.label === null && !evidence[at]?.isDecision
}
