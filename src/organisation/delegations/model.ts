/** Who acts for whom. A delegation always ends, and it gives no right to see what is closed. */
import { dayAfter, endsBeforeItBegins } from '../periods.ts'

export const MATTERS = {
  approval: 'Godkendelse af sager',
  all: 'Alt, hvad personen skal svare på',
} as const

export type Matter = keyof typeof MATTERS

export interface DelegationToGive {
  principalId: number
  deputyId: number
  matter: Matter
  /** Null: whatever the body. */
  bodyId: number | null
  note: string | null
  validFrom: string
  validUntil: string
}

export type DelegationRefusal =
  | 'for-another'
  | 'to-oneself'
  | 'same-person'
  | 'ends-before-it-begins'
  | 'too-long'
  | 'ended-already'
  | 'not-employed'

/** A year; whoever stands in for longer has the post. */
const LONGEST_DAYS = 366

/** @param by who gives it; an administrator may do it for others */
export function refuseDelegation(
  given: DelegationToGive,
  by: { id: number; isAdministrator: boolean },
  today: string,
): DelegationRefusal | null {
  if (given.principalId === given.deputyId) return 'same-person'
  if (given.principalId !== by.id && !by.isAdministrator) return 'for-another'
  if (given.deputyId === by.id) return 'to-oneself'
  if (endsBeforeItBegins(given)) return 'ends-before-it-begins'
  if (given.validUntil < today) return 'ended-already'
  return daysBetween(given.validFrom, given.validUntil) > LONGEST_DAYS ? 'too-long' : null
}

const daysBetween = (from: string, until: string) =>
  (Date.parse(dayAfter(until)) - Date.parse(from)) / 86_400_000
