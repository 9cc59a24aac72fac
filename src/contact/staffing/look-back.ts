/**
 * The second half of the day model: what those who call may expect. Going back from closing time, how long one waits with so
 * many ahead is known at each instant; weighed by the chances that there are so many, it says what becomes of those who call.
 */
import { offeredFrom } from './call-back.ts'
import type { DayAsked, DayOutcome, DayRun, HalfHourOutcome, HalfHourRun } from './day.ts'
import { Mover } from './transient.ts'

/** By the number ahead of a caller who must wait, seconds. */
interface Expected {
  /** On the line, where she gives up as others do. */
  onLine: Float64Array
  /** Until her turn, where she does not. */
  untilTurn: Float64Array
}

export function lookBack(asked: DayAsked, { halfHours, pending }: DayRun): DayOutcome {
  const room = halfHours[0]?.chances[0]?.length ?? 1
  const mover = new Mover(room)
  const outcomes: HalfHourOutcome[] = []
  let later: { desks: number; expected: Expected } | null = null
  for (const run of halfHours.toReversed()) {
    const last = run.calledBack.at(-1) ?? 0
    const atEnd: Expected =
      later === null
        ? lasting(asked, { desks: run.desks, calledBack: last, room })
        : beforeDesksChange(later.expected, later.desks - run.desks)
    const outcome = outcomeOf(asked, run, atEnd, mover)
    outcomes.push(outcome.outcome)
    later = { desks: run.desks, expected: outcome.atBegin }
  }
  return { halfHours: afterClosing(asked, outcomes.toReversed(), pending), pending }
}

/** Those who still wait to be called back at closing time are, one after another, by the desks there are then. */
function afterClosing(asked: DayAsked, halfHours: HalfHourOutcome[], pending: number): HalfHourOutcome[] {
  const last = halfHours.at(-1)
  if (last === undefined || asked.callBack === null) return halfHours
  const desks = asked.desks.at(-1) ?? 1
  const untilMade = last.untilMade + (pending * pending * asked.handling) / 2 / desks
  return [...halfHours.slice(0, -1), { ...last, untilMade }]
}

interface State {
  desks: number
  calledBack: number
  room: number
}

/** Seconds from one place in the queue to the next are `1 / forwards`. */
function forwardsOf({ handling, patience }: DayAsked, { desks, calledBack, room }: State): Float64Array {
  const leaving = patience === null ? 0 : (1 - calledBack) / patience
  return Float64Array.from({ length: room }, (_, ahead) => desks / handling + ahead * leaving)
}

/** What would be expected if desks stayed as they are. */
function lasting(asked: DayAsked, state: State): Expected {
  const forwards = forwardsOf(asked, state)
  const own = asked.patience === null ? 0 : 1 / asked.patience
  const onLine = new Float64Array(state.room)
  const untilTurn = new Float64Array(state.room)
  for (const [ahead, forward] of forwards.entries()) {
    const line = ahead > 0 ? (onLine[ahead - 1] ?? 0) : 0
    const turn = ahead > 0 ? (untilTurn[ahead - 1] ?? 0) : 0
    onLine[ahead] = (1 + forward * line) / (forward + own)
    untilTurn[ahead] = turn + 1 / forward
  }
  return { onLine, untilTurn }
}

/** With `more` desks from now on so many come to a desk at once; with fewer, so many wait again. */
function beforeDesksChange({ onLine, untilTurn }: Expected, more: number): Expected {
  if (more === 0) return { onLine, untilTurn }
  const moved = (after: Float64Array) =>
    Float64Array.from(after, (_, ahead) =>
      ahead < more ? 0 : (after[Math.min(after.length - 1, ahead - more)] ?? 0),
    )
  return { onLine: moved(onLine), untilTurn: moved(untilTurn) }
}

function outcomeOf(
  asked: DayAsked,
  run: HalfHourRun,
  atEnd: Expected,
  mover: Mover,
): { outcome: HalfHourOutcome; atBegin: Expected } {
  const steps = run.chances.length - 1
  const room = atEnd.onLine.length
  const weighed = new Weighed(asked, run)
  let expected = atEnd
  weighed.add(steps, expected)
  for (let step = steps - 1; step >= 0; step--) {
    const state = { desks: run.desks, calledBack: run.calledBack[step] ?? 0, room }
    expected = stepBack(asked, state, expected, { seconds: run.seconds, mover })
    weighed.add(step, expected)
  }
  return { outcome: weighed.outcome(), atBegin: expected }
}

/** Nothing differs by more than this from what lasts, seconds. */
const SETTLED = 1e-9

function stepBack(
  asked: DayAsked,
  state: State,
  after: Expected,
  { seconds, mover }: { seconds: number; mover: Mover },
): Expected {
  const settled = lasting(asked, state)
  const own = asked.patience === null ? 0 : 1 / asked.patience
  const back = (was: Float64Array, lasts: Float64Array, leaving: number): Float64Array => {
    const differs = was.map((value, ahead) => value - (lasts[ahead] ?? 0))
    if (differs.every((value) => Math.abs(value) < SETTLED)) return lasts
    mover.moveBack(differs, forwardsOf(asked, state), leaving, seconds)
    return differs.map((value, ahead) => value + (lasts[ahead] ?? 0))
  }
  return {
    onLine: back(after.onLine, settled.onLine, own),
    untilTurn: back(after.untilTurn, settled.untilTurn, 0),
  }
}

/** Sums over a half hour by Simpson's rule. */
class Weighed {
  readonly #asked: DayAsked
  readonly #run: HalfHourRun
  readonly #offered: number
  readonly #accepts: number
  #onLine = 0
  #untilTurn = 0
  #worked = 0

  constructor(asked: DayAsked, run: HalfHourRun) {
    this.#asked = asked
    this.#run = run
    const { callBack, handling } = asked
    this.#offered = callBack === null ? Infinity : offeredFrom(callBack, handling, run.desks)
    this.#accepts = callBack?.accepts ?? 0
  }

  add(step: number, { onLine, untilTurn }: Expected): void {
    const { chances, desks, seconds } = this.#run
    const steps = chances.length - 1
    const weight = ((step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2) * seconds) / 3
    const now = chances[step] ?? new Float64Array()
    for (let calls = 0; calls < now.length; calls++) {
      const chance = weight * (now[calls] ?? 0)
      this.#worked += chance * Math.min(calls, desks)
      if (calls < desks) continue
      const ahead = calls - desks
      const accepts = ahead >= this.#offered ? this.#accepts : 0
      this.#onLine += chance * (1 - accepts) * (onLine[ahead] ?? 0)
      this.#untilTurn += chance * (untilTurn[ahead] ?? 0)
    }
  }

  outcome(): HalfHourOutcome {
    const { rate, desks, seconds, chances, wished, made, pendingSeconds } = this.#run
    const { patience } = this.#asked
    const whole = seconds * (chances.length - 1)
    const waited = rate * this.#onLine
    return {
      arrived: rate * whole,
      waited,
      lost: patience === null ? 0 : waited / patience,
      virtualWait: this.#untilTurn / whole,
      worked: this.#worked,
      staffed: desks * whole,
      wished,
      untilMade: pendingSeconds,
      made,
    }
  }
}
