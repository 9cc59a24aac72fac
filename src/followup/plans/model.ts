/**
 * Process plans: the steps by which a case goes from first talk to last decision, through bodies, meetings with citizens,
 * consultations and periods of writing. Each step has its days, somebody who sees to it, and the step it comes after. When
 * one is moved, those behind it move by the same working distance, and meetings of bodies go to the next planned meeting.
 * What does not hold together is found and said; nothing is refused for it, because a plan is made before its meetings are.
 */
export const STEP_KINDS = {
  'forum-meeting': 'Møde i et forum',
  'citizens-meeting': 'Borgermøde',
  conference: 'Konference',
  writing: 'Skriveperiode',
  consultation: 'Høring',
  'own-work': 'Eget arbejde',
  deadline: 'Frist',
} as const

export type StepKind = keyof typeof STEP_KINDS

export function isStepKind(word: unknown): word is StepKind {
  return typeof word === 'string' && Object.hasOwn(STEP_KINDS, word)
}

/** Kinds that take more days than one. */
export function isPeriod(kind: StepKind): boolean {
  return kind === 'writing' || kind === 'consultation' || kind === 'own-work'
}

export interface Step {
  id: number
  what: string
  kind: StepKind
  bodyId: number | null
  /** The planned meeting it is set to. */
  meetingId: number | null
  /** ISO dates; the same day where it takes one. */
  beginsOn: string
  endsOn: string
  ownerPersonId: number | null
  ownerUnitId: number | null
  /** Null: the one before it. */
  afterId: number | null
  /** Weekdays that lie at least between the end of the step before and this. */
  gapWeekdays: number
  /** The meeting takes the decision of the case. */
  decides: boolean
  doneOn: string | null
}

/** A meeting of a body in the plan of meetings. */
export interface KnownMeeting {
  id: number
  bodyId: number
  /** ISO date. */
  heldOn: string
  startsAt: string | null
  endsAt: string | null
  isCancelled: boolean
}

/** The step that a step comes after; null for the first. */
export function stepBefore(steps: readonly Step[], step: Step): Step | null {
  if (step.afterId !== null) {
    const named = steps.find(({ id }) => id === step.afterId)
    if (named !== undefined) return named
  }
  return steps[steps.findIndex(({ id }) => id === step.id) - 1] ?? null
}

export type StepMove = 'up' | 'down'

export function reorder(steps: readonly Step[], id: number, move: StepMove): Step[] {
  const at = steps.findIndex((step) => step.id === id)
  const step = steps[at]
  if (step === undefined) return [...steps]
  const others = steps.toSpliced(at, 1)
  return others.toSpliced(Math.min(Math.max(at + (move === 'up' ? -1 : 1), 0), others.length), 0, step)
}

/** Those that came after it come after what it came after. */
export function removeStep(steps: readonly Step[], id: number): Step[] {
  const gone = steps.find((step) => step.id === id)
  return steps
    .filter((step) => step.id !== id)
    .map((step) => (step.afterId === id ? { ...step, afterId: gone?.afterId ?? null } : step))
}
