/** Attacks on the contact centre by whoever can write SQL as one of its people: numbers, passwords, and what is another's. */
import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { asKind, type KindName, kinds, writeFixture } from './fixture.ts'

const forbidden = { code: '42501' }
/** In the fixture 115 (paperWriter) is an agent with call 1, 110 (importer) leads the centre, 201 (neighbour) the other one. */
const agent = 'paperWriter'
const leader = 'importer'

describe('a login of the contact centre in wrong hands', () => {
  let database: TestDatabase
  let owner: Client
  let app: Client
  let worker: Client

  before(async () => {
    database = await createTestDatabase()
    owner = new Client({ connectionString: database.urls.owner })
    app = new Client({ connectionString: database.urls.app })
    worker = new Client({ connectionString: database.urls.worker })
    for (const client of [owner, app, worker]) await client.connect()
    await writeFixture(owner)
    await owner.query(`update contact_parties set number = '19112233' where municipality_id = 1`)
    await owner.query(`update contact_enquiries set note = 'kolibri' where municipality_id = 1`)
  })
  after(async () => {
    for (const client of [owner, app, worker]) await client.end()
  })

  const as = <T>(name: KindName, work: (query: Client['query']) => Promise<T>): Promise<T> => {
    const client = kinds[name].login === 'worker' ? worker : app
    return asKind(client, kinds[name], () => work(client.query.bind(client)))
  }
  const count = (name: KindName, statement: string) =>
    as(name, async (query) => (await query(statement)).rowCount ?? 0)

  it('reads no number and no note but of calls that are theirs', async () => {
    for (const who of ['employee', 'administrator', 'secretary', 'unitManager', 'neighbour'] as const) {
      assert.equal(await count(who, 'select * from contact_parties where municipality_id = 1'), 0, who)
      assert.equal(await count(who, `select * from contact_call_events where municipality_id = 1`), 0, who)
    }
    assert.equal(await count(agent, 'select * from contact_parties'), 1)
    assert.equal(await count('neighbour', `select * from contact_enquiries where note = 'kolibri'`), 0)
    assert.equal(await count('administrator', 'select * from contact_enquiries'), 0)
    // A function that fails on a row tells that the row is there; the policies are asked first.
    await as('employee', (query) =>
      query(`select 1 / length(number) from contact_parties where number::int > 0`),
    )
  })

  it('never reads the salt, and learns nothing of a number by its key', async () => {
    for (const who of [agent, leader, 'officer', 'administrator'] as const)
      for (const statement of [
        'select number_salt from contact_settings',
        'select * from contact_settings',
        'select contact_settings from contact_settings',
        `update contact_settings set keep_numbers_days = length(number_salt)`,
      ])
        await as(who, (query) => assert.rejects(query(statement), forbidden, `${who}: ${statement}`))
    await as(leader, (query) =>
      assert.rejects(query(`update contact_settings set number_salt = ''`), forbidden),
    )
  })

  it('cannot take another desk, its password or its orders', async () => {
    assert.equal(await count(agent, 'select secret from contact_desk_secrets where desk_id = 2'), 0)
    assert.equal(await count(agent, 'select secret from contact_desk_secrets where desk_id = 1'), 1)
    await as(agent, (query) =>
      assert.rejects(query(`update contact_desk_states set person_id = 115 where desk_id = 2`), forbidden),
    )
    await as(agent, (query) =>
      assert.rejects(
        query(`insert into contact_desk_secrets (municipality_id, desk_id, secret) values (1, 1, 'mine')`),
        forbidden,
      ),
    )
    await as(agent, (query) =>
      assert.rejects(
        query(`insert into contact_orders (municipality_id, kind, made_by) values (1, 'pause', 110)`),
        forbidden,
      ),
    )
    assert.equal(await count(agent, 'select * from contact_orders where made_by <> 115'), 0)
  })

  it('cannot make itself leader, or write calls, events and figures', async () => {
    await as(agent, (query) =>
      assert.rejects(
        query(`insert into contact_staff (municipality_id, person_id, role) values (1, 115, 'leader')`),
        forbidden,
      ),
    )
    await as(leader, (query) =>
      assert.rejects(
        query(`insert into contact_staff (municipality_id, person_id, role) values (1, 101, 'leader')`),
        forbidden,
      ),
    )
    await as(leader, (query) =>
      assert.rejects(query(`update contact_staff set role = 'leader' where person_id = 115`), forbidden),
    )
    for (const statement of [
      `update contact_calls set outcome = null`,
      `delete from contact_calls`,
      `insert into contact_call_events (municipality_id, kind, at) values (1, 'x', now())`,
      `delete from contact_call_events`,
      `update contact_transfers set answered_at = now()`,
      `delete from contact_enquiries`,
    ])
      await as(leader, (query) => assert.rejects(query(statement), forbidden, statement))
    await as('contact', (query) =>
      assert.rejects(query(`update contact_call_events set at = now()`), forbidden),
    )
    await as('contact', (query) => assert.rejects(query(`delete from contact_call_events`), forbidden))
  })

  it('asks about no number without leave, ground and trace', async () => {
    for (const who of [agent, 'administrator', 'employee', 'secretary'] as const)
      assert.deepEqual(
        await as(
          who,
          async (query) => (await query(`select app.ask_about_number('19112233', 'x') as id`)).rows,
        ),
        [{ id: null }],
        who,
      )
    await as('officer', (query) =>
      assert.rejects(query(`select app.ask_about_number('19112233', '')`), { code: '23514' }),
    )
    await as('officer', (query) =>
      assert.rejects(
        query(
          `insert into contact_number_requests (municipality_id, number_key, ground, made_by) values (1, '', 'x', 109)`,
        ),
        forbidden,
      ),
    )
    await as('officer', (query) => assert.rejects(query('delete from contact_number_requests'), forbidden))
    await as('officer', (query) =>
      assert.rejects(query('select number_key from contact_number_requests'), forbidden),
    )
    // Another's request opens nothing, and erases nothing.
    assert.deepEqual(
      await as(
        leader,
        async (query) =>
          (await query(`select app.erase_number(1, 'x') as done, app.calls_of_request(1) as calls`)).rows,
      ),
      [{ done: null, calls: [] }],
    )
    assert.deepEqual(
      await as('neighbour', async (query) => (await query(`select app.erase_number(1, 'x') as done`)).rows),
      [{ done: null }],
    )
  })

  it('is told of no setting that was changed', async () => {
    for (const who of [agent, 'administrator', 'employee', 'neighbour'] as const)
      assert.equal(
        await count(who, `select * from app.contact_settings_history(100) where after->>'title' = 'x1'`),
        0,
        who,
      )
  })
})

describe('what is said on the telephone', () => {
  it('is recorded nowhere: the exchange has no module for it, and is never asked', async () => {
    const folder = new URL('../../src/contact/', import.meta.url).pathname
    const files = (await readdir(folder, { recursive: true })).filter(
      (name) => /\.tsx?$/.test(name) && !name.includes('.test.'),
    )
    assert.ok(files.length > 50, `only ${files.length} files were looked at`)
    for (const name of files) {
      const text = await readFile(join(folder, name), 'utf8')
      assert.doesNotMatch(
        text,
        /MixMonitor|app_mixmonitor|app_record\b|startRecording|\/record['"`?]|recordings\/(?:live|stored)/u,
        name,
      )
    }
  })
})
