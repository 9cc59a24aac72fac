/**
 * The day of a telephone queue, half hour by half hour: M(t)/M/N+M. Calls come evenly at random within a half hour, take a
 * time that varies as chance has it, and whoever waits gives up as chance has it. Unlike Erlang's formulas it knows that a
 * queue takes time to grow and to go, so it also answers where desks are too few. Begins empty at opening time; who waits at
 * closing time is still answered, by the desks there are then. Where desks become fewer, their calls go on at the others.
 */
import type { DayAsked, DayOutcome } from './day.ts'
import { goForward, roomFor } from './go-forward.ts'
import { lookBack } from './look-back.ts'

const MOST_CALLS = 100_000

export function modelDay(asked: DayAsked): DayOutcome {
  if (asked.calls.length !== asked.desks.length) throw new RangeError('a half hour without calls or desks')
  let room = roomFor(asked)
  while (true) {
    const run = goForward(asked, room)
    if (!run.crowded) return lookBack(asked, run)
    if (room >= MOST_CALLS) throw new RangeError('more calls at once than can be followed')
    room = Math.min(MOST_CALLS, room * 2)
  }
}
