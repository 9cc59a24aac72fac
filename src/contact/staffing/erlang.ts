/**
 * Erlang's formulas for a queue in balance: calls arrive evenly at random, and each is worked on for a time that varies
 * as chance has it. Pure. Times are seconds, rates a second, loads in erlang (arrivals a second × handling time).
 * B: who finds no free desk is turned away. C: everybody waits for as long as it takes. A (Palm): who waits may give up.
 * Balance takes time to come about. Where load changes by the half hour, and above all where desks are too few,
 * `day-model.ts` answers and these do not.
 */

/** Share turned away where nobody can wait. */
export function erlangB(load: number, desks: number): number {
  let blocked = 1
  for (let desk = 1; desk <= desks; desk++) blocked = (load * blocked) / (desk + load * blocked)
  return blocked
}

/** Share that must wait where nobody gives up; 1 where the queue grows without end. */
export function erlangC(load: number, desks: number): number {
  if (load >= desks) return 1
  const blocked = erlangB(load, desks)
  return (desks * blocked) / (desks - load * (1 - blocked))
}

export interface SteadyLoad {
  /** Calls a second. */
  arrivals: number
  /** Mean seconds a desk is taken by a call, wrap-up included. */
  handling: number
  desks: number
}

export interface PatientQueue {
  /** Share that must wait. */
  waiting: number
  /** Mean seconds until answered, of all. */
  wait: number
  /** Share answered within so many seconds. */
  within: (seconds: number) => number
  /** Share of the desks' time that is worked. */
  utilisation: number
}

/** By Erlang C; null where load is as much as the desks or more: then there is no balance and no figure. */
export function balanceOfPatient({ arrivals, handling, desks }: SteadyLoad): PatientQueue | null {
  const load = arrivals * handling
  if (load >= desks) return null
  const waiting = erlangC(load, desks)
  /** Calls a second by which the desks are faster than those who call. */
  const spare = desks / handling - arrivals
  return {
    waiting,
    wait: waiting / spare,
    within: (seconds) => 1 - waiting * Math.exp(-spare * seconds),
    utilisation: load / desks,
  }
}

export interface ImpatientQueue {
  /** Share that finds no free desk. */
  waiting: number
  /** Mean seconds waited, of all, answered or not. */
  wait: number
  /** Share that gives up. */
  lost: number
  utilisation: number
}

/** What is left out of the balance weighs less than this. */
const NEGLIGIBLE = 1e-15
const MOST_WAITING = 100_000

/** By Erlang A; `patience` is the mean number of seconds after which who still waits gives up. */
export function balanceOfImpatient(asked: SteadyLoad & { patience: number }): ImpatientQueue {
  const { arrivals, handling, desks, patience } = asked
  if (!(arrivals > 0)) return { waiting: 0, wait: 0, lost: 0, utilisation: 0 }
  // Weights of the numbers of calls in the house, each from the one before; the greatest stays near 1.
  let weight = 1
  let sum = 1
  let waiting = desks === 0 ? 1 : 0
  let queued = 0
  let worked = 0
  for (let calls = 1; calls < desks + MOST_WAITING; calls++) {
    const leaving = Math.min(calls, desks) / handling + Math.max(0, calls - desks) / patience
    weight *= arrivals / leaving
    sum += weight
    if (calls >= desks) waiting += weight
    queued += Math.max(0, calls - desks) * weight
    worked += Math.min(calls, desks) * weight
    // Sums of a heavy load pass what a number can hold.
    if (sum > 1e200)
      [weight, sum, waiting, queued, worked] = [
        weight / 1e200,
        sum / 1e200,
        waiting / 1e200,
        queued / 1e200,
        worked / 1e200,
      ]
    if (calls > desks && arrivals < leaving && weight < sum * NEGLIGIBLE) break
  }
  const wait = queued / sum / arrivals
  return {
    waiting: waiting / sum,
    wait,
    lost: wait / patience,
    utilisation: desks === 0 ? 0 : worked / sum / desks,
  }
}
