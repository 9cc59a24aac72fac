/** When a queue is open. */
import type { Instant, QueueRules } from './model.ts'

type Hours = Pick<QueueRules, 'open'>

export function isOpen({ open }: Hours, at: Instant): boolean {
  return open.some(({ from, until }) => from <= at && at < until)
}

/** When it may be used: at that time if it is open then, else when it opens next; null: no opening is known. */
export function findOpening(hours: Hours, at: Instant): Instant | null {
  if (isOpen(hours, at)) return at
  let first: Instant | null = null
  for (const { from } of hours.open) if (from > at && (first === null || from < first)) first = from
  return first
}

/** When it opens or closes next. */
export function findTurnOfHours({ open }: Hours, after: Instant): Instant | null {
  let first: Instant | null = null
  for (const span of open) {
    for (const at of [span.from, span.until]) {
      if (at > after && (first === null || at < first)) first = at
    }
  }
  return first
}
