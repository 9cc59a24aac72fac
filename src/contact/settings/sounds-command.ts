/**
 * `sagsgang telephony-sounds DIR`: lays what callers hear in the folder the exchange plays from: the municipality's own
 * recordings, and for those it has not made a speaking machine's.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import type { FileStore } from '../../documents/files.ts'
import { openFiles } from '../../documents/store/open-files.ts'
import { Database, type Transaction } from '../../platform/database.ts'
import { openDatabase, requireConfig } from '../../platform/open-database.ts'
import { exitCodes, OperatorError, storageError } from '../../platform/operator-error.ts'
import { onlyMunicipality } from '../call-control/config-command.ts'
import { listRecordings } from '../telephony/sounds.ts'
import { makeMusicFile, makeSounds, NoVoice } from '../telephony/sounds/make-sounds.ts'
import { readRecording } from './recordings.ts'

const USAGE =
  'Skriv telephony-sounds og en mappe: npm run sagsgang -- telephony-sounds MAPPE [--municipality ID]'

/** @returns the exit code. @throws OperatorError that says what is missing */
export async function run(args: string[]): Promise<number> {
  const { folder, municipality } = parseArguments(args)
  const database = await openDatabase()
  const worker = new Database(database.logins.worker, { poolSize: 1 })
  try {
    const store = openFiles(requireConfig(), database.folder.root)
    const id = municipality ?? (await onlyMunicipality(worker))
    const own = await worker.within({ municipality: id, purpose: 'contact' }, (tx) =>
      layOwnRecordings(tx, id, store, folder),
    )
    const made = await layMachineRecordings(folder)
    process.stdout.write(`${summary(folder, own.length, made)}\n`)
    return made === null ? exitCodes.unavailable : 0
  } finally {
    await worker.close()
    await database.close()
  }
}

function parseArguments(args: string[]): { folder: string; municipality: number | null } {
  const [folder, option, id, ...more] = args
  const wellFormed = option === undefined || (option === '--municipality' && /^[0-9]+$/.test(id ?? ''))
  if (folder === undefined || folder.startsWith('--') || !wellFormed || more.length > 0)
    throw new OperatorError(USAGE, exitCodes.usage)
  return { folder: resolve(folder), municipality: id === undefined ? null : Number(id) }
}

/** @returns the names of those that were laid, over whatever lay there under their names */
export async function layOwnRecordings(
  tx: Transaction,
  municipality: number,
  store: FileStore,
  folder: string,
): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from contact_recordings where municipality_id = ${municipality} order by name`.execute(tx)
  try {
    await mkdir(folder, { recursive: true })
    for (const { name } of rows) {
      const bytes = await readRecording(tx, municipality, store, name)
      if (bytes !== null) await writeFile(join(folder, `${name}.wav`), bytes)
    }
  } catch (error) {
    throw storageError(error, folder)
  }
  return rows.map(({ name }) => name)
}

/** @returns how many were made; null: there is no speaking machine, and music only was made */
async function layMachineRecordings(folder: string): Promise<number | null> {
  try {
    return (await makeSounds(folder)).length
  } catch (error) {
    if (!(error instanceof NoVoice)) throw storageError(error, folder)
    await makeMusicFile(folder)
    return null
  }
}

function summary(folder: string, own: number, made: number | null): string {
  const laid = `${folder}: ${own} af kommunens egne optagelser`
  if (made !== null) return `${laid}, ${made} nye med maskinstemme, ventemusik. De andre lå der.`
  return `${laid} og ventemusik. Programmet espeak-ng er ikke installeret, så resten af de ${listRecordings().size} mangler, hvis de ikke lå der.`
}
