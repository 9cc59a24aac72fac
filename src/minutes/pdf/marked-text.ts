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

/** Text of all marked content of a document by its name; running heads and feet are not marked as text. */
export async function markedTexts(document: PdfDocument): Promise<Map<ContentId, MarkedText>> {
  if (document.numPages > MOST_PAGES) throw new UnreadableFile('too-heavy')
  const texts = new Map<ContentId, MarkedText>()
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
    const open: (ContentId | null)[] = []
    let isNewLine = true
    for (const item of content.items) {
      if ('str' in item) {
        const id = open.findLast((each) => each !== null)
        if (item.str === '' && item.hasEOL) isNewLine = true
        if (id === undefined || item.str === '') continue
        addText(texts, id, item, number, isNewLine)
        if (item.str.trim() !== '') isNewLine = item.hasEOL
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push('id' in item && typeof item.id === 'string' ? item.id : null)
    }
    page.cleanup()
  }
  return texts
}

function addText(
  texts: Map<ContentId, MarkedText>,
  id: ContentId,
  { str, transform }: { str: string; transform: unknown[] },
  page: number,
  isNewLine: boolean,
): void {
  const known = texts.get(id)
  if (known !== undefined && known.text.trim() !== '') {
    known.text += isNewLine ? ` ${str}` : str
    return
  }
  const text = (known?.text ?? '') + str
  texts.set(id, { text, page, y: Number(transform[5]), size: Math.abs(Number(transform[3])), isNewLine })
}

/** One text of its stretches: a line ends at a blank, unless a word is longer than a line or was hyphenated. */
export function joinStretches(stretches: readonly (MarkedText | null)[]): string {
  let joined = ''
  let before: MarkedText | null = null
  for (const [index, stretch] of stretches.entries()) {
    if (stretch === null) continue
    if (isHyphen(stretch, stretches[index + 1])) {
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

/** A hyphen that the line's end made, and no word has, is a stretch of its own. */
function isHyphen(stretch: MarkedText, next: MarkedText | null | undefined): boolean {
  return (
    /^[-\u2010\u00AD]$/u.test(stretch.text.trim()) &&
    !stretch.isNewLine &&
    next?.isNewLine === true &&
    !stretch.text.startsWith(' ')
  )
}

/** The word at the end is one of the pieces that a long word was cut into. */
function isPiece(text: string): boolean {
  const length = Array.from(text.trimEnd().slice(text.trimEnd().lastIndexOf(' ') + 1)).length
  return length > 0 && length % PIECE === 0
}
