/** Who may do what, in the words of the policies. */
import type { SignedInPerson } from '../../organisation/model.ts'

interface Measures {
  bodyId: number
  sourceUnitId: number | null
  sourcePersonId: number | null
  ownerPersonId: number | null
}

/** `indicators_secretary`: the body's secretary says what is measured. */
export function canKeepIndicators(person: SignedInPerson | null, bodyId: number): boolean {
  return person !== null && person.secretaryBodies.includes(bodyId)
}

/** `measurements_entered`: the secretary, and whoever has the figures. */
export function canMeasure(
  person: SignedInPerson | null,
  managedUnits: readonly number[],
  { bodyId, sourceUnitId, sourcePersonId }: Measures,
): boolean {
  if (person === null) return false
  if (canKeepIndicators(person, bodyId)) return true
  const leadsIt = sourceUnitId !== null && managedUnits.includes(sourceUnitId)
  return person.isEmployee && (sourcePersonId === person.id || leadsIt)
}

/** `indicator_verdicts_given`: the secretary, and whoever owns the indicator. */
export function canJudge(person: SignedInPerson | null, { bodyId, ownerPersonId }: Measures): boolean {
  if (person === null) return false
  return canKeepIndicators(person, bodyId) || (person.isEmployee && ownerPersonId === person.id)
}
