import { findDue } from '../../language/due-dates.ts'
import type { DueExpression } from '../../language/due-expression.ts'

export interface Due {
  /** ISO date, or `null` where the words name none. */
  due: string | null
  /** As printed. */
  dueText: string | null
  recurring: string | null
}

export const NO_DUE: Due = { due: null, dueText: null, recurring: null }

/**
 * When a clause is due: one entry, or one for each day where it names several that all hold (`både den 3. og den 9.`).
 * Days that have long passed at the meeting tell of something else and are left out.
 */
export function duesOf(clause: string, today: string | null): Due[] {
  const found = findDue(clause, today)
  const recurring = found.find((each) => each.recurring !== null) ?? null
  const dated = found.filter((each) => each.due !== null && !isOver(each, today))
  if (dated.length > 1 && holdsForAll(clause, dated)) return dated.map((each) => dueOf(each, recurring))
  const first = sharpest(dated)
  if (first !== undefined) return [dueOf(first, recurring)]
  const undated = recurring ?? found.find((each) => each.kind === 'event') ?? null
  return [undated === null ? NO_DUE : { due: null, dueText: undated.text, recurring: undated.recurring }]
}

/** A day before a month, a month before a year; the first of equals. */
const SHARPNESS = ['day', 'week', 'month', 'distance', 'period', 'year']

function sharpest(dated: DueExpression[]): DueExpression | undefined {
  // Where something begins (`tallene fra november`) is rarely when it is due.
  const rank = (each: DueExpression) =>
    SHARPNESS.indexOf(each.kind) + (/^fra\s/iu.test(each.text) ? SHARPNESS.length : 0)
  return dated.toSorted((a, b) => rank(a) - rank(b))[0]
}

function dueOf(found: DueExpression, recurring: DueExpression | null): Due {
  return { due: found.due, dueText: found.text, recurring: recurring?.recurring ?? null }
}

/** Full dates and years are as printed, so they may lie behind; those without a year were resolved forwards. */
function isOver(found: DueExpression, today: string | null): boolean {
  return today !== null && found.due !== null && found.due < today && /\d{4}/u.test(found.text)
}

function holdsForAll(clause: string, dated: DueExpression[]): boolean {
  const [first, second] = dated
  if (first === undefined || second === undefined) return false
  const between = clause.slice(first.at + first.text.length, second.at)
  return first.kind === 'day' && second.kind === 'day' && /^\s*,?\s*og\s*$/u.test(between)
}

/** A vague time made exact where the text says which day the body meets in it: `i denne uge` and `Chefforum 20/9`. */
export function narrowed(
  due: Due,
  forum: string | null,
  clause: string,
  text: string,
  today: string | null,
): Due {
  if (forum === null || due.due === null) return due
  const vague = findDue(clause, today).find((each) => each.due === due.due)
  if (vague === undefined || (vague.kind !== 'week' && vague.kind !== 'month')) return due
  const name = forum.toLowerCase()
  const lower = text.toLowerCase()
  for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + name.length)) {
    const [day] = findDue(text.slice(at + name.length, at + name.length + 25), today)
    if (
      day?.kind === 'day' &&
      day.at <= 6 &&
      day.due !== null &&
      day.due <= due.due &&
      day.due >= (vague.from ?? '')
    )
      return { ...due, due: day.due }
  }
  return due
}
