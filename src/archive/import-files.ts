/**
 * Turns the waiting files of a run into meetings. Each meeting is one transaction, together with what became of its file
 * or of its part of a file. Works as the worker with the purpose `import`, in the name of whoever handed the files in.
 */
import { sql } from 'kysely'
import { requestExaminations } from './examination/jobs.ts'
import { listKnownRules } from './correction/known-rules.ts'
import { callerFor, type ImportContext, type WaitingFile } from './import-context.ts'
import { findKnownFiles, type KnownFile, skipKnownFile } from './known-files.ts'
import { failed, type SettledFile } from './model.ts'
import { type ReadFile, readHandedIn, type StreamedFile } from './read-handed-in.ts'
import { settleMeeting, writeSettlement } from './settle-file.ts'
import { settleParts } from './settle-parts.ts'

/** Files that are stored at the same time: one core reads, the others store. */
const AT_ONCE = 2

/**
 * Reads every waiting file of the run, oldest first, and ends the run when none waits. Several may work at one run: a
 * file is settled once.
 * @param settled told after all of a file is committed
 * @throws faults of the database or the disk; the files that are left wait for the next try
 */
export async function settleRun(
  context: ImportContext,
  runId: number,
  settled: (file: SettledFile) => void = () => {},
): Promise<void> {
  const waiting = await listWaiting(context, runId)
  const known = await findKnownFiles(context, waiting)
  const rules = await context.database.within(callerFor(context, null), (tx) =>
    listKnownRules(tx, context.municipality),
  )
  // A file is read while the database stores others; files of one meeting keep their order.
  const storing = new Map<string, Promise<void>>()
  const settle = async (file: WaitingFile, found: Found, key: string) => {
    const settlement = await settleFile(context, file, found)
    storing.delete(key)
    if (settlement) settled(settlement)
  }
  try {
    for (const file of waiting) {
      const found = known.get(file.id) ?? (await readHandedIn(context.store, file, rules))
      const key = keyOf(file, found)
      while (storing.size >= (key === SEVERAL ? 1 : AT_ONCE) || storing.has(key) || storing.has(SEVERAL))
        await Promise.race(storing.values())
      const work = settle(file, found, key)
      // A fault is met by the next wait; until then nobody waits for it.
      work.catch(() => {})
      storing.set(key, work)
    }
    await Promise.all(storing.values())
  } finally {
    await Promise.allSettled(storing.values())
  }
  await endRun(context, runId)
}

/** A file that is known, one that was read, or why it cannot be read. */
type Found = KnownFile | ReadFile | StreamedFile | string

const SEVERAL = 'several meetings'

/** Whose meeting on which day the file is of. */
function keyOf(file: WaitingFile, found: Found): string {
  if (typeof found === 'string' || 'knownAs' in found) return `file ${file.id}`
  if ('parts' in found) return SEVERAL
  const [only, second] = found.meetings
  if (only === undefined || second !== undefined) return SEVERAL
  const { body, date } = only.minutes.meeting
  return `${date ?? ''} ${body?.toLocaleLowerCase('da') ?? ''}`
}

/** Answers null where somebody else settled the file meanwhile. */
async function settleFile(
  context: ImportContext,
  file: WaitingFile,
  found: Found,
): Promise<SettledFile | null> {
  if (typeof found === 'string') return writeSettlement(context, file, async () => failed(found))
  if ('knownAs' in found) return skipKnownFile(context, file, found)
  if ('parts' in found) return settleParts(context, file, found.parts)
  const [only, second] = found.meetings
  return only === undefined || second !== undefined || found.unread.length > 0
    ? settleParts(context, file, [...found.meetings, ...found.unread])
    : settleMeeting(context, file, only)
}

async function listWaiting(context: ImportContext, runId: number): Promise<WaitingFile[]> {
  return context.database.within(callerFor(context, null), async (tx) => {
    const { rows } = await sql<WaitingFile>`
      select f.id, f.name, f.file_digest as digest, r.person_id as person
      from import_files f join import_runs r on r.municipality_id = f.municipality_id and r.id = f.run_id
      where f.municipality_id = ${context.municipality} and f.run_id = ${runId} and f.state = 'waiting' order by f.id`.execute(
      tx,
    )
    return rows
  })
}

async function endRun(context: ImportContext, runId: number): Promise<void> {
  await context.database.within(callerFor(context, null), async (tx) => {
    await sql`
      update import_runs r set finished_at = now()
      where municipality_id = ${context.municipality} and id = ${runId} and not exists (
        select 1 from import_files f where f.municipality_id = r.municipality_id and f.run_id = r.id and f.state = 'waiting')`.execute(
      tx,
    )
    // What was stored is looked through by the worker of the site, also when this is a command.
    await requestExaminations(tx)
  })
}
