/**
 * The PostgreSQL that tests share. `npm test` starts one for all; a test file that is run alone takes one of a few
 * servers kept in the temporary folder (made once, started in a tenth of a second, stopped when the file ends).
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { listMigrations } from '../../src/platform/migrate.ts'
import { prepareDatabase } from '../../src/platform/prepare-database.ts'
import { type EmbeddedServer, startEmbedded } from '../../src/platform/postgres/embedded.ts'

export interface TestServer {
  adminUrl: string
  ownerUrl: string
  /** From which the passwords of the logins are derived. */
  secret: string
  /** A migrated database that is copied for each test file. */
  template: string
}

export interface RunningTestServer extends TestServer {
  stop(): Promise<void>
}

const secret = 'only for tests'
const largestNumberOfServers = 8

/** Starts a server in `folder` with a migrated template in it. */
export async function startTestServer(folder: string): Promise<RunningTestServer> {
  const server = await startEmbedded(folder, { durable: false })
  try {
    const template = await ensureTemplate(server)
    const { adminUrl, ownerUrl } = server
    const described: TestServer = { adminUrl, ownerUrl, secret, template }
    await writeFile(join(folder, 'test-server.json'), JSON.stringify(described), { mode: 0o600 })
    return { ...described, stop: server.stop }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** The server of `npm test`, else one of our own. */
export async function useTestServer(): Promise<RunningTestServer> {
  const shared = process.env['SAGSGANG_TEST_DATABASE']
  if (shared !== undefined) {
    // eslint-disable-next-line -- written by startTestServer
    const described = JSON.parse(readFileSync(shared, 'utf8')) as TestServer
    return { ...described, stop: async () => undefined }
  }
  const place = createHash('sha256')
    .update(import.meta.url)
    .digest('hex')
    .slice(0, 8)
  const name = `sagsgang-tests-${userInfo().username}-${place}`
  let refusal: unknown
  for (let number = 1; number <= largestNumberOfServers; number += 1) {
    try {
      return await startTestServer(join(tmpdir(), `${name}-${number}`))
    } catch (error) {
      // Another test file uses it.
      if (!(error instanceof Error && error.message.includes('kører allerede'))) throw error
      refusal = error
    }
  }
  throw refusal
}

/** Connection string of another database on the same server. */
export function onDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

async function ensureTemplate(server: EmbeddedServer): Promise<string> {
  const digest = createHash('sha256').update(JSON.stringify(await listMigrations()))
  const template = `template_${digest.digest('hex').slice(0, 12)}`
  const admin = new Client({ connectionString: server.adminUrl })
  await admin.connect()
  try {
    const { rows } = await admin.query<{ name: string }>(
      `select datname as name from pg_database where datname ~ '^(template|test|unfinished)_'`,
    )
    if (rows.some(({ name }) => name === template)) {
      await dropAll(admin, rows, (name) => name !== template)
      return template
    }
    await dropAll(admin, rows, () => true)
    await admin.query(`create database unfinished_template owner sagsgang_owner`)
    await prepareDatabase(onDatabase(server.ownerUrl, 'unfinished_template'), secret)
    await admin.query(`alter database unfinished_template rename to ${template}`)
    return template
  } finally {
    await admin.end()
  }
}

async function dropAll(
  admin: Client,
  found: { name: string }[],
  chosen: (name: string) => boolean,
): Promise<void> {
  for (const { name } of found.filter((row) => chosen(row.name))) {
    await admin.query(`drop database ${name} with (force)`)
  }
}
