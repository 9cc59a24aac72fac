import type { SourceText } from '../source-text.ts'
import { caseLineOf } from '../text/case-number.ts'
import { headerLabelOf } from '../text/header-labels.ts'
import type { Line } from '../text/lines.ts'
import { kindOfLabel } from '../text/section-labels.ts'
import { literalLength, matchPattern, type PatternMatch } from './line-pattern.ts'
import type { Mark, Marks } from './marks.ts'
import type { Correction, LayoutRule } from './model.ts'
import { markCorrections } from './mark-corrections.ts'
import { isRuleLine, Surroundings } from './surroundings.ts'

export interface AppliedRules {
  marks: Marks
  /** Rules that some line of the source is read by. */
  used: LayoutRule[]
}

/** Marks of a source's lines: what a person says of them, and of all others what the rules say. The longest rule wins. */
export function applyRules(
  source: SourceText,
  rules: readonly LayoutRule[],
  corrections: readonly Correction[] = [],
): AppliedRules {
  const own = markCorrections(source, corrections)
  const byLine = new Map(own.byLine)
  const closed = new Set(own.closed)
  const edges = [...own.byLine].flatMap(([number, { is }]) => (is === 'edge' ? [number] : []))
  const around = new Surroundings(source, edges)
  const used = new Set<LayoutRule>()
  const ordered = [...rules].toSorted((a, b) => rankOf(b) - rankOf(a))
  for (const rule of ordered) {
    for (const found of linesOfRule(rule, around)) {
      const { line } = found
      const marks = marksOf(rule, found, around)
      // How a title is set, such as the line under it, holds for one that a person pointed out too.
      const own = byLine.get(line.number)
      if (rule.means.is === 'closed') closed.add(line.number)
      else if (own !== undefined && own.is !== rule.means.is) continue
      for (const [number, mark] of marks) if (!byLine.has(number)) byLine.set(number, mark)
      used.add(rule)
    }
  }
  const onlyItems = ordered.some((rule) => rule.means.is === 'item' && rule.means.only)
  return { marks: { byLine, closed, onlyItems }, used: rules.filter((rule) => used.has(rule)) }
}

/** What is taken off goes first, items told by their shape alone last. */
function rankOf({ means, like, when }: LayoutRule): number {
  const weight = literalLength(like) * 4 + when.length
  return means.is === 'item' && literalLength(like) < 3 ? weight - 1000 : weight
}

export interface RuledLine {
  index: number
  line: Line
  match: PatternMatch
}

/** Lines that a rule is about. */
export function linesOfRule({ like, when, means }: LayoutRule, around: Surroundings): RuledLine[] {
  const found: RuledLine[] = []
  let turn: number | null = null
  for (const [index, line] of around.lines.entries()) {
    const match = line.text === '' ? null : matchPattern(like, line.text)
    if (match === null || !around.holds(index, when)) continue
    if (means.is === 'item' && match.number === null && literalLength(like) < 3 && isOwnLabel(line)) continue
    if (when.includes('in-turn')) {
      const number = Number.parseInt(/\d+/u.exec(match.number ?? '')?.[0] ?? '', 10)
      if (turn !== null && number !== turn + 1) continue
      turn = number
    }
    found.push({ index, line, match })
  }
  return found
}

/** A title without a number looks like many things; what has a name of its own is no title. */
function isOwnLabel(line: Line): boolean {
  return (
    kindOfLabel(line.text) !== null ||
    headerLabelOf(line.text) !== null ||
    caseLineOf(line.text) !== null ||
    isRuleLine(line.text)
  )
}

function marksOf(
  rule: LayoutRule,
  { index, line, match }: RuledLine,
  around: Surroundings,
): [number, Mark][] {
  const { means } = rule
  const mark = (what: Mark): [number, Mark][] => [[line.number, what]]
  switch (means.is) {
    case 'item': {
      const title = match.title ?? null
      const heading: Mark = { is: 'item', byRule: true, number: match.number, title, wraps: means.wraps }
      return [...mark(heading), ...edgesAround(rule.when, index, around)]
    }
    case 'section': {
      const heading = line.text.slice(0, match.lead).replace(/\s*:?\s*$/u, '')
      return mark({ is: 'section', byRule: true, kind: means.kind, heading, rest: match.rest })
    }
    case 'field':
      return mark({
        is: 'field',
        byRule: true,
        field: means.field,
        value: match.value ?? match.rest,
        goesOn: false,
      })
    case 'case-number':
      return mark({ is: 'case-number', byRule: true, value: match.value ?? match.rest })
    case 'contents':
      return contentsFrom(index, around).map((number) => [number, { is: 'contents', byRule: true }])
    case 'closed':
      return []
    default:
      return mark({ is: means.is, byRule: true })
  }
}

/** Lines of signs above and below a title are part of how it is set. */
export function edgesAround(when: readonly string[], index: number, around: Surroundings): [number, Mark][] {
  const lines = [
    when.includes('rule-above') ? around.lines[index - 1] : undefined,
    when.includes('rule-below') ? around.lines[index + 1] : undefined,
  ]
  return lines.flatMap((line): [number, Mark][] =>
    line === undefined || !isRuleLine(line.text) ? [] : [[line.number, { is: 'edge', byRule: true }]],
  )
}

/** Contents go on as long as their lines come again further down. */
function contentsFrom(index: number, around: Surroundings): number[] {
  const { lines } = around
  const taken = [lines[index]?.number ?? 0]
  const seen = new Set<string>()
  for (let at = index + 1; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined || line.text === '') continue
    const key = keyOf(line.text)
    if (key.length < 3 || seen.has(key)) break
    if (!lines.slice(at + 1).some((later) => later.text !== '' && keyOf(later.text).includes(key))) break
    seen.add(key)
    taken.push(line.number)
  }
  return taken
}

/** Letters of a title, without number, dots and page. */
function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s.]*\d*$/u, '')
    .replace(/[^\p{L}]/gu, '')
    .slice(0, 40)
}
