/**
 * Turns the waiting files of a run into meetings. Each file is one transaction: its meeting and its state together.
 * Works as the worker with the purpose `import`, in the name of the person who handed the files in.
 */
import { sql } from 'kysely'
import type { FileStore } from '../documents/files.ts'
import type { ProposedDegree } from '../meetings/model.ts'
import { type ItemsChanged, type StoredMeeting, storeMinutes } from '../meetings/store-minutes.ts'
import type { Minutes } from '../minutes/model.ts'
import { proposeAccess } from '../minutes/propose-access.ts'
import { readMinutes } from '../minutes/read-minutes.ts'
import { UnreadableFile } from '../minutes/unreadable-file.ts'
import type { Caller, Database, Transaction } from '../platform/database.ts'
import { log } from '../platform/log.ts'
import { failed, REVIEW_DAYS, type Settlement, settlementOf } from './model.ts'

export interface ImportContext {
  /** As the worker login. */
  database: Database
  store: FileStore
  municipality: number
  itemsChanged: ItemsChanged
}

/** Files that are stored at the same time: one core reads, the others store. */
const AT_ONCE = 2

interface WaitingFile {
  id: number
  name: string
  digest: Buffer
  person: number | null
}

export interface SettledFile extends Settlement {
  name: string
}

/**
 * Reads every waiting file of the run, oldest first, and ends the run when none waits. Several may work at one run: a
 * file is settled once.
 * @param settled told after each file's transaction is committed
 * @throws faults of the database or the disk; the files that are left wait for the next try
 */
export async function settleRun(
  context: ImportContext,
  runId: number,
  settled: (file: SettledFile) => void = () => {},
): Promise<void> {
  const waiting = await listWaiting(context, runId)
  // A file is read while the database stores others; files of one meeting keep their order.
  const storing = new Map<string, Promise<void>>()
  const store = async (file: WaitingFile, read: ReadFile | Settlement, meeting: string) => {
    const settlement = await settleFile(context, file, read)
    storing.delete(meeting)
    if (settlement) settled({ name: file.name, ...settlement })
  }
  try {
    for (const file of waiting) {
      const read = await readFile(context, file)
      const meeting = meetingOf(read) ?? `file ${file.id}`
      while (storing.size >= AT_ONCE || storing.has(meeting)) await Promise.race(storing.values())
      const work = store(file, read, meeting)
      // A fault is met by the next wait; until then nobody waits for it.
      work.catch(() => {})
      storing.set(meeting, work)
    }
    await Promise.all(storing.values())
  } finally {
    await Promise.allSettled(storing.values())
  }
  await context.database.within(callerFor(context, null), async (tx) => {
    await sql`
      update import_runs r set finished_at = now()
      where municipality_id = ${context.municipality} and id = ${runId} and not exists (
        select 1 from import_files f where f.municipality_id = r.municipality_id and f.run_id = r.id and f.state = 'waiting')`.execute(
      tx,
    )
  })
}

function callerFor({ municipality }: ImportContext, person: number | null): Caller {
  return { municipality, person, purpose: 'import' }
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

/** Answers null where somebody else settled the file meanwhile. */
async function settleFile(
  context: ImportContext,
  file: WaitingFile,
  read: ReadFile | Settlement,
): Promise<Settlement | null> {
  if ('state' in read) return writeSettlement(context, file, async () => read)
  try {
    return await writeSettlement(context, file, (tx) => storeRead(tx, context, file, read))
  } catch (error) {
    if (!isFaultOfTheFile(error)) throw error
    log.error({ err: error, file: file.id }, 'a file was read but could not be stored')
    return writeSettlement(context, file, async () =>
      failed('Filen blev læst, men kunne ikke gemmes. Se loggen.'),
    )
  }
}

interface ReadFile {
  minutes: Minutes
  byteCount: number
}

/** Whose meeting on which day the file is of. */
function meetingOf(read: ReadFile | Settlement): string | null {
  if ('state' in read) return null
  const { body, date } = read.minutes.meeting
  return `${date ?? ''} ${body?.toLocaleLowerCase('da') ?? ''}`
}

async function readFile(
  context: ImportContext,
  { name, digest }: WaitingFile,
): Promise<ReadFile | Settlement> {
  const bytes = await context.store.read(digest).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (bytes === null) return failed('Filens indhold er der ikke længere. Indlæs filen igen.')
  try {
    return { minutes: readMinutes(bytes, name), byteCount: bytes.byteLength }
  } catch (error) {
    if (error instanceof UnreadableFile) return failed(error.message)
    throw error
  }
}

/** Says what became of the file, if it still waits, in the transaction of `work`. */
async function writeSettlement(
  context: ImportContext,
  file: WaitingFile,
  work: (tx: Transaction) => Promise<Settlement>,
): Promise<Settlement | null> {
  return context.database.within(callerFor(context, file.person), async (tx) => {
    const { rows } = await sql`
      select 1 from import_files
      where municipality_id = ${context.municipality} and id = ${file.id} and state = 'waiting' for update skip locked`.execute(
      tx,
    )
    if (rows.length === 0) return null
    const settlement = await work(tx)
    const { state, reason, meetingId, version } = settlement
    await sql`
      update import_files set state = ${state}, reason = ${reason}, meeting_id = ${meetingId}, version = ${version}, settled_at = clock_timestamp()
      where municipality_id = ${context.municipality} and id = ${file.id}`.execute(tx)
    return settlement
  })
}

async function storeRead(
  tx: Transaction,
  { municipality, itemsChanged }: ImportContext,
  { name, digest, person }: WaitingFile,
  { minutes, byteCount }: ReadFile,
): Promise<Settlement> {
  const degrees = minutes.items.map((item): ProposedDegree => {
    const { access, reason } = proposeAccess(item, minutes)
    return { degree: access, reason }
  })
  const file = { digest, byteCount, mediaType: 'text/plain', name }
  const stored = await storeMinutes(tx, municipality, { minutes, degrees, file }, itemsChanged)
  if (stored.outcome === 'stored' && person !== null) await giveReviewTasks(tx, municipality, person, stored)
  return settlementOf(stored, minutes)
}

/** Whoever imports may look through what the import closed, and open it, for a while. */
async function giveReviewTasks(
  tx: Transaction,
  municipality: number,
  person: number,
  { items }: StoredMeeting,
): Promise<void> {
  const closed = items.flatMap(({ id, degree, reason }) =>
    degree === 'closed' && reason !== 'by-person' ? [id] : [],
  )
  if (closed.length === 0) return
  await sql`
    insert into item_tasks (municipality_id, item_id, person_id, kind, reason, valid_until)
    select ${municipality}, i.id, ${person}, 'import', 'Gennemgå lukkemærke ved indlæsning', app.today() + ${REVIEW_DAYS}::int
    from unnest(${closed}::bigint[]) as i (id)
    where not exists (
      select 1 from item_tasks t where t.municipality_id = ${municipality} and t.item_id = i.id
        and t.person_id = ${person} and t.kind = 'import' and app.holds_today(t.valid_from, t.valid_until))`.execute(
    tx,
  )
}

/** Values the database cannot hold, such as a text with a null character: the next try would end the same. */
function isFaultOfTheFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code))
}
