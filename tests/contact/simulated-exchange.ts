/**
 * For tests of the distributor: a telephone exchange and the people at its telephones, by a seed. It obeys acts at once and
 * tells of what happens late, doubled, in another order or not at all, as real ones do; a survey tells the truth.
 */
import type { CallId, DownCause, LegId } from '../../src/contact/telephony/exchange.ts'
import type { Act, Happening, Instant, Past, QueueId } from '../../src/contact/distributor/model.ts'

export type Chance = () => number

/** Mulberry32: small, and the same everywhere. */
export function chanceOf(seed: number): Chance {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export interface Habits {
  /** Shares of what is told that is lost, told twice, or comes late. */
  lost: number
  doubled: number
  late: number
  /** Seconds that a talk lasts on average, and a caller has patience. */
  talk: number
  patience: number
  /** Share of what rings that is answered. */
  answers: number
}

interface Line {
  number: string | null
  queue: QueueId
  arrivedAt: Instant
  callerDownAt: Instant | null
  legs: Map<LegId, 'ringing' | 'up'>
  joined: LegId[]
  /** Of legs rung ever: none is rung twice. */
  rung: Set<LegId>
}

interface Later {
  at: Instant
  order: number
  work: () => void
}

export class SimulatedExchange {
  now: Instant
  readonly lines = new Map<CallId, Line>()
  private later: Later[] = []
  private asked = 0
  /** To whom it tells; null while the program is down, and what is told is lost. */
  tell: ((happening: Happening) => void) | null = null
  private readonly chance: Chance
  private readonly habits: Habits

  constructor(now: Instant, chance: Chance, habits: Habits) {
    this.now = now
    this.chance = chance
    this.habits = habits
  }

  after(seconds: number, work: () => void): void {
    const entry = { at: this.now + Math.max(1, Math.round(seconds * 1000)), order: this.asked++, work }
    let low = 0
    let high = this.later.length
    while (low < high) {
      const middle = (low + high) >> 1
      const there = this.later[middle]
      if (there && (there.at > entry.at || (there.at === entry.at && there.order > entry.order)))
        low = middle + 1
      else high = middle
    }
    this.later.splice(low, 0, entry)
  }

  nextAt(): Instant | null {
    return this.later.at(-1)?.at ?? null
  }

  /** Does the next thing. */
  step(): void {
    const next = this.later.pop()
    if (!next) return
    this.now = Math.max(this.now, next.at)
    next.work()
  }

  seconds(mean: number): number {
    return -mean * Math.log(1 - this.chance())
  }

  private say(happening: Happening): void {
    const { tell } = this
    if (this.chance() < this.habits.lost) return
    const times = this.chance() < this.habits.doubled ? 2 : 1
    for (let time = 0; time < times; time++) {
      const delay = this.chance() < this.habits.late ? this.chance() * 2 : 0
      this.after(delay, () => {
        // What was told to a program that has been killed is not told to the next one.
        if (tell !== null && tell === this.tell) tell(happening)
      })
    }
  }

  arrive(call: CallId, queue: QueueId, number: string | null): void {
    const arrivedAt = this.now
    const legs = new Map<LegId, 'up'>([['caller', 'up']])
    this.lines.set(call, { number, queue, arrivedAt, callerDownAt: null, legs, joined: [], rung: new Set() })
    this.say({ kind: 'arrived', call, queue, number, engineAt: this.now })
    this.after(this.seconds(this.habits.patience), () => {
      const line = this.lines.get(call)
      if (line && !line.joined.includes('caller')) this.goDown(call, 'caller', 'hung-up')
    })
  }

  press(call: CallId, digits: string): void {
    if (!this.lines.get(call)?.legs.has('caller')) return
    for (const digit of digits) this.say({ kind: 'digit', call, leg: 'caller', digit, engineAt: this.now })
  }

  goDown(call: CallId, leg: LegId, cause: DownCause): void {
    const line = this.lines.get(call)
    if (!line?.legs.delete(leg)) return
    line.joined = line.joined.filter((each) => each !== leg)
    if (leg === 'caller') line.callerDownAt = this.now
    this.say({ kind: 'leg-down', call, leg, cause, engineAt: this.now })
  }

  obey(act: Act): void {
    const line = this.lines.get(act.call)
    if (!line) return
    if (act.kind === 'ring') this.ring(act.call, line, act)
    else if (act.kind === 'hang-up') this.goDown(act.call, act.leg, 'withdrawn')
    else if (act.kind === 'end') for (const leg of line.legs.keys()) this.goDown(act.call, leg, 'hung-up')
    else if (act.kind === 'play') {
      const { call, leg, play, sounds } = act
      this.after(sounds.length * 3, () => this.say({ kind: 'played', call, leg, play, engineAt: this.now }))
    } else if (act.kind === 'join') {
      line.joined = act.legs.filter((leg) => line.legs.get(leg) === 'up')
      this.letThemTalk(act.call, line)
    }
  }

  private letThemTalk(call: CallId, line: Line): void {
    if (line.joined.length < 2) return
    const leg = line.joined[this.chance() < 0.6 ? 0 : 1]
    this.after(this.seconds(this.habits.talk), () => {
      if (leg !== undefined && line.joined.includes(leg)) {
        this.goDown(call, leg, this.chance() < 0.05 ? 'unreachable' : 'hung-up')
      }
    })
  }

  private ring(call: CallId, line: Line, { leg, ringing }: Extract<Act, { kind: 'ring' }>): void {
    if (line.rung.has(leg)) throw new Error(`${call}: ${leg} is rung twice`)
    line.rung.add(leg)
    const down = (cause: DownCause) => () => {
      if (line.legs.get(leg) === 'ringing') this.goDown(call, leg, cause)
    }
    line.legs.set(leg, 'ringing')
    if (line.legs.size === 1 && line.callerDownAt !== null && this.now - line.callerDownAt < 1000) {
      this.after(0, down('originator-gone'))
      return
    }
    this.after(ringing.seconds, down('no-answer'))
    const fate = this.chance()
    if (fate < this.habits.answers) {
      this.after(this.chance() * ringing.seconds * 1.1, () => {
        if (line.legs.get(leg) !== 'ringing') return
        line.legs.set(leg, 'up')
        this.say({ kind: 'leg-up', call, leg, engineAt: this.now })
      })
    } else if (fate < this.habits.answers + 0.1) {
      const causes: DownCause[] = ['busy', 'rejected', 'unreachable']
      this.after(this.chance(), down(causes[Math.floor(this.chance() * 3)] ?? 'busy'))
    }
  }

  survey(): Past['survey'] {
    return [...this.lines].flatMap(([call, line]) =>
      line.legs.size === 0
        ? []
        : {
            call,
            number: line.number,
            dialled: '',
            queue: line.queue,
            arrivedAt: line.arrivedAt,
            legs: Array.from(line.legs, ([leg, state]) => ({ leg, state, endpoint: null })),
            joined: line.joined,
          },
    )
  }

  /** The exchange restarts: everybody is gone. */
  restart(): void {
    for (const [call, line] of this.lines) {
      for (const leg of line.legs.keys()) this.goDown(call, leg, 'exchange-lost')
    }
  }
}
