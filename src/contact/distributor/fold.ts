/**
 * A call drawn from its events alone, as figures and those who look back have it. It is what the machine said of the call
 * all along (`CallSummary`), but for the number, which no event holds.
 */
import type { CallEvent, CallPhase, CallSummary, DeskId, Instant } from './model.ts'

export type FoldedCall = Omit<CallSummary, 'number'>

interface Folding extends FoldedCall {
  /** Who answered it last. */
  answeredBy: { desk: DeskId | null; personId: number | null }
}

/** @param events of one call, in order, the first of them `arrived`; null: there are none */
export function foldCall(events: readonly CallEvent[]): FoldedCall | null {
  const [first, ...rest] = events
  if (first === undefined || first.call === null) return null
  const call = begin(first, first.call)
  for (const event of rest) {
    notePhase(call, event)
    noteDesk(call, event)
    noteFigures(call, event)
    noteCallback(call, event)
  }
  const { answeredBy: _, ...folded } = call
  return folded
}

function begin({ at, details }: CallEvent, id: string): Folding {
  const arrivedAt = numberOf(details['arrivedAt']) ?? at
  return {
    id,
    queue: numberOf(details['queue']) ?? 0,
    arrivedAt,
    placeSince: arrivedAt,
    phase: 'waiting',
    placeTold: null,
    minutesTold: null,
    offers: 0,
    answeredAt: null,
    endedAt: null,
    outcome: null,
    why: null,
    waitedMs: null,
    talkedMs: null,
    wrapUpMs: null,
    resolution: null,
    desk: null,
    personId: null,
    callback: null,
    answeredBy: { desk: null, personId: null },
  }
}

/** Where events of one kind always lead; others depend on where the call was. */
const LEADS_TO: Partial<Record<CallEvent['kind'], CallPhase>> = {
  'number-asked': 'asking-number',
  'number-not-given': 'waiting',
  'callback-known': 'waiting',
  'callback-wished': 'callback',
  'callback-rung': 'callback-citizen',
  'callback-tried': 'callback',
  answered: 'talking',
  held: 'held',
  resumed: 'talking',
  'passed-on': 'passing-on',
  'desk-lost': 'returned',
  'waits-again': 'waiting',
  'turned-away': 'ending',
  'sent-elsewhere': 'elsewhere',
  overflowed: 'elsewhere',
  ended: 'ended',
}

function notePhase(call: Folding, { kind, details }: CallEvent): void {
  const calledBack = call.phase.startsWith('callback')
  const leads = LEADS_TO[kind]
  if (leads) call.phase = leads
  else if (kind === 'offered') call.phase = details['callback'] === true ? 'callback-desk' : 'offered'
  else if (kind === 'not-answered') call.phase = calledBack ? 'callback' : 'waiting'
  else if (kind === 'moved' && !calledBack) call.phase = 'waiting'
  else if (kind === 'callback-offered' && typeof details['way'] === 'string') call.phase = 'asking-number'
  else if (kind === 'passed-on-answered') {
    call.phase = details['way'] === 'warm' ? 'consulting' : 'with-employee'
  } else if (kind === 'completed') {
    call.phase = details['answered'] === true ? 'with-employee' : 'passing-on'
  } else if (kind === 'passed-on-returned' || kind === 'taken-back') {
    call.phase = details['to'] === 'desk' ? 'talking' : 'returned'
  }
}

/** One that was only rung has it no longer. */
const GIVES_UP_DESK = new Set<CallEvent['kind']>(['not-answered', 'callback-tried', 'waits-again', 'ended'])

function noteDesk(call: Folding, { kind, desk, personId }: CallEvent): void {
  if (kind === 'offered') {
    call.offers++
    if (call.answeredBy.desk === null) Object.assign(call, { desk, personId })
  } else if (kind === 'answered') {
    call.answeredBy = { desk, personId }
    Object.assign(call, { desk, personId })
  } else if (GIVES_UP_DESK.has(kind)) {
    Object.assign(call, call.answeredBy)
  }
}

function noteFigures(call: Folding, { kind, at, details }: CallEvent): void {
  const { position, minutes, waitedMs, talkedMs, wrapUpMs, why, to, outcome, resolution } = details
  if (kind === 'position-told') {
    call.placeTold = numberOf(position)
    call.minutesTold = numberOf(minutes) ?? call.minutesTold
  }
  if (kind === 'place-kept') call.placeSince = numberOf(details['placeSince']) ?? call.placeSince
  if (kind === 'moved') call.queue = numberOf(to) ?? call.queue
  if (kind === 'answered') call.answeredAt ??= at
  if (kind === 'turned-away' || kind === 'overflowed' || kind === 'ended') {
    call.why = typeof why === 'string' ? why : call.why
  }
  if (SETTLES.has(kind)) call.waitedMs ??= numberOf(waitedMs)
  if (typeof talkedMs === 'number') call.talkedMs = (call.talkedMs ?? 0) + talkedMs
  if (kind === 'wrapped-up') call.wrapUpMs = (call.wrapUpMs ?? 0) + (numberOf(wrapUpMs) ?? 0)
  if (kind === 'resolved') call.resolution = wordOf(resolution, call.resolution)
  if (kind === 'ended') {
    call.endedAt = at
    call.outcome = wordOf(outcome, call.outcome)
  }
}

const SETTLES = new Set<CallEvent['kind']>([
  'answered',
  'turned-away',
  'overflowed',
  'abandoned',
  'ended-by-system',
  'ended',
])

function noteCallback(call: Folding, { kind, at, details }: CallEvent): void {
  const dueAt = numberOf(details['dueAt'])
  if (kind === 'callback-wished' || kind === 'callback-agreed') {
    call.callback = { wishedAt: at, dueAt, tries: 0, reachedAt: null, carriedOver: false }
    call.endedAt = null
    call.outcome = null
  }
  const { callback } = call
  if (callback === null) return
  if (kind === 'callback-carried-over') Object.assign(callback, { dueAt, carriedOver: true })
  else if (kind === 'callback-tried') Object.assign(callback, { dueAt, tries: numberOf(details['try']) ?? 0 })
  else if (kind === 'callback-reached') callback.reachedAt = at
  else if (kind === 'not-answered' && call.phase === 'callback') callback.dueAt = at
}

function numberOf(value: unknown): Instant | null {
  return typeof value === 'number' ? value : null
}

/** Events are written by the machine alone, in words of the model. */
function wordOf<Word extends string>(value: unknown, before: Word | null): Word | null {
  return typeof value === 'string' ? (value as Word) : before
}
