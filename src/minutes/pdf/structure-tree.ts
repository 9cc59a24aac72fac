/** The structure tree of a tagged PDF over all its pages: what the letters are, in reading order. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib'

export interface TagNode {
  /** As in the file: `H1`, `P`, `LI` … */
  role: string
  alt: string | null
  children: (TagNode | ContentId)[]
}
/** A stretch of marked content as pdf.js names it: `p12R_mc3`. */
export type ContentId = string

const DEEPEST = 100
const MOST_NODES = 1_000_000

/** The root; `null` where the file has no tags or tags that nobody can follow. */
export async function structureTree(bytes: Uint8Array): Promise<TagNode | null> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
    const root = document.catalog.lookup(PDFName.of('StructTreeRoot'))
    return root instanceof PDFDict ? new Walker(document).node(root, null, 0) : null
  } catch {
    // Whatever is wrong with the tags, the letters can still be read by their places.
    return null
  }
}

class Walker {
  readonly #document: PDFDocument
  readonly #seen = new Set<PDFDict>()

  constructor(document: PDFDocument) {
    this.#document = document
  }

  node(element: PDFDict, page: PDFRef | null, depth: number): TagNode {
    if (depth > DEEPEST || this.#seen.has(element) || this.#seen.size > MOST_NODES)
      throw new Error('a tree that does not end')
    this.#seen.add(element)
    const role = element.lookup(PDFName.of('S'))
    const own = element.get(PDFName.of('Pg'))
    const inner = own instanceof PDFRef ? own : page
    return {
      role: role instanceof PDFName ? role.decodeText() : 'Root',
      alt: textOf(element.lookup(PDFName.of('Alt'))),
      children: this.#children(element.get(PDFName.of('K')), inner, depth),
    }
  }

  #children(value: PDFObject | undefined, page: PDFRef | null, depth: number): TagNode['children'] {
    const child = value instanceof PDFRef ? this.#document.context.lookup(value) : value
    if (child instanceof PDFArray)
      return child.asArray().flatMap((each) => this.#children(each, page, depth + 1))
    if (child instanceof PDFNumber) return page === null ? [] : [idOf(page, child)]
    if (!(child instanceof PDFDict)) return []
    const content = child.lookup(PDFName.of('MCID'))
    if (content instanceof PDFNumber) {
      const own = child.get(PDFName.of('Pg'))
      const place = own instanceof PDFRef ? own : page
      return place === null ? [] : [idOf(place, content)]
    }
    // An annotation: a link's place on the page, without words of its own.
    if (child.has(PDFName.of('Obj'))) return []
    return [this.node(child, page, depth + 1)]
  }
}

const idOf = (page: PDFRef, content: PDFNumber): ContentId => `p${page.objectNumber}R_mc${content.asNumber()}`

const textOf = (value: PDFObject | undefined): string | null =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null
