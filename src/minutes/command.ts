import { readMeetings } from './read-meetings.ts'
import { summariseMinutes } from './summarise-minutes.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { writeJson } from './write-json.ts'

export interface ReadOptions {
  /** One JSON object a line (the default), or a summary for people. */
  json?: boolean
  /** Takes one Danish line per file that could not be read; standard error by default. */
  warn?: (line: string) => void
}

/**
 * `sagsgang read FILE…`: reads each file by itself and writes what it found, one call of `write` a meeting, without the
 * line break at the end. A file that cannot be read, also one inside a zip, is warned of and counted; the others are
 * still written.
 * Never throws for a file.
 */
export async function readFiles(
  paths: string[],
  write: (line: string) => void,
  options: ReadOptions = {},
): Promise<{ failed: number }> {
  const { json = true, warn = (line: string) => void process.stderr.write(`${line}\n`) } = options
  let failed = 0
  for (const path of paths) {
    try {
      for await (const found of readMeetings(path)) {
        if ('reading' in found) {
          const { minutes } = found.reading
          write(json ? writeJson(minutes) : summariseMinutes(minutes))
        } else {
          failed++
          warn(`${path}: ${found.skipped.file}: ${new UnreadableFile(found.skipped.code).message}`)
        }
      }
    } catch (error) {
      failed++
      warn(`${path}: ${reasonOf(error)}`)
    }
  }
  return { failed }
}

const SYSTEM_REASONS: Record<string, string> = {
  ENOENT: 'Filen findes ikke.',
  EACCES: 'Der er ikke adgang til filen.',
  EPERM: 'Der er ikke adgang til filen.',
  EISDIR: 'Det er en mappe, ikke en fil.',
}

function reasonOf(error: unknown): string {
  if (error instanceof UnreadableFile) return error.message
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return SYSTEM_REASONS[code] ?? 'Filen kunne ikke læses.'
}
