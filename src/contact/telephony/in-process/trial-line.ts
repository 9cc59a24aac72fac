/** One line of the exchange without telephones. */
import type { CallId, DownCause, Endpoint, LegId, Sound } from '../exchange.ts'
import type { Hears, TrialLeg } from './trial-telephones.ts'

export class TrialLine implements TrialLeg {
  readonly call: CallId
  readonly leg: LegId
  readonly endpoint: Endpoint | null
  readonly number: string | null
  readonly dialled: string | null
  readonly beganAt: number
  readonly heard: { at: number; hears: Hears }[] = []
  state: TrialLeg['state'] = 'ringing'
  playing: { play: string; sounds: readonly Sound[] } | null = null
  /** It talks, or would if there were somebody else. */
  talks = false
  /** Calls off what it waits for: the end of the ringing, or of what is played. */
  #waitsFor: (() => void) | null = null

  constructor(
    call: CallId,
    leg: LegId,
    who: Pick<TrialLeg, 'endpoint' | 'number' | 'dialled'>,
    beganAt: number,
  ) {
    this.call = call
    this.leg = leg
    this.endpoint = who.endpoint
    this.number = who.number
    this.dialled = who.dialled
    this.beganAt = beganAt
  }

  waitFor(calledOff: () => void): void {
    this.stopWaiting()
    this.#waitsFor = calledOff
  }

  stopWaiting(): void {
    this.#waitsFor?.()
    this.#waitsFor = null
  }

  stopPlaying(): void {
    if (this.playing === null) return
    this.playing = null
    this.stopWaiting()
  }

  hear(hears: Hears, at: number): void {
    const before = this.heard.at(-1)
    if (before && JSON.stringify(before.hears) === JSON.stringify(hears)) return
    this.heard.push({ at, hears })
  }

  goDown(cause: DownCause, at: number): void {
    this.stopWaiting()
    this.playing = null
    this.talks = false
    this.state = 'down'
    this.hear({ kind: 'down', cause }, at)
  }
}
