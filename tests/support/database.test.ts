import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { createTestDatabase } from './database.ts'

test('each test database has the four logins and is its own', async () => {
  const first = await createTestDatabase()
  const second = await createTestDatabase()
  for (const [login, url] of Object.entries(first.urls)) {
    const client = new Client({ connectionString: url })
    await client.connect()
    const { rows } = await client.query<{ login: string; super: boolean }>(
      `select current_user as login, (select rolsuper from pg_roles where rolname = current_user) as super`,
    )
    assert.deepEqual(rows, [{ login: `sagsgang_${login}`, super: false }])
    await client.end()
  }
  assert.notEqual(first.urls.owner, second.urls.owner)
  await first.drop()
  await assert.rejects(new Client({ connectionString: first.urls.app }).connect())
})
