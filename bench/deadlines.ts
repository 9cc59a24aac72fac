/**
 * A million cases with a deadline over ten years, with their history: lists, figures, letters and the papers made of them as
 * they are asked for; and a file of 100.000 cases more, read and stored by the worker's own work.
 */
import { Client } from 'pg'
import { type BuiltMunicipality, buildMunicipality } from '../demo/builders.ts'
import { FileStore } from '../src/documents/files.ts'
import { openSite } from '../src/open-site.ts'
import { startSession } from '../src/organisation/sessions.ts'
import { paths } from '../src/paths.ts'
import { Database } from '../src/platform/database.ts'
import { deadlinesRegister } from '../src/registers/deadlines/register.ts'
import { settleImport } from '../src/registers/mechanism/import-file.ts'
import { REGISTERS } from '../src/registers/registers.ts'
import type { BenchResult } from './run.ts'
import { benchDatabase, type BenchDatabase, timed } from './support.ts'
import { readPages } from './support-readers.ts'

export const name = 'deadlines'

const AREAS = 100
const CASES = 900_000
const FILE = 100_000
const BATCH = 20_000
const REQUESTS = 40
const KEY = deadlinesRegister.key

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
  const stored = await importFile(bench, town)
  const pages = await readAll(bench, town)
  const bar: Record<string, number> = {
    importSeconds: 20,
    ...Object.fromEntries(Object.keys(pages).map((page) => [page, 150])),
  }
  const figures = { importSeconds: stored, ...pages }
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
      `insert into deadline_areas (municipality_id, title, law, paragraph, unit_id)
       select $1, 'Område ' || g, 'Prøveloven', '§ ' || g, $2 from generate_series(1, ${AREAS}) g`,
      [town.id, town.unit('center')],
    )
    await client.query(
      `insert into case_deadlines (municipality_id, area_id, valid_from, amount, unit, starts)
       select $1, id, '2010-01-01', 12, case id % 4 when 0 then 'working-days' when 1 then 'weeks' when 2 then 'days' else 'weeks' end, 'received'
       from deadline_areas`,
      [town.id],
    )
    await client.query(
      `insert into deadline_selections (municipality_id, area_id, starts_on, reason)
       select $1, id, '2024-01-01', 'x' from deadline_areas limit 12`,
      [town.id],
    )
    for (let from = 0; from < CASES; from += BATCH) await client.query(casesOf(from), [town.id])
    await client.query('analyze')
  } finally {
    await client.end()
  }
}

/** Spread over ten years until today; one of a hundred is open, the others took from a day to four months. */
const casesOf = (from: number) => `
  insert into deadline_cases (municipality_id, area_id, reference, remitted, started_on, ended_on)
  select $1, a.id, 'S' || g, g % 20 = 0, s.day, case when g % 100 = 99 and s.day > current_date - 200 then null else s.day + 1 + (g::bigint * 7919 % 61)::int + (g::bigint * 104729 % 67)::int end
  from generate_series(${from}, ${from + BATCH - 1}) g
    join lateral (select current_date - 3650 + (g::bigint * 15485863 % 3640)::int as day) s on true
    join (select id, row_number() over (order by id) - 1 as nth from deadline_areas) a on a.nth = g % ${AREAS}`

/** As the worker does it: reads the file and tells what it would change, then stores it. */
async function importFile(bench: BenchDatabase, town: BuiltMunicipality): Promise<number> {
  const store = new FileStore(bench.dataDir)
  const worker = new Database(bench.urls.worker, { poolSize: 2 })
  const client = new Client({ connectionString: bench.adminUrl })
  await client.connect()
  try {
    const digest = await store.put(Buffer.from(fileOfCases()))
    const { rows } = await client.query<{ id: number }>(
      `insert into register_imports (municipality_id, register, list, file_name, file_digest, person_id)
       values ($1, $2, 'sager', 'sager.csv', $3, $4) returning id::int`,
      [town.id, KEY, digest, town.person.secretary],
    )
    const id = rows[0]?.id ?? 0
    const settings = { database: worker, store, registers: REGISTERS }
    const read = await timed(() => settleImport(settings, town.id, id))
    await client.query(`update register_imports set state = 'storing' where id = $1 and state = 'read'`, [id])
    const kept = await timed(() => settleImport(settings, town.id, id))
    const state = await client.query<{ state: string; errors: unknown }>(
      'select state, errors from register_imports where id = $1',
      [id],
    )
    if (state.rows[0]?.state !== 'stored') throw new Error(JSON.stringify(state.rows[0]))
    await client.query('analyze')
    return (read + kept) / 1000
  } finally {
    await client.end()
    await worker.close()
  }
}

function fileOfCases(): string {
  const lines = Array.from({ length: FILE }, (_, index) => {
    const start = Date.now() - (index % 400) * 86_400_000
    const day = (days: number) => new Date(start + days * 86_400_000).toISOString().slice(0, 10)
    return `Område ${(index % AREAS) + 1};F${index};nej;${day(-130)};${day((index % 97) - 129)}`
  })
  return ['Område;Sag;Hjemvist;Begyndt;Afgjort', ...lines].join('\n')
}

async function readAll(bench: BenchDatabase, town: BuiltMunicipality): Promise<Record<string, number>> {
  const app = new Database(bench.urls.app, { poolSize: 1 })
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
    const cookieOf = async (person: number) =>
      `sagsgang=${await startSession(app, { municipality: town.id, person }, null)}`
    const secretary = await cookieOf(town.person.secretary)
    const manager = await cookieOf(town.person.manager)
    const found: Record<string, number> = {}
    const p95 = async (figure: string, path: string, cookie: string | null = secretary) => {
      const address = new URL(path, site.address).href
      found[figure] = (await readPages({ address, cookie, readers: 1, requests: REQUESTS })).p95
    }
    await p95('front', paths.register(KEY))
    await p95('list', paths.registerList(KEY, 'sager'))
    await p95('listOfArea', paths.registerListOf(KEY, 'sager', { area_id: 7, side: 40 }))
    await p95('listOfManager', paths.registerList(KEY, 'sager'), manager)
    await p95('figures', paths.registerFigures(KEY))
    await p95('oneFigure', paths.registerFiguresOf(KEY, { maal: 'median' }))
    await p95('letters', paths.deadlineLetters)
    await p95('areasBelow', paths.deadlineAlerts)
    await p95('briefing', paths.deadlineBriefing)
    await p95('statusPaper', paths.makeStatusPaper(KEY))
    await p95('publicList', paths.publicDeadlines, null)
    return found
  } finally {
    await app.close()
    await site.stop()
  }
}
