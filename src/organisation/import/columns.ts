/** The columns a file may have, by the names people give them, and the rows as fields with what is wrong in them. */
import { isoDate, parseDate } from '../../language/dates.ts'
import type { Row } from './rows.ts'

export const FILE_KINDS = { enheder: 'Enheder', personer: 'Personer' } as const
export type FileKind = keyof typeof FILE_KINDS

/** The first name is the one the page tells. */
const COLUMNS = {
  enheder: {
    enhed: ['enhed', 'navn', 'enhedsnavn', 'center', 'afdeling'],
    initialer: ['initialer', 'forkortelse', 'kode'],
    under: ['ligger under', 'under', 'overordnet', 'overenhed'],
    fra: ['fra', 'gælder fra', 'startdato', 'oprettet'],
    til: ['til', 'gælder til', 'slutdato', 'nedlagt'],
  },
  personer: {
    navn: ['navn', 'fulde navn', 'medarbejder', 'person'],
    initialer: ['initialer'],
    email: ['e-mail', 'email', 'mail', 'e-mailadresse', 'mailadresse'],
    login: ['login', 'brugernavn', 'bruger', 'bruger-id'],
    enhed: ['enhed', 'center', 'afdeling'],
    stilling: ['stilling', 'titel', 'stillingsbetegnelse'],
    rolle: ['rolle', 'leder'],
    fra: ['fra', 'ansat fra', 'startdato', 'tiltrådt'],
    til: ['til', 'ansat til', 'slutdato', 'fratrådt'],
    forum: ['forum', 'udvalg'],
    plads: ['plads', 'rolle i forum'],
    pladsFra: ['plads fra'],
    pladsTil: ['plads til'],
  },
} as const satisfies Record<FileKind, Record<string, readonly string[]>>

const REQUIRED = { enheder: 'enhed', personer: 'navn' } as const

export interface RowError {
  line: number
  /** The column's heading as printed, or null for the row or the file. */
  column: string | null
  message: string
}

export type Fields = Record<string, string>

export interface FieldRow {
  line: number
  fields: Fields
}

export function columnNames(kind: FileKind): string[] {
  return Object.values(COLUMNS[kind]).map(([name]) => name)
}

/** How a column is called in messages. */
export function columnName(kind: FileKind, field: string): string {
  return Object.entries(COLUMNS[kind]).find(([key]) => key === field)?.[1][0] ?? field
}

/** Rows by field. Columns of other names are told and not read. */
export function fieldRows(
  kind: FileKind,
  rows: readonly Row[],
): { rows: FieldRow[]; unread: string[] } | { missing: string } {
  const [heading, ...rest] = rows
  const names = (heading?.cells ?? []).map((cell) => cell.toLocaleLowerCase('da').replaceAll(/\s+/g, ' '))
  const places = new Map<string, number>()
  for (const [field, known] of Object.entries<readonly string[]>(COLUMNS[kind])) {
    const place = names.findIndex((name) => known.includes(name))
    if (place >= 0) places.set(field, place)
  }
  if (!places.has(REQUIRED[kind])) return { missing: REQUIRED[kind] }
  const read = new Set(places.values())
  return {
    unread: (heading?.cells ?? []).filter((cell, place) => cell !== '' && !read.has(place)),
    rows: rest.map(({ line, cells }) => ({
      line,
      fields: Object.fromEntries([...places].map(([field, place]) => [field, cells[place] ?? ''])),
    })),
  }
}

/** A date as it is typed: `2026-01-31`, `31-01-2026`, `31.1.26` is none. Empty is null; what is no date is `undefined`. */
export function dateOf(text: string | undefined): string | null | undefined {
  if (text === undefined || text === '') return null
  const slashed = /^(\d{1,2})\/(\d{1,2})[/-](\d{4})$/.exec(text)
  if (slashed !== null)
    return isoDate(Number(slashed[3]), Number(slashed[2]), Number(slashed[1])) ?? undefined
  // A program may write the time of day after it.
  return parseDate(text.replace(/[ T]00[:.]00([:.]00)?$/, '')) ?? undefined
}
