import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { readByRules } from './corrections/choose-rules.ts'
import type { Minutes } from './model.ts'
import type { ReadingOptions } from './reading-options.ts'
import { decodeText } from './text/decode.ts'
import type { TextReading } from './text/read-text.ts'
import { sourceOfText } from './text/read-text.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** Larger files are refused before they are decoded. */
export const LARGEST_FILE = 64 * 1024 * 1024

const BINARY_STARTS: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0x50, 0x4b, 0x03, 0x04], // zip: Word and publication exports
  [0xd0, 0xcf, 0x11, 0xe0], // old Office files
  [0x7b, 0x5c, 0x72, 0x74], // {\rt: rich text
]

/**
 * Minutes of one file, told by its bytes and never by its name. Throws `UnreadableFile` and nothing else, whatever the
 * bytes are. `fileName` may hold a folder; only its last part is kept.
 */
export function readMinutes(bytes: Uint8Array, fileName: string): Minutes {
  return readBytes(bytes, fileName).minutes
}

/** As `readMinutes`, with the place of each line of the input: for tests and for showing a reading beside its text. */
export function readBytes(
  bytes: Uint8Array,
  fileName: string,
  options: ReadingOptions = {},
): TextReading & { rules: number[] } {
  if (bytes.length === 0) throw new UnreadableFile('empty')
  if (bytes.length > LARGEST_FILE) throw new UnreadableFile('too-large')
  if (BINARY_STARTS.some((start) => start.every((byte, index) => bytes[index] === byte)))
    throw new UnreadableFile('unsupported-kind')
  const text = decodeText(bytes)
  if (text.trim() === '') throw new UnreadableFile('empty')
  if (/^\s*<(?:!doctype html|html[\s>]|\?xml\s)/iu.test(text)) throw new UnreadableFile('unsupported-kind')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = basename(fileName.replaceAll('\\', '/')).toWellFormed()
  return readByRules(sourceOfText(text), file, sha256, options.rules ?? [], options)
}
