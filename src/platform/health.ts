/** Whether everything the program needs is there; answered at /healthz. */
import { sql } from 'kysely'
import type { Caller, Database } from './database.ts'
import { listMigrations } from './migrate.ts'

export interface HealthPart {
  name: string
  /** Null when it is well, else what is missing, in one Danish phrase without personal data. */
  check: () => Promise<string | null>
}

export type Health = { ok: true } | { ok: false; missing: string[] }

/** A part that does not answer within this time is missing. */
const patienceMs = 3_000
/** The worker writes every 10 seconds. */
const oldestHeartbeatSeconds = 35

export async function checkHealth(parts: HealthPart[]): Promise<{ status: 200 | 503; health: Health }> {
  const found = await Promise.all(parts.map(checkPart))
  const missing = found.filter((line) => line !== null)
  return missing.length === 0
    ? { status: 200, health: { ok: true } }
    : { status: 503, health: { ok: false, missing } }
}

async function checkPart({ name, check }: HealthPart): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('svarer ikke'), patienceMs)
  })
  try {
    const answer = await Promise.race([check(), late])
    return answer === null ? null : `${name}: ${answer}`
  } catch {
    // What went wrong may quote data; the log of the part itself tells.
    return `${name}: svarer ikke`
  } finally {
    clearTimeout(timer)
  }
}

/** @param caller for whom a request without a sign-in is answered; null while no municipality is there */
export function databasePart(name: string, database: Database, caller: () => Promise<Caller>): HealthPart {
  return {
    name,
    check: async () => {
      await database.within(await caller(), (tx) => sql`select`.execute(tx))
      return null
    },
  }
}

/** @param municipality null while there is none, as after a first start with --no-demo */
export function workerPart(database: Database, municipality: () => Promise<number | null>): HealthPart {
  return {
    name: 'arbejder',
    check: async () => {
      const id = await municipality()
      if (id === null) return null
      const beats = await database.within({ municipality: id }, (tx) =>
        tx
          .selectFrom('worker_heartbeats')
          .select('worker')
          .where('seen_at', '>', sql<Date>`now() - make_interval(secs => ${oldestHeartbeatSeconds})`)
          .limit(1)
          .execute(),
      )
      return beats.length > 0 ? null : 'har ikke meldt sig'
    },
  }
}

/** That the database has the shape this program was made for. */
export function migrationsPart(database: Database, caller: () => Promise<Caller>): HealthPart {
  const wanted = listMigrations()
  wanted.catch(() => undefined)
  return {
    name: 'migreringer',
    check: async () => {
      const applied = await database.within(await caller(), (tx) =>
        sql<{ name: string; digest: string }>`select name, digest from operations.migrations`.execute(tx),
      )
      const digests = new Map(applied.rows.map((row) => [row.name, row.digest]))
      const current = (await wanted).every((migration) => digests.get(migration.name) === migration.digest)
      return current && digests.size === (await wanted).length
        ? null
        : 'databasen har en anden form end programmet'
    },
  }
}
