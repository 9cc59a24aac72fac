/**
 * An exchange without telephones, for trials, the demo and tests: the same port as a real one, and beside it `telephones`,
 * by which a person or a test plays those who call and those who are rung.
 */
import {
  CALLER,
  type CallId,
  type Exchange,
  type ExchangeEvent,
  type FallbackCall,
  type LegId,
  type Ringing,
  type Sound,
  type SurveyedCall,
} from '../exchange.ts'
import { type Clock, machineClock } from './clock.ts'
import { Switchboard } from './switchboard.ts'
import type { TrialLine } from './trial-line.ts'
import type { TrialTelephones } from './trial-telephones.ts'

/** How long it is away when it is started again. */
const restartMs = 500

export class InProcessExchange implements Exchange {
  readonly name = 'Prøvecentral'
  readonly telephones: TrialTelephones
  readonly #board: Switchboard

  constructor(clock: Clock = machineClock) {
    this.#board = new Switchboard(clock)
    this.telephones = playedOn(this.#board)
  }

  async start(tell: (event: ExchangeEvent) => void): Promise<void> {
    this.#board.tell = tell
    this.#board.say({ kind: 'connection', state: 'up' })
    this.#board.tellDesks()
  }

  /** The lines stand, and are found when it starts again, as with a real exchange. */
  async stop(): Promise<void> {
    this.#board.tell = null
  }

  async survey(): Promise<SurveyedCall[]> {
    return this.#board
      .calls()
      .map((call) => surveyed(call, this.#board.lines(call)))
      .toSorted((a, b) => a.arrivedAt - b.arrivedAt)
  }

  async fallbackCalls(): Promise<FallbackCall[]> {
    return []
  }

  answer(call: CallId): void {
    const line = this.#board.line(call, CALLER)
    if (line?.state === 'ringing') this.#board.take(line)
  }

  play(call: CallId, leg: LegId, play: string, sounds: readonly Sound[]): void {
    const line = this.#board.line(call, leg)
    if (line?.state === 'up') this.#board.play(line, play, sounds)
  }

  ring(call: CallId, leg: LegId, ringing: Ringing): void {
    if (!this.#board.line(call, leg)) this.#board.ring(call, leg, ringing)
  }

  join(call: CallId, legs: readonly LegId[]): void {
    for (const line of this.#board.lines(call)) {
      const joins = line.state === 'up' && legs.includes(line.leg)
      if (joins && !line.talks) line.stopPlaying()
      line.talks = joins
    }
    this.#board.listen(call)
  }

  hangUp(call: CallId, leg: LegId): void {
    const line = this.#board.line(call, leg)
    if (!line) return
    const wasThere = line.state === 'up' || leg === CALLER
    this.#board.lineDown(line, wasThere ? 'hung-up' : 'withdrawn')
  }

  end(call: CallId): void {
    for (const { leg } of this.#board.lines(call)) this.hangUp(call, leg)
  }
}

function surveyed(call: CallId, lines: TrialLine[]): SurveyedCall {
  const caller = lines.find(({ leg }) => leg === CALLER)
  return {
    call,
    number: caller?.number ?? null,
    dialled: caller?.dialled ?? '',
    arrivedAt: Math.min(...lines.map(({ beganAt }) => beganAt)),
    legs: lines.map(({ leg, state, endpoint }) => ({
      leg,
      state: state === 'up' ? 'up' : 'ringing',
      endpoint: endpoint?.kind === 'desk' ? endpoint.name : null,
    })),
    joined: lines.filter(({ talks }) => talks).map(({ leg }) => leg),
  }
}

function playedOn(board: Switchboard): TrialTelephones {
  let placed = 0
  const rings = (call: CallId, leg: LegId) => {
    const line = board.line(call, leg)
    return line?.state === 'ringing' && leg !== CALLER ? line : null
  }
  return {
    placeCall(number, dialled) {
      placed += 1
      const call = `${board.clock.now()}.${placed}`
      board.arrive(call, number, dialled)
      return call
    },
    press(call, digit, leg = CALLER) {
      if (board.line(call, leg)?.state !== 'up' || !/^[0-9*#]$/.test(digit)) return false
      board.say({ kind: 'digit', call, leg, digit })
      return true
    },
    hangUp(call, leg = CALLER) {
      const line = board.line(call, leg)
      if (!line || (line.state === 'ringing' && leg !== CALLER)) return false
      board.lineDown(line, 'hung-up')
      return true
    },
    answer(call, leg) {
      const line = rings(call, leg)
      if (line) board.take(line)
      return line !== null
    },
    refuse(call, leg, why) {
      const line = rings(call, leg)
      if (line) board.lineDown(line, why)
      return line !== null
    },
    setThere: (desk, there) => board.setThere(desk, there),
    legs: () => board.all(),
    restart() {
      board.say({ kind: 'connection', state: 'down' })
      const lost = board.calls().flatMap((call) => board.lines(call))
      for (const line of lost) line.stopWaiting()
      board.clock.after(restartMs, () => {
        board.say({ kind: 'connection', state: 'up' })
        for (const line of lost) board.lineDown(line, 'exchange-lost')
      })
    },
  }
}
