import { readFile, stat } from 'node:fs/promises'
import { readMinutesFile } from './read-file.ts'
import { LARGEST_FILE } from './read-minutes.ts'
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
      const { readings, skipped } = await readMinutesFile(await bytesOf(path), path)
      for (const { minutes } of readings) write(json ? writeJson(minutes) : summariseMinutes(minutes))
      failed += skipped.length
      for (const { file, code } of skipped) warn(`${path}: ${file}: ${new UnreadableFile(code).message}`)
    } catch (error) {
      failed++
      warn(`${path}: ${reasonOf(error)}`)
    }
  }
  return { failed }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  // Asked first, so that a huge file is refused before it fills the memory.
  if ((await stat(path)).size > LARGEST_FILE) throw new UnreadableFile('too-large')
  return readFile(path)
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
