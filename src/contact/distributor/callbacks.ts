/**
 * Call-backs: the caller's wish keeps the place in the line. When it is its turn a desk is rung first, then the citizen; a
 * citizen who is busy or does not answer is tried again after a pause, and the desk is free in between. After closing
 * time it is carried over to when the queue opens next.
 */
import { backToWork, setDesk, setUnreachable } from './desks.ts'
import { closeAlarm, expectMessageHeard, finish, type How, letDeskGo, turnAway } from './ending.ts'
import { findOpening, isOpen } from './hours.ts'
import { putInLine, stopWaiting, takeFromLine, wait } from './lines.ts'
import type { CallEvent, Instant, Outcome, WayReason } from './model.ts'
import { RECORDINGS } from './recordings.ts'
import {
  type Call,
  hangUp,
  newLeg,
  play,
  recording,
  ring,
  SECOND,
  setPhase,
  setTime,
  type World,
  write,
} from './state.ts'

const CITIZEN_RING_SECONDS = 30
/** After the exchange should have told that nobody answered. */
export const GRACE_SECONDS = 5

/**
 * The caller has asked to be called back and may hang up.
 * @param way the queue had no other way for the caller
 */
export function wish(world: World, call: Call, number: string, way: WayReason | null): void {
  if (world.callbacks.has(number)) {
    sayKnown(world, call, way)
    return
  }
  stopWaiting(world, call)
  note(world, call, number, world.now, { way })
  const carried = call.callback?.carriedOver === true
  play(world, call, [recording(carried ? RECORDINGS.callbackCarriedOver : RECORDINGS.callbackConfirmed)])
  expectMessageHeard(world, call)
}

/** Whether a caller who is not called back may wait, after the way that offered it. */
export function canWaitOn(way: WayReason | null): way is null | 'waited-too-long' {
  return way === null || way === 'waited-too-long'
}

/** Never twice in the queue. */
function sayKnown(world: World, call: Call, way: WayReason | null): void {
  if (!canWaitOn(way)) {
    turnAway(world, call, way, RECORDINGS.callbackKnown)
    return
  }
  write(world, 'callback-known', call, {}, { way })
  wait(world, call)
  play(world, call, [recording(RECORDINGS.callbackKnown)])
  call.toldAt = world.now
  setTime(world, call, 'tell', world.now + call.queue.rules.repeatSeconds * SECOND)
}

/** The call ends, or waits for the call-back that a desk promised while talking. */
export function close(world: World, call: Call, outcome: Outcome, how: How): void {
  const { agreed } = call
  if (agreed === null) {
    finish(world, call, outcome, how)
    return
  }
  stopWaiting(world, call)
  world.returned.delete(call)
  const talkedMs = letDeskGo(world, call)
  if (call.legs.size > 0) world.acts.push({ kind: 'end', call: call.id })
  call.legs.clear()
  Object.assign(call, {
    party: null,
    play: null,
    passingOn: null,
    ownDesk: null,
    elsewhere: null,
    agreed: null,
  })
  beginAgreed(world, call, agreed, talkedMs)
}

/** A desk promises to call; the talk may have ended before that was said. */
export function beginAgreed(
  world: World,
  call: Call,
  { number, at }: { number: string; at: Instant },
  talkedMs: number | null,
): void {
  world.calls.set(call.id, call)
  world.ended.delete(call.id)
  call.endedAt = null
  setTime(world, call, 'phase', null)
  note(world, call, number, at, { agreed: true, talkedMs })
}

function note(world: World, call: Call, number: string, at: Instant, details: CallEvent['details']): void {
  call.number = number
  const wishedAt = world.now
  call.callback = {
    number,
    wishedAt,
    dueAt: at,
    tries: 0,
    reachedAt: null,
    carriedOver: false,
    carriedTo: null,
  }
  if (!world.callbacks.has(number)) world.callbacks.set(number, call)
  setPhase(world, call, 'callback')
  write(world, 'callback-wished', call, {}, { dueAt: at, ...details })
  placeAt(world, call, at)
}

/** It waits in the line when it is due; until then beside it. */
export function placeAt(world: World, call: Call, at: Instant): void {
  const { callback } = call
  if (callback === null) return
  const opens = findOpening(call.queue.rules, Math.max(at, world.now))
  const due = opens !== null && opens <= world.now
  callback.dueAt = due ? at : opens
  closeAlarm(world, call)
  setTime(world, call, 'alarm', (opens ?? world.now) + world.rules.oldestSeconds * SECOND)
  world.changedCalls.add(call)
  if (opens === null || opens > Math.max(at, world.now)) {
    callback.carriedOver = true
    callback.carriedTo = opens
    write(world, 'callback-carried-over', call, {}, { dueAt: opens })
  }
  if (due) {
    setTime(world, call, 'callback', null)
    putInLine(world, call)
    return
  }
  takeFromLine(world, call)
  setTime(world, call, 'callback', opens)
}

/** Hours are others than before, or it is closing time. */
export function placeAgain(world: World, call: Call): void {
  if (call.phase !== 'callback' || call.callback === null) return
  const { dueAt, carriedTo } = call.callback
  const open = isOpen(call.queue.rules, world.now)
  if (dueAt !== null && dueAt <= world.now && open) return
  const wanted = carriedTo === dueAt && open ? world.now : Math.max(dueAt ?? world.now, world.now)
  if (findOpening(call.queue.rules, wanted) === dueAt) return
  placeAt(world, call, wanted)
  if (wanted === world.now && open) write(world, 'callback-carried-over', call, {}, { dueAt: wanted })
}

/** A desk has taken it: it is busy with it, and now the citizen is rung. */
export function takeCallback(world: World, call: Call): void {
  if (call.desk) setDesk(world, call.desk, 'talking')
  ringCitizen(world, call)
}

function ringCitizen(world: World, call: Call): void {
  const leg = newLeg(call, 'citizen')
  call.party = leg
  setPhase(world, call, 'callback-citizen')
  write(world, 'callback-rung', call, { desk: call.desk }, { leg, try: (call.callback?.tries ?? 0) + 1 })
  ring(world, call, leg, {
    endpoint: { kind: 'number', number: call.callback?.number ?? call.number ?? '' },
    seconds: CITIZEN_RING_SECONDS,
    shows: world.rules.ownNumber,
  })
  setTime(world, call, 'phase', world.now + (CITIZEN_RING_SECONDS + GRACE_SECONDS) * SECOND)
}

/** The citizen did not answer (or the way to the desk failed in the exchange): again later, or given up. */
export function noteTry(world: World, call: Call, cause: string): void {
  const { callback, desk } = call
  if (callback === null) return
  const { callbackTries, callbackPauseSeconds } = call.queue.rules
  const again = world.now + callbackPauseSeconds * SECOND
  callback.tries++
  callback.dueAt = again
  write(world, 'callback-tried', call, { desk }, { try: callback.tries, cause, dueAt: again })
  letTryGo(world, call)
  if (desk) backToWork(world, desk)
  if (callback.tries >= callbackTries) {
    write(world, 'callback-given-up', call, {}, { tries: callback.tries, cause })
    finish(world, call, 'callback-given-up', { by: 'system', why: cause })
    return
  }
  placeAt(world, call, again)
}

/** The desk was not there to talk when the citizen was rung: no try of the citizen's, another desk takes it. */
export function loseDesk(world: World, call: Call, reason: string): void {
  const { desk } = call
  letTryGo(world, call)
  write(world, 'not-answered', call, { desk }, { cause: reason })
  if (desk) setUnreachable(world, desk, reason)
  placeAt(world, call, world.now)
}

function letTryGo(world: World, call: Call): void {
  hangUp(world, call, call.party)
  hangUp(world, call, call.deskLeg)
  Object.assign(call, { party: null, deskLeg: null, desk: null })
  setTime(world, call, 'phase', null)
  setPhase(world, call, 'callback')
}

export function withdraw(world: World, call: Call, why: string): void {
  write(world, 'callback-withdrawn', call, {}, { why })
  finish(world, call, 'callback-withdrawn', { by: 'system', why })
}
