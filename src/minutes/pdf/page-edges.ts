import { kindOfLabel } from '../text/section-labels.ts'
import type { PrintedLine } from './printed-lines.ts'

/** How many lines from the top and from the bottom of a page may be running headers and footers. */
const DEEPEST = 4
const PAGE_NUMBER = /^(?:[-–]\s*)?(?:side\s*:?\s*)?(\d{1,4})(?:\s*(?:af|\/|-|–)\s*(\d{1,4}))?(?:\s*[-–])?$/iu
const HEADS_TEXT = /^(?:punkt|pkt\.?|sag|dagsordenspunkt)\s+\d/iu
const SHARE = 0.5

/**
 * Lines that stand at the edge of the pages and recur from page to page at one height: running headers and footers, with
 * a page number in them that follows the pages. Never a heading: those recur too, but head something.
 */
export function findPageEdges(pages: PrintedLine[][]): Set<PrintedLine> {
  const edges = new Set<PrintedLine>()
  const printed = pages.filter((lines) => lines.length > 0)
  for (const side of ['top', 'bottom'] as const) {
    const inner: PrintedLine[][] = []
    // From the border inwards: a line is an edge only where all lines outside it are.
    for (let depth = 0; depth < DEEPEST; depth++) {
      const candidates = printed.flatMap((lines) => {
        const line = outerLine(lines, side, depth, edges)
        return line === undefined ? [] : [line]
      })
      const found = recurring(candidates, printed.length)
      if (found.length === 0) break
      for (const line of found) edges.add(line)
      inner.push(found)
    }
    // What runs into the text is text that happens to be alike: cells of a long table, say.
    while (runsIntoText(inner.at(-1) ?? [], printed, side, edges))
      for (const line of inner.pop() ?? []) edges.delete(line)
  }
  return edges
}

function outerLine(
  lines: PrintedLine[],
  side: 'top' | 'bottom',
  depth: number,
  edges: Set<PrintedLine>,
): PrintedLine | undefined {
  const order = side === 'top' ? lines : lines.toReversed()
  const outside = order.slice(0, depth)
  // A page may lack the outermost line (a first page without header): what is there is then asked by its height.
  const line = order[outside.filter((each) => edges.has(each)).length]
  return line === undefined || edges.has(line) || isHeading(line) ? undefined : line
}

const CLEAR = 1.7

/** Most of the lines have the next line towards the middle of the page right beside them. */
function runsIntoText(
  found: PrintedLine[],
  pages: PrintedLine[][],
  side: 'top' | 'bottom',
  edges: Set<PrintedLine>,
): boolean {
  const close = found.filter((line) => {
    const texts =
      pages.find((lines) => lines[0]?.page === line.page)?.filter((each) => !edges.has(each)) ?? []
    const next = side === 'top' ? texts[0] : texts.at(-1)
    return next !== undefined && Math.abs(next.y - line.y) < CLEAR * Math.max(line.size, next.size)
  })
  return close.length > found.length / 2
}

function isHeading(line: PrintedLine): boolean {
  return HEADS_TEXT.test(line.text) || kindOfLabel(line.text) !== null
}

function recurring(candidates: PrintedLine[], pageCount: number): PrintedLine[] {
  const groups = new Map<string, PrintedLine[]>()
  for (const line of candidates) {
    const key = shapeOf(line)
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()].flatMap((group) => {
    if (pageCount === 1) return group.filter((line) => /^side\s*\d+\s*(?:af|\/)\s*\d+$/iu.test(line.text))
    const level = group.filter((line) => Math.abs(line.y - (group[0]?.y ?? 0)) < line.size)
    const enough = level.length >= Math.max(2, Math.ceil((pageCount - 1) * SHARE))
    return enough && followsPages(level) ? level : []
  })
}

/** The text with its numbers taken out. Left and right pages may carry the number on either side of one text. */
function shapeOf(line: PrintedLine): string {
  const page = PAGE_NUMBER.exec(line.text)
  if (page !== null) return page[2] === undefined ? '#' : '# af #'
  return line.text.toLowerCase().replace(/\d+/gu, '#')
}

/** Every number of the line stays the same, or goes up as the pages do. */
function followsPages(lines: PrintedLine[]): boolean {
  const [first] = lines
  const numbersOf = (line: PrintedLine) => (line.text.match(/\d+/gu) ?? []).map(Number)
  if (first === undefined) return false
  const start = numbersOf(first)
  return lines.every((line) =>
    numbersOf(line).every(
      (value, index) => value === start[index] || value - (start[index] ?? 0) === line.page - first.page,
    ),
  )
}
