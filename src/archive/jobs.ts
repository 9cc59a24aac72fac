/** What the worker does for this room: reads the files of a run, takes up runs that were cut off, stores corrections. */
import { z } from 'zod'
import type { FileStore } from '../documents/files.ts'
import type { ItemsChanged } from '../meetings/store-minutes.ts'
import type { Database, Transaction } from '../platform/database.ts'
import { enqueueJob, type JobTasks } from '../platform/jobs.ts'
import { correctionTasks } from './correction/jobs.ts'
import { settleRun } from './import-files.ts'
import { listStalledRuns } from './import-runs.ts'

const TASK = 'import-run'
const input = z.object({ run: z.number() })

/** Asks the worker to read the waiting files of a run. */
export async function requestReading(tx: Transaction, runId: number): Promise<void> {
  await enqueueJob(tx, TASK, { run: runId }, String(runId))
}

export function importTasks(database: Database, store: FileStore, itemsChanged: ItemsChanged): JobTasks {
  return {
    ...correctionTasks(database, store, itemsChanged),
    [TASK]: async (given, { municipality }) => {
      const { run } = input.parse(given)
      await settleRun({ database, store, municipality, itemsChanged }, run)
    },
  }
}

/** A run is given up on when nothing has happened in it for this long. */
const QUIET_SECONDS = 120

/** A round of the worker: asks for the reading of runs that were cut off, such as a command that was killed. */
export async function resumeStalledRuns(database: Database, municipality: number): Promise<void> {
  await database.within({ municipality, purpose: 'import' }, async (tx) => {
    for (const run of await listStalledRuns(tx, municipality, QUIET_SECONDS)) await requestReading(tx, run)
  })
}
