/** The machine itself: one happening after the other, each with its time. */
import { estimateWait } from './estimate.ts'
import { noteDigit, noteLegDown, noteLegUp, notePlayed } from './legs.ts'
import { noteTelephone } from './desks.ts'
import type { CallId } from '../telephony/exchange.ts'
import type { Distributor, Happening, Instant, OrderRefusal, Past, Rules, Turn } from './model.ts'
import { chooseDesk } from './offering.ts'
import { enterCall, openWorld, takeRules } from './opening.ts'
import { obey } from './orders.ts'
import { restore } from './restoring.ts'
import { findNext, placeCallbacks, settle } from './settling.ts'
import { type Queue, type World } from './state.ts'
import { summariseCall, summariseDesk } from './summary.ts'
import { survey } from './surveying.ts'
import { admit } from './ways.ts'

export function createDistributor(
  rules: Rules,
  now: Instant,
  past?: Past,
): { distributor: Distributor; turn: Turn } {
  const world = openWorld(rules, now)
  if (past) restore(world, past)
  const turn = closeTurn(world, null)
  const distributor: Distributor = {
    turn: (happening, at) => takeTurn(world, happening, at),
    calls: () =>
      [...world.calls.values()].sort((one, other) => one.placeSince - other.placeSince).map(summariseCall),
    desks: () => [...world.desks.values()].map(summariseDesk),
    waiting: () => [...world.queues.values()].map((queue) => summariseQueue(world, queue)),
    counts: () => ({ ...world.counts }),
  }
  return { distributor, turn }
}

function takeTurn(world: World, happening: Happening, at: Instant): Turn {
  // A clock that is set back does not make anybody wait again.
  world.now = Math.max(world.now, at)
  world.engineAt = 'engineAt' in happening ? happening.engineAt : null
  return closeTurn(world, happen(world, happening))
}

function happen(world: World, happening: Happening): OrderRefusal | null {
  switch (happening.kind) {
    case 'arrived':
      arrive(world, happening.call, happening.queue, happening.number)
      return null
    case 'leg-up':
    case 'leg-down':
    case 'digit':
    case 'played':
      happenToLeg(world, happening)
      return null
    case 'order':
      return obey(world, happening.order)
    case 'rules':
      takeRules(world, happening.rules)
      for (const queue of world.queues.values()) placeCallbacks(world, queue)
      return null
    case 'surveyed':
      survey(world, happening.calls)
      return null
    case 'telephone': {
      const desk = world.desks.get(happening.desk)
      if (desk) noteTelephone(world, desk, happening.there)
      return null
    }
    case 'tick':
      return null
  }
}

type OfLeg = Extract<Happening, { kind: 'leg-up' | 'leg-down' | 'digit' | 'played' }>

function happenToLeg(world: World, happening: OfLeg): void {
  const { leg } = happening
  const call = world.calls.get(happening.call)
  if (happening.kind === 'leg-up' && !call?.legs.has(leg)) {
    // Answered just as it was let go.
    world.acts.push({ kind: 'hang-up', call: happening.call, leg })
  } else if (call === undefined) {
    return
  } else if (happening.kind === 'leg-up') {
    noteLegUp(world, call, leg)
  } else if (happening.kind === 'leg-down') {
    noteLegDown(world, call, leg, happening.cause)
  } else if (happening.kind === 'digit') {
    noteDigit(world, call, leg, happening.digit)
  } else {
    notePlayed(world, call, happening.play)
  }
}

function arrive(world: World, id: CallId, queueId: number, number: string | null): void {
  if (world.calls.has(id) || world.ended.has(id)) return
  const queue = world.queues.get(queueId) ?? [...world.queues.values()][0]
  if (queue === undefined) {
    world.acts.push({ kind: 'end', call: id })
    return
  }
  const call = enterCall(world, id, queue, number, world.now)
  world.acts.push({ kind: 'answer', call: id })
  admit(world, call)
}

function closeTurn(world: World, refusal: OrderRefusal | null): Turn {
  settle(world)
  const turn: Turn = {
    acts: world.acts,
    events: world.events,
    calls: Array.from(world.changedCalls, summariseCall),
    desks: Array.from(world.changedDesks, summariseDesk),
    next: findNext(world),
    refusal,
  }
  world.acts = []
  world.events = []
  world.changedCalls.clear()
  world.changedDesks.clear()
  return turn
}

function summariseQueue(world: World, queue: Queue) {
  const waiting = queue.line.filter(({ phase }) => phase !== 'callback')
  return {
    queue: queue.id,
    waiting: waiting.length,
    longestSince: waiting[0]?.arrivedAt ?? null,
    estimatedSeconds: chooseDesk(world, queue) ? 0 : estimateWait(world, queue, queue.line.length + 1),
  }
}
