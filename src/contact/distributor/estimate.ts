/**
 * How long a caller will wait, as callers are told.
 *
 * While everybody is talking, n desks that each use h seconds on a call let one go every h/n seconds, and the caller at place
 * p is taken at the p-th of them: wait = p · h / n.
 *
 * - h is measured: talk and wrap-up of the queue's own calls, a running mean in which the newest fifty weigh most and the
 *   usual time that leaders set counts as ten calls to begin with.
 * - n are the desks at work (free, offered a call, talking or wrapping up, not those on pause) that take calls of the queue
 *   now. A desk that serves other queues where somebody waits is shared: it counts by this queue's part of all who wait in
 *   its queues.
 * - With no desk at work nothing is known, and no minutes are told.
 */
import type { DeskState } from './model.ts'
import { type Desk, type Queue, SECOND, type World } from './state.ts'

const USUAL_COUNTS_AS = 10
const NEWEST = 50
const AT_WORK: readonly DeskState[] = ['free', 'offered', 'talking', 'wrap-up']

export function newHandling(usualSeconds: number): Queue['handling'] {
  return { seconds: Math.max(1, usualSeconds), weight: USUAL_COUNTS_AS }
}

export function measureHandling(queue: Queue, seconds: number): void {
  const { handling } = queue
  handling.weight = Math.min(handling.weight + 1, NEWEST)
  handling.seconds = Math.max(1, handling.seconds + (seconds - handling.seconds) / handling.weight)
}

/** @returns seconds; null: no desk is at work */
export function estimateWait(world: World, queue: Queue, place: number): number | null {
  const desks = countDesks(world, queue)
  return desks > 0 ? (queue.handling.seconds * place) / desks : null
}

/** Whether desks of that rank take calls of the queue, by how long its first has waited. */
export function rankJoins(queue: Queue, rank: 1 | 2 | 3, now: number): boolean {
  const after = secondsUntilJoin(queue, rank)
  if (after === 0) return true
  const first = queue.line[0]
  return first !== undefined && now - first.placeSince >= after * SECOND
}

export function secondsUntilJoin({ rules }: Queue, rank: 1 | 2 | 3): number {
  if (rank === 1) return 0
  return rank === 2 ? rules.secondaryAfterSeconds : rules.standbyAfterSeconds
}

/** Worked out once for all who are told at the same time. */
function countDesks(world: World, queue: Queue): number {
  const { atWork } = queue
  if (atWork.now !== world.now || atWork.changes !== world.changes) {
    queue.atWork = { now: world.now, changes: world.changes, desks: sumDesks(world, queue) }
  }
  return queue.atWork.desks
}

function sumDesks(world: World, queue: Queue): number {
  let sum = 0
  for (const { desk: id, rank } of queue.rules.desks) {
    const desk = world.desks.get(id)
    if (desk && AT_WORK.includes(desk.state) && rankJoins(queue, rank, world.now))
      sum += share(world, queue, desk)
  }
  return sum
}

function share(world: World, queue: Queue, desk: Desk): number {
  const own = Math.max(1, queue.line.length)
  let all = own
  for (const other of world.queues.values()) {
    if (
      other !== queue &&
      other.line.length > 0 &&
      other.rules.desks.some(({ desk: id }) => id === desk.id)
    ) {
      all += other.line.length
    }
  }
  return own / all
}
