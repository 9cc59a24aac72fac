import { SaxesParser } from 'saxes'
import { UnreadableFile } from '../unreadable-file.ts'

export interface XmlElement {
  /** Without namespace prefix. */
  name: string
  attributes: Map<string, string>
  children: XmlElement[]
  /** Text directly in the element, CDATA included. */
  text: string
}

export interface XmlDocument {
  root: XmlElement
  /** How many characters XML forbids were left out, such as `&#xC;` from a word processor's page break. */
  forbidden: number
}

const DEEPEST = 200
const MOST_ELEMENTS = 1_000_000
/** Letters that exports take from HTML without declaring them. */
const KNOWN_ENTITIES: Record<string, string> = {
  nbsp: ' ',
  aelig: 'æ',
  oslash: 'ø',
  aring: 'å',
  AElig: 'Æ',
  Oslash: 'Ø',
  Aring: 'Å',
  eacute: 'é',
  sect: '§',
  ndash: '–',
  rdquo: '”',
  ldquo: '“',
}

/**
 * The elements of an XML text. Nothing is fetched and no entity of the document's own is used: a document type that
 * declares any, or that points elsewhere, is refused. Throws `UnreadableFile`: `broken-xml`, `xml-entities`, `too-heavy`.
 */
export function parseXml(text: string): XmlDocument {
  const { clean, forbidden } = withoutForbidden(text)
  const tree = new TreeBuilder()
  const parser = new SaxesParser({ xmlns: false, position: false })
  Object.assign(parser.ENTITIES, KNOWN_ENTITIES)
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY|\bSYSTEM\b|\bPUBLIC\b|\[/u.test(doctype)) throw new UnreadableFile('xml-entities')
  })
  parser.on('opentag', ({ name, attributes }) => tree.open(name, Object.entries(attributes)))
  parser.on('closetag', () => tree.close())
  parser.on('text', (piece) => tree.add(piece))
  parser.on('cdata', (piece) => tree.add(piece))
  parser.on('error', () => {
    throw new UnreadableFile('broken-xml')
  })
  try {
    parser.write(clean).close()
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('broken-xml')
  }
  return { root: tree.finished(), forbidden }
}

class TreeBuilder {
  readonly #open: XmlElement[] = []
  #root: XmlElement | null = null
  #count = 0

  open(name: string, attributes: [string, string][]): void {
    if (++this.#count > MOST_ELEMENTS || this.#open.length > DEEPEST) throw new UnreadableFile('too-heavy')
    const element: XmlElement = {
      name: localName(name),
      attributes: new Map(attributes.map(([key, value]) => [localName(key), value])),
      children: [],
      text: '',
    }
    this.#open.at(-1)?.children.push(element)
    this.#root ??= element
    this.#open.push(element)
  }

  close(): void {
    this.#open.pop()
  }

  add(piece: string): void {
    const current = this.#open.at(-1)
    if (current !== undefined) current.text += piece
  }

  finished(): XmlElement {
    if (this.#root === null) throw new UnreadableFile('broken-xml')
    return this.#root
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

// eslint-disable-next-line no-control-regex -- the controls are what is looked for
const RAW = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu
const REFERENCE = /&#(?:x([0-9a-f]{1,8})|(\d{1,9}));/giu

function withoutForbidden(text: string): { clean: string; forbidden: number } {
  let forbidden = 0
  const drop = () => {
    forbidden++
    return ' '
  }
  const clean = text
    .replace(RAW, drop)
    .replace(REFERENCE, (whole, hex: string | undefined, decimal: string | undefined) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return isAllowed(code) ? whole : drop()
    })
  return { clean, forbidden }
}

function isAllowed(code: number): boolean {
  if (code === 9 || code === 10 || code === 13) return true
  return (
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  )
}
