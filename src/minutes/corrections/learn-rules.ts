import type { SourceText } from '../source-text.ts'
import type { TextReading } from '../text/read-text.ts'
import { linesOfRule } from './apply-rules.ts'
import { learnItemRules } from './learn-items.ts'
import { joined, literalLength, type Pattern, type Piece, piecesOf, wordsOf } from './line-pattern.ts'
import { markCorrections } from './mark-corrections.ts'
import { markedEdges } from './marks.ts'
import { type Correction, isSameRule, type LayoutRule, type Meaning } from './model.ts'
import { splitHeading, splitLabel } from './split-line.ts'
import { type Condition, Surroundings } from './surroundings.ts'

export interface Lesson {
  source: SourceText
  corrections: readonly Correction[]
  /** How the source was read before anything was said of it; `null` where it could not be. */
  before: TextReading | null
  /** How it is read now; `null` while the first rules are made. */
  reading: TextReading | null
}

/** A heading of more words than this is a sentence of one document. */
const MOST_WORDS = 8
const LONGEST_LABEL = 60

/**
 * Rules from what was said of single lines. A rule has the words of its line that every document repeats and holes for the
 * rest; where it would catch a line that is said to be something else, it asks for more of what stands around, and where
 * nothing tells the two apart there is no rule.
 */
export function learnRules(lesson: Lesson): LayoutRule[] {
  const around = new Surroundings(
    lesson.source,
    markedEdges(markCorrections(lesson.source, lesson.corrections)),
  )
  const rules = learnItemRules(lesson, around)
  for (const correction of lesson.corrections) {
    const rule = ruleOf(correction, lesson, around)
    if (rule !== null && !rules.some((each) => isSameRule(each, rule))) rules.push(rule)
  }
  return rules
}

function ruleOf(correction: Correction, lesson: Lesson, around: Surroundings): LayoutRule | null {
  const { says } = correction
  if (says.is === 'item') return null
  const line = lesson.source.lines[correction.line - 1]
  if (line === undefined || line.text === '') return null
  if (says.is === 'text' && !stoodApart(line.number, lesson)) return null
  const like = patternOf(line.text, says, lesson)
  if (like === null) return null
  const rule = { means: meaningOf(says), like, when: weakness(like, line.number, says, around) }
  return rule.when === null ? null : told(rule as LayoutRule, line.number, lesson, around)
}

/** Only what is set like a heading or a label can be told again; a sentence that went astray is of one document. */
function stoodApart(number: number, { before }: Lesson): boolean {
  const line = before?.lines.find((each) => each.number === number)
  const place = line === undefined ? null : (before?.owners.of(line) ?? null)
  return place !== null && place !== 'item-heading' && place !== 'section-text' && place !== 'unplaced'
}

function meaningOf(says: Exclude<Correction['says'], { is: 'item' }>): Meaning {
  if (says.is === 'section') return { is: 'section', kind: says.kind }
  if (says.is === 'field') return { is: 'field', field: says.field }
  return { is: says.is }
}

function patternOf(text: string, says: Correction['says'], { reading, before }: Lesson): Pattern | null {
  if (says.is === 'section') {
    const { heading } = splitHeading(text, says.heading)
    if (heading === null) return null
    return headingPattern(text, heading, (reading ?? before)?.minutes.meeting.body ?? null)
  }
  if (says.is === 'field' || says.is === 'case-number') {
    const value = says.value ?? splitLabel(text).value
    return valuePattern(text, value)
  }
  if (says.is === 'edge') {
    const pieces = piecesOf(text)
    if (wordsOf(pieces).length <= MOST_WORDS) return pieces
    const start = /^(?:\S+\s+){2}\S+/u.exec(text)?.[0] ?? ''
    return [...piecesOf(start), ' ', { hole: 'any' }]
  }
  return isLabelLike(text) ? piecesOf(text) : null
}

function isLabelLike(text: string): boolean {
  return text.length <= LONGEST_LABEL && !/[.!]$/u.test(text) && text.split(/\s+/u).length <= MOST_WORDS
}

/** The heading's words; text may follow its colon or its sign. The name of the body that met is a hole. */
function headingPattern(text: string, heading: string, body: string | null): Pattern | null {
  if (!isLabelLike(heading)) return null
  const sign = /^\s*:/u.exec(text.slice(heading.length))?.[0] ?? ''
  const label = heading + sign
  const mayGoOn = sign !== '' || text.length > label.length || !/[\p{L}\p{N}]/u.test(heading)
  const named = body === null ? -1 : heading.toLowerCase().indexOf(body.toLowerCase())
  const pieces: Piece[] =
    body === null || named < 0
      ? piecesOf(label)
      : [...piecesOf(label.slice(0, named)), { hole: 'name' }, ...piecesOf(label.slice(named + body.length))]
  return joined(mayGoOn ? [...pieces, { hole: 'rest' }] : pieces)
}

/** What stands before and behind the value; `null` where that is a sentence. */
function valuePattern(text: string, value: string): Pattern | null {
  const at = value === '' ? text.length : text.indexOf(value)
  if (at < 0) return null
  const lead = text.slice(0, at)
  const tail = value === '' ? '' : text.slice(at + value.length)
  if (wordsOf(piecesOf(lead)).length > MOST_WORDS || wordsOf(piecesOf(tail)).length > MOST_WORDS) return null
  if (lead.trim() !== '' && tail.trim() === '') return joined([...piecesOf(lead.trimEnd()), { hole: 'rest' }])
  return joined([...piecesOf(lead), { hole: 'value' }, ...piecesOf(tail)])
}

/** A pattern without words needs a place to be known by: under a label, or as the nth line. `null`: it has none. */
function weakness(
  like: Pattern,
  number: number,
  says: Correction['says'],
  around: Surroundings,
): Condition[] | null {
  if (literalLength(like) > 1) return []
  const found = around.at(around.lines.findIndex((line) => line.number === number))
  if (says.is === 'edge') return found.filter((each) => each === 'blank-above' || each === 'indented')
  if (says.is !== 'field') return null
  const under = found.find((condition) => condition.startsWith('under '))
  const place = under ?? found.find((condition) => condition.startsWith('line '))
  return place === undefined ? null : [place]
}

/** The rule, with as many conditions as keep it off the lines that are something else. */
function told(rule: LayoutRule, number: number, lesson: Lesson, around: Surroundings): LayoutRule | null {
  const own = around.at(around.lines.findIndex((line) => line.number === number))
  const others = () =>
    linesOfRule(rule, around).filter(
      ({ line }) => line.number !== number && contradicts(rule, line.number, lesson),
    )
  for (const condition of own) {
    const wrong = others()
    if (wrong.length === 0) return rule
    if (condition.startsWith('line ') || rule.when.includes(condition)) continue
    if (wrong.some(({ index }) => !around.holds(index, [condition])))
      rule = { ...rule, when: [...rule.when, condition] }
  }
  return others().length === 0 ? rule : null
}

/** The line was said, or is known, to be something else than the rule makes of it. */
function contradicts({ means }: LayoutRule, number: number, { corrections, before }: Lesson): boolean {
  const said = corrections.findLast(
    ({ line, to, says }) => line <= number && number <= to && says.is !== 'closed',
  )
  if (said !== undefined) {
    if (said.says.is !== means.is) return true
    if (said.says.is === 'section' && means.is === 'section') return said.says.kind !== means.kind
    return said.says.is === 'field' && means.is === 'field' && said.says.field !== means.field
  }
  if (means.is !== 'edge' && means.is !== 'text') return false
  // What stood in a place of its own is not taken away by a rule that was made of another line.
  const line = before?.lines.find((each) => each.number === number)
  const place = line === undefined ? null : before?.owners.of(line)
  return place === 'item-heading' || place === 'section-heading'
}
