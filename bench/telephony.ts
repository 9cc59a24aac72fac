/**
 * Twenty-five calls a second for a minute, on Asterisk with SIPp: what the exchange and call control use of a core, and
 * whether every call is counted as SIPp counts it. Five desks answer what they can; the others hang up after a second.
 */
import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { skipTelephony } from '../tests/telephony/asterisk.ts'
import { type Centre, openCentre } from '../tests/telephony/centre.ts'
import type { BenchResult } from './run.ts'
import { benchDatabase } from './support.ts'

export const name = 'telephony'

const PER_SECOND = 25
const SECONDS = 60
const CALLS = PER_SECOND * SECONDS

export async function run(): Promise<BenchResult> {
  const skipped = skipTelephony()
  if (skipped !== false) {
    console.error(`telephony: ${skipped}`)
    return { figures: {}, bar: {}, holds: false }
  }
  const database = await benchDatabase()
  const desk = { rings: 50, steps: [{ untilHungUp: true, atMost: 300 }] } as const
  const centre = await openCentre({
    database,
    desks: [desk, desk, desk, desk, desk],
    sets: 'wrap_up_seconds = 0, offer_seconds = 10',
  })
  try {
    await centre.signIn()
    return await measure(centre)
  } finally {
    await centre.close()
    await database.drop()
  }
}

async function measure(centre: Centre): Promise<BenchResult> {
  const before = await used(centre)
  const begun = performance.now()
  const callers = await centre.callers(
    { number: '5[call_number]0000', steps: [{ untilHungUp: true, atMost: 1_000 }] },
    { calls: CALLS, perSecond: PER_SECOND, atOnce: 400 },
  )
  const counted = await callers.ended
  const seconds = (performance.now() - begun) / 1000
  const after = await used(centre)
  await sleep(3_000)
  const counts = await centre.counts()
  const desks = await Promise.all(centre.telephones.desks.map((sipp) => sipp.count()))
  const answered = desks.reduce((sum, { successful }) => sum + successful, 0)
  const written = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const bar = { exchangeShareOfCore: 0.4, callControlShareOfCore: 0.2, wrongCounts: 0 }
  const figures = {
    calls: counted.created,
    seconds,
    exchangeShareOfCore: (after.exchange - before.exchange) / seconds,
    callControlShareOfCore: (after.control - before.control) / seconds,
    answered: counts['answered'] ?? 0,
    abandoned: counts['abandoned'] ?? 0,
    answeredAtDesks: answered,
    failedAtCallers: counted.failed,
    wrongCounts:
      Math.abs(counted.created - written) +
      Math.abs(written - (counts['answered'] ?? 0) - (counts['abandoned'] ?? 0)),
  }
  return {
    figures,
    bar,
    holds:
      figures.exchangeShareOfCore <= bar.exchangeShareOfCore &&
      figures.callControlShareOfCore <= bar.callControlShareOfCore &&
      figures.wrongCounts === 0,
  }
}

/** CPU seconds so far. */
async function used(centre: Centre): Promise<{ exchange: number; control: number }> {
  const stat = await readFile(`/proc/${centre.controlPid()}/stat`, 'utf8')
  const fields = stat.replace(/^.*\) /u, '').split(' ')
  return {
    exchange: await centre.asterisk.cpuSeconds(),
    control: (Number(fields[11]) + Number(fields[12])) / 100,
  }
}
