import type { SourceNote, SourceText } from '../source-text.ts'
import { LineCollector } from '../source-text.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import { LineJoiner } from './join-words.ts'
import { findPageEdges } from './page-edges.ts'
import type { Paragraph } from './paragraphs.ts'
import { paragraphsOf } from './paragraphs.ts'
import { placePages, withPdf } from './place-text.ts'
import type { PlacedPage } from './placed-text.ts'
import type { PrintMeasures } from './print-measures.ts'
import { measurePrint } from './print-measures.ts'
import type { PrintedLine } from './printed-lines.ts'
import { printedLines } from './printed-lines.ts'
import { findTables } from './table-regions.ts'
import type { TableRow } from './table-rows.ts'
import { rowsOf } from './table-rows.ts'
import { readTaggedForm } from './tagged-form.ts'

/**
 * Text of a PDF's text layer: paragraphs put together from printed lines, also over pages and hyphens, tables by
 * where their cells stand, running headers and page numbers set apart. What Sagsgang made itself is read by its tags. Throws `UnreadableFile`.
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceText> {
  const read = await withPdf(
    bytes,
    async (document) => (await readTaggedForm(document, bytes)) ?? (await placePages(document)),
  )
  return Array.isArray(read) ? textOfPlaced(read) : read
}

function textOfPlaced(pages: PlacedPage[]): SourceText {
  if (pages.every((page) => page.texts.length === 0))
    throw new UnreadableFile(pages.some((page) => page.hasPictures) ? 'only-pictures' : 'empty')
  return textOfPages(pages)
}

export function textOfPages(pages: PlacedPage[]): SourceText {
  const printed = pages.map(printedLines)
  const edges = findPageEdges(printed)
  const lines = printed.flat().filter((line) => !edges.has(line))
  const measures = measurePrint(lines, pages[0]?.width ?? 595)
  const joiner = new LineJoiner(lines.map((line) => line.text))
  const writer = new PageWriter(measures, edges, pages)
  let from = 0
  for (const region of findTables(lines, measures)) {
    writer.paragraphs(paragraphsOf(lines.slice(from, region.at), measures, joiner))
    writer.table(rowsOf(lines, region, measures, joiner))
    from = region.end
  }
  writer.paragraphs(paragraphsOf(lines.slice(from), measures, joiner))
  return writer.end()
}

/** Writes blocks as lines, each page's edges before the first line that begins on the page after. */
class PageWriter {
  readonly #collector = new LineCollector()
  readonly #pages: number[] = []
  readonly #edges: number[] = []
  readonly #notes: SourceNote[] = []
  readonly #measures: PrintMeasures
  readonly #unread: PlacedPage[]
  #waiting: PrintedLine[]

  constructor(measures: PrintMeasures, edges: Set<PrintedLine>, pages: PlacedPage[]) {
    this.#measures = measures
    this.#waiting = [...edges].sort((a, b) => a.page - b.page || a.y - b.y)
    this.#unread = pages.filter((page) => page.texts.length === 0)
  }

  paragraphs(paragraphs: Paragraph[]): void {
    for (const [index, paragraph] of paragraphs.entries()) {
      if (paragraph.apart || index === 0) this.#blank()
      this.#turnTo(paragraph.page)
      const { size, left } = this.#measures
      const indent = paragraph.isListPoint ? Math.max(0, Math.round((paragraph.x - left) / (size * 0.6))) : 0
      const level = paragraph.size > size * 1.12 ? 2 : 0
      this.#line(paragraph.text, paragraph.page, { indent, level, italic: paragraph.italic })
    }
  }

  table(rows: TableRow[]): void {
    this.#blank()
    for (const row of rows) {
      this.#turnTo(row.page)
      const number = this.#line(row.cells.join('\t'), row.page)
      if (row.repeated) this.#edges.push(number)
    }
    this.#blank()
  }

  end(): SourceText {
    this.#turnTo(Infinity)
    while (this.#collector.lines.at(-1)?.text === '') {
      this.#collector.lines.pop()
      this.#pages.pop()
    }
    const { lines } = this.#collector
    return { kind: 'pdf', lines, pages: this.#pages, edges: this.#edges, notes: this.#notes }
  }

  /** Puts down what belongs to the pages before: their edges, and a note of each page without text. */
  #turnTo(page: number): void {
    while ((this.#waiting[0]?.page ?? Infinity) < page) {
      const edge = this.#waiting.shift()
      if (edge !== undefined) this.#edges.push(this.#line(edge.text, edge.page))
    }
    while ((this.#unread[0]?.number ?? Infinity) < page) {
      const unread = this.#unread.shift()
      if (unread?.hasPictures !== true) continue
      const message = `Side ${unread.number} har ingen tekst, kun billede. Den er ikke læst.`
      const line = Math.max(1, this.#collector.lines.length)
      this.#notes.push({ rule: 'page-without-text', severity: 'warning', message, line })
    }
  }

  #blank(): void {
    const before = this.#collector.lines.length
    this.#collector.blank()
    if (this.#collector.lines.length > before) this.#pages.push(this.#pages.at(-1) ?? 1)
  }

  /** Number of the line; the last one's where there was nothing to print. */
  #line(text: string, page: number, marks: Parameters<LineCollector['add']>[1] = {}): number {
    const line = this.#collector.add(text, marks)
    // Edges of a page come after its text, so that pages never go back.
    if (line !== null) this.#pages.push(Math.max(page, this.#pages.at(-1) ?? 1))
    return line?.number ?? this.#collector.lines.length
  }
}
