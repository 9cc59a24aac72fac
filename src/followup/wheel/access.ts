/** Who may do what with the wheel, in the words of the policies `duties_…`, `dialogue_chains_…` and `duty_occurrences_…`. */
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Duty } from './model.ts'

export interface Rights {
  /** Duties that the person drafts and settles: `app.tended_duties()`. */
  tended: readonly number[]
  /** Secretary of the board: `app.keeps_wheel()`. */
  keepsAll: boolean
  managedUnits: readonly number[]
}

/** `duties_seen`: colleagues, and those with a seat. */
export function canSeeWheel(person: SignedInPerson | null): boolean {
  return person !== null && (person.isEmployee || person.seatBodies.length > 0)
}

/** `duties_kept` */
export function canKeepDuty(
  person: SignedInPerson,
  { keepsAll, managedUnits }: Pick<Rights, 'keepsAll' | 'managedUnits'>,
  { bodyId, unitId }: Pick<Duty, 'bodyId' | 'unitId'>,
): boolean {
  if (keepsAll) return true
  if (bodyId !== null) return person.secretaryBodies.includes(bodyId)
  return unitId !== null && managedUnits.includes(unitId)
}

/** Whether there is any duty the person could make. */
export function canMakeDuties(person: SignedInPerson | null): boolean {
  return person !== null && person.secretaryBodies.length > 0
}

/** `duty_occurrences_tended` */
export function canSettle({ tended }: Pick<Rights, 'tended'>, dutyId: number): boolean {
  return tended.includes(dutyId)
}
