/** The calls of the demo agree with what the demo's board was told of them, and with four desks. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import { loadContact, loadOlderCalls } from '../demo/contact.ts'
import { ELMSUND } from '../demo/load.ts'
import { buildOrganisation } from '../demo/organisation.ts'
import { writeWays } from '../demo/organisation-ways.ts'
import { Database } from '../src/platform/database.ts'
import { createTestDatabase, type TestDatabase } from './support/database.ts'

/** Minutes of 12 January, 13 April, 17 August and 19 October 2026. */
const TOLD = [
  { month: '2025-11', calls: 10_940, seconds: 230, atNoon: 440, resolved: 22, abandoned: 13 },
  { month: '2026-03', calls: 11_380, seconds: 185, atNoon: 340, resolved: 29, abandoned: 9 },
  { month: '2026-06', calls: 10_120, seconds: 144, atNoon: 190, resolved: 34, abandoned: 6 },
  { month: '2026-09', calls: 11_260, seconds: 112, atNoon: 160, resolved: 37, abandoned: 4 },
]

describe("the demo's calls", () => {
  let database: TestDatabase
  let client: Client

  before(async () => {
    database = await createTestDatabase()
    const built = await buildOrganisation(database.urls.owner, ELMSUND)
    await writeWays(database.urls.owner, built)
    const connections = {
      app: new Database(database.urls.app, { poolSize: 1 }),
      worker: new Database(database.urls.worker, { poolSize: 1 }),
    }
    await loadContact(connections, built)
    await loadOlderCalls(connections, built)
    const first = await countAll()
    await loadContact(connections, built)
    await loadOlderCalls(connections, built)
    assert.deepEqual(await countAll(), first, 'loading again adds nothing')
    await connections.app.close()
    await connections.worker.close()
    client = new Client({ connectionString: database.adminUrl })
    await client.connect()
  })
  after(async () => {
    await client.end()
    await database.drop()
  })

  async function countAll() {
    const asking = new Client({ connectionString: database.adminUrl })
    await asking.connect()
    try {
      const { rows } = await asking.query(`
        select (select count(*) from contact_calls) as calls, (select count(*) from contact_transfers) as transfers,
          (select count(*) from contact_enquiries) as enquiries, (select count(*) from contact_staff) as staff`)
      return rows[0] as { calls: string }
    } finally {
      await asking.end()
    }
  }

  it('are as many, and waited as long, as the board was told', async () => {
    const { rows } = await client.query<Record<string, number>>(`
      select to_char(local, 'YYYY-MM') as month, count(*)::int as calls,
        avg(waited_ms) filter (where waits) / 1000 as seconds,
        avg(waited_ms) filter (where waits and local::time >= '11:00' and local::time < '12:00') / 1000 as noon,
        100.0 * count(*) filter (where resolution = 'instantly-resolved') / count(*) filter (where outcome = 'answered') as resolved,
        100.0 * count(*) filter (where outcome = 'abandoned') / count(*) as abandoned
      from (select *, arrived_at at time zone 'Europe/Copenhagen' as local,
        outcome = 'answered' and callback_wished_at is null as waits from contact_calls) c
      group by 1`)
    const near = (found: number | undefined, told: number, margin: number, what: string) =>
      assert.ok(Math.abs(Number(found) - told) <= margin, `${what}: ${found}, told ${told}`)
    for (const { month, calls, seconds, atNoon, resolved, abandoned } of TOLD) {
      const found = rows.find((row) => String(row['month']) === month)
      assert.equal(found?.['calls'], calls, month)
      near(found?.['seconds'], seconds, seconds * 0.1, `${month} waited`)
      near(found?.['noon'], atNoon, atNoon * 0.35, `${month} waited 11-12`)
      near(found?.['resolved'], resolved, 2, `${month} resolved`)
      near(found?.['abandoned'], abandoned, 1.5, `${month} abandoned`)
    }
  })

  it('are never two at one desk', async () => {
    const { rows } = await client.query(`
      select * from (
        select p.desk_id, c.id, c.answered_at, lag(c.ended_at) over (partition by p.desk_id order by c.answered_at) as before
        from contact_calls c join contact_parties p on p.call_id = c.id where p.desk_id is not null) d
      where answered_at < before - interval '6 seconds' limit 3`)
    assert.deepEqual(rows, [])
  })

  it('come from numbers that nobody in Denmark has', async () => {
    const { rows } = await client.query(
      `select number from contact_parties where number !~ '^19\\d{6}$' limit 1`,
    )
    assert.deepEqual(rows, [])
  })
})
