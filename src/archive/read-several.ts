/**
 * Text that holds many meetings one after another, as an archive of years in one file does. It may be of any size: each
 * meeting is read and handed on before the next, and no more than one is held.
 */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { baseName } from '../minutes/file-identity.ts'
import { type Form, formOf } from '../minutes/form-of.ts'
import type { MeetingReading } from '../minutes/read-file.ts'
import { readMeetings } from '../minutes/read-meetings.ts'
import { LARGEST_FILE } from '../minutes/read-minutes.ts'
import type { ReadingOptions } from '../minutes/reading-options.ts'
import { splitMeetings } from '../minutes/text/split-meetings.ts'
import { type UnreadableCode, UnreadableFile } from '../minutes/unreadable-file.ts'

/** A part of a file that gave no meeting, and why, in Danish. */
export interface UnreadPart {
  name: string
  reason: string
}

/** What the file at `path` is, told by its first bytes. @throws what the system says */
export async function formAt(path: string): Promise<Form> {
  const file = await open(path)
  try {
    const top = new Uint8Array(4096)
    const { bytesRead } = await file.read(top, 0, top.length, 0)
    return formOf(top.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

/** Whether the text at `path` is read meeting by meeting: it holds several, or is more than one meeting may be. */
export async function holdsSeveral(path: string, byteCount: number): Promise<boolean> {
  if (byteCount > LARGEST_FILE) return true
  let found = 0
  for await (const _ of splitMeetings(createReadStream(path), LARGEST_FILE)) if ((found += 1) > 1) return true
  return false
}

/**
 * The meetings of the text at `path`, which lies there under another name than it was handed in by. Throws
 * `UnreadableFile` where it holds none.
 */
export async function* readSeveral(
  path: string,
  name: string,
  options: ReadingOptions,
): AsyncGenerator<MeetingReading | UnreadPart> {
  const file = baseName(name)
  for await (const found of readMeetings(path, options)) {
    if ('skipped' in found) {
      const { code } = found.skipped
      yield { name: found.skipped.file.replace(baseName(path), file), reason: whyUnread(code) }
      continue
    }
    const { minutes } = found.reading
    yield { ...found.reading, minutes: { ...minutes, source: { ...minutes.source, file } } }
  }
}

/** The limit is of one meeting, not of the file. */
export function whyUnread(code: UnreadableCode): string {
  return code === 'too-large'
    ? 'Mødet er for stort. Grænsen er 64 MB for ét møde.'
    : new UnreadableFile(code).message
}
