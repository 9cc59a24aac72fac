/**
 * Stores what a file says of a meeting. One statement a table: an archive of decades is read in at one go.
 * It runs as the worker with the purpose `import`, and publishes nothing.
 */
import { sql } from 'kysely'
import { recordFile, recordFiles, type StoredFile } from '../documents/files.ts'
import type { Minutes, MinutesItem } from '../minutes/model.ts'
import type { Transaction } from '../platform/database.ts'
import { findKnownMeeting, findOrAddBody, type KnownMeeting } from './known-meeting.ts'
import { type KnownItem, matchItems } from './match-items.ts'
import { degreeAfterNewVersion, type ItemDegree, lessOpen, type ProposedDegree } from './model.ts'
import { recordOfMeeting, wordingOf } from './rows-of-minutes.ts'
import {
  type BroughtAttachment,
  dropItems,
  writeChildren,
  writeItems,
  writeNotices,
  writeParticipants,
} from './write-rows.ts'

/** Told which items were stored, changed or dropped, inside the same transaction; search fills it. */
export type ItemsChanged = (tx: Transaction, municipality: number, itemIds: number[]) => Promise<void>

export interface StoreRequest {
  minutes: Minutes
  /** What each item is proposed to be, in the order of `minutes.items`. */
  degrees: readonly ProposedDegree[]
  file: StoredFile & { name: string }
  /** Other meetings were read from the same bytes, so that the bytes alone do not name the meeting. */
  shared?: boolean
  /** A person corrected how the bytes of this meeting were read: they are its new version, whatever they now say it is. */
  correcting?: { meetingId: number; isShown: boolean }
  /**
   * A meeting held here: which item each one is, `null` where it is new, and that a person said how open each is, so that
   * nothing is guessed.
   */
  held?: { meetingId: number; itemIds: readonly (number | null)[] }
  /** What came with the attachments, by item and as `minutes.items[…].attachments` names them. */
  attachments?: readonly (readonly BroughtAttachment[])[]
}

export interface StoredMeeting {
  outcome: 'stored'
  meetingId: number
  /** From 1; higher where the meeting was read before from another file. */
  version: number
  /** False where minutes stand and this was only their agenda: it is kept as a version, the rows are the minutes'. */
  shown: boolean
  /** In the order of the meeting's items; empty where the version is not shown. */
  items: StoredItem[]
  /** Items that a person had published and that are internal or closed again, because they say something new. */
  lowered: number
}

export interface StoredItem extends ItemDegree {
  id: number
}

export type StoreOutcome =
  | StoredMeeting
  /** The same bytes were stored before. */
  | { outcome: 'duplicate'; meetingId: number; version: number }
  | { outcome: 'without-body' }
  | { outcome: 'without-date' }

/** @throws what the database throws; nothing is stored then, for all of it is one transaction of the caller's. */
export async function storeMinutes(
  tx: Transaction,
  municipality: number,
  request: StoreRequest,
  itemsChanged: ItemsChanged,
): Promise<StoreOutcome> {
  const { minutes, degrees, file } = request
  const { body, date } = minutes.meeting
  if (body === null || body.trim() === '') return { outcome: 'without-body' }
  if (date === null) return { outcome: 'without-date' }
  const known = await findKnownMeeting(tx, municipality, {
    body: body.trim(),
    date,
    time: minutes.meeting.time,
    digest: file.digest,
    shared: request.shared ?? false,
    correcting: request.correcting?.meetingId ?? request.held?.meetingId ?? null,
  })
  if (known.duplicate) return { outcome: 'duplicate', ...known.duplicate }

  const isLateAgenda = !request.held && known.kind === 'minutes' && minutes.meeting.kind === 'agenda'
  const shown = request.correcting?.isShown ?? !isLateAgenda
  const { meetingId, bodyId } = await writeMeeting(tx, municipality, minutes, known, shown)
  const version = known.versions + 1
  await recordFile(tx, municipality, file)
  await sql`
    insert into meeting_versions (municipality_id, meeting_id, version, file_digest, file_name, reading)
    values (${municipality}, ${meetingId}, ${version}, ${file.digest}, ${file.name}, ${JSON.stringify(minutes)}::jsonb)`.execute(
    tx,
  )
  const answer = { outcome: 'stored', meetingId, version, shown } as const
  if (!shown) {
    const closed = await closeDoubted(tx, municipality, meetingId, minutes.items, degrees, known)
    if (closed.length > 0) await itemsChanged(tx, municipality, closed)
    return { ...answer, items: [], lowered: 0 }
  }

  const brought = request.attachments ?? []
  await recordFiles(
    tx,
    municipality,
    brought.flat().flatMap((attachment) => attachment.file ?? []),
  )
  const decided = request.held
    ? asSaid(request, known, request.held.itemIds)
    : decideDegrees(minutes.items, degrees, known, brought)
  const dropped = known.items
    .filter(({ id }) => !decided.some((each) => each.same?.id === id))
    .map(({ id }) => id)
  if (known.meetingId !== null) await dropItems(tx, municipality, meetingId, dropped)
  const rows = minutes.items.map((item, position) => ({ item, position, ...at(decided, position) }))
  const ids = await writeItems(tx, municipality, { meetingId, bodyId, date }, rows)
  await writeParticipants(tx, municipality, meetingId, date, minutes)
  await writeChildren(tx, municipality, ids, minutes.items, { replacing: known.meetingId !== null, brought })
  const items = decided.map(({ degree, reason }, position) => ({ id: at(ids, position), degree, reason }))
  if (known.meetingId !== null || items.some(({ degree }) => degree === 'closed'))
    await writeNotices(tx, municipality, meetingId)
  await itemsChanged(tx, municipality, [...ids, ...dropped])
  return { ...answer, items, lowered: decided.filter(({ lowered }) => lowered).length }
}

function at<T>(list: readonly T[], position: number): T {
  const found = list[position]
  if (found === undefined) throw new RangeError(`Nothing at position ${position}`)
  return found
}

async function writeMeeting(
  tx: Transaction,
  municipality: number,
  minutes: Minutes,
  known: KnownMeeting,
  shown: boolean,
): Promise<{ meetingId: number; bodyId: number }> {
  const { meeting } = minutes
  const bodyId = known.bodyId ?? (await findOrAddBody(tx, municipality, meeting.body?.trim() ?? ''))
  if (known.meetingId !== null) {
    // What the newer file does not say, the older one said.
    if (shown)
      await sql`
        update meetings set body_id = ${bodyId}, held_on = ${meeting.date}, kind = ${meeting.kind}, starts_at = coalesce(${meeting.time}::time, starts_at),
          ends_at = coalesce(${meeting.endTime}::time, ends_at), location = coalesce(${meeting.location}, location), record = coalesce(nullif(${JSON.stringify(recordOfMeeting(minutes))}::jsonb, 'null'), record)
        where municipality_id = ${municipality} and id = ${known.meetingId}`.execute(tx)
    return { meetingId: known.meetingId, bodyId }
  }
  const { rows } = await sql<{ id: number }>`
    insert into meetings (municipality_id, body_id, held_on, starts_at, ends_at, location, kind, origin)
    values (${municipality}, ${bodyId}, ${meeting.date}, ${meeting.time}, ${meeting.endTime}, ${meeting.location}, ${meeting.kind}, 'import')
    returning id`.execute(tx)
  return { meetingId: at(rows, 0).id, bodyId }
}

/** As the secretary arranged it. What was published stays so while it says the same; anything else passes the gate anew. */
function asSaid(
  { minutes, degrees, attachments = [] }: StoreRequest,
  known: KnownMeeting,
  itemIds: readonly (number | null)[],
): DecidedDegree[] {
  return minutes.items.map((item, position) => {
    const before = known.items.find(({ id }) => id === itemIds[position]) ?? null
    const { degree } = at(degrees, position)
    const published = before?.degree === 'published'
    const stays =
      published && degree !== 'closed' && saysTheSame(known, before, item, attachments[position] ?? [])
    return {
      degree: stays ? 'published' : degree,
      reason: 'by-person',
      same: before,
      lowered: published && !stays,
    }
  })
}

function saysTheSame(
  known: KnownMeeting,
  before: KnownMeeting['items'][number],
  item: MinutesItem,
  brought: readonly BroughtAttachment[],
): boolean {
  return (
    wordingOf(known.wording[before.position]) === wordingOf(item) &&
    // Nobody has looked at bytes that are new, though the words are the old ones.
    brought.every(
      ({ file, closed }) => closed || file === null || before.files.includes(file.digest.toString('hex')),
    )
  )
}

interface DecidedDegree extends ItemDegree {
  same: KnownItem | null
  lowered: boolean
}

function decideDegrees(
  items: readonly MinutesItem[],
  proposals: readonly ProposedDegree[],
  known: KnownMeeting,
  brought: readonly (readonly BroughtAttachment[])[],
): DecidedDegree[] {
  const matches = matchItems(known.items, items)
  return items.map((item, position) => {
    const proposed = at(proposals, position)
    const { same, place } = at(matches, position)
    const before = known.items.find(({ id }) => id === (same ?? place)?.id)
    if (!before) return { ...proposed, same: null, lowered: false }
    const unchanged = same !== null && saysTheSame(known, before, item, brought[position] ?? [])
    const { degree, reason } = degreeAfterNewVersion(before, proposed, unchanged)
    return { degree, reason, same, lowered: before.degree === 'published' && degree !== 'published' }
  })
}

/** A late agenda does not change the minutes, but what it holds back is held back there too, until a person says otherwise. */
async function closeDoubted(
  tx: Transaction,
  municipality: number,
  meetingId: number,
  items: readonly MinutesItem[],
  proposals: readonly ProposedDegree[],
  known: KnownMeeting,
): Promise<number[]> {
  const closing = matchItems(known.items, items).flatMap(({ same, place }, position) => {
    const before = known.items.find(({ id }) => id === (same ?? place)?.id)
    if (!before || before.reason === 'by-person') return []
    const { degree, reason } = lessOpen(before, at(proposals, position))
    return degree === before.degree ? [] : [{ id: before.id, degree, reason }]
  })
  if (closing.length === 0) return []
  await sql`
    update items set degree = c.degree, degree_reason = c.reason
    from json_to_recordset(${JSON.stringify(closing)}) as c (id bigint, degree text, reason text)
    where items.municipality_id = ${municipality} and items.id = c.id`.execute(tx)
  await writeNotices(tx, municipality, meetingId)
  return closing.map(({ id }) => id)
}
