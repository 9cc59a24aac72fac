import { createHash } from 'node:crypto'

/** Hex SHA-256 of the bytes. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Name of a file without its folder, whichever way the folders are parted. */
export function baseName(path: string): string {
  return path.replaceAll('\\', '/').split('/').at(-1)?.toWellFormed() ?? path
}
