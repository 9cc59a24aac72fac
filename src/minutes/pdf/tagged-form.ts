/** A PDF that Sagsgang made: its tags say what every letter is, and nothing has to be guessed from where it stands. */
import type { SourceText } from '../source-text.ts'
import { LineCollector } from '../source-text.ts'
import { KEYWORD } from '../writing/typst/layout.ts'
import type { MarkedText } from './marked-text.ts'
import { joinStretches, markedTexts } from './marked-text.ts'
import type { PdfDocument } from './place-text.ts'
import type { TagNode } from './structure-tree.ts'

/** The lines by the tags; `null` where the file is not one of ours or has lost its tags. */
export async function readTaggedForm(document: PdfDocument, bytes: Uint8Array): Promise<SourceText | null> {
  if (!(await bearsKeyword(document))) return null
  // What follows the tags is large, and few files need it.
  const { structureTree } = await import('./structure-tree.ts')
  const tree = await structureTree(bytes)
  if (tree === null || tree.children.length === 0) return null
  const writer = new TagWriter(await markedTexts(document))
  writer.node(tree)
  return writer.end()
}

async function bearsKeyword(document: PdfDocument): Promise<boolean> {
  const { info } = await document.getMetadata()
  return 'Keywords' in info && info.Keywords === KEYWORD
}

/** Lines of one paragraph stand this close, in letter heights; paragraphs stand further apart. */
const CLOSE = 1.55
const HEADING = /^H([1-6])$/u
const BULLET = /^[-–•‣◦]$/u
const COUNTS = /^(?:\d{1,3}\.|[a-z]\))$/u

class TagWriter {
  readonly #texts: Map<string, MarkedText>
  readonly #collector = new LineCollector()
  readonly #pages: number[] = []
  #page = 1
  /** The last stretch of the paragraph right above, if there is one. */
  #above: MarkedText | null = null

  constructor(texts: Map<string, MarkedText>) {
    this.#texts = texts
  }

  node(node: TagNode): void {
    const level = Number(HEADING.exec(node.role)?.[1] ?? 0)
    if (level > 0) this.#apart(() => this.#line(this.#textOf(node), { level }))
    else if (node.role === 'P') this.#paragraph(node)
    else if (node.role === 'L') this.#apart(() => this.#list(node, 0))
    else if (node.role === 'Table') this.#apart(() => this.#table(node))
    else if (node.role === 'TOC') this.#apart(() => this.#contents(node))
    else if (node.role === 'Figure') this.#apart(() => this.#line(node.alt ?? this.#textOf(node)))
    else for (const child of node.children) if (typeof child !== 'string') this.node(child)
  }

  end(): SourceText | null {
    const { lines } = this.#collector
    while (lines.at(-1)?.text === '') {
      lines.pop()
      this.#pages.pop()
    }
    return lines.length === 0 ? null : { kind: 'pdf', lines, pages: this.#pages, edges: [], notes: [] }
  }

  #apart(write: () => void): void {
    this.#blank()
    write()
    this.#blank()
    this.#above = null
  }

  /** Lines that end in a break are paragraphs close together. */
  #paragraph(node: TagNode): void {
    const stretches = this.#stretchesOf(node).filter((each) => each !== null)
    const [first] = stretches
    const above = this.#above
    const isClose =
      first !== undefined &&
      above?.page === first.page &&
      above.y - first.y > 0 &&
      above.y - first.y < CLOSE * Math.max(above.size, first.size)
    if (!isClose) this.#blank()
    this.#line(joinStretches(stretches))
    this.#above = stretches.at(-1) ?? null
  }

  #list(node: TagNode, depth: number): void {
    for (const child of node.children) {
      if (typeof child === 'string') continue
      if (child.role === 'L') this.#list(child, depth + 1)
      else if (child.role === 'LI') this.#point(child, depth)
    }
  }

  #point(node: TagNode, depth: number): void {
    const parts = node.children.filter((child) => typeof child !== 'string')
    const label = parts
      .filter(({ role }) => role === 'Lbl')
      .map((part) => this.#textOf(part))
      .join('')
    const bodies = parts.filter(({ role }) => role === 'LBody')
    const words = bodies.map((body) => this.#textOf(body)).join(' ')
    const sign = BULLET.test(label) ? '- ' : COUNTS.test(label) ? `${label} ` : `${label}: `
    this.#line(`${sign}${words}`, { indent: depth * 2 })
    for (const body of bodies)
      for (const child of body.children)
        if (typeof child !== 'string' && child.role === 'L') this.#list(child, depth + 1)
  }

  #table(node: TagNode): void {
    for (const child of node.children) {
      if (typeof child === 'string') continue
      if (child.role !== 'TR') this.#table(child)
      else {
        const cells = child.children.filter((cell) => typeof cell !== 'string')
        this.#line(cells.map((cell) => this.#textOf(cell)).join('\t'))
      }
    }
  }

  /** Titles, each with its page behind it. */
  #contents(node: TagNode): void {
    for (const child of node.children) {
      if (typeof child === 'string') continue
      if (child.role !== 'TOCI') this.#contents(child)
      else {
        const stretches = this.#stretchesOf(child)
        this.#line(`${joinStretches(stretches.slice(0, -1))}\t${joinStretches(stretches.slice(-1))}`)
      }
    }
  }

  /** Words of a node, without those of lists in it. */
  #textOf(node: TagNode): string {
    return joinStretches(this.#stretchesOf(node))
  }

  #stretchesOf(node: TagNode): (MarkedText | null)[] {
    const found: (MarkedText | null)[] = []
    for (const child of node.children) {
      if (typeof child === 'string') found.push(this.#texts.get(child) ?? null)
      else if (child.role === 'Figure') found.push(null)
      else if (child.role !== 'L') found.push(...this.#stretchesOf(child))
    }
    this.#page = found.find((each) => each !== null)?.page ?? this.#page
    return found
  }

  #blank(): void {
    const before = this.#collector.lines.length
    this.#collector.blank()
    if (this.#collector.lines.length > before) this.#pages.push(this.#pages.at(-1) ?? 1)
  }

  #line(text: string, marks: Parameters<LineCollector['add']>[1] = {}): void {
    // An empty point or row is a line all the same.
    if (this.#collector.add(text, marks) !== null)
      this.#pages.push(Math.max(this.#page, this.#pages.at(-1) ?? 1))
  }
}
