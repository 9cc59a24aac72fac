import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, constants, type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { notKept, type ObjectStore, placeOf } from './object-store.ts'

/** Bytes on disk: `files/ab/cdef…`. */
export class DiskObjects implements ObjectStore {
  readonly #folder: string
  readonly #openUnfinished: (path: string) => Promise<FileHandle>

  /** @param openUnfinished opens the file that bytes are written to before it gets its name */
  constructor(folder: string, openUnfinished = (path: string) => open(path, 'wx', 0o600)) {
    this.#folder = folder
    this.#openUnfinished = openUnfinished
  }

  async put(bytes: Uint8Array): Promise<Buffer> {
    const digest = createHash('sha256').update(bytes).digest()
    if (await isFile(this.#placeOf(digest).path, bytes.byteLength)) return digest
    return this.#keep(async (file) => {
      await file.writeFile(bytes)
      return { digest, byteCount: bytes.byteLength }
    })
  }

  async putFile(from: string): Promise<Buffer> {
    return this.#keep(async (file) => {
      const hash = createHash('sha256')
      let byteCount = 0
      for await (const piece of createReadStream(from, { highWaterMark: 1 << 20 })) {
        hash.update(piece)
        byteCount += piece.byteLength
        await file.write(piece)
      }
      return { digest: hash.digest(), byteCount }
    })
  }

  /** Gives what was written its name when all of it is on disk. */
  async #keep(write: (file: FileHandle) => Promise<{ digest: Buffer; byteCount: number }>): Promise<Buffer> {
    await mkdir(this.#folder, { recursive: true })
    const unfinished = join(this.#folder, `.${randomUUID()}`)
    try {
      const file = await this.#openUnfinished(unfinished)
      const { digest, byteCount } = await write(file)
        .then(async (written) => {
          await file.sync()
          return written
        })
        .finally(() => file.close())
      const { folder, path } = this.#placeOf(digest)
      if (await isFile(path, byteCount)) {
        await rm(unfinished)
        return digest
      }
      await mkdir(folder, { recursive: true })
      await rename(unfinished, path)
      await syncFolder(folder)
      return digest
    } catch (error) {
      await rm(unfinished, { force: true })
      throw error
    }
  }

  async read(digest: Uint8Array): Promise<Buffer> {
    return readFile(this.#placeOf(digest).path)
  }

  async localPath(digest: Uint8Array): Promise<string> {
    const { path } = this.#placeOf(digest)
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
    if (found === null) throw notKept()
    return path
  }

  async stream(digest: Uint8Array): Promise<ReadableStream<Uint8Array>> {
    const file = await open(this.#placeOf(digest).path)
    const bytes: unknown = Readable.toWeb(createReadStream('', { fd: file }))
    // Node's own type of a web stream differs in name only.
    return bytes as ReadableStream<Uint8Array>
  }

  async erase(digest: Uint8Array): Promise<void> {
    await rm(this.#placeOf(digest).path, { force: true })
  }

  async problem(): Promise<string | null> {
    try {
      await access(this.#folder, constants.W_OK | constants.X_OK)
      return null
    } catch {
      return 'mappen kan ikke skrives'
    }
  }

  #placeOf(digest: Uint8Array): { folder: string; path: string } {
    const place = placeOf(digest)
    const folder = join(this.#folder, place.folder)
    return { folder, path: join(folder, place.name) }
  }
}

async function isFile(path: string, byteCount: number): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found !== null && found.isFile() && found.size === byteCount
}

/** The name is on disk only when its folder is; systems that cannot open a folder do it by themselves. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}
