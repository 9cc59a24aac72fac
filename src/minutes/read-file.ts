import { completeItems } from './complete-items.ts'
import { readByRules } from './corrections/choose-rules.ts'
import { extractApart } from './extract-apart.ts'
import type { Extracted } from './extract.ts'
import { baseName } from './file-identity.ts'
import { formOf } from './form-of.ts'
import { LARGEST_FILE, readBytes } from './read-minutes.ts'
import type { ReadingOptions } from './reading-options.ts'
import type { TextReading } from './text/read-text.ts'
import type { UnreadableCode } from './unreadable-file.ts'
import { UnreadableFile } from './unreadable-file.ts'
import type { ExportedItem } from './xml/exported-meeting.ts'
import { minutesOfExport } from './xml/minutes-of-export.ts'

export interface MeetingReading extends TextReading {
  /** Ids of the learnt rules that some line was read by. */
  rules?: number[]
  /** Where in the zip the file stands that the meeting was read from; left out where it is the file itself. */
  path?: string
  /** What an export says of each item beside its text; attachments as `items[…].attachments` names them. Only of exports. */
  exported?: Pick<ExportedItem, 'attachments' | 'withoutAccessMark'>[]
}

export interface FileReading {
  /** One for each meeting: a file of minutes holds one, an export or a zip may hold many. At least one. */
  readings: MeetingReading[]
  /** Files of a zip that gave no minutes, and why. `file` is the name alone. */
  skipped: { file: string; code: UnreadableCode }[]
}

/**
 * Minutes of a file of any form: text, PDF, Word, HTML, the XML of an export, or a zip of such files, told by its bytes and
 * never by its name. Strange files are opened in a thread apart, with limits. Throws `UnreadableFile` and nothing else.
 */
export async function readMinutesFile(
  bytes: Uint8Array,
  fileName: string,
  options: ReadingOptions = {},
): Promise<FileReading> {
  if (bytes.length === 0) throw new UnreadableFile('empty')
  if (bytes.length > LARGEST_FILE) throw new UnreadableFile('too-large')
  if (formOf(bytes) === 'text') return { readings: [readBytes(bytes, fileName, options)], skipped: [] }
  const parts = await extractApart(bytes, baseName(fileName))
  const readings: MeetingReading[] = []
  const skipped: FileReading['skipped'] = []
  for (const part of parts) {
    try {
      readings.push(...readingsOf(part, options))
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      skipped.push({ file: part.file, code: error.code })
    }
  }
  const [first] = skipped
  if (readings.length === 0)
    throw new UnreadableFile(skipped.length === 1 && first !== undefined ? first.code : 'nothing-inside')
  return { readings, skipped }
}

function readingsOf(part: Extracted, options: ReadingOptions): MeetingReading[] {
  if (part.holds === 'nothing') throw new UnreadableFile(part.code)
  const place = part.path === undefined ? {} : { path: part.path }
  if (part.holds === 'lines')
    return [{ ...readByRules(part.source, part.file, part.sha256, options.rules ?? [], options), ...place }]
  return part.meetings.map((meeting) => ({
    ...completeItems(minutesOfExport(meeting, part.file, part.sha256), options),
    ...place,
    exported: meeting.items.map(({ attachments, withoutAccessMark }) => ({ attachments, withoutAccessMark })),
  }))
}
