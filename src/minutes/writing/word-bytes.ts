/** The parts of a Word file put together anew, so that the same document is the same bytes and says nothing of its maker. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { MINUTES_FORMAT } from '../model.ts'

export const CORE = 'docProps/core.xml'
/** The first day that a zip can name. */
const NO_TIME = '1980-01-01T12:00:00'

export function settleWord(packed: Uint8Array, about: { title: string; date: string | null }): Uint8Array {
  const parts = unzipSync(packed)
  const settled: Zippable = {}
  renumber(parts)
  for (const name of Object.keys(parts).toSorted((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1))) {
    const bytes = parts[name]
    if (bytes === undefined) continue
    settled[name] = [name === CORE ? strToU8(coreOf(about)) : bytes, { mtime: NO_TIME, level: 6 }]
  }
  return zipSync(settled)
}

const DOCUMENT = 'word/document.xml'
const RELATIONS = 'word/_rels/document.xml.rels'

/** Links, bookmarks and pictures by their order: the library counts through all that the process has written, or casts dice. */
function renumber(parts: Record<string, Uint8Array>): void {
  const links = new Counter('rIdLink')
  const places = new Counter('')
  const pictures = new Counter('')
  const text = strFromU8(parts[DOCUMENT] ?? new Uint8Array())
    .replaceAll(/(<[^<>]* r:id=")(rId[\w-]{15,})"/gu, (_, before, id) => `${before}${links.of(id)}"`)
    .replaceAll(
      /(<w:(?:hyperlink|bookmarkStart) [^<>]*"_Toc)(\d+)"/gu,
      (_, before, id) => `${before}${places.of(id)}"`,
    )
    .replaceAll(/(<w:instrText[^<>]*>PAGEREF _Toc)(\d+)/gu, (_, before, id) => `${before}${places.of(id)}`)
    .replaceAll(
      /(<w:bookmark(?:Start|End) (?:[^<>]* )?w:id=")(\d+)"/gu,
      (_, before, id) => `${before}${places.of(id)}"`,
    )
    .replaceAll(
      /(<(?:wp:docPr|pic:cNvPr) (?:[^<>]* )?id=")(\d+)"/gu,
      (_, before, id) => `${before}${pictures.of(id)}"`,
    )
  const relations = strFromU8(parts[RELATIONS] ?? new Uint8Array())
  parts[DOCUMENT] = strToU8(text)
  parts[RELATIONS] = strToU8(
    relations.replaceAll(/ Id="(rId[\w-]{15,})"/gu, (_, id) => ` Id="${links.of(id)}"`),
  )
}

class Counter {
  readonly #start: string
  readonly #names = new Map<string, string>()

  constructor(start: string) {
    this.#start = start
  }

  of(given: string): string {
    const known = this.#names.get(given) ?? `${this.#start}${this.#names.size + 1}`
    this.#names.set(given, known)
    return known
  }
}

/** Programs that look only at the beginning know it by this part. */
const rankOf = (name: string) => (name === '[Content_Types].xml' ? 0 : 1)

function coreOf({ title, date }: { title: string; date: string | null }): string {
  const when = `${date ?? '1980-01-01'}T12:00:00Z`
  const words = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${words}</dc:title><dc:language>da-DK</dc:language>`,
    // By this our reader knows that the form is ours.
    `<cp:keywords>${MINUTES_FORMAT}</cp:keywords>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${when}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${when}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}
