/**
 * What is decided of an item: outcome and words, and of each point the same with who does it by when. A decision is only
 * written over the one it was made from: whoever wrote meanwhile is told, and both are shown. Pure.
 */
import type { Outcome } from '../../minutes/model.ts'
import type { LiveItem } from './queries.ts'

export interface WrittenPoint {
  /** Empty for the item as a whole. */
  path: string
  outcome: Outcome | null
  text: string
  /** Name or initials of a person, or a unit; null: nobody. */
  owner: string | null
  /** ISO date. */
  due: string | null
  returnsToId: number | null
}

export interface WrittenDecision {
  itemId: number
  /** Of the decision it was made from. */
  revision: number
  outcome: Outcome | null
  text: string
  /** ISO date. */
  postponedTo: string | null
  /** Why an item was taken off the agenda. */
  withdrawnBecause: string | null
  points: readonly WrittenPoint[]
}

export type DecisionRefusal =
  | 'not-running'
  | 'written-meanwhile'
  | 'postponed-without-date'
  | 'postponed-to-past'
  | 'withdrawn-without-reason'

/** `null`: it may be written; `same`: it stands there already, as when a button is pressed twice. */
export function refuseDecision(
  item: LiveItem,
  written: WrittenDecision,
  meeting: { stage: string; heldOn: string },
): DecisionRefusal | 'same' | null {
  if (meeting.stage !== 'running' && meeting.stage !== 'ended') return 'not-running'
  if (written.outcome === 'postponed') {
    if (written.postponedTo === null) return 'postponed-without-date'
    if (written.postponedTo <= meeting.heldOn) return 'postponed-to-past'
  }
  if (written.outcome === 'withdrawn' && written.withdrawnBecause === null) return 'withdrawn-without-reason'
  if (item.revision !== written.revision) return isSameDecision(item, written) ? 'same' : 'written-meanwhile'
  return null
}

/** What goes with another outcome is left out, and why an item was taken off stands in the minutes with the decision. */
export function settleWords(written: WrittenDecision): WrittenDecision {
  const { outcome, text, withdrawnBecause: reason } = written
  const because = outcome === 'withdrawn' ? reason : null
  return {
    ...written,
    postponedTo: outcome === 'postponed' ? written.postponedTo : null,
    withdrawnBecause: because,
    text: because === null || text.includes(because) ? text : [text, because].filter(Boolean).join('\n'),
  }
}

function isSameDecision(item: LiveItem, written: WrittenDecision): boolean {
  const says = ({ path, outcome, text, owner, due, returnsToId }: WrittenPoint) =>
    JSON.stringify([path, outcome, text, owner, due, returnsToId])
  const points = item.points.map((point) => says(point)).toSorted()
  return (
    item.outcome === written.outcome &&
    item.text === written.text &&
    item.postponedTo === written.postponedTo &&
    (written.outcome !== 'withdrawn' || item.stateReason === written.withdrawnBecause) &&
    JSON.stringify(points) === JSON.stringify(written.points.filter(saysSomething).map(says).toSorted())
  )
}

export function saysSomething({ outcome, text, owner, due, returnsToId }: WrittenPoint): boolean {
  return outcome !== null || text !== '' || owner !== null || due !== null || returnsToId !== null
}

/** The phrase of an outcome as it is written for a body. */
export function fillPhrase(phrase: string, body: string): string {
  const filled = phrase.replaceAll('{forum}', body)
  return filled.charAt(0).toLocaleUpperCase('da') + filled.slice(1)
}
