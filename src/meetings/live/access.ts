/** Who may do what in a meeting that is held, in the words of the policies `…_secretary` and `recusals_…`. */
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Live, LiveRecusal } from './queries.ts'

/** Keeps the record: starts and ends the meeting, writes what is decided. */
export function canKeepRecord(person: SignedInPerson | null, bodyId: number): boolean {
  return person !== null && person.secretaryBodies.includes(bodyId)
}

/** Decisions are written while the meeting runs, and after it until its minutes are locked. */
export function isStillWritten(stage: string): boolean {
  return stage === 'running' || stage === 'ended'
}

/** Writes what the body decided on a recusal: the secretary, of the secretary the chair; nobody of themselves. */
export function canSettleRecusal(person: SignedInPerson, live: Live, recusal: LiveRecusal): boolean {
  if (recusal.personId === person.id) return false
  if (canKeepRecord(person, live.bodyId)) return true
  const isChair = live.room.people.some(({ personId, role }) => personId === person.id && role === 'chair')
  return isChair && recusal.ofSecretary
}
