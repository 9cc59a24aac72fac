/**
 * A call as it stands in the exchange, seen by us for the first time since we started (or at all): who is on the line, who rings
 * and who talks says where it is. What was written down of it decides where that leaves a choice.
 */
import { CALLER, type LegId, type SurveyedCall } from '../telephony/exchange.ts'
import { close, GRACE_SECONDS, placeAt, takeCallback } from './callbacks.ts'
import { setDesk } from './desks.ts'
import { leaveDesk, letCallerGo } from './ending.ts'
import type { CallPhase, Instant } from './model.ts'
import {
  type Call,
  type Desk,
  hangUp,
  join,
  roleOf,
  SECOND,
  setPhase,
  setTime,
  type World,
  write,
} from './state.ts'
import { startTalk } from './talking.ts'
import { admitAgain, noteElsewhereUp } from './ways.ts'
import { wait } from './lines.ts'

/** How long what rings may ring on: when it began is not known. */
const RINGS_ON_SECONDS = 30

export function adopt(world: World, call: Call, there: SurveyedCall | undefined): void {
  const seen = readLegs(world, call, there)
  if (call.phase === 'ending') {
    close(world, call, 'turned-away', { by: 'system' })
  } else if (call.party === null) {
    adoptWithoutCitizen(world, call, seen)
  } else if (call.phase === 'callback') {
    letCallerGo(world, call)
  } else if (seen.elsewhere) {
    adoptElsewhere(world, call, seen.elsewhere)
  } else if (seen.desk && seen.employee) {
    adoptBetween(world, call, seen.desk, seen.employee, there)
  } else if (seen.desk) {
    adoptAtDesk(world, call, seen.desk)
  } else if (seen.employee) {
    adoptWithEmployee(world, call, seen.employee)
  } else {
    adoptWaiting(world, call)
  }
}

interface Seen {
  desk: { leg: LegId; desk: Desk; up: boolean } | null
  employee: { leg: LegId; up: boolean } | null
  elsewhere: { leg: LegId; up: boolean } | null
}

function readLegs(world: World, call: Call, there: SurveyedCall | undefined): Seen {
  const seen: Seen = { desk: null, employee: null, elsewhere: null }
  call.legs = new Map(there?.legs.map(({ leg, state }) => [leg, state]))
  call.party = null
  for (const [leg, state] of call.legs) {
    const up = state === 'up'
    const role = roleOf(leg)
    const desk = role === 'desk' ? findDesk(world, leg) : null
    if (role === 'citizen' || leg === CALLER) call.party = leg
    else if (desk && seen.desk === null) seen.desk = { leg, desk, up }
    else if (role === 'employee' && seen.employee === null) seen.employee = { leg, up }
    else if (role === 'elsewhere') seen.elsewhere = { leg, up }
    else hangUp(world, call, leg)
  }
  return seen
}

/** One that is signed in and has no other call. */
function findDesk(world: World, leg: LegId): Desk | null {
  const desk = world.desks.get(Number(leg.split('-')[1]))
  return desk && desk.call === null && desk.state !== 'signed-out' ? desk : null
}

function claim(call: Call, { leg, desk }: { leg: LegId; desk: Desk }, since: Instant): void {
  Object.assign(call, { desk, deskLeg: leg, deskSince: since })
  desk.call = call
  desk.after = null
  desk.tookAt = since
}

function goOnRinging(world: World, call: Call, phase: CallPhase): void {
  setPhase(world, call, phase)
  setTime(world, call, 'phase', world.now + (RINGS_ON_SECONDS + GRACE_SECONDS) * SECOND)
}

function adoptWithoutCitizen(world: World, call: Call, { desk }: Seen): void {
  if (call.callback === null || !call.phase.startsWith('callback')) {
    const outcome = call.answeredAt === null ? 'ended-by-system' : 'answered'
    close(world, call, outcome, { by: 'system', why: 'gone-while-away' })
    return
  }
  if (desk) {
    offerAgain(world, call, desk, 'callback-desk')
    if (desk.up) takeCallback(world, call)
    return
  }
  for (const leg of call.legs.keys()) hangUp(world, call, leg)
  if (call.phase === 'callback') return
  write(world, 'not-answered', call, {}, { cause: 'restarted' })
  setPhase(world, call, 'callback')
  placeAt(world, call, world.now)
}

/** The desk rings, as it did before; if that was not written down, it is now. */
function offerAgain(world: World, call: Call, seen: NonNullable<Seen['desk']>, phase: CallPhase): void {
  const written = call.phase === phase && seen.desk.state === 'offered'
  claim(call, seen, world.now)
  if (!written) {
    call.offers++
    write(world, 'offered', call, { desk: seen.desk }, { leg: seen.leg, callback: phase === 'callback-desk' })
  }
  setDesk(world, seen.desk, 'offered', { until: world.now + RINGS_ON_SECONDS * SECOND })
  goOnRinging(world, call, phase)
}

function adoptElsewhere(world: World, call: Call, { leg, up }: NonNullable<Seen['elsewhere']>): void {
  call.elsewhere = { leg, why: 'no-desk' }
  if (call.phase !== 'elsewhere') write(world, 'sent-elsewhere', call, {}, { why: 'no-desk', leg })
  if (up) {
    setPhase(world, call, 'elsewhere')
    noteElsewhereUp(world, call)
  } else {
    goOnRinging(world, call, 'elsewhere')
  }
}

function adoptBetween(
  world: World,
  call: Call,
  desk: NonNullable<Seen['desk']>,
  employee: NonNullable<Seen['employee']>,
  there: SurveyedCall | undefined,
): void {
  claim(call, desk, call.answeredAt ?? world.now)
  setDesk(world, desk.desk, 'talking')
  call.passingOn = { way: 'warm', leg: employee.leg, target: UNKNOWN }
  notePassedOn(world, call, 'warm')
  const joined = there?.joined ?? []
  if (call.party !== null && joined.includes(call.party) && joined.includes(employee.leg)) {
    call.passingOn.way = 'blind'
    call.ownDesk = desk.desk
    hangUp(world, call, desk.leg)
    setPhase(world, call, 'with-employee')
    write(world, 'completed', call, { desk: desk.desk }, { talkedMs: leaveDesk(world, call), answered: true })
  } else if (employee.up) {
    if (call.phase !== 'consulting')
      write(world, 'passed-on-answered', call, {}, { leg: employee.leg, way: 'warm' })
    setPhase(world, call, 'consulting')
  } else {
    goOnRinging(world, call, 'passing-on')
  }
}

const UNKNOWN = {
  endpoint: { kind: 'number' as const, number: '' },
  personId: null,
  unitId: null,
  saidAway: false,
}

/** It had just been asked for when the program stopped. */
function notePassedOn(world: World, call: Call, way: 'warm' | 'blind'): void {
  if (call.phase === 'passing-on' || call.phase === 'consulting' || call.phase === 'with-employee') return
  write(
    world,
    'passed-on',
    call,
    {},
    { leg: call.passingOn?.leg ?? null, way, saidAway: false, talkedMs: null },
  )
}

function adoptAtDesk(world: World, call: Call, seen: NonNullable<Seen['desk']>): void {
  const { phase, party } = call
  const ringsCitizen = party !== null && call.legs.get(party) === 'ringing'
  if (!seen.up) {
    offerAgain(world, call, seen, 'offered')
  } else if (ringsCitizen) {
    claim(call, seen, world.now)
    setDesk(world, seen.desk, 'talking')
    if (phase !== 'callback-citizen') write(world, 'callback-rung', call, { desk: seen.desk }, { leg: party })
    goOnRinging(world, call, 'callback-citizen')
  } else if (phase === 'talking' || phase === 'held') {
    claim(call, seen, call.answeredAt ?? world.now)
    setDesk(world, seen.desk, 'talking')
  } else if (phase === 'passing-on' || phase === 'consulting') {
    claim(call, seen, call.answeredAt ?? world.now)
    setDesk(world, seen.desk, 'talking')
    write(world, 'passed-on-returned', call, { desk: seen.desk }, { cause: 'exchange-lost', to: 'desk' })
    setPhase(world, call, 'talking')
  } else {
    claim(call, seen, world.now)
    startTalk(world, call)
  }
}

function adoptWithEmployee(world: World, call: Call, { leg, up }: NonNullable<Seen['employee']>): void {
  const written = call.phase === 'with-employee'
  call.passingOn = { way: 'blind', leg, target: UNKNOWN }
  notePassedOn(world, call, 'blind')
  if (!up) {
    goOnRinging(world, call, 'passing-on')
    return
  }
  if (!written) write(world, 'passed-on-answered', call, {}, { leg, way: 'blind' })
  setPhase(world, call, 'with-employee')
}

function adoptWaiting(world: World, call: Call): void {
  if (call.phase === 'waiting') {
    wait(world, call)
    return
  }
  call.elsewhere = null
  join(world, call, [])
  admitAgain(world, call, 'restarted')
}
