/** `sagsgang backup DIR`: database and files, also while the program runs. */
import { chmod, readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import type { Config } from '../config.ts'
import { makeFolder } from '../make-folder.ts'
import { openDatabase, type OpenDatabase, requireConfig } from '../open-database.ts'
import { exitCodes, OperatorError, storageError } from '../operator-error.ts'
import { readChainHeads } from './chain-heads.ts'
import { copyFile, forEachOfMany, listTree } from './copy-file.ts'
import { keptFolders, type ManifestFile, writeManifest } from './manifest.ts'
import { copyRunningServer } from './online-backup.ts'

export async function run(args: string[]): Promise<number> {
  const [folder, ...more] = args
  if (folder === undefined || more.length > 0) {
    throw new OperatorError('Skriv backup og én mappe: npm run sagsgang -- backup MAPPE', exitCodes.usage)
  }
  const target = resolve(folder)
  const { s3 } = requireConfig()
  const database = await openDatabase()
  try {
    await requireEmptyTarget(target, database.folder.root)
    const { files, bytes } = await backUp(database, target)
    const size = `${files} filer, ${Math.ceil(bytes / 2 ** 20)} MB`
    process.stdout.write(`Sikkerhedskopien er taget: ${size} i ${target}\n`)
    if (database.adminUrl === null) {
      process.stdout.write(
        'Den holder kun bilagenes filer. Databasen i DATABASE_URL kopieres med serverens egne værktøjer: pg_basebackup eller pg_dump.\n',
      )
    }
    if (s3 !== null) process.stdout.write(notOfS3(s3))
    return 0
  } catch (error) {
    throw storageError(error, target)
  } finally {
    await database.close()
  }
}

/** Whoever reads the copy must know that it is half of what there is. */
function notOfS3({ endpoint, bucket }: NonNullable<Config['s3']>): string {
  return `Filerne ligger i S3-lageret ${endpoint}/${bucket} og er ikke med i kopien. Tag kopi af dem med lagerets egne midler, efter denne.\n`
}

export async function backUp(
  database: OpenDatabase,
  target: string,
): Promise<{ files: number; bytes: number }> {
  const { adminUrl, folder } = database
  const madeAt = new Date().toISOString()
  // Read before the copy begins: all of the chain up to here is in the copy.
  const heads = await readChainHeads(database.ownerUrl)
  const server = adminUrl === null ? [] : await copyRunningServer(adminUrl, folder.postgres, target)
  // After the database: bytes are on disk before a row names them, so none is missing.
  const files = [...server, ...(await copyFolders(folder.root, target))]
  await writeManifest(target, {
    format: 'sagsgang.backup/1',
    madeAt,
    kind: adminUrl === null ? 'server' : 'embedded',
    postgresMajor:
      adminUrl === null ? null : Number(await readFile(join(target, 'postgres', 'PG_VERSION'), 'utf8')),
    heads,
    files,
  })
  return { files: files.length, bytes: files.reduce((sum, file) => sum + file.bytes, 0) }
}

async function requireEmptyTarget(target: string, dataRoot: string): Promise<void> {
  if (!relative(dataRoot, target).startsWith('..')) {
    throw new OperatorError('Sikkerhedskopien skal ligge uden for DATA_DIR.', exitCodes.usage)
  }
  await makeFolder(target)
  if ((await readdir(target)).length > 0) {
    throw new OperatorError(`${target} er ikke tom. Vælg en ny mappe.`, exitCodes.usage)
  }
  // It holds closed items too.
  await chmod(target, 0o700)
}

async function copyFolders(root: string, target: string): Promise<ManifestFile[]> {
  const copied: ManifestFile[] = []
  for (const name of keptFolders) {
    // Names with a dot first are still being written.
    const { files } = await listTree(join(root, name), (path) => /(^|\/)\./.test(path))
    await forEachOfMany(files, async (file) => {
      const path = `${name}/${file}`
      const found = await copyFile(join(root, path), join(target, path))
      if (found !== null) copied.push({ path, ...found })
    })
  }
  return copied
}
