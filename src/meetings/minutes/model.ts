/**
 * Minutes from draft to locked. When the meeting has ended its secretary sends the draft to those who were there; each
 * approves with one click, or remarks. Every remark gets a reply. What was approved are words with a digest: a draft that
 * was changed is sent in another round. Then the minutes are locked and never changed again; there are only additions.
 */
import type { Stage } from '../record/meeting-head.ts'

export interface Answer {
  personId: number
  name: string
  answer: 'approved' | 'remark'
  text: string
  agendaItemId: number | null
  reply: string | null
}

export interface Round {
  round: number
  contentDigest: string
  /** ISO date. */
  dueOn: string
  /** ISO date. */
  sentOn: string
  closed: boolean
  answers: Answer[]
}

export interface DraftState {
  stage: Stage
  /** Their secretary has locked them, and the worker is storing them. */
  locking: boolean
  /** Digest of what the draft says now. */
  digest: string
  /** Newest last. */
  rounds: readonly Round[]
  /** Those who were present and are asked. */
  asked: readonly { personId: number; name: string }[]
  /** ISO date. */
  today: string
}

export type RoundRefusal = 'not-ended' | 'being-locked' | 'due-passed' | 'nothing-new' | 'nobody-asked'

/** Whether the draft may be sent to those who were present. */
export function refuseRound(
  { stage, locking, digest, rounds, asked, today }: DraftState,
  dueOn: string,
): RoundRefusal | null {
  if (stage !== 'ended') return 'not-ended'
  if (locking) return 'being-locked'
  if (asked.length === 0) return 'nobody-asked'
  if (dueOn < today) return 'due-passed'
  const last = rounds.at(-1)
  return last !== undefined && !last.closed && last.contentDigest === digest ? 'nothing-new' : null
}

export type LockRefusal =
  'not-ended' | 'being-locked' | 'no-round' | 'changed-since' | 'remark-without-reply' | 'still-waiting'

/** Minutes are locked with the words that were sent, when all remarks have a reply and all have answered or the date has passed. */
export function refuseLock(state: DraftState): LockRefusal | null {
  if (state.stage !== 'ended') return 'not-ended'
  if (state.locking) return 'being-locked'
  const last = state.rounds.at(-1)
  if (last === undefined || last.closed) return 'no-round'
  if (last.contentDigest !== state.digest) return 'changed-since'
  if (last.answers.some(({ answer, reply }) => answer === 'remark' && !reply)) return 'remark-without-reply'
  return whoIsMissing(state).length > 0 && last.dueOn >= state.today ? 'still-waiting' : null
}

/** Who was asked in the round that is open and has not answered. */
export function whoIsMissing({ rounds, asked }: Pick<DraftState, 'rounds' | 'asked'>): DraftState['asked'] {
  const answered = new Set(rounds.at(-1)?.answers.map(({ personId }) => personId) ?? [])
  return asked.filter(({ personId }) => !answered.has(personId))
}
