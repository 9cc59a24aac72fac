/**
 * What call control asks of a telephone exchange, and what the exchange tells. A call is a set of legs: the caller's, and
 * those we ring (a desk, an employee, a citizen who is called back, a number elsewhere). Ids are chosen by us, commands
 * may be repeated, and a command about a leg that is gone does nothing: whoever asked is told by `leg-down`, once for
 * each leg. Two implementations stand the same contract tests: `asterisk/` and `in-process/`.
 *
 * Of the caller `arrived` and `leg-down` are told, not `leg-up`: he is up when we answer. A call that arrives while a
 * survey is asked for may be both told and surveyed. A call without its caller (called back) is surveyed by its other
 * legs, with no number.
 */

/** Chosen by call control when the call arrives; kept by the exchange with the call, so that it is known after a restart. */
export type CallId = string
/** `caller` for the one who called; others are chosen by the distributor and differ within the call. */
export type LegId = string
export const CALLER: LegId = 'caller'

/** Sound that is heard, in the order given. `position` and `minutes` are whole sentences in Danish (sounds.ts), `digits` one digit after the other. */
export type Sound =
  | { kind: 'recording'; name: string }
  | { kind: 'position'; position: number }
  | { kind: 'minutes'; minutes: number }
  | { kind: 'digits'; digits: string }

/** Where a leg is rung. */
export type Endpoint =
  /** A telephone at a desk, by its name in the exchange. */
  | { kind: 'desk'; name: string }
  /** A number, through the trunk whose range holds it; numbers of the municipality go to the platform they sit on. */
  | { kind: 'number'; number: string }

export interface Ringing {
  endpoint: Endpoint
  seconds: number
  /** Whom the telephone shows; null: hidden. */
  shows: string | null
}

/** Why a leg is down. `originator-gone`: it was never rung, because the call had just ended. */
export type DownCause =
  | 'hung-up'
  | 'withdrawn'
  | 'no-answer'
  | 'busy'
  | 'rejected'
  | 'unreachable'
  | 'originator-gone'
  | 'exchange-lost'

interface Told {
  /** Milliseconds since 1970 by the clock of the exchange; null where it does not say. */
  engineAt: number | null
}

export type ExchangeEvent =
  | (Told & { kind: 'arrived'; call: CallId; number: string | null; dialled: string })
  | (Told & { kind: 'leg-up'; call: CallId; leg: LegId })
  | (Told & { kind: 'leg-down'; call: CallId; leg: LegId; cause: DownCause })
  | (Told & { kind: 'digit'; call: CallId; leg: LegId; digit: string })
  /** All sounds of one `play` have been heard; not told when they were cut off. */
  | (Told & { kind: 'played'; call: CallId; leg: LegId; play: string })
  /** A telephone became free or busy, was registered or lost. */
  | (Told & { kind: 'device'; name: string; state: DeviceState })
  /** The connection to the exchange; `survey` is to be asked after `up`. */
  | (Told & { kind: 'connection'; state: 'up' | 'down' })

export type DeviceState = 'free' | 'busy' | 'ringing' | 'away'

/** A call that the exchange has, when asked. */
export interface SurveyedCall {
  call: CallId
  number: string | null
  dialled: string
  /** Milliseconds since 1970 when it reached the exchange. */
  arrivedAt: number
  /** Those that are up, or ring. */
  legs: { leg: LegId; state: 'up' | 'ringing'; endpoint: string | null }[]
  /** Those that talk together. */
  joined: LegId[]
}

/** A call that ran by the exchange's own plan while we were away. */
export interface FallbackCall {
  /** Of the exchange: the same call is told under the same id each time. */
  id: string
  number: string | null
  dialled: string
  arrivedAt: number
  answeredAt: number | null
  endedAt: number
  /** The telephone that answered, by its name in the exchange. */
  answeredBy: string | null
}

export interface Exchange {
  /** Danish, for pages and health: «Asterisk», «Prøvecentral». */
  readonly name: string
  /** Begins to tell; comes back by itself with back-off when the connection is lost. */
  start(tell: (event: ExchangeEvent) => void): Promise<void>
  /** Calls that stand there now. @throws when there is no connection */
  survey(): Promise<SurveyedCall[]>
  /** Calls that ran without us since then, oldest first. */
  fallbackCalls(since: number): Promise<FallbackCall[]>
  /** Takes the caller's line; music until something else is said. */
  answer(call: CallId): void
  /** Cuts off what is heard, plays these after each other and goes on with music (or the talk). */
  play(call: CallId, leg: LegId, play: string, sounds: readonly Sound[]): void
  /** A call whose legs are all down begins anew by it: a citizen is called back under the id of the call that wished it. */
  ring(call: CallId, leg: LegId, ringing: Ringing): void
  /** Exactly these talk together from now on; the other legs that are up hear music. An empty list parts all. */
  join(call: CallId, legs: readonly LegId[]): void
  hangUp(call: CallId, leg: LegId): void
  /** All legs. */
  end(call: CallId): void
  stop(): Promise<void>
}
