/** The machine before anything has happened: queues and desks as the rules have them, and how other rules are taken over. */
import { CALLER, type CallId } from '../telephony/exchange.ts'
import { Deadlines } from './deadlines.ts'
import { backToWork, isSignedIn } from './desks.ts'
import { newHandling } from './estimate.ts'
import { findTurnOfHours } from './hours.ts'
import type { DeskRules, Instant, QueueRules, Rules } from './model.ts'
import { type Call, type Desk, type Queue, SECOND, setTime, type World, write } from './state.ts'

export function openWorld(rules: Rules, now: Instant): World {
  const world: World = {
    rules,
    now,
    engineAt: null,
    queues: new Map(),
    desks: new Map(),
    calls: new Map(),
    ended: new Map(),
    returned: new Set(),
    callbacks: new Map(),
    deadlines: new Deadlines(),
    counts: {
      arrived: 0,
      answered: 0,
      abandoned: 0,
      turnedAway: 0,
      overflowed: 0,
      callbacksGivenUp: 0,
      callbacksWithdrawn: 0,
      endedBySystem: 0,
      inProgress: 0,
    },
    arrivals: 0,
    changes: 0,
    toMatch: true,
    toLook: true,
    acts: [],
    events: [],
    changedCalls: new Set(),
    changedDesks: new Set(),
  }
  takeRules(world, rules)
  return world
}

/** A queue that is gone keeps its last rules while somebody waits in it; a desk that is gone leaves when its call is over. */
export function takeRules(world: World, rules: Rules): void {
  world.rules = rules
  for (const each of rules.queues) {
    const queue = world.queues.get(each.id) ?? newQueue(each)
    queue.rules = each
    world.queues.set(each.id, queue)
  }
  for (const queue of world.queues.values()) {
    if (!rules.queues.some(({ id }) => id === queue.id)) forgetQueue(world, queue)
    setTime(world, queue, 'hours', findTurnOfHours(queue.rules, world.now))
  }
  for (const each of rules.desks) {
    const desk = world.desks.get(each.id) ?? newDesk(each, world.now)
    desk.rules = each
    desk.removed = false
    world.desks.set(each.id, desk)
  }
  for (const desk of world.desks.values()) {
    if (!rules.desks.some(({ id }) => id === desk.id)) removeDesk(world, desk)
  }
  world.changes++
  world.toMatch = true
  world.toLook = true
}

function newQueue(rules: QueueRules): Queue {
  return {
    id: rules.id,
    rules,
    line: [],
    handling: newHandling(rules.usualHandlingSeconds),
    hasDesk: false,
    atWork: { now: 0, changes: -1, desks: 0 },
    times: {},
  }
}

function newDesk(rules: DeskRules, now: Instant): Desk {
  return {
    id: rules.id,
    rules,
    state: 'signed-out',
    since: now,
    until: null,
    reason: null,
    personId: null,
    call: null,
    after: null,
    tookAt: now,
    freeSince: now,
    wanted: null,
    telephoneThere: true,
    removed: false,
    alarmed: false,
    times: {},
  }
}

/** It is closed from now on; calls that are in it are served by its desks, or get its way when those leave. */
function forgetQueue(world: World, queue: Queue): void {
  const used = [...world.calls.values()].some((call) => call.queue === queue)
  if (used) queue.rules = { ...queue.rules, open: [], dialled: [] }
  else world.queues.delete(queue.id)
}

function removeDesk(world: World, desk: Desk): void {
  desk.removed = true
  if (desk.call === null && desk.after === null && isSignedIn(desk)) backToWork(world, desk)
  if (!isSignedIn(desk)) world.desks.delete(desk.id)
  world.changedDesks.add(desk)
}

/** A call that has reached us, with the caller on the line. */
export function enterCall(
  world: World,
  id: CallId,
  queue: Queue,
  number: string | null,
  arrivedAt: Instant,
): Call {
  const call = newCall(id, queue, number, arrivedAt, world.arrivals++)
  call.party = CALLER
  call.legs.set(CALLER, 'up')
  world.calls.set(id, call)
  world.counts.arrived++
  world.counts.inProgress++
  write(world, 'arrived', call, {}, { queue: queue.id, hidden: number === null, arrivedAt })
  setTime(world, call, 'alarm', world.now + world.rules.oldestSeconds * SECOND)
  return call
}

export function newCall(
  id: string,
  queue: Queue,
  number: string | null,
  arrivedAt: Instant,
  order: number,
): Call {
  return {
    id,
    queue,
    number,
    arrivedAt,
    placeSince: arrivedAt,
    order,
    phase: 'waiting',
    legs: new Map(),
    legNumber: 0,
    party: null,
    desk: null,
    deskLeg: null,
    deskSince: arrivedAt,
    passingOn: null,
    ownDesk: null,
    elsewhere: null,
    keypad: null,
    callback: null,
    agreed: null,
    callbackOffered: false,
    play: null,
    plays: 0,
    greeted: false,
    toldAt: null,
    placeTold: null,
    minutesTold: null,
    offers: 0,
    answeredAt: null,
    endedAt: null,
    outcome: null,
    why: null,
    waitedMs: null,
    talkedMs: null,
    wrapUpMs: null,
    resolution: null,
    lastDesk: null,
    lastPerson: null,
    visited: new Set(),
    visitedWays: new Set(),
    queueSince: arrivedAt,
    alarmed: false,
    times: {},
  }
}
