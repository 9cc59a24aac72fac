/**
 * Who gets which call. The one who has waited longest is offered first, to a desk that takes calls of that queue: primary
 * desks before secondary before standby, among equals the one that has been free longest. Secondary and standby desks join when
 * the first in the line has waited so long as the queue says. A desk of several queues thereby takes the longest waiting of
 * them all. A call that was passed on in vain goes to its own desk before that, if the desk has time.
 */
import { close, GRACE_SECONDS, loseDesk, noteTry, placeAt } from './callbacks.ts'
import { backToWork, closeWrapUp, setDesk, setUnreachable } from './desks.ts'
import { rankJoins, secondsUntilJoin } from './estimate.ts'
import { isBefore, stopWaiting, wait } from './lines.ts'
import type { DownCause } from '../telephony/exchange.ts'
import type { Instant } from './model.ts'
import {
  type Call,
  type Desk,
  newLeg,
  type Queue,
  ring,
  SECOND,
  setPhase,
  setTime,
  type World,
  write,
} from './state.ts'
import { greet } from './telling.ts'

/** Gives desks that are free what waits for them. */
export function match(world: World): void {
  world.toMatch = false
  for (const call of world.returned) {
    if (call.ownDesk && hasTimeFor(call.ownDesk, call)) offer(world, call, call.ownDesk)
  }
  let free = 0
  for (const desk of world.desks.values()) if (desk.state === 'free') free++
  if (free === 0) return
  const heads: Head[] = []
  for (const queue of world.queues.values()) if (queue.line.length > 0) heads.push({ queue, at: 0 })
  while (free > 0) {
    const next = takeLongest(heads)
    if (next === null) return
    const desk = chooseDesk(world, next.queue)
    if (desk === null) heads.splice(heads.indexOf(next.head), 1)
    else {
      next.head.at--
      offer(world, next.call, desk)
      free--
    }
  }
}

interface Head {
  queue: Queue
  at: number
}

/** The longest waiting of all queues that are still looked at; its head is moved past it. */
function takeLongest(heads: Head[]): { head: Head; queue: Queue; call: Call } | null {
  let longest: { head: Head; call: Call } | null = null
  for (const head of heads) {
    const call = skipBusy(head)
    if (call !== null && (longest === null || isBefore(call, longest.call))) longest = { head, call }
  }
  if (longest === null) return null
  longest.head.at++
  return { ...longest, queue: longest.head.queue }
}

/** One who still hears that the wish for a call-back is noted is not called yet. */
function skipBusy(head: Head): Call | null {
  for (;;) {
    const call = head.queue.line[head.at]
    if (call === undefined) return null
    if (isReady(call)) return call
    head.at++
  }
}

export function isReady(call: Call): boolean {
  return call.phase === 'callback' ? call.legs.size === 0 : true
}

export function chooseDesk(world: World, queue: Queue): Desk | null {
  let best: { desk: Desk; rank: number } | null = null
  for (const { desk: id, rank } of queue.rules.desks) {
    const desk = world.desks.get(id)
    if (desk?.state !== 'free' || !rankJoins(queue, rank, world.now)) continue
    if (best === null || rank < best.rank || (rank === best.rank && isIdleLonger(desk, best.desk))) {
      best = { desk, rank }
    }
  }
  return best?.desk ?? null
}

function isIdleLonger(one: Desk, other: Desk): boolean {
  return one.freeSince < other.freeSince || (one.freeSince === other.freeSince && one.id < other.id)
}

/** When a free desk of a later rank joins, if nobody else takes the first in the line. */
export function findNextJoin(world: World): Instant | null {
  let next: Instant | null = null
  for (const queue of world.queues.values()) {
    const [first] = queue.line
    if (first === undefined) continue
    for (const { desk, rank } of queue.rules.desks) {
      if (rank === 1 || world.desks.get(desk)?.state !== 'free') continue
      const at = first.placeSince + secondsUntilJoin(queue, rank) * SECOND
      if (at > world.now && (next === null || at < next)) next = at
    }
  }
  return next
}

/** Its own desk takes a call that comes back even while it wraps up after it. */
export function hasTimeFor(desk: Desk, call: Call): boolean {
  return desk.state === 'free' || (desk.state === 'wrap-up' && desk.after === call && desk.wanted === null)
}

export function offer(world: World, call: Call, desk: Desk): void {
  const callback = call.phase === 'callback'
  const own = call.phase === 'returned'
  stopWaiting(world, call)
  world.returned.delete(call)
  closeWrapUp(world, desk)
  const { offerSeconds } = call.queue.rules
  const leg = newLeg(call, `desk-${desk.id}`)
  Object.assign(call, { desk, deskLeg: leg, ownDesk: null })
  call.offers++
  desk.call = call
  setDesk(world, desk, 'offered', { until: world.now + offerSeconds * SECOND })
  setPhase(world, call, callback ? 'callback-desk' : 'offered')
  if (!callback && !own) greet(world, call)
  write(world, 'offered', call, { desk }, { leg, callback, own, waitedMs: world.now - call.arrivedAt })
  ring(world, call, leg, {
    endpoint: { kind: 'desk', name: desk.rules.telephone },
    seconds: offerSeconds,
    shows: call.number,
  })
  setTime(world, call, 'phase', world.now + (offerSeconds + GRACE_SECONDS) * SECOND)
}

/** The desk did not take it. Whose fault it is decides whether the desk gets calls; the call has its place in any case. */
export function noteNotAnswered(world: World, call: Call, cause: DownCause): void {
  const { desk, phase } = call
  if (cause === 'originator-gone') {
    if (phase === 'callback-desk') noteTry(world, call, cause)
    else close(world, call, 'abandoned', { by: 'caller', why: cause })
    return
  }
  const blameless = cause === 'withdrawn' || cause === 'exchange-lost'
  if (phase === 'callback-desk' && !blameless) {
    loseDesk(world, call, cause)
    return
  }
  write(world, 'not-answered', call, { desk }, { cause })
  call.desk = null
  call.deskLeg = null
  if (desk && blameless) backToWork(world, desk)
  else if (desk) setUnreachable(world, desk, cause)
  backInLine(world, call)
}

function backInLine(world: World, call: Call): void {
  if (call.phase !== 'callback-desk') {
    wait(world, call)
    return
  }
  setTime(world, call, 'phase', null)
  setPhase(world, call, 'callback')
  placeAt(world, call, world.now)
}
