/** For tests of the distributor: what holds after every turn, said of what can be seen from outside. */
import assert from 'node:assert/strict'
import { foldCall } from '../../src/contact/distributor/fold.ts'
import type {
  CallEvent,
  CallSummary,
  Counts,
  DeskId,
  DeskSummary,
  Distributor,
  Instant,
  QueueRules,
  Rules,
  Turn,
} from '../../src/contact/distributor/model.ts'
import type { CallId } from '../../src/contact/telephony/exchange.ts'

export interface Outside {
  readonly rules: Rules
  readonly machine: Distributor
  readonly calls: ReadonlyMap<CallId, CallSummary>
  readonly desks: ReadonlyMap<DeskId, DeskSummary>
  readonly events: ReadonlyMap<CallId, readonly CallEvent[]>
}

interface Seen extends Outside {
  readonly goingOn: readonly CallSummary[]
  readonly waiting: readonly CallSummary[]
}

export function checkTurn(outside: Outside, turn: Turn, now: Instant): void {
  const calls = outside.machine.calls()
  const { rules, machine, calls: known, desks, events } = outside
  const seen = {
    rules,
    machine,
    calls: known,
    desks,
    events,
    goingOn: calls,
    waiting: calls.filter(({ phase }) => phase === 'waiting'),
  }
  countsAddUp(outside.machine.counts())
  deskHasOneCall(seen)
  nobodyWaitsBesideAFreeDesk(seen, now)
  for (const event of turn.events) {
    if (event.kind === 'offered') longestWaitingFirst(seen, event, now)
  }
  for (const call of turn.calls) {
    const own = events.get(call.id) ?? []
    eventsSayTheSame(call, own)
    toldNothingWorse(own)
    endsOnce(own)
  }
  plays(seen, turn)
}

export function countsAddUp(counts: Counts): void {
  const { arrived, answered, abandoned, turnedAway, overflowed, inProgress } = counts
  const { callbacksGivenUp, callbacksWithdrawn, endedBySystem } = counts
  const ended = abandoned + turnedAway + overflowed + callbacksGivenUp + callbacksWithdrawn + endedBySystem
  assert.equal(arrived, answered + ended + inProgress, JSON.stringify(counts))
  assert.ok(inProgress >= 0)
}

const BUSY = new Set(['offered', 'talking'])

function deskHasOneCall({ machine, goingOn }: Seen): void {
  const calls = new Map(goingOn.map((call) => [call.id, call]))
  const taken = new Set<CallId>()
  for (const desk of machine.desks()) {
    if (!BUSY.has(desk.state)) {
      assert.ok(
        desk.call === null || desk.state === 'wrap-up',
        `${desk.id} is ${desk.state} and has ${desk.call}`,
      )
      continue
    }
    assert.ok(desk.call !== null, `${desk.id} is ${desk.state} without a call`)
    assert.ok(!taken.has(desk.call), `${desk.call} is at two desks`)
    taken.add(desk.call)
    const call = calls.get(desk.call)
    if (call?.answeredAt === null) assert.equal(call.desk, desk.id)
    const atDesk = [
      'offered',
      'talking',
      'held',
      'passing-on',
      'consulting',
      'callback-desk',
      'callback-citizen',
    ]
    assert.ok(atDesk.includes(call?.phase ?? ''), `${desk.id} has a call that is ${call?.phase}`)
  }
}

function waitsIn({ waiting }: Seen, queue: QueueRules): CallSummary[] {
  return waiting.filter((call) => call.queue === queue.id)
}

function joins(queue: QueueRules, rank: number, waiting: readonly CallSummary[], now: Instant): boolean {
  const after = rank === 1 ? 0 : rank === 2 ? queue.secondaryAfterSeconds : queue.standbyAfterSeconds
  return after === 0 || waiting.some(({ placeSince }) => now - placeSince >= after * 1000)
}

function nobodyWaitsBesideAFreeDesk(seen: Seen, now: Instant): void {
  const free = seen.machine.desks().filter(({ state }) => state === 'free')
  if (free.length === 0) return
  for (const queue of seen.rules.queues) {
    const waiting = waitsIn(seen, queue)
    if (waiting.length === 0) continue
    for (const { desk, rank } of queue.desks) {
      const idle = free.some(({ id }) => id === desk)
      assert.ok(
        !idle || !joins(queue, rank, waiting, now),
        `desk ${desk} is free and ${waiting[0]?.id} waits`,
      )
    }
  }
}

function longestWaitingFirst(seen: Seen, offered: CallEvent, now: Instant): void {
  const taken = seen.calls.get(offered.call ?? '')
  if (!taken || offered.details['own'] === true || offered.details['own'] === undefined) return
  for (const queue of seen.rules.queues) {
    const waiting = waitsIn(seen, queue)
    const serves = queue.desks.find(({ desk }) => desk === offered.desk)
    if (!serves || !joins(queue, serves.rank, waiting, now)) continue
    for (const other of waiting) {
      // One that came to the line in this same turn, after the offer, is no matter.
      const camesNow = seen.events
        .get(other.id)
        ?.some((event) => event.at === now && event.kind !== 'position-told')
      if (camesNow) continue
      assert.ok(
        other.placeSince >= taken.placeSince,
        `${taken.id} was offered before ${other.id}, which has waited longer`,
      )
    }
  }
}

function eventsSayTheSame(summary: CallSummary, events: readonly CallEvent[]): void {
  const { number, ...call } = summary
  assert.ok(number === null || !JSON.stringify(events).includes(`"${number}"`), 'an event holds the number')
  assert.deepEqual(foldCall(events), call, `${call.id}: ${events.map(({ kind }) => kind).join(' ')}`)
}

function toldNothingWorse(events: readonly CallEvent[]): void {
  let before: { at: Instant; position: number; minutes: number } | null = null
  for (const { kind, at, details } of events) {
    if (kind !== 'position-told') continue
    const position = Number(details['position'])
    const most: number = before?.minutes ?? Infinity
    const minutes = details['minutes'] === null ? most : Number(details['minutes'])
    assert.ok(position >= 1)
    if (before !== null) {
      assert.ok(position <= before.position, `told place ${before.position}, then ${position}`)
      assert.ok(minutes <= before.minutes, `told ${before.minutes} minutes, then ${minutes}`)
      assert.ok(at - before.at >= 30_000, `told again after ${at - before.at} ms`)
    }
    before = { at, position, minutes }
  }
}

function endsOnce(events: readonly CallEvent[]): void {
  let open = true
  for (const { kind } of events) {
    if (kind === 'ended') {
      assert.ok(open, 'it ended twice')
      open = false
    }
    if (kind === 'callback-wished') open = true
    if (kind === 'offered' || kind === 'answered') assert.ok(open, `${kind} after it ended`)
  }
}

/** A leg is rung, let go or heard only of a call that goes on; where nobody waits, nothing is said. */
function plays({ calls }: Seen, { acts }: Turn): void {
  for (const act of acts) {
    const call = calls.get(act.call)
    if (act.kind === 'play') assert.ok(act.sounds.length > 0)
    if (act.kind === 'join') assert.ok(act.legs.length !== 1, `${act.call}: ${act.legs.join()} talks alone`)
    if (act.kind === 'ring' || act.kind === 'join') assert.notEqual(call, undefined)
  }
}
