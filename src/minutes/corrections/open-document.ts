import { extractApart } from '../extract-apart.ts'
import { baseName, hashOf } from '../file-identity.ts'
import { formOf } from '../form-of.ts'
import { LARGEST_FILE } from '../read-minutes.ts'
import { decodeText } from '../text/decode.ts'
import { sourceOfText } from '../text/read-text.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import type { OpenedDocument } from './correct-reading.ts'

/**
 * The lines of a file of one meeting, as its readers see them. `null` where the file has no lines of its own: an export, and a
 * zip of several files. Throws `UnreadableFile`.
 */
export async function openDocument(bytes: Uint8Array, fileName: string): Promise<OpenedDocument | null> {
  const file = baseName(fileName)
  if (bytes.length === 0) throw new UnreadableFile('empty')
  if (bytes.length > LARGEST_FILE) throw new UnreadableFile('too-large')
  if (formOf(bytes) === 'text')
    return { source: sourceOfText(decodeText(bytes)), file, sha256: hashOf(bytes) }
  const [part, other] = await extractApart(bytes, file)
  if (part === undefined || other !== undefined || part.holds !== 'lines') return null
  return { source: part.source, file: part.file, sha256: part.sha256 }
}
