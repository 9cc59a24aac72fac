/**
 * The room `documents` answers for the bytes of files: stored once by their SHA-256, read back, erased. Who may read them
 * is decided by what refers to them; the rows of `files` say which there are.
 */
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Transaction } from '../platform/database.ts'
import { DiskObjects } from './store/disk-objects.ts'
import type { ObjectStore } from './store/object-store.ts'
import { S3Failure } from './store/s3-objects.ts'
import type { VirusScanner } from './virus/clamd.ts'

export interface StoredFile {
  /** SHA-256, 32 bytes. */
  digest: Buffer
  byteCount: number
  /** As it is served; only kinds of `documents/media-types.ts` are shown in the browser. */
  mediaType: string
}

/** The files of an installation, and who checks them for virus; `store/open-files.ts` makes it as it is configured. */
export class FileStore {
  readonly #objects: ObjectStore
  /** Null: none is set, and files are taken as they come. */
  readonly scanner: VirusScanner | null

  /** @param where a data folder, whose disk then keeps the bytes, or another store */
  constructor(where: string | ObjectStore, scanner: VirusScanner | null = null) {
    this.#objects = typeof where === 'string' ? new DiskObjects(join(where, 'files')) : where
    this.scanner = scanner
  }

  /** Stores the bytes, durably before it answers; the same bytes are stored once. Answers their SHA-256. */
  put(bytes: Uint8Array): Promise<Buffer> {
    return this.#objects.put(bytes)
  }

  /** As `put`, of a file of any size, piece by piece. @throws what the system says of a file that cannot be read */
  putFile(from: string): Promise<Buffer> {
    return this.#objects.putFile(from)
  }

  /** @throws ENOENT where the bytes are not kept or were erased */
  read(digest: Uint8Array): Promise<Buffer> {
    return this.#objects.read(digest)
  }

  /** A file on this machine, for readers that take bytes piece by piece; not to be changed. @throws ENOENT as `read` */
  localPath(digest: Uint8Array): Promise<string> {
    return this.#objects.localPath(digest)
  }

  /** The bytes as a web stream, opened before it answers. @throws ENOENT as `read` */
  stream(digest: Uint8Array): Promise<ReadableStream<Uint8Array>> {
    return this.#objects.stream(digest)
  }

  /** Removes the bytes; the row of `files` says when and why. */
  erase(digest: Uint8Array): Promise<void> {
    return this.#objects.erase(digest)
  }

  /** For the health of the installation: null when files can be kept and had, else what is wrong, in Danish. */
  problem(): Promise<string | null> {
    return this.#objects.problem()
  }
}

/** Why bytes could not be kept, said to whom hands them in; null where it is a fault of ours. */
export function whyNotKept(error: unknown): string | null {
  if (error instanceof S3Failure)
    return 'Lageret til filer svarer ikke. Filen er ikke lagt op. Prøv igen om lidt.'
  if (!(error instanceof Error) || !('code' in error)) return null
  return error.code === 'ENOSPC' || error.code === 'EDQUOT'
    ? 'Der er ikke plads til filen på serveren. Den er ikke lagt op. Sig det til den, der driver Sagsgang.'
    : null
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
