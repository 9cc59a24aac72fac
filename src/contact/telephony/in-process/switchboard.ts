/** The lines of the exchange without telephones, and what each of them hears. */
import {
  CALLER,
  type CallId,
  type DeviceState,
  type DownCause,
  type Endpoint,
  type ExchangeEvent,
  type LegId,
  type Ringing,
  type Sound,
} from '../exchange.ts'
import { wordsOf } from '../sounds.ts'
import type { Clock } from './clock.ts'
import { TrialLine } from './trial-line.ts'
import type { Hears } from './trial-telephones.ts'

/** As a slow voice speaks. */
const millisecondsALetter = 65
const keptWhenDown = 60

type Untimed<E> = E extends ExchangeEvent ? Omit<E, 'engineAt'> : never

export class Switchboard {
  readonly clock: Clock
  tell: ((event: ExchangeEvent) => void) | null = null
  readonly #calls = new Map<CallId, Map<LegId, TrialLine>>()
  readonly #down: TrialLine[] = []
  readonly #away = new Set<string>()
  readonly #devices = new Map<string, DeviceState>()

  constructor(clock: Clock) {
    this.clock = clock
  }

  line(call: CallId, leg: LegId): TrialLine | undefined {
    return this.#calls.get(call)?.get(leg)
  }

  lines(call: CallId): TrialLine[] {
    return [...(this.#calls.get(call)?.values() ?? [])]
  }

  calls(): CallId[] {
    return [...this.#calls.keys()]
  }

  /** Those that stand there, and the last that did, oldest first. */
  all(): TrialLine[] {
    const here = [...this.#calls.values()].flatMap((lines) => [...lines.values()])
    return [...this.#down, ...here].toSorted((a, b) => a.beganAt - b.beganAt)
  }

  /** As with a real exchange, what happens is told after whoever caused it has gone on. */
  say(event: Untimed<ExchangeEvent>): void {
    const timed = { ...event, engineAt: this.clock.now() }
    this.clock.after(0, () => this.tell?.(timed))
  }

  arrive(call: CallId, number: string | null, dialled: string): void {
    this.#add(call, CALLER, { endpoint: null, number, dialled })
    this.listen(call)
    this.say({ kind: 'arrived', call, number, dialled })
  }

  take(line: TrialLine): void {
    line.stopWaiting()
    line.state = 'up'
    if (line.leg !== CALLER) this.say({ kind: 'leg-up', call: line.call, leg: line.leg })
    this.listen(line.call)
    this.#noticeDesk(line.endpoint)
  }

  play(line: TrialLine, play: string, sounds: readonly Sound[]): void {
    if (line.playing?.play === play) return
    line.playing = { play, sounds }
    const lasts = wordsOf(sounds).length * millisecondsALetter
    line.waitFor(
      this.clock.after(lasts, () => {
        line.playing = null
        this.say({ kind: 'played', call: line.call, leg: line.leg, play })
        this.listen(line.call)
      }),
    )
    this.listen(line.call)
  }

  ring(call: CallId, leg: LegId, { endpoint, seconds, shows }: Ringing): void {
    const refusal = this.#refusal(endpoint)
    const line = this.#add(call, leg, { endpoint, number: shows, dialled: null })
    const until = refusal === null ? seconds * 1000 : 0
    line.waitFor(this.clock.after(until, () => this.lineDown(line, refusal ?? 'no-answer')))
    if (refusal === null) {
      this.listen(call)
      this.#noticeDesk(endpoint)
    }
  }

  lineDown(line: TrialLine, cause: DownCause): void {
    const lines = this.#calls.get(line.call)
    if (lines?.get(line.leg) !== line) return
    lines.delete(line.leg)
    if (lines.size === 0) this.#calls.delete(line.call)
    line.goDown(cause, this.clock.now())
    this.#down.push(line)
    if (this.#down.length > keptWhenDown) this.#down.shift()
    this.say({ kind: 'leg-down', call: line.call, leg: line.leg, cause })
    this.listen(line.call)
    this.#noticeDesk(line.endpoint)
  }

  setThere(desk: string, there: boolean): void {
    if (there) this.#away.delete(desk)
    else this.#away.add(desk)
    this.#noticeDesk({ kind: 'desk', name: desk })
  }

  /** Tells how the desks are that have been anything but free. */
  tellDesks(): void {
    for (const name of new Set([...this.#away, ...this.#devices.keys()])) {
      this.#devices.delete(name)
      this.#noticeDesk({ kind: 'desk', name })
    }
  }

  /** Writes down what each line of the call hears now. */
  listen(call: CallId): void {
    for (const line of this.lines(call)) line.hear(this.#hears(line), this.clock.now())
  }

  #hears(line: TrialLine): Hears {
    if (line.state === 'ringing') return { kind: 'ringing' }
    if (line.playing) return { kind: 'sounds', sounds: line.playing.sounds }
    if (!line.talks) return { kind: 'music' }
    const others = this.lines(line.call).filter((other) => other !== line && other.talks)
    return others.length === 0 ? { kind: 'silence' } : { kind: 'talk', with: others.map(({ leg }) => leg) }
  }

  #add(call: CallId, leg: LegId, who: Pick<TrialLine, 'endpoint' | 'number' | 'dialled'>): TrialLine {
    const line = new TrialLine(call, leg, who, this.clock.now())
    const lines = this.#calls.get(call) ?? new Map<LegId, TrialLine>()
    this.#calls.set(call, lines.set(leg, line))
    return line
  }

  #refusal(endpoint: Endpoint): DownCause | null {
    if (endpoint.kind === 'number') return /^\+?[0-9]{2,15}$/.test(endpoint.number) ? null : 'unreachable'
    const state = this.#deskState(endpoint.name)
    if (state === 'away') return 'unreachable'
    return state === 'free' ? null : 'busy'
  }

  #deskState(name: string): DeviceState {
    if (this.#away.has(name)) return 'away'
    const own = [...this.#calls.values()]
      .flatMap((lines) => [...lines.values()])
      .filter(({ endpoint }) => endpoint?.kind === 'desk' && endpoint.name === name)
    if (own.some(({ state }) => state === 'up')) return 'busy'
    return own.length > 0 ? 'ringing' : 'free'
  }

  #noticeDesk(endpoint: Endpoint | null): void {
    if (endpoint?.kind !== 'desk') return
    const { name } = endpoint
    const state = this.#deskState(name)
    if (this.#devices.get(name) === state) return
    this.#devices.set(name, state)
    this.say({ kind: 'device', name, state })
  }
}
