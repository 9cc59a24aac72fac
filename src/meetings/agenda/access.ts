/** Who may do what with a working agenda, in the words of the policies `agenda_items_…` and `agenda_changes_…`. */
import type { SignedInPerson } from '../../organisation/model.ts'

/** The body's secretary, until the minutes are locked: `agenda_items_secretary`. */
export function canArrange(person: SignedInPerson | null, bodyId: number): boolean {
  return person !== null && person.secretaryBodies.includes(bodyId)
}

/** Items come, go and move until the meeting has ended. */
export function isStillArranged(stage: string): boolean {
  return stage === 'planned' || stage === 'dispatched' || stage === 'running'
}
