/**
 * Rows of the first sheet of an Excel file (ECMA-376): a zip with XML in it. Cells are read as they show: shared text,
 * numbers, dates by their format, and of a formula its value. Read piece by piece, so that a large sheet takes little room.
 */
import { SaxesParser } from 'saxes'
import { addDays } from '../../language/due-calendar.ts'
import { UnreadableFile } from '../../minutes/unreadable-file.ts'
import { ZipFile } from '../../minutes/zip/open-zip.ts'
import { MOST_COLUMNS, MOST_ROWS, type Row, rowsWithin, TooManyRows } from './rows.ts'

const LARGEST_PART = 48 * 1024 * 1024

/** Throws `UnreadableFile` and `TooManyRows`. */
export function readXlsx(bytes: Uint8Array): Row[] {
  const zip = new ZipFile(bytes)
  const { sheet, countsFrom1904 } = firstSheet(zip)
  const shared = zip.has('xl/sharedStrings.xml') ? sharedTexts(partOf(zip, 'xl/sharedStrings.xml')) : []
  const isDate = zip.has('xl/styles.xml') ? dateFormats(partOf(zip, 'xl/styles.xml')) : []
  const dayZero = countsFrom1904 ? '1904-01-01' : '1899-12-30'
  const shown = ({ type, style, text }: RawCell) => {
    if (type === 's') return shared[Number(text)] ?? ''
    if (type === 'b') return text === '1' ? 'ja' : 'nej'
    if (type === 'e') return ''
    const number = Number(text)
    if (type === 'n' && isDate[style] === true && number > 0 && number < 110_000)
      return addDays(dayZero, Math.floor(number))
    return text
  }
  return rowsWithin(sheetRows(partOf(zip, sheet), shown))
}

function partOf(zip: ZipFile, name: string): string {
  if (!zip.has(name)) throw new UnreadableFile('broken-zip')
  const bytes = zip.read(name)
  if (bytes.length > LARGEST_PART) throw new UnreadableFile('zip-bomb')
  return new TextDecoder().decode(bytes)
}

type Attributes = Record<string, string>
interface Listener {
  open?: (name: string, attributes: Attributes) => void
  close?: (name: string) => void
  text?: (piece: string) => void
}

/** No document type is honest here: nothing is declared and nothing fetched. */
function listen(xml: string, { open, close, text }: Listener): void {
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('doctype', () => {
    throw new UnreadableFile('xml-entities')
  })
  parser.on('error', () => {
    throw new UnreadableFile('broken-xml')
  })
  parser.on('opentag', (tag) => open?.(localName(tag.name), tag.attributes))
  parser.on('closetag', (tag) => close?.(localName(tag.name)))
  parser.on('text', (piece) => text?.(piece))
  parser.on('cdata', (piece) => text?.(piece))
  parser.write(xml).close()
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

function firstSheet(zip: ZipFile): { sheet: string; countsFrom1904: boolean } {
  let relation: string | null = null
  let countsFrom1904 = false
  listen(partOf(zip, 'xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'sheet') relation ??= attributes['r:id'] ?? null
      if (name === 'workbookPr') countsFrom1904 = /^(1|true)$/.test(attributes['date1904'] ?? '')
    },
  })
  let target = 'worksheets/sheet1.xml'
  const relations = 'xl/_rels/workbook.xml.rels'
  if (zip.has(relations))
    listen(partOf(zip, relations), {
      open: (_, attributes) => {
        if (relation !== null && attributes['Id'] === relation) target = attributes['Target'] ?? target
      },
    })
  return { sheet: target.startsWith('/') ? target.slice(1) : `xl/${target}`, countsFrom1904 }
}

/** Texts that cells share; pieces of one text may be formatted each in its own way. Readings (`rPh`) are left out. */
function sharedTexts(xml: string): string[] {
  const texts: string[] = []
  let current: string | null = null
  let isText = false
  let isReading = false
  listen(xml, {
    open: (name) => {
      if (name === 'si') current = ''
      if (name === 'rPh') isReading = true
      isText = name === 't' && !isReading
    },
    text: (piece) => {
      if (isText && current !== null) current += piece
    },
    close: (name) => {
      if (name === 'rPh') isReading = false
      if (name === 't') isText = false
      if (name === 'si' && current !== null) texts.push(current)
    },
  })
  return texts
}

/** Which cell styles show a date: built-in formats 14 to 22, and own ones that name a day or a year. */
function dateFormats(xml: string): boolean[] {
  const own = new Set<string>()
  const styles: boolean[] = []
  let inCells = false
  listen(xml, {
    open: (name, attributes) => {
      const id = attributes['numFmtId'] ?? ''
      const code = (attributes['formatCode'] ?? '').replaceAll(/\[[^\]]*\]|"[^"]*"|\\./g, '')
      if (name === 'numFmt' && /[dy]/i.test(code)) own.add(id)
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) styles.push((Number(id) >= 14 && Number(id) <= 22) || own.has(id))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

interface RawCell {
  /** As in the attribute `t`; `n` where there is none. */
  type: string
  style: number
  text: string
}

function sheetRows(xml: string, shown: (cell: RawCell) => string): Row[] {
  const rows: Row[] = []
  let row: Row = { line: 0, cells: [] }
  let cell: RawCell & { column: number } = { type: 'n', style: 0, text: '', column: 0 }
  let isValue = false
  listen(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = { line: Number(attributes['r'] ?? row.line + 1), cells: [] }
        // Empty rows count here: a sheet may have a million of them.
        if (rows.length > MOST_ROWS * 2) throw new TooManyRows()
      }
      if (name === 'c') {
        const column = columnOf(attributes['r']) ?? row.cells.length
        cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? -1), text: '', column }
      }
      // `t` of inline text; a formula (`f`) is not read, its value is.
      isValue = name === 'v' || name === 't'
    },
    text: (piece) => {
      if (isValue) cell.text += piece
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false
      if (name === 'c' && cell.column < MOST_COLUMNS) {
        while (row.cells.length < cell.column) row.cells.push('')
        row.cells[cell.column] = shown(cell)
      }
      if (name === 'row') rows.push(row)
    },
  })
  return rows
}

/** `C12` is the third column: 2. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  if (letters === undefined) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
