/**
 * This folder answers for who talks with whom, and for the promise that no caller is lost: queues, desks, call-backs and
 * calls passed on, as a pure machine. It knows no clock, timer, database or telephone: it is given what happened and the
 * time, and answers with what the exchange is to do, what is to be written down, and when it wants to be asked next.
 *
 * What always holds: a desk has at most one call; the longest waiting goes first; a call that returns keeps the place of
 * its first arrival; nobody is told a worse place than before; every call ends, and the counts add up:
 * arrived = answered + abandoned + turned away + overflowed + call-backs given up or withdrawn + ended by the system +
 * those still in progress (waiting, offered, call-back pending).
 */
import type {
  CallId,
  DownCause,
  Endpoint,
  LegId,
  Ringing,
  Sound,
  SurveyedCall,
} from '../telephony/exchange.ts'

export type DeskId = number
export type QueueId = number
/** Milliseconds since 1970. */
export type Instant = number

/** What is done with a caller who is not to wait here. Recordings are names of src/contact/telephony/sounds.ts. */
export type Way =
  | { kind: 'message'; recording: string }
  | { kind: 'queue'; queue: QueueId }
  | { kind: 'number'; number: string }
  /** Nothing: the caller waits on. */
  | { kind: 'wait' }
  /** The number is kept, and called when the queue opens next. */
  | { kind: 'callback' }

export type WayReason = 'closed' | 'full' | 'no-desk' | 'waited-too-long'

export interface QueueRules {
  id: QueueId
  dialled: readonly string[]
  /** Desks that take its calls now (skills of those signed in counted in), by rank: 1 primary, 2 secondary, 3 standby. */
  desks: readonly { desk: DeskId; rank: 1 | 2 | 3 }[]
  /** When it is open, for the days ahead; `until` not included. */
  open: readonly { from: Instant; until: Instant }[]
  offerSeconds: number
  returnWaitSeconds: number
  passedOnSeconds: number
  wrapUpSeconds: number
  repeatSeconds: number
  secondaryAfterSeconds: number
  standbyAfterSeconds: number
  /** Estimated wait from which call-back is offered; null: never. */
  callbackFromSeconds: number | null
  callbackTries: number
  callbackPauseSeconds: number
  mostWaiting: number | null
  longestWaitSeconds: number | null
  ways: Readonly<Record<WayReason, Way>>
  /** Handling time in seconds (talk and wrap-up) that estimates begin with, before there are calls to measure. */
  usualHandlingSeconds: number
}

export interface DeskRules {
  id: DeskId
  /** Its telephone, by name in the exchange. */
  telephone: string
}

export interface Rules {
  queues: readonly QueueRules[]
  desks: readonly DeskRules[]
  /** What telephones show when we call. */
  ownNumber: string | null
  /** A call older than this raises an alarm, and so does a desk that stands in one state with a call for so long. */
  oldestSeconds: number
}

export type DeskState = 'signed-out' | 'free' | 'offered' | 'talking' | 'wrap-up' | 'pause' | 'unreachable'

/** Waiting and offered are «in progress»; `callback` covers the wish until the citizen is reached or it is given up. */
export type CallPhase =
  | 'waiting'
  | 'asking-number'
  | 'offered'
  | 'talking'
  | 'held'
  /** An employee is rung; blind: the desk is free again. */
  | 'passing-on'
  /** The desk talks with the employee, the caller hears music. */
  | 'consulting'
  | 'with-employee'
  /** Nobody took it: it waits for its own desk, then for any. */
  | 'returned'
  | 'callback'
  | 'callback-desk'
  | 'callback-citizen'
  | 'elsewhere'
  | 'ending'
  | 'ended'

export type Outcome =
  | 'answered'
  | 'abandoned'
  | 'turned-away'
  | 'overflowed'
  | 'callback-given-up'
  | 'callback-withdrawn'
  | 'ended-by-system'

export const RESOLUTIONS = [
  'instantly-resolved',
  'passed-on',
  'message-taken',
  'callback-agreed',
  'wrong-number',
] as const
export type Resolution = (typeof RESOLUTIONS)[number]

/** Whom a call is passed on to. */
export interface PassOnTarget {
  endpoint: Endpoint
  personId: number | null
  unitId: number | null
  /** Presence says away and there is no diversion. */
  saidAway: boolean
}

/** What a desk (or a leader) asks for. */
export type Order =
  | { kind: 'sign-in'; desk: DeskId; personId: number }
  | { kind: 'sign-out'; desk: DeskId }
  /** Ends pause, wrap-up and unreachable. */
  | { kind: 'ready'; desk: DeskId }
  | { kind: 'pause'; desk: DeskId; reason: string; until: Instant | null }
  | { kind: 'resolve'; desk: DeskId; resolution: Resolution }
  | { kind: 'hold'; desk: DeskId }
  | { kind: 'resume'; desk: DeskId }
  | { kind: 'pass-on'; desk: DeskId; way: 'warm' | 'blind'; target: PassOnTarget }
  /** Joins the caller and the employee of a warm pass-on, and lets the desk go. */
  | { kind: 'complete'; desk: DeskId }
  /** Before the employee has it: back to the desk. */
  | { kind: 'take-back'; desk: DeskId }
  | { kind: 'hang-up'; desk: DeskId }
  /** The desk promises to call: a call-back of this call, not before `at`. */
  | { kind: 'agree-callback'; desk: DeskId; number: string | null; at: Instant | null }
  | { kind: 'withdraw-callback'; call: CallId }
  /** A leader moves a call that waits. */
  | { kind: 'move'; call: CallId; queue: QueueId }

export type OrderRefusal =
  | 'unknown-desk'
  | 'desk-taken'
  | 'signed-in-elsewhere'
  | 'not-signed-in'
  | 'has-call'
  | 'no-call'
  | 'not-talking'
  | 'nobody-rung'
  | 'no-number'
  /** A call-back to that number is waited for already. */
  | 'callback-known'
  | 'unknown-call'
  | 'unknown-queue'
  /** Nobody is signed in there: a call is not moved to where it would be turned away. */
  | 'queue-without-desk'
  | 'not-waiting'

/** What happened. `leg` of other than the caller is one the distributor chose in an act. */
export type Happening =
  | { kind: 'arrived'; call: CallId; queue: QueueId; number: string | null; engineAt: Instant | null }
  | { kind: 'leg-up'; call: CallId; leg: LegId; engineAt: Instant | null }
  | { kind: 'leg-down'; call: CallId; leg: LegId; cause: DownCause; engineAt: Instant | null }
  | { kind: 'digit'; call: CallId; leg: LegId; digit: string; engineAt: Instant | null }
  | { kind: 'played'; call: CallId; leg: LegId; play: string; engineAt: Instant | null }
  | { kind: 'order'; order: Order }
  /** Rules are others than before: hours, desks, queues. */
  | { kind: 'rules'; rules: Rules }
  /** It is the time that `next` named, or later. */
  | { kind: 'tick' }
  /**
   * After the connection was away, or the exchange restarted: all calls that stand there now. Of ours, those that are not
   * among them have ended, legs that are not there are down, and what is not known has arrived meanwhile.
   */
  | { kind: 'surveyed'; calls: readonly (SurveyedCall & { queue: QueueId })[] }
  /** A desk's telephone is registered again, or gone. */
  | { kind: 'telephone'; desk: DeskId; there: boolean }

/** What the exchange is to do, in order. */
export type Act =
  | { kind: 'answer'; call: CallId }
  | { kind: 'play'; call: CallId; leg: LegId; play: string; sounds: readonly Sound[] }
  | { kind: 'ring'; call: CallId; leg: LegId; ringing: Ringing }
  | { kind: 'join'; call: CallId; legs: readonly LegId[] }
  | { kind: 'hang-up'; call: CallId; leg: LegId }
  | { kind: 'end'; call: CallId }

/** What is written down; never with a number. */
export type CallEventKind =
  | 'arrived'
  | 'position-told'
  /** It has the place of a call-back of the same number, which is withdrawn. */
  | 'place-kept'
  /** A hidden number is asked for by keypad; `number-not-given`: it came to nothing, the caller waits on. */
  | 'number-asked'
  | 'number-not-given'
  | 'offered'
  | 'not-answered'
  | 'answered'
  | 'abandoned'
  | 'turned-away'
  | 'overflowed'
  | 'moved'
  | 'callback-offered'
  | 'callback-wished'
  /** A desk promised one while talking; `callback-wished` when the talk is over. */
  | 'callback-agreed'
  | 'callback-carried-over'
  /** There is a call-back to that number already: none is noted. */
  | 'callback-known'
  /** A desk has taken it, and the citizen is rung. */
  | 'callback-rung'
  /** The citizen did not answer. */
  | 'callback-tried'
  | 'callback-reached'
  | 'callback-given-up'
  | 'callback-withdrawn'
  | 'held'
  | 'resumed'
  | 'passed-on'
  /** The desk of a warm pass-on let go; the employee has the caller, or is rung on. */
  | 'completed'
  | 'passed-on-answered'
  | 'passed-on-returned'
  | 'taken-back'
  /** In the line again at its first place: its own desk had no time, its telephone was lost, nobody answered elsewhere. */
  | 'waits-again'
  /** Another number is rung; `overflowed` when that answers. */
  | 'sent-elsewhere'
  /** Exactly once for each call, with its outcome; again only if a desk agrees to call back after the talk has ended. */
  | 'ended'
  | 'resolved'
  | 'wrapped-up'
  | 'ended-by-system'
  /** The desk's telephone was lost in the middle of the talk. */
  | 'desk-lost'
  | 'desk-state'
  | 'alarm'
  | 'alarm-cleared'

export interface CallEvent {
  kind: CallEventKind
  /** Null: about a desk only. */
  call: CallId | null
  at: Instant
  engineAt: Instant | null
  desk: DeskId | null
  /** Who sits at the desk, or the employee a call was passed on to. */
  personId: number | null
  unitId: number | null
  /** Small values that figures need: `position`, `minutes`, `waitedMs`, `talkedMs`, `wrapUpMs`, `cause`, `way`, `leg`, `by`, `state`, `reason`, `why`, `to`, `try`, `resolution` … */
  details: Readonly<Record<string, string | number | boolean | null>>
}

/** The call as pages and figures show it: the row of contact_calls and contact_parties, drawn from its events. */
export interface CallSummary {
  id: CallId
  queue: QueueId
  number: string | null
  arrivedAt: Instant
  /** What its place goes by: when it arrived, or the call-back whose place it took. */
  placeSince: Instant
  phase: CallPhase
  placeTold: number | null
  minutesTold: number | null
  offers: number
  answeredAt: Instant | null
  endedAt: Instant | null
  outcome: Outcome | null
  why: string | null
  waitedMs: number | null
  talkedMs: number | null
  wrapUpMs: number | null
  resolution: Resolution | null
  /** Who answered it last; before that, to whom it is offered. */
  desk: DeskId | null
  personId: number | null
  callback: {
    wishedAt: Instant
    dueAt: Instant | null
    tries: number
    reachedAt: Instant | null
    carriedOver: boolean
  } | null
}

export interface DeskSummary {
  id: DeskId
  state: DeskState
  since: Instant
  until: Instant | null
  reason: string | null
  personId: number | null
  call: CallId | null
}

/** What came of one happening. */
export interface Turn {
  acts: readonly Act[]
  events: readonly CallEvent[]
  /** Calls and desks whose summaries are others than before. */
  calls: readonly CallSummary[]
  desks: readonly DeskSummary[]
  /** When it wants a `tick` at the latest; null: when something happens. */
  next: Instant | null
  /** Of an order. */
  refusal: OrderRefusal | null
}

/**
 * The machine. Implemented in `distributor.ts` as `createDistributor(rules, now, past?): { distributor: Distributor; turn: Turn }`; inside, state is changed
 * in place for speed, but only by `turn`, and the same happenings at the same times give the same turns.
 */
export interface Distributor {
  turn(happening: Happening, now: Instant): Turn
  /** Of calls in progress, the longest waiting first, and of all desks. */
  calls(): CallSummary[]
  desks(): DeskSummary[]
  /** By queue: how many wait, since when the longest, what a new caller would be told. */
  waiting(): {
    queue: QueueId
    waiting: number
    longestSince: Instant | null
    estimatedSeconds: number | null
  }[]
  counts(): Counts
}

/**
 * What is known when the program starts again: the rows that were written, and what stands in the exchange. Legs are
 * named so that a survey can be understood: `caller`, `desk-<desk>-<n>`, `employee-<n>`, `citizen-<n>`, `elsewhere-<n>`.
 */
export interface Past {
  /** Those that have not ended, and those that a desk's row names (it wraps up). */
  calls: readonly CallSummary[]
  desks: readonly DeskSummary[]
  survey: readonly (SurveyedCall & { queue: QueueId })[]
}

export interface Counts {
  arrived: number
  answered: number
  abandoned: number
  turnedAway: number
  overflowed: number
  callbacksGivenUp: number
  callbacksWithdrawn: number
  endedBySystem: number
  inProgress: number
}
