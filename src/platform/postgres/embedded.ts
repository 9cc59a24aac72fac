/**
 * The embedded PostgreSQL: what `npm start` uses when no DATABASE_URL is given. One server a DATA_DIR, reached by a unix
 * socket only (its OpenSSL is old), with a random password. It survives kill -9 of itself and of the program.
 */
import type { ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { OperatorError } from '../operator-error.ts'
import { readyBinaries } from './binaries.ts'
import {
  databaseName,
  databaseUrl,
  ensureCluster,
  ensureOwner,
  isCluster,
  newPassword,
  readAccess,
  resetAdminPassword,
  type ServerAccess,
  writeAccess,
} from './cluster.ts'
import {
  type DataFolder,
  describeDataFolder,
  lockDataFolder,
  makePrivateFolder,
  prepareDataFolder,
  runningProgram,
} from './data-folder.ts'
import { type ServerSettings, startServerProcess, stopServerProcess } from './server-process.ts'
import { canReach, databaseSystemUser, type SystemUser } from './system-user.ts'

export interface EmbeddedServer {
  folder: DataFolder
  /** Owner of the database `sagsgang`: migrates and makes logins; not a superuser. */
  ownerUrl: string
  /** Superuser of the embedded server, for backup and for making test databases. */
  adminUrl: string
  /** Whether another program started it; then `stop` leaves it running. */
  shared: boolean
  /** The server's process number now; it changes when the server had to be started again. */
  pid(): number | undefined
  /** @param patienceMs after which connections are cut off without a last writing to disk; nothing is lost by it */
  stop(patienceMs?: number): Promise<void>
}

export interface EmbeddedOptions {
  /** False only for tests: then nothing is forced to disk. */
  durable?: boolean
  /** Called when the server ended by itself and could not be started again. */
  onLost?: (error: unknown) => void
  /** Called when the server ended by itself and runs again. */
  onRestart?: () => void
}

/** @throws OperatorError when the folder is in use, cannot be written, or belongs to another version. */
export async function startEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  const folder = await prepareDataFolder(dataDir)
  const lock = await lockDataFolder(folder)
  try {
    const { settings, access } = await prepareServer(folder, options.durable ?? true)
    const supervised = await superviseServer(settings, options)
    try {
      await ensureOwner(access)
    } catch (error) {
      await supervised.stop()
      throw error
    }
    return {
      folder,
      ownerUrl: databaseUrl(access, 'owner', databaseName),
      adminUrl: databaseUrl(access, 'admin', 'postgres'),
      shared: false,
      pid: supervised.pid,
      stop: async (patienceMs) => {
        await supervised.stop(patienceMs)
        await lock.release()
        if (!settings.socketFolder.startsWith(folder.root)) {
          await rm(settings.socketFolder, { recursive: true, force: true })
        }
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** Uses the server of the program that runs on this folder, else starts one for as long as it is needed. */
export async function openEmbedded(dataDir: string): Promise<EmbeddedServer> {
  const folder = describeDataFolder(dataDir)
  const end = Date.now() + 15_000
  while (runningProgram(folder) !== null) {
    const access = readAccess(folder)
    const adminUrl = access === null ? '' : databaseUrl(access, 'admin', 'postgres')
    if (access !== null && (await canConnect(adminUrl))) {
      const ownerUrl = databaseUrl(access, 'owner', databaseName)
      return { folder, ownerUrl, adminUrl, shared: true, pid: () => undefined, stop: async () => undefined }
    }
    if (Date.now() > end) {
      throw new OperatorError(`Sagsgang kører med ${folder.root}, men databasen svarer ikke.`)
    }
    await sleep(200)
  }
  return startEmbedded(dataDir)
}

async function canConnect(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function prepareServer(
  folder: DataFolder,
  durable: boolean,
): Promise<{ settings: ServerSettings; access: ServerAccess }> {
  const user = databaseSystemUser()
  const binaries = await readyBinaries(folder.run, user)
  const known = readAccess(folder)
  if (known !== null && !known.socketFolder.startsWith(folder.root)) {
    // Of a program that was killed; the folder's name was random and ours.
    await rm(known.socketFolder, { recursive: true, force: true })
  }
  const access: ServerAccess = {
    socketFolder: await makeSocketFolder(folder, user),
    adminPassword: known?.adminPassword ?? newPassword(),
    ownerPassword: known?.ownerPassword ?? newPassword(),
  }
  // Written before the server is made: a start cut off in between finds the password again.
  await writeAccess(folder, access)
  const lostPassword = known === null && isCluster(folder)
  await ensureCluster(folder, binaries, user, access.adminPassword)
  if (lostPassword) await resetAdminPassword(folder, binaries, user, access.adminPassword)
  const adminUrl = databaseUrl(access, 'admin', 'postgres')
  return {
    settings: { binaries, folder, user, socketFolder: access.socketFolder, adminUrl, durable },
    access,
  }
}

/** The address of a unix socket holds 107 bytes (103 on macOS); a deep DATA_DIR gets its socket in a temporary folder. */
async function makeSocketFolder(folder: DataFolder, user: SystemUser): Promise<string> {
  const inside = join(folder.run, 'socket')
  const longest = process.platform === 'linux' ? 107 : 103
  const fits = Buffer.byteLength(join(inside, '.s.PGSQL.5432.lock')) <= longest
  if (fits && (await canReach(user, folder.run))) {
    await makePrivateFolder(inside, user)
    return inside
  }
  const parent = Buffer.byteLength(tmpdir()) <= 50 ? tmpdir() : '/tmp'
  const key = createHash('sha256').update(folder.root).digest('hex').slice(0, 8)
  const outside = await mkdtemp(join(parent, `sagsgang-${key}-`))
  if (user !== null) await chown(outside, user.uid, user.gid)
  return outside
}

async function superviseServer(
  settings: ServerSettings,
  options: EmbeddedOptions,
): Promise<{ pid(): number | undefined; stop(patienceMs?: number): Promise<void> }> {
  let stopping = false
  let starting: Promise<void> = Promise.resolve()
  let child: ChildProcess = await startServerProcess(settings)
  // When the program ends without having stopped the server (a fault), the server is told to end as well.
  const onExit = () => child.kill('SIGINT')
  process.once('exit', onExit)
  const watch = () => {
    child.once('exit', () => {
      if (!stopping) starting = startAgain()
    })
  }
  const startAgain = async () => {
    try {
      child = await startServerProcess(settings)
      watch()
      options.onRestart?.()
    } catch (error) {
      options.onLost?.(error)
    }
  }
  watch()
  return {
    pid: () => child.pid,
    stop: async (patienceMs) => {
      stopping = true
      await starting
      process.removeListener('exit', onExit)
      await stopServerProcess(child, patienceMs)
    },
  }
}
