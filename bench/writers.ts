/**
 * Twenty persons write in one paper at once, two keystrokes a second each, by the page's own connections: the time from a
 * keystroke to the nineteen others, each change stored in between; beside the same with two writers.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { buildMunicipality } from '../demo/builders.ts'
import { openSite } from '../src/open-site.ts'
import { startSession } from '../src/organisation/sessions.ts'
import { Database } from '../src/platform/database.ts'
import { makeClosedPaper, readPaper } from '../tests/support/papers.ts'
import { TestWriter, until } from '../tests/support/writers.ts'
import type { BenchResult } from './run.ts'
import { benchDatabase, type BenchDatabase, quantileOf } from './support.ts'

export const name = 'writers'

const KEYS = 40
const BETWEEN_KEYS_MS = 500

export async function run(): Promise<BenchResult> {
  const bench = await benchDatabase()
  try {
    return await measure(bench)
  } finally {
    await bench.drop()
  }
}

async function measure(bench: BenchDatabase): Promise<BenchResult> {
  const municipality = await buildMunicipality(bench.urls.owner)
  const many = { burst: 1e9, perMinute: 1e9 }
  const site = await openSite({
    host: '127.0.0.1',
    port: 0,
    dataDir: bench.dataDir,
    publicUrl: null,
    oidc: null,
    urls: bench.urls,
    limits: { signIn: many, search: many },
  })
  const app = new Database(bench.urls.app, { poolSize: 2 })
  try {
    const session = { municipality: municipality.id, person: municipality.person.manager }
    const write = async (count: number) => {
      const paperId = await makeClosedPaper({ app, municipality }, [])
      const paper = await readPaper({ app, municipality }, paperId)
      const section = paper.sections.find(({ kind }) => kind === 'background')?.id ?? 0
      const writers: TestWriter[] = []
      for (let index = 0; index < count; index += 1) {
        const cookie = `sagsgang=${await startSession(app, session, null)}`
        const place = { address: site.address, municipality: municipality.id, paperId, cookie }
        writers.push(await new TestWriter(place).until('stored'))
      }
      return typeAll(writers, section)
    }
    const two = await write(2)
    const twenty = await write(20)
    const bar = { twentyP95: 500, lost: 0 }
    return {
      figures: {
        twentyP50: twenty.p50,
        twentyP95: twenty.p95,
        twentyLongest: twenty.longest,
        programShareOfOneCore: twenty.share,
        twoP95: two.p95,
        twentyToTwo: twenty.p95 / two.p95,
        lost: twenty.lost + two.lost,
      },
      bar,
      holds: twenty.p95 <= bar.twentyP95 && twenty.lost === 0 && two.lost === 0,
    }
  } finally {
    await app.close()
    await site.stop()
  }
}

/** Site and writers are one process here: `share` is of both together. */
async function typeAll(writers: readonly TestWriter[], section: number) {
  const typedAt = new Map<string, number>()
  const times: number[] = []
  for (const [index, writer] of writers.entries()) {
    writer.session.shared.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== writer.session.provider) return
      const now = performance.now()
      for (const [, key = ''] of Buffer.from(update)
        .toString('latin1')
        .matchAll(/<(\d+-\d+)>/gu)) {
        const at = typedAt.get(key)
        if (at !== undefined && !key.startsWith(`${index}-`)) times.push(now - at)
      }
    })
  }
  const [begun, used] = [performance.now(), process.cpuUsage()]
  await Promise.all(
    writers.map(async (writer, index) => {
      await sleep((index / writers.length) * BETWEEN_KEYS_MS)
      for (let key = 0; key < KEYS; key += 1) {
        typedAt.set(`${index}-${key}`, performance.now())
        writer.type(section, `<${index}-${key}>`)
        await sleep(BETWEEN_KEYS_MS)
      }
      await writer.until('stored', 30_000)
    }),
  )
  const { user, system } = process.cpuUsage(used)
  const share = (user + system) / 1000 / (performance.now() - begun)
  const whole = (writer: TestWriter) =>
    [...typedAt.keys()].filter((key) => !writer.textOf(section).includes(`<${key}>`))
  await until(() => writers.every((writer) => whole(writer).length === 0), 30_000).catch(() => undefined)
  const lost = writers.reduce((sum, writer) => sum + whole(writer).length, 0)
  for (const writer of writers) writer.leave()
  return {
    p50: quantileOf(times, 0.5),
    p95: quantileOf(times, 0.95),
    longest: Math.max(...times),
    share,
    lost,
  }
}
