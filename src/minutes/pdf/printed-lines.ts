import type { PlacedPage, PlacedText } from './placed-text.ts'

/** A stretch of a printed line without a wide gap: a table cell, or the whole line. */
export interface Segment {
  x: number
  right: number
  text: string
}

export interface PrintedLine {
  page: number
  x: number
  right: number
  /** Baseline from the top of the page, in points. */
  y: number
  size: number
  segments: Segment[]
  /** Segments with a space between. */
  text: string
  /** All of the line is bold, italic. */
  bold: boolean
  italic: boolean
}

/** Gaps from this many letter heights on may part two cells. */
export const CELL_GAP = 0.7
const SPACE_GAP = 0.14
const MARKER = /^(?:[-–•·▪‣◦●○■□o*]|\(?(?:\d{1,3}|[a-zA-Z])[.)]|(?:\d{1,2}\.){2,4})$/u
export const LEADER = /(?:\.\s?){4,}\s*\d{0,4}$/u

/** Lines of a page from the top, each from left to right. */
export function printedLines(page: PlacedPage): PrintedLine[] {
  const rows: PlacedText[][] = []
  let row: PlacedText[] = []
  let height = 0
  for (const text of page.texts.toSorted((a, b) => a.y - b.y)) {
    const first = row[0]
    height = Math.max(height, text.size)
    if (first === undefined || text.y - first.y > height * 0.4) {
      row = []
      rows.push(row)
      height = text.size
    }
    row.push(text)
  }
  return rows.map((texts) => lineOf(page.number, texts))
}

function lineOf(page: number, row: PlacedText[]): PrintedLine {
  const texts = row.toSorted((a, b) => a.x - b.x)
  const size = commonSize(texts)
  const segments = segmentsOf(texts, size)
  const [first] = texts
  const last = segments.at(-1)
  return {
    page,
    x: first?.x ?? 0,
    right: last?.right ?? 0,
    y: texts.find((each) => each.size === size)?.y ?? first?.y ?? 0,
    size,
    segments,
    text: segments.map((segment) => segment.text).join(' '),
    bold: texts.every((each) => each.bold),
    italic: texts.every((each) => each.italic),
  }
}

function commonSize(texts: PlacedText[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of texts) letters.set(size, (letters.get(size) ?? 0) + text.length)
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

function segmentsOf(texts: PlacedText[], size: number): Segment[] {
  const segments: Segment[] = []
  let current: Segment | null = null
  let before: PlacedText | null = null
  for (const piece of texts) {
    if (before !== null && isShadow(before, piece)) continue
    before = piece
    const text = plainGlyphs(piece.text)
    const right = piece.x + piece.width
    const gap = current === null ? Infinity : piece.x - current.right
    if (current !== null && (gap < size * CELL_GAP || isTied(segments, current, text))) {
      const space = gap > size * SPACE_GAP || /\s$/u.test(current.text) || /^\s/u.test(text)
      current.text = `${current.text.trimEnd()}${space ? ' ' : ''}${text.trimStart()}`
      current.right = Math.max(current.right, right)
    } else {
      current = { x: piece.x, right, text: text.trim() }
      segments.push(current)
    }
  }
  return segments.map((segment) => ({
    ...segment,
    text: segment.text.replace(/(?:\.\s?){6,}/u, '..... ').trim(),
  }))
}

/** A list mark and its text, a title and the dots behind it: one, however wide the gap. */
function isTied(segments: Segment[], current: Segment, next: string): boolean {
  if (segments.length === 1 && MARKER.test(current.text)) return true
  return /^(?:\.\s?){3,}/u.test(next) || /(?:\.\s?){4,}$/u.test(current.text)
}

/** The same text a hair's breadth away: how some programs print bold. */
function isShadow(before: PlacedText, piece: PlacedText): boolean {
  return (
    before.text === piece.text &&
    Math.abs(before.x - piece.x) < piece.size * 0.1 &&
    Math.abs(before.y - piece.y) < piece.size * 0.1
  )
}

/** Bullets of symbol fonts stand in the private area; ligatures and no-break spaces are spelt out. */
function plainGlyphs(text: string): string {
  return text
    .replace(/^[\u{F0A0}-\u{F0FF}\u{F06C}-\u{F076}](?=\s|$)/u, '•')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F]/gu, ' ')
    .replace(/[\u{FB00}-\u{FB06}]/gu, (ligature) => ligature.normalize('NFKC'))
}
