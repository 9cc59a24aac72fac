/** The strip below a page of an attachment that says which it is of. The page itself is left whole. */
import {
  PDFArray,
  PDFDict,
  type PDFFont,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPageLeaf,
} from '@cantoo/pdf-lib'
import { type Box, sizeOf } from './open-pdf.ts'

const FONT = 'SagsgangStrip'
/** Share of the longer side of a page: 24 points of an A4 page, and legible on a drawing too. */
const HEIGHT = 0.0285
const name = (text: string) => PDFName.of(text)

export interface StripWords {
  left: string
  right: string
}

export function addStrip(page: PDFPageLeaf, words: StripWords, font: PDFFont): void {
  const { context } = page
  const box = sizeOf(page)
  const height = Math.max(box.width, box.height) * HEIGHT
  const turn = turnOf(page)
  const { whole, matrix, width } = place(box, height, turn)
  const size = height * 0.42
  const baseline = height * 0.34
  const edge = Math.min(height * 1.5, width * 0.08)
  const right = width - edge - font.widthOfTextAtSize(words.right, size)
  const text = (x: number, said: string) =>
    `BT /${FONT} ${figure(size)} Tf ${figure(x)} ${figure(baseline)} Td ${font.encodeText(said).toString()} Tj ET`
  // First on the page and followed by a frame around what was there before: neither can draw over the other.
  const content = [
    '/Artifact BMC q 0.25 g',
    `${matrix.map(figure).join(' ')} cm`,
    text(edge, words.left),
    text(right, words.right),
    'Q EMC',
    `${[box.left, box.bottom, box.width, box.height].map(figure).join(' ')} re W n`,
  ].join('\n')
  const stream = context.register(context.flateStream(content))
  const before = page.lookup(name('Contents'))
  const kept: PDFObject[] =
    before instanceof PDFArray ? before.asArray() : before ? [page.get(name('Contents')) ?? before] : []
  page.set(name('Contents'), context.obj([stream, ...kept]))
  setFont(page, font)
  const corners = [whole.left, whole.bottom, whole.left + whole.width, whole.bottom + whole.height]
  page.set(name('MediaBox'), context.obj(corners))
  for (const key of ['CropBox', 'TrimBox', 'BleedBox', 'ArtBox']) page.delete(name(key))
}

function setFont(page: PDFPageLeaf, font: PDFFont): void {
  const { context } = page
  const given = page.lookup(name('Resources'))
  const resources = given instanceof PDFDict ? given : context.obj({})
  if (resources !== given) page.set(name('Resources'), resources)
  const named = resources.lookup(name('Font'))
  const fonts = named instanceof PDFDict ? named : context.obj({})
  if (fonts !== named) resources.set(name('Font'), fonts)
  fonts.set(name(FONT), font.ref)
}

function turnOf(page: PDFPageLeaf): number {
  const given = page.lookup(name('Rotate'))
  const turn = given instanceof PDFNumber ? given.asNumber() : 0
  return Number.isInteger(turn / 90) ? ((turn % 360) + 360) % 360 : 0
}

/** `matrix` has its origin in the lower left corner of the strip as it is read, on a page turned clockwise. */
function place({ left, bottom, width, height }: Box, strip: number, turn: number) {
  const right = left + width
  const top = bottom + height
  switch (turn) {
    case 90:
      return {
        whole: { left, bottom, width: width + strip, height },
        matrix: [0, 1, -1, 0, right + strip, bottom],
        width: height,
      }
    case 180:
      return {
        whole: { left, bottom, width, height: height + strip },
        matrix: [-1, 0, 0, -1, right, top + strip],
        width,
      }
    case 270:
      return {
        whole: { left: left - strip, bottom, width: width + strip, height },
        matrix: [0, -1, 1, 0, left - strip, top],
        width: height,
      }
    default:
      return {
        whole: { left, bottom: bottom - strip, width, height: height + strip },
        matrix: [1, 0, 0, 1, left, bottom - strip],
        width,
      }
  }
}

const figure = (value: number) => String(Math.round(value * 1000) / 1000)
