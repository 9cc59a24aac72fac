/** A spreadsheet of figures: which indicator, which measuring date, what was measured. Read whole or not at all. Pure. */
import type { Cell, SheetRead } from '../../documents/sheets/read-sheet.ts'
import { isoDate, parseDate, writeShortDate } from '../../language/dates.ts'
import { parseFigure } from './figures.ts'
import { type EnteredFigure, figureInPlace, isSame, refusalOf } from './measure-commands.ts'
import { figureOf } from './model.ts'
import type { Indicator } from './queries.ts'

export const COLUMNS = {
  number: 'Nr.',
  title: 'Måling',
  due: 'Skal måles',
  measured: 'Målt den',
  value: 'Tal',
  count: 'Antal',
  note: 'Bemærkning',
} as const
type Column = keyof typeof COLUMNS

/** Nobody looks more through. */
export const MOST_ROWS = 2_000

export interface FileError {
  /** As the spreadsheet counts. */
  line: number
  /** Head of the column; null: the row as a whole. */
  column: string | null
  message: string
}

export interface PlannedFigure {
  line: number
  indicator: Indicator
  figure: EnteredFigure
  change: 'new' | 'changed' | 'same'
  /** What stood there. */
  was: string | null
}

export interface FigurePlan {
  planned: PlannedFigure[]
  errors: FileError[]
}

export type Columns = Map<Column, number>

/** @returns where each column is, or the head that is missing */
export function findColumns(headings: readonly string[]): Columns | { missing: string } {
  const columns: Columns = new Map()
  for (const [index, heading] of headings.entries()) {
    const found = columnOf(heading)
    if (found !== undefined && !columns.has(found)) columns.set(found, index)
  }
  if (!columns.has('number') && !columns.has('title')) return { missing: COLUMNS.title }
  for (const each of ['measured', 'value'] as const) if (!columns.has(each)) return { missing: COLUMNS[each] }
  return columns
}

function columnOf(heading: string): Column | undefined {
  const bare = (text: string) => text.toLocaleLowerCase('da').replaceAll(/[.\s]/gu, '')
  const names: Column[] = ['number', 'title', 'due', 'measured', 'value', 'count', 'note']
  return names.find((name) => bare(COLUMNS[name]) === bare(heading))
}

/** @param indicators whose figures the person may enter */
export function planFigures(
  sheet: SheetRead,
  columns: Columns,
  indicators: readonly Indicator[],
  today: string,
): FigurePlan {
  const plan: FigurePlan = { planned: [], errors: [] }
  const taken = new Map<string, number>()
  for (const { line, cells } of sheet.rows) {
    const cell = (column: Column): Cell => cells[columns.get(column) ?? -1] ?? null
    // The sheet of what is asked for may come back half filled.
    if (isEmpty(cell('value'))) continue
    const row = readRow(cell, indicators, today)
    if ('column' in row) {
      plan.errors.push({
        line,
        column: row.column === null ? null : COLUMNS[row.column],
        message: row.message,
      })
      continue
    }
    const key = `${row.indicator.id} ${row.figure.measuredOn}`
    const keyOfDate = row.figure.dateId === null ? key : `${row.indicator.id} dato ${row.figure.dateId}`
    const twice = taken.get(key) ?? taken.get(keyOfDate)
    if (twice !== undefined) {
      plan.errors.push({ line, column: null, message: `Samme måling står også i række ${twice}.` })
      continue
    }
    taken.set(key, line).set(keyOfDate, line)
    plan.planned.push({ line, ...row, ...changeOf(row) })
  }
  return plan
}

type Row = { indicator: Indicator; figure: EnteredFigure }
type Wrong = { column: Column | null; message: string }

const isEmpty = (cell: Cell) => cell === null || String(cell).trim() === ''

function readRow(
  cell: (column: Column) => Cell,
  indicators: readonly Indicator[],
  today: string,
): Row | Wrong {
  const indicator = indicatorOf(cell, indicators)
  if ('column' in indicator) return indicator
  const value = numberOf(cell('value'), indicator.target.unit)
  if (value === null) return { column: 'value', message: `«${String(cell('value'))}» er ikke et tal.` }
  const measuredOn = dateOf(cell('measured'))
  if (measuredOn === null)
    return { column: 'measured', message: `«${String(cell('measured') ?? '')}» er ikke en dato. Skriv den som 30-06-2026.` } // prettier-ignore
  const count = isEmpty(cell('count')) ? null : numberOf(cell('count'), '')
  if (count !== null && (!Number.isSafeInteger(count) || count < 0 || count > 1e9))
    return { column: 'count', message: `«${String(cell('count'))}» er ikke et helt antal.` }
  if (!isEmpty(cell('count')) && count === null)
    return { column: 'count', message: `«${String(cell('count'))}» er ikke et tal.` }
  const dateId = dueDateOf(cell('due'), indicator)
  if (dateId !== null && typeof dateId === 'object') return dateId
  const note = String(cell('note') ?? '').trim()
  if (note.length > 500) return { column: 'note', message: 'Højst 500 tegn.' }
  const figure = { dateId, measuredOn, value, count, note }
  const refused = refusalOf(indicator, figure, today)
  return refused === null ? { indicator, figure } : WRONG[refused]
}

const WRONG: Record<Exclude<ReturnType<typeof refusalOf>, null>, Wrong> = {
  ended: { column: null, message: 'Der måles ikke mere.' },
  'not-measured-yet': { column: 'measured', message: 'Datoen ligger efter i dag.' },
  'no-such-date': { column: 'due', message: 'Datoen er ikke planlagt.' },
  'day-taken': { column: 'measured', message: 'Der er allerede et andet tal, som er målt den dag.' },
}

function indicatorOf(cell: (column: Column) => Cell, indicators: readonly Indicator[]): Indicator | Wrong {
  const number = cell('number')
  if (!isEmpty(number)) {
    const found = indicators.find(({ id }) => id === Number(number))
    return found ?? { column: 'number', message: `Du har ingen måling med nummer ${String(number)}.` }
  }
  const title = String(cell('title') ?? '').trim()
  const found = indicators.filter(
    (each) => each.title.toLocaleLowerCase('da') === title.toLocaleLowerCase('da'),
  )
  const [only] = found
  if (only === undefined) return { column: 'title', message: `Du har ingen måling, der hedder «${title}».` }
  if (found.length > 1)
    return { column: 'title', message: `Flere målinger hedder «${title}». Skriv nummeret.` }
  return only
}

function dueDateOf(cell: Cell, indicator: Indicator): number | null | Wrong {
  if (isEmpty(cell)) return null
  const due = dateOf(cell)
  const found = indicator.dates.find(({ dueOn }) => dueOn === due)
  return found?.id ?? { column: 'due', message: `«${String(cell)}» er ikke en af målingens datoer.` }
}

const numberOf = (cell: Cell, unit: string) =>
  typeof cell === 'number' ? cell : parseFigure(String(cell ?? ''), unit)

function dateOf(cell: Cell): string | null {
  if (typeof cell !== 'string') return null
  const [year, month, day] = cell.split('-').map(Number)
  return isoDate(year ?? 0, month ?? 0, day ?? 0) === cell ? cell : parseDate(cell)
}

function changeOf({ indicator, figure }: Row): Pick<PlannedFigure, 'change' | 'was'> {
  const known = figureInPlace(indicator, figure)
  if (known === undefined) return { change: 'new', was: null }
  const was = `${figureOf(known.value, indicator.target.unit)}, målt den ${writeShortDate(known.measuredOn)}`
  return { change: isSame(known, figure) ? 'same' : 'changed', was }
}

/** What is asked for now, to be filled in: one row for each measuring date without a figure. */
export function rowsAsked(indicators: readonly Indicator[], until: string): Cell[][] {
  return indicators.flatMap((of) =>
    of.dates
      .filter(({ id, dueOn }) => dueOn <= until && !of.measurements.some(({ dateId }) => dateId === id))
      .map(({ dueOn }): Cell[] => [of.id, of.title, dueOn, null, null, null, null]),
  )
}
