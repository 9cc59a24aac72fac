/** Who may do what, in the same words as the policies in database/migrations. */
import type { SignedInPerson } from '../organisation/model.ts'

/** `cases_make`: employees. */
export function canMakeCases(person: SignedInPerson | null): boolean {
  return person !== null && person.isEmployee
}

/** `cases_change`: the responsible person, and those who lead the owner unit. */
export function canChangeCase(
  person: SignedInPerson,
  managedUnits: readonly number[],
  { responsibleId, unitId }: { responsibleId: number; unitId: number },
): boolean {
  return (responsibleId === person.id && person.isEmployee) || managedUnits.includes(unitId)
}

/** `papers_make`: those who may change the case, and the secretary of the body. */
export function canMakePaper(person: SignedInPerson, mayChangeCase: boolean, bodyId: number): boolean {
  return mayChangeCase || person.secretaryBodies.includes(bodyId)
}
