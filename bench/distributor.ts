/**
 * The distributor with 100.000 calls, 1.000 of them waiting at any time, and 50 desks: how many turns it takes a second of
 * processor time, how long the slowest is (by the clock: other work on the machine counts), and what 100.000 calls leave behind in memory.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createDistributor } from '../src/contact/distributor/distributor.ts'
import type { Act, Distributor, Happening, Turn } from '../src/contact/distributor/model.ts'
import { NOON, queueRules, rulesOf } from '../tests/contact/distributor-trial.ts'
import type { BenchResult } from './run.ts'

export const name = 'distributor'

const CALLS = 100_000
const WAITING = 1000
const DESKS = 50
const TALK_SECONDS = 120
const HOUR = 3_600_000

export async function run(): Promise<BenchResult> {
  const collect = collector()
  const memory = heap(collect)
  const before = process.cpuUsage()
  const { turns, slowestMs, distributor } = live()
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1_000_000
  const counts = distributor.counts()
  const figures = {
    turnsPerSecond: Math.round(turns / seconds),
    microsecondsPerTurn: (seconds * 1_000_000) / turns,
    slowestTurnMs: slowestMs,
    answered: counts.answered,
    memoryLeftMegabytes: Math.max(0, (heap(collect) - memory) / 1_000_000),
  }
  const bar = { microsecondsPerTurn: 100, memoryLeftMegabytes: 20 }
  return {
    figures,
    bar,
    holds:
      figures.microsecondsPerTurn <= bar.microsecondsPerTurn &&
      figures.memoryLeftMegabytes <= bar.memoryLeftMegabytes &&
      counts.answered === CALLS,
  }
}

/** Rubbish is no memory that is left. */
function collector(): () => void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  return typeof collect === 'function' ? () => void collect() : () => undefined
}

function heap(collect: () => void): number {
  collect()
  return process.memoryUsage().heapUsed
}

/** Every call waits, is told its place, rung through, answered and ended; the exchange obeys at once. */
function live(): { turns: number; slowestMs: number; distributor: Distributor } {
  const desks = Array.from({ length: DESKS }, (_, index) => index + 1)
  const open = [{ from: NOON - HOUR, until: NOON + 2000 * HOUR }]
  const rules = rulesOf(
    [queueRules({ open, desks: desks.map((desk) => ({ desk, rank: 1 })), wrapUpSeconds: 10 })],
    desks,
  )
  const { distributor } = createDistributor(rules, NOON)
  let now = NOON
  let next: number | null = null
  let turns = 0
  let slowestMs = 0
  let arrived = 0
  let waiting = 0
  /** When talks end, in the order they began: all are as long. */
  const talks: { call: string; until: number }[] = []
  const take = (happening: Happening): Turn => {
    const began = performance.now()
    const turn = distributor.turn(happening, now)
    slowestMs = Math.max(slowestMs, performance.now() - began)
    turns++
    next = turn.next
    for (const act of turn.acts) obey(act)
    return turn
  }
  const obey = (act: Act): void => {
    if (act.kind !== 'ring') return
    waiting--
    talks.push({ call: act.call, until: now + TALK_SECONDS * 1000 })
    take({ kind: 'leg-up', call: act.call, leg: act.leg, engineAt: now })
  }
  for (const desk of desks) take({ kind: 'order', order: { kind: 'sign-in', desk, personId: desk } })
  let ended = 0
  while (ended < CALLS) {
    while (arrived < CALLS && waiting < WAITING) {
      waiting++
      take({ kind: 'arrived', call: `call-${arrived++}`, queue: 1, number: null, engineAt: now })
    }
    const talk = talks[ended]
    if (next !== null && (talk === undefined || next < talk.until)) {
      now = Math.max(now, next)
      take({ kind: 'tick' })
    } else if (talk) {
      now = Math.max(now, talk.until)
      ended++
      take({ kind: 'leg-down', call: talk.call, leg: 'caller', cause: 'hung-up', engineAt: now })
    }
  }
  return { turns, slowestMs, distributor }
}
