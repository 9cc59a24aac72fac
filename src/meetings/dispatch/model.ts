/**
 * Sending an agenda: what is still missing, whether it is in time by the body's rule, and what another deadline would have
 * meant. The rule says how many weekdays before the meeting the agenda is out; whoever sends later says why.
 */
export interface ItemToSend {
  number: string
  title: string
  /** Of its paper; null for an item without one. */
  paper: { id: number; approved: boolean } | null
  plannedMinutes: number | null
  withdrawn: boolean
}

export type Missing =
  | { what: 'nothing-on-it' }
  | { what: 'not-approved'; number: string; title: string; paperId: number }
  /** A decision would come too early; said, never hindered: the body decides. */
  | { what: 'held-back'; number: string; title: string; text: string; href: string }
  | { what: 'no-minutes'; count: number }
  | { what: 'late'; dispatchBy: string }

/** What the secretary is told before sending. None of it hinders: a person decides. */
export function missingOf(
  items: readonly ItemToSend[],
  { dispatchBy, today }: { dispatchBy: string | null; today: string },
): Missing[] {
  const treated = items.filter(({ withdrawn }) => !withdrawn)
  if (treated.length === 0) return [{ what: 'nothing-on-it' }]
  const untimed = treated.filter(({ plannedMinutes }) => plannedMinutes === null).length
  return [
    ...treated.flatMap(({ number, title, paper }): Missing[] =>
      paper === null || paper.approved ? [] : [{ what: 'not-approved', number, title, paperId: paper.id }],
    ),
    ...(untimed === 0 ? [] : [{ what: 'no-minutes' as const, count: untimed }]),
    ...(dispatchBy !== null && today > dispatchBy ? [{ what: 'late' as const, dispatchBy }] : []),
  ]
}

/** Whether a person says in so many words that it is sent all the same; times are told on the agenda's own page too. */
export function mustBeConfirmed(missing: readonly Missing[]): boolean {
  return missing.some(({ what }) => what === 'not-approved' || what === 'late')
}

/** What happened to an item of a meeting that was sent. */
export interface PastItem {
  meetingId: number
  title: string
  /** ISO date on which its paper was last approved before it was sent; null where it has none, or was sent without. */
  approvedOn: string | null
  hasPaper: boolean
  /** ISO date on which it came on the agenda. */
  addedOn: string
}

export interface PastMeeting {
  meetingId: number
  /** ISO date. */
  heldOn: string
  /** By the deadline that is tried. */
  trialOn: string
}

export interface TrialOfMeeting extends PastMeeting {
  /** Their paper was approved after the day that is tried. */
  approvedLater: string[]
  /** Came on the agenda after it. */
  addedLater: string[]
}

/** What another deadline would have changed at each meeting; meetings where it changes nothing are there too. */
export function tryDeadline(meetings: readonly PastMeeting[], items: readonly PastItem[]): TrialOfMeeting[] {
  return meetings.map((meeting) => {
    const own = items.filter(({ meetingId }) => meetingId === meeting.meetingId)
    const after = (day: string | null) => day !== null && day > meeting.trialOn
    return {
      ...meeting,
      approvedLater: own
        .filter(({ approvedOn, hasPaper }) => hasPaper && (approvedOn === null || after(approvedOn)))
        .map(({ title }) => title),
      addedLater: own.filter(({ addedOn }) => after(addedOn)).map(({ title }) => title),
    }
  })
}
