/** The end of every turn: what is due happens, ready desks get calls, and those for whom nobody is left go the queue's way. */
import { noteSilence } from './asking.ts'
import { placeAgain, placeAt } from './callbacks.ts'
import type { DeadlineKind } from './deadlines.ts'
import { backToWork, endWrapUp } from './desks.ts'
import { findTurnOfHours, isOpen } from './hours.ts'
import { noteOverdue } from './legs.ts'
import type { Instant } from './model.ts'
import { findNextJoin, match } from './offering.ts'
import { stopWaitingForDesk } from './passing-on.ts'
import { type Call, type Desk, type Queue, setTime, type World, write } from './state.ts'
import { tell } from './telling.ts'
import { hasDesk, leaveToWays, waitedTooLong } from './ways.ts'

export function settle(world: World): void {
  // Always once: a standby desk joins by the time alone.
  world.toMatch = true
  for (;;) {
    if (world.toMatch || world.toLook) {
      if (world.toLook) lookWhoIsThere(world)
      match(world)
      continue
    }
    const due = world.deadlines.takeDue(world.now)
    if (due === null) return
    happen(world, due.subject, due.kind)
  }
}

/** When the machine wants to be asked again. */
export function findNext(world: World): Instant | null {
  const due = world.deadlines.next()
  const joins = findNextJoin(world)
  if (due === null || joins === null) return due ?? joins
  return Math.min(due, joins)
}

function lookWhoIsThere(world: World): void {
  world.toLook = false
  for (const queue of world.queues.values()) {
    const there = hasDesk(world, queue)
    const left = queue.hasDesk && !there
    queue.hasDesk = there
    if (left) leaveToWays(world, queue)
  }
}

function happen(world: World, subject: Call | Desk | Queue, kind: DeadlineKind): void {
  if ('line' in subject) turnHours(world, subject)
  else if ('legs' in subject) happenToCall(world, subject, kind)
  else if (kind === 'alarm') raise(world, subject, 'desk-stuck')
  else if (subject.state === 'wrap-up') endWrapUp(world, subject)
  else if (subject.state === 'pause') backToWork(world, subject)
}

function happenToCall(world: World, call: Call, kind: DeadlineKind): void {
  if (kind === 'tell') tell(world, call)
  else if (kind === 'longest') waitedTooLong(world, call)
  else if (kind === 'alarm') raise(world, call, 'call-old')
  else if (kind === 'callback') placeAt(world, call, call.callback?.dueAt ?? world.now)
  else if (call.phase === 'asking-number') noteSilence(world, call)
  else if (call.phase === 'returned') stopWaitingForDesk(world, call, 'desk-busy')
  else noteOverdue(world, call)
}

/** It opens or closes. */
function turnHours(world: World, queue: Queue): void {
  setTime(world, queue, 'hours', findTurnOfHours(queue.rules, world.now))
  placeCallbacks(world, queue)
  if (!isOpen(queue.rules, world.now) && !queue.hasDesk) leaveToWays(world, queue)
}

export function placeCallbacks(world: World, queue: Queue): void {
  for (const call of world.calls.values()) if (call.queue === queue) placeAgain(world, call)
}

function raise(world: World, subject: Call | Desk, what: 'call-old' | 'desk-stuck'): void {
  subject.alarmed = true
  const seconds = world.rules.oldestSeconds
  if ('legs' in subject) write(world, 'alarm', subject, {}, { what, phase: subject.phase, seconds })
  else write(world, 'alarm', null, { desk: subject }, { what, state: subject.state, seconds })
}
