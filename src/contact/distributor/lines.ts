/** The line of a queue: those that wait and call-backs that are due, in the order in which they came first. */
import { type Call, type Queue, SECOND, setPhase, setTime, type World } from './state.ts'

export function isBefore(one: Call, other: Call): boolean {
  return one.placeSince < other.placeSince || (one.placeSince === other.placeSince && one.order < other.order)
}

/** Where it stands, or would stand. */
function findSpot({ line }: Queue, call: Call): number {
  let low = 0
  let high = line.length
  while (low < high) {
    const middle = (low + high) >> 1
    const there = line[middle]
    if (there !== undefined && isBefore(there, call)) low = middle + 1
    else high = middle
  }
  return low
}

export function isInLine(call: Call): boolean {
  return call.queue.line[findSpot(call.queue, call)] === call
}

/** @returns 1 for the one who is next; 0: it is not in the line */
export function placeOf(call: Call): number {
  const spot = findSpot(call.queue, call)
  return call.queue.line[spot] === call ? spot + 1 : 0
}

export function putInLine(world: World, call: Call): void {
  const spot = findSpot(call.queue, call)
  if (call.queue.line[spot] === call) return
  call.queue.line.splice(spot, 0, call)
  world.changes++
  world.toMatch = true
}

export function takeFromLine(world: World, call: Call): void {
  const spot = findSpot(call.queue, call)
  if (call.queue.line[spot] !== call) return
  call.queue.line.splice(spot, 1)
  world.changes++
}

/** The caller waits: is told the place at once, or when it is time again. */
export function wait(world: World, call: Call): void {
  call.desk = null
  call.deskLeg = null
  call.ownDesk = null
  call.keypad = null
  setPhase(world, call, 'waiting')
  setTime(world, call, 'phase', null)
  putInLine(world, call)
  const { repeatSeconds, longestWaitSeconds } = call.queue.rules
  const again = call.toldAt === null ? world.now : call.toldAt + repeatSeconds * SECOND
  setTime(world, call, 'tell', Math.max(world.now, again))
  if (longestWaitSeconds === null || call.answeredAt !== null || call.visitedWays.has('waited-too-long'))
    return
  setTime(world, call, 'longest', Math.max(world.now, call.queueSince + longestWaitSeconds * SECOND))
}

/** It leaves the line for something else; nothing is told meanwhile. */
export function stopWaiting(world: World, call: Call): void {
  takeFromLine(world, call)
  call.keypad = null
  for (const kind of ['tell', 'longest', 'phase'] as const) setTime(world, call, kind, null)
}
