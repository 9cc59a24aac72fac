import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Database } from '../platform/database.ts'
import { createTestDatabase, type TestDatabase } from '../../tests/support/database.ts'
import { writeSetup } from './setup-command.ts'

describe('setup of an empty installation', () => {
  let test: TestDatabase
  let app: Database
  const setup = {
    municipality: 'Prøvesund Kommune',
    hostname: null,
    administrator: 'Rikke Prøve',
    subject: 'rp',
  }

  before(async () => {
    test = await createTestDatabase()
    app = new Database(test.urls.app)
  })
  after(async () => {
    await app.close()
    await test.drop()
  })

  it('gives the first administrator the rights of one', async () => {
    await writeSetup(test.urls.owner, setup)
    const [municipality] = await app.within({ municipality: 1 }, (tx) =>
      tx.selectFrom('municipalities').selectAll().execute(),
    )
    assert.equal(municipality?.name, 'Prøvesund Kommune')
    const seen = await app.within({ municipality: 1, person: 1 }, (tx) =>
      tx.selectFrom('responsibilities').select('kind').execute(),
    )
    assert.deepEqual(seen, [{ kind: 'administrator' }])
  })

  it('refuses a second municipality without a host name, and takes one with', async () => {
    await assert.rejects(() => writeSetup(test.urls.owner, setup), /allerede oprettet/)
    await writeSetup(test.urls.owner, { ...setup, hostname: 'anden.example' })
  })
})
