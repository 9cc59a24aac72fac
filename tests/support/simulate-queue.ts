/** A telephone queue day after day, call by call, as chance has it from a seed: what the day model is held against. */
import type { CallBackRule } from '../../src/contact/staffing/call-back.ts'
import type { DayAsked } from '../../src/contact/staffing/day.ts'
import { HALF_HOUR } from '../../src/contact/staffing/week-profile.ts'

export interface Simulated {
  /** Of each half hour, by when one called; all days together. */
  halfHours: {
    arrived: number
    waited: number
    lost: number
    wished: number
    untilMade: number
    made: number
  }[]
  days: number
}

interface Caller {
  at: number
  halfHour: number
  /** When she gives up; never, where she waits to be called back. */
  until: number
}

/** Numbers from 0 to 1, the same from the same seed. */
export function chanceFrom(seed: number): () => number {
  let state = Math.imul(seed, 2654435769) >>> 0 || 1
  return () => {
    // xorshift32 (Marsaglia 2003)
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4294967296
  }
}

export function simulateQueue(asked: DayAsked, days: number, seed = 20261122): Simulated {
  const chance = chanceFrom(seed)
  const halfHours = asked.calls.map(() => ({
    arrived: 0,
    waited: 0,
    lost: 0,
    wished: 0,
    untilMade: 0,
    made: 0,
  }))
  for (let day = 0; day < days; day++) simulateDay(asked, halfHours, chance)
  return { halfHours, days }
}

function simulateDay(asked: DayAsked, told: Simulated['halfHours'], chance: () => number): void {
  const after = (mean: number) => -mean * Math.log(1 - chance())
  const { calls, handling, patience, callBack } = asked
  const close = calls.length * HALF_HOUR
  const halfHourAt = (at: number) => Math.min(calls.length - 1, Math.floor(at / HALF_HOUR))
  const desksAt = (at: number) => asked.desks[halfHourAt(at)] ?? 1
  const arrivals = arrivalsOf(calls, after)
  let waiting: Caller[] = []
  const pool: Caller[] = []
  let ends: number[] = []
  const madeAt = (caller: Caller, now: number) => {
    const row = told[caller.halfHour]
    if (row) row.untilMade += now - caller.at
    const made = told[halfHourAt(now)]
    if (made && now < close) made.made++
  }
  const begin = (now: number) => {
    waiting = waiting.filter((caller) => {
      if (caller.until > now) return true
      const row = told[caller.halfHour]
      if (row) {
        row.lost++
        row.waited += caller.until - caller.at
      }
      return false
    })
    while (ends.length < desksAt(now) && (waiting.length > 0 || pool.length > 0)) {
      const first = waiting.shift()
      const caller = first ?? pool.shift()
      if (!caller) break
      const row = told[caller.halfHour]
      if (first && first.until < Infinity && row) row.waited += now - caller.at
      else if (first && patience === null && !isCalledBack.has(first) && row) row.waited += now - caller.at
      else madeAt(caller, now)
      ends.push(now + after(handling))
    }
  }
  const isCalledBack = new Set<Caller>()
  const arrive = (at: number) => {
    const halfHour = halfHourAt(at)
    const row = told[halfHour]
    const desks = desksAt(at)
    const mustWait = ends.length >= desks
    if (row) row.arrived++
    const caller: Caller = { at, halfHour, until: at + (patience === null ? Infinity : after(patience)) }
    if (
      callBack &&
      mustWait &&
      wishes(callBack, waiting.length, { handling, desks }) &&
      chance() < callBack.accepts
    ) {
      if (row) row.wished++
      caller.until = Infinity
      isCalledBack.add(caller)
      if (callBack.order === 'free-desk') return void pool.push(caller)
    }
    waiting.push(caller)
  }
  const changes = calls.map((_, index) => index * HALF_HOUR)
  while (true) {
    const now = Math.min(arrivals[0] ?? Infinity, changes[0] ?? Infinity, ...ends)
    if (now === Infinity) {
      if (waiting.length === 0 && pool.length === 0) return
      begin(close)
      continue
    }
    begin(now)
    if (now === changes[0]) changes.shift()
    else if (now === arrivals[0]) arrive(arrivals.shift() ?? now)
    else ends = ends.filter((end) => end !== now)
    begin(now)
  }
}

function arrivalsOf(calls: readonly number[], after: (mean: number) => number): number[] {
  return calls.flatMap((count, halfHour) => {
    const found: number[] = []
    if (count === 0) return found
    for (let at = after(HALF_HOUR / count); at < HALF_HOUR; at += after(HALF_HOUR / count))
      found.push(halfHour * HALF_HOUR + at)
    return found
  })
}

const wishes = (
  { above }: CallBackRule,
  ahead: number,
  { handling, desks }: { handling: number; desks: number },
): boolean => ahead >= Math.floor((above * desks) / handling)
