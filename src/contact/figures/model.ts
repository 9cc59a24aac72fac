/**
 * This folder answers for what the contact centre looks like in figures: to leaders, to the board, on the wall, and to each
 * agent of the agent's own. All figures are made here, from sums that the database counts; each has its definition
 * in definitions.ts, which stands beside it wherever it is shown. Nothing here is about persons. Pure.
 */
import { Seconds } from './seconds.ts'

/** Counts that are added when groups are joined; times in milliseconds. */
export const COUNTS = [
  'arrived',
  /** Waiting, rung or to be called back; not yet answered or ended. */
  'going',
  /** In the queue, without having been called back. */
  'answered',
  'calledBack',
  /** Hung up after 10 seconds or more. */
  'abandoned',
  'abandonedSoon',
  'turnedAway',
  /** Turned away because the queue was closed. */
  'closed',
  'overflowed',
  'endedBySystem',
  'wished',
  /** Called back on the day that was promised. */
  'kept',
  'givenUp',
  'withdrawn',
  'resolved',
  /** Answered while instant resolution was paused. */
  'paused',
  /** Answered and with a known time of talk. */
  'handled',
  'talkedMs',
  'wrapUpMs',
  'waitedMs',
  'lostMs',
  /** Answered within the queue's own service level. */
  'within',
] as const
export type Count = (typeof COUNTS)[number]

export interface Sum extends Record<Count, number> {
  /** Of those answered in the queue. */
  waits: Seconds
  /** Of those who hung up after 10 seconds or more. */
  losses: Seconds
}

export function emptySum(): Sum {
  const none = Object.fromEntries(COUNTS.map((count) => [count, 0]))
  // Every count is in COUNTS.
  return { ...(none as Record<Count, number>), waits: new Seconds(), losses: new Seconds() }
}

export function addSum(to: Sum, more: Sum): void {
  for (const count of COUNTS) to[count] += more[count]
  to.waits.addAll(more.waits)
  to.losses.addAll(more.losses)
}

/** In seconds. */
export interface WaitFigures {
  mean: number
  median: number
  ninth: number
  ninetyNinth: number
  longest: number
}

export interface Figures extends Omit<
  Record<Count, number>,
  'talkedMs' | 'wrapUpMs' | 'waitedMs' | 'lostMs'
> {
  answeredAll: number
  /** Null where nobody was. */
  answeredWait: WaitFigures | null
  abandonedWait: WaitFigures | null
  /** Shares from 0 to 100; null where there is nothing to divide by. */
  withinOfAnswered: number | null
  withinOfArrived: number | null
  abandonedShare: number | null
  resolvedShare: number | null
  keptShare: number | null
  /** Seconds of talk and wrap-up. */
  handling: number | null
}

export const shareOf = (part: number, whole: number): number | null =>
  whole <= 0 ? null : (part / whole) * 100

/** Those who could have been answered: without those who gave up at once, and without those who rang while it was closed. */
export const servable = ({
  arrived,
  going,
  abandonedSoon,
  closed,
}: Pick<Sum, 'arrived' | 'going' | 'abandonedSoon' | 'closed'>): number =>
  arrived - going - abandonedSoon - closed

export function figuresOf(sum: Sum): Figures {
  const { waits, losses, talkedMs, wrapUpMs, waitedMs, lostMs, ...counts } = sum
  const answeredAll = sum.answered + sum.calledBack
  return {
    ...counts,
    answeredAll,
    answeredWait: waitFigures(waits, waitedMs),
    abandonedWait: waitFigures(losses, lostMs),
    withinOfAnswered: shareOf(sum.within, sum.answered),
    withinOfArrived: shareOf(sum.within, servable(sum)),
    abandonedShare: shareOf(sum.abandoned, servable(sum)),
    resolvedShare: shareOf(sum.resolved, answeredAll),
    keptShare: shareOf(sum.kept, sum.wished - sum.withdrawn),
    handling: sum.handled === 0 ? null : (talkedMs + wrapUpMs) / sum.handled / 1_000,
  }
}

function waitFigures(seconds: Seconds, ms: number): WaitFigures | null {
  const { total, longest } = seconds
  const median = seconds.median()
  const ninth = seconds.percentile(0.9)
  const ninetyNinth = seconds.percentile(0.99)
  if (longest === null || median === null || ninth === null || ninetyNinth === null) return null
  return { mean: ms / total / 1_000, median, ninth, ninetyNinth, longest }
}

/** How often employees answer what is passed on to them. */
export interface PassedOn {
  passed: number
  employee: number
  colleague: number
  /** Came back to the contact centre. */
  returned: number
  /** The employee was said to be away, had no diversion, and did not answer. */
  away: number
  answerMs: number
}

export interface PassedOnFigures extends Omit<PassedOn, 'answerMs'> {
  answerRate: number | null
  /** With colleagues. */
  answerRateAll: number | null
  /** Seconds until somebody answered. */
  answerTime: number | null
}

export function passedOnFigures(of: PassedOn): PassedOnFigures {
  const { passed, employee, colleague, returned, away, answerMs } = of
  const answered = employee + colleague
  return {
    passed,
    employee,
    colleague,
    returned,
    away,
    answerRate: shareOf(employee, passed),
    answerRateAll: shareOf(answered, passed),
    answerTime: answered === 0 ? null : answerMs / answered / 1_000,
  }
}
