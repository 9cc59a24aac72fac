import type { PrintMeasures } from './print-measures.ts'
import type { PrintedLine, Segment } from './printed-lines.ts'
import { CELL_GAP, LEADER } from './printed-lines.ts'

/** Horizontal stretch that one column of a table takes. */
export interface Column {
  x: number
  right: number
}

export interface TableRegion {
  /** Index of its first line, and of the first line after it. */
  at: number
  end: number
  columns: Column[]
}

/** A gap this wide parts two cells even on a line alone, in letter heights. */
const WIDE_GAP = 2.5
/** Lines of one cell after which a row with several cells must come. */
const LONGEST_CELL = 30
const HAIR = 2

/** Stretches of lines that are tables: cells stand under one another, with the same white between them on every line. */
export function findTables(lines: PrintedLine[], measures: PrintMeasures): TableRegion[] {
  const regions: TableRegion[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined || !hasCells(line)) continue
    const found = regionFrom(lines, at, measures)
    if (found === null) continue
    const region = { ...found, at: topOf(lines, found, regions.at(-1)?.end ?? 0, measures) }
    regions.push(region)
    at = region.end - 1
  }
  return regions
}

/** A row may begin above its first cell, where that one is set in the middle of it. */
function topOf(
  lines: PrintedLine[],
  { at, columns }: TableRegion,
  from: number,
  measures: PrintMeasures,
): number {
  let top = at
  for (; top > from; top--) {
    const [above, line] = [lines[top - 1], lines[top]]
    if (above === undefined || line === undefined || above.page !== line.page) break
    const column = columnOf(columns, above)
    if (column === null || line.y - above.y > line.size * (column > 0 ? measures.leading * 1.05 : 0.9)) break
  }
  return top
}

function hasCells(line: PrintedLine): boolean {
  return line.segments.length > 1 && !LEADER.test(line.text)
}

function regionFrom(lines: PrintedLine[], at: number, measures: PrintMeasures): TableRegion | null {
  let columns: Column[] = []
  let rows = 0
  let end = at
  let singles = 0
  for (let index = at; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined || singles > LONGEST_CELL) break
    if (index > at && isFarBelow(lines[index - 1], line, measures)) break
    if (hasCells(line)) {
      const merged = mergeColumns(columns, line.segments)
      if (merged === null) break
      columns = merged
      rows++
      singles = 0
      end = index + 1
      continue
    }
    if (isFirstCell(lines[index - 1], line, columns)) columns = [{ x: line.x, right: line.right }, ...columns]
    const column = columnOf(columns, line)
    if (column === null || LEADER.test(line.text)) break
    singles++
    // Text in the first column may be what comes after the table: only a later row shows that it is inside.
    if (column > 0) end = index + 1
  }
  if (rows === 0 || columns.length < 2) return null
  const [first] = lines.slice(at, at + 1)
  if (rows === 1 && (first === undefined || widestGap(first) < WIDE_GAP)) return null
  return { at, end, columns }
}

function widestGap(line: PrintedLine): number {
  const gaps = line.segments.slice(1).map((segment, index) => segment.x - (line.segments[index]?.right ?? 0))
  return Math.max(...gaps) / line.size
}

function isFarBelow(above: PrintedLine | undefined, line: PrintedLine, measures: PrintMeasures): boolean {
  if (above === undefined || above.page !== line.page) return false
  return line.y - above.y > measures.leading * line.size * 2.4
}

/** The columns with the cells of one more line, or `null` where a cell would bridge two columns. */
function mergeColumns(columns: Column[], segments: Segment[]): Column[] | null {
  if (columns.length === 0) return segments.map(({ x, right }) => ({ x, right }))
  const merged = columns.map((column) => ({ ...column }))
  for (const segment of segments) {
    const under = merged.filter(
      (column) => segment.x < column.right + HAIR && segment.right > column.x - HAIR,
    )
    const [column] = under
    if (under.length > 1) return null
    // Words of one cell, set to the cell's width, may stand as far apart as cells: they share a column.
    if (column === undefined) merged.push({ x: segment.x, right: segment.right })
    else {
      column.x = Math.min(column.x, segment.x)
      column.right = Math.max(column.right, segment.right)
    }
  }
  merged.sort((a, b) => a.x - b.x)
  const touching = merged.some((column, index) => (merged[index + 1]?.x ?? Infinity) < column.right)
  return touching ? null : merged
}

/** A cell left of the columns known so far, set in the middle of a row whose other cells have more lines. */
function isFirstCell(above: PrintedLine | undefined, line: PrintedLine, columns: Column[]): boolean {
  const [first] = columns
  if (above === undefined || first === undefined || above.page !== line.page) return false
  return line.right < first.x - line.size * CELL_GAP && line.y - above.y < line.size * 0.9
}

/** The one column that a line of a single cell stands in. */
function columnOf(columns: Column[], line: PrintedLine): number | null {
  const under = columns.flatMap((column, index) =>
    line.x < column.right + HAIR && line.right > column.x - HAIR ? [index] : [],
  )
  const [only] = under
  if (only === undefined || under.length > 1) return null
  // A cell reaches neither left of its column nor into the next.
  const column = columns[only]
  const next = columns[only + 1]
  if (column === undefined || line.x < column.x - 12) return null
  return next === undefined || line.right < next.x ? only : null
}
