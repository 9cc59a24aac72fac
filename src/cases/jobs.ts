/** What the worker does for this room: reads the words of attachments, for the search. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { FileStore } from '../documents/files.ts'
import { readFileText } from '../minutes/read-file-text.ts'
import type { Database, Transaction } from '../platform/database.ts'
import { enqueueJob, type JobTasks } from '../platform/jobs.ts'

const TASK = 'attachment-text'
const input = z.object({ version: z.number() })

export async function requestAttachmentText(tx: Transaction, version: number): Promise<void> {
  await enqueueJob(tx, TASK, { version }, String(version))
}

export function attachmentTasks(database: Database, store: FileStore): JobTasks {
  return {
    [TASK]: async (given, { municipality }) => {
      const { version } = input.parse(given)
      const caller = { municipality, purpose: 'index' }
      const found = await database.within(caller, async (tx) => {
        const { rows } = await sql<{ digest: Buffer; name: string }>`
          select file_digest as digest, file_name as name from paper_attachment_versions
          where municipality_id = ${municipality} and id = ${version} and contained_text is null`.execute(tx)
        return rows[0]
      })
      if (found === undefined) return
      const text = await readFileText(await store.read(found.digest), found.name)
      await database.within(caller, (tx) =>
        sql`update paper_attachment_versions set contained_text = ${text} where municipality_id = ${municipality} and id = ${version}`.execute(
          tx,
        ),
      )
    },
  }
}
