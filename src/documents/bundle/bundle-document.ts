/** The bundle while it is made: one PDF to which others are appended with their tags, links and layers. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  type PDFFont,
  PDFHexString,
  PDFName,
  PDFObjectCopier,
  type PDFPageLeaf,
  PDFRef,
  PDFString,
  StandardFonts,
} from '@cantoo/pdf-lib'
import { Layers } from './layers.ts'
import { type OpenPdf, pageAt } from './open-pdf.ts'
import { type Bookmark, writeOutline } from './outline.ts'
import { addStrip } from './strip.ts'
import { takeTags, TagTree } from './tags.ts'

const name = (text: string) => PDFName.of(text)

interface Marking {
  /** Of the attachment: `3.2`. */
  label: string
  /** Of its first page. */
  firstNumber: number
}

export class BundleDocument {
  readonly #document: PDFDocument
  readonly #font: PDFFont
  readonly #title: string
  readonly #tree: TagTree
  readonly #layers = new Layers()
  #contents: { pages: PDFRef[]; part: PDFRef | null } = { pages: [], part: null }
  readonly #pages: PDFRef[] = []
  readonly #parts: (PDFRef | null)[] = []

  private constructor(document: PDFDocument, font: PDFFont, title: string) {
    this.#document = document
    this.#font = font
    this.#title = title
    this.#tree = new TagTree(document)
  }

  static async create(title: string): Promise<BundleDocument> {
    const document = await PDFDocument.create({ updateMetadata: false })
    return new BundleDocument(document, await document.embedFont(StandardFonts.Helvetica), title)
  }

  get pageCount(): number {
    return this.#contents.pages.length + this.#pages.length
  }

  /** Answers its pages. Throws for a file that cannot be copied, and leaves nothing of it. */
  append(pdf: OpenPdf, title: string, marking: Marking | null): PDFRef[] {
    const { pages, part } = this.#copy(pdf, title, marking)
    this.#pages.push(...pages)
    this.#parts.push(part)
    return pages
  }

  /** The contents, before all else. */
  prepend(pdf: OpenPdf, title: string): void {
    this.#contents = this.#copy(pdf, title, null)
  }

  #copy(pdf: OpenPdf, title: string, marking: Marking | null): { pages: PDFRef[]; part: PDFRef | null } {
    const tags = takeTagsOr(pdf.document)
    const { context } = this.#document
    const first = context.largestObjectNumber + 1
    try {
      return this.#copyWith(pdf, title, marking, tags, first)
    } catch (error) {
      this.#forget(first)
      if (tags === null) throw error
      // Tags that lead astray are no reason to leave the file out.
      try {
        return this.#copyWith(pdf, title, marking, null, first)
      } catch (again) {
        this.#forget(first)
        throw again
      }
    }
  }

  #copyWith(
    { document, pages: given }: OpenPdf,
    title: string,
    marking: Marking | null,
    tags: ReturnType<typeof takeTags>,
    first: number,
  ) {
    const copier = PDFObjectCopier.for(document.context, this.#document.context)
    const pages = given.map((ref) => copier.copy(ref))
    if (marking !== null)
      for (const [index, ref] of pages.entries())
        addStrip(this.#pageOf(ref), stripWords(marking, index, pages.length), this.#font)
    const part = this.#tree.add(tags, copier, title, first)
    this.#layers.add(document, copier)
    return { pages, part }
  }

  #forget(first: number): void {
    const { context } = this.#document
    for (let number = first; number <= context.largestObjectNumber; number++)
      context.delete(PDFRef.of(number))
  }

  #pageOf(ref: PDFRef): PDFPageLeaf {
    return pageAt(this.#document.context, ref)
  }

  /** Links to one of these addresses go to its page instead. */
  leadTo(targets: ReadonlyMap<string, PDFRef>): void {
    for (const ref of [...this.#contents.pages, ...this.#pages]) {
      const annotations = this.#pageOf(ref).lookup(name('Annots'))
      if (!(annotations instanceof PDFArray)) continue
      for (const entry of annotations.asArray()) {
        const link = this.#document.context.lookup(entry)
        const action = link instanceof PDFDict ? link.lookup(name('A')) : null
        const address = action instanceof PDFDict ? action.lookup(name('URI')) : null
        const page = address instanceof PDFString ? targets.get(address.decodeText()) : undefined
        if (page === undefined || !(link instanceof PDFDict)) continue
        link.delete(name('A'))
        link.set(name('Dest'), this.#document.context.obj([page, 'XYZ', null, null, null]))
        link.set(name('Contents'), PDFHexString.fromText('Gå til siden'))
      }
    }
  }

  writeBookmarks(bookmarks: readonly Bookmark[]): void {
    const [page] = this.#contents.pages
    const contents = page === undefined ? [] : [{ title: 'Indhold', page, under: [] }]
    writeOutline(this.#document, [...contents, ...bookmarks])
  }

  async save(): Promise<Uint8Array> {
    const { catalog, context } = this.#document
    const pages = [...this.#contents.pages, ...this.#pages]
    const tree = context.nextRef()
    for (const ref of pages) this.#pageOf(ref).set(name('Parent'), tree)
    context.assign(tree, context.obj({ Type: 'Pages', Kids: pages, Count: pages.length }))
    catalog.set(name('Pages'), tree)
    this.#tree.close([this.#contents.part, ...this.#parts])
    this.#layers.close(this.#document)
    const arabic = { S: 'D', St: 1 }
    const front = this.#contents.pages.length
    const labels = front === 0 ? [0, arabic] : [0, { S: 'r' }, front, arabic]
    catalog.set(name('PageLabels'), context.obj({ Nums: labels }))
    this.#describe()
    return this.#document.save({
      objectsPerTick: Infinity,
      addDefaultPage: false,
      updateFieldAppearances: false,
    })
  }

  #describe(): void {
    const { catalog, context } = this.#document
    catalog.set(name('Lang'), PDFString.of('da'))
    catalog.set(name('ViewerPreferences'), context.obj({ DisplayDocTitle: true }))
    context.trailerInfo.Info = context.register(context.obj({ Title: PDFHexString.fromText(this.#title) }))
    const title = this.#title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    const words = [
      '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
      '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">',
      `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>`,
      '<dc:language><rdf:Bag><rdf:li>da</rdf:li></rdf:Bag></dc:language>',
      '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>',
    ].join('')
    const stream = context.stream(Buffer.from(words), { Type: 'Metadata', Subtype: 'XML' })
    catalog.set(name('Metadata'), context.register(stream))
  }
}

function takeTagsOr(document: PDFDocument): ReturnType<typeof takeTags> {
  try {
    return takeTags(document)
  } catch {
    return null
  }
}

function stripWords({ label, firstNumber }: Marking, index: number, count: number) {
  const part = count === 1 ? '' : `, side ${index + 1} af ${count}`
  // The font knows the signs of Western Europe only.
  const plain = label.replaceAll(/[^\x20-\x7e\xa0-\xff]/gu, '?')
  return { left: `Bilag ${plain}${part}`, right: String(firstNumber + index) }
}
