/** The first half of the day model: the chances of a number of calls, from opening to closing time. */
import { offeredFrom, PendingCallBacks } from './call-back.ts'
import type { DayAsked, DayRun, HalfHourRun } from './day.ts'
import { LONGEST_STEP, Mover, poissonWeights, type Rates } from './transient.ts'
import { HALF_HOUR } from './week-profile.ts'

/** Steps in a half hour; even, for Simpson's rule. */
const STEPS = 16
/** More chance than this that there is no room for a call, and the day is to be computed anew with more room. */
const CROWDED = 1e-9

/** Calls at once there may be: what is too much for the desks piles up until giving up holds it back. */
export function roomFor({ calls, desks, handling, patience }: DayAsked): number {
  let piled = 0
  let most = 0
  let all = 0
  for (const [index, arriving] of calls.entries()) {
    const served = ((desks[index] ?? 1) * HALF_HOUR) / handling
    piled = Math.max(0, piled + arriving - served)
    all += arriving
    const leaving = patience === null ? Infinity : (arriving / HALF_HOUR) * patience
    most = Math.max(most, Math.min(piled, leaving))
  }
  return Math.ceil(Math.max(...desks, 0) + most + 9 * Math.sqrt(Math.min(all, most + 25)) + 16)
}

/** @param room most calls at once that are followed */
export function goForward(asked: DayAsked, room: number): DayRun {
  const mover = new Mover(room + 1)
  const pending = asked.callBack === null ? null : new PendingCallBacks(asked.callBack)
  let chances: Float64Array = new Float64Array(room + 1)
  chances[0] = 1
  const halfHours: HalfHourRun[] = []
  for (const [index, calls] of asked.calls.entries()) {
    const of = { desks: asked.desks[index] ?? 1, rate: calls / HALF_HOUR }
    const run = runHalfHour(asked, of, chances, mover, pending)
    chances = run.chances.at(-1) ?? chances
    halfHours.push(run)
    if ((chances[room] ?? 0) > CROWDED) return { halfHours, crowded: true, pending: 0 }
  }
  return { halfHours, crowded: false, pending: pending?.pending ?? 0 }
}

const NO_CALL_BACKS = { wished: 0, made: 0, pendingSeconds: 0 }

function runHalfHour(
  asked: DayAsked,
  { desks, rate }: { desks: number; rate: number },
  begin: Float64Array,
  mover: Mover,
  pending: PendingCallBacks | null,
): HalfHourRun {
  const run: HalfHourRun = { desks, rate, seconds: 0, chances: [begin], calledBack: [], ...NO_CALL_BACKS }
  const first = ratesOf(asked, { desks, rate, room: begin.length - 1, calledBack: 0, ringing: 0 })
  const fitting = 2 * Math.ceil((first.fastest * HALF_HOUR) / LONGEST_STEP / 2)
  const steps = Math.max(STEPS, fitting)
  run.seconds = HALF_HOUR / steps
  let rates = first
  let weights = poissonWeights(rates.fastest * run.seconds)
  let chances = begin
  for (let step = 0; step < steps; step++) {
    const calledBack = pending?.shareOfQueue(queuedOf(chances, desks)) ?? 0
    const ringing = pending?.ringing() ?? 0
    if (pending !== null) {
      rates = ratesOf(asked, { desks, rate, room: begin.length - 1, calledBack, ringing })
      weights = poissonWeights(rates.fastest * run.seconds)
    }
    const next = new Float64Array(begin.length)
    mover.move(chances, next, rates, weights)
    if (pending !== null) followCallBacks(asked, run, { before: chances, after: next, pending })
    run.calledBack.push(calledBack)
    run.chances.push(next)
    chances = next
  }
  return run
}

function followCallBacks(
  { handling, patience }: DayAsked,
  run: HalfHourRun,
  { before, after, pending }: { before: Float64Array; after: Float64Array; pending: PendingCallBacks },
): void {
  const { desks, rate, seconds } = run
  const { rule, pending: atBegin } = pending
  const offered = desks + offeredFrom(rule, handling, desks)
  const over = (least: number) => ((tail(before, least) + tail(after, least)) / 2) * seconds
  const wished = rate * rule.accepts * over(offered)
  const rung = pending.ringing() * (seconds - over(desks))
  const leaving = patience === null ? 0 : 1 / patience
  const inTurn = ((pending.shareOfTurns(leaving) * desks) / handling) * over(desks + 1)
  run.wished += wished
  run.made += pending.pass({
    seconds,
    arrived: rate * seconds,
    wished,
    made: rule.order === 'free-desk' ? rung : inTurn,
  })
  run.pendingSeconds += ((atBegin + pending.pending) / 2) * seconds
}

interface RatesAsked {
  desks: number
  rate: number
  room: number
  calledBack: number
  ringing: number
}

function ratesOf(asked: DayAsked, { desks, rate, room, calledBack, ringing }: RatesAsked): Rates {
  const up = new Float64Array(room + 1)
  const down = new Float64Array(room + 1)
  const { handling, patience, callBack } = asked
  const leaving = patience === null ? 0 : (1 - calledBack) / patience
  const joins = callBack?.order === 'free-desk' ? 1 - callBack.accepts : 1
  const offered = callBack === null ? Infinity : desks + offeredFrom(callBack, handling, desks)
  let fastest = 0
  for (let calls = 0; calls <= room; calls++) {
    if (calls < room) up[calls] = rate * (calls >= offered ? joins : 1) + (calls < desks ? ringing : 0)
    down[calls] = Math.min(calls, desks) / handling + Math.max(0, calls - desks) * leaving
    fastest = Math.max(fastest, (up[calls] ?? 0) + (down[calls] ?? 0))
  }
  return { up, down, fastest: Math.max(fastest, 1e-9) }
}

/** Chance of so many calls or more. */
function tail(chances: Float64Array, least: number): number {
  let all = 0
  for (let calls = least; calls < chances.length; calls++) all += chances[calls] ?? 0
  return all
}

function queuedOf(chances: Float64Array, desks: number): number {
  let queued = 0
  for (let calls = desks + 1; calls < chances.length; calls++)
    queued += (calls - desks) * (chances[calls] ?? 0)
  return queued
}
