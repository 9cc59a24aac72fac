/** Whether a meeting holds what is to be treated at it: minutes of its items and of the duties to come, against its length. Pure. */

/** Nobody has said how long the item takes. */
export const USUAL_MINUTES = 10

export interface LoadedMeeting {
  meetingId: number
  bodyId: number
  bodyName: string
  /** ISO date. */
  heldOn: string
  /** Minutes between its start and its planned end. */
  length: number
  /** Planned minutes of what is on its agenda; null where nobody has said. */
  items: readonly (number | null)[]
}

export interface Load extends LoadedMeeting {
  /** Of the duties that fall on it and are not on its agenda yet. */
  duties: number
  predicted: number
  /** Minutes beyond its length; 0 where it holds. */
  beyond: number
}

/** @param duties minutes of the duties that fall on each meeting and have no item on its agenda yet */
export function loadOf(meeting: LoadedMeeting, duties: readonly number[]): Load {
  const ofItems = meeting.items.reduce<number>((sum, minutes) => sum + (minutes ?? USUAL_MINUTES), 0)
  const predicted = ofItems + duties.reduce((sum, minutes) => sum + minutes, 0)
  return { ...meeting, duties: duties.length, predicted, beyond: Math.max(0, predicted - meeting.length) }
}

/** Meetings that hold more than their hours, the next first. */
export function listOverloaded(
  meetings: readonly LoadedMeeting[],
  dutiesOf: (meetingId: number) => readonly number[],
): Load[] {
  return meetings
    .map((meeting) => loadOf(meeting, dutiesOf(meeting.meetingId)))
    .filter(({ beyond }) => beyond > 0)
    .toSorted((a, b) => a.heldOn.localeCompare(b.heldOn))
}
