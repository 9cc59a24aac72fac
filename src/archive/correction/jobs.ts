/** What the worker does for corrections: stores a saved one. */
import { z } from 'zod'
import type { FileStore } from '../../documents/files.ts'
import type { ItemsChanged } from '../../meetings/store-minutes.ts'
import type { Database, Transaction } from '../../platform/database.ts'
import { enqueueJob, type JobTasks } from '../../platform/jobs.ts'
import { storeCorrection } from './store-correction.ts'

const TASK = 'store-correction'
const input = z.object({ correction: z.number(), rules: z.array(z.number()) })

/** Asks the worker to store a saved correction. @param rules learnt before, that the reading was shown with */
export async function requestStoring(
  tx: Transaction,
  correction: number,
  rules: readonly number[],
): Promise<void> {
  await enqueueJob(tx, TASK, { correction, rules }, `correction ${correction}`)
}

export function correctionTasks(database: Database, store: FileStore, itemsChanged: ItemsChanged): JobTasks {
  return {
    [TASK]: async (given, { municipality }) => {
      const { correction, rules } = input.parse(given)
      await storeCorrection({ database, store, municipality, itemsChanged }, correction, rules)
    },
  }
}
