/** Reads a handed-in file of any form into meetings that are ready to be stored. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { FileStore, StoredFile } from '../documents/files.ts'
import { isNotKept } from '../documents/store/object-store.ts'
import { plainText, plainTextOf } from '../documents/media-types.ts'
import type { ProposedDegree } from '../meetings/model.ts'
import type { BroughtAttachment } from '../meetings/write-rows.ts'
import { formOf } from '../minutes/form-of.ts'
import type { KnownRule } from '../minutes/corrections/choose-rules.ts'
import type { Minutes } from '../minutes/model.ts'
import { proposeAccess } from '../minutes/propose-access.ts'
import { type MeetingReading, readMinutesFile } from '../minutes/read-file.ts'
import type { ReadingOptions } from '../minutes/reading-options.ts'
import { UnreadableFile } from '../minutes/unreadable-file.ts'
import { ZipFile } from '../minutes/zip/open-zip.ts'
import { emptyTally, type EnclosureTally, keepEnclosures } from './enclosures.ts'
import type { HandedInFile } from './import-runs.ts'
import { formAt, holdsSeveral, readSeveral, type UnreadPart } from './read-several.ts'

export interface ReadFile {
  /** At least one. */
  meetings: ReadMeeting[]
  /** Files of a zip that gave no minutes. */
  unread: UnreadPart[]
}

/** A text of many meetings, which is read while it is stored. Throws `UnreadableFile` where it holds none. */
export interface StreamedFile {
  parts: AsyncIterable<ReadMeeting | UnreadPart>
}

export interface ReadMeeting {
  minutes: Minutes
  degrees: ProposedDegree[]
  /** Name of the file in the zip, or of the file itself. */
  name: string
  /** Other meetings were read from the same bytes. */
  shared: boolean
  /** Ids of the learnt rules that some line was read by. */
  rules: readonly number[]
  /** The meeting that the bytes are read anew for. */
  correcting?: { meetingId: number; isShown: boolean }
  /** Lays on disk what the meeting's rows will name; before its transaction, which is short. */
  keep: () => Promise<KeptFiles>
}

export interface KeptFiles {
  file: StoredFile & { name: string }
  attachments: BroughtAttachment[][]
  tally: EnclosureTally
}

/** Answers a Danish reason where the file gives no minutes. */
export async function readHandedIn(
  store: FileStore,
  file: HandedInFile,
  rules: readonly KnownRule[] = [],
): Promise<ReadFile | StreamedFile | string> {
  const path = await store.localPath(file.digest).catch((error: unknown) => {
    if (isNotKept(error)) return null
    throw error
  })
  if (path === null) return 'Filens indhold er der ikke længere. Indlæs filen igen.'
  const found = await stat(path)
  const options = { structureOnly: true, rules }
  const form = await formAt(path)
  if (form === 'text' && (await holdsSeveral(path, found.size)))
    return { parts: readyParts({ ...file, path, byteCount: found.size }, options) }
  try {
    const bytes = await store.read(file.digest)
    const { readings, skipped } = await readMinutesFile(bytes, file.name, options)
    const zip = form === 'zip' ? new ZipFile(bytes) : null
    const opened: OpenedFile = { ...file, bytes, zip, store }
    return {
      meetings: readings.map((reading) => readyMeeting(opened, reading, readings)),
      unread: skipped.map((each) => ({ name: each.file, reason: new UnreadableFile(each.code).message })),
    }
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message
    throw error
  }
}

interface OpenedFile extends HandedInFile {
  bytes: Uint8Array
  zip: ZipFile | null
  store: FileStore
}

/** The meetings of a text, each when the one before it is stored. */
async function* readyParts(
  file: HandedInFile & { path: string; byteCount: number },
  options: ReadingOptions,
): AsyncGenerator<ReadMeeting | UnreadPart> {
  const { name, digest, byteCount, path } = file
  const kept = { name, digest, byteCount, mediaType: await plainTextOf(createReadStream(path)) }
  for await (const part of readSeveral(path, name, options)) {
    if ('reason' in part) {
      yield part
      continue
    }
    yield {
      minutes: part.minutes,
      degrees: proposedDegrees(part),
      name,
      shared: true,
      rules: part.rules ?? [],
      keep: async () => ({ file: kept, attachments: [], tally: emptyTally() }),
    }
  }
}

function proposedDegrees({ minutes, exported }: MeetingReading): ProposedDegree[] {
  return minutes.items.map((item, index) => {
    const { access, reason } = proposeAccess(item, minutes, exported?.[index]?.withoutAccessMark)
    return { degree: access, reason }
  })
}

function readyMeeting(
  opened: OpenedFile,
  reading: MeetingReading,
  all: readonly MeetingReading[],
): ReadMeeting {
  const { minutes, path, exported } = reading
  return {
    minutes,
    degrees: proposedDegrees(reading),
    name: path ?? opened.name,
    shared: all.some((other) => other !== reading && other.path === path),
    rules: reading.rules ?? [],
    keep: async () => {
      const file = await keepSource(opened, reading)
      const numbers = minutes.items.map(({ number }, index) => number ?? String(index + 1))
      if (exported === undefined) return { file, attachments: [], tally: emptyTally() }
      return { file, ...(await keepEnclosures(opened.store, opened.zip, exported, numbers)) }
    },
  }
}

/** The file that the meeting was read from: the one handed in, or one in it. */
async function keepSource(
  { name, digest, bytes, zip, store }: OpenedFile,
  { minutes, path }: MeetingReading,
): Promise<KeptFiles['file']> {
  if (path === undefined || zip === null)
    return { name, digest, byteCount: bytes.byteLength, mediaType: sourceType(minutes, bytes) }
  const own = zip.read(path)
  return {
    name: `${name}/${path}`,
    digest: await store.put(own),
    byteCount: own.byteLength,
    mediaType: sourceType(minutes, own),
  }
}

export function sourceType({ source }: Minutes, bytes: Uint8Array): string {
  switch (source.kind) {
    case 'text':
      return plainText(bytes)
    case 'pdf':
      return 'application/pdf'
    case 'docx':
      return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    case 'html':
      return 'text/html'
    default:
      return formOf(bytes) === 'zip' ? 'application/zip' : 'application/xml'
  }
}
