/** What a field of a register holds, from text to value and back: forms, files and pages use the same words. */
import { parseAmount, writeAmount } from '../../language/amounts.ts'
import { isoDate, parseDate, writeShortDate } from '../../language/dates.ts'
import { writeFigure } from '../../language/figures.ts'
import type { Cell } from '../../documents/sheets/read-sheet.ts'
import type { Field, FieldKind, Value } from './register.ts'

/** Whom and what names mean: by the list that a field is of. */
export interface Names {
  /** @param list `unit`, `person`, `body`, or key of a list of the register @returns id; null: nobody is called so; `several`: more than one */
  find: (list: string, text: string) => number | 'several' | null
  nameOf: (list: string, id: number) => string | null
}

export type Reading = { value: Value } | { message: string }

const MOST_TEXT = { text: 300, 'long-text': 20_000 }

/** @param cell as typed, or as a cell of a file */
export function readValue(field: Field, cell: Cell, names: Names): Reading {
  if (cell === null || cell === '') {
    return field.required ? { message: missing(field) } : { value: null }
  }
  return READERS[field.kind](field, cell, names)
}

function missing({ kind }: Field): string {
  if (kind === 'date') return 'Skriv en dato.'
  if (['choice', 'unit', 'person', 'body', 'row', 'yes-no'].includes(kind)) return 'Vælg fra listen.'
  return kind === 'text' || kind === 'long-text' ? 'Skriv noget her.' : 'Skriv et tal.'
}

type Reader = (field: Field, cell: Cell, names: Names) => Reading

const READERS: Record<FieldKind, Reader> = {
  text: readText,
  'long-text': readText,
  whole: (field, cell) => {
    const value = numberOf(cell)
    if (value === null || !Number.isSafeInteger(value))
      return { message: `«${String(cell)}» er ikke et helt tal.` }
    return between(field, value)
  },
  decimal: (field, cell) => {
    const value = numberOf(cell)
    return value === null ? { message: `«${String(cell)}» er ikke et tal.` } : between(field, value)
  },
  amount: (field, cell) => {
    const value = typeof cell === 'number' ? Math.round(cell * 100) / 100 : amountOf(String(cell))
    return value === null ? { message: `«${String(cell)}» er ikke et beløb.` } : between(field, value)
  },
  date: (_, cell) => {
    const value = typeof cell === 'string' ? dateOf(cell) : null
    return value === null
      ? { message: `«${String(cell)}» er ikke en dato. Skriv den som 22-05-2018.` }
      : { value }
  },
  'yes-no': (_, cell) => {
    const value = typeof cell === 'boolean' ? cell : yesOrNo(String(cell))
    return value === null ? { message: `Skriv ja eller nej, ikke «${String(cell)}».` } : { value }
  },
  choice: ({ choices = {} }, cell) => {
    const text = String(cell).toLocaleLowerCase('da')
    const found = Object.entries(choices).find(
      ([value, words]) => value === cell || words.toLocaleLowerCase('da') === text,
    )
    return found
      ? { value: found[0] }
      : { message: `«${String(cell)}» er ikke en af: ${Object.values(choices).join(', ')}.` }
  },
  unit: readNamed('unit', 'som enhed'),
  person: readNamed('person', 'som person'),
  body: readNamed('body', 'som forum'),
  row: (field, cell, names) =>
    readNamed(field.of ?? '', `under ${field.label.toLocaleLowerCase('da')}`)(field, cell, names),
}

function readText({ kind }: Field, cell: Cell): Reading {
  const value = typeof cell === 'number' ? String(cell).replace('.', ',') : String(cell).trim()
  const most = kind === 'text' ? MOST_TEXT.text : MOST_TEXT['long-text']
  return value.length > most ? { message: `Højst ${most} tegn.` } : { value }
}

function readNamed(list: string, what: string): Reader {
  return (_, cell, names) => {
    const text = String(cell).trim()
    const id = CHOSEN.test(text) ? chosenId(list, text, names) : names.find(list, text)
    if (id === 'several') return { message: `Flere hedder «${String(cell)}». Skriv initialerne.` }
    return id === null ? { message: `«${String(cell)}» findes ikke ${what}.` } : { value: id }
  }
}

/** As forms send what is chosen from a list of names; files have the names. */
const CHOSEN = /^#\d{1,15}$/u
export const chosen = (id: number) => `#${id}`

function chosenId(list: string, text: string, names: Names): number | null {
  const id = Number(text.slice(1))
  return names.nameOf(list, id) === null ? null : id
}

function between(field: Field, value: number): Reading {
  const { least, most, unit } = field
  const behind = unit ? ` ${unit}` : ''
  if (least !== undefined && value < least) return { message: `Mindst ${writeCount(field, least)}${behind}.` }
  if (most !== undefined && value > most) return { message: `Højst ${writeCount(field, most)}${behind}.` }
  return { value }
}

/** `1.234,5`, `1234.5` and `12 %`; null where it is no number. */
export function numberOf(cell: Cell): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null
  const text = String(cell)
    .replace(/[\s\u00A0%]/gu, '')
    .replace(/^[−–]/u, '-')
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/u.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'))
  return /^-?\d+([.,]\d+)?$/u.test(text) ? Number(text.replace(',', '.')) : null
}

function amountOf(text: string): number | null {
  const ore = parseAmount(text)
  if (ore !== null) return ore / 100
  const plain = numberOf(text)
  return plain === null ? null : Math.round(plain * 100) / 100
}

function dateOf(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text)
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  return parseDate(text)
}

function yesOrNo(text: string): boolean | null {
  const word = text.toLocaleLowerCase('da')
  if (['ja', 'j', 'x', '1', 'sand', 'true'].includes(word)) return true
  return ['nej', 'n', '0', 'falsk', 'false'].includes(word) ? false : null
}

/** As Danes write it, on pages. */
export function writeValue(field: Field, value: Value, names: Names): string {
  if (value === null) return ''
  const behind = field.unit ? ` ${field.unit}` : ''
  switch (field.kind) {
    case 'date':
      return writeShortDate(String(value))
    case 'yes-no':
      return value === true ? 'Ja' : 'Nej'
    case 'choice':
      return field.choices?.[String(value)] ?? String(value)
    case 'amount':
      return writeAmount(Math.round(Number(value) * 100))
    case 'whole':
    case 'decimal':
      return writeCount(field, Number(value)) + behind
    case 'text':
    case 'long-text':
      return String(value)
    default:
      return names.nameOf(listOf(field), Number(value)) ?? 'Ukendt'
  }
}

/** As it stands in a file: figures and dates as such, all else in the words by which it is read again. */
export function cellOf(field: Field, value: Value, names: Names): Cell {
  if (value === null || field.kind === 'yes-no') return value
  if (['whole', 'decimal', 'amount'].includes(field.kind)) return Number(value)
  return field.kind === 'date' ? value : writeValue(field, value, names)
}

/** What a form field holds when it opens. */
export function formTextOf(field: Field, value: Value): string {
  const { kind } = field
  if (value === null) return ''
  if (isNamed(field)) return chosen(Number(value))
  if (kind === 'yes-no') return value === true ? 'ja' : 'nej'
  if (kind === 'decimal' || kind === 'amount' || kind === 'whole') return String(value).replace('.', ',')
  return String(value)
}

/** The list of names that a field's values are of. */
export function listOf(field: Field): string {
  return field.kind === 'row' ? (field.of ?? '') : field.kind
}

export const isNamed = ({ kind }: Field): boolean =>
  kind === 'unit' || kind === 'person' || kind === 'body' || kind === 'row'

/** A whole number that always has four digits is a year, which is named and not counted: 2026, never 2.026. */
function writeCount({ kind, least = 0, most = Infinity }: Field, value: number): string {
  return kind === 'whole' && least >= 1000 && most <= 9999 ? String(value) : writeDecimal(value)
}

/** `1234.5` → `1.234,5`, with at most three decimals. */
export function writeDecimal(value: number): string {
  return writeFigure(value, 3)
}
