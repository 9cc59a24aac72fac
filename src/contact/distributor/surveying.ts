/**
 * The connection to the exchange was away: what stands there now is set against what we think. Legs that are gone went
 * meanwhile, those that were answered are joined, those that we know nothing of are let go, and calls that came are taken in.
 */
import type { LegId, SurveyedCall } from '../telephony/exchange.ts'
import { noteLegDown, noteLegUp } from './legs.ts'
import type { QueueId } from './model.ts'
import { enterCall } from './opening.ts'
import { adopt } from './adopting.ts'
import type { Call, World } from './state.ts'
import { admit } from './ways.ts'

type Standing = SurveyedCall & { queue: QueueId }

export function survey(world: World, standing: readonly Standing[]): void {
  const byId = new Map(standing.map((each) => [each.call, each]))
  for (const call of world.calls.values()) {
    compare(world, call, byId.get(call.id))
  }
  for (const each of standing) {
    if (!world.calls.has(each.call)) meet(world, each)
  }
}

function compare(world: World, call: Call, there: Standing | undefined): void {
  const states = new Map(there?.legs.map(({ leg, state }) => [leg, state]))
  // The citizen first: with nobody to talk to, what the other legs did is of no matter.
  const gone = [...call.legs.keys()].filter((leg) => !states.has(leg))
  for (const leg of gone.sort((one, other) => Number(other === call.party) - Number(one === call.party))) {
    noteLegDown(world, call, leg, 'exchange-lost')
  }
  for (const [leg, state] of states) {
    if (!call.legs.has(leg)) world.acts.push({ kind: 'hang-up', call: call.id, leg })
    else if (state === 'up') noteLegUp(world, call, leg)
  }
  joinAgain(world, call, there?.joined ?? [])
}

/** Those who should talk together do so, and nobody else. */
export function joinAgain(world: World, call: Call, joined: readonly LegId[]): void {
  const wanted = whoTalks(call)
  const already = wanted.length === joined.length && wanted.every((leg) => joined.includes(leg))
  const asked = world.acts.some((act) => act.kind === 'join' && act.call === call.id)
  if (!already && !asked && call.phase !== 'ended') {
    world.acts.push({ kind: 'join', call: call.id, legs: wanted })
  }
}

function whoTalks(call: Call): LegId[] {
  const pairs: Partial<Record<Call['phase'], (LegId | null | undefined)[]>> = {
    talking: [call.party, call.deskLeg],
    consulting: [call.deskLeg, call.passingOn?.leg],
    'with-employee': [call.party, call.passingOn?.leg],
    elsewhere: call.outcome === 'overflowed' ? [call.party, call.elsewhere?.leg] : [],
  }
  return (pairs[call.phase] ?? []).filter((leg) => leg !== null && leg !== undefined)
}

/** A call we do not have: it came meanwhile, or we ended it and were not heard. */
export function meet(world: World, there: Standing): void {
  const queue = world.queues.get(there.queue) ?? [...world.queues.values()][0]
  const hasCaller = there.legs.some(({ leg }) => leg === 'caller')
  if (world.ended.has(there.call) || queue === undefined || !hasCaller) {
    world.acts.push({ kind: 'end', call: there.call })
    return
  }
  world.engineAt = there.arrivedAt
  const call = enterCall(world, there.call, queue, there.number, Math.min(there.arrivedAt, world.now))
  world.engineAt = null
  // It may have legs of ours, from before.
  call.legNumber = world.now - call.arrivedAt + 1000
  world.acts.push({ kind: 'answer', call: call.id })
  if (there.legs.length > 1) {
    adopt(world, call, there)
    joinAgain(world, call, there.joined)
  } else {
    admit(world, call)
  }
}
