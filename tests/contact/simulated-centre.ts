/** For tests of the distributor: a contact centre with callers, desks and leaders by a seed, and what must hold after every turn. */
import assert from 'node:assert/strict'
import type { CallId } from '../../src/contact/telephony/exchange.ts'
import { createDistributor } from '../../src/contact/distributor/distributor.ts'
import {
  type CallEvent,
  type CallSummary,
  type DeskId,
  type DeskSummary,
  type Distributor,
  type Happening,
  type Order,
  type Past,
  type QueueRules,
  RESOLUTIONS,
  type Rules,
  type Turn,
} from '../../src/contact/distributor/model.ts'
import { checkTurn, type Outside } from './distributor-rules.ts'
import { NOON, queueRules, rulesOf } from './distributor-trial.ts'
import { type Chance, chanceOf, type Habits, SimulatedExchange } from './simulated-exchange.ts'

export interface Plan {
  seed: number
  callers: number
  /** Share of what is told that is lost, doubled, late. */
  noise: number
  /** How often the program is killed, the exchange restarts or is asked what stands there, in a run. */
  kills: number
  restarts: number
  surveys: number
}

const DESKS = [1, 2, 3, 4]
const HOUR = 3600

export class SimulatedCentre implements Outside {
  readonly chance: Chance
  readonly exchange: SimulatedExchange
  readonly calls = new Map<CallId, CallSummary>()
  readonly desks = new Map<DeskId, DeskSummary>()
  readonly events = new Map<CallId, CallEvent[]>()
  readonly rules: Rules
  machine: Distributor
  arrived = 0
  private readonly plan: Plan
  private orders = 0
  private nextTick: number | null = null
  private over = false

  constructor(plan: Plan) {
    this.plan = plan
    this.chance = chanceOf(plan.seed)
    // Some runs begin shortly before closing time.
    const start = NOON + (this.chance() < 0.3 ? 3.8 * HOUR * 1000 : 0)
    this.exchange = new SimulatedExchange(start, this.chance, habitsOf(plan, this.chance))
    this.rules = ruleset(this.chance)
    const { distributor, turn } = createDistributor(this.rules, start)
    this.machine = distributor
    this.take(turn)
    this.listen()
  }

  private get now(): number {
    return this.exchange.now
  }

  private listen(): void {
    this.exchange.tell = (happening) => this.happen(happening)
  }

  happen(happening: Happening): Turn {
    if (this.exchange.tell === null) return NOTHING
    if (happening.kind === 'arrived' && !this.calls.has(happening.call)) this.arrived++
    const turn = this.machine.turn(happening, this.now)
    this.take(turn)
    return turn
  }

  private take(turn: Turn): void {
    for (const call of turn.calls) this.calls.set(call.id, call)
    for (const desk of turn.desks) this.desks.set(desk.id, desk)
    for (const event of turn.events) {
      if (event.call === null) continue
      const before = this.events.get(event.call)
      if (before) before.push(event)
      else this.events.set(event.call, [event])
    }
    checkTurn(this, turn, this.now)
    for (const act of turn.acts) this.exchange.obey(act)
    this.nextTick = turn.next
  }

  /** Until nothing is left to happen, or so long. */
  private runUntil(at: number): void {
    for (let steps = 0; ; steps++) {
      assert.ok(steps < 200_000, 'it comes to no end')
      const outside = this.exchange.nextAt() ?? Infinity
      const inside = this.nextTick ?? Infinity
      if (Math.min(outside, inside) > at) break
      if (inside <= outside) {
        this.exchange.now = Math.max(this.now, inside)
        this.happen({ kind: 'tick' })
      } else {
        this.exchange.step()
      }
    }
    this.exchange.now = Math.max(this.now, at)
  }

  run(): void {
    for (const desk of DESKS)
      if (this.chance() < 0.85) this.order({ kind: 'sign-in', desk, personId: 100 + desk })
    const hour = 3600
    for (let caller = 0; caller < this.plan.callers; caller++) {
      this.exchange.after(this.chance() * hour, () => this.newCaller(caller))
    }
    this.sometimes(this.plan.kills, () => this.kill())
    this.sometimes(this.plan.restarts, () => this.exchange.restart())
    this.sometimes(this.plan.surveys, () => this.survey())
    this.actAtDesks()
    this.runUntil(this.now + hour * 1000)
    this.goHome()
  }

  private sometimes(times: number, work: () => void): void {
    for (let time = 0; time < times; time++) this.exchange.after(this.chance() * 3600, work)
  }

  private newCaller(caller: number): void {
    const queue = this.chance() < 0.7 ? 1 : 2
    const hidden = this.chance() < 0.25
    const number = hidden
      ? null
      : `2${String(Math.floor(this.chance() * this.plan.callers * 1.5)).padStart(7, '0')}`
    const call = `call-${caller}`
    this.exchange.arrive(call, queue, number)
    for (const keys of ['1', '1', '20000001#', '1', '#', '5*21234567', '1', '0046701234567#', '1']) {
      if (this.chance() < 0.5)
        this.exchange.after(5 + this.chance() * 150, () => this.exchange.press(call, keys))
    }
  }

  private actAtDesks(): void {
    this.exchange.after(this.exchange.seconds(6), () => {
      if (this.over) return
      const order = this.randomOrder()
      if (order) this.order(order)
      this.actAtDesks()
    })
  }

  private order(order: Order): void {
    this.happen({ kind: 'order', order })
  }

  private randomOrder(): Order | null {
    const desk = DESKS[Math.floor(this.chance() * DESKS.length)] ?? 1
    const at = this.chance() < 0.5 ? this.now + this.chance() * 20 * HOUR * 1000 : null
    const number = this.chance() < 0.3 ? '23456789' : null
    const target = {
      endpoint: { kind: 'number' as const, number: '72001122' },
      personId: 7,
      unitId: 3,
      saidAway: this.chance() < 0.3,
    }
    const way = this.chance() < 0.5 ? ('warm' as const) : ('blind' as const)
    const resolution = RESOLUTIONS[Math.floor(this.chance() * 5)] ?? 'passed-on'
    const someCall = [...this.calls.keys()][Math.floor(this.chance() * this.calls.size)]
    this.orders++
    const orders: (Order | null)[] = [
      { kind: 'ready', desk },
      { kind: 'ready', desk },
      { kind: 'ready', desk },
      { kind: 'sign-in', desk, personId: 100 + desk },
      { kind: 'sign-in', desk, personId: 101 },
      this.chance() < 0.3 ? { kind: 'sign-out', desk } : null,
      { kind: 'pause', desk, reason: 'pause', until: this.chance() < 0.5 ? this.now + 60_000 : null },
      { kind: 'resolve', desk, resolution },
      { kind: 'hold', desk },
      { kind: 'resume', desk },
      { kind: 'pass-on', desk, way, target },
      { kind: 'pass-on', desk, way, target },
      { kind: 'complete', desk },
      { kind: 'take-back', desk },
      { kind: 'hang-up', desk },
      { kind: 'agree-callback', desk, number, at },
      someCall === undefined ? null : { kind: 'withdraw-callback', call: someCall },
      someCall === undefined ? null : { kind: 'move', call: someCall, queue: this.chance() < 0.5 ? 1 : 2 },
    ]
    if (this.chance() < 0.05) {
      this.happen({ kind: 'telephone', desk, there: this.chance() < 0.5 })
      return null
    }
    return orders[Math.floor(this.chance() * orders.length)] ?? null
  }

  survey(): void {
    this.happen({ kind: 'surveyed', calls: this.exchange.survey() })
  }

  /** The program is gone for a while, and begins again from what was written down. */
  kill(): void {
    if (this.exchange.tell === null) return
    this.exchange.tell = null
    this.nextTick = null
    this.exchange.after(this.chance() * 30, () => this.startAgain())
  }

  private startAgain(): void {
    const past: Past = {
      calls: [...this.calls.values()].filter(
        ({ id, endedAt }) => endedAt === null || [...this.desks.values()].some(({ call }) => call === id),
      ),
      desks: [...this.desks.values()],
      survey: this.exchange.survey().filter(({ call }) => (this.calls.get(call)?.endedAt ?? null) === null),
    }
    const { distributor, turn } = createDistributor(this.rules, this.now, past)
    this.machine = distributor
    this.listen()
    this.take(turn)
  }

  /** No more calls come, and desks go on until everybody has been served; then nothing is left over. */
  private goHome(): void {
    this.over = true
    this.runUntil(this.now + 60_000)
    for (const desk of DESKS) this.happen({ kind: 'telephone', desk, there: true })
    for (let round = 0; round < 400 && this.goingOn().length > 0; round++) {
      if (round % 5 === 0) this.survey()
      for (const desk of DESKS) {
        this.order({ kind: 'sign-in', desk, personId: 100 + desk })
        this.order({ kind: 'ready', desk })
        if (round > 20 && this.desks.get(desk)?.state === 'talking') this.order({ kind: 'hang-up', desk })
      }
      if (round > 40) this.exchange.restart()
      this.runUntil(this.now + 15 * 60_000)
    }
    this.runUntil(this.now + 15 * 60_000)
  }

  goingOn(): CallSummary[] {
    return [...this.calls.values()].filter(({ endedAt }) => endedAt === null)
  }
}

const NOTHING: Turn = { acts: [], events: [], calls: [], desks: [], next: null, refusal: null }

function habitsOf({ noise }: Plan, chance: Chance): Habits {
  return {
    lost: noise / 4,
    doubled: noise,
    late: noise * 2,
    talk: 20 + chance() * 200,
    patience: 60 + chance() * 600,
    answers: 0.4 + chance() * 0.5,
  }
}

function ruleset(chance: Chance): Rules {
  const one = queueRules({
    desks: [
      { desk: 1, rank: 1 },
      { desk: 2, rank: 1 },
      { desk: 3, rank: 2 },
      { desk: 4, rank: 3 },
    ],
    secondaryAfterSeconds: chance() < 0.5 ? 0 : 30,
    standbyAfterSeconds: 90,
    mostWaiting: chance() < 0.3 ? 4 : null,
    longestWaitSeconds: chance() < 0.3 ? 200 : null,
    returnWaitSeconds: chance() < 0.5 ? 20 : 0,
    wrapUpSeconds: chance() < 0.3 ? 0 : 20,
    ways: waysOf(chance, 2),
  })
  const two: QueueRules = {
    ...one,
    id: 2,
    desks: [
      { desk: 3, rank: 1 },
      { desk: 2, rank: 2 },
    ],
    callbackFromSeconds: chance() < 0.5 ? 0 : null,
    ways: waysOf(chance, 1),
  }
  return rulesOf([one, two], DESKS)
}

function waysOf(chance: Chance, other: number): QueueRules['ways'] {
  const pick = () => {
    const ways = [
      { kind: 'message' as const, recording: 'besked' },
      { kind: 'queue' as const, queue: other },
      { kind: 'number' as const, number: '70111213' },
      { kind: 'callback' as const },
      { kind: 'wait' as const },
    ]
    return ways[Math.floor(chance() * ways.length)] ?? { kind: 'wait' as const }
  }
  return { closed: pick(), full: pick(), 'no-desk': pick(), 'waited-too-long': pick() }
}
