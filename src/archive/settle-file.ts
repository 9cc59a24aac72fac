/** Stores a meeting together with what became of its file, in one transaction. */
import { sql } from 'kysely'
import type { Transaction } from '../platform/database.ts'
import { log } from '../platform/log.ts'
import { callerFor, type ImportContext, type WaitingFile } from './import-context.ts'
import { type SettledFile, type Settlement, failed, titleOf } from './model.ts'
import type { ReadMeeting } from './read-handed-in.ts'
import { storeReading } from './store-reading.ts'

/** Answers null where somebody else settled the file meanwhile. */
export async function settleMeeting(
  context: ImportContext,
  file: WaitingFile,
  meeting: ReadMeeting,
): Promise<SettledFile | null> {
  const kept = await meeting.keep()
  try {
    const settled = await writeSettlement(context, file, (tx) =>
      storeReading(tx, context, file.person, meeting, kept),
    )
    return settled && { ...settled, meeting: titleOf(meeting.minutes) }
  } catch (error) {
    const refusal = refusalOf(error, file)
    return writeSettlement(context, file, async () => refusal)
  }
}

/** Says what became of the file, if it still waits, in the transaction of `work`; null where it waits no longer. */
export async function writeSettlement(
  context: ImportContext,
  file: WaitingFile,
  work: (tx: Transaction) => Promise<Settlement>,
): Promise<SettledFile | null> {
  return context.database.within(callerFor(context, file.person), async (tx) => {
    if (!(await lockWaiting(tx, context, file))) return null
    const settlement = await work(tx)
    const { state, reason, meetingId, version } = settlement
    await sql`
      update import_files set state = ${state}, reason = ${reason}, meeting_id = ${meetingId}, version = ${version}, settled_at = clock_timestamp()
      where municipality_id = ${context.municipality} and id = ${file.id}`.execute(tx)
    return { name: file.name, ...settlement }
  })
}

/** Whether the file waits and nobody else is at it. */
export async function lockWaiting(
  tx: Transaction,
  { municipality }: ImportContext,
  file: WaitingFile,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from import_files
    where municipality_id = ${municipality} and id = ${file.id} and state = 'waiting' for update skip locked`.execute(
    tx,
  )
  return rows.length > 0
}

/**
 * What is said of a meeting that the database could not hold, such as a text with a null character: the next try would
 * end the same. @throws the error where it is no fault of the file
 */
export function refusalOf(error: unknown, file: WaitingFile): Settlement {
  if (!(error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code)))) throw error
  log.error({ err: error, file: file.id }, 'a file was read but could not be stored')
  return failed('Filen blev læst, men kunne ikke gemmes. Se loggen.')
}
