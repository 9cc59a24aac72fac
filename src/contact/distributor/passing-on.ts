/**
 * A call is passed on to an employee. Warm: the desk keeps the citizen while the employee is rung, and talks with the employee
 * first. Blind: the desk is free, and the citizen hears music until the employee answers. An employee who does not
 * answer, is busy or away gives the call back to the desk that passed it on, and nobody has lost the citizen.
 */
import { GRACE_SECONDS } from './callbacks.ts'
import { leaveDesk } from './ending.ts'
import type { DownCause } from '../telephony/exchange.ts'
import { RECORDINGS } from './recordings.ts'
import type { OrderRefusal, PassOnTarget } from './model.ts'
import { hasTimeFor, offer } from './offering.ts'
import {
  type Call,
  type Desk,
  hangUp,
  join,
  newLeg,
  play,
  recording,
  type PassingOn,
  ring,
  SECOND,
  setPhase,
  setTime,
  type World,
  write,
} from './state.ts'
import { admitAgain } from './ways.ts'

export function passOn(
  world: World,
  call: Call,
  way: 'warm' | 'blind',
  target: PassOnTarget,
): OrderRefusal | null {
  if (call.phase !== 'talking' && call.phase !== 'held') return 'not-talking'
  const { desk } = call
  const leg = newLeg(call, 'employee')
  const { passedOnSeconds } = call.queue.rules
  call.passingOn = { way, leg, target }
  join(world, call, [])
  setPhase(world, call, 'passing-on')
  const talkedMs = way === 'blind' ? letDeskGo(world, call) : null
  writeOf(world, 'passed-on', call, { way, saidAway: target.saidAway, talkedMs, by: desk?.id ?? null })
  ring(world, call, leg, { endpoint: target.endpoint, seconds: passedOnSeconds, shows: call.number })
  setTime(world, call, 'phase', world.now + (passedOnSeconds + GRACE_SECONDS) * SECOND)
  if (way === 'blind') play(world, call, [recording(RECORDINGS.passingOn)])
  return null
}

/** The desk leaves the citizen to the employee, who has answered or is rung on. */
export function complete(world: World, call: Call): OrderRefusal | null {
  const { passingOn } = call
  if (passingOn === null || call.desk === null) return 'nobody-rung'
  const answered = call.phase === 'consulting'
  passingOn.way = 'blind'
  if (answered) {
    join(world, call, [call.party, passingOn.leg])
    setPhase(world, call, 'with-employee')
  }
  const talkedMs = letDeskGo(world, call)
  writeOf(world, 'completed', call, { talkedMs, answered })
  return null
}

function letDeskGo(world: World, call: Call): number {
  call.ownDesk = call.desk
  hangUp(world, call, call.deskLeg)
  return leaveDesk(world, call)
}

export function noteEmployeeUp(world: World, call: Call): void {
  const { passingOn } = call
  if (passingOn === null || call.phase !== 'passing-on') return
  setTime(world, call, 'phase', null)
  const warm = passingOn.way === 'warm'
  join(world, call, [warm ? call.deskLeg : call.party, passingOn.leg])
  setPhase(world, call, warm ? 'consulting' : 'with-employee')
  writeOf(world, 'passed-on-answered', call, { way: passingOn.way })
}

/** The employee did not take it, or left before the desk had let go. */
export function noteEmployeeGone(world: World, call: Call, cause: DownCause): void {
  const { passingOn } = call
  if (passingOn === null) return
  const { saidAway } = passingOn.target
  giveBack(world, call, 'passed-on-returned', {
    cause,
    awayWithoutDiversion: saidAway && call.phase === 'passing-on',
  })
}

/** The desk wants it back before the employee has it. */
export function takeBack(world: World, call: Call, desk: Desk): OrderRefusal | null {
  const { passingOn } = call
  if (passingOn === null || call.phase === 'with-employee') return 'nobody-rung'
  if (call.desk === null && !hasTimeFor(desk, call)) return 'has-call'
  call.ownDesk ??= desk
  hangUp(world, call, passingOn.leg)
  giveBack(world, call, 'taken-back', {})
  return null
}

function giveBack(
  world: World,
  call: Call,
  kind: 'passed-on-returned' | 'taken-back',
  details: Record<string, string | boolean>,
): void {
  setTime(world, call, 'phase', null)
  const atDesk = call.desk !== null
  writeOf(world, kind, call, { ...details, to: atDesk ? 'desk' : 'line' })
  call.passingOn = null
  if (atDesk) {
    join(world, call, [call.party, call.deskLeg])
    setPhase(world, call, 'talking')
    return
  }
  join(world, call, [])
  play(world, call, [recording(RECORDINGS.nobodyAnswered)])
  returnToDesk(world, call)
}

/** To the desk that passed it on if it has time, or will have soon; else in the line at its first place. */
function returnToDesk(world: World, call: Call): void {
  const { ownDesk } = call
  const mayWait = ownDesk?.state === 'offered' || ownDesk?.state === 'talking' || ownDesk?.state === 'wrap-up'
  setPhase(world, call, 'returned')
  if (ownDesk && hasTimeFor(ownDesk, call)) {
    offer(world, call, ownDesk)
  } else if (mayWait && call.queue.rules.returnWaitSeconds > 0) {
    world.returned.add(call)
    setTime(world, call, 'phase', world.now + call.queue.rules.returnWaitSeconds * SECOND)
  } else {
    stopWaitingForDesk(world, call, 'desk-away')
  }
}

export function stopWaitingForDesk(world: World, call: Call, why: string): void {
  world.returned.delete(call)
  admitAgain(world, call, why)
}

/** The employee talked with the citizen, and the line was lost: back in the queue. */
export function loseEmployee(world: World, call: Call, cause: string): void {
  call.passingOn = null
  join(world, call, [])
  setPhase(world, call, 'returned')
  admitAgain(world, call, cause)
}

function writeOf(
  world: World,
  kind: 'passed-on' | 'completed' | 'passed-on-answered' | 'passed-on-returned' | 'taken-back',
  call: Call,
  details: Record<string, string | number | boolean | null>,
): void {
  const passingOn: PassingOn | null = call.passingOn
  write(
    world,
    kind,
    call,
    {
      desk: call.desk ?? call.ownDesk,
      personId: passingOn?.target.personId ?? null,
      unitId: passingOn?.target.unitId ?? null,
    },
    { leg: passingOn?.leg ?? null, ...details },
  )
}
