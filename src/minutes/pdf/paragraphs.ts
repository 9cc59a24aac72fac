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
const DATED = /^(?:\d{1,2}\/\d{1,2}|\d{1,2}\.\d{1,2}\.(?:\d{4})?|kl\. \d{1,2})\s/iu
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
      const isMarked = LIST_POINT.test(line.text)
      const isDrawn = !isMarked && hasDrawnBullet(line, current, measures)
      const isListPoint = isMarked || isDrawn
      paragraphs.push({
        page: line.page,
        text: isDrawn ? `• ${line.text}` : line.text,
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

/**
 * Some programs draw bullets as pictures: the text then only stands further in, under a line that ends in a colon or under
 * another such point.
 */
function hasDrawnBullet(line: PrintedLine, above: Paragraph | undefined, measures: PrintMeasures): boolean {
  const shift = (line.x - measures.left) / line.size
  if (above === undefined || shift < 1.2 || shift > 7 || line.segments.length > 1) return false
  const isUnderPoint = above.isListPoint && above.text.startsWith('• ')
  return (isUnderPoint && Math.abs(line.x - above.x) < line.size * 4) || above.text.endsWith(':')
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
  // A plan with a date before each step: the next date is the next step.
  if (DATED.test(line.text) && DATED.test(current.text)) return false
  if (LIST_POINT.test(line.text)) return full && isDayNumber(above, line, current)
  // Under a drawn bullet the next point stands where the text of this one would go on.
  const mayBePoint = current.text.startsWith('• ') && Math.abs(line.x - current.x) < 1
  return full || (!mayBePoint && breaksSentence(above, line, measures))
}

/** `30. april` or `1. budgetopfølgning` at the start of a line, in the middle of a text: a number, but no point of a list. */
function isDayNumber(above: PrintedLine, line: PrintedLine, current: Paragraph): boolean {
  const number = /^(\d{1,2})\.\s+\p{Ll}/u.exec(line.text)?.[1]
  if (number === undefined || /[:;]$/u.test(above.text)) return false
  if (/[.!?]$/u.test(above.text)) return number === '1' && !current.isListPoint
  const before = /^\(?(\d{1,2})[.)]/u.exec(current.text)?.[1]
  return before === undefined || Number(before) + 1 !== Number(number)
}

/** The first word of the next line had no room on this one. */
function isFull(above: PrintedLine, line: PrintedLine, measures: PrintMeasures): boolean {
  const word = /^\S+/u.exec(line.text)?.[0] ?? ''
  // A word of wide letters takes a tenth more than its share of the line.
  const wide = ((line.right - line.x) * word.length) / Math.max(1, line.text.length)
  return above.right + above.size * 0.6 + wide * 1.1 > measures.right
}

/** A sentence goes on in lower case under a line that is nearly full: a column narrower than the others. */
function breaksSentence(above: PrintedLine, line: PrintedLine, measures: PrintMeasures): boolean {
  const reach = (above.right - measures.left) / Math.max(1, measures.right - measures.left)
  return reach > 0.6 && /^\p{Ll}/u.test(line.text) && !/[.:;!?]$/u.test(above.text)
}
