/** Rows as a file for a spreadsheet: CSV as Danish spreadsheets open it, or XLSX. */
import Papa from 'papaparse'
import { writeShortDate } from '../../language/dates.ts'
import type { Cell } from './read-sheet.ts'

export const SHEET_FORMS = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export type SheetForm = keyof typeof SHEET_FORMS

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

/** Lines of CSV, ended; with the byte order mark by which spreadsheets know UTF-8 where `first`. */
export function writeCsv(rows: readonly (readonly Cell[])[], first = true): string {
  const written = rows.map((row) => row.map(csvCell))
  // Text that begins as a formula would be worked out by the spreadsheet that opens it.
  const text = Papa.unparse(written, {
    delimiter: ';',
    newline: '\r\n',
    escapeFormulae: /^[=+@\t\r]|^-(?![\d,.]+$)/,
  })
  return `${first ? '\uFEFF' : ''}${text}\r\n`
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nej'
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  return ISO_DATE.test(cell) ? writeShortDate(cell) : cell
}

/** @param headings stand in bold and stay in sight */
export async function writeXlsx(
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/node')
  const head = headings.map((value) => ({ value, fontWeight: 'bold' as const }))
  const sheet = write([head, ...rows.map((row) => row.map(xlsxCell))], { stickyRowsCount: 1 })
  return new Uint8Array(await sheet.toBuffer())
}

function xlsxCell(cell: Cell) {
  if (cell === null || cell === '') return null
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nej'
  if (typeof cell === 'string' && ISO_DATE.test(cell))
    return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy' }
  return cell
}
