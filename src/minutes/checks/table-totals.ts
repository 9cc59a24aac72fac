import type { Figure } from './figures.ts'
import { figureOfCell, sameSum, written } from './figures.ts'
import type { PlacedRow, PlacedTable } from './placed-tables.ts'
import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

const TOTAL = /^(?:i ?alt|ialt|total(?:t|er)?|sum|samlet(?: sum| total)?|tilsammen|hovedtotal)(?!\p{L})/iu
const TOTAL_HEAD = /^(?:i ?alt|ialt|total(?:t)?|sum)(?!\p{L})/iu
/** A row that is part of the one above it. */
const OF_WHICH = /^\W*(?:heraf|deraf|hvoraf)(?!\p{L})/iu

/** Rows of a table that a person would add up; an export of thousands is no table in a paper. */
const LARGEST = 1000

export const tableTotals = defineRule({
  id: 'table-totals',
  severity: 'error',
  title: 'Tabellens sum passer ikke',
  explanation:
    'Tallene i en kolonne eller række lægges sammen og holdes op mod den sum, der er trykt. Afrunding af decimaltal regnes ikke for en fejl.',
  look: ({ items }) =>
    items.flatMap((item) =>
      item.tables.flatMap((table) =>
        [...columns(table), ...rowTotals(table)].map((remark) => ({ ...remark, item })),
      ),
    ),
})

type Found = Omit<Remark, 'item'>

function columns(table: PlacedTable): Found[] {
  if (table.rows.length > LARGEST) return []
  const found: Found[] = []
  const width = Math.max(0, ...table.rows.map((row) => row.cells.length))
  const totals = table.rows.flatMap((row, index) => (TOTAL.test(labelOf(row)) ? [index] : []))
  for (const [order, at] of totals.entries()) {
    const from = (totals[order - 1] ?? -1) + 1
    for (let column = 1; column < width; column++) {
      const total = cellOf(table.rows[at], column)
      if (total === null || total.unit === '%') continue
      const near = figuresOf(table.rows.slice(from, at), column)
      const all = figuresOf(
        table.rows.slice(0, at).filter((row) => !TOTAL.test(labelOf(row))),
        column,
      )
      const totalsAbove = figuresOf(
        totals.slice(0, order).flatMap((index) => table.rows[index] ?? []),
        column,
      )
      const candidates = [near, all, totalsAbove].filter((each) => each !== null && each.length >= 2)
      const [first] = candidates
      if (first === undefined || first === null) continue
      if (candidates.some((each) => each !== null && fits(each, total)) || isMean(first, total)) continue
      found.push(unfit(table.rows[at], nameOf(table, column), sumOf(first), total))
    }
  }
  return found
}

function rowTotals(table: PlacedTable): Found[] {
  const column = table.header.findIndex((head, index) => index > 1 && TOTAL_HEAD.test(head))
  if (column < 0) return []
  return table.rows.flatMap((row) => {
    const total = cellOf(row, column)
    const parts = Array.from({ length: column - 1 }, (_, index) => cellOf(row, index + 1))
    const figures = parts.filter((part) => part !== null)
    const other = parts.some((part, index) => part === null && !isBlank(row.cells[index + 1]))
    if (total === null || total.unit === '%' || other || figures.length < 2) return []
    // Numbers of things may stand before the amounts.
    const tails = figures.map((_, index) => figures.slice(index)).filter((tail) => tail.length >= 2)
    if (tails.some((tail) => fits(tail, total)) || isMean(figures, total)) return []
    return [unfit(row, '', sumOf(figures), total)]
  })
}

/** Figures of a column; `null` where a cell is no figure, or is a share. Rows that are part of others are left out. */
function figuresOf(rows: PlacedRow[], column: number): Figure[] | null {
  const figures: Figure[] = []
  for (const row of rows) {
    if (OF_WHICH.test(labelOf(row))) continue
    const cell = cellOf(row, column)
    if (cell?.unit === '%') return null
    if (cell !== null) figures.push(cell)
    else if (!isBlank(row.cells[column])) return null
  }
  return figures
}

/** The sum as printed, or with income printed without its minus. */
function fits(figures: Figure[], total: Figure): boolean {
  const decimals = Math.max(total.decimals, ...figures.map((each) => each.decimals))
  const units = new Set([total, ...figures].map((each) => each.unit).filter((unit) => unit !== ''))
  return units.size > 1 || sameSum(sumOf(figures), total.value, Math.min(decimals, 2), figures.length)
}

/** A share, an index or a mean under a column is no sum: it is no larger than the largest. */
function isMean(figures: Figure[], total: Figure): boolean {
  const values = figures.map(({ value }) => value)
  return total.value >= Math.min(...values) && total.value <= Math.max(...values) && Math.min(...values) >= 0
}

const sumOf = (figures: Figure[]) => figures.reduce((sum, each) => sum + each.value, 0)
const labelOf = (row: PlacedRow) => (row.cells[0] === '' ? (row.cells[1] ?? '') : (row.cells[0] ?? ''))
const isBlank = (cell: string | undefined) => cell === undefined || /^[-–—.\s]*$/u.test(cell)
const cellOf = (row: PlacedRow | undefined, column: number) => figureOfCell(row?.cells[column] ?? '')
const nameOf = (table: PlacedTable, column: number) => table.header[column] ?? ''

function unfit(row: PlacedRow | undefined, name: string, sum: number, total: Figure): Found {
  const decimals = Math.min(total.decimals, 2)
  const where = name === '' ? '' : ` under »${name}«`
  return {
    message: `Tallene${where} giver ${written(sum, decimals)}, men der står ${written(total.value, decimals)}.`,
    lines: row?.lines ?? [1, 1],
  }
}
