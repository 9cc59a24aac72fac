import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { readByRules } from './corrections/choose-rules.ts'
import { baseName } from './file-identity.ts'
import { formOf } from './form-of.ts'
import type { LineRange, Minutes } from './model.ts'
import { type MeetingReading, readMinutesFile } from './read-file.ts'
import { LARGEST_FILE } from './read-minutes.ts'
import type { ReadingOptions } from './reading-options.ts'
import { decodeText, wideOrder } from './text/decode.ts'
import { sourceOfText } from './text/read-text.ts'
import { type MeetingText, splitMeetings } from './text/split-meetings.ts'
import type { UnreadableCode } from './unreadable-file.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** One meeting of a file, or a part of the file that gave none, and why. */
export type MeetingInFile = { reading: MeetingReading } | { skipped: { file: string; code: UnreadableCode } }

/**
 * Meetings of a file of any form, each read and handed on before the next. Text may be of any size and hold many meetings,
 * one after another: it is read as a stream, cut where a meeting begins, and no more than one of them is held. Places in
 * the minutes are lines of the file. Other forms are read as `readMinutesFile` does. Throws `UnreadableFile` where the
 * file gives no meeting at all, and what the system says of a file that is not there.
 */
export async function* readMeetings(
  path: string,
  options: ReadingOptions = {},
): AsyncGenerator<MeetingInFile> {
  const { size } = await stat(path)
  const top = await topOf(path)
  if (formOf(top) !== 'text') {
    // Asked first, so that a huge file is refused before it fills the memory.
    if (size > LARGEST_FILE) throw new UnreadableFile('too-large')
    const { readings, skipped } = await readMinutesFile(await readFile(path), path, options)
    for (const reading of readings) yield { reading }
    for (const each of skipped) yield { skipped: each }
    return
  }
  if (size === 0) throw new UnreadableFile('empty')
  yield* readingsOfText(path, top, options)
}

async function* readingsOfText(
  path: string,
  top: Uint8Array,
  options: ReadingOptions,
): AsyncGenerator<MeetingInFile> {
  const file = baseName(path)
  let sha256: string | null = null
  // A file that is one meeting is refused as a whole, so what is wrong with the first waits for a second.
  let refused: { error: UnreadableFile; line: number } | null = null
  for await (const part of splitMeetings(textOf(path, top), LARGEST_FILE)) {
    if (refused !== null) yield skippedAt(file, refused.line, refused.error)
    refused = null
    sha256 ??= await hashOfFile(path)
    try {
      yield { reading: readingOf(part, file, sha256, options) }
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      if (part.firstLine === 1) refused = { error, line: part.firstLine }
      else yield skippedAt(file, part.firstLine, error)
    }
  }
  if (refused !== null) throw refused.error
}

function skippedAt(file: string, line: number, { code }: UnreadableFile): MeetingInFile {
  return { skipped: { file: `${file}, linje ${line}`, code } }
}

function readingOf(part: MeetingText, file: string, sha256: string, options: ReadingOptions): MeetingReading {
  if (part.bytes === null) throw new UnreadableFile('too-large')
  const text = decodeText(part.bytes)
  if (text.trim() === '') throw new UnreadableFile('empty')
  const reading = readByRules(sourceOfText(text), file, sha256, options.rules ?? [], options)
  return part.firstLine === 1 ? reading : { ...reading, minutes: inFile(reading.minutes, part.firstLine - 1) }
}

/** The same minutes with their places told as lines of the file that the meeting is a part of. */
function inFile(minutes: Minutes, linesAbove: number): Minutes {
  const moved = <Placed extends { lines: LineRange }>(placed: Placed[]): Placed[] =>
    placed.map((each) => ({ ...each, lines: [each.lines[0] + linesAbove, each.lines[1] + linesAbove] }))
  const items = minutes.items.map((item) => ({
    ...item,
    sections: moved(item.sections),
    commitments: moved(item.commitments),
  }))
  return { ...minutes, items, findings: moved(minutes.findings) }
}

async function topOf(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const top = new Uint8Array(4096)
    const { bytesRead } = await file.read(top, 0, top.length, 0)
    return top.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** The file's bytes; text of two bytes a character as UTF-8, in which a line feed is one. */
async function* textOf(path: string, top: Uint8Array): AsyncGenerator<Uint8Array> {
  const wide = wideOrder(top)
  const decoder = wide === null ? null : new TextDecoder(wide)
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }))
    yield decoder === null ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }))
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk)
  return hash.digest('hex')
}
