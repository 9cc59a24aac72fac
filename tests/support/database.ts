/** A database of its own for a test file, copied from a migrated template in a tenth of a second. */
import { randomBytes } from 'node:crypto'
import { after } from 'node:test'
import { Client } from 'pg'
import { loginUrls } from '../../src/platform/migrate.ts'
import { onDatabase, type RunningTestServer, useTestServer } from './test-server.ts'

export interface TestDatabase {
  urls: { owner: string; app: string; worker: string; public: string }
  /** Superuser of the server, on this database: only for looking behind the policies. */
  adminUrl: string
  /** Ends what is still connected and drops it; what is not dropped is dropped when the file ends. */
  drop(): Promise<void>
}

let starting: Promise<RunningTestServer> | null = null
const undropped = new Set<TestDatabase>()

// At the top of the file, so that it runs after everything else in it.
after(async () => {
  for (const database of undropped) await database.drop()
  if (starting !== null) await (await starting).stop()
})

export async function createTestDatabase(): Promise<TestDatabase> {
  starting ??= useTestServer()
  const server = await starting
  const name = `test_${randomBytes(6).toString('hex')}`
  await asAdmin(server, `create database ${name} template ${server.template} owner sagsgang_owner`)
  const owner = onDatabase(server.ownerUrl, name)
  const database: TestDatabase = {
    urls: { owner, ...loginUrls(owner, server.secret) },
    adminUrl: onDatabase(server.adminUrl, name),
    drop: async () => {
      undropped.delete(database)
      await asAdmin(server, `drop database if exists ${name} with (force)`)
    },
  }
  undropped.add(database)
  return database
}

async function asAdmin(server: RunningTestServer, statement: string): Promise<void> {
  const client = new Client({ connectionString: server.adminUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
