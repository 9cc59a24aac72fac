/** What several benchmarks need: a database of their own, and figures of many measurings. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { LoginUrls } from '../src/platform/migrate.ts'
import { startEmbedded } from '../src/platform/postgres/embedded.ts'
import { prepareDatabase } from '../src/platform/prepare-database.ts'

export interface BenchDatabase {
  urls: LoginUrls & { owner: string }
  /** Superuser on this database: for filling it quickly and for looking behind the policies. */
  adminUrl: string
  /** Where the embedded server keeps its files; a folder of its own otherwise. Gone after `drop`. */
  dataDir: string
  drop(): Promise<void>
}

const secret = 'only for benchmarks'

/**
 * A migrated database for one benchmark: on the server of `SAGSGANG_BENCH_DATABASE` (connection string of a superuser
 * on a server that serves nothing else), else on an embedded server with the settings of operation.
 */
export async function benchDatabase(): Promise<BenchDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sagsgang-bench-'))
  const given = process.env['SAGSGANG_BENCH_DATABASE']
  const server = given === undefined ? await startEmbedded(dataDir) : null
  const admin = server?.adminUrl ?? given ?? ''
  const name = `bench_${randomBytes(6).toString('hex')}`
  const ownerName = server ? new URL(server.ownerUrl).username : null
  await execute(admin, `create database ${name} ${ownerName ? `owner ${ownerName}` : ''}`)
  const owner = onDatabase(server?.ownerUrl ?? admin, name)
  const logins = await prepareDatabase(owner, secret)
  return {
    urls: { owner, ...logins },
    adminUrl: onDatabase(admin, name),
    dataDir,
    drop: async () => {
      await execute(admin, `drop database ${name} with (force)`)
      await server?.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export async function execute(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function onDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

/** The value below which the share `quantile` of all values lies. */
export function quantileOf(values: readonly number[], quantile: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * quantile))] ?? Number.NaN
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
