/**
 * The plan of meetings: which day a body meets, of what kind, where, and what happens when it is moved or cancelled. A
 * meeting is planned by the body's secretary, many at a time by a rule or one by one. Once its agenda is sent it can still
 * be moved and cancelled, always with a reason that is told; once it has begun it is what it is. Deadlines are not kept
 * but counted from the day, the body's rules and the municipality's calendar, so they move with the meeting.
 */
import { canSetDegree } from '../../organisation/access.ts'
import type { SignedInPerson } from '../../organisation/model.ts'

export const MEETING_KINDS = {
  ordinary: 'Ordinært møde',
  'full-day': 'Heldagsmøde',
  seminar: 'Seminar',
  extraordinary: 'Ekstraordinært møde',
} as const

export type MeetingKind = keyof typeof MEETING_KINDS

export function isMeetingKind(word: unknown): word is MeetingKind {
  return typeof word === 'string' && Object.hasOwn(MEETING_KINDS, word)
}

export const STAGES = {
  planned: 'Planlagt',
  dispatched: 'Dagsorden sendt',
  running: 'I gang',
  ended: 'Holdt',
  locked: 'Referat låst',
  cancelled: 'Aflyst',
} as const

export type Stage = keyof typeof STAGES

export function isStage(word: unknown): word is Stage {
  return typeof word === 'string' && Object.hasOwn(STAGES, word)
}

/** The body's secretary plans its meetings: the policies `meetings_secretary…`. */
export function canPlan(person: SignedInPerson | null, bodyId: number): boolean {
  return canSetDegree(person, bodyId)
}

/** A meeting that has not begun can be moved and cancelled. */
export function canBeMoved(stage: Stage): boolean {
  return stage === 'planned' || stage === 'dispatched'
}

/** When and where, as a form has it and a row keeps it. */
export interface MeetingTime {
  /** ISO date. */
  heldOn: string
  /** `HH:MM` */
  startsAt: string | null
  endsAt: string | null
  location: string | null
  kind: MeetingKind
}

export type PlanRefusal =
  | 'passed'
  | 'same-time'
  | 'ends-before-it-begins'
  | 'reason-for-extraordinary'
  | 'reason-for-short-notice'
  | 'reason-for-moving'

/**
 * Whether a meeting may be called on a day.
 * @param dispatchBy the last day on which its agenda is sent in time; null where the body has no rules
 */
export function refuseNewMeeting(
  meeting: MeetingTime,
  { today, dispatchBy, reason }: { today: string; dispatchBy: string | null; reason: string | null },
): PlanRefusal | null {
  const refused = refuseTime(meeting, today)
  if (refused !== null) return refused
  if (reason !== null) return null
  if (meeting.kind === 'extraordinary') return 'reason-for-extraordinary'
  return dispatchBy !== null && dispatchBy < today ? 'reason-for-short-notice' : null
}

/** Whether a meeting may be changed so; whoever has it in the calendar is told why it is at another time. */
export function refuseChange(
  before: MeetingTime,
  after: MeetingTime,
  { today, reason }: { today: string; reason: string | null },
): PlanRefusal | null {
  const refused = refuseTime(after, today)
  if (refused !== null) return refused
  return isMoved(before, after) && reason === null ? 'reason-for-moving' : null
}

export function isMoved(before: MeetingTime, after: MeetingTime): boolean {
  return before.heldOn !== after.heldOn || before.startsAt !== after.startsAt
}

function refuseTime({ heldOn, startsAt, endsAt }: MeetingTime, today: string): PlanRefusal | null {
  if (heldOn < today) return 'passed'
  return startsAt !== null && endsAt !== null && endsAt <= startsAt ? 'ends-before-it-begins' : null
}

/** Whether two meetings of one day are held at the same time; one without times lasts all day. */
export function clashes(
  a: Pick<MeetingTime, 'startsAt' | 'endsAt'>,
  b: Pick<MeetingTime, 'startsAt' | 'endsAt'>,
): boolean {
  return begins(a) < ends(b) && begins(b) < ends(a)
}

const begins = ({ startsAt }: Pick<MeetingTime, 'startsAt'>) => startsAt ?? '00:00'
const ends = ({ startsAt, endsAt }: Pick<MeetingTime, 'startsAt' | 'endsAt'>) =>
  endsAt ?? (startsAt === null ? '24:00' : laterBy(startsAt, 60))

/** `HH:MM` so many minutes later, at most the end of the day. */
export function laterBy(time: string, minutes: number): string {
  const [hours = 0, passed = 0] = time.split(':').map(Number)
  const total = Math.min(hours * 60 + passed + minutes, 23 * 60 + 59)
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}
