/** For tests: a machine with a clock of its own, one queue with desks at which somebody sits, and words for what happens. */
import type { CallId, DownCause, LegId } from '../../src/contact/telephony/exchange.ts'
import { createDistributor } from '../../src/contact/distributor/distributor.ts'
import type {
  Act,
  CallEvent,
  CallSummary,
  DeskId,
  DeskSummary,
  Distributor,
  Happening,
  Instant,
  Order,
  OrderRefusal,
  Past,
  QueueRules,
  Rules,
  Turn,
} from '../../src/contact/distributor/model.ts'

export const NOON = Date.UTC(2026, 2, 4, 11)
const HOUR = 3_600_000

/** Open from eight hours before noon to four after, and the same on the days after. */
export function queueRules(more: Partial<QueueRules> = {}): QueueRules {
  return {
    id: 1,
    dialled: ['70000000'],
    desks: [
      { desk: 1, rank: 1 },
      { desk: 2, rank: 1 },
    ],
    open: [0, 24, 48, 72, 96].map((hours) => ({
      from: NOON + (hours - 4) * HOUR,
      until: NOON + (hours + 4) * HOUR,
    })),
    offerSeconds: 20,
    returnWaitSeconds: 20,
    passedOnSeconds: 20,
    wrapUpSeconds: 30,
    repeatSeconds: 40,
    secondaryAfterSeconds: 0,
    standbyAfterSeconds: 180,
    callbackFromSeconds: 120,
    callbackTries: 2,
    callbackPauseSeconds: 600,
    mostWaiting: null,
    longestWaitSeconds: null,
    ways: {
      closed: { kind: 'message', recording: 'lukket' },
      full: { kind: 'message', recording: 'optaget' },
      'no-desk': { kind: 'message', recording: 'ingen' },
      'waited-too-long': { kind: 'wait' },
    },
    usualHandlingSeconds: 240,
    ...more,
  }
}

export function rulesOf(queues: readonly QueueRules[], desks: readonly DeskId[] = [1, 2]): Rules {
  return {
    queues,
    desks: desks.map((id) => ({ id, telephone: `plads-${id}` })),
    ownNumber: '70000000',
    oldestSeconds: 4 * 3600,
  }
}

export class Trial {
  now: Instant
  readonly machine: Distributor
  last: Turn
  next: Instant | null
  readonly acts: Act[] = []
  readonly events: CallEvent[] = []
  readonly calls = new Map<CallId, CallSummary>()
  readonly desks = new Map<DeskId, DeskSummary>()

  constructor(rules: Rules, { now = NOON, past }: { now?: Instant; past?: Past } = {}) {
    this.now = now
    const made = createDistributor(rules, now, past)
    this.machine = made.distributor
    this.last = made.turn
    this.next = null
    this.take(made.turn)
  }

  happens(happening: Happening): Turn {
    const turn = this.machine.turn(happening, this.now)
    this.take(turn)
    return turn
  }

  private take(turn: Turn): void {
    this.last = turn
    this.next = turn.next
    this.acts.push(...turn.acts)
    this.events.push(...turn.events)
    for (const call of turn.calls) this.calls.set(call.id, call)
    for (const desk of turn.desks) this.desks.set(desk.id, desk)
  }

  /** Time goes by, with a tick whenever the machine wants one. */
  pass(seconds: number): void {
    const until = this.now + seconds * 1000
    while (this.next !== null && this.next <= until) {
      this.now = Math.max(this.now, this.next)
      this.happens({ kind: 'tick' })
    }
    this.now = until
  }

  arrive(call: CallId, number: string | null = null, queue = 1): Turn {
    return this.happens({ kind: 'arrived', call, queue, number, engineAt: this.now })
  }

  up(call: CallId, leg: LegId = this.ringing(call)): Turn {
    return this.happens({ kind: 'leg-up', call, leg, engineAt: null })
  }

  down(call: CallId, leg: LegId, cause: DownCause = 'hung-up'): Turn {
    return this.happens({ kind: 'leg-down', call, leg, cause, engineAt: null })
  }

  press(call: CallId, digits: string): void {
    for (const digit of digits) this.happens({ kind: 'digit', call, leg: 'caller', digit, engineAt: null })
  }

  order(order: Order): OrderRefusal | null {
    return this.happens({ kind: 'order', order }).refusal
  }

  signIn(...desks: DeskId[]): this {
    for (const desk of desks) this.order({ kind: 'sign-in', desk, personId: 100 + desk })
    return this
  }

  /** The last that what is heard there to its end. */
  hear(call: CallId): void {
    const play = this.acts.findLast((act) => act.kind === 'play' && act.call === call)
    if (play?.kind !== 'play') throw new Error(`${call} hears nothing`)
    this.happens({ kind: 'played', call, leg: play.leg, play: play.play, engineAt: null })
  }

  /** The leg that was rung last for the call. */
  ringing(call: CallId): LegId {
    const act = this.acts.findLast((each) => each.kind === 'ring' && each.call === call)
    if (act?.kind !== 'ring') throw new Error(`nothing rings for ${call}`)
    return act.leg
  }

  /** What the citizen was last asked to hear: names of recordings, and numbers. */
  heard(call: CallId): (string | number)[] {
    const act = this.acts.findLast((each) => each.kind === 'play' && each.call === call)
    if (act?.kind !== 'play') return []
    return act.sounds.map((sound) => {
      if (sound.kind === 'recording') return sound.name
      if (sound.kind === 'digits') return sound.digits
      return sound.kind === 'position' ? sound.position : `${sound.minutes} min`
    })
  }

  kinds(call: CallId): string[] {
    return this.events.filter((event) => event.call === call).map(({ kind }) => kind)
  }

  phase(call: CallId): string | undefined {
    return this.calls.get(call)?.phase
  }

  state(desk: DeskId): string | undefined {
    return this.machine.desks().find(({ id }) => id === desk)?.state
  }

  /** At which desk the call is offered or talked with. */
  deskOf(call: CallId): DeskId | null {
    return this.machine.desks().find((desk) => desk.call === call && desk.state !== 'wrap-up')?.id ?? null
  }
}
