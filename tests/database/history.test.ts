/** The chain of history: how it is made, and that verify finds every way of tampering with it. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import { Database } from '../../src/platform/database.ts'
import type { FaultKind, Head } from '../../src/platform/history/chain.ts'
import { sealAllHistory, sealHistory, unsealedSeconds } from '../../src/platform/history/seal.ts'
import { type VerifyArguments, verifyAll } from '../../src/platform/history/verify-command.ts'
import { verifyHistory } from '../../src/platform/history/verify.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

describe('history', () => {
  let database: TestDatabase
  let owner: Client
  let admin: Client
  let worker: Database

  before(async () => {
    database = await createTestDatabase()
    owner = await connected(database.urls.owner)
    // A superuser who switches triggers off, as whoever tampers would.
    admin = await connected(database.adminUrl)
    worker = new Database(database.urls.worker)
    await owner.query(`insert into municipalities (name) values ('Prøve Kommune'), ('Nabo Kommune')`)
    await owner.query(
      `insert into units (municipality_id, name, valid_from) select 1, 'Center ' || g, '2020-01-01' from generate_series(1, 20) g`,
    )
    await owner.query(`update units set name = name || ' og drift' where municipality_id = 1 and id <= 5`)
    await owner.query(
      `insert into units (municipality_id, name, valid_from) values (2, 'Center', '2020-01-01')`,
    )
    await sealAllHistory(worker)
  })

  after(async () => {
    await owner.end()
    await admin.end()
    await worker.close()
  })

  const verify = (kept: Head | null = null) => verifyHistory(owner, 1, kept)

  /** Tampers, verifies, and puts everything back. */
  async function afterTampering(statements: string): Promise<FaultKind[]> {
    const saved = ['history_entries', 'history_payloads', 'history_unsealed', 'history_seals']
    await admin.query(`set session_replication_role = replica`)
    for (const table of saved) await admin.query(`create table saved_${table} as select * from ${table}`)
    try {
      await admin.query(statements)
      const { faults, faultCount } = await verify()
      assert.ok(faultCount >= faults.length)
      return faults.map(({ kind }) => kind)
    } finally {
      for (const table of saved)
        await admin.query(
          `truncate ${table}; insert into ${table} overriding system value select * from saved_${table}; drop table saved_${table}`,
        )
      await admin.query(`set session_replication_role = origin`)
    }
  }

  it('is whole after ordinary work, each municipality by itself', async () => {
    const found = await verify()
    assert.equal(found.faultCount, 0)
    assert.deepEqual(found.unsealed, { count: 0, oldest: null })
    assert.equal(found.head?.position, found.entries)
    assert.ok(found.entries >= 25)
    assert.equal((await verifyHistory(owner, 2)).faultCount, 0)
  })

  it('says who, for what, by which login, before and after', async () => {
    const { rows } = await owner.query<Record<string, unknown>>(
      `select e.login, e.person_id, e.row_key, e.operation, p.payload->'before'->>'name' as before, p.payload->'after'->>'name' as after
       from history_entries e join history_payloads p on p.municipality_id = e.municipality_id and p.entry_id = e.id
       where e.table_name = 'units' and e.operation = 'update' order by e.id limit 1`,
    )
    assert.deepEqual(rows[0], {
      login: new URL(database.urls.owner).username,
      person_id: null,
      row_key: '{"id": 1}',
      operation: 'update',
      before: 'Center 1',
      after: 'Center 1 og drift',
    })
  })

  it('writes nothing for a row that did not change, and both keys of a row whose key changed', async () => {
    const count = async () =>
      (await owner.query<{ count: number }>('select count(*) as count from history_entries')).rows[0]
        ?.count ?? 0
    const before = await count()
    await owner.query(`update units set name = name where municipality_id = 1`)
    assert.equal(await count(), before)
    await owner
      .query(`update units set id = 9001 where municipality_id = 1 and id = 20`, [])
      .catch(() => null)
    await owner.query(
      `with moved as (delete from units where municipality_id = 1 and id = 20 returning *) select 1 from moved`,
    )
    assert.equal(await count(), before + 1)
    await owner.query(`insert into persons (municipality_id, name) values (1, 'Prøve Person')`)
    await owner.query(
      `insert into files (municipality_id, digest, byte_count, media_type) values (1, sha256('a'), 1, 'text/plain')`,
    )
    await owner.query(`update files set digest = sha256('b') where municipality_id = 1`)
    const { rows } = await owner.query<{ was: boolean; is: boolean }>(
      `select p.payload->'before' <> 'null' as was, p.payload->'after' <> 'null' as is from history_entries e
       join history_payloads p on p.municipality_id = e.municipality_id and p.entry_id = e.id
       where e.table_name = 'files' and e.operation = 'update' order by was`,
    )
    assert.deepEqual(rows, [
      { was: false, is: true },
      { was: true, is: false },
    ])
    await sealHistory(worker, 1)
    assert.equal((await verify()).faultCount, 0)
  })

  it('seals an entry whose transaction comes late, and passes nothing by', async () => {
    const late = await connected(database.urls.owner)
    try {
      await late.query('begin')
      await late.query(`update units set name = 'Sent' where municipality_id = 1 and id = 1`)
      await owner.query(`update units set name = 'Tidligt' where municipality_id = 1 and id = 2`)
      assert.equal(await sealHistory(worker, 1), 1)
      await late.query('commit')
      assert.ok((await unsealedSeconds(worker, 1)) > 0)
      assert.equal(await sealHistory(worker, 1), 1)
      assert.equal(await unsealedSeconds(worker, 1), 0)
      assert.equal((await verify()).faultCount, 0)
    } finally {
      await late.end()
    }
  })

  it('tells of changes that wait for their seal', async () => {
    await owner.query(`update units set name = 'Venter' where municipality_id = 1 and id = 3`)
    const found = await verify()
    assert.equal(found.faultCount, 0)
    assert.equal(found.unsealed.count, 1)
    assert.match(found.unsealed.oldest ?? '', /^\d{4}-\d\d-\d\dT/)
    await sealHistory(worker, 1)
  })

  const attacks: [string, string, FaultKind[]][] = [
    [
      'a changed payload',
      `update history_payloads set payload = payload || '{"x": 1}' where municipality_id = 1 and entry_id = 9`,
      ['payload-changed'],
    ],
    [
      'a changed salt',
      `update history_payloads set salt = '\\x00' where municipality_id = 1 and entry_id = 9`,
      ['payload-changed'],
    ],
    [
      'a removed payload',
      `delete from history_payloads where municipality_id = 1 and entry_id = 9`,
      ['payload-missing'],
    ],
    [
      'an emptied payload',
      `update history_payloads set payload = null, salt = null, erased_at = now(), erased_ground = 'x' where municipality_id = 1 and entry_id = 9`,
      ['erasure-unrecorded'],
    ],
    [
      'another person named',
      `update history_entries set person_id = 7 where municipality_id = 1 and id = 9`,
      ['entry-changed'],
    ],
    [
      'another login named',
      `update history_entries set login = 'x' where municipality_id = 1 and id = 9`,
      ['entry-changed'],
    ],
    [
      'another time',
      `update history_entries set happened_at = happened_at - interval '1 microsecond' where municipality_id = 1 and id = 9`,
      ['entry-changed'],
    ],
    [
      'another row',
      `update history_entries set row_key = '{"id": 3}' where municipality_id = 1 and id = 9`,
      ['entry-changed'],
    ],
    [
      'payload and digest changed together',
      `update history_payloads set payload = '{}' where municipality_id = 1 and entry_id = 9; update history_entries e set payload_digest = sha256(p.salt || convert_to(p.payload::text, 'UTF8')) from history_payloads p where p.entry_id = e.id and e.municipality_id = 1 and e.id = 9 and p.municipality_id = 1`,
      ['entry-changed'],
    ],
    [
      'a removed entry',
      `delete from history_entries where municipality_id = 1 and id = 9`,
      ['entry-missing'],
    ],
    [
      'a removed entry with its payload',
      `delete from history_entries where municipality_id = 1 and id = 9; delete from history_payloads where municipality_id = 1 and entry_id = 9`,
      ['entry-missing'],
    ],
    [
      'a removed seal',
      `delete from history_seals where municipality_id = 1 and entry_id = 9`,
      ['seal-missing', 'entry-outside-chain'],
    ],
    [
      'entry, payload and seal removed',
      `delete from history_entries where municipality_id = 1 and id = 9; delete from history_payloads where municipality_id = 1 and entry_id = 9; delete from history_seals where municipality_id = 1 and entry_id = 9`,
      ['seal-missing'],
    ],
    [
      'a changed seal',
      `update history_seals set hash = sha256('x') where municipality_id = 1 and entry_id = 9`,
      ['seal-changed'],
    ],
    [
      'two seals changed places',
      `update history_seals set entry_id = -1 where municipality_id = 1 and entry_id = 9; update history_seals set entry_id = 9 where municipality_id = 1 and entry_id = 10; update history_seals set entry_id = 10 where municipality_id = 1 and entry_id = -1`,
      ['entry-changed', 'entry-changed'],
    ],
    [
      'an entry slipped in without a seal',
      `insert into history_entries (municipality_id, id, table_name, row_key, operation, payload_digest) overriding system value values (1, -5, 'units', '{"id": 1}', 'insert', sha256('x'))`,
      ['entry-outside-chain', 'payload-missing'],
    ],
    [
      'an entry put in beside the queue',
      `insert into history_entries (municipality_id, id, table_name, row_key, operation, payload_digest) overriding system value select 1, 900000, 'units', '{"id": 1}', 'insert', sha256('x' || convert_to('{}', 'UTF8')); insert into history_payloads (municipality_id, entry_id, salt, payload) values (1, 900000, 'x', '{}')`,
      ['entry-outside-chain'],
    ],
    [
      'a payload without an entry',
      `insert into history_payloads (municipality_id, entry_id, salt, payload) values (1, 900000, 'x', '{}')`,
      ['payload-without-entry'],
    ],
    ['a waiting entry removed', `insert into history_unsealed values (1, 900000)`, ['entry-missing']],
  ]
  for (const [name, statements, expected] of attacks) {
    it(`finds ${name}`, async () => {
      const kinds = await afterTampering(statements)
      assert.deepEqual(kinds, expected)
    })
  }

  it('names the first broken change in Danish and ends with 1', async () => {
    const lines = await linesAfter(
      `update history_entries set row_key = '{"id": 3}' where municipality_id = 1 and id in (9, 15)`,
    )
    assert.equal(lines.exitCode, 1)
    assert.match(lines.text, /Prøve Kommune: Kæden er BRUDT/)
    assert.match(
      lines.text,
      /Første brud: Ændringen på plads \d+, nummer 9 \(tabel units, række \{"id": 3\}, den .*\), er ændret eller flyttet/,
    )
    assert.match(lines.text, /I alt er der 2 brud/)
    assert.match(lines.text, /Nabo Kommune: .* Kæden er hel/)
  })

  async function linesAfter(statements: string, given: Partial<VerifyArguments> = {}) {
    const lines: string[] = []
    let exitCode = -1
    const saved = ['history_entries', 'history_payloads', 'history_seals']
    await admin.query(`set session_replication_role = replica`)
    for (const table of saved) await admin.query(`create table saved_${table} as select * from ${table}`)
    try {
      await admin.query(statements)
      exitCode = await verifyAll(database.urls.owner, { municipality: null, head: null, ...given }, (line) =>
        lines.push(line),
      )
    } finally {
      for (const table of saved)
        await admin.query(
          `truncate ${table}; insert into ${table} overriding system value select * from saved_${table}; drop table saved_${table}`,
        )
      await admin.query(`set session_replication_role = origin`)
    }
    return { exitCode, text: lines.join('\n') }
  }

  it('finds a shortened and a rewritten chain by a head that was kept', async () => {
    const { head } = await verify()
    assert.ok(head)
    assert.equal((await verify(head)).faultCount, 0)
    const cut = `delete from history_seals where municipality_id = 1 and position > ${head.position - 3};
      delete from history_payloads where municipality_id = 1 and not exists (select 1 from history_seals s where s.municipality_id = 1 and s.entry_id = history_payloads.entry_id);
      delete from history_entries where municipality_id = 1 and not exists (select 1 from history_seals s where s.municipality_id = 1 and s.entry_id = history_entries.id)`
    assert.equal((await linesAfter(cut)).exitCode, 0)
    const shortened = await linesAfter(cut, { municipality: 1, head })
    assert.equal(shortened.exitCode, 1)
    assert.match(shortened.text, /kæden er kortere end den, du har gemt/)
    const rewritten = await linesAfter('select 1', {
      municipality: 1,
      head: { position: head.position - 1, hash: head.hash },
    })
    assert.match(rewritten.text, /kæden er skrevet om/)
  })

  it('is append-only even for the owner', async () => {
    for (const statement of [
      `update history_entries set login = 'x' where id = 9`,
      `delete from history_entries where id = 9`,
      `delete from history_payloads where entry_id = 9`,
      `update history_payloads set salt = 'x' where entry_id = 9`,
      `update history_seals set hash = 'x' where position = 1`,
      `truncate history_seals`,
    ])
      await assert.rejects(owner.query(statement), { code: '42501' }, statement)
  })

  it('is sealed once when several workers seal at the same time', async () => {
    await owner.query(
      `insert into units (municipality_id, name, valid_from) select 1, 'Afdeling ' || g, '2020-01-01' from generate_series(1, 12000) g`,
    )
    const second = new Database(database.urls.worker)
    const sealed = await Promise.all([worker, second, worker, second].map((of) => sealHistory(of, 1)))
    await second.close()
    const rest = await sealHistory(worker, 1)
    assert.equal(
      sealed.reduce((sum, part) => sum + part, rest),
      12_000,
    )
    assert.equal((await verify()).faultCount, 0)
  })
})

async function connected(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString })
  await client.connect()
  return client
}
