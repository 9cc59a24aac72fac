/** Bytes in a store that speaks the S3 protocol, addressed by path: `ENDPOINT/BUCKET/files/ab/cdef…`. */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, openAsBlob } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AwsClient } from 'aws4fetch'
import { hexOf, notKept, type ObjectStore, placeOf } from './object-store.ts'

export interface S3Settings {
  /** Without a slash at the end. */
  endpoint: string
  bucket: string
  region: string
  accessKey: string
  secretKey: string
}

/** Copies for readers that want a file on this machine are kept for so long. */
const keptMs = 60 * 60_000

/** The store did not do what it was asked; the message quotes its status only. */
export class S3Failure extends Error {
  constructor(doing: string, why: string | number, cause?: unknown) {
    super(`The S3 store: ${doing}: ${why}`, { cause })
  }
}

export class S3Objects implements ObjectStore {
  readonly #client: AwsClient
  readonly #bucket: string
  readonly #localFolder: string

  /** @param localFolder where files lie for a while that are read by path */
  constructor(settings: S3Settings, localFolder: string) {
    const { accessKey, secretKey, region, endpoint, bucket } = settings
    this.#client = new AwsClient({
      accessKeyId: accessKey,
      secretAccessKey: secretKey,
      region,
      service: 's3',
      retries: 3,
    })
    this.#bucket = `${endpoint}/${encodeURIComponent(bucket)}`
    this.#localFolder = localFolder
  }

  async put(bytes: Uint8Array): Promise<Buffer> {
    const digest = createHash('sha256').update(bytes).digest()
    await this.#putBody(digest, bytes, bytes.byteLength)
    return digest
  }

  /** Read twice: its name, which is signed as well, must be known before its first byte is sent. */
  async putFile(from: string): Promise<Buffer> {
    const hash = createHash('sha256')
    await pipeline(createReadStream(from, { highWaterMark: 1 << 20 }), hash)
    const digest = hash.digest()
    const blob = await openAsBlob(from)
    await this.#putBody(digest, blob, blob.size)
    return digest
  }

  /** The store computes the digest too and refuses bytes that are not those signed for. */
  async #putBody(digest: Buffer, body: Uint8Array | Blob, byteCount: number): Promise<void> {
    const known = await this.#ask(digest, 'HEAD')
    if (known.ok && Number(known.headers.get('content-length')) === byteCount) return
    const answer = await this.#ask(digest, 'PUT', body, hexOf(digest))
    if (!answer.ok) throw new S3Failure('PUT', answer.status)
  }

  async read(digest: Uint8Array): Promise<Buffer> {
    return Buffer.from(await (await this.#get(digest)).arrayBuffer())
  }

  async stream(digest: Uint8Array): Promise<ReadableStream<Uint8Array>> {
    const { body } = await this.#get(digest)
    return body ?? new Blob([]).stream()
  }

  async localPath(digest: Uint8Array): Promise<string> {
    await this.#clearLocal()
    const path = join(this.#localFolder, hexOf(digest))
    if ((await stat(path).catch(() => null)) !== null) return path
    const bytes = await this.stream(digest)
    const unfinished = join(this.#localFolder, `.${randomUUID()}`)
    await pipeline(Readable.from(bytes), createWriteStream(unfinished, { mode: 0o600 }))
    await rename(unfinished, path)
    return path
  }

  async #clearLocal(): Promise<void> {
    await mkdir(this.#localFolder, { recursive: true, mode: 0o700 })
    for (const name of await readdir(this.#localFolder)) {
      const path = join(this.#localFolder, name)
      const found = await stat(path).catch(() => null)
      if (found !== null && found.mtimeMs < Date.now() - keptMs) await rm(path, { force: true })
    }
  }

  async erase(digest: Uint8Array): Promise<void> {
    await rm(join(this.#localFolder, hexOf(digest)), { force: true })
    const answer = await this.#ask(digest, 'DELETE')
    if (!answer.ok && answer.status !== 404) throw new S3Failure('DELETE', answer.status)
  }

  async problem(): Promise<string | null> {
    try {
      const answer = await this.#client.fetch(this.#bucket, {
        method: 'HEAD',
        headers: { 'x-amz-content-sha256': EMPTY_SHA256 },
      })
      return answer.ok ? null : `lageret svarer ${answer.status}`
    } catch {
      return 'lageret svarer ikke'
    }
  }

  async #get(digest: Uint8Array): Promise<Response> {
    const answer = await this.#ask(digest, 'GET')
    if (answer.ok) return answer
    await answer.body?.cancel()
    if (answer.status === 404) throw notKept()
    throw new S3Failure('GET', answer.status)
  }

  /** @param sha256 of the body; nothing has the digest of no bytes */
  async #ask(
    digest: Uint8Array,
    method: string,
    body?: Uint8Array | Blob,
    sha256 = EMPTY_SHA256,
  ): Promise<Response> {
    const { folder, name } = placeOf(digest)
    try {
      return await this.#client.fetch(`${this.#bucket}/files/${folder}/${name}`, {
        method,
        headers: { 'x-amz-content-sha256': sha256 },
        ...(body && { body: body instanceof Blob ? body : new Blob([Uint8Array.from(body)]) }),
      })
    } catch (error) {
      throw new S3Failure(method, 'no answer', error)
    }
  }
}

const EMPTY_SHA256 = createHash('sha256').digest('hex')
