/**
 * The room `documents` answers for the bytes of files: stored once by their SHA-256 under `DATA_DIR/files`, read back,
 * erased. Who may read them is decided by what refers to them; the rows of `files` say which there are.
 */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import type { Transaction } from '../platform/database.ts'

export interface StoredFile {
  /** SHA-256, 32 bytes. */
  digest: Buffer
  byteCount: number
  /** As it is served; only kinds of `documents/media-types.ts` are shown in the browser. */
  mediaType: string
}

/** Bytes on disk, each file once, named by its digest: `files/ab/cdef…`. */
export class FileStore {
  readonly #folder: string

  constructor(dataDirectory: string) {
    this.#folder = join(dataDirectory, 'files')
  }

  /** Stores the bytes, on disk before it answers; the same bytes are stored once. Answers their SHA-256. */
  async put(bytes: Uint8Array): Promise<Buffer> {
    const digest = createHash('sha256').update(bytes).digest()
    if (await isFile(this.#placeOf(digest).path, bytes.byteLength)) return digest
    return this.#keep(async (file) => {
      await file.writeFile(bytes)
      return { digest, byteCount: bytes.byteLength }
    })
  }

  /** As `put`, of a file of any size, piece by piece. @throws what the system says of a file that cannot be read */
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
      const file = await open(unfinished, 'wx', 0o600)
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

  /** @throws ENOENT where the bytes are not kept or were erased */
  async read(digest: Uint8Array): Promise<Buffer> {
    return readFile(this.#placeOf(digest).path)
  }

  /** Where the bytes lie, for readers that take a file piece by piece. */
  pathOf(digest: Uint8Array): string {
    return this.#placeOf(digest).path
  }

  /** The bytes as a web stream, opened before it answers. @throws ENOENT as `read` */
  async stream(digest: Uint8Array): Promise<ReadableStream<Uint8Array>> {
    const file = await open(this.#placeOf(digest).path)
    const bytes: unknown = Readable.toWeb(createReadStream('', { fd: file }))
    // Node's own type of a web stream differs in name only.
    return bytes as ReadableStream<Uint8Array>
  }

  /** Removes the bytes; the row of `files` says when and why. */
  async erase(digest: Uint8Array): Promise<void> {
    await rm(this.#placeOf(digest).path, { force: true })
  }

  #placeOf(digest: Uint8Array): { folder: string; path: string } {
    const hex = Buffer.from(digest).toString('hex')
    if (!/^[0-9a-f]{64}$/.test(hex)) throw new TypeError('Not a SHA-256')
    const folder = join(this.#folder, hex.slice(0, 2))
    return { folder, path: join(folder, hex.slice(2)) }
  }
}

/** Makes the file known to the municipality; a file that is known stays as it is. */
export async function recordFile(tx: Transaction, municipality: number, file: StoredFile): Promise<void> {
  await sql`
    insert into files (municipality_id, digest, byte_count, media_type)
    values (${municipality}, ${file.digest}, ${file.byteCount}, ${file.mediaType})
    on conflict do nothing`.execute(tx)
}

/** As `recordFile`, of many in one statement. */
export async function recordFiles(
  tx: Transaction,
  municipality: number,
  files: readonly StoredFile[],
): Promise<void> {
  if (files.length === 0) return
  const rows = files.map(({ digest, byteCount, mediaType }) => {
    return { digest: digest.toString('hex'), bytes: byteCount, type: mediaType }
  })
  await sql`
    insert into files (municipality_id, digest, byte_count, media_type)
    select ${municipality}, decode(f.digest, 'hex'), f.bytes, f.type
    from json_to_recordset(${JSON.stringify(rows)}) as f (digest text, bytes bigint, type text)
    on conflict do nothing`.execute(tx)
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
