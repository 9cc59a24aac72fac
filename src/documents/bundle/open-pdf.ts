/** A PDF of a stranger, opened for copying: its pages found with care, and what acts by itself taken off. */
import {
  EncryptedPDFError,
  ParseSpeeds,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFPageLeaf,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'
import { cleanAnnotations } from './clean-annotations.ts'
import { LeftOutFile } from './model.ts'

/** More than any attachment has; beyond it a page tree is a trick. */
const MOST_PAGES = 3_000
const DEEPEST_TREE = 60
/** Sides that a page may have, in points: PDF itself goes to 14,400. */
const SMALLEST_SIDE = 20
const LARGEST_SIDE = 14_400

/** Of a page: what is of no use on paper, acts by itself, or leads away through the whole document. */
const DROPPED = ['AA', 'B', 'Dur', 'Metadata', 'PieceInfo', 'PresSteps', 'Thumb', 'Trans']

export interface OpenPdf {
  document: PDFDocument
  pages: PDFRef[]
}

/** Throws `LeftOutFile` for one that cannot be taken in. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const document = await load(bytes)
  const pages = pagesOf(document)
  if (pages.length === 0) throw new LeftOutFile('broken')
  const leaves = pages.map((ref) => pageAt(document.context, ref))
  for (const page of leaves) {
    refuseOddSize(page)
    for (const key of DROPPED) page.delete(PDFName.of(key))
  }
  cleanAnnotations(document, pages, leaves)
  shareBytes(document)
  return { document, pages }
}

export function pageAt(context: PDFContext, ref: PDFRef): PDFPageLeaf {
  const page = context.lookup(ref)
  if (!(page instanceof PDFPageLeaf)) throw new LeftOutFile('broken')
  return page
}

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  } catch (error) {
    throw new LeftOutFile(error instanceof EncryptedPDFError ? 'encrypted' : 'broken')
  }
}

function pagesOf({ catalog, context }: PDFDocument): PDFRef[] {
  const found: PDFRef[] = []
  const seen = new Set<PDFRef>()
  const visit = (ref: unknown, depth: number) => {
    if (!(ref instanceof PDFRef) || seen.has(ref)) return
    if (depth > DEEPEST_TREE || found.length >= MOST_PAGES) throw new LeftOutFile('too-large')
    seen.add(ref)
    const node = context.lookup(ref)
    if (node instanceof PDFPageLeaf) found.push(ref)
    else {
      const kids = node instanceof PDFDict ? node.lookup(PDFName.of('Kids')) : null
      // Something that is neither page nor branch: pages would be lost without a word.
      if (!(kids instanceof PDFArray)) throw new LeftOutFile('broken')
      for (const kid of kids.asArray()) visit(kid, depth + 1)
    }
  }
  visit(catalog.get(PDFName.of('Pages')), 0)
  return found
}

/** Copying a stream would copy its bytes, which nobody changes. */
function shareBytes({ context }: PDFDocument): void {
  for (const [, stream] of context.enumerateIndirectObjects())
    if (stream instanceof PDFRawStream)
      stream.clone = (to) => PDFRawStream.of(stream.dict.clone(to), stream.contents)
}

function refuseOddSize(page: PDFPageLeaf): void {
  const { width, height } = sizeOf(page)
  const fits = (side: number) => side >= SMALLEST_SIDE && side <= LARGEST_SIDE
  if (!fits(width) || !fits(height)) throw new LeftOutFile('broken')
}

export interface Box {
  left: number
  bottom: number
  width: number
  height: number
}

/** The part of a page that is shown. */
export function sizeOf(page: PDFPageLeaf): Box {
  const media = boxOf(page, 'MediaBox') ?? { left: 0, bottom: 0, width: 595.28, height: 841.89 }
  const crop = boxOf(page, 'CropBox')
  if (crop === null) return media
  const left = Math.max(media.left, crop.left)
  const bottom = Math.max(media.bottom, crop.bottom)
  return {
    left,
    bottom,
    width: Math.min(media.left + media.width, crop.left + crop.width) - left,
    height: Math.min(media.bottom + media.height, crop.bottom + crop.height) - bottom,
  }
}

function boxOf(page: PDFPageLeaf, key: string): Box | null {
  const given = page.context.lookup(page.getInheritableAttribute(PDFName.of(key)))
  if (!(given instanceof PDFArray)) return null
  const corners = Array.from({ length: 4 }, (_, at) => given.lookup(at)).map((value) =>
    value instanceof PDFNumber ? value.asNumber() : Number.NaN,
  )
  const [x1 = Number.NaN, y1 = Number.NaN, x2 = Number.NaN, y2 = Number.NaN] = corners
  const box = {
    left: Math.min(x1, x2),
    bottom: Math.min(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
  }
  return Object.values(box).every(Number.isFinite) ? box : null
}
