/** Bookmarks: those of the bundle, and pages that bookmarks of the agenda name. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import type { BundleItem } from './model.ts'

export interface Bookmark {
  title: string
  page: PDFRef
  under: Bookmark[]
}

const name = (text: string) => PDFName.of(text)
const MOST_BOOKMARKS = 20_000

export function writeOutline({ catalog, context }: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const root = context.nextRef()
  const write = (list: readonly Bookmark[], parent: PDFRef) => {
    const refs = list.map(() => context.nextRef())
    for (const [index, { title, page, under }] of list.entries()) {
      const ref = refs[index]
      if (ref === undefined) continue
      const entry = context.obj({
        Title: PDFHexString.fromText(title),
        Parent: parent,
        Dest: [page, 'XYZ', null, null, null],
      })
      const [before, after] = [refs[index - 1], refs[index + 1]]
      if (before) entry.set(name('Prev'), before)
      if (after) entry.set(name('Next'), after)
      if (under.length > 0) addEnds(entry, write(under, ref), -under.length)
      context.assign(ref, entry)
    }
    return refs
  }
  const outlines = context.obj({ Type: 'Outlines' })
  addEnds(outlines, write(bookmarks, root), bookmarks.length)
  context.assign(root, outlines)
  catalog.set(name('Outlines'), root)
  catalog.set(name('PageMode'), name('UseOutlines'))
}

/** A count below nought shows them folded. */
function addEnds(entry: PDFDict, refs: readonly PDFRef[], count: number): void {
  const [first, last] = [refs[0], refs.at(-1)]
  if (first) entry.set(name('First'), first)
  if (last) entry.set(name('Last'), last)
  entry.set(name('Count'), entry.context.obj(count))
}

/** Pages of the agenda where its items begin, as its own bookmarks tell; `null` where none does. */
export function pagesOfItems(
  agenda: PDFDocument,
  pages: readonly PDFRef[],
  items: readonly BundleItem[],
): (number | null)[] {
  const marks = bookmarksOf(agenda)
  return items.map(({ number, title }) => {
    const numbered = new RegExp(`(?:^|\\s)${number.replaceAll(/[^\p{L}\p{N}]/gu, '\\$&')}(?=[.:\\s]|$)`, 'u')
    const wanted = plain(title)
    const found =
      marks.find(
        (mark) => (number === '' || numbered.test(mark.title)) && plain(mark.title).includes(wanted),
      ) ?? marks.find((mark) => plain(mark.title) === wanted)
    const at = found === undefined ? -1 : pages.indexOf(found.page)
    return at < 0 ? null : at
  })
}

const plain = (text: string) => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLowerCase()

function bookmarksOf({ catalog, context }: PDFDocument): { title: string; page: PDFRef }[] {
  const found: { title: string; page: PDFRef }[] = []
  const seen = new Set<PDFDict>()
  const outlines = catalog.lookup(name('Outlines'))
  const waiting = [outlines instanceof PDFDict ? outlines.get(name('First')) : undefined]
  while (waiting.length > 0 && found.length < MOST_BOOKMARKS) {
    const entry = context.lookup(waiting.pop())
    if (!(entry instanceof PDFDict) || seen.has(entry)) continue
    seen.add(entry)
    waiting.push(entry.get(name('Next')), entry.get(name('First')))
    const title = entry.lookup(name('Title'))
    const page = pageOf(entry)
    if (page !== null && (title instanceof PDFString || title instanceof PDFHexString))
      found.push({ title: title.decodeText(), page })
  }
  return found
}

function pageOf(entry: PDFDict): PDFRef | null {
  const action = entry.lookup(name('A'))
  const target =
    entry.lookup(name('Dest')) ?? (action instanceof PDFDict ? action.lookup(name('D')) : undefined)
  const page = target instanceof PDFArray ? target.get(0) : null
  return page instanceof PDFRef ? page : null
}
