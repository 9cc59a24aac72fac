/**
 * A million calls over ten years: the page of figures as it is asked for, summed as the worker sums; and a list of 100.000
 * calls more, looked through and stored by the worker's own work.
 */
import { Client } from 'pg'
import { type BuiltMunicipality, buildMunicipality } from '../demo/builders.ts'
import { settleCallList } from '../src/contact/figures/call-lists/jobs.ts'
import { KEY } from '../src/contact/figures/register/key.ts'
import { sumContactMonths } from '../src/contact/figures/sum-months.ts'
import { FileStore } from '../src/documents/files.ts'
import { openSite } from '../src/open-site.ts'
import { startSession } from '../src/organisation/sessions.ts'
import { paths } from '../src/paths.ts'
import { Database } from '../src/platform/database.ts'
import type { BenchResult } from './run.ts'
import { benchDatabase, type BenchDatabase, timed } from './support.ts'
import { readPages } from './support-readers.ts'

export const name = 'contact-figures'

const CALLS = 1_000_000
const FILE = 100_000
const BATCH = 50_000
const REQUESTS = 40

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
  await fill(bench.adminUrl, town)
  const worker = new Database(bench.urls.worker, { poolSize: 2 })
  const sumSeconds = (await timed(() => sumContactMonths(worker, town.id))) / 1_000
  const pages = await readAll(bench, town)
  const importSeconds = await importList(bench, town, worker)
  await worker.close()
  const bar: Record<string, number> = {
    // Ten years at once happen when a municipality begins; later it is a month.
    sumSeconds: 120,
    importSeconds: 20,
    ...Object.fromEntries(Object.keys(pages).map((page) => [page, 150])),
  }
  const figures = { sumSeconds, importSeconds, ...pages }
  return {
    figures,
    bar,
    holds: Object.entries(figures).every(([figure, value]) => value <= (bar[figure] ?? Infinity)),
  }
}

async function fill(adminUrl: string, town: BuiltMunicipality): Promise<void> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(
      `insert into contact_queues (municipality_id, title) select $1, 'Kø ' || g from generate_series(1, 3) g`,
      [town.id],
    )
    await client.query(
      `insert into contact_subjects (municipality_id, name, unit_id) select $1, 'Emne ' || g, $2 from generate_series(1, 12) g`,
      [town.id, town.unit('center')],
    )
    for (let from = 0; from < CALLS; from += BATCH) await client.query(callsOf(from), [town.id])
    await client.query(
      `insert into contact_transfers (municipality_id, call_id, leg, way, unit_id, passed_at, answered_at, answered_by)
       select $1, c.id, 'employee-1', 'blind', $2, c.arrived_at, c.arrived_at + interval '20 seconds', 'employee' from contact_calls c where c.waited_ms % 5 < 2`,
      [town.id, town.unit('center')],
    )
    await client.query('analyze')
  } finally {
    await client.end()
  }
}

/** On weekdays between 8 and 15, over ten years until today; one of seven gave up. */
const callsOf = (from: number) => `
  insert into contact_calls (municipality_id, queue_id, subject_id, arrived_at, phase, answered_at, ended_at, outcome, waited_ms, talked_ms, wrap_up_ms, resolution)
  select $1, q.id, s.id, a.at, 'ended', case when g % 7 > 0 then a.at + interval '4 minutes' end, a.at + interval '9 minutes', case when g % 7 = 0 then 'abandoned' else 'answered' end,
    (g::bigint * 7919 % 480)::int * 1000 + g % 1000, (g::bigint * 104729 % 500)::int * 1000, 20000, case when g % 5 = 0 then 'instantly-resolved' end
  from generate_series(${from}, ${from + BATCH - 1}) g
    cross join lateral (select (current_date - 3650 + (g::bigint * 3650 / ${CALLS})::int)::timestamp + interval '8 hours' + (g::bigint * 15485863 % 25200) * interval '1 second' as at) a
    join (select id, row_number() over (order by id) - 1 as nth from contact_queues) q on q.nth = g % 3
    join (select id, row_number() over (order by id) - 1 as nth from contact_subjects) s on s.nth = g % 12`

async function readAll(bench: BenchDatabase, town: BuiltMunicipality): Promise<Record<string, number>> {
  const app = new Database(bench.urls.app, { poolSize: 1 })
  const token = await startSession(app, { municipality: town.id, person: town.person.secretary }, null)
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
    const year = '12-maaneder'
    const pages = {
      monthByDay: paths.contactFiguresOf({ periode: 'sidste-maaned', opdelt: 'dag' }),
      yearByMonth: paths.contactFiguresOf({ periode: year, opdelt: 'maaned' }),
      yearByHalfHour: paths.contactFiguresOf({ periode: year, opdelt: 'halvtime' }),
      yearBySubject: paths.contactFiguresOf({ periode: year, opdelt: 'emne' }),
      yearByQueue: paths.contactFiguresOf({ periode: year, opdelt: 'koe' }),
      registerFront: paths.register(KEY),
    }
    const found: Record<string, number> = {}
    for (const [figure, path] of Object.entries(pages)) {
      const address = new URL(path, site.address).href
      found[figure] = (
        await readPages({ address, cookie: `sagsgang=${token}`, readers: 1, requests: REQUESTS })
      ).p95
    }
    return found
  } finally {
    await app.close()
    await site.stop()
  }
}

async function importList(bench: BenchDatabase, town: BuiltMunicipality, worker: Database): Promise<number> {
  const store = new FileStore(bench.dataDir)
  const client = new Client({ connectionString: bench.adminUrl })
  await client.connect()
  try {
    const digest = await store.put(Buffer.from(fileOfCalls()))
    const { rows } = await client.query<{ id: number }>(
      `insert into register_imports (municipality_id, register, list, file_name, file_digest, person_id, choices)
       values ($1, $2, 'opkald', 'opkald.csv', $3, $4, '{"columns": {"arrived": 0, "queue": 1, "wait": 2, "answered": 3, "talk": 4}, "queueId": null}') returning id::int`,
      [town.id, KEY, digest, town.person.secretary],
    )
    const id = rows[0]?.id ?? 0
    const work = () => settleCallList({ database: worker, store }, town.id, id)
    const read = await timed(work)
    await client.query(`update register_imports set state = 'storing' where id = $1 and state = 'read'`, [id])
    const stored = await timed(work)
    const state = await client.query(`select state, errors from register_imports where id = $1`, [id])
    if (state.rows[0]?.state !== 'stored') throw new Error(JSON.stringify(state.rows[0]))
    return (read + stored) / 1_000
  } finally {
    await client.end()
  }
}

function fileOfCalls(): string {
  const lines = Array.from({ length: FILE }, (_, index) => {
    const at = new Date(Date.now() - 86_400_000 - index * 300_000).toISOString()
    return `${at.slice(0, 10)} ${at.slice(11, 19)};Kø ${(index % 3) + 1};${index % 600};${index % 7 === 0 ? 'nej' : 'ja'};${index % 500}`
  })
  return ['Tidspunkt;Kø;Ventetid;Besvaret;Samtaletid', ...lines].join('\n')
}
