/** `sagsgang import PATH… [--person INITIALS] [--municipality N]`: reads files and whole folders into the archive. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import type { FileStore } from '../documents/files.ts'
import { openFiles } from '../documents/store/open-files.ts'
import type { ItemsChanged } from '../meetings/store-minutes.ts'
import { LARGEST_FILE } from '../minutes/read-minutes.ts'
import { UnreadableFile } from '../minutes/unreadable-file.ts'
import { Database } from '../platform/database.ts'
import { openDatabase, requireConfig } from '../platform/open-database.ts'
import { exitCodes, OperatorError, systemCode } from '../platform/operator-error.ts'
import type { ImportContext } from './import-context.ts'
import { settleRun } from './import-files.ts'
import { addFiles, type HandedInFile, startRun } from './import-runs.ts'
import { formAt } from './read-several.ts'
import { ImportReport } from './report.ts'

/** So many files are handed in at a time; the rest of a folder is not held in memory. */
const BATCH = 20

const say = (line: string) => process.stdout.write(`${line}\n`)

/** @returns 0 when every file was read or skipped, 1 when one failed */
export async function run(args: string[], slots: { itemsChanged: ItemsChanged }): Promise<number> {
  const asked = parseArguments(args)
  const paths = await listFiles(asked.paths)
  if (paths.length === 0) throw new OperatorError('Der er ingen filer at indlæse.', exitCodes.usage)
  const opened = await openDatabase()
  const database = new Database(opened.logins.worker, { poolSize: 3 })
  try {
    const municipality = await findMunicipality(database, asked.municipality)
    const person = asked.person === null ? null : await findImporter(database, municipality, asked.person)
    const store = openFiles(requireConfig(), opened.folder.root)
    const context = { database, store, municipality, itemsChanged: slots.itemsChanged }
    const report = await importPaths(context, person, paths, say)
    report.lines().forEach(say)
    return report.failed > 0 ? exitCodes.failed : 0
  } finally {
    await database.close()
    await opened.close()
  }
}

/** Hands the files in and reads them, batch by batch. @param progress told a line for each file */
export async function importPaths(
  context: ImportContext,
  person: number | null,
  paths: readonly string[],
  progress: (line: string) => void,
): Promise<ImportReport> {
  const { database, municipality } = context
  const caller = { municipality, person, purpose: 'import' }
  const report = new ImportReport()
  const runId = await database.within(caller, (tx) =>
    startRun(tx, municipality, { person, source: 'command' }),
  )
  for (let first = 0; first < paths.length; first += BATCH) {
    const files: HandedInFile[] = []
    // The disk writes several at once faster than one after another.
    const handedIn = await Promise.all(
      paths
        .slice(first, first + BATCH)
        .map(async (path) => [path, await handIn(context.store, path)] as const),
    )
    for (const [path, file] of handedIn) {
      if (typeof file === 'string') progress(report.refuse(path, file, paths.length))
      else files.push(file)
    }
    await database.within(caller, (tx) => addFiles(tx, municipality, runId, files))
    await settleRun(context, runId, (file) => progress(report.add(file, paths.length)))
  }
  await database.within(caller, (tx) => report.readClosedItems(tx, municipality, runId))
  return report
}

/** Answers a Danish reason where the file cannot be had. */
async function handIn(store: FileStore, path: string): Promise<HandedInFile | string> {
  try {
    // Asked first, so that a huge file is refused before it fills the disk. Text is read meeting by meeting, whatever its size.
    if ((await stat(path)).size > LARGEST_FILE && (await formAt(path)) !== 'text')
      return new UnreadableFile('too-large').message
    return { name: path, digest: await store.putFile(path) }
  } catch (error) {
    const code = systemCode(error)
    if (code === 'EACCES' || code === 'EPERM') return 'Der er ikke adgang til filen.'
    if (code === 'ENOENT') return 'Filen findes ikke.'
    throw error
  }
}

function parseArguments(args: string[]): {
  paths: string[]
  person: string | null
  municipality: number | null
} {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { person: { type: 'string' }, municipality: { type: 'string' } },
    })
    if (positionals.length === 0) throw new Error('no paths')
    const number = values.municipality === undefined ? null : Number(values.municipality)
    if (number !== null && !Number.isSafeInteger(number)) throw new Error('not a number')
    return { paths: positionals, person: values.person ?? null, municipality: number }
  } catch {
    throw new OperatorError(
      'Brug: sagsgang import STI… [--person INITIALER] [--municipality NUMMER]',
      exitCodes.usage,
    )
  }
}

/** Files as given, folders with all below them in the order of their names; hidden files are left out. */
export async function listFiles(paths: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    const kind = await stat(path).catch(() => null)
    if (kind === null) throw new OperatorError(`${path} findes ikke.`, exitCodes.usage)
    if (!kind.isDirectory()) {
      found.push(path)
      continue
    }
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    const below = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter(
        (file) =>
          !file
            .slice(path.length)
            .split('/')
            .some((part) => part.startsWith('.')),
      )
    found.push(...below.toSorted())
  }
  return found
}

async function findMunicipality(database: Database, asked: number | null): Promise<number> {
  const all = await database.within({ municipality: 0, purpose: 'round' }, (tx) =>
    tx
      .selectFrom('municipalities')
      .select(['municipality_id as id', 'name'])
      .orderBy('municipality_id')
      .execute(),
  )
  const [only] = asked === null ? all : all.filter(({ id }) => id === asked)
  if (only && (asked !== null || all.length === 1)) return only.id
  if (all.length === 0) throw new OperatorError('Databasen har ingen kommune endnu.', exitCodes.usage)
  const names = all.map(({ id, name }) => `${id} ${name}`).join(', ')
  throw new OperatorError(`Vælg en kommune med --municipality: ${names}.`, exitCodes.usage)
}

/** Whose initials these are today. @throws OperatorError where it is nobody, several, or a person who may not import */
export async function findImporter(
  database: Database,
  municipality: number,
  initials: string,
): Promise<number> {
  const { rows } = await database.within({ municipality, purpose: 'import' }, (tx) =>
    sql<{ id: number }>`
      select distinct p.id from persons p join person_initials i on i.municipality_id = p.municipality_id and i.person_id = p.id
      where p.municipality_id = ${municipality} and p.erased_at is null and upper(i.initials) = upper(${initials})
        and i.valid_from <= current_date and (i.valid_until is null or i.valid_until >= current_date)`.execute(
      tx,
    ),
  )
  const [one, other] = rows
  if (one && !other) {
    if (await mayImport(database, municipality, one.id)) return one.id
    throw new OperatorError(
      `${initials} må ikke indlæse referater: kun et forums sekretær eller en administrator må.`,
      exitCodes.usage,
    )
  }
  throw new OperatorError(
    other ? `Flere personer har initialerne ${initials}.` : `Ingen person har initialerne ${initials} i dag.`,
    exitCodes.usage,
  )
}

/** As `canImport`, in the words of the policies. */
async function mayImport(database: Database, municipality: number, person: number): Promise<boolean> {
  const { rows } = await database.within({ municipality, person, purpose: 'import' }, (tx) =>
    sql<{ may: boolean }>`select app.may_import() as may`.execute(tx),
  )
  return rows[0]?.may ?? false
}
