/** The worker: jobs of all rooms, and the rounds that keep the house. Knows the worker login only. */
import { hostname } from 'node:os'
import { sql } from 'kysely'
import { Database } from './platform/database.ts'
import { type JobTasks, runJobs } from './platform/jobs.ts'
import { startRounds } from './platform/rounds.ts'
import { childDatabaseUrl, runSupervised, type Running } from './platform/supervised.ts'

/** What each room can be asked for. */
const tasks: JobTasks = {}

async function start(): Promise<Running> {
  const url = childDatabaseUrl('worker')
  const database = new Database(url, { poolSize: 4 })
  const name = `${hostname()} ${process.pid}`
  const rounds = startRounds([
    // An unsealed change older than 5 seconds is reported.
    { name: 'seal-history', everySeconds: 2, work: () => forEachMunicipality(database, sealHistory) },
    { name: 'heartbeat', everySeconds: 10, work: () => forEachMunicipality(database, beatWith(name)) },
    { name: 'clear-sessions', everySeconds: 600, work: () => forEachMunicipality(database, clearSessions) },
  ])
  const jobs = await runJobs(url, tasks)
  return {
    address: null,
    stop: async () => {
      await Promise.all([jobs.stop(), rounds.stop()])
      await database.close()
    },
  }
}

type MunicipalityWork = (database: Database, municipality: number) => Promise<void>

async function forEachMunicipality(database: Database, work: MunicipalityWork): Promise<void> {
  const found = await database.within({ municipality: 0, purpose: 'round' }, (tx) =>
    tx.selectFrom('municipalities').select('municipality_id').execute(),
  )
  for (const { municipality_id } of found) await work(database, municipality_id)
}

const sealHistory: MunicipalityWork = async (database, municipality) => {
  const seal = () =>
    database.within({ municipality, purpose: 'round' }, (tx) =>
      sql<{ sealed: number }>`select app.seal_history() as sealed`.execute(tx),
    )
  // After a large import more waits than one sealing takes.
  while (((await seal()).rows[0]?.sealed ?? 0) > 0);
}

const beatWith =
  (worker: string): MunicipalityWork =>
  async (database, municipality) => {
    await database.within({ municipality, purpose: 'round' }, async (tx) => {
      const seen_at = sql<Date>`now()`
      await tx
        .insertInto('worker_heartbeats')
        .values({ municipality_id: municipality, worker, seen_at })
        .onConflict((at) => at.columns(['municipality_id', 'worker']).doUpdateSet({ seen_at }))
        .execute()
    })
  }

const clearSessions: MunicipalityWork = async (database, municipality) => {
  await database.within({ municipality, purpose: 'clear-sessions' }, (tx) =>
    tx
      .deleteFrom('sessions')
      .where('expires_at', '<', sql<Date>`now()`)
      .execute(),
  )
}

await runSupervised(start)
