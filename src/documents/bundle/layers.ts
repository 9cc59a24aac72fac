/** Layers of the PDFs that are put together: what was hidden stays hidden. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFObjectCopier,
} from '@cantoo/pdf-lib'

const name = (text: string) => PDFName.of(text)
const listOf = (value: unknown): PDFObject[] => (value instanceof PDFArray ? value.asArray() : [])

export class Layers {
  readonly #all: PDFObject[] = []
  readonly #hidden: PDFObject[] = []

  add({ catalog }: PDFDocument, copier: PDFObjectCopier): void {
    const properties = catalog.lookup(name('OCProperties'))
    if (!(properties instanceof PDFDict)) return
    const all = listOf(properties.lookup(name('OCGs')))
    const settings = properties.lookup(name('D'))
    const shown = settings instanceof PDFDict ? listOf(settings.lookup(name('ON'))) : []
    const off = settings instanceof PDFDict ? listOf(settings.lookup(name('OFF'))) : []
    const noneAtFirst = settings instanceof PDFDict && settings.lookup(name('BaseState')) === name('OFF')
    const hidden = noneAtFirst ? all.filter((layer) => !shown.includes(layer)) : off
    this.#all.push(...all.map((layer) => copier.copy(layer)))
    this.#hidden.push(...hidden.map((layer) => copier.copy(layer)))
  }

  close({ catalog, context }: PDFDocument): void {
    if (this.#all.length === 0) return
    const settings = { BaseState: 'ON', OFF: this.#hidden, Order: [] }
    catalog.set(name('OCProperties'), context.obj({ OCGs: this.#all, D: settings }))
  }
}
