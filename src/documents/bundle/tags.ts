/**
 * The tags of the PDFs that are put together, joined to one tree, so that a screen reader meets headings, lists and
 * tables of each as they were written. What a file calls by names of its own is called by the standard's.
 */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFObjectCopier,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'

const STANDARD = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
)
/** A tree with more elements, or a number tree with more numbers, is no help to anybody. */
const MOST_ELEMENTS = 400_000

const name = (text: string) => PDFName.of(text)

/** Tags of one file, taken off it before its pages are copied. */
interface TakenTags {
  kids: PDFObject[]
  roles: Map<PDFName, PDFName>
  parents: [key: number, value: PDFObject][]
}

/** `null` where a file has none, or has such as cannot be kept. Empties the file's own root. */
export function takeTags({ catalog }: PDFDocument): TakenTags | null {
  const root = catalog.lookup(name('StructTreeRoot'))
  if (!(root instanceof PDFDict)) return null
  const given = root.lookup(name('K'))
  const single = root.get(name('K'))
  const kids = given instanceof PDFArray ? given.asArray() : single === undefined ? [] : [single]
  const parents = root.lookup(name('ParentTree'))
  const roles = rolesOf(root.lookup(name('RoleMap')))
  // Words of PDF 2.0 stand in namespaces, which one tree of the older kind cannot hold.
  const kept = kids.length > 0 && parents instanceof PDFDict && root.get(name('Namespaces')) === undefined
  const taken = kept ? { kids, roles, parents: numbersOf(parents) } : null
  for (const key of root.keys()) root.delete(key)
  return taken
}

function rolesOf(given: unknown): Map<PDFName, PDFName> {
  const pairs = given instanceof PDFDict ? given.entries() : []
  return new Map(pairs.flatMap(([from, to]) => (to instanceof PDFName ? [[from, to] as const] : [])))
}

function numbersOf(tree: PDFDict): [number, PDFObject][] {
  const found: [number, PDFObject][] = []
  const seen = new Set<unknown>()
  const waiting: unknown[] = [tree]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (!(node instanceof PDFDict) || seen.has(node)) continue
    if (found.length > MOST_ELEMENTS) throw new Error('tags without end')
    seen.add(node)
    const pairs = node.lookup(name('Nums'))
    if (pairs instanceof PDFArray) found.push(...numberedOf(pairs))
    const kids = node.lookup(name('Kids'))
    if (kids instanceof PDFArray) waiting.push(...kids.asArray().map((kid) => node.context.lookup(kid)))
  }
  return found
}

type Named = [id: string, element: PDFRef]

function numberedOf(pairs: PDFArray): [number, PDFObject][] {
  const found: [number, PDFObject][] = []
  for (let at = 0; at + 1 < pairs.size(); at += 2) {
    const key = pairs.lookup(at)
    if (key instanceof PDFNumber) found.push([key.asNumber(), pairs.get(at + 1)])
  }
  return found
}

/** The tree of the bundle. Each file is a part of it. */
export class TagTree {
  readonly #document: PDFDocument
  readonly #root: PDFRef
  readonly #top: PDFRef
  readonly #parents: (readonly [number, PDFObject])[] = []
  readonly #ids: Named[] = []
  #next = 0
  #files = 0

  constructor(document: PDFDocument) {
    this.#document = document
    this.#root = document.context.nextRef()
    this.#top = document.context.nextRef()
  }

  /**
   * Pages and fields copied as the objects from number `first` on get places in the tree. Answers the part that holds
   * the tags, which `close` wants in the order of reading; `null` where the file has none.
   */
  add(tags: TakenTags | null, copier: PDFObjectCopier, title: string, first: number): PDFRef | null {
    const { context } = this.#document
    const offset = this.#next
    const file = `${++this.#files}-`
    this.#renumber(first, tags === null ? null : offset)
    if (tags === null) return null
    const part = context.nextRef()
    const kids = tags.kids.map((kid) => copier.copy(kid))
    const parents = tags.parents.map(([key, value]) => [offset + key, copier.copy(value)] as const)
    const ids = kids.flatMap((kid) => this.#settle(kid, tags.roles, file))
    for (const kid of kids) {
      const element = context.lookup(kid)
      if (element instanceof PDFDict) element.set(name('P'), part)
    }
    context.assign(
      part,
      context.obj({ Type: 'StructElem', S: 'Part', P: this.#top, T: PDFHexString.fromText(title), K: kids }),
    )
    // Nothing of a file that failed halfway is kept.
    this.#parents.push(...parents)
    this.#ids.push(...ids)
    this.#next = parents.reduce((next, [key]) => Math.max(next, key + 1), this.#next)
    return part
  }

  /** Numbers by which pages and annotations find their elements; `null` takes them off. */
  #renumber(first: number, offset: number | null): void {
    const { context } = this.#document
    for (let number = first; number <= context.largestObjectNumber; number++) {
      const object = context.lookup(PDFRef.of(number))
      const dict = object instanceof PDFStream ? object.dict : object
      if (!(dict instanceof PDFDict)) continue
      for (const key of ['StructParent', 'StructParents']) {
        const given = dict.get(name(key))
        if (given === undefined) continue
        if (offset === null || !(given instanceof PDFNumber)) dict.delete(name(key))
        else dict.set(name(key), PDFNumber.of(offset + given.asNumber()))
      }
    }
  }

  /** Answers what elements are called by. */
  #settle(top: PDFObject, roles: Map<PDFName, PDFName>, file: string): Named[] {
    const { context } = this.#document
    const ids: Named[] = []
    const seen = new Set<PDFDict>()
    const waiting = [top]
    while (waiting.length > 0) {
      const entry = waiting.pop()
      const element = context.lookup(entry)
      if (!(element instanceof PDFDict) || seen.has(element)) continue
      if (seen.size > MOST_ELEMENTS) throw new Error('tags without end')
      seen.add(element)
      const role = element.lookup(name('S'))
      // What is no element stands for content of a page or for an annotation.
      if (!(role instanceof PDFName)) continue
      element.set(name('S'), standardRole(role, roles))
      element.delete(name('C'))
      if (entry instanceof PDFRef) ids.push(...this.#rename(element, entry, file, seen))
      const kids = element.lookup(name('K'))
      if (kids instanceof PDFArray) waiting.push(...kids.asArray())
      else if (kids instanceof PDFDict) waiting.push(element.get(name('K')) ?? kids)
    }
    return ids
  }

  /** Two files may call different cells by the same name. */
  #rename(element: PDFDict, ref: PDFRef, file: string, seen: Set<PDFDict>): Named[] {
    const id = bytesOf(element.lookup(name('ID')))
    if (id !== null) element.set(name('ID'), PDFString.of(`${file}${id}`))
    const given = element.lookup(name('A'))
    for (const attribute of given instanceof PDFArray ? given.asArray() : [given]) {
      const dict = this.#document.context.lookup(attribute)
      if (!(dict instanceof PDFDict) || seen.has(dict)) continue
      // Cells may share what they are given.
      seen.add(dict)
      const headers = dict.lookup(name('Headers'))
      if (!(headers instanceof PDFArray)) continue
      for (const [index, header] of headers.asArray().entries()) {
        const text = bytesOf(this.#document.context.lookup(header))
        if (text !== null) headers.set(index, PDFString.of(`${file}${text}`))
      }
    }
    return id === null ? [] : [[`${file}${id}`, ref]]
  }

  close(parts: readonly (PDFRef | null)[]): void {
    const { context, catalog } = this.#document
    const kids = parts.filter((part) => part !== null)
    context.assign(this.#top, context.obj({ Type: 'StructElem', S: 'Document', P: this.#root, K: kids }))
    const numbers = this.#parents.toSorted(([a], [b]) => a - b).flat()
    const ids = this.#ids.toSorted(([a], [b]) => (a < b ? -1 : 1))
    const root = context.obj({
      Type: 'StructTreeRoot',
      K: [this.#top],
      ParentTree: context.register(context.obj({ Nums: numbers })),
      ParentTreeNextKey: this.#next,
    })
    if (ids.length > 0) {
      const names = ids.flatMap(([id, ref]) => [PDFString.of(id), ref])
      const limits = [ids[0], ids.at(-1)].map((pair) => PDFString.of(pair?.[0] ?? ''))
      const leaf = context.register(context.obj({ Limits: limits, Names: names }))
      root.set(name('IDTree'), context.obj({ Kids: [leaf] }))
    }
    context.assign(this.#root, root)
    catalog.set(name('StructTreeRoot'), this.#root)
    catalog.set(name('MarkInfo'), context.obj({ Marked: true }))
  }
}

function standardRole(role: PDFName, roles: Map<PDFName, PDFName>): PDFName {
  let found = role
  for (let step = 0; step < 10 && !STANDARD.has(found.decodeText()); step++) found = roles.get(found) ?? found
  return STANDARD.has(found.decodeText()) ? found : name('NonStruct')
}

/** An identifier in signs that stand in any string. */
function bytesOf(value: unknown): string | null {
  if (!(value instanceof PDFString) && !(value instanceof PDFHexString)) return null
  return Buffer.from(value.asBytes()).toString('hex')
}
