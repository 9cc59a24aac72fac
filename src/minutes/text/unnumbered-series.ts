import { headerLabelOf } from './header-labels.ts'
import type { LineEvidence } from './item-evidence.ts'
import type { ItemHeading } from './item-heading.ts'
import type { Line } from './lines.ts'
import { isPersonLine } from './people.ts'
import { sectionHeadingOf } from './section-heading.ts'
import { ruledHeading } from './section-rules.ts'

const FEWEST = 2
const LONGEST_TITLE = 150
const LONGEST_SHORT = 90
const MOST_BY_LABEL = 4

/**
 * Titles without any number, by each way in which they may be told from text: a label that comes again below them, a rule
 * above or below, capitals, or blank lines around.
 */
export function unnumberedSeries(
  lines: Line[],
  from: number,
  evidence: readonly LineEvidence[],
): ItemHeading[][] {
  const titles = lines.flatMap((_, at) => (at >= from && isTitleLine(lines, at, evidence) ? [at] : []))
  const apart = titles.filter((at) => {
    const text = lines[at]?.text ?? ''
    const isApart = lines[at - 1]?.text === '' || lines[at]?.isBelowRule === true
    return isApart && text.length <= LONGEST_SHORT
  })
  const sets = [
    ...aboveLabels(lines, from, titles, evidence),
    titles.filter((at) => lines[at]?.isUnderlined === true),
    titles.filter((at) => lines[at]?.isBelowRule === true),
    ...signedTitles(lines, from),
    apart.filter((at) => isCapitals(lines[at]?.text ?? '')),
    apart.filter((at) => lines[at + 1]?.text !== ''),
    apart.filter((at) => lines[at + 1]?.text === ''),
  ]
  return sets
    .map((set) => withoutHead(set, evidence))
    .filter((set) => set.length >= FEWEST)
    .map((set) => set.map((at) => headingAt(lines, at)))
}

function headingAt(lines: Line[], at: number): ItemHeading {
  const text = lines[at]?.text ?? ''
  return { at, end: at + 1, number: null, title: SIGNED.exec(text)?.[2] ?? text, certainty: 0.4 }
}

/** `* Nyt *`, `>> Nyt`, `== Nyt ==`: signs before a title, and the same or others behind it. */
const SIGNED =
  /^([^\p{L}\p{N}\s"”“»(•·–-][^\p{L}\p{N}\s]{0,5})\s?(\p{Lu}.{2,120}?)\s?[^\p{L}\p{N}\s.?!)"”]*$/u

/** Titles by the signs before them. */
function signedTitles(lines: Line[], from: number): number[][] {
  const found = new Map<string, number[]>()
  for (let at = from; at < lines.length; at++) {
    const sign = SIGNED.exec(lines[at]?.text ?? '')?.[1]
    if (sign === undefined) continue
    const same = found.get(sign)
    if (same === undefined) found.set(sign, [at])
    else same.push(at)
  }
  return [...found.values()]
}

/** Titles by the label below them, those first that most stand above. */
function aboveLabels(
  lines: Line[],
  from: number,
  titles: number[],
  evidence: readonly LineEvidence[],
): number[][] {
  const isTitle = new Set(titles)
  const above = new Map<string, number[]>()
  for (let at = from; at < lines.length; at++) {
    const label = evidence[at]?.label ?? null
    if (label === null) continue
    const title = printedAbove(lines, at)
    if (!isTitle.has(title) || !standsApart(lines, title)) continue
    const same = above.get(label)
    if (same === undefined) above.set(label, [title])
    else same.push(title)
  }
  return [...above.values()].sort((a, b) => b.length - a.length).slice(0, MOST_BY_LABEL)
}

/** What stands above the first title with a label or a decision under it is said of the meeting. */
function withoutHead(titles: number[], evidence: readonly LineEvidence[]): number[] {
  const first = titles.findIndex((at, index) =>
    evidence
      .slice(at + 1, titles[index + 1] ?? evidence.length)
      .some((each) => each.isDecision || each.label !== null),
  )
  return first < 0 ? [] : titles.slice(first)
}

function printedAbove(lines: Line[], at: number): number {
  let above = at - 1
  while (above >= 0 && lines[above]?.text === '') above--
  return above
}

/** Below a blank line or the end of a sentence. */
function standsApart(lines: Line[], at: number): boolean {
  return lines[at]?.isBelowRule === true || /[.!?]$|^$/u.test(lines[at - 1]?.text ?? '')
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{4}/u.test(text) && text === text.toUpperCase()
}

function isTitleLine(lines: Line[], at: number, evidence: readonly LineEvidence[]): boolean {
  const { text = '', italic = false } = lines[at] ?? {}
  if (text === '' || text.length > LONGEST_TITLE || italic || !/^["”(]?\p{Lu}/u.test(text)) return false
  if (/[.,;:!?\t|]$|\t/u.test(text) || evidence[at]?.label !== null || evidence[at]?.isDecision) return false
  const line = lines[at]
  if (line === undefined || sectionHeadingOf(line) !== null || ruledHeading(text) !== null) return false
  return headerLabelOf(text) === null && !isPersonLine(text)
}
