import { findDates } from '../../language/dates.ts'
import { headerLabelOf } from './header-labels.ts'

/** Printed lines that a meeting is told from another by. */
export const HEAD_LINES = 15
const SAME_LINES = 4
const LONGEST = 200
const KIND_FIRST = /^(?:referat|dagsorden|beslutningsprotokol|protokol)(?!\p{L})/iu
const CALENDAR_WORDS =
  /(?<!\p{L})(?:(?:man|tirs|ons|tors|fre|lør|søn)dag|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)(?!\p{L})/gu

/** The first printed lines of a meeting, without marks of emphasis. */
export interface MeetingTop {
  lines: string[]
}

/**
 * Whether a line may be the first of another meeting in the same file: set as the file's own first line is, or beginning
 * with what papers of meetings call themselves. The lines below decide.
 */
export function mayBeginMeeting(line: string, file: MeetingTop): boolean {
  if (line === '' || line.length > LONGEST) return false
  const [first = ''] = file.lines
  // The first letter tells most lines from it.
  if (line.charAt(0) === first.charAt(0) && shapeOf(line) === shapeOf(first)) return true
  return KIND_FIRST.test(line)
}

/**
 * Another meeting begins where a head is printed again, with another date or another first line: the same four lines as the
 * file begins with but for numbers and dates, or labels for date, time, place and persons. A header printed on every page
 * has the date of the meeting it runs in.
 */
export function beginsMeeting(top: MeetingTop, current: MeetingTop, file: MeetingTop): boolean {
  const date = dateOf(top)
  const asFile = shapeOf(top.lines[0] ?? '') === shapeOf(file.lines[0] ?? '')
  const isOtherDay = date !== dateOf(current)
  if (date === null || (!isOtherDay && (!asFile || nameOf(top) === nameOf(current)))) return false
  const isSame =
    asFile &&
    file.lines.length >= SAME_LINES &&
    file.lines.slice(0, SAME_LINES).every((line, index) => shapeOf(line) === shapeOf(top.lines[index] ?? ''))
  const labels = new Set(
    top.lines.map((line) => headerLabelOf(line)?.field).filter((field) => field !== undefined),
  )
  return isSame || labels.size >= (asFile ? 2 : 3)
}

function dateOf({ lines }: MeetingTop): string | null {
  for (const line of lines) {
    const [found] = findDates(line.slice(0, LONGEST))
    if (found !== undefined) return found.date
  }
  return null
}

function nameOf({ lines }: MeetingTop): string {
  return (lines[0] ?? '').replace(/(?:side|s\.)\s?\d+(?:\s?(?:af|\/)\s?\d+)?/giu, '').trim()
}

function shapeOf(text: string): string {
  return text.toLowerCase().replace(CALENDAR_WORDS, '@').replace(/\d+/gu, '#').replace(/\s+/gu, ' ')
}
