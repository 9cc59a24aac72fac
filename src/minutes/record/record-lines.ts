/** Lines of our own printed form: facts, list points and rows of tables, as the writer puts them. */
import { parseDate } from '../../language/dates.ts'
import { parseTime } from '../../language/times.ts'
import type { Line } from '../text/lines.ts'
import { WORDS } from '../writing/printed-words.ts'

/** The lines are not of the form: then the whole text is read as any other. */
export class NotOfForm extends Error {}

export function expected<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new NotOfForm()
  return value
}

export interface Headed {
  heading: Line
  lines: Line[]
}

/** Lines before the first heading of a level, and the parts that such headings begin. */
export function partsAt(lines: readonly Line[], level: number): { before: Line[]; parts: Headed[] } {
  const before: Line[] = []
  const parts: Headed[] = []
  for (const line of lines) {
    if (line.level === level) parts.push({ heading: line, lines: [] })
    else (parts.at(-1)?.lines ?? before).push(line)
  }
  return { before, parts }
}

/**
 * Facts by the names of their labels: `Label: value` on a line, in two cells, or the value on the line below. Every printed
 * line must be one of them.
 */
export function factsOf<Name extends string>(
  lines: readonly Line[],
  labels: Readonly<Record<Name, string>>,
): Partial<Record<Name, string>> {
  const facts: Partial<Record<Name, string>> = {}
  const printed = lines.filter(({ text }) => text !== '')
  for (let at = 0; at < printed.length; at++) {
    const { text } = printed[at] ?? { text: '' }
    const name = namesOf(labels).find((each) => startsWith(text, labels[each]))
    if (name === undefined || facts[name] !== undefined) throw new NotOfForm()
    const own = text.slice(labels[name].length).replace(/^\s*:?\s*/u, '')
    facts[name] = own === '' ? expected(printed[++at]).text : own
  }
  return facts
}

export const namesOf = <Name extends string>(labels: Readonly<Record<Name, string>>): Name[] =>
  // The keys of a record are its names.
  Object.keys(labels) as Name[]

function startsWith(text: string, label: string): boolean {
  return text.startsWith(label) && /^(?:\s*:(?:\s|$)|\t|$)/u.test(text.slice(label.length))
}

/** Points of a list without lists below them, their signs taken off. */
export function pointsOf(lines: readonly Line[]): string[] {
  return lines
    .filter(({ text }) => text !== '')
    .map(({ text }) => expected(/^[-–•]\s+(\S.*)$/u.exec(text)?.[1]))
}

/** Rows of a table of ours below its headings. */
export function rowsOf(lines: readonly Line[], header: readonly string[]): string[][] {
  const rows = lines.filter(({ text }) => text !== '').map((line) => cellsOf(line))
  const [first, ...others] = rows
  if (first?.join('\t') !== header.join('\t')) throw new NotOfForm()
  if (others.some((row) => row.length !== header.length)) throw new NotOfForm()
  return others
}

const cellsOf = (line: Line): string[] => line.indented.split('\t').map((cell) => cell.trim())

/** A cell that may say that there is nothing. */
export const orNull = (cell: string | undefined): string | null =>
  cell === undefined || cell === '' || cell === WORDS.nothing ? null : cell

/** Names by commas, or by semicolons where one of them has a comma. */
export function namesIn(cell: string | undefined): string[] {
  const text = orNull(cell)
  if (text === null) return []
  return text
    .split(text.includes(';') ? ';' : ',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** The name whose words these are. */
export function wordIn<Name extends string>(words: Readonly<Record<Name, string>>, text: string): Name {
  return expected(namesOf(words).find((name) => words[name].toLowerCase() === text.toLowerCase()))
}

export const dateIn = (text: string): string => expected(parseDate(text))
export const timeIn = (text: string): string => expected(parseTime(text))

/** Text of lines as the writer had it: depth of list points and empty cells kept. */
export function textOfLines(lines: readonly Line[]): string {
  const kept: string[] = []
  for (const line of lines) {
    if (line.text !== '') kept.push(line.indented)
    else if (kept.length > 0 && kept.at(-1) !== '') kept.push('')
  }
  while (kept.at(-1) === '') kept.pop()
  return kept.join('\n')
}
