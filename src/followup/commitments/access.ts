/** Who may do what with commitments, in the words of the policies in database/migrations/20261122T131100_commitments.sql. */
import type { SignedInPerson } from '../../organisation/model.ts'

/** The secretary of the body that asks makes and settles them: `commitments_made`, `commitments_kept`. */
export function canKeep(person: SignedInPerson | null, bodyId: number | null): boolean {
  return person !== null && bodyId !== null && person.secretaryBodies.includes(bodyId)
}

export function canMake(person: SignedInPerson | null): boolean {
  return person !== null && person.secretaryBodies.length > 0
}

/** Colleagues, and whoever sits in a body, have a list; what stands in it the policies decide. */
export function canFollowUp(person: SignedInPerson | null): boolean {
  return person !== null && (person.isEmployee || person.seatBodies.length > 0)
}
