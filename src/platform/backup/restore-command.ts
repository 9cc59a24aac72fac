/** `sagsgang restore DIR`: a backup into an empty DATA_DIR, checked file by file and then by its history. */
import { chmod, chown, readdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Client } from 'pg'
import type { Config } from '../config.ts'
import { verifyHistory } from '../history/verify.ts'
import { openDatabase, requireConfig } from '../open-database.ts'
import { exitCodes, OperatorError, storageError } from '../operator-error.ts'
import {
  type DataFolder,
  lockDataFolder,
  makePrivateFolder,
  prepareDataFolder,
} from '../postgres/data-folder.ts'
import { databaseSystemUser, type SystemUser } from '../postgres/system-user.ts'
import { copyFile, forEachOfMany, listTree } from './copy-file.ts'
import { keptFolders, type Manifest, type ManifestFile, readManifest } from './manifest.ts'
import { folderMark } from './online-backup.ts'

export async function run(args: string[]): Promise<number> {
  const [given, ...more] = args
  if (given === undefined || more.length > 0) {
    throw new OperatorError('Skriv restore og én mappe: npm run sagsgang -- restore MAPPE', exitCodes.usage)
  }
  const source = resolve(given)
  const config = requireConfig()
  const manifest = await readManifest(source)
  if (manifest.kind === 'embedded' && config.databaseUrl !== null) {
    throw new OperatorError(
      'Sikkerhedskopien er af den indbyggede database og kan ikke lægges i DATABASE_URL. Fjern DATABASE_URL, og vælg en tom DATA_DIR.',
      exitCodes.config,
    )
  }
  const folder = await prepareDataFolder(config.dataDir)
  try {
    await placeFiles(source, manifest, folder)
  } catch (error) {
    throw storageError(error, folder.root)
  }
  process.stdout.write(
    `${manifest.files.length} filer er lagt tilbage i ${folder.root}, og alle er uændrede.\n`,
  )
  if (config.s3 !== null) process.stdout.write(inS3(config.s3, manifest))
  if (manifest.kind === 'server') {
    process.stdout.write(
      'Kopien holder kun bilagenes filer. Databasen gendannes med serverens egne værktøjer.\n',
    )
    process.stdout.write(eraseAgain(manifest.madeAt))
    return 0
  }
  return verifyRestored(config, manifest)
}

/** The restored rows name files that a copy of the store itself must hold. */
function inS3({ endpoint, bucket }: NonNullable<Config['s3']>, { files }: Manifest): string {
  const fromDisk = files.some(({ path }) => path.startsWith('files/'))
  return fromDisk
    ? `Kopien har filer fra en disk. Læg indholdet af mappen files i S3-lageret ${endpoint}/${bucket} under files/, før Sagsgang startes.\n`
    : `Filerne ligger i S3-lageret ${endpoint}/${bucket}. Gendan dem med lagerets egne midler, som de var, da kopien blev taget, eller senere.\n`
}

/** All or nothing: until every file is there and right, the folders have other names. */
async function placeFiles(source: string, manifest: Manifest, folder: DataFolder): Promise<void> {
  const lock = await lockDataFolder(folder)
  const user = manifest.kind === 'embedded' ? databaseSystemUser() : null
  const unfinished = join(folder.root, 'restoring')
  try {
    await requireEmpty(folder)
    await rm(unfinished, { recursive: true, force: true })
    await makePrivateFolder(unfinished, null)
    await forEachOfMany(manifest.files, (file) => placeFile(source, unfinished, file))
    for (const name of ['postgres', ...keptFolders]) {
      const restored = join(unfinished, name)
      if (!manifest.files.some(({ path }) => path.startsWith(`${name}/`))) continue
      if (name === 'postgres') await prepareServerFolder(restored, user)
      await rm(join(folder.root, name), { recursive: true, force: true })
      await rename(restored, join(folder.root, name))
    }
  } finally {
    await rm(unfinished, { recursive: true, force: true })
    await lock.release()
  }
}

async function requireEmpty(folder: DataFolder): Promise<void> {
  for (const path of [folder.postgres, folder.files]) {
    const found = await readdir(path).catch(() => [])
    if (found.length > 0) {
      throw new OperatorError(`${path} er ikke tom. Gendan i en tom DATA_DIR.`, exitCodes.usage)
    }
  }
}

async function placeFile(source: string, target: string, file: ManifestFile): Promise<void> {
  const copied = await copyFile(join(source, file.path), join(target, file.path))
  if (copied === null) throw new OperatorError(`Sikkerhedskopien mangler ${file.path}.`, exitCodes.storage)
  if (copied.bytes !== file.bytes || copied.sha256 !== file.sha256) {
    throw new OperatorError(`Sikkerhedskopiens ${file.path} er ændret eller ødelagt.`, exitCodes.storage)
  }
}

/** PostgreSQL wants its folders closed to others and its own. */
async function prepareServerFolder(root: string, user: SystemUser): Promise<void> {
  const { files, folders } = await listTree(root, () => false)
  for (const path of files.filter((name) => name.endsWith(`/${folderMark}`))) await rm(join(root, path))
  for (const path of ['', ...folders]) {
    await chmod(join(root, path), 0o700)
    if (user !== null) await chown(join(root, path), user.uid, user.gid)
  }
  if (user === null) return
  const kept = files.filter((name) => !name.endsWith(`/${folderMark}`))
  await forEachOfMany(kept, (path) => chown(join(root, path), user.uid, user.gid))
}

/** Starts the restored database and recomputes its history, which must hold what it held when the copy was taken. */
async function verifyRestored(config: Config, { heads, madeAt }: Manifest): Promise<number> {
  const database = await openDatabase(config)
  const client = new Client({ connectionString: database.ownerUrl })
  try {
    await client.connect()
    let faults = 0
    for (const { municipality, position, hash } of heads) {
      const verified = await verifyHistory(client, municipality, { position, hash: Buffer.from(hash, 'hex') })
      faults += verified.faultCount
      const outcome = verified.faultCount === 0 ? 'hel' : `har ${verified.faultCount} fejl`
      process.stdout.write(
        `Historikken er ${outcome}: ${verified.entries} ændringer (kommune ${municipality}).\n`,
      )
    }
    process.stdout.write(faults === 0 ? 'Gendannelsen er færdig.\n' : 'Kør verify for at se fejlene.\n')
    process.stdout.write(eraseAgain(madeAt))
    return faults === 0 ? 0 : exitCodes.failed
  } finally {
    await client.end().catch(() => undefined)
    await database.close()
  }
}

const instants = new Intl.DateTimeFormat('da-DK', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Copenhagen',
})

/** Whoever was erased after the copy was taken is back with it: article 17 of the GDPR holds for them still. */
function eraseAgain(madeAt: string): string {
  return (
    `Kopien er taget den ${instants.format(new Date(madeAt))}. Personer, der er slettet siden, er tilbage.\n` +
    'Slet dem igen, før Sagsgang startes:\n' +
    '  npm run sagsgang -- erase --person NUMMER --ground "Grund" --yes\n'
  )
}
