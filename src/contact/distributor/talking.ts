/** Desk and citizen talk: from the answer to hold and resume, and a desk that is lost in the middle. */
import { close, loseDesk } from './callbacks.ts'
import { setDesk, setUnreachable } from './desks.ts'
import { noteTalk } from './ending.ts'
import type { OrderRefusal } from './model.ts'
import { type Call, hangUp, join, setPhase, setTime, settleOutcome, type World, write } from './state.ts'
import { admitAgain } from './ways.ts'

/** The desk has the citizen: the one who called, or the one who is called back. */
export function startTalk(world: World, call: Call): void {
  const { desk, callback } = call
  if (desk === null) return
  const again = call.answeredAt !== null
  const calledBack = call.phase === 'callback-citizen'
  setTime(world, call, 'phase', null)
  setTime(world, call, 'alarm', world.now + world.rules.oldestSeconds * 1000)
  join(world, call, [call.party, call.deskLeg])
  if (desk.state !== 'talking') setDesk(world, desk, 'talking')
  call.deskSince = world.now
  desk.tookAt = world.now
  call.lastDesk = desk.id
  call.lastPerson = desk.personId
  setPhase(world, call, 'talking')
  if (calledBack && callback) {
    callback.reachedAt = world.now
    if (world.callbacks.get(callback.number) === call) world.callbacks.delete(callback.number)
    write(world, 'callback-reached', call, { desk }, { try: callback.tries + 1, leg: call.party })
  }
  settleOutcome(world, call, 'answered')
  call.answeredAt ??= world.now
  write(world, 'answered', call, { desk }, { again, calledBack, waitedMs: call.waitedMs, leg: call.deskLeg })
}

export function hold(world: World, call: Call): OrderRefusal | null {
  if (call.phase === 'held') return null
  if (call.phase !== 'talking') return 'not-talking'
  join(world, call, [])
  setPhase(world, call, 'held')
  write(world, 'held', call, { desk: call.desk }, {})
  return null
}

export function resume(world: World, call: Call): OrderRefusal | null {
  if (call.phase === 'talking') return null
  if (call.phase !== 'held') return 'not-talking'
  join(world, call, [call.party, call.deskLeg])
  setPhase(world, call, 'talking')
  write(world, 'resumed', call, { desk: call.desk }, {})
  return null
}

/** The desk hung up, by its telephone or its page. */
export function hangUpAtDesk(world: World, call: Call): void {
  if (call.phase === 'callback-citizen') loseDesk(world, call, 'hung-up')
  else close(world, call, 'answered', { by: 'desk' })
}

/** Its telephone is gone in the middle of the talk: the citizen is not to blame, and waits for another desk. */
export function loseTalk(world: World, call: Call, cause: string): void {
  if (call.phase === 'callback-citizen') {
    loseDesk(world, call, cause)
    return
  }
  const { desk } = call
  const talkedMs = noteTalk(world, call)
  hangUp(world, call, call.deskLeg)
  call.desk = null
  call.deskLeg = null
  write(world, 'desk-lost', call, { desk }, { cause, talkedMs })
  if (desk) setUnreachable(world, desk, cause)
  join(world, call, [])
  admitAgain(world, call, cause)
}
