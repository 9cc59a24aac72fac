/** Starting and stopping the PostgreSQL server process itself. */
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { exitCodes, OperatorError } from '../operator-error.ts'
import type { PostgresBinaries } from './binaries.ts'
import type { DataFolder } from './data-folder.ts'
import { stopOrphan } from './orphan.ts'
import { canReach, type SystemUser } from './system-user.ts'

export interface ServerSettings {
  binaries: PostgresBinaries
  folder: DataFolder
  user: SystemUser
  socketFolder: string
  adminUrl: string
  /** False only for tests: then nothing is forced to disk. */
  durable: boolean
}

/** After a kill of the server its last parts may hold its memory for some seconds; and a crashed one replays its log. */
const startAttempts = 20
const betweenAttemptsMs = 750
const recoveryMs = 10 * 60_000
const fastShutdownMs = 7_000
const largestLogBytes = 20 * 2 ** 20

/** Fit for two cores and 2 GB; whoever needs more runs a server of their own (DATABASE_URL). */
const parameters = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '80',
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  effective_cache_size: '1GB',
  random_page_cost: '1.1',
  max_parallel_workers_per_gather: '1',
  max_wal_size: '1GB',
  min_wal_size: '80MB',
  wal_level: 'replica',
  wal_compression: 'on',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  // Statements, their values and the details of an error may hold personal data.
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}
const notDurable = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
}

/** Starts the server and waits until it answers, trying again while what was before it still ends. */
export async function startServerProcess(settings: ServerSettings): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt += 1) {
    await stopOrphan(settings.folder.postgres)
    const logFrom = logSize(settings.folder)
    const child = await spawnServer(settings)
    if (await answers(child, settings.adminUrl)) return child
    const said = logSince(settings.folder, logFrom)
    if (attempt >= startAttempts || !isPassing(said)) throw explainStart(said, settings)
    await sleep(betweenAttemptsMs)
  }
}

/** Ends connections and stops; what takes too long is cut off, which loses nothing that was acknowledged. */
export async function stopServerProcess(child: ChildProcess, patienceMs = fastShutdownMs): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
  })
  child.kill('SIGINT')
  const impatience = setTimeout(() => child.kill('SIGQUIT'), patienceMs)
  await ended
  clearTimeout(impatience)
}

/**
 * Opens a folder so that a child without rights to the folders above it can use it: the child names it by the number of
 * the open file. Needed when root keeps its data under /root, which nobody else may enter.
 */
export async function nameFolderFor(
  user: SystemUser,
  path: string,
): Promise<{ name: string; descriptor: number | 'ignore'; close(): void }> {
  if (process.platform !== 'linux' || (await canReach(user, path))) {
    return { name: path, descriptor: 'ignore', close: () => undefined }
  }
  const descriptor = openSync(path, 'r')
  return { name: '/proc/self/fd/3', descriptor, close: () => closeSync(descriptor) }
}

async function spawnServer(settings: ServerSettings): Promise<ChildProcess> {
  const { folder, user, binaries, socketFolder } = settings
  const chosen = { ...parameters, ...(!settings.durable && notDurable) }
  const options = Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const socket = `unix_socket_directories="${socketFolder.replaceAll('"', '""')}"`
  const data = await nameFolderFor(user, folder.postgres)
  const log = openLog(folder)
  const child = spawn(binaries.postgres, ['-D', data.name, '-c', socket, ...options], {
    ...user,
    cwd: '/',
    env: { LC_ALL: 'C', PATH: process.env['PATH'] ?? '' },
    stdio: ['ignore', log, log, data.descriptor],
    // Ctrl-C in a terminal goes to the whole group; the server must outlive the requests that are being answered.
    detached: true,
  })
  child.on('error', () => undefined)
  closeSync(log)
  data.close()
  return child
}

function logPath(folder: DataFolder): string {
  return join(folder.log, 'postgres.log')
}

function openLog(folder: DataFolder): number {
  const path = logPath(folder)
  if (logSize(folder) > largestLogBytes) renameSync(path, `${path}.1`)
  return openSync(path, 'a', 0o600)
}

function logSize(folder: DataFolder): number {
  return statSync(logPath(folder), { throwIfNoEntry: false })?.size ?? 0
}

function logSince(folder: DataFolder, from: number): string {
  try {
    const text = readFileSync(logPath(folder))
    return text.subarray(from <= text.length ? from : 0).toString('utf8')
  } catch {
    return ''
  }
}

async function answers(child: ChildProcess, adminUrl: string): Promise<boolean> {
  const end = Date.now() + recoveryMs
  while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    const client = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 5_000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.end()
      return true
    } catch {
      await client.end().catch(() => undefined)
    }
    if (Date.now() > end) child.kill('SIGQUIT')
    await sleep(20)
  }
  return false
}

function isPassing(said: string): boolean {
  return /pre-existing shared memory block|lock file "[^"]*" already exists|could not bind|in use/i.test(said)
}

function explainStart(said: string, settings: ServerSettings): OperatorError {
  const log = logPath(settings.folder)
  const place = settings.folder.root
  if (/No space left on device/i.test(said)) {
    return new OperatorError(`Disken er fuld: databasen kan ikke starte i ${place}.`, exitCodes.storage, said)
  }
  if (/Read-only file system/i.test(said)) {
    return new OperatorError(
      `Disken er skrivebeskyttet: databasen kan ikke starte i ${place}.`,
      exitCodes.storage,
      said,
    )
  }
  if (/shared memory/i.test(said)) {
    return new OperatorError(
      'Databasen får ikke hukommelse nok af maskinen. Se ' + log,
      exitCodes.unavailable,
      said,
    )
  }
  return new OperatorError(`Databasen kunne ikke starte. Se ${log}`, exitCodes.unavailable, said)
}
