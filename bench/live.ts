/**
 * A meeting that 200 persons follow while its secretary types a decision: how long from a keystroke's request until its
 * words are there at each of them, and how much of one core the site uses. Beside it the same with two who follow.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { type BuiltMunicipality, buildMunicipality } from '../demo/builders.ts'
import { openSite, type OpenSite } from '../src/open-site.ts'
import { startSession } from '../src/organisation/sessions.ts'
import { paths } from '../src/paths.ts'
import { Database } from '../src/platform/database.ts'
import { layMeeting } from '../tests/support/live-meeting.ts'
import type { BenchResult } from './run.ts'
import { benchDatabase, type BenchDatabase, quantileOf } from './support.ts'
import { followFrom } from './support-followers.ts'

export const name = 'live'

const FOLLOWERS = 200
const ITEMS = 40
const KEYS = 60
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
  const town = await buildMunicipality(bench.urls.owner)
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
  try {
    const cookies = await seatMembers(bench, town)
    const two = await type(bench, town, site, '2027-01-11', cookies.slice(0, 2))
    const all = await type(bench, town, site, '2027-01-12', cookies)
    const bar = { p95: 500, shareOfCore: 0.7 }
    return {
      figures: {
        p50: all.p50,
        p95: all.p95,
        shareOfCore: all.shareOfCore,
        followers: cookies.length,
        p95OfTwo: two.p95,
        shareOfCoreOfTwo: two.shareOfCore,
        timesTwo: all.p95 / two.p95,
      },
      bar,
      holds: all.p95 <= bar.p95 && all.shareOfCore <= bar.shareOfCore,
    }
  } finally {
    await site.stop()
  }
}

/** Sessions of as many members of the board. */
async function seatMembers(bench: BenchDatabase, town: BuiltMunicipality): Promise<string[]> {
  const admin = new Client({ connectionString: bench.adminUrl })
  await admin.connect()
  const { rows } = await admin.query<{ id: number }>(
    `with made as (insert into persons (municipality_id, name) select $1, 'Medlem ' || n from generate_series(1, $3::int) n returning id)
     insert into seats (municipality_id, body_id, person_id, role, valid_from) select $1, $2, id, 'member', '2020-01-01' from made returning person_id as id`,
    [town.id, town.body('direktionen'), FOLLOWERS],
  )
  await admin.end()
  const app = new Database(bench.urls.app, { poolSize: 4 })
  const cookies = await Promise.all(
    rows.map(
      async ({ id }) =>
        `sagsgang=${await startSession(app, { municipality: town.id, person: Number(id) }, null)}`,
    ),
  )
  await app.close()
  return cookies
}

async function type(
  bench: BenchDatabase,
  town: BuiltMunicipality,
  site: OpenSite,
  heldOn: string,
  cookies: readonly string[],
) {
  const items = Array.from({ length: ITEMS }, (_, at) => ({ title: `Punkt om ordning ${at + 1}` }))
  const meeting = await layMeeting(bench, town, { heldOn, items })
  const app = new Database(bench.urls.app, { poolSize: 1 })
  const cookie = `sagsgang=${await startSession(app, { municipality: town.id, person: town.person.secretary }, null)}`
  await app.close()
  const post = async (path: string, fields: Record<string, string>) => {
    const answer = await fetch(new URL(path, site.address), {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { cookie, origin: site.address },
      redirect: 'manual',
    })
    if (answer.status >= 400) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    await answer.body?.cancel()
  }
  const [item = 0] = meeting.items
  await post(paths.liveMeeting(meeting.id), { handling: 'begynd', 'til-stede': String(town.person.chair) })
  await post(paths.liveMeeting(meeting.id), { handling: 'aktuelt', punkt: String(item) })
  const followers = await followFrom(new URL(paths.liveStream(meeting.id), site.address).href, cookies)
  await sleep(2_000)
  const [began, used] = [performance.now(), process.cpuUsage()]
  const sentAt: number[] = []
  for (let key = 0; key < KEYS; key += 1) {
    const due = began + key * BETWEEN_KEYS_MS
    await sleep(Math.max(0, due - performance.now()))
    sentAt.push(Date.now())
    const tekst = `${'Direktionen godkendte indstillingen med den bemærkning, at stien lægges. '.repeat(6)}Ord nummer ${key}.`
    await post(paths.liveText(meeting.id), { punkt: String(item), revision: String(key), tekst })
  }
  const { user, system } = process.cpuUsage(used)
  const shareOfCore = (user + system) / 1000 / (performance.now() - began)
  await sleep(1_000)
  const seen = await followers.leave()
  const times = seen.flatMap(({ key, at }) => (sentAt[key] === undefined ? [] : [at - sentAt[key]]))
  const missed = cookies.length - seen.filter(({ key }) => key === KEYS - 1).length
  if (missed > 0) throw new Error(`${missed} of those who follow never saw the last word`)
  return { p50: quantileOf(times, 0.5), p95: quantileOf(times, 0.95), shareOfCore }
}
