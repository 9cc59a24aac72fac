/** Spreadsheets handed in, CSV or XLSX, as rows of cells; what a cell means is decided by whoever asked for the file. */
import Papa from 'papaparse'

/** Dates of a spreadsheet come as ISO dates; all cells of CSV are text. */
export type Cell = string | number | boolean | null

export interface SheetRead {
  /** As they stand, without the empty ones at the end. */
  headings: string[]
  /** Below the headings; `line` is the row's number in the file, from 1, as a spreadsheet shows it. */
  rows: { line: number; cells: Cell[] }[]
}

/** Why nothing can be read from it, in Danish. */
export interface SheetRefused {
  refused: string
}

/** Beyond this nobody looks a file through, and it would not fit a spreadsheet. */
export const MOST_ROWS = 1_048_576

/**
 * Reads the first sheet. Rows without any content are passed by.
 * @param options `times`: dates of a spreadsheet keep their time of day, as `2026-05-04T08:10:00`
 */
export async function readSheet(
  bytes: Uint8Array,
  options: { times?: boolean } = {},
): Promise<SheetRead | SheetRefused> {
  if (bytes.length === 0) return { refused: 'Filen er tom.' }
  const lines = isZip(bytes) ? await readXlsx(bytes, options.times === true) : readCsv(bytes)
  if ('refused' in lines) return lines
  const filled = lines
    .map((cells, index) => ({ line: index + 1, cells }))
    .filter(({ cells }) => cells.some(holds))
  const [head, ...rows] = filled
  if (head === undefined) return { refused: 'Filen er tom.' }
  if (rows.length > MOST_ROWS) return { refused: 'Filen har flere rækker, end et regneark kan have.' }
  const headings = head.cells.map((cell) => String(cell ?? '').trim())
  while (headings.at(-1) === '') headings.pop()
  return { headings, rows }
}

const holds = (cell: Cell) => cell !== null && cell !== ''

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

async function readXlsx(bytes: Uint8Array, times: boolean): Promise<Cell[][] | SheetRefused> {
  // Loaded when the first file comes.
  const { readSheet: readFirst } = await import('read-excel-file/node')
  try {
    const rows = await readFirst(Buffer.from(bytes))
    return rows.map((row) => row.map((value) => cellOf(value, times)))
  } catch {
    return { refused: 'Filen kan ikke læses som et regneark. Gem den igen som XLSX eller CSV.' }
  }
}

function cellOf(value: unknown, times: boolean): Cell {
  if (value instanceof Date) return value.toISOString().slice(0, times ? 19 : 10)
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return typeof value === 'string' ? value.trim() : null
}

function readCsv(bytes: Uint8Array): Cell[][] | SheetRefused {
  const text = decode(bytes)
  // A file of another kind, such as an old spreadsheet.
  if (text.includes('\0')) return { refused: 'Filen er hverken CSV eller XLSX. Gem den som en af dem.' }
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separatorOf(text) })
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (broken) return { refused: `Et anførselstegn i linje ${(broken.row ?? 0) + 1} bliver ikke lukket.` }
  return data.map((row) => row.map((cell) => cell.trim()))
}

/** As the headings have it: a comma further down may be that of a Danish figure. */
function separatorOf(text: string): string {
  const [head = ''] = text.trimStart().split(/\r?\n/, 1)
  const counts = [';', '\t', ',', '|'].map((sign) => ({ sign, count: head.split(sign).length }))
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).sign
}

/** Old programs write Danish letters in Windows' own code. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
