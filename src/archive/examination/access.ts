/** Who sees findings and accepts them, in the same words as the policies of the migration `meeting_findings`. */
import type { SignedInPerson } from '../../organisation/model.ts'

/** A seat in the body: the policies `…_seated`. */
export function canSeeFindings(person: SignedInPerson | null): boolean {
  return person !== null && person.seatBodies.length > 0
}

/** The body's secretary accepts and takes back: `finding_acceptances_accept`, `finding_acceptances_take_back`. */
export function canAcceptFindings(person: SignedInPerson | null, bodyId: number): boolean {
  return person !== null && person.secretaryBodies.includes(bodyId)
}

/** The overview is the secretaries' list of work. */
export function canOverseeFindings(person: SignedInPerson | null): boolean {
  return person !== null && person.secretaryBodies.length > 0
}
