/**
 * A copy of the embedded server's data while it is in use, by the low-level backup of PostgreSQL:
 * https://www.postgresql.org/docs/18/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP
 */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { copyFile, type CopiedBytes, forEachOfMany, listTree, writeDurably } from './copy-file.ts'
import type { ManifestFile } from './manifest.ts'

/** Folders whose content a server makes anew at every start; they are kept, empty. */
const emptied =
  /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/./
const leftOut = /(^|\/)(postmaster\.(pid|opts)|pgsql_tmp[^/]*|pg_internal\.init[^/]*|current_logfiles)$/
/** Says where the recovery begins; copied last, as pg_basebackup does. */
const controlFile = 'global/pg_control'
/** Empty folders are noted by an empty file of this name in the backup. */
export const folderMark = '.folder'

/**
 * @param data the server's data folder
 * @param target folder of the backup; the copy becomes `postgres/` in it
 */
export async function copyRunningServer(
  adminUrl: string,
  data: string,
  target: string,
): Promise<ManifestFile[]> {
  // One session from start to stop: when it ends early, the server gives the backup up.
  const session = new Client({ connectionString: adminUrl, application_name: 'sagsgang backup' })
  session.on('error', () => undefined)
  await session.connect()
  try {
    // Keeps the write-ahead log from being thrown away while we copy; gone with the session.
    await session.query(`select pg_create_physical_replication_slot($1, true, true)`, [
      `sagsgang_backup_${process.pid}`,
    ])
    const started = await session.query<{ wal: string }>(
      `select pg_walfile_name(pg_backup_start('sagsgang', fast => true)) as wal`,
    )
    const copied = await copyData(data, target)
    const stopped = await session.query<{ wal: string; label: string; spaces: string | null }>(
      `select pg_walfile_name(lsn - 1) as wal, labelfile as label, spcmapfile as spaces
       from pg_backup_stop(wait_for_archive => false)`,
    )
    const [first, last] = [started.rows[0], stopped.rows[0]]
    if (first === undefined || last === undefined)
      throw new Error('The server did not say what the backup needs')
    const labels = [{ path: 'postgres/backup_label', text: last.label }]
    if (last.spaces) labels.push({ path: 'postgres/tablespace_map', text: last.spaces })
    for (const { path, text } of labels)
      copied.push({ path, ...(await writeDurably(join(target, path), text)) })
    return [...copied, ...(await copyWal(data, target, first.wal, last.wal))]
  } finally {
    await session.end()
  }
}

async function copyData(data: string, target: string): Promise<ManifestFile[]> {
  const { files, folders } = await listTree(data, (path) => emptied.test(path) || leftOut.test(path))
  const copied: ManifestFile[] = []
  const note = (path: string, found: CopiedBytes | null) => {
    if (found !== null) copied.push({ path: `postgres/${path}`, ...found })
  }
  const copy = async (path: string) =>
    note(path, await copyFile(join(data, path), join(target, 'postgres', path)))
  for (const folder of folders) {
    if (files.some((path) => path.startsWith(`${folder}/`))) continue
    const path = `${folder}/${folderMark}`
    note(path, await writeDurably(join(target, 'postgres', path), ''))
  }
  await forEachOfMany(
    files.filter((path) => path !== controlFile),
    copy,
  )
  await copy(controlFile)
  return copied
}

/** The segments from first to last make the copy, taken over a while, one whole. */
async function copyWal(data: string, target: string, first: string, last: string): Promise<ManifestFile[]> {
  const names = (await readdir(join(data, 'pg_wal'))).filter(
    (name) => name.endsWith('.history') || (/^[0-9A-F]{24}$/.test(name) && name >= first && name <= last),
  )
  if (!names.includes(first) || !names.includes(last))
    throw new Error('A segment of the write-ahead log is missing')
  const copied: ManifestFile[] = []
  for (const name of names.sort()) {
    const path = `postgres/pg_wal/${name}`
    const found = await copyFile(join(data, 'pg_wal', name), join(target, path))
    if (found === null) throw new Error('A segment of the write-ahead log went away')
    copied.push({ path, ...found })
  }
  return copied
}
