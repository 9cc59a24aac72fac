/** What we know of the legs that stand in the exchange, so that each command asks it for as little as can be. */
import type { CallId, LegId } from '../exchange.ts'
import { channelOf } from './survey.ts'

export interface Leg {
  call: CallId
  leg: LegId
  channel: string
  state: 'ringing' | 'up'
  /** What the exchange has it in: music, the call's talk, or nothing yet. */
  place: 'none' | 'music' | 'talk'
  /** We asked for its end. */
  ending: boolean
  playing: { play: string; playback: string } | null
}

export interface Call {
  id: CallId
  legs: Map<LegId, Leg>
  /** Its bridge for talking has been made. */
  hasBridge: boolean
  /** Commands of a call go one after the other; this is the last. */
  last: Promise<void>
}

export class KnownCalls {
  readonly #calls = new Map<CallId, Call>()
  readonly #legs = new Map<string, Leg>()

  /** The call, known from now on. */
  of(id: CallId): Call {
    const known = this.#calls.get(id)
    if (known) return known
    const made: Call = { id, legs: new Map(), hasBridge: false, last: Promise.resolve() }
    this.#calls.set(id, made)
    return made
  }

  get(id: CallId): Call | undefined {
    return this.#calls.get(id)
  }

  add(call: CallId, leg: LegId, state: Leg['state']): Leg {
    const channel = channelOf(call, leg)
    const made: Leg = { call, leg, channel, state, place: 'none', ending: false, playing: null }
    this.of(call).legs.set(leg, made)
    this.#legs.set(channel, made)
    return made
  }

  leg(call: CallId, leg: LegId): Leg | undefined {
    return this.#legs.get(channelOf(call, leg))
  }

  byChannel(channel: string): Leg | undefined {
    return this.#legs.get(channel)
  }

  /** @returns the call, when that was its last leg */
  remove(leg: Leg): Call | null {
    this.#legs.delete(leg.channel)
    const call = this.#calls.get(leg.call)
    call?.legs.delete(leg.leg)
    if (call === undefined || call.legs.size > 0) return null
    this.#calls.delete(leg.call)
    return call
  }

  legs(): Leg[] {
    return [...this.#legs.values()]
  }

  get size(): number {
    return this.#calls.size
  }
}
