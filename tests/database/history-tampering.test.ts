/** The chain of history: verify finds every way of tampering with it, and says where. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Client } from 'pg'
import type { FaultKind } from '../../src/platform/history/chain.ts'
import { type VerifyArguments, verifyAll } from '../../src/platform/history/verify-command.ts'
import { connected, type HistoryBench, openHistory } from './history-bench.ts'

describe('verify', () => {
  let bench: HistoryBench
  let admin: Client
  /** Numbers of two changes that follow one another. */
  let entries: { one: string; two: string }

  before(async () => {
    bench = await openHistory()
    // A superuser who switches triggers off, as whoever tampers would.
    admin = await connected(bench.database.adminUrl)
    const { rows } = await admin.query<{ id: string }>(
      `select id from history_entries where municipality_id = 1 and table_name = 'units' order by id limit 2`,
    )
    entries = { one: rows[0]?.id ?? '', two: rows[1]?.id ?? '' }
  })
  after(async () => {
    await admin.end()
    await bench.close()
  })

  const withNumbers = (statements: string) =>
    statements.replaceAll(':one', entries.one).replaceAll(':two', entries.two)

  /** Tampers, verifies, and puts everything back. */
  async function afterTampering(statements: string): Promise<FaultKind[]> {
    const saved = ['history_entries', 'history_payloads', 'history_unsealed', 'history_seals']
    await admin.query(`set session_replication_role = replica`)
    for (const table of saved) await admin.query(`create table saved_${table} as select * from ${table}`)
    try {
      await admin.query(withNumbers(statements))
      const { faults, faultCount } = await bench.verify()
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

  const attacks: [string, string, FaultKind[]][] = [
    [
      'a changed payload',
      `update history_payloads set payload = payload || '{"x": 1}' where municipality_id = 1 and entry_id = :one`,
      ['payload-changed'],
    ],
    [
      'a changed salt',
      `update history_payloads set salt = '\\x00' where municipality_id = 1 and entry_id = :one`,
      ['payload-changed'],
    ],
    [
      'a removed payload',
      `delete from history_payloads where municipality_id = 1 and entry_id = :one`,
      ['payload-missing'],
    ],
    [
      'an emptied payload',
      `update history_payloads set payload = null, salt = null, erased_at = now(), erased_ground = 'x' where municipality_id = 1 and entry_id = :one`,
      ['erasure-unrecorded'],
    ],
    [
      'another person named',
      `update history_entries set person_id = 7 where municipality_id = 1 and id = :one`,
      ['entry-changed'],
    ],
    [
      'another login named',
      `update history_entries set login = 'x' where municipality_id = 1 and id = :one`,
      ['entry-changed'],
    ],
    [
      'another time',
      `update history_entries set happened_at = happened_at - interval '1 microsecond' where municipality_id = 1 and id = :one`,
      ['entry-changed'],
    ],
    [
      'another row',
      `update history_entries set row_key = '{"id": 3}' where municipality_id = 1 and id = :one`,
      ['entry-changed'],
    ],
    [
      'payload and digest changed together',
      `update history_payloads set payload = '{}' where municipality_id = 1 and entry_id = :one; update history_entries e set payload_digest = sha256(p.salt || convert_to(p.payload::text, 'UTF8')) from history_payloads p where p.entry_id = e.id and e.municipality_id = 1 and e.id = :one and p.municipality_id = 1`,
      ['entry-changed'],
    ],
    [
      'a removed entry',
      `delete from history_entries where municipality_id = 1 and id = :one`,
      ['entry-missing'],
    ],
    [
      'a removed entry with its payload',
      `delete from history_entries where municipality_id = 1 and id = :one; delete from history_payloads where municipality_id = 1 and entry_id = :one`,
      ['entry-missing'],
    ],
    [
      'a removed seal',
      `delete from history_seals where municipality_id = 1 and entry_id = :one`,
      ['seal-missing', 'entry-outside-chain'],
    ],
    [
      'entry, payload and seal removed',
      `delete from history_entries where municipality_id = 1 and id = :one; delete from history_payloads where municipality_id = 1 and entry_id = :one; delete from history_seals where municipality_id = 1 and entry_id = :one`,
      ['seal-missing'],
    ],
    [
      'a changed seal',
      `update history_seals set hash = sha256('x') where municipality_id = 1 and entry_id = :one`,
      ['seal-changed'],
    ],
    [
      'two seals changed places',
      `update history_seals set entry_id = -1 where municipality_id = 1 and entry_id = :one; update history_seals set entry_id = :one where municipality_id = 1 and entry_id = :two; update history_seals set entry_id = :two where municipality_id = 1 and entry_id = -1`,
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
      `update history_entries set row_key = '{"id": 3}' where municipality_id = 1 and id in (:one, :two)`,
    )
    assert.equal(lines.exitCode, 1)
    assert.match(lines.text, /Prøve Kommune: Kæden er BRUDT/)
    assert.match(
      lines.text,
      /Første brud: Ændringen på plads \d+, nummer \d+ \(tabel \w+, række \{"id": 3\}, den .*\), er ændret eller flyttet/,
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
      await admin.query(withNumbers(statements))
      exitCode = await verifyAll(
        bench.database.urls.owner,
        { municipality: null, head: null, ...given },
        (line) => lines.push(line),
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
    const { head } = await bench.verify()
    assert.ok(head)
    assert.equal((await bench.verify(head)).faultCount, 0)
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
})
