import { zipSync } from 'fflate'
import { convertToHtml, images } from 'mammoth'
import { addHtmlFragment, trimmed } from '../html/html-lines.ts'
import { MINUTES_FORMAT } from '../model.ts'
import type { SourceText } from '../source-text.ts'
import { LineCollector } from '../source-text.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import { lettersOf, POINT_STYLES } from './letter-points.ts'
import type { ZipFile } from '../zip/open-zip.ts'

const MAIN = 'word/document.xml'
const ABOUT = 'docProps/core.xml'
/** Parts that carry text or tell what a paragraph is. Pictures and macros are left where they are. */
const PARTS =
  /^(?:\[content_types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering|footnotes|endnotes|comments|commentsExtended)\.xml|word\/_rels\/document\.xml\.rels)$/iu
const LARGEST_PART = 24 * 1024 * 1024

/** Whether the zip is a Word document. */
export function isWord(zip: ZipFile): boolean {
  return zip.has(MAIN)
}

/** Lines of a Word document: headings with their level, lists, tables. Throws `UnreadableFile`. */
export async function readWord(zip: ZipFile): Promise<SourceText> {
  const html = await htmlOf(repacked(zip))
  const collector = new LineCollector()
  addHtmlFragment(html, collector, isOurs(zip))
  const lines = trimmed(collector)
  if (lines.length === 0) throw new UnreadableFile('empty')
  return { kind: 'docx', lines, pages: null, edges: [], notes: [] }
}

/** Sagsgang wrote it: what the file says of itself tells so. */
function isOurs(zip: ZipFile): boolean {
  const about = zip.has(ABOUT) ? new TextDecoder().decode(zip.read(ABOUT)) : ''
  return about.includes(`<cp:keywords>${MINUTES_FORMAT}</cp:keywords>`)
}

/** A zip of the checked parts alone: what unpacks it next can meet nothing that was not measured. */
function repacked(zip: ZipFile): Buffer {
  const parts: Record<string, Uint8Array> = {}
  for (const entry of zip.entries) {
    if (!PARTS.test(entry.name)) continue
    const bytes = zip.read(entry.name)
    if (bytes.length > LARGEST_PART) throw new UnreadableFile('too-heavy')
    parts[entry.name] = bytes
  }
  return Buffer.from(zipSync(parts, { level: 0 }))
}

async function htmlOf(buffer: Buffer): Promise<string> {
  try {
    const result = await convertToHtml(
      { buffer },
      {
        convertImage: images.imgElement(async () => ({ src: '' })),
        externalFileAccess: false,
        styleMap: POINT_STYLES,
      },
    )
    return lettersOf(result.value)
  } catch {
    throw new UnreadableFile('broken-word')
  }
}
