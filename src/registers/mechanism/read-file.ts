/** A file for a list, row by row: what each row says, and what is wrong with it. Pure. */
import type { Cell, SheetRead } from '../../documents/sheets/read-sheet.ts'
import type { Field, RegisterList, RowValues } from './register.ts'
import type { Names } from './values.ts'
import { readRow } from './write-row.ts'

/** Row null: the file as a whole. */
export interface FileError {
  row: number | null
  /** Label of the column; null: the row as a whole. */
  column: string | null
  message: string
}

export interface ReadColumns {
  /** Place in the row → field. */
  fields: ReadonlyMap<number, Field>
  /** Headings of columns that the list has not; they are passed by. */
  passedBy: string[]
  errors: FileError[]
}

/** As many as anyone reads; the rest is only counted. */
export const MOST_ERRORS = 200

const wordOf = (text: string) =>
  text
    .toLocaleLowerCase('da')
    .replace(/[\s*]+/gu, ' ')
    .trim()

/** Columns are known by their labels, or by their names in the database. */
export function readColumns(list: RegisterList, headings: readonly string[]): ReadColumns {
  const fields = new Map<number, Field>()
  const passedBy: string[] = []
  const errors: FileError[] = []
  headings.forEach((heading, place) => {
    const field = list.fields.find(
      ({ label, column }) => wordOf(label) === wordOf(heading) || column === heading,
    )
    if (field === undefined) {
      if (heading !== '') passedBy.push(heading)
    } else if ([...fields.values()].includes(field)) {
      errors.push({ row: null, column: heading, message: 'Kolonnen står der to gange.' })
    } else fields.set(place, field)
  })
  const there = new Set([...fields.values()].map(({ column }) => column))
  for (const { column, label, required } of list.fields) {
    if (there.has(column)) continue
    if (required || list.known.includes(column))
      errors.push({ row: null, column: label, message: 'Kolonnen mangler i filen.' })
  }
  return { fields, passedBy, errors }
}

export interface ReadRows {
  /** Only of rows without errors; columns of the file only. */
  rows: RowValues[]
  errors: FileError[]
}

/** Reads rows one batch after the other, and remembers which have been. */
export class FileReader {
  readonly #list: RegisterList
  readonly #columns: ReadColumns
  readonly #names: Names
  readonly #seen = new Map<string, number>()

  constructor(list: RegisterList, columns: ReadColumns, names: Names) {
    this.#list = list
    this.#columns = columns
    this.#names = names
  }

  read(rows: SheetRead['rows']): ReadRows {
    const read: ReadRows = { rows: [], errors: [] }
    for (const { line, cells } of rows) this.#readOne(line, cells, read)
    return read
  }

  #readOne(line: number, cells: readonly Cell[], read: ReadRows): void {
    const byColumn: Record<string, Cell> = {}
    for (const [place, { column }] of this.#columns.fields) byColumn[column] = cells[place] ?? null
    const reading = readRow(this.#list, byColumn, this.#names)
    if ('errors' in reading) {
      for (const { column, message } of reading.errors)
        read.errors.push({ row: line, column: this.#labelOf(column), message })
      return
    }
    const key = JSON.stringify(this.#list.known.map((column) => reading.values[column]))
    const before = this.#seen.get(key)
    if (before !== undefined) {
      const label = this.#labelOf(this.#list.known[0] ?? null)
      read.errors.push({ row: line, column: label, message: `Det er den samme som i række ${before}.` })
      return
    }
    this.#seen.set(key, line)
    read.rows.push(
      Object.fromEntries(Object.keys(byColumn).map((column) => [column, reading.values[column] ?? null])),
    )
  }

  #labelOf(column: string | null): string | null {
    return this.#list.fields.find((field) => field.column === column)?.label ?? column
  }
}
