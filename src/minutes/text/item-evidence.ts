import { isGroupLine } from './group-lines.ts'
import { saysDecision } from './decides.ts'
import type { Line } from './lines.ts'
import { outcomeOf } from './outcome.ts'
import { sectionHeadingOf } from './section-heading.ts'

/** What a line tells of the item that it may stand in. */
export interface LineEvidence {
  /** It may be a label: its words, in lower case, come again in the paper. */
  label: string | null
  isDecision: boolean
}

/** Where an item may begin, with what it is called. */
export interface Start {
  at: number
  end: number
  title: string | null
}

const LONGEST_LABEL = 60
const LONGEST_DECISION = 160
const LEAD = /^(\p{Lu}[\p{L} /-]{2,38}?)\s*:(?:\s|$)/u

/** What each line tells, by what comes again and by what reads as a decision. */
export function evidenceOf(lines: Line[], from: number): LineEvidence[] {
  const labels = lines.map((line, at) => (at < from ? null : labelOf(line)))
  const times = new Map<string, number>()
  for (const label of labels) if (label !== null) times.set(label, (times.get(label) ?? 0) + 1)
  return lines.map((line, at) => {
    const label = labels[at] ?? null
    const own = label !== null && (times.get(label) ?? 0) > 1 ? label : null
    return { label: own, isDecision: at >= from && readsAsDecision(line.text) }
  })
}

function labelOf(line: Line): string | null {
  const { text } = line
  if (text === '') return null
  const known = sectionHeadingOf(line)
  if (known !== null) return known.kind === 'decision' ? 'beslutning' : known.heading.toLowerCase()
  const lead = LEAD.exec(text.slice(0, 45))?.[1]
  if (lead !== undefined) return lead.toLowerCase()
  const isShaped =
    text.length <= LONGEST_LABEL &&
    /^\p{Lu}/u.test(text) &&
    !/[.,;!\t|]$|\d/u.test(text) &&
    !isGroupLine(text)
  return isShaped ? text.toLowerCase() : null
}

function readsAsDecision(text: string): boolean {
  if (text === '') return false
  if (saysDecision(text)) return true
  const said = LEAD.test(text.slice(0, 45)) ? text.slice(text.indexOf(':') + 1) : text
  return said.length <= LONGEST_DECISION && /[.!]$/u.test(said) && outcomeOf(said) !== 'other'
}

/**
 * How well it explains the paper, from 0 to 1, that its items begin there: each has text, the same labels once each and a
 * decision, what stands above them has none of these, and the titles look like titles and are those of the contents.
 */
export function explains(
  starts: readonly Start[],
  lines: Line[],
  evidence: readonly LineEvidence[],
  listed: ReadonlySet<string>,
): number {
  const [first] = starts
  if (first === undefined) return 0
  const bodies = starts.map(({ end }, index) => ({ from: end, to: starts[index + 1]?.at ?? lines.length }))
  const texts = bodies.filter(({ from, to }) => hasText(lines, from, to)).length
  const decided = bodies.filter(({ from, to }) => evidence.slice(from, to).some((each) => each.isDecision))
  const { once, spread } = labelsOnce(bodies, evidence)
  const titled = starts.filter(({ title }) => title !== null && isTitle(title)).length
  const isListed = (text: string | null) => text !== null && listed.has(text.toLowerCase())
  const inContents = starts.filter(
    ({ at, title }) => isListed(title) || isListed(lines[at]?.text ?? ''),
  ).length
  const share = (count: number) => count / starts.length
  const sum =
    share(decided.length) +
    1.5 * once +
    spread +
    0.5 * share(texts) +
    0.5 * share(titled) +
    (listed.size === 0 ? 0 : inContents / Math.max(listed.size, starts.length))
  return (belowFirst(first.at, evidence) * sum) / (listed.size === 0 ? 4.5 : 5.5)
}

function hasText(lines: Line[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (lines[at]?.text !== '') return true
  return false
}

function isTitle(title: string): boolean {
  return title.length <= 150 && !/\p{L}{3}[,;:]$/u.test(title) && !readsAsDecision(title)
}

/** Share of labels and decisions that stand below the first item. */
function belowFirst(at: number, evidence: readonly LineEvidence[]): number {
  const all = evidence.filter(({ isDecision }) => isDecision).length
  if (all === 0) return 1
  return evidence.slice(at).filter(({ isDecision }) => isDecision).length / all
}

/** How much of what comes again stands once in an item, and in how many of them. */
function labelsOnce(
  bodies: readonly { from: number; to: number }[],
  evidence: readonly LineEvidence[],
): { once: number; spread: number } {
  const found = new Map<string, { all: number; items: number }>()
  for (const { from, to } of bodies) {
    const seen = new Set<string>()
    for (const { label } of evidence.slice(from, to)) {
      if (label === null) continue
      const sum = found.get(label) ?? { all: 0, items: 0 }
      sum.all++
      if (!seen.has(label)) sum.items++
      seen.add(label)
      found.set(label, sum)
    }
  }
  let [all, items, most] = [0, 0, 0]
  for (const sum of found.values()) {
    all += sum.all
    items += sum.items
    most = Math.max(most, sum.items)
  }
  return all === 0 ? { once: 0.5, spread: 0.5 } : { once: items / all, spread: most / bodies.length }
}
