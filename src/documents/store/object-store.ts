/** Where the bytes of files lie: on disk or in an S3-compatible store, each file once, named by its SHA-256. */
export interface ObjectStore {
  /** Keeps the bytes, durably before it answers; the same bytes are kept once. */
  put(bytes: Uint8Array): Promise<Buffer>
  /** As `put`, of a file of any size. @throws what the system says of a file that cannot be read */
  putFile(from: string): Promise<Buffer>
  /** @throws an error with code ENOENT where the bytes are not kept or were erased */
  read(digest: Uint8Array): Promise<Buffer>
  /** The bytes as a web stream, opened before it answers. @throws as `read` */
  stream(digest: Uint8Array): Promise<ReadableStream<Uint8Array>>
  /** A file on this machine with the bytes, to be read and left alone. @throws as `read` */
  localPath(digest: Uint8Array): Promise<string>
  erase(digest: Uint8Array): Promise<void>
  /** Null when files can be kept and had, else what is wrong, in one Danish phrase. */
  problem(): Promise<string | null>
}

/** @throws TypeError when it is not 32 bytes */
export function hexOf(digest: Uint8Array): string {
  const hex = Buffer.from(digest).toString('hex')
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new TypeError('Not a SHA-256')
  return hex
}

/** `ab/cdef…`: no folder gets too many. */
export function placeOf(digest: Uint8Array): { folder: string; name: string } {
  const hex = hexOf(digest)
  return { folder: hex.slice(0, 2), name: hex.slice(2) }
}

export function notKept(): Error {
  return Object.assign(new Error('The bytes are not kept'), { code: 'ENOENT' })
}

export function isNotKept(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
