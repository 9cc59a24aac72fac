/** Text that holds many meetings one after another, as an archive of years in one file does. */
import { baseName } from '../minutes/file-identity.ts'
import type { FileReading } from '../minutes/read-file.ts'
import { readMeetings } from '../minutes/read-meetings.ts'
import { LARGEST_FILE } from '../minutes/read-minutes.ts'
import type { ReadingOptions } from '../minutes/reading-options.ts'
import { splitMeetings } from '../minutes/text/split-meetings.ts'

/** @param bytes of plain text */
export async function holdsSeveral(bytes: Uint8Array): Promise<boolean> {
  let found = 0
  for await (const _ of splitMeetings([bytes], LARGEST_FILE)) if ((found += 1) > 1) return true
  return false
}

/**
 * The meetings of the text at `path`, where it lies under another name than it was handed in by. Throws
 * `UnreadableFile` where it holds none.
 */
export async function readSeveral(path: string, name: string, options: ReadingOptions): Promise<FileReading> {
  const file = baseName(name)
  const answer: FileReading = { readings: [], skipped: [] }
  for await (const found of readMeetings(path, options)) {
    if ('skipped' in found) {
      const { code } = found.skipped
      answer.skipped.push({ file: found.skipped.file.replace(baseName(path), file), code })
      continue
    }
    const { minutes } = found.reading
    answer.readings.push({
      ...found.reading,
      minutes: { ...minutes, source: { ...minutes.source, file } },
    })
  }
  return answer
}
