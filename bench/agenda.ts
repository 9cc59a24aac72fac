/**
 * The working agenda of 60 items as its secretary sees it, with papers, guests and 30 papers that wait beside it: the
 * time of an answer, asked for one at a time as a secretary does, and how many statements the list takes.
 */
import { Client } from 'pg'
import { planMeeting } from '../demo/builders-agenda.ts'
import { type BuiltMunicipality, buildMunicipality } from '../demo/builders.ts'
import { openSite } from '../src/open-site.ts'
import { startSession } from '../src/organisation/sessions.ts'
import { paths } from '../src/paths.ts'
import { Database } from '../src/platform/database.ts'
import type { BenchResult } from './run.ts'
import { benchDatabase, type BenchDatabase } from './support.ts'
import { readPages } from './support-readers.ts'

export const name = 'agenda'

const REQUESTS = 300
const ITEMS = 60

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
  const app = new Database(bench.urls.app, { poolSize: 1 })
  const meeting = await planMeeting(app, town, { heldOn: '2030-03-04' })
  await fill(bench.adminUrl, town, meeting)
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
    const cookie = `sagsgang=${await startSession(app, { municipality: town.id, person: town.person.secretary }, null)}`
    const read = (path: string, requests: number) =>
      readPages({ address: new URL(path, site.address).href, cookie, readers: 1, requests })
    // The first time its standing items are put on it.
    await read(paths.arrangeAgenda(meeting), 20)
    const before = process.cpuUsage()
    const page = await read(paths.arrangeAgenda(meeting), REQUESTS)
    const used = process.cpuUsage(before)
    const empty = await read(paths.accessibility, REQUESTS)
    const bar = { p95: 30 }
    return {
      figures: {
        p50: page.p50,
        p95: page.p95,
        emptyPageP50: empty.p50,
        programMillisecondsPerPage: (used.user + used.system) / 1000 / REQUESTS,
        kilobytes: page.bytes / 1000,
      },
      bar,
      holds: page.p95 <= bar.p95,
    }
  } finally {
    await app.close()
    await site.stop()
  }
}

/** Every second item has a paper, every third a guest; 30 more papers wait. */
async function fill(
  adminUrl: string,
  { id, person, unit, body }: BuiltMunicipality,
  meeting: number,
): Promise<void> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(
      `insert into cases (municipality_id, case_number, number_from, title, owner_unit_id, responsible_id, created_by)
       select $1, '30/' || lpad(n::text, 5, '0'), 'records', 'Sag om ordning ' || n, $2, $3, $3 from generate_series(1, 60) n`,
      [id, unit('center'), person.caseworker],
    )
    await client.query(
      `insert into papers (municipality_id, case_id, body_id, item_kind, treatment, title, state, approved_digest, created_by)
       select municipality_id, id, $2, 'decision', 1, title, 'approved', 'x', $3 from cases where municipality_id = $1`,
      [id, body('direktionen'), person.caseworker],
    )
    await client.query(
      `insert into agenda_items (municipality_id, meeting_id, body_id, position, kind, paper_id, title, planned_minutes)
       select $1, $2, $3, n, 'decision', case when n % 2 = 0 then (
         select p.id from papers p where p.municipality_id = $1 order by p.id offset n / 2 limit 1) end, 'Punkt om ordning ' || n, 10
       from generate_series(1, $4::int) n`,
      [id, meeting, body('direktionen'), ITEMS],
    )
    await client.query(
      `insert into agenda_item_guests (municipality_id, agenda_item_id, name, minutes)
       select municipality_id, id, 'En gæst', 10 from agenda_items where municipality_id = $1 and position % 3 = 0`,
      [id],
    )
    await client.query('analyze')
  } finally {
    await client.end()
  }
}
