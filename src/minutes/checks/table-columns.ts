import { figureOfCell, sameSum, written } from './figures.ts'
import type { PlacedTable } from './placed-tables.ts'
import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

/** Heads of columns that say how two others differ. */
const DIFFERENCE =
  /(?:afvigelse|difference|forskel|ændring|stigning|fald|øget|merforbrug|mindreforbrug|udvikling)/iu

export const tableColumns = defineRule({
  id: 'table-columns',
  severity: 'warning',
  title: 'En række regner anderledes end de andre',
  explanation:
    'Når en kolonne viser forskellen mellem to andre, skal den gøre det i alle rækker. Rækker, der falder udenfor, er ofte skrevet forkert af.',
  look: ({ items }) =>
    items.flatMap((item) =>
      item.tables.flatMap((table) => breaks(table).map((remark) => ({ ...remark, item }))),
    ),
})

function breaks(table: PlacedTable): Omit<Remark, 'item'>[] {
  const column = table.header.findIndex((head, index) => index > 2 && DIFFERENCE.test(head))
  if (column < 0) return []
  const rows = table.rows.flatMap((row) => {
    const [first, second, third] = [column - 2, column - 1, column].map((at) =>
      figureOfCell(row.cells[at] ?? ''),
    )
    if (!first || !second || !third || third.unit === '%' || first.unit !== second.unit) return []
    const decimals = Math.max(first.decimals, second.decimals, third.decimals)
    const up = second.value - first.value
    return [{ row, up, printed: third.value, decimals }]
  })
  for (const sign of [1, -1]) {
    const wrong = rows.filter((each) => !sameSum(sign * each.up, each.printed, each.decimals, 3))
    // Only where the other rows show what the column means.
    if (wrong.length === 0 || wrong.length > rows.length / 4) continue
    return wrong.map(({ row, up, printed, decimals }) => ({
      message: `Forskellen er ${written(sign * up, decimals)}, men under »${table.header[column] ?? ''}« står ${written(printed, decimals)}.`,
      lines: row.lines,
    }))
  }
  return []
}
