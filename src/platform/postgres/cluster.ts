/** Making the embedded server's data the first time, and its passwords. */
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { chown, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client, escapeLiteral } from 'pg'
import { exitCodes, OperatorError, storageError } from '../operator-error.ts'
import type { PostgresBinaries } from './binaries.ts'
import { type DataFolder, makePrivateFolder } from './data-folder.ts'
import { nameFolderFor } from './server-process.ts'
import type { SystemUser } from './system-user.ts'

/** What is needed to reach the server; kept in a file that only the one who runs the program can read. */
export interface ServerAccess {
  socketFolder: string
  adminPassword: string
  ownerPassword: string
}

export const adminName = 'sagsgang_admin'
export const ownerName = 'sagsgang_owner'
export const databaseName = 'sagsgang'

/** Makes the data folder when there is none. An initdb that was cut off leaves nothing behind. */
export async function ensureCluster(
  folder: DataFolder,
  binaries: PostgresBinaries,
  user: SystemUser,
  adminPassword: string,
): Promise<void> {
  const version = await readFile(join(folder.postgres, 'PG_VERSION'), 'utf8').catch(() => null)
  if (version !== null) return requireVersion(folder, Number(version), binaries.major)
  const found = await readdir(folder.postgres).catch(() => [])
  if (found.length > 0) {
    throw new OperatorError(
      `${folder.postgres} er ikke en database. Flyt mappen, eller vælg en anden DATA_DIR.`,
      exitCodes.storage,
    )
  }
  // A name of its own: an initdb whose program was killed may still be writing under another.
  const unfinished = `${folder.postgres}.new-${randomUUID()}`
  try {
    await removeUnfinished(folder)
    await makePrivateFolder(unfinished, user)
    await runInitdb(unfinished, binaries, user, adminPassword, folder)
    await rename(unfinished, folder.postgres)
  } catch (error) {
    await removeUnfinished(folder).catch(() => undefined)
    throw storageError(error, folder.root)
  }
}

async function removeUnfinished(folder: DataFolder): Promise<void> {
  for (const name of await readdir(folder.root)) {
    if (!name.startsWith('postgres.new')) continue
    await rm(join(folder.root, name), { recursive: true, force: true, maxRetries: 5 })
  }
}

function requireVersion(folder: DataFolder, found: number, wanted: number): void {
  if (found === wanted) return
  throw new OperatorError(
    `${folder.postgres} er lavet af PostgreSQL ${found}, men den indbyggede er ${wanted}. Gendan en sikkerhedskopi med den version af Sagsgang, der lavede den.`,
  )
}

/** Names sort by code point; Danish order is asked for where it is wanted, by `da-x-icu`. */
const locales = [
  ['--locale=C', '--lc-ctype=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  // Systems without the C.UTF-8 of glibc.
  ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
]

async function runInitdb(
  target: string,
  binaries: PostgresBinaries,
  user: SystemUser,
  password: string,
  folder: DataFolder,
): Promise<void> {
  let said = ''
  for (const locale of locales) {
    const data = await nameFolderFor(user, target)
    const secret = await openPasswordFile(folder, user, password)
    const options = [
      `--username=${adminName}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--no-instructions',
    ]
    const outcome = await new Promise<{ code: number | null; text: string }>((resolve) => {
      const child = spawn(binaries.initdb, ['-D', data.name, '--pwfile=/dev/fd/4', ...options, ...locale], {
        ...user,
        cwd: '/',
        env: { LC_ALL: 'C', PATH: process.env['PATH'] ?? '' },
        stdio: ['ignore', 'pipe', 'pipe', data.descriptor, secret],
        detached: true,
      })
      let text = ''
      const collect = (part: unknown) => (text += String(part))
      child.stdout?.on('data', collect)
      child.stderr?.on('data', collect)
      child.on('error', (error) => resolve({ code: null, text: error.message }))
      child.on('close', (code) => resolve({ code, text }))
    })
    data.close()
    closeSync(secret)
    if (outcome.code === 0) return
    said = outcome.text
  }
  throw explainInitdb(said, folder)
}

/** An open file that has no name any more, so that the password neither stays behind nor stands in the process list. */
async function openPasswordFile(folder: DataFolder, user: SystemUser, password: string): Promise<number> {
  const file = join(folder.run, 'initial-password')
  await rm(file, { force: true })
  await writeFile(file, `${password}\n`, { mode: 0o600 })
  if (user !== null) await chown(file, user.uid, user.gid)
  const descriptor = openSync(file, 'r')
  await rm(file)
  return descriptor
}

function explainInitdb(said: string, folder: DataFolder): OperatorError {
  if (/No space left on device/i.test(said)) {
    return new OperatorError(
      `Disken er fuld: databasen kan ikke laves i ${folder.root}.`,
      exitCodes.storage,
      said,
    )
  }
  if (/could not look up effective user ID/i.test(said)) {
    return new OperatorError(
      'Databasen kan ikke laves: brugeren står ikke i /etc/passwd. Start som en anden bruger, eller sæt DATABASE_URL.',
      exitCodes.unavailable,
      said,
    )
  }
  const last = said.trim().split('\n').at(-1) ?? ''
  return new OperatorError(`Databasen kan ikke laves i ${folder.root}: ${last}`, exitCodes.unavailable, said)
}

function accessFile(folder: DataFolder): string {
  return join(folder.run, 'database.json')
}

export function readAccess(folder: DataFolder): ServerAccess | null {
  try {
    const noted: unknown = JSON.parse(readFileSync(accessFile(folder), 'utf8'))
    return isAccess(noted) ? noted : null
  } catch {
    return null
  }
}

function isAccess(value: unknown): value is ServerAccess {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['socketFolder', 'adminPassword', 'ownerPassword'].every((name) => name in value)
  )
}

export async function writeAccess(folder: DataFolder, access: ServerAccess): Promise<void> {
  const file = accessFile(folder)
  await writeFile(`${file}.new`, JSON.stringify(access), { mode: 0o600 })
  await rename(`${file}.new`, file)
}

export function newPassword(): string {
  return randomBytes(24).toString('base64url')
}

export function databaseUrl(access: ServerAccess, user: 'admin' | 'owner', database: string): string {
  const [name, password] =
    user === 'admin' ? [adminName, access.adminPassword] : [ownerName, access.ownerPassword]
  return `postgres://${name}:${password}@localhost/${database}?host=${encodeURIComponent(access.socketFolder)}`
}

/** When the file with the passwords is gone, the administrator gets a new one by the single-user mode. */
export async function resetAdminPassword(
  folder: DataFolder,
  binaries: PostgresBinaries,
  user: SystemUser,
  password: string,
): Promise<void> {
  const data = await nameFolderFor(user, folder.postgres)
  const log = openSync(join(folder.log, 'postgres.log'), 'a', 0o600)
  spawnSync(binaries.postgres, ['--single', '-D', data.name, '-c', 'log_statement=none', 'postgres'], {
    ...user,
    cwd: '/',
    env: { LC_ALL: 'C', PATH: process.env['PATH'] ?? '' },
    input: `alter role ${adminName} password '${password}'\n`,
    stdio: ['pipe', 'ignore', log, data.descriptor],
  })
  closeSync(log)
  data.close()
}

/** Makes the owner and the database; asked at every start, since a first start may have been cut off. */
export async function ensureOwner(access: ServerAccess): Promise<void> {
  const client = new Client({ connectionString: databaseUrl(access, 'admin', 'postgres') })
  await client.connect()
  try {
    const password = escapeLiteral(access.ownerPassword)
    const roles = await client.query('select from pg_roles where rolname = $1', [ownerName])
    // Not a superuser: row-level security and grants hold here as they do on a server of the municipality's own.
    const verb = roles.rowCount === 0 ? 'create' : 'alter'
    await client.query(`${verb} role ${ownerName} login createrole password ${password}`)
    const databases = await client.query('select from pg_database where datname = $1', [databaseName])
    if (databases.rowCount === 0) await client.query(`create database ${databaseName} owner ${ownerName}`)
  } finally {
    await client.end()
  }
}

export function isCluster(folder: DataFolder): boolean {
  return existsSync(join(folder.postgres, 'PG_VERSION'))
}
