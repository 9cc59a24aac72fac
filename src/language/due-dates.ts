import { DAY_PATTERNS } from './due-days.ts'
import type { DueExpression, DuePattern } from './due-expression.ts'
import { PERIOD_PATTERNS } from './due-periods.ts'
import { EVENT_PATTERNS, RECURRING_PATTERNS } from './due-recurrence.ts'

const PATTERNS: readonly DuePattern[] = [
  ...DAY_PATTERNS,
  ...PERIOD_PATTERNS,
  ...RECURRING_PATTERNS,
  ...EVENT_PATTERNS,
]

/** No expression is without one of these: what lacks them all is not looked through. */
const MAY_HOLD_ONE =
  /\d|januar|februar|marts|april|maj|jun|jul|august|sept|okt|nov|dec|uge|måned|kvartal|halv|år|dag|ferie|jul|påske|pinse|snarest|senere|løbende|hurtigst|herefter|efterfølgende|møde|når|indtil|inden|næste|sommer|vinter|morgen/iu

/**
 * When a text says things are due, in the order they stand. `today` is the ISO date that relative expressions and
 * dates without a year count from, most often that of the meeting. Where two readings overlap, the one that begins
 * first holds, and of those the longest.
 */
export function findDue(text: string, today: string | null): DueExpression[] {
  if (!MAY_HOLD_ONE.test(text)) return []
  const found: DueExpression[] = []
  for (const { needs, pattern, read } of PATTERNS) {
    if (needs !== undefined && !needs.test(text)) continue
    for (const match of text.matchAll(pattern)) {
      const reading = read(match, today)
      const printed = withoutStop(match[0].trim())
      if (reading !== null)
        found.push({ text: printed, at: match.index + match[0].indexOf(printed), ...reading })
    }
  }
  found.sort((a, b) => a.at - b.at || b.text.length - a.text.length)
  const kept: DueExpression[] = []
  for (const each of found) {
    const last = kept[kept.length - 1]
    if (last === undefined || each.at >= last.at + last.text.length) kept.push(each)
    else if (last.due === null && last.recurring === null && each.due !== null) kept[kept.length - 1] = each
  }
  return kept
}

/** A full stop behind a whole word or a year ends the sentence. */
function withoutStop(text: string): string {
  return /(?:\p{L}{4,}|maj|\d{4})\.$/u.test(text) ? text.slice(0, -1) : text
}

/** The one ISO date a whole text means, as a cell of a time plan: `November`, `1/10- 15/10`, `2. kvartal 2019`. */
export function parseDue(text: string, today: string | null): DueExpression | null {
  const plain = text.trim().replace(/[.:]$/u, '')
  const [first, second] = findDue(plain.toLowerCase(), today)
  if (first === undefined || second !== undefined) return null
  return first.text.length >= plain.length - 2 ? { ...first, text: plain } : null
}
