/**
 * Asterisk as the exchange. Callers stand in a bridge that gives each of them music by itself, so that nothing of ours has
 * to run for it; talks are bridges of their own. The caller's channel names the call, and channels we make are named by
 * call and leg: whoever comes after us, or ourselves after a restart, reads from the names what belongs together.
 */
import { log } from '../../../platform/log.ts'
import {
  CALLER,
  type CallId,
  type DeviceState,
  type DownCause,
  type Exchange,
  type ExchangeEvent,
  type FallbackCall,
  type LegId,
  type Ringing,
  type Sound,
  type SurveyedCall,
} from '../exchange.ts'
import { recordingsOf } from '../sounds.ts'
import { type AriAddress, Ari } from './ari.ts'
import { type AriEvent, engineTime, readAriEvent } from './ari-events.ts'
import { causeOf } from './causes.ts'
import { Commands } from './commands.ts'
import { readDevice, readDeviceStates } from './devices.ts'
import { readFallbackCalls } from './fallback-calls.ts'
import { KnownCalls, type Leg } from './legs.ts'
import { readNumber } from './numbers.ts'
import { askLists, prepare, type Standing, takeOver } from './reconnect.ts'
import type { Trunk } from './settings.ts'
import { legOf, readSurvey } from './survey.ts'

export interface AsteriskOptions {
  address: AriAddress
  trunks: readonly Trunk[]
  /** The folder of recordings, as the exchange sees it. */
  sounds: string
  /** Where we see the exchange's records of calls that ran without us; null: nowhere. */
  fallbackFile: string | null
}

export class AsteriskExchange implements Exchange {
  readonly name = 'Asterisk'
  readonly #options: AsteriskOptions
  readonly #ari: Ari
  readonly #calls = new KnownCalls()
  readonly #commands: Commands
  readonly #devices = new Map<string, DeviceState>()
  #tell: (event: ExchangeEvent) => void = () => undefined
  /** Events that wait until we know what stands there; null: we know. */
  #held: AriEvent[] | null = []
  /** When the exchange was started, by itself. */
  #startedAt: string | null = null
  /** Each time the connection comes up it counts, so that an answer of an older one is known. */
  #connection = 0

  constructor(options: AsteriskOptions) {
    this.#options = options
    this.#ari = new Ari(options.address, {
      message: (text) => this.#message(text),
      up: () => void this.#up(),
      down: (reason) => this.#down(reason),
    })
    this.#commands = new Commands(this.#ari, this.#calls, {
      application: options.address.application,
      trunks: options.trunks,
      down: (leg, cause) => this.#legDown(leg, cause, null),
      played: (leg) => this.#played(leg, null),
      // While it is away, or just coming back, that is asked anyway.
      silent: () => this.#held ?? this.#ari.drop(),
    })
  }

  async start(tell: (event: ExchangeEvent) => void): Promise<void> {
    this.#tell = tell
    this.#ari.open()
  }

  async stop(): Promise<void> {
    await this.#ari.close()
  }

  async survey(): Promise<SurveyedCall[]> {
    const { channels, bridges } = await askLists(this.#ari)
    return readSurvey(channels, bridges, this.#options.address.application)
  }

  async fallbackCalls(since: number): Promise<FallbackCall[]> {
    const { fallbackFile } = this.#options
    return fallbackFile === null ? [] : readFallbackCalls(fallbackFile, since)
  }

  answer(call: CallId): void {
    this.#commands.answer(call)
  }

  play(call: CallId, leg: LegId, play: string, sounds: readonly Sound[]): void {
    const media = sounds
      .flatMap(recordingsOf)
      .map((name) => `sound:${this.#options.sounds}/${name.replaceAll(/[^A-Za-z0-9_-]/g, '')}`)
    this.#commands.play(call, leg, play, media)
  }

  ring(call: CallId, leg: LegId, ringing: Ringing): void {
    this.#commands.ring(call, leg, ringing)
  }

  join(call: CallId, legs: readonly LegId[]): void {
    this.#commands.join(call, legs)
  }

  hangUp(call: CallId, leg: LegId): void {
    this.#commands.hangUp(call, leg)
  }

  end(call: CallId): void {
    for (const leg of this.#calls.get(call)?.legs.keys() ?? []) this.#commands.hangUp(call, leg)
  }

  /** Lets the connection go, without a word, as a network does; it comes back by itself. */
  dropConnection(): void {
    this.#ari.drop()
  }

  /** For tests and metrics: requests sent, and calls that are kept in mind. */
  get load(): { requests: number; calls: number } {
    return { requests: this.#ari.sent, calls: this.#calls.size }
  }

  #message(text: string): void {
    try {
      const event = readAriEvent(text)
      if (event === null) return
      if (this.#held) this.#held.push(event)
      else this.#event(event)
    } catch (error) {
      log.error({ err: error }, 'an event of the telephone exchange could not be read')
    }
  }

  #event(event: AriEvent): void {
    const engineAt = engineTime(event.timestamp)
    switch (event.type) {
      case 'StasisStart':
        return this.#entered(event.channel.id, event.args, engineAt)
      // A line that was up gives the first and perhaps not the second; one that was never answered only the second.
      case 'StasisEnd':
        return this.#gone(event.channel.id, 'hung-up', engineAt)
      case 'ChannelDestroyed':
        return this.#gone(event.channel.id, causeOf(event.cause), engineAt)
      case 'ChannelDtmfReceived': {
        const leg = this.#calls.byChannel(event.channel.id)
        const { digit } = event
        if (leg) this.#tell({ kind: 'digit', call: leg.call, leg: leg.leg, digit, engineAt })
        return undefined
      }
      case 'PlaybackFinished':
        return this.#playbackFinished(event.playback, engineAt)
      case 'DeviceStateChanged':
        return this.#device(event.device_state, engineAt)
      default:
        return undefined
    }
  }

  #entered(channel: string, args: readonly string[], engineAt: number | null): void {
    const { call, leg } = legOf(channel)
    const known = this.#calls.byChannel(channel)
    if (leg === CALLER) {
      if (known) return
      this.#calls.add(call, leg, 'ringing')
      const [dialled = '', number = ''] = args
      this.#tell({ kind: 'arrived', call, number: readNumber(number), dialled, engineAt })
      return
    }
    // Answered in the moment we let go of it: that it is down will be told.
    if (known?.ending || known?.state === 'up') return
    const up = known ?? this.#calls.add(call, leg, 'ringing')
    up.state = 'up'
    this.#tell({ kind: 'leg-up', call, leg, engineAt })
    this.#commands.musicUnlessPlaced(up)
  }

  #gone(channel: string, cause: DownCause, engineAt: number | null): void {
    const leg = this.#calls.byChannel(channel)
    if (!leg) return
    const wasThere = leg.state === 'up' || leg.leg === CALLER
    this.#legDown(leg, wasThere ? 'hung-up' : leg.ending ? 'withdrawn' : cause, engineAt)
  }

  #legDown(leg: Leg, cause: DownCause, engineAt: number | null): void {
    if (this.#calls.byChannel(leg.channel) !== leg) return
    const emptied = this.#calls.remove(leg)
    this.#tell({ kind: 'leg-down', call: leg.call, leg: leg.leg, cause, engineAt })
    if (emptied) this.#commands.tidy(emptied)
  }

  #playbackFinished(playback: { id: string; target_uri: string; state: string }, at: number | null): void {
    const leg = this.#calls.byChannel(playback.target_uri.replace(/^channel:/, ''))
    if (leg?.playing?.playback !== playback.id) return
    if (playback.state === 'failed') log.warn({ play: leg.playing.play }, 'a recording could not be played')
    this.#played(leg, at)
  }

  /** Whoever waits for the end of what is played must not wait for ever, also when it could not be played. */
  #played(leg: Leg, engineAt: number | null): void {
    if (leg.playing === null) return
    const { play } = leg.playing
    leg.playing = null
    this.#tell({ kind: 'played', call: leg.call, leg: leg.leg, play, engineAt })
  }

  #device(written: { name: string; state: string }, engineAt: number | null): void {
    const device = readDevice(written)
    if (device === null || this.#devices.get(device.name) === device.state) return
    this.#devices.set(device.name, device.state)
    this.#tell({ kind: 'device', ...device, engineAt })
  }

  #down(reason: string): void {
    const wasUp = this.#held === null
    this.#held = []
    this.#connection += 1
    if (!wasUp) return
    log.warn({ reason }, 'the telephone exchange is away')
    this.#tell({ kind: 'connection', state: 'down', engineAt: null })
  }

  async #up(): Promise<void> {
    this.#connection += 1
    const connection = this.#connection
    this.#held = []
    try {
      await prepare(this.#ari, this.#options.address.application)
      const standing = await takeOver(this.#ari, this.#options.address.application)
      const devices = await readDeviceStates(this.#ari, this.#options.address.application)
      if (connection !== this.#connection) return
      this.#ari.settled()
      this.#goOn(standing, devices)
    } catch (error) {
      log.error({ err: error }, 'the telephone exchange did not say what stands there')
      if (connection === this.#connection) this.#ari.drop()
    }
  }

  /** We know what stands there: take it over, let go of what is not there, and hear what was told meanwhile. */
  #goOn(standing: Standing, devices: { name: string; state: string }[]): void {
    const restarted = this.#startedAt !== null && this.#startedAt !== standing.startedAt
    this.#startedAt = standing.startedAt
    const before = this.#calls.legs()
    const here = new Set(standing.legs.map(({ channel }) => channel))
    this.#tell({ kind: 'connection', state: 'up', engineAt: null })
    for (const leg of before.filter(({ channel }) => !here.has(channel))) {
      if (restarted) this.#legDown(leg, 'exchange-lost', null)
      else this.#gone(leg.channel, 'unreachable', null)
    }
    for (const { channel, state, place, hasBridge } of standing.legs) {
      const { call, leg } = legOf(channel)
      const known = this.#calls.byChannel(channel)
      const taken = known ?? this.#calls.add(call, leg, state)
      taken.place = place
      this.#calls.of(call).hasBridge = hasBridge
      if (known?.state === 'ringing' && state === 'up' && leg !== CALLER)
        this.#tell({ kind: 'leg-up', call, leg, engineAt: null })
      taken.state = state
      this.#commands.musicUnlessPlaced(taken)
    }
    for (const device of devices) this.#device(device, null)
    const held = this.#held ?? []
    this.#held = null
    for (const event of held) this.#event(event)
  }
}
