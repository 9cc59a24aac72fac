/** How a call ends, by whoever it is: the books are closed, its legs let go, its desk freed. */
import { backToWork, startWrapUp } from './desks.ts'
import { stopWaiting } from './lines.ts'
import type { Outcome } from './model.ts'
import {
  type Call,
  hangUp,
  play,
  recording,
  SECOND,
  setPhase,
  setTime,
  settleOutcome,
  type World,
  write,
} from './state.ts'

/** A message that the exchange never tells the end of is over by then. */
const LONGEST_MESSAGE_SECONDS = 60
const REMEMBERED_SECONDS = 4 * 3600

type EndedBy = 'caller' | 'desk' | 'employee' | 'elsewhere' | 'system'

export interface How {
  by: EndedBy
  why?: string | null
}

export function finish(world: World, call: Call, outcome: Outcome, { by, why = null }: How): void {
  if (call.phase === 'ended') return
  const phase = call.phase
  stopWaiting(world, call)
  settleOutcome(world, call, outcome)
  call.why = why ?? call.why
  const talkedMs = letDeskGo(world, call)
  if (call.legs.size > 0) world.acts.push({ kind: 'end', call: call.id })
  call.legs.clear()
  closeAlarm(world, call)
  world.deadlines.clear(call)
  world.returned.delete(call)
  forgetCallback(world, call)
  world.calls.delete(call.id)
  rememberEnded(world, call)
  Object.assign(call, {
    party: null,
    play: null,
    passingOn: null,
    ownDesk: null,
    elsewhere: null,
    agreed: null,
  })
  const settled = call.outcome ?? outcome
  if (settled === 'abandoned' || settled === 'ended-by-system') {
    write(world, settled, call, {}, { waitedMs: call.waitedMs, while: phase, why: call.why })
  }
  call.endedAt = world.now
  setPhase(world, call, 'ended')
  write(
    world,
    'ended',
    call,
    { personId: call.lastPerson },
    { outcome: settled, why: call.why, by, while: phase, waitedMs: call.waitedMs, talkedMs },
  )
}

/** As long as a late event may come; not longer, for memory. */
function rememberEnded({ ended, now }: World, call: Call): void {
  ended.set(call.id, now)
  for (const [id, at] of ended) {
    if (now - at < REMEMBERED_SECONDS * SECOND) return
    ended.delete(id)
  }
}

/** An offer that came to nothing leaves the desk as it was; a talk is wrapped up. */
export function letDeskGo(world: World, call: Call): number | null {
  const { desk } = call
  if (desk === null) return null
  if (desk.state === 'offered' || call.phase === 'callback-citizen') {
    call.desk = null
    call.deskLeg = null
    backToWork(world, desk)
    return null
  }
  return leaveDesk(world, call)
}

/** The desk has done its part of the talk and wraps up. @returns how long it talked, in milliseconds */
export function leaveDesk(world: World, call: Call): number {
  const talkedMs = noteTalk(world, call)
  const { desk } = call
  call.desk = null
  call.deskLeg = null
  if (desk) startWrapUp(world, desk, call)
  return talkedMs
}

export function noteTalk(world: World, call: Call): number {
  const talkedMs = Math.max(0, world.now - call.deskSince)
  call.talkedMs = (call.talkedMs ?? 0) + talkedMs
  return talkedMs
}

/** The caller hears why, and then the call ends. */
export function turnAway(world: World, call: Call, why: string, name: string): void {
  stopWaiting(world, call)
  if (call.party === null || !call.legs.has(call.party)) {
    finish(world, call, 'turned-away', { by: 'system', why })
    return
  }
  settleOutcome(world, call, 'turned-away')
  call.why = why
  setPhase(world, call, 'ending')
  write(world, 'turned-away', call, {}, { why, waitedMs: call.waitedMs })
  play(world, call, [recording(name)])
  setTime(world, call, 'phase', world.now + LONGEST_MESSAGE_SECONDS * SECOND)
}

/** The message has been heard; a call whose wish is noted goes on without the caller. */
export function letCallerGo(world: World, call: Call): void {
  hangUp(world, call, call.party)
  call.party = null
  setTime(world, call, 'phase', null)
  world.toMatch = true
}

export function expectMessageHeard(world: World, call: Call): void {
  setTime(world, call, 'phase', world.now + LONGEST_MESSAGE_SECONDS * SECOND)
}

export function forgetCallback(world: World, call: Call): void {
  const number = call.callback?.number
  if (number !== undefined && world.callbacks.get(number) === call) world.callbacks.delete(number)
}

export function closeAlarm(world: World, call: Call): void {
  if (!call.alarmed) return
  call.alarmed = false
  write(world, 'alarm-cleared', call, {}, { what: 'call-old' })
}
