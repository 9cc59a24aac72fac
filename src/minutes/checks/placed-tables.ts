import type { LineRange, MinutesItem } from '../model.ts'
import type { Passage } from './passage.ts'

export interface PlacedRow {
  cells: string[]
  lines: LineRange
}

/** A table with the lines its rows stand on. */
export interface PlacedTable {
  header: string[]
  rows: PlacedRow[]
}

const SHORT_GROUP = 40

/** Tables of an item: from the rows in its text, else from what the form gave as tables. */
export function tablesIn(item: MinutesItem, passages: Passage[]): PlacedTable[] {
  if (!passages.some((passage) => passage.form === 'row'))
    return item.tables.map((table) => unplaced(table, item, passages))
  const tables: PlacedTable[] = []
  let rows: PlacedRow[] = []
  const close = () => {
    while (rows.length > 0 && (rows[rows.length - 1]?.cells.length ?? 0) < 2) rows.pop()
    if (rows.length > 1) tables.push(withHeader(rows))
    rows = []
  }
  for (const passage of passages) {
    if (passage.form === 'row') {
      const cells = cellsOf(passage.text)
      const width = rows.find((row) => row.cells.length > 1)?.cells.length
      // Over a blank line goes a table on that was broken by a page.
      if (passage.apart && width !== cells.length) close()
      if (!cells.every((cell) => /^[-:]*$/u.test(cell))) rows.push({ cells, lines: passage.lines })
    } else if (rows.length > 0 && !passage.apart && passage.text.length <= SHORT_GROUP)
      rows.push({ cells: [passage.text], lines: passage.lines })
    else close()
  }
  close()
  return tables
}

function cellsOf(text: string): string[] {
  const bars = /^\s*\|(.*)\|\s*$/u.exec(text)
  const cells = bars?.[1] !== undefined ? bars[1].split('|') : text.replace(/^ +/u, '').split('\t')
  return cells.map((cell) => cell.trim())
}

function unplaced(
  { header, rows }: MinutesItem['tables'][number],
  item: MinutesItem,
  passages: Passage[],
): PlacedTable {
  const somewhere: LineRange = item.sections[0]?.lines ?? [1, 1]
  const linesOf = ([first = '', second = '']: string[]) =>
    passages.find(({ text }) => text.startsWith(first) && text.includes(second))?.lines ?? somewhere
  return { header, rows: rows.map((cells) => ({ cells, lines: linesOf(cells) })) }
}

function withHeader(rows: PlacedRow[]): PlacedTable {
  const [first, ...rest] = rows
  const heads = first?.cells.slice(1) ?? []
  const isHeader =
    first !== undefined &&
    rest.length > 0 &&
    heads.every((cell) => /^(?:19|20)\d{2}$/u.test(cell) || !/^[-−–+]?\d/u.test(cell)) &&
    heads.some((cell) => cell !== '')
  return isHeader ? { header: first.cells, rows: rest } : { header: [], rows }
}
