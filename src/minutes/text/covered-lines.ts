import type { Minutes } from '../model.ts'
import { caseLineOf } from './case-number.ts'
import { isGroupLine } from './group-lines.ts'
import type { Line } from './lines.ts'
import type { LinePlace } from './owners.ts'
import type { TextReading } from './read-text.ts'

/**
 * Numbers of the lines that a reading lost: not blank, and either without a place or not found at the place they
 * are said to stand. Empty for every reading; the reader is tested on it, and an import may ask it of each file.
 */
export function uncoveredLines({ minutes, lines, owners }: TextReading): number[] {
  const pieces = new Map<number, number>()
  for (const { number } of lines) pieces.set(number, (pieces.get(number) ?? 0) + 1)
  return lines
    .filter((line) => line.text !== '')
    .filter((line) => {
      const place = owners.of(line)
      return place === null || !standsAt(place, line, minutes, (pieces.get(line.number) ?? 0) > 1)
    })
    .map((line) => line.number)
}

function standsAt(place: LinePlace, line: Line, minutes: Minutes, isPiece: boolean): boolean {
  const around = minutes.items
    .flatMap((item) => item.sections)
    .filter((section) => section.lines[0] <= line.number && line.number <= section.lines[1])
  const notes = minutes.findings.filter(
    ({ lines: [first, last] }) => first <= line.number && line.number <= last,
  )
  switch (place) {
    case 'section-text':
      return around.some((section) => section.text.includes(line.text))
    case 'section-heading':
      return around.some((section) => section.lines[0] === line.number)
    case 'empty-section':
      return notes.some((found) => found.rule === 'empty-section')
    case 'item-heading':
      return minutes.items.some(
        ({ number, title }) =>
          (title !== null && (overlaps(title, line.text) || overlaps(title, withoutNumber(line.text)))) ||
          (number !== null && isNumberLine(line.text, number)),
      )
    case 'case-number':
      return minutes.items.some(
        (item) =>
          caseLineOf(line.text)?.caseNumber === null ||
          item.closed ||
          item.caseNumber === null ||
          overlaps(item.caseNumber, line.text),
      )
    case 'repeated':
      return (
        isGroupLine(line.text) ||
        line.text === minutes.meeting.body ||
        minutes.items.some((item) => item.title === line.text)
      )
    case 'unplaced':
      return notes.some((found) => found.message.includes(line.text))
    case 'page-edge':
      return true
    default:
      return isPiece || around.length === 0
  }
}

/** The first line of a title that goes on below. */
function withoutNumber(text: string): string {
  return text.replace(/^[^\d:]{0,25}\d{1,4}[a-z]?[.:)]?\s+/u, '')
}

/** `Punkt 3.` above a title of its own, `Punkt nr.: 3` below it. */
function isNumberLine(text: string, number: string): boolean {
  const printed = number.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
  return (
    text.length <= 40 &&
    new RegExp(`^(?:[\\p{L}.]+:?\\s)*[^\\p{L}\\d]{0,3}${printed}\\s*[:.)\\]|–-]{0,2}$`, 'u').test(text)
  )
}

function overlaps(value: string, printed: string): boolean {
  const [a, b] = [value, printed.replace(/(?<=\p{Ll})-$/u, '')].map((text) => text.replace(/\s+/gu, ' '))
  return a !== undefined && b !== undefined && (a.includes(b) || b.includes(a))
}
