/** Who may do what, in the same words as the policies in database/migrations. */
import type { SignedInPerson } from './model.ts'

/** Secretaries and administrators import old minutes: `app.may_import()`. */
export function canImport(person: SignedInPerson | null): boolean {
  return person !== null && (person.isAdministrator || person.secretaryBodies.length > 0)
}

/** Persons are known to colleagues, and to those who sit in a body: the policies `…_colleagues`. */
export function canSeePersons(person: SignedInPerson | null): boolean {
  return person !== null && (person.isEmployee || person.seatBodies.length > 0)
}

/** The secretary of a body sets who may see its items: the policies `…_secretary`. */
export function canSetDegree(person: SignedInPerson | null, bodyId: number): boolean {
  return person !== null && person.secretaryBodies.includes(bodyId)
}

/** Whether there is any body whose items the person opens and closes. */
export function canSetSomeDegree(person: SignedInPerson | null): boolean {
  return person !== null && person.secretaryBodies.length > 0
}

/** Administrators keep units, persons, bodies and what a body goes by: the policies `…_administrator`. */
export function canKeepOrganisation(person: SignedInPerson | null): boolean {
  return person !== null && person.isAdministrator
}

/** What a body goes by is shown to those who keep it and to its secretary. */
export function canSeeRules(person: SignedInPerson | null, bodyId: number): boolean {
  return person !== null && (person.isAdministrator || person.secretaryBodies.includes(bodyId))
}
