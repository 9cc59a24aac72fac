import type { LineJoiner } from './join-words.ts'
import type { PrintMeasures } from './print-measures.ts'
import type { PrintedLine } from './printed-lines.ts'
import { LEADER } from './printed-lines.ts'

/** Printed lines that are one text: a paragraph, a list point, a heading. */
export interface Paragraph {
  page: number
  text: string
  /** Where its first line begins, in points from the left of the page. */
  x: number
  size: number
  isListPoint: boolean
  italic: boolean
  /** Stands apart from what is above it. */
  apart: boolean
}

const LIST_POINT = /^(?:[-–•·▪‣◦●○■□]\s|o\s\S|\(?(?:\d{1,2}|[a-z])[.)]\s)/u
const NEW_ITEM = /^(?:punkt|pkt\.?)\s+\d{1,3}\s*[:.–-]/iu

/** Paragraphs of lines that are not in tables, in order. */
export function paragraphsOf(lines: PrintedLine[], measures: PrintMeasures, joiner: LineJoiner): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let above: PrintedLine | null = null
  for (const line of lines) {
    const current = paragraphs.at(-1)
    if (current !== undefined && above !== null && goesOn(above, line, current, measures)) {
      current.text = joiner.join(current.text, line.text)
      current.italic &&= line.italic
    } else {
      const isListPoint = LIST_POINT.test(line.text)
      paragraphs.push({
        page: line.page,
        text: line.text,
        x: line.x,
        size: line.size,
        isListPoint,
        italic: line.italic,
        apart: above === null || isApart(above, line, isListPoint && current?.isListPoint === true, measures),
      })
    }
    above = line
  }
  return paragraphs
}

function isApart(
  above: PrintedLine,
  line: PrintedLine,
  betweenPoints: boolean,
  measures: PrintMeasures,
): boolean {
  if (above.page !== line.page) return !betweenPoints
  return (line.y - above.y) / Math.max(line.size, above.size) > measures.leading * 1.2
}

function goesOn(above: PrintedLine, line: PrintedLine, current: Paragraph, measures: PrintMeasures): boolean {
  if (Math.abs(above.size - line.size) > 0.6 || above.bold !== line.bold) return false
  if (LEADER.test(above.text) || NEW_ITEM.test(line.text)) return false
  if (above.page === line.page && (line.y - above.y) / line.size > measures.leading * 1.2) return false
  if (above.page !== line.page && line.page !== above.page + 1) return false
  const shift = line.x - current.x
  if (shift < -40 || shift > 90) return false
  const full = isFull(above, line, measures)
  if (LIST_POINT.test(line.text)) return full && isDayNumber(above, line, current)
  return full || breaksSentence(above, line, measures)
}

/** `30. april` at the start of a line, in the middle of a sentence: a number, but no point of a list. */
function isDayNumber(above: PrintedLine, line: PrintedLine, current: Paragraph): boolean {
  const number = /^(\d{1,2})\.\s+\p{Ll}/u.exec(line.text)?.[1]
  if (number === undefined || number === '1' || /[.:;!?]$/u.test(above.text)) return false
  const before = /^\(?(\d{1,2})[.)]/u.exec(current.text)?.[1]
  return before === undefined || Number(before) + 1 !== Number(number)
}

/** The first word of the next line had no room on this one. */
function isFull(above: PrintedLine, line: PrintedLine, measures: PrintMeasures): boolean {
  const word = /^\S+/u.exec(line.text)?.[0] ?? ''
  const wide = ((line.right - line.x) * word.length) / Math.max(1, line.text.length)
  return above.right + above.size * 0.6 + wide > measures.right
}

/** A sentence goes on in lower case under a line that is nearly full: a column narrower than the others. */
function breaksSentence(above: PrintedLine, line: PrintedLine, measures: PrintMeasures): boolean {
  const reach = (above.right - measures.left) / Math.max(1, measures.right - measures.left)
  return reach > 0.6 && /^\p{Ll}/u.test(line.text) && !/[.:;!?]$/u.test(above.text)
}
