/** What desks and leaders ask for: each is done, or refused by name. */
import { beginAgreed, placeAt, withdraw } from './callbacks.ts'
import { backToWork, closeWrapUp, isSignedIn, makeReady, pause, signIn } from './desks.ts'
import { takeFromLine } from './lines.ts'
import type { Instant, Order, OrderRefusal, QueueId, Resolution } from './model.ts'
import { readNumber } from './numbers.ts'
import { noteNotAnswered } from './offering.ts'
import { complete, passOn, takeBack } from './passing-on.ts'
import { type Call, type Desk, hangUp, type World, write } from './state.ts'
import { hangUpAtDesk, hold, resume } from './talking.ts'
import { moveByLeader } from './ways.ts'

export function obey(world: World, order: Order): OrderRefusal | null {
  if (order.kind === 'withdraw-callback') return withdrawCallback(world, world.calls.get(order.call))
  if (order.kind === 'move') return move(world, world.calls.get(order.call), order.queue)
  const desk = world.desks.get(order.desk)
  if (desk === undefined || (desk.removed && !isSignedIn(desk))) return 'unknown-desk'
  if (order.kind === 'sign-in') return signIn(world, desk, order.personId)
  if (!isSignedIn(desk)) return order.kind === 'sign-out' ? null : 'not-signed-in'
  switch (order.kind) {
    case 'sign-out':
      return signOut(world, desk)
    case 'ready':
      return makeReady(world, desk)
    case 'pause':
      return pause(world, desk, order.reason, order.until)
    case 'resolve':
      return resolve(world, desk, order.resolution)
    case 'agree-callback':
      return agreeCallback(world, desk, order.number, order.at)
    case 'take-back':
      return takeBackTo(world, desk)
    default:
      return obeyInCall(world, desk, order)
  }
}

type InCall = Extract<Order, { kind: 'hold' | 'resume' | 'pass-on' | 'complete' | 'hang-up' }>

function obeyInCall(world: World, desk: Desk, order: InCall): OrderRefusal | null {
  const { call } = desk
  if (call === null) return 'no-call'
  switch (order.kind) {
    case 'hold':
      return hold(world, call)
    case 'resume':
      return resume(world, call)
    case 'pass-on':
      return passOn(world, call, order.way, order.target)
    case 'complete':
      return complete(world, call)
    case 'hang-up':
      return leaveCall(world, call)
  }
}

/** Who is called by the desk's hang-up: an offer is refused, a call being passed on goes its way, a talk ends. */
function leaveCall(world: World, call: Call): null {
  if (call.phase === 'offered' || call.phase === 'callback-desk') {
    hangUp(world, call, call.deskLeg)
    noteNotAnswered(world, call, 'rejected')
  } else if (call.phase === 'passing-on' || call.phase === 'consulting') {
    complete(world, call)
  } else {
    hangUpAtDesk(world, call)
  }
  return null
}

/** At once where there is no talk; else when the call has been wrapped up. */
function signOut(world: World, desk: Desk): null {
  desk.wanted = { kind: 'sign-out' }
  const { call } = desk
  if (call === null) {
    closeWrapUp(world, desk)
    backToWork(world, desk)
  } else if (desk.state === 'offered') {
    hangUp(world, call, call.deskLeg)
    noteNotAnswered(world, call, 'withdrawn')
  }
  return null
}

function resolve(world: World, desk: Desk, resolution: Resolution): OrderRefusal | null {
  const call = desk.after ?? desk.call
  if (call === null) return 'no-call'
  if (desk.state === 'offered' || call.phase === 'callback-citizen') return 'not-talking'
  call.resolution = resolution
  write(world, 'resolved', call, { desk }, { resolution })
  return null
}

/** While talking it begins when the talk is over, while wrapping up at once. */
function agreeCallback(
  world: World,
  desk: Desk,
  number: string | null,
  at: Instant | null,
): OrderRefusal | null {
  const call = desk.after ?? desk.call
  if (call === null) return 'no-call'
  const wanted = number ?? call.number
  const read = wanted === null ? null : readNumber(wanted)
  if (read === null || 'refused' in read) return 'no-number'
  if (world.callbacks.has(read.number) && world.callbacks.get(read.number) !== call) return 'callback-known'
  const agreed = { number: read.number, at: at ?? world.now, wishedAt: world.now }
  if (call.phase === 'ended') {
    beginAgreed(world, call, agreed, null)
    return null
  }
  if (desk.call !== call || call.answeredAt === null || desk.state !== 'talking') return 'not-talking'
  if (call.callback !== null && call.callback.reachedAt === null) return 'not-talking'
  call.agreed = agreed
  call.number = read.number
  write(world, 'callback-agreed', call, { desk }, { dueAt: agreed.at })
  return null
}

function takeBackTo(world: World, desk: Desk): OrderRefusal | null {
  const passed = desk.call ?? desk.after
  if (passed === null) return 'no-call'
  return takeBack(world, passed, desk)
}

function withdrawCallback(world: World, call: Call | undefined): OrderRefusal | null {
  if (call === undefined) return 'unknown-call'
  if (!call.phase.startsWith('callback')) return 'not-waiting'
  withdraw(world, call, 'by-leader')
  return null
}

function move(world: World, call: Call | undefined, to: QueueId): OrderRefusal | null {
  if (call === undefined) return 'unknown-call'
  const queue = world.queues.get(to)
  if (queue === undefined) return 'unknown-queue'
  if (call.phase === 'waiting' || call.phase === 'asking-number') {
    if (queue === call.queue) return null
    if (!queue.hasDesk) return 'queue-without-desk'
    moveByLeader(world, call, queue)
    return null
  }
  if (call.phase !== 'callback') return 'not-waiting'
  takeFromLine(world, call)
  write(world, 'moved', call, {}, { from: call.queue.id, to, why: 'by-leader' })
  call.queue = queue
  placeAt(world, call, call.callback?.dueAt ?? world.now)
  return null
}
