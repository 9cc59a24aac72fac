import type { LineJoiner } from './join-words.ts'
import type { PrintMeasures } from './print-measures.ts'
import type { PrintedLine } from './printed-lines.ts'
import type { Column, TableRegion } from './table-regions.ts'

/** Baselines of one text are never this close, in letter heights. */
const CLOSE = 0.9

export interface TableRow {
  page: number
  cells: string[]
  /** The table's first row, printed again at the top of a page. */
  repeated: boolean
}

/** Rows of a table: lines of one cell joined, rows broken over a page joined, headers printed again marked. */
export function rowsOf(
  lines: PrintedLine[],
  region: TableRegion,
  measures: PrintMeasures,
  joiner: LineJoiner,
): TableRow[] {
  const inside = lines.slice(region.at, region.end)
  const columns = withoutStrays(region.columns, inside)
  const placed = inside.map((line) => ({ line, cells: cellsOf(line, columns) }))
  const tight = measures.leading * 1.1
  const isPadded = hasWideRows(inside, tight)
  const rows: TableRow[] = []
  for (const [index, { line, cells }] of placed.entries()) {
    const above = placed[index - 1]?.line
    const last = rows.at(-1)
    const text = rows.findLast((row) => !row.repeated)
    // A header printed again stands between the two halves of a row: what follows it is at the top of the page.
    const turned = above?.page !== line.page || (last?.repeated === true && same(rows[0]?.cells, last.cells))
    if (text === undefined || above === undefined || last === undefined) {
      rows.push({ page: line.page, cells, repeated: false })
    } else if (turned && above.page !== line.page && beginsWith(rows[0]?.cells, cells)) {
      rows.push({ page: line.page, cells, repeated: true })
    } else if (
      turned
        ? cells[0] === ''
        : goesOn(above, line, cells, isPadded ? tight : null) || isHeadersEnd(rows, above, line, cells, tight)
    ) {
      const target = turned ? text : last
      target.cells = target.cells.map((cell, at) => joiner.join(cell, cells[at] ?? ''))
    } else rows.push({ page: line.page, cells, repeated: false })
  }
  return rows.map((row) => ({ ...row, repeated: row.repeated && same(rows[0]?.cells, row.cells) }))
}

/** The first line of a header that may have several. */
function beginsWith(header: string[] | undefined, cells: string[]): boolean {
  if (header === undefined || cells.every((cell) => cell === '')) return false
  return header.every((cell, index) => {
    const start = (cells[index] ?? '').replace(/[-\u00AD]$/u, '')
    return start === '' ? cell === '' : cell.startsWith(start)
  })
}

function same(a: string[] | undefined, b: string[]): boolean {
  return a !== undefined && a.every((cell, index) => cell === b[index])
}

/** Rows stand further apart than the lines of one cell. */
function hasWideRows(lines: PrintedLine[], tight: number): boolean {
  const gaps = lines.slice(1).flatMap((line, index) => {
    const above = lines[index]
    return above === undefined || above.page !== line.page ? [] : [(line.y - above.y) / line.size]
  })
  return gaps.length > 0 && gaps.filter((gap) => gap > tight).length >= gaps.length * 0.2
}

/** @param tight gap inside a cell where rows stand further apart; `null` where they do not. */
function goesOn(above: PrintedLine, line: PrintedLine, cells: string[], tight: number | null): boolean {
  // Lines closer than those of one text stand beside one another: a cell set in the middle of its row.
  if (line.y - above.y < line.size * CLOSE) return true
  if (tight !== null) return (line.y - above.y) / line.size <= tight
  return cells[0] === '' && cells.filter((cell) => cell !== '').length === 1
}

/** The last line of a header set at the bottom of its row: the first column is short, and the others began above. */
function isHeadersEnd(
  rows: TableRow[],
  above: PrintedLine,
  line: PrintedLine,
  cells: string[],
  tight: number,
): boolean {
  const [header, second] = rows
  if (header === undefined || second !== undefined || header.cells[0] !== '') return false
  const isWords = [...header.cells, ...cells].every((cell) => !/^[-–+]?[\d.,]+\s*(?:%|kr\.?)?$/u.test(cell))
  return isWords && cells[0] !== '' && (line.y - above.y) / line.size <= tight
}

/** Cells of a line by column; two stretches in one column are one cell. */
function cellsOf(line: PrintedLine, columns: Column[]): string[] {
  const cells = columns.map(() => '')
  for (const segment of line.segments) {
    const at = columns.findIndex((column) => segment.x < column.right + 2 && segment.right > column.x - 2)
    const index = at === -1 ? nearest(columns, segment.x) : at
    cells[index] = `${cells[index] ?? ''} ${segment.text}`.trim()
  }
  return cells
}

function nearest(columns: Column[], x: number): number {
  const distances = columns.map((column) => Math.min(Math.abs(column.x - x), Math.abs(column.right - x)))
  return Math.max(0, distances.indexOf(Math.min(...distances)))
}

/** A heading set left over figures set right looks like two columns, of which only the heading's row fills the first. */
function withoutStrays(columns: Column[], lines: PrintedLine[]): Column[] {
  const kept = columns.map((column) => ({ ...column }))
  for (let index = kept.length - 1; index > 0; index--) {
    const [left, right] = [kept[index - 1], kept[index]]
    if (left === undefined || right === undefined || kept.length < 3) continue
    const fills = (column: Column) =>
      lines.filter((line) => line.segments.some((each) => each.x < column.right && each.right > column.x))
    const [inLeft, inRight] = [fills(left), fills(right)]
    const first = lines[0]
    const lone = [inLeft, inRight].some((filled) => filled.length === 1 && filled[0] === first)
    if (!lone || inLeft.some((line) => inRight.includes(line))) continue
    kept.splice(index - 1, 2, { x: left.x, right: right.right })
  }
  return kept
}
