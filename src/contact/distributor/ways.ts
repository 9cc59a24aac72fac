/**
 * What is done with a caller who cannot wait here: the queue is closed or full, nobody is signed in, or the wait was too long.
 *
 * Closing time: those who wait are served as long as somebody is signed in; when the last one goes, they get the way of a
 * closed queue. Call-backs are carried over. Who comes after closing time gets the way at once.
 * Ways never lead in a ring: a queue where the call has been is passed over, and a number that does not answer is not tried
 * again; then the caller hears a message, or waits on where that is possible.
 */
import { offerByWay } from './asking.ts'
import { close, withdraw } from './callbacks.ts'
import { turnAway } from './ending.ts'
import { isSignedIn } from './desks.ts'
import { isOpen } from './hours.ts'
import { stopWaiting, wait } from './lines.ts'
import type { QueueId, WayReason } from './model.ts'
import { readNumber } from './numbers.ts'
import { MESSAGE_OF } from './recordings.ts'
import {
  type Call,
  join,
  newLeg,
  type Queue,
  ring,
  SECOND,
  setPhase,
  setTime,
  settleOutcome,
  type World,
  write,
} from './state.ts'
import { GRACE_SECONDS } from './callbacks.ts'

const ELSEWHERE_RING_SECONDS = 45

export function hasDesk(world: World, { rules }: Queue): boolean {
  return rules.desks.some(({ desk: id }) => {
    const desk = world.desks.get(id)
    return desk !== undefined && isSignedIn(desk)
  })
}

/** A call comes to its queue: it waits there, or goes the queue's way. */
export function admit(world: World, call: Call): void {
  call.visited.add(call.queue.id)
  const reason = findReason(world, call)
  if (reason === null) {
    takePlaceOfCallback(world, call)
    wait(world, call)
  } else {
    goWay(world, call, reason)
  }
}

/** A call that was answered or rung before comes back: only if nobody is there does it go the queue's way. */
export function admitAgain(world: World, call: Call, why: string): void {
  write(world, 'waits-again', call, {}, { why })
  wait(world, call)
  if (!call.queue.hasDesk) goWay(world, call, reasonOfNobody(world, call.queue))
}

/** The last desk of the queue is signed out, or its closing time came and nobody is there. */
export function leaveToWays(world: World, queue: Queue): void {
  const reason = reasonOfNobody(world, queue)
  for (const call of queue.line.slice()) {
    if (call.phase === 'waiting' || call.phase === 'asking-number') goWay(world, call, reason)
  }
}

export function waitedTooLong(world: World, call: Call): void {
  if (call.phase !== 'waiting') return
  const way = call.queue.rules.ways['waited-too-long']
  if (way.kind === 'callback') call.visitedWays.add('waited-too-long')
  goWay(world, call, 'waited-too-long')
}

function findReason(world: World, { queue }: Call): WayReason | null {
  if (!isOpen(queue.rules, world.now)) return 'closed'
  if (!queue.hasDesk) return 'no-desk'
  const { mostWaiting } = queue.rules
  return mostWaiting !== null && countWaiting(queue) >= mostWaiting ? 'full' : null
}

/** Those on the line; call-backs keep nobody's telephone busy. */
function countWaiting({ line }: Queue): number {
  return line.filter(({ phase }) => phase !== 'callback').length
}

function reasonOfNobody(world: World, queue: Queue): WayReason {
  return isOpen(queue.rules, world.now) ? 'no-desk' : 'closed'
}

function goWay(world: World, call: Call, reason: WayReason): void {
  const way = call.queue.rules.ways[reason]
  if (way.kind === 'message') turnAway(world, call, reason, way.recording)
  else if (way.kind === 'callback') offerByWay(world, call, reason)
  else if (way.kind === 'queue') goToQueue(world, call, reason, way.queue)
  else if (way.kind === 'number') goElsewhere(world, call, reason, way.number)
  else stay(world, call, reason)
}

function stay(world: World, call: Call, reason: WayReason): void {
  call.visitedWays.add(reason)
  setTime(world, call, 'longest', null)
  if (call.keypad === null) wait(world, call)
}

function goToQueue(world: World, call: Call, reason: WayReason, id: QueueId): void {
  const queue = world.queues.get(id)
  if (queue === undefined || call.visited.has(id)) {
    waitOrMessage(world, call, reason)
  } else {
    moveTo(world, call, queue, reason)
    admit(world, call)
  }
}

/** Into a queue where somebody is signed in; that it is full or closed is for the leader to know. */
export function moveByLeader(world: World, call: Call, queue: Queue): void {
  moveTo(world, call, queue, 'by-leader')
  call.visited.add(queue.id)
  wait(world, call)
}

function moveTo(world: World, call: Call, queue: Queue, why: string): void {
  stopWaiting(world, call)
  write(world, 'moved', call, {}, { from: call.queue.id, to: queue.id, why })
  call.queue = queue
  call.queueSince = world.now
  call.visitedWays.clear()
}

function goElsewhere(world: World, call: Call, reason: WayReason, number: string): void {
  if (call.visitedWays.has(reason)) {
    waitOrMessage(world, call, reason)
    return
  }
  call.visitedWays.add(reason)
  stopWaiting(world, call)
  const leg = newLeg(call, 'elsewhere')
  call.elsewhere = { leg, why: reason }
  setPhase(world, call, 'elsewhere')
  write(world, 'sent-elsewhere', call, {}, { why: reason, leg })
  ring(world, call, leg, {
    endpoint: { kind: 'number', number },
    seconds: ELSEWHERE_RING_SECONDS,
    shows: call.number,
  })
  setTime(world, call, 'phase', world.now + (ELSEWHERE_RING_SECONDS + GRACE_SECONDS) * SECOND)
}

/** Nobody answered there, or they have talked. */
export function noteElsewhereDown(world: World, call: Call): void {
  const { elsewhere } = call
  if (elsewhere === null) return
  if (call.outcome === 'overflowed') {
    close(world, call, 'overflowed', { by: 'elsewhere' })
    return
  }
  call.elsewhere = null
  waitOrMessage(world, call, elsewhere.why)
}

export function noteElsewhereUp(world: World, call: Call): void {
  if (call.elsewhere === null) return
  settleOutcome(world, call, 'overflowed')
  call.why = call.elsewhere.why
  setTime(world, call, 'phase', null)
  write(world, 'overflowed', call, {}, { why: call.why, waitedMs: call.waitedMs })
  join(world, call, [call.party, call.elsewhere.leg])
}

/** The way led nowhere: somebody is at the desks, so the caller can wait; else a message. */
function waitOrMessage(world: World, call: Call, reason: WayReason): void {
  const canWait = call.queue.hasDesk && (reason === 'full' || reason === 'waited-too-long')
  if (!canWait) {
    turnAway(world, call, reason, MESSAGE_OF[reason])
    return
  }
  call.visitedWays.add('waited-too-long')
  if (call.phase === 'elsewhere') write(world, 'waits-again', call, {}, { why: reason })
  stay(world, call, reason)
}

/** Who calls again while a call-back is waited for gets its place; nobody is called twice. */
function takePlaceOfCallback(world: World, call: Call): void {
  const known = call.number === null ? null : readNumber(call.number)
  if (known === null || 'refused' in known) return
  const kept = world.callbacks.get(known.number)
  if (kept === undefined || kept === call || kept.queue !== call.queue || kept.outcome === 'answered') return
  call.placeSince = Math.min(call.placeSince, kept.placeSince)
  call.order = Math.min(call.order, kept.order)
  write(world, 'place-kept', call, {}, { placeSince: call.placeSince })
  withdraw(world, kept, 'called-again')
}
