/**
 * A file of several meetings, such as a zip, an export or a long text: each meeting is a transaction of its own together with its part,
 * and the file is settled when all are. Cut off in between, it goes on where it stopped.
 */
import { sql } from 'kysely'
import type { Transaction } from '../platform/database.ts'
import { callerFor, type ImportContext, type WaitingFile } from './import-context.ts'
import {
  failed,
  type SettledFile,
  type SettledPart,
  type Settlement,
  settlementOfParts,
  titleOf,
} from './model.ts'
import { UnreadableFile } from '../minutes/unreadable-file.ts'
import type { ReadMeeting } from './read-handed-in.ts'
import { type UnreadPart, whyUnread } from './read-several.ts'
import { lockWaiting, refusalOf, writeSettlement } from './settle-file.ts'
import { storeReading } from './store-reading.ts'

/** Answers null where somebody else is at the file or has settled it. */
export async function settleParts(
  context: ImportContext,
  file: WaitingFile,
  found: Iterable<ReadMeeting | UnreadPart> | AsyncIterable<ReadMeeting | UnreadPart>,
): Promise<SettledFile | null> {
  const titles: (string | null)[] = []
  try {
    for await (const part of found) {
      if (!(await settlePart(context, file, titles.length, part))) return null
      titles.push('reason' in part ? null : titleOf(part.minutes))
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return writeSettlement(context, file, async () => failed(whyUnread(error.code)))
  }
  let parts: SettledPart[] = []
  const settled = await writeSettlement(context, file, async (tx) => {
    await dropPartsFrom(tx, context, file, titles.length)
    parts = await listParts(tx, context, file)
    return settlementOfParts(parts)
  })
  if (settled === null) return null
  return { ...settled, parts: parts.map((part, index) => ({ ...part, meeting: titles[index] ?? null })) }
}

/** Whether the meeting is stored, or could not be; false where somebody else is at the file. */
async function settlePart(
  context: ImportContext,
  file: WaitingFile,
  position: number,
  part: ReadMeeting | UnreadPart,
): Promise<boolean> {
  const within = <T>(work: (tx: Transaction) => Promise<T>) =>
    context.database.within(callerFor(context, file.person), work)
  const write = (work: (tx: Transaction) => Promise<Settlement>) =>
    within(async (tx) => {
      if (!(await lockWaiting(tx, context, file))) return false
      if (!('reason' in part) && (await isSettled(tx, context, file, position, part))) return true
      await writePart(tx, context, file, position, { name: part.name, ...(await work(tx)) })
      return true
    })
  if ('reason' in part) return write(async () => failed(part.reason))
  if (await within((tx) => isSettled(tx, context, file, position, part))) return true
  const kept = await part.keep()
  try {
    return await write((tx) => storeReading(tx, context, file.person, part, kept))
  } catch (error) {
    const refusal = refusalOf(error, file)
    return write(async () => refusal)
  }
}

async function isSettled(
  tx: Transaction,
  { municipality }: ImportContext,
  file: WaitingFile,
  position: number,
  { name }: ReadMeeting,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from import_file_parts
    where municipality_id = ${municipality} and file_id = ${file.id} and position = ${position} and name = ${name}`.execute(
    tx,
  )
  return rows.length > 0
}

/** A part that a cut-off run wrote of something else, before the reader was changed, gives way. */
async function writePart(
  tx: Transaction,
  { municipality }: ImportContext,
  file: WaitingFile,
  position: number,
  { name, state, reason, meetingId, version }: SettledPart,
): Promise<void> {
  await sql`
    insert into import_file_parts (municipality_id, file_id, position, name, state, reason, meeting_id, version)
    values (${municipality}, ${file.id}, ${position}, ${name}, ${state}, ${reason}, ${meetingId}, ${version})
    on conflict (municipality_id, file_id, position) do update set name = excluded.name, state = excluded.state,
      reason = excluded.reason, meeting_id = excluded.meeting_id, version = excluded.version`.execute(tx)
}

async function dropPartsFrom(
  tx: Transaction,
  { municipality }: ImportContext,
  file: WaitingFile,
  position: number,
): Promise<void> {
  await sql`
    delete from import_file_parts
    where municipality_id = ${municipality} and file_id = ${file.id} and position >= ${position}`.execute(tx)
}

async function listParts(
  tx: Transaction,
  { municipality }: ImportContext,
  file: WaitingFile,
): Promise<SettledPart[]> {
  const { rows } = await sql<SettledPart>`
    select name, state, reason, meeting_id as "meetingId", version from import_file_parts
    where municipality_id = ${municipality} and file_id = ${file.id} order by position`.execute(tx)
  return rows
}
