/** Rows of a sheet, within limits that no honest file meets. */
export interface Row {
  /** As the user's program counts, from 1. */
  line: number
  cells: string[]
}

export const MOST_ROWS = 20_000
export const MOST_COLUMNS = 60
const LONGEST_CELL = 2000

export class TooManyRows extends Error {}

/** Rows that say something, their cells trimmed and bounded. Throws `TooManyRows`. */
export function rowsWithin(rows: Iterable<Row>): Row[] {
  const kept: Row[] = []
  for (const { line, cells } of rows) {
    const bounded = cells.slice(0, MOST_COLUMNS).map((cell) => cell.slice(0, LONGEST_CELL).trim())
    if (bounded.every((cell) => cell === '')) continue
    if (kept.length > MOST_ROWS) throw new TooManyRows()
    kept.push({ line, cells: bounded })
  }
  return kept
}
