/**
 * The program starts again. What was written down says where each call was, what stands in the exchange says who is on the line
 * and who talks. Talks go on, desks that ring go on ringing, everybody else has the place of before; a call whose citizen
 * is gone is closed with that reason, and desks are freed.
 */
import { adopt } from './adopting.ts'
import { placeAgain } from './callbacks.ts'
import { backToWork } from './desks.ts'
import { putInLine } from './lines.ts'
import type { CallSummary, DeskSummary, Past } from './model.ts'
import { newCall } from './opening.ts'
import { type Call, type Desk, SECOND, setTime, settleOutcome, type World } from './state.ts'
import { joinAgain, meet } from './surveying.ts'

export function restore(world: World, past: Past): void {
  for (const summary of past.desks) restoreDesk(world, summary)
  const calls = new Map<string, Call>()
  for (const summary of [...past.calls].sort((one, other) => one.placeSince - other.placeSince)) {
    const call = restoreCall(world, summary)
    if (call) calls.set(call.id, call)
  }
  // Whoever has nobody at the desks finds that out when the turn settles.
  for (const queue of world.queues.values()) queue.hasDesk = true
  const standing = new Map(past.survey.map((each) => [each.call, each]))
  for (const call of world.calls.values()) {
    const there = standing.get(call.id)
    adopt(world, call, there)
    if (there) joinAgain(world, call, there.joined)
  }
  for (const each of past.survey) if (!world.calls.has(each.call)) meet(world, each)
  for (const summary of past.desks) takeUpDesk(world, summary, calls)
}

function restoreDesk(world: World, summary: DeskSummary): void {
  const desk = world.desks.get(summary.id)
  if (desk === undefined) return
  const { state, since, until, reason, personId } = summary
  Object.assign(desk, { state, since, until, reason, personId, freeSince: since, tookAt: since })
  world.toLook = true
}

/** @returns null: its queue is gone with all others */
function restoreCall(world: World, summary: CallSummary): Call | null {
  const queue = world.queues.get(summary.queue) ?? [...world.queues.values()][0]
  if (queue === undefined) return null
  const call = newCall(summary.id, queue, summary.number, summary.arrivedAt, world.arrivals++)
  const { placeSince, phase, placeTold, minutesTold, offers, answeredAt, endedAt, why } = summary
  const { waitedMs, talkedMs, wrapUpMs, resolution } = summary
  const lastDesk = answeredAt === null ? null : summary.desk
  const lastPerson = answeredAt === null ? null : summary.personId
  Object.assign(call, { placeSince, phase, placeTold, minutesTold, offers, answeredAt, endedAt, why })
  Object.assign(call, { waitedMs, talkedMs, wrapUpMs, resolution, lastDesk, lastPerson })
  call.visited.add(queue.id)
  // Legs that were chosen before have smaller numbers: there was less than one a millisecond.
  call.legNumber = world.now - call.arrivedAt + 1000
  call.greeted = placeTold !== null || offers > 0
  call.toldAt = placeTold === null ? null : world.now
  call.ownDesk = (lastDesk === null ? undefined : world.desks.get(lastDesk)) ?? null
  restoreCallback(world, call, summary)
  if (endedAt !== null) {
    call.outcome = summary.outcome
    world.ended.set(call.id, world.now)
    return call
  }
  world.calls.set(call.id, call)
  world.counts.arrived++
  world.counts.inProgress++
  if (answeredAt !== null) settleOutcome(world, call, 'answered')
  else if (phase === 'ending') settleOutcome(world, call, 'turned-away')
  setTime(world, call, 'alarm', Math.max(world.now, alarmFrom(summary) + world.rules.oldestSeconds * SECOND))
  return call
}

function alarmFrom({ arrivedAt, callback }: CallSummary): number {
  return callback && callback.reachedAt === null ? (callback.dueAt ?? arrivedAt) : arrivedAt
}

function restoreCallback(world: World, call: Call, { callback, phase, number, endedAt }: CallSummary): void {
  if (callback === null || number === null) return
  if (callback.reachedAt === null && !phase.startsWith('callback')) {
    if (endedAt === null)
      call.agreed = { number, at: callback.dueAt ?? world.now, wishedAt: callback.wishedAt }
    return
  }
  const carriedTo = callback.carriedOver ? callback.dueAt : null
  call.callback = { ...callback, number, carriedTo }
  if (callback.reachedAt !== null || endedAt !== null) return
  world.callbacks.set(number, call)
  if (phase !== 'callback') return
  if (callback.dueAt !== null && callback.dueAt <= world.now) putInLine(world, call)
  else setTime(world, call, 'callback', callback.dueAt)
  placeAgain(world, call)
}

/** Those that a call has claimed are as they should be; others are free of the call they had. */
function takeUpDesk(world: World, summary: DeskSummary, calls: ReadonlyMap<string, Call>): void {
  const desk = world.desks.get(summary.id)
  if (desk === undefined || desk.call !== null || desk.state !== summary.state) return
  const call = summary.call === null ? undefined : calls.get(summary.call)
  if (desk.state === 'offered' || desk.state === 'talking') backToWork(world, desk)
  else if (desk.state === 'wrap-up') wrapUpOn(world, desk, summary, call)
  else if (desk.state === 'pause') setTime(world, desk, 'until', summary.until)
  else if (desk.state === 'free') world.toMatch = true
}

function wrapUpOn(world: World, desk: Desk, summary: DeskSummary, call: Call | undefined): void {
  desk.after ??= call ?? null
  setTime(world, desk, 'until', Math.max(world.now, summary.until ?? world.now))
}
