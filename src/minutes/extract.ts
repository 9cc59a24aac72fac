import { baseName, hashOf } from './file-identity.ts'
import { formOf, isEncryptedOffice, isOldWord } from './form-of.ts'
import { decodeMarkup } from './html/decode-markup.ts'
import { readHtml } from './html/html-lines.ts'
import { readPdf } from './pdf/read-pdf.ts'
import type { SourceText } from './source-text.ts'
import { decodeText } from './text/decode.ts'
import { splitLines } from './text/lines.ts'
import type { UnreadableCode } from './unreadable-file.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { isWord, readWord } from './word/read-word.ts'
import type { ExportedMeeting } from './xml/exported-meeting.ts'
import { readExport } from './xml/read-export.ts'
import { ZipFile } from './zip/open-zip.ts'

/** What one file, or one file of a zip, holds: plain values, which can be sent between threads. */
export type Extracted = {
  file: string
  sha256: string
  /** Where in the zip the file stands that was read; left out where it is the file itself. */
  path?: string
} & (
  | { holds: 'lines'; source: SourceText }
  | { holds: 'meetings'; meetings: ExportedMeeting[] }
  | { holds: 'nothing'; code: UnreadableCode }
)

/**
 * Text of a file of any form, told by its bytes. A zip that is no Word document gives the meetings of the export in it or,
 * where it is none, each of its files. Throws `UnreadableFile`.
 */
export async function extract(bytes: Uint8Array, file: string): Promise<Extracted[]> {
  if (bytes.length === 0) throw new UnreadableFile('empty')
  if (formOf(bytes) !== 'zip') return [await extractSingle(bytes, file)]
  const zip = openZip(bytes)
  if (isWord(zip)) return [named(bytes, file, await readWord(zip))]
  const parts = exportIn(bytes, file, zip) ?? (await filesIn(zip))
  if (parts.every((part) => part.holds === 'nothing')) throw new UnreadableFile(reasonOf(zip, parts))
  return parts
}

/** A Word document that was cut off is called by its name, not by the zip that it is made as. */
function openZip(bytes: Uint8Array): ZipFile {
  try {
    return new ZipFile(bytes)
  } catch (error) {
    const isCutOff = error instanceof UnreadableFile && error.code === 'broken-zip'
    const begun = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    throw isCutOff && begun.includes('word/document.xml') ? new UnreadableFile('broken-word') : error
  }
}

async function extractSingle(bytes: Uint8Array, file: string): Promise<Extracted> {
  switch (formOf(bytes)) {
    case 'pdf':
      return named(bytes, file, await readPdf(bytes))
    case 'html':
      return named(bytes, file, readHtml(decodeMarkup(bytes)))
    case 'xml':
      return {
        file,
        sha256: hashOf(bytes),
        holds: 'meetings',
        meetings: readExport(decodeMarkup(bytes), () => false),
      }
    case 'rich-text':
      throw new UnreadableFile('rich-text')
    case 'old-office':
      if (isEncryptedOffice(bytes)) throw new UnreadableFile('encrypted')
      throw new UnreadableFile(isOldWord(bytes) ? 'old-word' : 'unsupported-kind')
    case 'zip': {
      const zip = openZip(bytes)
      // A zip inside a zip is opened only where it is a Word document.
      if (!isWord(zip)) throw new UnreadableFile('unsupported-kind')
      return named(bytes, file, await readWord(zip))
    }
    default: {
      const lines = splitLines(decodeText(bytes))
      return named(bytes, file, { kind: 'text', lines, pages: null, edges: [], notes: [] })
    }
  }
}

/** Meetings of the export that the zip is; `null` where none of its XML files is of a known layout. */
function exportIn(bytes: Uint8Array, file: string, zip: ZipFile): Extracted[] | null {
  const exports: { name: string; bytes: Uint8Array; meetings: ExportedMeeting[] }[] = []
  for (const { name } of zip.entries.filter((entry) => /\.xml$/iu.test(entry.name))) {
    try {
      const xml = zip.read(name)
      exports.push({ name, bytes: xml, meetings: meetingsOfExport(xml, name, zip) })
    } catch (error) {
      // Another program's XML may lie beside the export.
      if (!(error instanceof UnreadableFile) || error.code !== 'unknown-xml') throw error
    }
  }
  const [only] = exports
  if (only === undefined) return null
  const refused: Extracted[] = zip.refused.map((name) => ({
    file: baseName(name),
    sha256: '',
    holds: 'nothing',
    code: 'refused-path',
  }))
  // One export is the zip; of several, each is its XML.
  if (exports.length === 1)
    return [{ file, sha256: hashOf(bytes), holds: 'meetings', meetings: only.meetings }, ...refused]
  const each = exports.map(({ name, bytes: xml, meetings }): Extracted => {
    return { file: baseName(name), sha256: hashOf(xml), path: name, holds: 'meetings', meetings }
  })
  return [...each, ...refused]
}

/** Meetings of an XML in a zip, their files named from the zip's top. */
function meetingsOfExport(xml: Uint8Array, name: string, zip: ZipFile): ExportedMeeting[] {
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const meetings = readExport(decodeMarkup(xml), (path) => zip.has(folder + path))
  for (const { attachments } of meetings.flatMap(({ items }) => items))
    for (const attachment of attachments)
      if (attachment.file !== null) attachment.file = folder + attachment.file
  return meetings
}

async function filesIn(zip: ZipFile): Promise<Extracted[]> {
  const parts: Extracted[] = []
  for (const { name } of zip.entries) {
    if (/(?:^|\/)(?:\.|__MACOSX|Thumbs\.db)/u.test(name)) continue
    const file = baseName(name)
    let bytes: Uint8Array = new Uint8Array()
    try {
      bytes = zip.read(name)
      if (bytes.length === 0) throw new UnreadableFile('empty')
      parts.push({ ...(await extractSingle(bytes, file)), path: name })
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      if (error.code === 'zip-bomb') throw error
      parts.push({ file, sha256: hashOf(bytes), holds: 'nothing', code: error.code })
    }
  }
  for (const name of zip.refused)
    parts.push({
      file: baseName(name),
      sha256: '',
      holds: 'nothing',
      code: 'refused-path',
    })
  return parts
}

function reasonOf(zip: ZipFile, parts: Extracted[]): UnreadableCode {
  const codes = new Set(parts.flatMap((part) => (part.holds === 'nothing' ? [part.code] : [])))
  const [only] = codes
  return only !== undefined && codes.size === 1 && zip.entries.length > 0 ? only : 'nothing-inside'
}

function named(bytes: Uint8Array, file: string, source: SourceText): Extracted {
  return { file, sha256: hashOf(bytes), holds: 'lines', source }
}
