/** Of a reading, which is heavy and follows from its file, history keeps the digest: enough to see that it was changed. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

describe('history of readings', () => {
  let database: TestDatabase
  let owner: Client

  before(async () => {
    database = await createTestDatabase()
    owner = new Client({ connectionString: database.urls.owner })
    await owner.connect()
    await owner.query(`
      insert into municipalities (name) values ('Prøve Kommune');
      insert into bodies (municipality_id, name, kind) values (1, 'Direktionen', 'board');
      insert into meetings (municipality_id, body_id, held_on, kind, origin) values (1, 1, '2025-03-03', 'minutes', 'import');
      insert into files (municipality_id, digest, byte_count, media_type) values (1, sha256('fil'), 3, 'text/plain');
      insert into meeting_versions (municipality_id, meeting_id, version, file_digest, file_name, reading)
      values (1, 1, 1, sha256('fil'), 'referat.txt', '{"items": ["en lang tekst"]}')`)
  })

  after(() => owner.end())

  async function payloads(): Promise<{ before: unknown; after: { reading: unknown; file_name: unknown } }[]> {
    const { rows } = await owner.query(
      `select p.payload from history_entries e join history_payloads p on p.municipality_id = e.municipality_id and p.entry_id = e.id
       where e.table_name = 'meeting_versions' order by e.id`,
    )
    return rows.map(({ payload }) => payload)
  }

  const digestOf = (text: string) => ({ sha256: createHash('sha256').update(text).digest('hex') })

  it('keeps the digest of a reading and the whole of everything else', async () => {
    const [written] = await payloads()
    assert.equal(written?.before, null)
    assert.deepEqual(written?.after.reading, digestOf('{"items": ["en lang tekst"]}'))
    assert.equal(written?.after.file_name, 'referat.txt')
  })

  it('sees that a reading was changed, and nothing where it was not', async () => {
    await owner.query(`update meeting_versions set reading = '{"items": ["en anden"]}'`)
    await owner.query(`update meeting_versions set reading = '{"items": ["en anden"]}'`)
    const [, changed, ...others] = await payloads()
    assert.deepEqual(changed?.after.reading, digestOf('{"items": ["en anden"]}'))
    assert.equal(others.length, 0)
  })
})
