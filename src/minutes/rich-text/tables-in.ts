/** The tables of a document, as the Minutes model has them. */
import type { MinutesTable } from '../model.ts'
import type { RichDocument, TableRow } from './model.ts'
import { textOfInline } from './to-text.ts'

export function tablesIn(document: RichDocument): MinutesTable[] {
  return document.content.flatMap((block) => {
    if (block.type !== 'table') return []
    const [header, ...rows] = block.content.map(cellsOf)
    return header === undefined ? [] : [{ caption: null, header, rows }]
  })
}

const cellsOf = (row: TableRow): string[] =>
  row.content.map((cell) => textOfInline(cell.content[0].content ?? []).replaceAll('\n', ' '))
