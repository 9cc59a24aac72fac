import { OPS } from 'unpdf/pdfjs'
import { UnreadableFile } from '../unreadable-file.ts'
import { PIECE } from '../writing/typst/layout.ts'
import type { PdfDocument } from './place-text.ts'
import type { ContentId } from './structure-tree.ts'

/** The letters of one stretch of marked content; it lies on one line. */
export interface MarkedText {
  text: string
  page: number
  /** Baseline from the bottom of the page, and the height of the letters, in points. */
  y: number
  size: number
  /** Begins on another line than what is printed before it. */
  isNewLine: boolean
}

const MOST_PAGES = 3000

/**
 * Text of all marked content of a document by its name, letter by letter as it is drawn: a gap between letters is no blank
 * here. Running heads and feet are not marked as text.
 */
export async function markedTexts(document: PdfDocument): Promise<Map<ContentId, MarkedText>> {
  if (document.numPages > MOST_PAGES) throw new UnreadableFile('too-heavy')
  const texts = new Map<ContentId, MarkedText>()
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const reader = new PageReader(texts, number, page.ref?.num ?? 0)
    const { fnArray, argsArray } = await page.getOperatorList()
    for (const [index, operation] of fnArray.entries()) reader.take(operation, argsArray[index])
    page.cleanup()
  }
  return texts
}

type Matrix = readonly [number, number, number, number, number, number]
const WHOLE: Matrix = [1, 0, 0, 1, 0, 0]

/** Follows the drawing of one page as far as letters and their baseline go. */
class PageReader {
  readonly #texts: Map<ContentId, MarkedText>
  readonly #page: number
  readonly #reference: number
  readonly #open: (ContentId | null)[] = []
  readonly #saved: { matrix: Matrix; size: number }[] = []
  #matrix = WHOLE
  #placed = WHOLE
  #size = 0
  #lastBaseline = Infinity

  constructor(texts: Map<ContentId, MarkedText>, page: number, reference: number) {
    this.#texts = texts
    this.#page = page
    this.#reference = reference
  }

  take(operation: number, given: unknown): void {
    const args: readonly unknown[] = Array.isArray(given) ? given : []
    switch (operation) {
      case OPS.beginMarkedContent:
        this.#open.push(null)
        break
      case OPS.beginMarkedContentProps:
        this.#open.push(typeof args[1] === 'number' ? `p${this.#reference}R_mc${args[1]}` : null)
        this.#begin()
        break
      case OPS.endMarkedContent:
        this.#open.pop()
        break
      case OPS.save:
        this.#saved.push({ matrix: this.#matrix, size: this.#size })
        break
      case OPS.restore: {
        const { matrix, size } = this.#saved.pop() ?? { matrix: WHOLE, size: 0 }
        this.#matrix = matrix
        this.#size = size
        break
      }
      case OPS.transform:
        this.#matrix = product(this.#matrix, matrixOf(args))
        break
      case OPS.setFont:
        this.#size = Number(args[1])
        break
      case OPS.setTextMatrix:
        this.#placed = matrixOf(args[0])
        break
      case OPS.showText:
        this.#show(args[0])
        break
    }
  }

  /** A stretch is there also where nothing is shown in it. */
  #begin(): void {
    const id = this.#open.at(-1)
    if (id === null || id === undefined || this.#texts.has(id)) return
    this.#texts.set(id, { text: '', page: this.#page, y: 0, size: 0, isNewLine: false })
  }

  #show(glyphs: unknown): void {
    const id = this.#open.findLast((each) => each !== null)
    const text = textOfGlyphs(glyphs)
    const stretch = id === undefined ? undefined : this.#texts.get(id ?? '')
    if (stretch === undefined || text === '') return
    const place = product(this.#matrix, this.#placed)
    const [y, size] = [place[5], Math.abs(place[3]) * this.#size]
    const isNewLine = Math.abs(y - this.#lastBaseline) > size * 0.4
    if (stretch.text === '') Object.assign(stretch, { y, size, isNewLine })
    else if (isNewLine) stretch.text += ' '
    stretch.text += text
    this.#lastBaseline = y
  }
}

function textOfGlyphs(glyphs: unknown): string {
  if (!Array.isArray(glyphs)) return ''
  return (
    glyphs
      .map((glyph: unknown) =>
        typeof glyph === 'object' && glyph !== null && 'unicode' in glyph ? String(glyph.unicode) : '',
      )
      .join('')
      .replaceAll(/[\u{FB00}-\u{FB06}]/gu, (ligature) => ligature.normalize('NFKC'))
      // One drawing serves for both hyphens, and bears the name of the one that came first.
      .replaceAll('\u00AD', '-')
  )
}

function matrixOf(given: unknown): Matrix {
  const numbers: unknown[] =
    typeof given === 'object' && given !== null ? Array.from(Object.values(given)) : []
  const [a, b, c, d, e, f] = numbers.map(Number)
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0]
}

function product(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** One text of its stretches: a line ends at a blank, unless a word is longer than a line or was hyphenated. */
export function joinStretches(stretches: readonly (MarkedText | null)[]): string {
  let joined = ''
  let before: MarkedText | null = null
  for (const [index, stretch] of stretches.entries()) {
    if (stretch === null) continue
    if (isHyphen(stretch, joined, stretches[index + 1])) {
      before = { ...stretch, text: HYPHEN }
      continue
    }
    const isTurned = before !== null && before.page !== stretch.page
    if (before?.text === HYPHEN || joined === '') joined += stretch.text.trimStart()
    else if (isTurned || stretch.isNewLine)
      joined = `${joined.trimEnd()}${isPiece(joined) ? '' : ' '}${stretch.text.trimStart()}`
    else joined += stretch.text
    before = stretch
  }
  return joined.replaceAll(/\s+/gu, ' ').trim()
}

const HYPHEN = '\u00AD'

/** A hyphen that the line's end made, and no word has, is a stretch of its own right behind a letter. */
function isHyphen(stretch: MarkedText, joined: string, next: MarkedText | null | undefined): boolean {
  return stretch.text === '-' && !stretch.isNewLine && /\p{L}$/u.test(joined) && next?.isNewLine === true
}

/** The word at the end is one of the pieces that a long word was cut into. */
function isPiece(text: string): boolean {
  const length = Array.from(text.trimEnd().slice(text.trimEnd().lastIndexOf(' ') + 1)).length
  return length > 0 && length % PIECE === 0
}
