/** Initials of units and persons by date: what minutes call them. One thing has one set at a time, and no two share theirs. */
import { isInitials } from '../language/initials.ts'
import type { Period } from './model.ts'
import { dayBefore, endsBeforeItBegins, overlaps } from './periods.ts'

export interface KnownInitials extends Period {
  id: number
  ownerId: number
  initials: string
}

export interface NewInitials {
  ownerId: number
  initials: string
  validFrom: string
  validUntil: string | null
}

export type InitialsRefusal =
  'not-initials' | 'ends-before-it-begins' | 'overlapping-initials' | { takenBy: number }

/** Refused, or the earlier initials that end the day before the new ones begin. */
export type InitialsAnswer = { refused: InitialsRefusal } | { ends: { id: number; on: string } | null }

/** @param known those of every owner that overlap or are the same owner's */
export function addInitials(added: NewInitials, known: readonly KnownInitials[]): InitialsAnswer {
  if (!isInitials(added.initials)) return { refused: 'not-initials' }
  if (endsBeforeItBegins(added)) return { refused: 'ends-before-it-begins' }
  const own = known.filter(({ ownerId }) => ownerId === added.ownerId)
  const running = own.find(({ validFrom, validUntil }) => {
    return validUntil === null && validFrom !== null && validFrom < added.validFrom
  })
  const others = own.filter((each) => each !== running)
  if (others.some((each) => overlaps(each, added))) return { refused: 'overlapping-initials' }
  const taken = known.find(
    (each) => each.ownerId !== added.ownerId && each.initials === added.initials && overlaps(each, added),
  )
  if (taken !== undefined) return { refused: { takenBy: taken.ownerId } }
  return { ends: running === undefined ? null : { id: running.id, on: dayBefore(added.validFrom) } }
}
