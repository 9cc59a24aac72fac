/** A database that stops answering holds nobody up: the page says so, and all is well again when it answers. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { Client } from 'pg'
import { Database } from '../../src/platform/database.ts'
import { NoAnswer } from '../../src/platform/patience.ts'
import { startTestSite } from '../support/site.ts'
import { createTestDatabase } from '../support/database.ts'

const onLinux = { skip: process.platform === 'linux' ? false : 'stops processes of the server' }
const patience = { opening: 300, reading: 300, writing: 60_000 }

/** Lets no connection of the logins app and public get an answer. */
async function freeze(adminUrl: string, work: () => Promise<void>): Promise<void> {
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  const { rows } = await admin.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and usename in ('sagsgang_app', 'sagsgang_public')`,
  )
  assert.ok(rows.length > 0)
  try {
    for (const { pid } of rows) process.kill(pid, 'SIGSTOP')
    await work()
  } finally {
    for (const { pid } of rows) process.kill(pid, 'SIGCONT')
    await admin.end()
  }
}

test(
  'a page answers 503 with a sentence while the database is silent, and is there again after',
  onLinux,
  async () => {
    const site = await startTestSite()
    try {
      assert.equal((await site.visit('/')).status, 200)
      await freeze(site.database.adminUrl, async () => {
        const answer = await site.visit('/moeder')
        assert.equal(answer.status, 503)
        assert.match(await answer.text(), /<h1>Databasen svarer ikke<\/h1>/)
      })
      assert.equal((await site.visit('/moeder')).status, 200)
    } finally {
      await site.stop()
    }
  },
)

test('a connection that went silent in the middle of its work is thrown away', onLinux, async () => {
  const { urls, adminUrl } = await createTestDatabase()
  const database = new Database(urls.app, { poolSize: 1, patience })
  try {
    await assert.rejects(
      database.within({ municipality: 1 }, async (tx) => {
        await freeze(adminUrl, async () => {
          await sql`select 1`.execute(tx)
        })
      }),
      NoAnswer,
    )
    assert.equal(await answerOf(database), 1)
  } finally {
    await database.close()
  }
})

test('a statement that takes too long is given up by the server, and the connection is used again', async () => {
  const { urls } = await createTestDatabase()
  const database = new Database(urls.app, { poolSize: 1, patience })
  const slow = (effort: 'reading' | 'writing') =>
    database.within({ municipality: 1 }, (tx) => sql`select pg_sleep(0.6)`.execute(tx), effort)
  try {
    const before = await backendOf(database)
    await assert.rejects(slow('reading'), NoAnswer)
    await slow('writing')
    assert.equal(await backendOf(database), before)
  } finally {
    await database.close()
  }
})

test('a job takes the time it needs', async () => {
  const { urls } = await createTestDatabase()
  const database = new Database(urls.worker, { poolSize: 1 })
  try {
    const { rows } = await database.within({ municipality: 1 }, (tx) =>
      sql<{ limit: string }>`select current_setting('statement_timeout') as limit`.execute(tx),
    )
    assert.equal(rows[0]?.limit, '0')
  } finally {
    await database.close()
  }
})

const backendOf = (database: Database) =>
  database.within({ municipality: 1 }, async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    return rows[0]?.pid
  })

const answerOf = (database: Database) =>
  database.within({ municipality: 1 }, async (tx) => {
    const { rows } = await sql<{ one: number }>`select 1 as one`.execute(tx)
    return rows[0]?.one
  })
