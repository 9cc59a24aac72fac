/** The chain of history: how it is made and sealed. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Database } from '../../src/platform/database.ts'
import { sealHistory, unsealedSeconds } from '../../src/platform/history/seal.ts'
import { verifyHistory } from '../../src/platform/history/verify.ts'
import { connected, type HistoryBench, openHistory } from './history-bench.ts'

describe('history', () => {
  let bench: HistoryBench

  before(async () => {
    bench = await openHistory()
  })
  after(async () => {
    await bench.close()
  })

  it('is whole after ordinary work, each municipality by itself', async () => {
    const found = await bench.verify()
    assert.equal(found.faultCount, 0)
    assert.deepEqual(found.unsealed, { count: 0, oldest: null })
    assert.equal(found.head?.position, found.entries)
    assert.ok(found.entries >= 25)
    assert.equal((await verifyHistory(bench.owner, 2)).faultCount, 0)
  })

  it('says who, for what, by which login, before and after', async () => {
    const { rows } = await bench.owner.query<Record<string, unknown>>(
      `select e.login, e.person_id, e.row_key, e.operation, p.payload->'before'->>'name' as before, p.payload->'after'->>'name' as after
       from history_entries e join history_payloads p on p.municipality_id = e.municipality_id and p.entry_id = e.id
       where e.table_name = 'units' and e.operation = 'update' order by e.id limit 1`,
    )
    assert.deepEqual(rows[0], {
      login: new URL(bench.database.urls.owner).username,
      person_id: null,
      row_key: '{"id": 1}',
      operation: 'update',
      before: 'Center 1',
      after: 'Center 1 og drift',
    })
  })

  it('writes nothing for a row that did not change, and both keys of a row whose key changed', async () => {
    const count = async () =>
      (await bench.owner.query<{ count: number }>('select count(*) as count from history_entries')).rows[0]
        ?.count ?? 0
    const before = await count()
    await bench.owner.query(`update units set name = name where municipality_id = 1`)
    assert.equal(await count(), before)
    await bench.owner
      .query(`update units set id = 9001 where municipality_id = 1 and id = 20`, [])
      .catch(() => null)
    await bench.owner.query(
      `with moved as (delete from units where municipality_id = 1 and id = 20 returning *) select 1 from moved`,
    )
    assert.equal(await count(), before + 1)
    await bench.owner.query(`insert into persons (municipality_id, name) values (1, 'Prøve Person')`)
    await bench.owner.query(
      `insert into files (municipality_id, digest, byte_count, media_type) values (1, sha256('a'), 1, 'text/plain')`,
    )
    await bench.owner.query(`update files set digest = sha256('b') where municipality_id = 1`)
    const { rows } = await bench.owner.query<{ was: boolean; is: boolean }>(
      `select p.payload->'before' <> 'null' as was, p.payload->'after' <> 'null' as is from history_entries e
       join history_payloads p on p.municipality_id = e.municipality_id and p.entry_id = e.id
       where e.table_name = 'files' and e.operation = 'update' order by was`,
    )
    assert.deepEqual(rows, [
      { was: false, is: true },
      { was: true, is: false },
    ])
    await sealHistory(bench.worker, 1)
    assert.equal((await bench.verify()).faultCount, 0)
  })

  it('seals an entry whose transaction comes late, and passes nothing by', async () => {
    const late = await connected(bench.database.urls.owner)
    try {
      await late.query('begin')
      await late.query(`update units set name = 'Sent' where municipality_id = 1 and id = 1`)
      await bench.owner.query(`update units set name = 'Tidligt' where municipality_id = 1 and id = 2`)
      assert.equal(await sealHistory(bench.worker, 1), 1)
      await late.query('commit')
      assert.ok((await unsealedSeconds(bench.worker, 1)) > 0)
      assert.equal(await sealHistory(bench.worker, 1), 1)
      assert.equal(await unsealedSeconds(bench.worker, 1), 0)
      assert.equal((await bench.verify()).faultCount, 0)
    } finally {
      await late.end()
    }
  })

  it('tells of changes that wait for their seal', async () => {
    await bench.owner.query(`update units set name = 'Venter' where municipality_id = 1 and id = 3`)
    const found = await bench.verify()
    assert.equal(found.faultCount, 0)
    assert.equal(found.unsealed.count, 1)
    assert.match(found.unsealed.oldest ?? '', /^\d{4}-\d\d-\d\dT/)
    await sealHistory(bench.worker, 1)
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
      await assert.rejects(bench.owner.query(statement), { code: '42501' }, statement)
  })

  it('is sealed once when several workers seal at the same time', async () => {
    await bench.owner.query(
      `insert into units (municipality_id, name, valid_from) select 1, 'Afdeling ' || g, '2020-01-01' from generate_series(1, 12000) g`,
    )
    const second = new Database(bench.database.urls.worker)
    const sealed = await Promise.all(
      [bench.worker, second, bench.worker, second].map((of) => sealHistory(of, 1)),
    )
    await second.close()
    const rest = await sealHistory(bench.worker, 1)
    assert.equal(
      sealed.reduce((sum, part) => sum + part, rest),
      12_000,
    )
    assert.equal((await bench.verify()).faultCount, 0)
  })
})
