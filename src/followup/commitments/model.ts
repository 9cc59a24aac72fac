/**
 * What was promised and by whom: of a decision, of old minutes, or because somebody outside the body asked. A commitment
 * is open until its owner has said how it stands; then it is answered, and the body settles it: done, dropped with a
 * reason, superseded by another decision or commitment, or open again by a new date. One that recurs is open again by
 * itself: an answer counts for the date it was given for, and the next date follows. Nothing of it is ever deleted. Here
 * are the pure rules: what it is, what is done and the date give what it becomes, or say why not.
 */
import { addDays, addMonths } from '../../language/due-calendar.ts'

export const STATES = ['open', 'answered', 'done', 'dropped', 'superseded'] as const
export type CommitmentState = (typeof STATES)[number]

export const ORIGINS = [
  'decision',
  'minutes',
  'council-question',
  'citizens-adviser',
  'audit',
  'forum',
  'enquiry',
] as const
export type Origin = (typeof ORIGINS)[number]

export interface Kept {
  id: number
  state: CommitmentState
  /** ISO date. */
  dueOn: string | null
  /** As `Commitment.recurring` in src/minutes/model.ts spells it. */
  recurring: string | null
  /** No body keeps it, so its owner's answer settles it. */
  isOwnersAlone?: boolean
}

export type CommitmentCommand =
  /** The owner says how it stands; without words it is «ingen ændring». */
  | { do: 'answer'; text: string; noChange: boolean }
  | { do: 'complete'; text: string }
  | { do: 'drop'; reason: string }
  | { do: 'supersede'; byCommitment: number | null; byItem: number | null }
  /** It is asked for again, or by another date. */
  | { do: 'ask-again'; dueOn: string; reason: string }

export interface Settled {
  state: CommitmentState
  /** The due date from now on; null: as it was. */
  dueAfter: string | null
}

export type CommitmentRefusal =
  | 'is-settled'
  | 'nothing-said'
  | 'without-reason'
  | 'due-passed'
  | 'without-successor'
  | 'by-itself'
  | 'same-due'

export function settle(kept: Kept, command: CommitmentCommand, today: string): Settled | CommitmentRefusal {
  if (command.do === 'ask-again') return askAgain(kept, command.dueOn, command.reason, today)
  if (kept.state !== 'open' && kept.state !== 'answered') return 'is-settled'
  switch (command.do) {
    case 'answer':
      if (!command.noChange && command.text === '') return 'nothing-said'
      if (kept.isOwnersAlone) return { state: command.noChange ? 'open' : 'done', dueAfter: null }
      return round(kept, today) ?? { state: 'answered', dueAfter: null }
    case 'complete':
      return round(kept, today) ?? { state: 'done', dueAfter: null }
    case 'drop':
      return command.reason === '' ? 'without-reason' : { state: 'dropped', dueAfter: null }
    case 'supersede':
      if (command.byCommitment === null && command.byItem === null) return 'without-successor'
      return command.byCommitment === kept.id ? 'by-itself' : { state: 'superseded', dueAfter: null }
  }
}

function askAgain(kept: Kept, dueOn: string, reason: string, today: string): Settled | CommitmentRefusal {
  if (dueOn < today) return 'due-passed'
  if (kept.state === 'open' && kept.dueOn === dueOn) return 'same-due'
  // A date that moves while it is open says why.
  if (kept.state === 'open' && kept.dueOn !== null && reason === '') return 'without-reason'
  return { state: 'open', dueAfter: dueOn }
}

/** Of one that recurs: open again by its next date. */
function round(kept: Kept, today: string): Settled | null {
  const next = nextDue(kept, today)
  return next === null ? null : { state: 'open', dueAfter: next }
}

/** The first date of its rule after the one it has, and after today; null where it does not come again by a date. */
export function nextDue(
  { dueOn, recurring }: Pick<Kept, 'dueOn' | 'recurring'>,
  today: string,
): string | null {
  const step = recurring === null ? null : stepOf(recurring)
  if (dueOn === null || step === null) return null
  for (let times = 1; ; times++) {
    const next = step.unit === 'days' ? addDays(dueOn, times * step.length) : addMonths(dueOn, Math.round(times * step.length)) // prettier-ignore
    if (next > today) return next
  }
}

const MONTHS_OF: Readonly<Record<string, number>> = {
  monthly: 1,
  quarterly: 3,
  'half-yearly': 6,
  yearly: 12,
}

function stepOf(recurring: string): { unit: 'days' | 'months'; length: number } | null {
  if (recurring === 'weekly') return { unit: 'days', length: 7 }
  const times = Number(/^(\d+) per year$/u.exec(recurring)?.[1] ?? 0)
  const years = Number(/^every (\d+) years$/u.exec(recurring)?.[1] ?? 0)
  // More often than every month is every month: a date a week would drown the list.
  const length = MONTHS_OF[recurring] ?? (times > 0 ? Math.max(1, 12 / times) : 12 * years)
  return length > 0 ? { unit: 'months', length } : null
}

export type Urgency = 'overdue' | 'soon' | 'later' | 'undated'

/** How near it is; `soon` is within the days ahead that the body has its owners reminded. */
export function urgencyOf(owedOn: string | null, today: string, remindDays = 7): Urgency {
  if (owedOn === null) return 'undated'
  if (owedOn < today) return 'overdue'
  return owedOn <= addDays(today, remindDays) ? 'soon' : 'later'
}

/** What is owed by the earliest date first, and without one last; the order of the list is that of its pages. */
export function byDate<Row extends { owedOn: string | null }>(a: Row, b: Row): number {
  if (a.owedOn === b.owedOn) return 0
  if (a.owedOn === null) return 1
  if (b.owedOn === null) return -1
  return a.owedOn < b.owedOn ? -1 : 1
}
