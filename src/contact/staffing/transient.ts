/**
 * How the chances of a number of calls change with time where calls come and go one at a time, at rates that depend on the
 * number. Solved by uniformisation: chances stay chances, they sum to what they did, and what is left out is known.
 */

/** What may be left out of the sum of a step. */
const NEGLIGIBLE = 1e-13
/** Chances below it are not carried on. */
const GONE = 1e-16

/** One step's rates, by the number of calls from 0 to `up.length - 1`, each a second. */
export interface Rates {
  up: Float64Array
  down: Float64Array
  /** At least `up + down` of each number; steps are measured by it. */
  fastest: number
}

/** Steps longer than this, in units of `1 / fastest`, lose what is small; divide them. */
export const LONGEST_STEP = 200

/** Chances that there have been 0, 1, 2 … events where `mean` are expected. */
export function poissonWeights(mean: number): number[] {
  const weights = [Math.exp(-mean)]
  let left = 1 - (weights[0] ?? 1)
  for (let count = 1; left > NEGLIGIBLE && count < mean + 40 * Math.sqrt(mean) + 60; count++) {
    const weight = ((weights[count - 1] ?? 0) * mean) / count
    weights.push(weight)
    left -= weight
  }
  return weights
}

/** Moves chances by a number of calls on; keeps its working room between steps. */
export class Mover {
  #now: Float64Array
  #next: Float64Array

  constructor(size: number) {
    this.#now = new Float64Array(size)
    this.#next = new Float64Array(size)
  }

  /**
   * Writes into `into` what `from` has become after a step.
   * @param weights `poissonWeights(rates.fastest * seconds)`
   */
  move(
    from: Float64Array,
    into: Float64Array,
    { up, down, fastest }: Rates,
    weights: readonly number[],
  ): void {
    const last = from.length - 1
    let now = this.#now
    let next = this.#next
    now.set(from)
    into.fill(0)
    let top = last
    while (top > 0 && (now[top] ?? 0) < GONE) now[top--] = 0
    let bottom = 0
    while (bottom < top && (now[bottom] ?? 0) < GONE) now[bottom++] = 0
    for (const [index, weight] of weights.entries()) {
      if (index > 0) {
        const reach = Math.min(last, top + 1)
        bottom = Math.max(0, bottom - 1)
        for (let n = bottom; n <= reach; n++) {
          const here = now[n] ?? 0
          const stays = here * (fastest - (up[n] ?? 0) - (down[n] ?? 0))
          const below = n > 0 ? (now[n - 1] ?? 0) * (up[n - 1] ?? 0) : 0
          const above = n < last ? (now[n + 1] ?? 0) * (down[n + 1] ?? 0) : 0
          next[n] = (stays + below + above) / fastest
        }
        top = reach
        ;[now, next] = [next, now]
      }
      for (let n = bottom; n <= top; n++) into[n] = (into[n] ?? 0) + weight * (now[n] ?? 0)
    }
    this.#now = now
    this.#next = next
    // Working room outside what was moved must be empty for the next step.
    now.fill(0)
    next.fill(0)
  }

  /**
   * Moves expectations of a caller back by a step: with `ahead` others before her, one of them (or she herself, by `0`)
   * goes on at `down`, and she leaves at `own`. Expectations are what differs from a state that lasts.
   */
  moveBack(of: Float64Array, down: Float64Array, own: number, seconds: number): void {
    const last = of.length - 1
    const fastest = (down[last] ?? 0) + own
    if (!(fastest > 0)) return
    const weights = poissonWeights(fastest * seconds)
    const now = this.#now
    now.set(of)
    of.fill(0)
    for (const [index, weight] of weights.entries()) {
      if (index > 0)
        for (let ahead = last; ahead >= 0; ahead--) {
          const rate = down[ahead] ?? 0
          const nearer = ahead > 0 ? rate * (now[ahead - 1] ?? 0) : 0
          now[ahead] = ((now[ahead] ?? 0) * (fastest - rate - own) + nearer) / fastest
        }
      for (let ahead = 0; ahead <= last; ahead++) of[ahead] = (of[ahead] ?? 0) + weight * (now[ahead] ?? 0)
    }
    now.fill(0)
  }
}
