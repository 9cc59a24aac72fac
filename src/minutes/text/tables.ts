import { parseDue } from '../../language/due-dates.ts'
import type { MinutesTable } from '../model.ts'
import type { Line } from './lines.ts'

const VALUE =
  /^[-−–+]?\d[\d.,]*\s*(?:%|kr\.?|km|m2|mio\.?.*|pct\.?|\.\s*(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*.*)?$/iu
const FIGURE = /^[-−–+]?\d[\d.,]*\s*(?:%|kr\.?|mio\.?|pct\.?)?$/iu
const LONGEST_CAPTION = 120
/** Whether a cell is a time does not hang on the day it counts from. */
const ANY_DAY = '2000-01-01'

/** Tables of a section: rows on lines with tabs or bars between the cells, and time plans of lines that begin with their date. */
export function tablesOf(lines: Line[]): MinutesTable[] {
  return [...celledTables(lines), ...timePlans(lines)]
}

/** `4/9 Udvalget behandler sagen`, `1/10 - 15/10 Høring`. */
const DATED_LINE =
  /^((?:\d{1,2}\/\d{1,2}(?:\s*[-–]\s*\d{1,2}\/\d{1,2})?|(?:den )?\d{1,2}\.\s?(?:\s?[-–]\s?\d{1,2}\.\s)?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*(?:\s+\d{4})?|[Uu]ge\s+\d{1,2}(?:\s*[-–]\s*\d{1,2})?)\s?:?)\s+(\p{L}.*)$/u
const LEADS_PLAN = /(?:plan|proces|forløb|frister|terminer|møder|datoer)\p{L}*(?:\s[^.]{0,60})?:$/iu
const FEWEST_STEPS = 3

/** Runs of lines that each begin with a date, with or without blank lines between, under a line that leads a plan in. */
function timePlans(lines: Line[]): MinutesTable[] {
  const plans: MinutesTable[] = []
  let above: string | null = null
  let rows: string[][] = []
  const close = () => {
    const caption = captionOf(above)
    if (rows.length >= FEWEST_STEPS && above !== null && LEADS_PLAN.test(above))
      plans.push({ caption, header: [], rows })
    rows = []
  }
  for (const { text, indented } of lines) {
    if (text === '') continue
    const match = text.length > 600 || indented.includes('\t') ? null : DATED_LINE.exec(text)
    const [, time = '', step = ''] = match ?? []
    if (match !== null) rows.push([time.replace(/\s*:$/u, ''), step])
    else {
      close()
      above = text
    }
  }
  close()
  return plans
}

function celledTables(lines: Line[]): MinutesTable[] {
  const tables: MinutesTable[] = []
  let rows: string[][] = []
  let caption: string | null = null
  let above: string | null = null
  let blanks = 0
  const close = () => {
    if (rows.length > 1) tables.push(tableOf(caption, rows))
    rows = []
  }
  for (const line of lines) {
    const cells = cellsOf(line)
    // One blank line inside a table is a page break; two end it.
    if (line.text === '') blanks++
    if (cells !== null && blanks < 2) {
      if (rows.length === 0) caption = captionOf(above)
      if (!cells.every((cell) => /^[-:]*$/u.test(cell))) rows.push(cells)
      blanks = 0
    } else if (line.text !== '') {
      close()
      if (cells !== null) {
        caption = captionOf(above)
        rows.push(cells)
      }
      above = line.text
      blanks = 0
    }
  }
  close()
  return tables
}

function cellsOf(line: Line): string[] | null {
  const bars = /^\|(.*)\|$/u.exec(line.text)
  if (bars?.[1] !== undefined) return bars[1].split('|').map((cell) => cell.trim())
  if (!line.indented.includes('\t')) return null
  const cells = line.indented.split('\t').map((cell) => cell.trim())
  return cells.length > 1 ? cells : null
}

function captionOf(above: string | null): string | null {
  if (above === null || above.length > LONGEST_CAPTION) return null
  if (/^tabel\s*\d*/iu.test(above)) return above
  return above.length <= 40 && above.endsWith(':') ? above : null
}

function tableOf(caption: string | null, printed: string[][]): MinutesTable {
  const width = printed.reduce((widest, row) => Math.max(widest, row.length), 0)
  const rows = joinBroken(
    printed.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]),
  )
  const [first = [], ...rest] = rows
  return isHeader(first, rest) ? { caption, header: first, rows: rest } : { caption, header: [], rows }
}

/** A row whose last cell is empty and that goes on in lower case on the next line is one row. */
function joinBroken(rows: string[][]): string[][] {
  const joined: string[][] = []
  for (const row of rows) {
    const before = joined[joined.length - 1]
    const broken = before !== undefined && before.slice(1).every((cell) => cell === '') && before[0] !== ''
    // A time in lower case begins a row of its own, under a heading that spans the columns.
    const goesOn = /^\p{Ll}/u.test(row[0] ?? '') && parseDue(row[0] ?? '', ANY_DAY) === null
    if (before !== undefined && broken && goesOn) {
      joined[joined.length - 1] = before.map((cell, index) => `${cell} ${row[index] ?? ''}`.trim())
    } else joined.push(row)
  }
  return joined
}

function isHeader(first: string[], rest: string[][]): boolean {
  if (rest.length === 0) return false
  if (first[0] === '') return true
  const heads = first.slice(1)
  // Words over figures are a header, also words that begin with a number: `1. opfølgning`, `4. marts`.
  const below = rest.flatMap((row) => row.slice(1)).filter((cell) => cell !== '')
  const areFigures = below.filter((cell) => FIGURE.test(cell)).length * 5 >= below.length * 4
  if (below.length > 1 && areFigures && heads.every((cell) => /\p{L}{3}/u.test(cell))) return true
  if (heads.every((cell) => /^(?:19|20)\d{2}$/u.test(cell))) return true
  if (heads.some((cell) => cell === '' || VALUE.test(cell))) return false
  const withValues = rest.filter((row) => row.slice(1).some((cell) => VALUE.test(cell)))
  return (
    withValues.length > rest.length / 2 || first.every((cell) => cell.length <= 20 && !/\s\S+\s/u.test(cell))
  )
}
