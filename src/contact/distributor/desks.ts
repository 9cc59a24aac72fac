/** What a desk does: free, offered a call, talking, wrapping up, away. One call at a time, and one state. */
import { measureHandling } from './estimate.ts'
import type { DeskState, Instant, OrderRefusal } from './model.ts'
import { type Call, type Desk, SECOND, setTime, type World, write } from './state.ts'

interface More {
  until?: Instant | null
  reason?: string | null
}

export function setDesk(world: World, desk: Desk, state: DeskState, more: More = {}): void {
  const { until = null, reason = null } = more
  if (desk.alarmed) write(world, 'alarm-cleared', null, { desk }, { what: 'desk-stuck' })
  desk.alarmed = false
  if (state === 'free') {
    desk.freeSince = world.now
    world.toMatch = true
  }
  if ((state === 'signed-out') !== (desk.state === 'signed-out')) world.toLook = true
  world.changes++
  const same = desk.state === state && desk.reason === reason && desk.until === until
  Object.assign(desk, { state, reason, until })
  world.changedDesks.add(desk)
  setTime(world, desk, 'until', state === 'pause' || state === 'wrap-up' ? until : null)
  const guarded = state === 'offered' || state === 'talking' || state === 'wrap-up'
  setTime(world, desk, 'alarm', guarded ? world.now + world.rules.oldestSeconds * SECOND : null)
  if (same) return
  desk.since = world.now
  write(world, 'desk-state', null, { desk }, { state, reason })
  if (state === 'signed-out') desk.personId = null
}

/** Its call is over, and there is nothing to wrap up: what it wanted meanwhile, or the next call. */
export function backToWork(world: World, desk: Desk): void {
  desk.call = null
  desk.after = null
  const { wanted } = desk
  desk.wanted = null
  if (wanted?.kind === 'sign-out' || desk.removed) setDesk(world, desk, 'signed-out')
  else if (wanted) setDesk(world, desk, 'pause', wanted)
  else if (!desk.telephoneThere) setDesk(world, desk, 'unreachable', { reason: 'telephone' })
  else setDesk(world, desk, 'free')
}

/** It did not take what was offered: no call goes there until somebody says so. */
export function setUnreachable(world: World, desk: Desk, reason: string): void {
  desk.call = null
  desk.after = null
  if (desk.wanted || desk.removed) backToWork(world, desk)
  else setDesk(world, desk, 'unreachable', { reason })
}

export function startWrapUp(world: World, desk: Desk, call: Call): void {
  desk.call = null
  desk.after = call
  const { wrapUpSeconds } = call.queue.rules
  setDesk(world, desk, 'wrap-up', { until: world.now + wrapUpSeconds * SECOND })
  if (wrapUpSeconds === 0) endWrapUp(world, desk)
}

/** Counts it; what the desk does next is up to the one who asks. */
export function closeWrapUp(world: World, desk: Desk): void {
  const call = desk.after
  if (desk.state !== 'wrap-up' || call === null) return
  const wrapUpMs = world.now - desk.since
  call.wrapUpMs = (call.wrapUpMs ?? 0) + wrapUpMs
  write(world, 'wrapped-up', call, { desk }, { wrapUpMs })
  measureHandling(call.queue, (world.now - desk.tookAt) / SECOND)
  desk.after = null
}

export function endWrapUp(world: World, desk: Desk): void {
  closeWrapUp(world, desk)
  backToWork(world, desk)
}

export function isSignedIn(desk: Desk): boolean {
  return desk.state !== 'signed-out'
}

export function signIn(world: World, desk: Desk, personId: number): OrderRefusal | null {
  if (isSignedIn(desk)) return desk.personId === personId ? null : 'desk-taken'
  for (const other of world.desks.values()) {
    if (other.personId === personId && isSignedIn(other)) return 'signed-in-elsewhere'
  }
  desk.personId = personId
  backToWork(world, desk)
  return null
}

/** Ends pause, wrap-up and unreachable; while it has a call, what it wanted afterwards is let go. */
export function makeReady(world: World, desk: Desk): OrderRefusal | null {
  desk.wanted = null
  if (desk.state === 'wrap-up') endWrapUp(world, desk)
  else if (desk.state === 'pause' || desk.state === 'unreachable') backToWork(world, desk)
  return null
}

export function pause(world: World, desk: Desk, reason: string, until: Instant | null): OrderRefusal | null {
  if (until !== null && until <= world.now) return null
  desk.wanted = { kind: 'pause', reason, until }
  if (desk.call === null) {
    closeWrapUp(world, desk)
    backToWork(world, desk)
  }
  return null
}

/** Its telephone came or went; one that went by itself is ready again when it is back. */
export function noteTelephone(world: World, desk: Desk, there: boolean): void {
  desk.telephoneThere = there
  if (!there && desk.state === 'free') setDesk(world, desk, 'unreachable', { reason: 'telephone' })
  if (there && desk.state === 'unreachable' && desk.reason === 'telephone') backToWork(world, desk)
}
