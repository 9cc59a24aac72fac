import type { MinutesItem } from '../model.ts'
import type { Line } from '../text/lines.ts'
import type { TextReading } from '../text/read-text.ts'
import { linesOfRule } from './apply-rules.ts'
import type { Lesson } from './learn-rules.ts'
import { joined, literalLength, type Pattern, piecesOf, shapeOfNumber } from './line-pattern.ts'
import type { LayoutRule } from './model.ts'
import { type ItemParts, splitItemLine } from './split-line.ts'
import type { Condition, Surroundings } from './surroundings.ts'

interface Heading {
  line: Line
  parts: ItemParts
  /** The title stands on more than one line. */
  wraps: boolean
}

/**
 * How the items are set: learnt where something was said of an item's first line, from all items of the reading as it now
 * stands. Nothing where titles without number look like other lines.
 */
export function learnItemRules(lesson: Lesson, around: Surroundings): LayoutRule[] {
  if (!isAboutItems(lesson)) return []
  const { reading } = lesson
  const all = reading === null ? saidHeadings(lesson) : headingsOf(reading)
  // A title that was cut out of a longer line is found by the cut, and a rule of lines cannot see it.
  const headings = all.filter(({ line }) => lesson.source.lines[line.number - 1]?.text === line.text)
  const groups = new Map<string, { like: Pattern; members: Heading[] }>()
  for (const heading of headings) {
    const like = patternOf(heading.parts)
    const key = JSON.stringify(like)
    const group = groups.get(key) ?? { like, members: [] }
    groups.set(key, { like: group.like, members: [...group.members, heading] })
  }
  const starts = new Set(headings.map(({ line }) => line.number))
  const rules = [...groups.values()].flatMap(({ like, members }): LayoutRule[] => {
    const rule = ruleOf(like, members, starts, lesson, around)
    return rule === null ? [] : [rule]
  })
  const only = reading !== null && rules.length === groups.size && headings.length === all.length
  return rules.map((rule) => (rule.means.is === 'item' ? { ...rule, means: { ...rule.means, only } } : rule))
}

function isAboutItems({ corrections, before }: Lesson): boolean {
  const titles = new Set(
    before?.lines.filter((line) => before.owners.of(line) === 'item-heading').map((line) => line.number),
  )
  return corrections.some(
    ({ line, says }) => says.is === 'item' || (says.is !== 'closed' && titles.has(line)),
  )
}

/** First lines of items that a person has said; where none was, those the reader saw and nobody denied. */
function saidHeadings({ source, corrections, before }: Lesson): Heading[] {
  const said = corrections.flatMap(({ line: number, to, says }): Heading[] => {
    const line = source.lines[number - 1]
    if (says.is !== 'item' || line === undefined) return []
    const parts = splitItemLine(line.text, says.number, says.title)
    return [{ line, parts, wraps: to - number > (parts.title === null ? 1 : 0) }]
  })
  if (said.length > 0 || before === null) return said
  return headingsOf(before).filter(
    ({ line }) => !corrections.some((each) => each.line <= line.number && line.number <= each.to),
  )
}

/** The first line of each item, in order; lines a title goes on over are passed by. */
export function headingsOf({ minutes, lines, owners }: TextReading): Heading[] {
  const titles = lines
    .filter((line) => owners.of(line) === 'item-heading')
    .toSorted((a, b) => a.number - b.number)
  const headings: Heading[] = []
  let at = 0
  for (const item of minutes.items) {
    if (item.number === null && item.title === null) continue
    while (at < titles.length && !begins(titles[at], item)) at++
    const line = titles[at]
    if (line === undefined) break
    at++
    const start = at
    while (at < titles.length && goesOn(titles[at], line, item)) at++
    const parts = splitItemLine(line.text, item.number, titleOn(line, item))
    headings.push({ line, parts, wraps: at - start > (parts.title === null ? 1 : 0) })
  }
  return headings
}

function begins(line: Line | undefined, { number, title }: MinutesItem): boolean {
  if (line === undefined) return false
  if (number !== null) return line.text.includes(number)
  return title !== null && (line.text.includes(title) || title.startsWith(line.text))
}

function goesOn(line: Line | undefined, first: Line, { title }: MinutesItem): boolean {
  if (line === undefined || title === null || first.text.includes(title)) return false
  return title.includes(line.text)
}

/** The title, or the words of it that stand on the line. */
function titleOn(line: Line, { title }: MinutesItem): string | undefined {
  if (title === null) return undefined
  if (line.text.includes(title)) return title
  const words = title.split(' ')
  for (let count = words.length - 1; count > 0; count--) {
    const part = words.slice(0, count).join(' ')
    if (line.text.endsWith(part)) return part
  }
  return undefined
}

function patternOf({ lead, number, between, title }: ItemParts): Pattern {
  const numbered =
    number === null
      ? piecesOf(lead)
      : [...piecesOf(lead), { hole: 'number', shape: shapeOfNumber(number) } as const, between]
  return joined(title === null ? numbered : [...numbered, { hole: 'title' }])
}

/** What tells a title without a number or a word of its own from the text. */
const TELLING = /^(?:capitals|level|rule-|over |ends-colon|indented)/u
const STRUCTURE = /^(?:capitals|level|rule-|blank-above|flush|indented|ends-colon|over )/u

function ruleOf(
  like: Pattern,
  members: readonly Heading[],
  starts: ReadonlySet<number>,
  { reading }: Lesson,
  around: Surroundings,
): LayoutRule | null {
  const indexes = members.map(({ line }) => around.lines.findIndex(({ number }) => number === line.number))
  const [first = [], ...others] = indexes.map((index) => around.at(index))
  const shared = first.filter((each) => STRUCTURE.test(each) && others.every((list) => list.includes(each)))
  const hasNumber = like.some((piece) => typeof piece !== 'string' && piece.hole === 'number')
  if (!hasNumber && literalLength(like) < 3 && !shared.some((each) => TELLING.test(each))) return null
  const wraps = members.some((each) => each.wraps)
  const means = { is: 'item', wraps, only: false } as const
  const isStrong = literalLength(like) > 2
  let rule: LayoutRule = { means, like, when: isStrong ? [] : shared }
  const inContents = new Set(
    reading?.lines.flatMap((line) =>
      ['contents', 'page-edge'].includes(reading.owners.of(line) ?? '') ? [line.number] : [],
    ),
  )
  const wrong = (asked: LayoutRule) =>
    linesOfRule(asked, around).filter(({ line }) => !starts.has(line.number) && !inContents.has(line.number))
  if (reading === null) return { ...rule, when: shared }
  const more: Condition[] = [...(isStrong ? shared : []), 'in-turn']
  for (const condition of more) {
    const caught = wrong(rule)
    if (caught.length === 0) break
    if (
      condition === 'in-turn'
        ? hasNumber && isInTurn(members)
        : caught.some(({ index }) => !around.holds(index, [condition]))
    )
      rule = { ...rule, when: [...rule.when, condition] }
  }
  return wrong(rule).length === 0 ? rule : null
}

function isInTurn(members: readonly Heading[]): boolean {
  const numbers = members.map(({ parts }) => Number.parseInt(/\d+/u.exec(parts.number ?? '')?.[0] ?? '', 10))
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
}
