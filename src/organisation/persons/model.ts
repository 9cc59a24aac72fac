/** Rules of persons and of who is employed where. */
import type { Period } from '../model.ts'
import { endsBeforeItBegins, overlaps } from '../periods.ts'

export interface EmploymentToAdd extends Period {
  personId: number
  unitId: number
  role: 'manager' | 'employee'
  title: string | null
  validFrom: string
}

export interface EmploymentHeld extends Period {
  unitId: number
  role: string
}

export type EmploymentRefusal =
  'to-oneself' | 'ends-before-it-begins' | 'unit-not-open' | 'employed-there-already' | 'no-such-unit'

/**
 * Whether somebody may be employed in a unit. Two pairs of eyes: an employment gives rights, so nobody enters one's own.
 *
 * @param unit the unit's own period, or null where there is none
 */
export function refuseEmployment(
  added: EmploymentToAdd,
  by: number,
  unit: Period | null,
  held: readonly EmploymentHeld[],
): EmploymentRefusal | null {
  if (added.personId === by) return 'to-oneself'
  if (unit === null) return 'no-such-unit'
  if (endsBeforeItBegins(added)) return 'ends-before-it-begins'
  const beginsBefore = unit.validFrom !== null && added.validFrom < unit.validFrom
  const lastsLonger =
    unit.validUntil !== null && (added.validUntil === null || added.validUntil > unit.validUntil)
  if (beginsBefore || lastsLonger) return 'unit-not-open'
  const again = held.some((each) => each.unitId === added.unitId && overlaps(each, added))
  return again ? 'employed-there-already' : null
}

export type EndRefusal = 'to-oneself' | 'ends-before-it-begins'

/** Ending one's own employment or seat is for another as well. */
export function refuseEnding(
  held: Period & { personId: number },
  validUntil: string,
  by: number,
): EndRefusal | null {
  if (held.personId === by) return 'to-oneself'
  return held.validFrom !== null && validUntil < held.validFrom ? 'ends-before-it-begins' : null
}

/** What has not begun was entered too early or by mistake, and may be taken away again. */
export function canRemove(held: Period, today: string): boolean {
  return held.validFrom !== null && held.validFrom >= today
}
