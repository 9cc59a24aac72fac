/** The other side of the exchange without telephones: what people at its ends do, and what they hear. */
import type { CallId, DownCause, Endpoint, LegId, Sound } from '../exchange.ts'

export type Hears =
  /** Its telephone rings; for a caller: the tone of a telephone that rings at the other end. */
  | { kind: 'ringing' }
  | { kind: 'sounds'; sounds: readonly Sound[] }
  | { kind: 'music' }
  | { kind: 'talk'; with: readonly LegId[] }
  | { kind: 'silence' }
  | { kind: 'down'; cause: DownCause }

export interface TrialLeg {
  call: CallId
  leg: LegId
  /** Null: the caller. */
  endpoint: Endpoint | null
  /** Of the caller: his number; of a telephone that is rung: what it shows. Null: hidden. */
  number: string | null
  /** What the caller dialled. */
  dialled: string | null
  state: 'ringing' | 'up' | 'down'
  /** What was heard, the last entry now; times in milliseconds since 1970. */
  heard: readonly { at: number; hears: Hears }[]
}

/** Acts about a leg that is not there, or cannot do it now, do nothing and say so: false. */
export interface TrialTelephones {
  placeCall(number: string | null, dialled: string): CallId
  press(call: CallId, digit: string, leg?: LegId): boolean
  hangUp(call: CallId, leg?: LegId): boolean
  /** Takes the telephone that rings. */
  answer(call: CallId, leg: LegId): boolean
  refuse(call: CallId, leg: LegId, why: 'busy' | 'rejected'): boolean
  /** A desk's telephone is unplugged, or is there again. */
  setThere(desk: string, there: boolean): void
  /** Those that stand there, and the last that did, oldest first. */
  legs(): readonly TrialLeg[]
  /** The exchange is started again: all calls are lost. */
  restart(): void
}
