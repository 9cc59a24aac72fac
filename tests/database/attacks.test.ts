/** Attacks by whoever got hold of a login of the program and can write SQL: what they must not get by it. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import { refuseTemporaryTables } from '../../src/platform/migrate.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { asKind, type KindName, kinds, writeFixture } from './fixture.ts'

const forbidden = { code: '42501' }

describe('a login in wrong hands', () => {
  let database: TestDatabase
  let owner: Client
  const clients: Record<'app' | 'worker' | 'public', Client | null> = {
    app: null,
    worker: null,
    public: null,
  }
  const logins = ['app', 'worker', 'public'] as const

  before(async () => {
    database = await createTestDatabase()
    owner = new Client({ connectionString: database.urls.owner })
    await owner.connect()
    await writeFixture(owner)
    // As every start does; the copy of the template lacks the rights of the database itself.
    await refuseTemporaryTables(owner)
    for (const login of logins) {
      const client = new Client({ connectionString: database.urls[login] })
      await client.connect()
      clients[login] = client
    }
  })
  after(async () => {
    await owner.end()
    for (const login of logins) await clients[login]?.end()
  })

  function as<T>(name: KindName, work: (query: Client['query']) => Promise<T>): Promise<T> {
    const client = clients[kinds[name].login]
    assert.ok(client)
    return asKind(client, kinds[name], () => work(client.query.bind(client)))
  }

  async function eachLogin(statement: string, expected: object | RegExp = forbidden): Promise<void> {
    for (const name of ['anonymous', 'administrator', 'import'] as const)
      await as(name, (query) => assert.rejects(query(statement), expected, `${name}: ${statement}`))
  }

  it('cannot become another', async () => {
    for (const role of [
      'sagsgang_app',
      'sagsgang_worker',
      'sagsgang_public',
      new URL(database.urls.owner).username,
    ])
      for (const login of logins) {
        if (role === `sagsgang_${login}`) continue
        const client = clients[login]
        assert.ok(client)
        await assert.rejects(client.query(`set role ${role}`), forbidden)
        await assert.rejects(client.query(`set session authorization ${role}`), forbidden)
      }
    await eachLogin('alter role sagsgang_app superuser')
    await eachLogin(`grant sagsgang_app to sagsgang_public`)
  })

  it('cannot make tables, functions, schemas or files of its own', async () => {
    await eachLogin('create table mine (id int)')
    await eachLogin('create temporary table mine (id int)')
    await eachLogin('create schema mine')
    await eachLogin(`create function app.mine() returns int language sql as 'select 1'`)
    await eachLogin(`copy items to program 'cat'`)
    await eachLogin(`copy items to '/tmp/items'`)
    await eachLogin(`select pg_read_file('PG_VERSION')`)
    await eachLogin(`select lo_import('/etc/hostname')`)
    await eachLogin('create extension dblink')
  })

  it('cannot switch off what guards the rows', async () => {
    await eachLogin('set local session_replication_role = replica')
    await eachLogin('alter table items disable row level security')
    await eachLogin('alter table items disable trigger all')
    await eachLogin('drop policy items_app on items')
    await eachLogin('truncate items')
    // Refuses to answer rather than answering without the policies.
    await as('administrator', async (query) => {
      await query('set local row_security = off')
      await assert.rejects(query('select * from items'), forbidden)
    })
  })

  it('cannot read, write, forge or unmake history', async () => {
    for (const table of ['history_entries', 'history_payloads', 'history_seals', 'history_unsealed']) {
      await eachLogin(`select * from ${table}`)
      await eachLogin(`delete from ${table}`)
    }
    await eachLogin(
      `insert into history_entries (municipality_id, table_name, row_key, operation, payload_digest) values (1, 'items', '{}', 'delete', '')`,
    )
    await eachLogin(
      `create trigger forged after insert on import_files referencing new table as new_rows for each statement execute function app.record_insert('{id}')`,
    )
    await eachLogin(`select app.track_history('items', '{id}')`)
    await eachLogin(`select setval('history_entries_id_seq', 1)`)
    for (const name of ['anonymous', 'administrator'] as const)
      await as(name, (query) => assert.rejects(query('select app.seal_history()'), forbidden))
  })

  it('stands in history as the login it is, whatever it says', async () => {
    const client = clients.app
    assert.ok(client)
    await client.query(
      `begin; set local app.municipality_id = '1'; set local app.person_id = '103'; set local app.purpose = 'import'`,
    )
    await client.query(`update items set degree = 'internal' where id = 13`)
    await client.query('commit')
    const { rows } = await owner.query(
      `select login, person_id, purpose from history_entries where table_name = 'items' and operation = 'update' order by id desc limit 1`,
    )
    assert.deepEqual(rows, [{ login: 'sagsgang_app', person_id: 103, purpose: 'import' }])
    await owner.query(`update items set degree = 'closed' where id = 13`)
    await as('secretary', async (query) => {
      await query(`set local app.purpose = 'x|y'`)
      await assert.rejects(query(`update items set degree = 'internal' where id = 13`), { code: '23514' })
    })
  })

  it('cannot move an item to another body, meeting or case, or change its words', async () => {
    for (const column of [
      'body_id',
      'meeting_id',
      'held_on',
      'municipality_id',
      'title',
      'case_number',
      'position',
      'number',
    ])
      await as('secretary', (query) =>
        assert.rejects(query(`update items set ${column} = ${column} where id = 13`), forbidden, column),
      )
    for (const column of ['body_id', 'municipality_id', 'kind', 'origin'])
      await as('secretary', (query) =>
        assert.rejects(query(`update meetings set ${column} = ${column} where id = 1`), forbidden, column),
      )
    // What a file says of a meeting; one held here is planned by its secretary.
    for (const change of [`held_on = '2020-01-01'`, `ends_at = '23:00'`, `location = 'x'`])
      await as('secretary', (query) =>
        assert.rejects(query(`update meetings set ${change} where id = 1`), forbidden, change),
      )
  })

  it('cannot give itself a task, a seat, a post or a responsibility', async () => {
    const give = (person: number, item: number) =>
      `insert into item_tasks (municipality_id, item_id, person_id, reason) values (1, ${item}, ${person}, 'x')`
    await as('employee', (query) => assert.rejects(query(give(101, 13)), forbidden))
    await as('administrator', (query) => assert.rejects(query(give(108, 13)), forbidden))
    await as('taskHolder', (query) => assert.rejects(query(give(106, 15)), forbidden))
    await as('secretary', (query) => assert.rejects(query(give(103, 15)), forbidden))
    // A task of the own body cannot be moved to an item of another.
    await as('secretary', (query) =>
      assert.rejects(query('update item_tasks set item_id = 15 where id = 1'), forbidden),
    )
    await as('administrator', (query) =>
      assert.rejects(query('update seats set person_id = 108 where id = 103'), forbidden),
    )
  })

  it('cannot open an item by a mere task, or publish one by having read it in', async () => {
    const open = (item: number, degree: string) => `update items set degree = '${degree}' where id = ${item}`
    await as('taskHolder', async (query) => assert.equal((await query(open(13, 'internal'))).rowCount, 0))
    await as('unitManager', async (query) => assert.equal((await query(open(15, 'internal'))).rowCount, 0))
    await as('importer', async (query) => assert.equal((await query(open(15, 'internal'))).rowCount, 1))
    await as('importer', (query) => assert.rejects(query(open(15, 'published')), forbidden))
  })

  it('cannot speak for the closed items of another body, nor ask which there are', async () => {
    const notice = (item: number) =>
      `insert into closed_item_notices (municipality_id, item_id, meeting_id, position, neutral_title) values (1, ${item}, 1, 9, 'x')`
    const answers: unknown[] = []
    for (const item of [15, 93, 4711])
      await as('secretary', (query) =>
        query(notice(item)).catch((error: Error) => answers.push(error.message)),
      )
    assert.equal(new Set(answers).size, 1, 'an item that exists elsewhere answers like one that does not')
  })

  it('cannot ask about other persons without being believed', async () => {
    for (const call of [
      'app.is_employee()',
      'app.seat_bodies()',
      'app.task_items()',
      `app.answers_for('administrator')`,
      `app.person_of_subject('subject-103')`,
    ])
      for (const name of ['forger', 'import'] as const)
        await as(name, (query) => assert.rejects(query(`select ${call}`), forbidden, call))
  })

  it('sees no session but its own', async () => {
    await as('returning', async (query) => {
      const { rows } = await query('select person_id from sessions')
      assert.deepEqual(rows, [{ person_id: 101 }])
    })
    await as('administrator', async (query) => {
      const { rowCount } = await query(
        `update sessions set expires_at = now() + interval '1 year' where person_id <> 108`,
      )
      assert.equal(rowCount, 0)
    })
    await as('administrator', (query) =>
      assert.rejects(query(`update sessions set person_id = 103 where person_id = 108`), forbidden),
    )
  })

  it('gets nothing out of a transaction that says nothing', async () => {
    for (const login of logins) {
      const client = clients[login]
      assert.ok(client)
      for (const table of ['items', 'meetings', 'closed_item_notices', 'files']) {
        const found: { rowCount: number | null } = await client.query(`select 1 from ${table}`)
        assert.equal(found.rowCount, 0, `${login} on ${table}`)
      }
    }
  })

  it('cannot see jobs of others', async () => {
    for (const name of ['anonymous', 'administrator'] as const)
      await as(name, (query) =>
        assert.rejects(query('select * from graphile_worker._private_jobs'), forbidden),
      )
  })

  it('cannot make a colder oracle of an index: a leaky function sees only rows that may be seen', async () => {
    await as('employee', async (query) => {
      // Division by zero for a row tells that it is there; a policy that is asked first keeps it away.
      await query(`select 1 / (case when title = 'Punkt 13' then 0 else 1 end) from items`)
      await query(`select title::int from items where false or title = 'Punkt 15'`)
    })
  })
})
