/** The folders of DATA_DIR, and the lock that keeps two programs from using one of them at a time. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { chown, readFile, rm, stat, statfs, unlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { makeFolder } from '../make-folder.ts'
import { exitCodes, OperatorError, storageError, systemCode } from '../operator-error.ts'
import { identifyProcess, isSameProcess, type ProcessIdentity } from '../process-identity.ts'
import type { SystemUser } from './system-user.ts'

export interface DataFolder {
  root: string
  /** PostgreSQL's own data. */
  postgres: string
  /** Bytes of attachments. */
  files: string
  /** Locks, passwords, sockets: of no worth when nothing runs. */
  run: string
  log: string
}

/** Free bytes without which a start would only fail half-way: initdb and its WAL, or replaying WAL after a crash. */
const freeForFirstStart = 200 * 2 ** 20
const freeForStart = 40 * 2 ** 20

export function describeDataFolder(dataDir: string): DataFolder {
  const root = resolve(dataDir)
  const inside = (name: string) => join(root, name)
  return {
    root,
    postgres: inside('postgres'),
    files: inside('files'),
    run: inside('run'),
    log: inside('log'),
  }
}

/** Makes the folders and writes a byte, so that a full or read-only disk is told before anything is begun. */
export async function prepareDataFolder(dataDir: string): Promise<DataFolder> {
  const folder = describeDataFolder(dataDir)
  try {
    await makeFolder(folder.root)
    for (const path of [folder.files, folder.log]) await makeFolder(path, 0o700)
    // PostgreSQL's user passes through to its socket.
    await makeFolder(folder.run, 0o711)
    const trial = join(folder.run, `trial-${randomUUID()}`)
    await writeFile(trial, 'x'.repeat(4096))
    await rm(trial)
  } catch (error) {
    throw storageError(error, folder.root)
  }
  await requireSpace(folder)
  return folder
}

async function requireSpace(folder: DataFolder): Promise<void> {
  const first = await stat(join(folder.postgres, 'PG_VERSION')).then(
    () => false,
    () => true,
  )
  const { bavail, bsize } = await statfs(folder.root)
  const free = bavail * bsize
  const needed = first ? freeForFirstStart : freeForStart
  if (free >= needed) return
  const megabytes = (bytes: number) => Math.floor(bytes / 2 ** 20)
  throw new OperatorError(
    `Disken er fuld: der er ${megabytes(free)} MB fri i ${folder.root}, og der skal bruges mindst ${megabytes(needed)} MB.`,
    exitCodes.storage,
  )
}

/** Makes a folder that belongs to the user PostgreSQL runs as, closed to all others. */
export async function makePrivateFolder(path: string, user: SystemUser): Promise<void> {
  await makeFolder(path, 0o700)
  if (user !== null) await chown(path, user.uid, user.gid)
}

function lockFile(folder: DataFolder): string {
  return join(folder.run, 'program.json')
}

/** The program that uses this folder now, or null. */
export function runningProgram(folder: DataFolder): ProcessIdentity | null {
  try {
    const noted: unknown = JSON.parse(readFileSync(lockFile(folder), 'utf8'))
    return isIdentity(noted) && isSameProcess(noted) ? noted : null
  } catch {
    return null
  }
}

function isIdentity(value: unknown): value is ProcessIdentity {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    typeof value.pid === 'number' &&
    'since' in value &&
    typeof value.since === 'string'
  )
}

/** @throws OperatorError when another program uses the folder. */
export async function lockDataFolder(folder: DataFolder): Promise<{ release(): Promise<void> }> {
  const file = lockFile(folder)
  const own = JSON.stringify(identifyProcess(process.pid))
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      await writeFile(file, own, { flag: 'wx' })
      return {
        release: async () => {
          if ((await readFile(file, 'utf8').catch(() => '')) === own) await rm(file, { force: true })
        },
      }
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw storageError(error, folder.root)
    }
    if (runningProgram(folder) !== null) break
    // Left behind by a program that was killed. A writer that is just about to fill it is given a moment.
    await new Promise((wake) => setTimeout(wake, 50))
    if (runningProgram(folder) === null) await unlink(file).catch(() => undefined)
  }
  const pid = runningProgram(folder)?.pid
  throw new OperatorError(
    `Sagsgang kører allerede med ${folder.root}${pid === undefined ? '' : ` (proces ${pid})`}. Stop det først, eller vælg en anden DATA_DIR.`,
  )
}
