/**
 * What we ask of the exchange, one command of a call after the other and as few as can be. A command about a line that is
 * gone is answered 404 or 409: nothing to do, for that it is down is told by an event.
 */
import { log } from '../../../platform/log.ts'
import { CALLER, type CallId, type DownCause, type Endpoint, type LegId, type Ringing } from '../exchange.ts'
import { type Ari, AriRefusal, AriSilence } from './ari.ts'
import type { Call, KnownCalls, Leg } from './legs.ts'
import { trunkOf } from './numbers.ts'
import { deskEndpoint, type Trunk, trunkEndpoint } from './settings.ts'
import { talkBridgeOf } from './survey.ts'

/** All who hear music stand in it; it gives each of them his own, and goes on with it when we are away. */
export const MUSIC_BRIDGE = 'music'

export interface CommandOptions {
  application: string
  trunks: readonly Trunk[]
  /** A leg that came to nothing, or is found to be gone. */
  down(leg: Leg, cause: DownCause): void
  /** What was to be played is over, because it could not be. */
  played(leg: Leg): void
  /** A command was not answered: what stands there must be asked. */
  silent(): void
}

/** A telephone that has just been taken is mostly joined with somebody at once. */
const unplacedMs = 100

export class Commands {
  readonly #ari: Ari
  readonly #calls: KnownCalls
  readonly #options: CommandOptions
  #plays = 0

  constructor(ari: Ari, calls: KnownCalls, options: CommandOptions) {
    this.#ari = ari
    this.#calls = calls
    this.#options = options
  }

  answer(call: CallId): void {
    const leg = this.#calls.leg(call, CALLER)
    if (!leg || leg.state === 'up') return
    leg.state = 'up'
    this.#inTurn(call, async () => {
      await this.#ari.command('POST', `${channelPath(leg)}/answer`)
      await this.#toMusic([leg])
    })
  }

  play(call: CallId, legId: LegId, play: string, media: readonly string[]): void {
    const leg = this.#calls.leg(call, legId)
    if (!leg || leg.playing?.play === play) return
    const before = leg.playing
    this.#plays += 1
    const playing = { play, playback: `${leg.channel}~~${this.#plays}` }
    leg.playing = playing
    this.#inTurn(call, async () => {
      // Otherwise they queue up behind each other.
      if (before) await this.#cut(before)
      if (leg.playing !== playing) return
      if (media.length === 0) return this.#options.played(leg)
      await this.#ari
        .command('POST', `${channelPath(leg)}/play/${encodeURIComponent(playing.playback)}`, {
          media: media.join(','),
        })
        .catch((error: unknown) => {
          if (leg.playing === playing) this.#options.played(leg)
          throw error
        })
    })
  }

  ring(call: CallId, legId: LegId, ringing: Ringing): void {
    if (this.#calls.leg(call, legId)) return
    const originator = this.#calls.leg(call, CALLER)
    const leg = this.#calls.add(call, legId, 'ringing')
    const endpoint = this.#endpoint(ringing.endpoint)
    this.#inTurn(call, async () => {
      if (leg.ending) return this.#options.down(leg, 'withdrawn')
      if (endpoint === null) return this.#options.down(leg, 'unreachable')
      try {
        await this.#ari.command('POST', '/channels', {
          endpoint,
          app: this.#options.application,
          channelId: leg.channel,
          timeout: Math.max(1, Math.round(ringing.seconds)),
          callerId: ringing.shows ?? '"Skjult nummer" <anonymous>',
          // The exchange refuses when the caller has just gone, and so nobody is rung for nothing.
          ...(originator && { originator: originator.channel }),
        })
      } catch (error) {
        if (!(error instanceof AriRefusal)) throw error
        this.#options.down(leg, refusalCause(error))
      }
    })
  }

  join(call: CallId, legs: readonly LegId[]): void {
    this.#inTurn(call, async () => {
      const known = this.#calls.get(call)
      if (!known) return
      const up = [...known.legs.values()].filter((leg) => leg.state === 'up')
      const chosen = new Set(legs)
      const entering = up.filter((leg) => chosen.has(leg.leg) && leg.place !== 'talk')
      const leaving = up.filter((leg) => !chosen.has(leg.leg) && leg.place !== 'music')
      if (leaving.length > 0) await this.#toMusic(leaving)
      if (entering.length > 0) await this.#toTalk(known, entering)
    })
  }

  hangUp(call: CallId, legId: LegId): void {
    const leg = this.#calls.leg(call, legId)
    if (!leg || leg.ending) return
    leg.ending = true
    this.#inTurn(call, async () => {
      if (this.#calls.byChannel(leg.channel) !== leg) return
      try {
        await this.#ari.command('DELETE', channelPath(leg))
      } catch (error) {
        if (!(error instanceof AriRefusal && error.status === 404)) throw error
        // Gone already: its event has come, or was lost with a connection.
        setTimeout(() => this.#options.down(leg, leg.state === 'up' ? 'hung-up' : 'withdrawn'), 500)
      }
    })
  }

  /** A leg that is up and that nobody has put anywhere hears music. */
  musicUnlessPlaced(leg: Leg): void {
    if (leg.state !== 'up' || leg.place !== 'none') return
    const timer = setTimeout(() => {
      this.#inTurn(leg.call, async () => {
        if (leg.place === 'none' && !leg.ending) await this.#toMusic([leg])
      })
    }, unplacedMs)
    timer.unref()
  }

  /** The call has no legs left. */
  tidy(call: Call): void {
    if (!call.hasBridge) return
    call.hasBridge = false
    call.last = call.last
      .then(() => this.#quietly('DELETE', bridgePath(call.id)))
      .catch((error: unknown) => this.#failed(error))
  }

  #endpoint(endpoint: Endpoint): string | null {
    if (endpoint.kind === 'desk') return `PJSIP/${deskEndpoint(endpoint.name)}`
    const number = endpoint.number.replaceAll(/[^0-9+]/g, '')
    const trunk = trunkOf(number, this.#options.trunks)
    return trunk && number !== '' ? `PJSIP/${number}@${trunkEndpoint(trunk.name)}` : null
  }

  async #toMusic(legs: readonly Leg[]): Promise<void> {
    await this.#place(MUSIC_BRIDGE, legs, 'music', { role: 'holding_participant' })
  }

  async #toTalk(call: Call, legs: readonly Leg[]): Promise<void> {
    for (const leg of legs) {
      if (leg.playing === null) continue
      const { playing } = leg
      leg.playing = null
      await this.#cut(playing)
    }
    if (!call.hasBridge) {
      call.hasBridge = true
      await this.#quietly('POST', bridgePath(call.id), { type: 'mixing' })
    }
    await this.#place(talkBridgeOf(call.id), legs, 'talk', {})
  }

  /** All at once; and when one of them has just gone, each by itself. */
  async #place(
    bridge: string,
    legs: readonly Leg[],
    place: Leg['place'],
    role: Record<string, string>,
  ): Promise<void> {
    const path = `/bridges/${encodeURIComponent(bridge)}/addChannel`
    for (const leg of legs) leg.place = place
    try {
      await this.#ari.command('POST', path, {
        channel: legs.map(({ channel }) => channel).join(','),
        ...role,
      })
    } catch (error) {
      if (!(error instanceof AriRefusal) || legs.length === 1) throw error
      for (const { channel } of legs) await this.#quietly('POST', path, { channel, ...role })
    }
  }

  async #cut({ playback }: { playback: string }): Promise<void> {
    await this.#quietly('DELETE', `/playbacks/${encodeURIComponent(playback)}`)
  }

  /** What the exchange refuses is of no consequence. */
  async #quietly(method: 'POST' | 'DELETE', path: string, query: Record<string, string> = {}): Promise<void> {
    try {
      await this.#ari.command(method, path, query)
    } catch (error) {
      if (!(error instanceof AriRefusal)) throw error
    }
  }

  /** That a line is gone is no news. Of a command without an answer nobody knows what came of it. */
  #failed(error: unknown): void {
    const status = error instanceof AriRefusal ? error.status : null
    if (status === 404 || status === 409) return
    log.warn({ err: error, status }, 'a command to the telephone exchange came to nothing')
    if (error instanceof AriSilence) this.#options.silent()
  }

  #inTurn(id: CallId, work: () => Promise<void> | void): void {
    const call = this.#calls.get(id)
    if (!call) return
    call.last = call.last.then(work).catch((error: unknown) => this.#failed(error))
  }
}

const channelPath = ({ channel }: Leg) => `/channels/${encodeURIComponent(channel)}`
const bridgePath = (call: CallId) => `/bridges/${encodeURIComponent(talkBridgeOf(call))}`

function refusalCause({ status, message }: AriRefusal): DownCause {
  return status === 400 && /originator/i.test(message) ? 'originator-gone' : 'unreachable'
}
