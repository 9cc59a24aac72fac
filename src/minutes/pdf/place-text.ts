import { getDocument, OPS, PasswordResponses, VerbosityLevel } from 'unpdf/pdfjs'
import { UnreadableFile } from '../unreadable-file.ts'
import type { PlacedPage, PlacedText } from './placed-text.ts'

const MOST_PAGES = 3000
const MOST_TEXTS = 3_000_000
/** Pages without text that are asked for pictures: enough to know what kind of file it is. */
const PAGES_ASKED = 30

export type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>

/**
 * Opens a PDF for some work and closes it. Nothing of the file is run, fetched or drawn. Throws `UnreadableFile`
 * (`encrypted`, `broken-pdf`, or what the work throws) and nothing else.
 */
export async function withPdf<Result>(
  bytes: Uint8Array,
  work: (document: PdfDocument) => Promise<Result>,
): Promise<Result> {
  // The library takes over the bytes it is given: it gets its own.
  const task = getDocument({
    data: new Uint8Array(bytes),
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    return await work(await task.promise)
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile(asksForPassword(error) ? 'encrypted' : 'broken-pdf')
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

function asksForPassword(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code: unknown = 'code' in error ? error.code : undefined
  return (
    error.name === 'PasswordException' ||
    code === PasswordResponses.NEED_PASSWORD ||
    /encrypt/iu.test(error.message)
  )
}

/** The text of each page with its places. Throws `UnreadableFile` (`too-heavy`). */
export async function placePages(document: PdfDocument): Promise<PlacedPage[]> {
  if (document.numPages > MOST_PAGES) throw new UnreadableFile('too-heavy')
  const fonts = new FontStyles()
  const pages: PlacedPage[] = []
  let asked = 0
  let count = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number).catch(() => null)
    // A page that cannot be found is a page without text: the others are still read.
    const placed = page === null ? lostPage(number) : await placePage(page, number, fonts)
    if (page !== null && placed.texts.length === 0 && asked++ < PAGES_ASKED)
      placed.hasPictures = await paintsPictures(page)
    pages.push(placed)
    count += placed.texts.length
    if (count > MOST_TEXTS) throw new UnreadableFile('too-heavy')
    page?.cleanup()
  }
  return pages
}

function lostPage(number: number): PlacedPage {
  return { number, width: 0, height: 0, texts: [], hasPictures: true }
}

async function placePage(page: PdfPage, number: number, fonts: FontStyles): Promise<PlacedPage> {
  const view = page.getViewport({ scale: 1 })
  const content = await page.getTextContent({ disableNormalization: false })
  await fonts.learn(page, Object.keys(content.styles))
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0]: number[] = view.transform
  const texts: PlacedText[] = []
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [, , skew = 0, scale = 0, left = 0, base = 0]: number[] = item.transform
    const size = Math.hypot(skew, scale)
    if (!Number.isFinite(size + left + base) || size <= 0) continue
    const { bold, italic } = fonts.of(item.fontName)
    const [x, y] = [a * left + c * base + e, b * left + d * base + f]
    texts.push({ text: item.str, x, y, width: item.width, size, bold, italic })
  }
  return { number, width: view.width, height: view.height, texts, hasPictures: false }
}

const PICTURES = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintXObject,
])

async function paintsPictures(page: PdfPage): Promise<boolean> {
  try {
    const { fnArray } = await page.getOperatorList()
    return fnArray.some((operation) => PICTURES.has(operation))
  } catch {
    return true
  }
}

/** Bold and italic by the names of the fonts, which the library tells only when it has looked at the drawing of a page. */
class FontStyles {
  readonly #styles = new Map<string, { bold: boolean; italic: boolean }>()

  async learn(page: PdfPage, names: string[]): Promise<void> {
    const unknown = names.filter((name) => !this.#styles.has(name))
    if (unknown.length === 0) return
    await page.getOperatorList().catch(() => null)
    for (const name of unknown) {
      const printed = nameOfFont(page, name)
      this.#styles.set(name, {
        bold: /bold|black|heavy|semibold|demi/iu.test(printed),
        italic: /ital|obli/iu.test(printed),
      })
    }
  }

  of(name: string): { bold: boolean; italic: boolean } {
    return this.#styles.get(name) ?? { bold: false, italic: false }
  }
}

function nameOfFont(page: PdfPage, name: string): string {
  try {
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null
    return typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : ''
  } catch {
    return ''
  }
}
