import type { HtmlElement, HtmlNode } from './html-tree.ts'
import { attributeOf, elementsUnder, isBlock, isElement, isSeen } from './html-tree.ts'

const MOST_COLUMNS = 60
const LONGEST_CELL = 2000

/** The table holds figures or words in rows, and is no means of placing a page's parts. */
export function isDataTable(table: HtmlElement): boolean {
  const rows = rowElements(table)
  if (!rows.some((row) => cellElements(row).length > 1)) return false
  for (const element of elementsUnder(table)) {
    if (element.tagName === 'table' || /^h[1-6]$/u.test(element.tagName)) return false
    const isCell = element.tagName === 'td' || element.tagName === 'th'
    if (isCell && (blocksIn(element) > 3 || textIn(element).length > LONGEST_CELL)) return false
  }
  return true
}

function blocksIn(cell: HtmlElement): number {
  return cell.childNodes.filter((node) => isElement(node) && isBlock(node) && textIn(node) !== '').length
}

function rowElements(table: HtmlElement): HtmlElement[] {
  return [...elementsUnder(table)].filter((element) => element.tagName === 'tr')
}

function cellElements(row: HtmlElement): HtmlElement[] {
  return row.childNodes.filter(
    (node): node is HtmlElement => isElement(node) && (node.tagName === 'td' || node.tagName === 'th'),
  )
}

/** Cells of each row. A cell over several columns or rows is followed by empty ones, so that columns stay columns. */
export function rowsOfTable(table: HtmlElement): string[][] {
  const covered: number[] = []
  return rowElements(table).map((row) => {
    const cells: string[] = []
    const fill = () => {
      while (cells.length < MOST_COLUMNS && (covered[cells.length] ?? 0) > 0) {
        covered[cells.length] = (covered[cells.length] ?? 0) - 1
        cells.push('')
      }
    }
    for (const cell of cellElements(row)) {
      fill()
      const across = spanOf(cell, 'colspan')
      const down = spanOf(cell, 'rowspan')
      for (let at = 0; at < across && cells.length < MOST_COLUMNS; at++) {
        covered[cells.length] = down - 1
        cells.push(at === 0 ? textIn(cell) : '')
      }
    }
    fill()
    return cells
  })
}

function spanOf(cell: HtmlElement, name: string): number {
  const span = Number(attributeOf(cell, name) ?? 1)
  return Number.isInteger(span) && span > 0 ? Math.min(span, MOST_COLUMNS) : 1
}

/** Text of an element on one line. */
export function textIn(element: HtmlElement): string {
  const pieces: string[] = []
  const waiting: (HtmlNode | string)[] = [element]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (node === undefined) break
    if (typeof node === 'string') pieces.push(node)
    else if (isElement(node)) {
      if (!isSeen(node)) continue
      const edge = isBlock(node) || node.tagName === 'br' ? ' ' : ''
      waiting.push(edge, ...node.childNodes.toReversed(), node.tagName === 'li' ? ' - ' : edge)
    } else if ('value' in node) pieces.push(node.value)
  }
  return pieces
    .join('')
    .replace(/[\s\u00A0]+/gu, ' ')
    .trim()
}
