/** Pure rules of what holds from one date to another, both included. */
import { addDays } from '../language/due-calendar.ts'
import type { Period } from './model.ts'

/** Whether there is a day on which both hold. */
export function overlaps(a: Period, b: Period): boolean {
  const aFirst = a.validFrom === null || b.validUntil === null || a.validFrom <= b.validUntil
  const bFirst = b.validFrom === null || a.validUntil === null || b.validFrom <= a.validUntil
  return aFirst && bFirst
}

export function endsBeforeItBegins({ validFrom, validUntil }: Period): boolean {
  return validFrom !== null && validUntil !== null && validUntil < validFrom
}

export const dayBefore = (date: string) => addDays(date, -1)
export const dayAfter = (date: string) => addDays(date, 1)
