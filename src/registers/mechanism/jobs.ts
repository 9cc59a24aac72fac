/** What the worker does for registers: reads and stores files. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Transaction } from '../../platform/database.ts'
import { enqueueJob, type JobTasks } from '../../platform/jobs.ts'
import { type ImportSettings, settleImport } from './import-file.ts'

const TASK = 'register-import'
const input = z.object({ import: z.number() })

export async function requestImport(tx: Transaction, id: number): Promise<void> {
  await enqueueJob(tx, TASK, { import: id }, `${TASK}-${id}`)
}

export function registerTasks(settings: ImportSettings): JobTasks {
  return {
    [TASK]: async (given, { municipality }) => {
      const { import: id } = input.parse(given)
      try {
        await settleImport(settings, municipality, id)
      } catch (error) {
        // The person is told at once; the job itself is tried again.
        await settings.database.within({ municipality, purpose: 'register' }, (tx) =>
          sql`
            update register_imports set errors = ${JSON.stringify([{ row: null, column: null, message: 'Det gik ikke. Programmet prøver igen om lidt.' }])}::jsonb,
              changed_at = now() where municipality_id = ${municipality} and id = ${id} and state in ('reading', 'storing')`.execute(
            tx,
          ),
        )
        throw error
      }
    },
  }
}
