import { parse, parseFragment } from 'parse5'
import type { SourceText } from '../source-text.ts'
import { LineCollector } from '../source-text.ts'
import { isDataTable, rowsOfTable } from './html-tables.ts'
import type { HtmlElement, HtmlNode } from './html-tree.ts'
import { attributeOf, bearsOurMark, isBlock, isElement, isSeen } from './html-tree.ts'

/** Elements this deep and deeper are read as if they stood beside one another: no page is written so by a person. */
const DEEPEST = 250

/** Lines of an HTML page as a person sees them. Scripts, styles and hidden parts of the head are left out, and not run. */
export function readHtml(html: string): SourceText {
  const collector = new LineCollector()
  const { childNodes } = parse(html)
  new HtmlWriter(collector, bearsOurMark(childNodes)).write(childNodes)
  return { kind: 'html', lines: trimmed(collector), pages: null, edges: [], notes: [] }
}

/**
 * Adds the lines of a piece of HTML, such as a field of an export or what a word processor's file was turned into.
 * @param isOurs see `HtmlWriter`
 */
export function addHtmlFragment(html: string, collector: LineCollector, isOurs = false): void {
  new HtmlWriter(collector, isOurs).write(parseFragment(html).childNodes)
}

export function trimmed(collector: LineCollector): SourceText['lines'] {
  while (collector.lines.at(-1)?.text === '') collector.lines.pop()
  return collector.lines
}

interface ListPlace {
  depth: number
  /** Number of the next point; `null` for bullets. */
  next: number | null
  letters: boolean
}

/**
 * What Sagsgang printed itself says in the words of a picture what it shows, and hides what it says elsewhere too; in other
 * papers such words are often a machine's.
 */
class HtmlWriter {
  readonly #collector: LineCollector
  readonly #isOurs: boolean
  #text = ''
  #upright = false
  #slanted = 0
  #level = 0
  #indent = 0
  #mark = ''
  readonly #lists: ListPlace[] = []

  constructor(collector: LineCollector, isOurs: boolean) {
    this.#collector = collector
    this.#isOurs = isOurs
  }

  write(nodes: HtmlNode[]): void {
    for (const node of nodes) this.#node(node, 0)
    this.#flush()
  }

  #node(node: HtmlNode, depth: number): void {
    if (!isElement(node)) {
      if (node.nodeName === '#text' && 'value' in node) this.#words(node.value)
      return
    }
    if (!isSeen(node) || (this.#isOurs && attributeOf(node, 'aria-hidden') === 'true')) return
    if (this.#isOurs && node.tagName === 'img') this.#words(attributeOf(node, 'alt') ?? '')
    if (depth > DEEPEST) this.#flat(node)
    else if (node.tagName === 'br') this.#flush()
    else if (node.tagName === 'pre') this.#lines(node)
    else if (node.tagName === 'table' && (this.#isOurs || isDataTable(node))) this.#table(node)
    else if (node.tagName === 'ul' || node.tagName === 'ol') this.#list(node, depth)
    else if (node.tagName === 'li') this.#point(node, depth)
    else if (isBlock(node)) this.#block(node, depth)
    else this.#inline(node, depth)
  }

  #flat(node: HtmlElement): void {
    const waiting: HtmlNode[] = [node]
    while (waiting.length > 0) {
      const next = waiting.pop()
      if (next === undefined) break
      if (!isElement(next)) {
        if ('value' in next) this.#words(next.value)
      } else if (isSeen(next)) {
        if (isBlock(next)) this.#flush()
        for (let at = next.childNodes.length - 1; at >= 0; at--) {
          const child = next.childNodes[at]
          if (child !== undefined) waiting.push(child)
        }
      }
    }
  }

  #words(text: string): void {
    const plain = text.replace(/[^\S\t\u00A0]+|\u00A0/gu, ' ')
    if (plain.trim() !== '' && this.#slanted === 0) this.#upright = true
    this.#text += this.#text.endsWith(' ') ? plain.replace(/^ +/u, '') : plain
  }

  #flush(): void {
    const printed = this.#text.trim() === '' ? null : `${this.#mark}${this.#text.trim()}`
    if (printed !== null) {
      this.#collector.add(printed, { indent: this.#indent, level: this.#level, italic: !this.#upright })
      this.#mark = ''
    }
    this.#text = ''
    this.#upright = false
  }

  #inline(node: HtmlElement, depth: number): void {
    const slanted = node.tagName === 'em' || node.tagName === 'i'
    if (slanted) this.#slanted++
    for (const child of node.childNodes) this.#node(child, depth + 1)
    if (slanted) this.#slanted--
  }

  #block(node: HtmlElement, depth: number): void {
    const level = Number(/^h([1-6])$/u.exec(node.tagName)?.[1] ?? 0)
    // Paragraphs of a list point stay with it.
    const apart = (level > 0 || node.tagName === 'p') && this.#lists.length === 0
    this.#flush()
    if (apart) this.#collector.blank()
    const before = this.#level
    if (level > 0) this.#level = level
    for (const child of node.childNodes) this.#node(child, depth + 1)
    const isEmpty = this.#text.trim() === ''
    this.#flush()
    this.#level = before
    // An empty paragraph or division is a blank line somebody made.
    if (apart || (isEmpty && node.tagName === 'div')) this.#collector.blank()
  }

  #list(node: HtmlElement, depth: number): void {
    this.#flush()
    if (this.#lists.length === 0) this.#collector.blank()
    const start = Number(attributeOf(node, 'start') ?? 1)
    const next = node.tagName === 'ol' ? (Number.isInteger(start) ? start : 1) : null
    this.#lists.push({
      depth: this.#lists.length,
      next,
      letters: /^a$/iu.test(attributeOf(node, 'type') ?? ''),
    })
    for (const child of node.childNodes) this.#node(child, depth + 1)
    this.#flush()
    this.#lists.pop()
    if (this.#lists.length === 0) {
      this.#indent = 0
      this.#collector.blank()
    }
  }

  #point(node: HtmlElement, depth: number): void {
    this.#flush()
    const list = this.#lists.at(-1)
    const before = this.#indent
    this.#indent = (list?.depth ?? 0) * 2
    this.#mark = markOf(list)
    for (const child of node.childNodes) this.#node(child, depth + 1)
    this.#flush()
    this.#mark = ''
    this.#indent = before
  }

  #lines(node: HtmlElement): void {
    this.#flush()
    const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
    if (node.childNodes.every((child) => !isElement(child)))
      for (const line of text.split(/\r\n|\n|\r/u)) {
        if (line.trim() === '') this.#collector.blank()
        else this.#collector.add(line)
      }
    else for (const child of node.childNodes) this.#node(child, 0)
    this.#flush()
  }

  #table(node: HtmlElement): void {
    this.#flush()
    this.#collector.blank()
    for (const row of rowsOfTable(node)) this.#collector.add(row.join('\t'))
    this.#collector.blank()
  }
}

function markOf(list: ListPlace | undefined): string {
  if (list === undefined || list.next === null) return '- '
  const number = list.next++
  return list.letters && number <= 26 ? `${String.fromCodePoint(96 + number)}) ` : `${number}. `
}
