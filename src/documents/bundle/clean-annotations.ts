/** Links and fields of a PDF before its pages are copied: named targets become pages, fields what they show, scripts nothing. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFPageLeaf,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

/** Files, films and sounds inside a page; nobody sees them on paper, and nobody has looked into them. */
const UNSEEN = new Set(['3D', 'FileAttachment', 'Movie', 'Popup', 'RichMedia', 'Screen', 'Sound'])
const MOST_NAMES = 50_000

const name = (text: string) => PDFName.of(text)

export function cleanAnnotations(
  document: PDFDocument,
  refs: readonly PDFRef[],
  pages: readonly PDFPageLeaf[],
): void {
  const named = namedTargets(document)
  const known = new Set(refs)
  for (const page of pages) {
    const given = page.lookup(name('Annots'))
    if (!(given instanceof PDFArray)) {
      page.delete(name('Annots'))
      continue
    }
    const kept = given.asArray().filter((entry) => {
      const annotation = document.context.lookup(entry)
      return annotation instanceof PDFDict && keep(annotation, named, known)
    })
    page.set(name('Annots'), document.context.obj(kept))
  }
}

function keep(annotation: PDFDict, named: Map<string, PDFObject>, pages: Set<PDFRef>): boolean {
  const kind = annotation.lookup(name('Subtype'))
  const subtype = kind instanceof PDFName ? kind.decodeText() : ''
  if (UNSEEN.has(subtype)) {
    // The tags may lead to it all the same.
    for (const key of annotation.keys()) annotation.delete(key)
    return false
  }
  for (const key of ['AA', 'PA', 'Parent', 'Popup', 'IRT', 'P']) annotation.delete(name(key))
  const target = targetOf(annotation, named)
  const address = target === null ? addressOf(annotation) : null
  annotation.delete(name('A'))
  annotation.delete(name('Dest'))
  const page = target?.get(0)
  if (target !== null && page instanceof PDFRef && pages.has(page)) annotation.set(name('Dest'), target)
  else if (address !== null)
    annotation.set(name('A'), annotation.context.obj({ S: 'URI', URI: PDFString.of(address) }))
  else if (subtype === 'Link') return false
  // A field shows what it was filled with; filling it again is for the file itself.
  if (subtype === 'Widget') annotation.set(name('Subtype'), name('Stamp'))
  return true
}

function targetOf(annotation: PDFDict, named: Map<string, PDFObject>): PDFArray | null {
  const action = annotation.lookup(name('A'))
  const goTo =
    action instanceof PDFDict && action.lookup(name('S')) === name('GoTo') ? action.lookup(name('D')) : null
  const given = annotation.lookup(name('Dest')) ?? goTo
  if (given instanceof PDFArray) return given
  const found = annotation.context.lookup(named.get(textOf(given) ?? ''))
  if (found instanceof PDFArray) return found
  const inside = found instanceof PDFDict ? found.lookup(name('D')) : null
  return inside instanceof PDFArray ? inside : null
}

function addressOf(annotation: PDFDict): string | null {
  const action = annotation.lookup(name('A'))
  if (!(action instanceof PDFDict) || action.lookup(name('S')) !== name('URI')) return null
  const text = textOf(action.lookup(name('URI')))
  return text !== null && /^(?:https?:\/\/|mailto:)[\x21-\x7e]+$/iu.test(text)
    ? text.replaceAll(/[\\()]/gu, '\\$&')
    : null
}

function textOf(value: unknown): string | null {
  if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText()
  return value instanceof PDFName ? value.decodeText() : null
}

function namedTargets({ catalog, context }: PDFDocument): Map<string, PDFObject> {
  const found = new Map<string, PDFObject>()
  const old = catalog.lookup(name('Dests'))
  if (old instanceof PDFDict) for (const [key, value] of old.entries()) found.set(key.decodeText(), value)
  const names = catalog.lookup(name('Names'))
  const seen = new Set<PDFDict>()
  const waiting = [names instanceof PDFDict ? names.lookup(name('Dests')) : undefined]
  while (waiting.length > 0 && found.size < MOST_NAMES) {
    const node = waiting.pop()
    if (!(node instanceof PDFDict) || seen.has(node)) continue
    seen.add(node)
    const pairs = node.lookup(name('Names'))
    if (pairs instanceof PDFArray)
      for (let at = 0; at + 1 < pairs.size(); at += 2)
        found.set(textOf(pairs.lookup(at)) ?? '', pairs.get(at + 1))
    const kids = node.lookup(name('Kids'))
    if (kids instanceof PDFArray) for (const kid of kids.asArray()) waiting.push(context.lookup(kid))
  }
  return found
}
