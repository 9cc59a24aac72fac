/** Every meeting, item and case of the demo opens, for its secretary and for everyone. */
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import { loadDemo, type LoadedDemo } from '../demo/load.ts'
import { openSite, type OpenSite } from '../src/open-site.ts'
import { startSession } from '../src/organisation/sessions.ts'
import { paths } from '../src/paths.ts'
import { Database } from '../src/platform/database.ts'
import { indexItems } from '../src/search/index-items.ts'
import { createTestDatabase, type TestDatabase } from './support/database.ts'

describe('the demo municipality', () => {
  let database: TestDatabase
  let dataDir: string
  let site: OpenSite
  let demo: LoadedDemo
  let cookie: string
  const found = { meetings: [] as number[], items: [] as number[], cases: [] as string[] }

  before(async () => {
    database = await createTestDatabase()
    dataDir = await mkdtemp(join(tmpdir(), 'sagsgang-demo-'))
    demo = await loadDemo(database.urls, dataDir, indexItems)
    const everything = {
      host: '127.0.0.1',
      port: 0,
      dataDir,
      publicUrl: null,
      oidc: null,
      urls: database.urls,
    }
    site = await openSite({ ...everything, limits: { signIn: generous, search: generous } })
    cookie = await cookieOfSecretary(database, demo.municipality)
    await listEverything(database, found)
  })
  after(async () => {
    await site.stop()
    await database.drop()
    await rm(dataDir, { recursive: true, force: true })
  })

  const generous = { burst: 100_000, perMinute: 100_000 }
  const visit = async (path: string, headers: Record<string, string>) => {
    const response = await fetch(new URL(path, site.address), { headers, redirect: 'manual' })
    await response.text()
    return response.status
  }

  it('is two years of meetings with at least 30 meetings and 200 items', () => {
    assert.ok(demo.meetings >= 30 && demo.items >= 200, `${demo.meetings} meetings, ${demo.items} items`)
  })

  it('opens every page for the secretary', async () => {
    const addresses = [
      ...found.meetings.map(paths.meeting),
      ...found.items.map(paths.item),
      ...found.cases.map(paths.caseThread),
    ]
    const failing: string[] = []
    for (const address of addresses) {
      const status = await visit(address, { cookie })
      if (status !== 200) failing.push(`${status} ${address}`)
    }
    assert.deepEqual(failing, [])
  })

  it('answers everyone with a page or with nothing, never with a fault', async () => {
    for (const id of found.meetings) {
      const status = await visit(paths.meeting(id), {})
      assert.ok(status === 200 || status === 404, `${status} ${paths.meeting(id)}`)
    }
  })

  it('takes any year that can be typed', async () => {
    for (const year of ['0', '-1', '99999', '2025', 'x', '0000']) {
      assert.equal(await visit(`${paths.meetings}?aar=${year}`, {}), 200, year)
    }
  })
})

async function cookieOfSecretary(database: TestDatabase, municipality: number): Promise<string> {
  const app = new Database(database.urls.app, { poolSize: 1 })
  const [row] = await ask<{ id: string }>(database, `select id from persons where subject = 'smo'`)
  const token = await startSession(app, { municipality, person: Number(row?.id) }, null)
  await app.close()
  return `sagsgang=${token}`
}

async function listEverything(
  database: TestDatabase,
  found: { meetings: number[]; items: number[]; cases: string[] },
): Promise<void> {
  for (const { id } of await ask<{ id: string }>(database, 'select id from meetings'))
    found.meetings.push(Number(id))
  for (const { id } of await ask<{ id: string }>(database, 'select id from items'))
    found.items.push(Number(id))
  const cases = await ask<{ number: string }>(
    database,
    'select distinct case_number as number from items where case_number is not null',
  )
  for (const { number } of cases) found.cases.push(number)
}

async function ask<Row extends object>(database: TestDatabase, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: database.adminUrl })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}
