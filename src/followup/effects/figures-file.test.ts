import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Cell, SheetRead } from '../../documents/sheets/read-sheet.ts'
import { addDays } from '../../language/due-calendar.ts'
import { COLUMNS, findColumns, planFigures, rowsAsked } from './figures-file.ts'
import type { Indicator, KnownMeasurement } from './queries.ts'

const TODAY = '2026-11-20'

const indicator = (id: number, title: string, given: Partial<Indicator> = {}): Indicator => ({
  id,
  bodyId: 1,
  bodyName: 'Direktionen',
  title,
  point: null,
  target: { unit: '%', direction: 'up', low: 95, high: null, on: '2026-12-31' },
  baseline: null,
  baselineOn: null,
  leastCount: null,
  lateDays: 14,
  askDays: 14,
  sourceText: 'Kilde',
  sourceUnitId: null,
  sourceUnitName: null,
  sourcePersonId: null,
  sourcePersonName: null,
  sourceFigure: null,
  sourceGroup: null,
  ownerPersonId: null,
  ownerName: null,
  openToPublic: false,
  endedOn: null,
  endedReason: null,
  revision: 1,
  decision: null,
  dates: ['2026-03-31', '2026-06-30'].map((dueOn, index) => ({ id: id * 10 + index, dueOn, paperId: null, askedOn: null })), // prettier-ignore
  measurements: [],
  preconditions: [],
  verdicts: [],
  ...given,
})

const figure = (given: Partial<KnownMeasurement>): KnownMeasurement => ({
  id: 1,
  dateId: null,
  measuredOn: '2026-03-31',
  value: 90,
  count: null,
  note: '',
  origin: 'typed',
  enteredBy: null,
  enteredOn: null,
  ...given,
})

const INDEX = indicator(1, 'Serviceindeks')
const WAIT = indicator(2, 'Ventetid')

function plan(
  rows: Cell[][],
  indicators: readonly Indicator[] = [INDEX, WAIT],
  headings: string[] = Object.values(COLUMNS),
) {
  const sheet: SheetRead = { headings, rows: rows.map((cells, index) => ({ line: index + 2, cells })) }
  const columns = findColumns(headings)
  assert.ok(!('missing' in columns))
  return planFigures(sheet, columns, indicators, TODAY)
}

describe('a file of figures', () => {
  it('finds its columns by their heads in any order, and names the one that is missing', () => {
    assert.ok(!('missing' in findColumns(['tal', 'MÅLT DEN', 'nr'])))
    assert.deepEqual(findColumns(['Tal', 'Måling']), { missing: 'Målt den' })
    assert.deepEqual(findColumns(['Tal', 'Målt den']), { missing: 'Måling' })
  })

  it('knows an indicator by number or name, and reads dates and figures of text and of spreadsheets', () => {
    const { planned, errors } = plan([
      [1, null, '31-03-2026', '2026-04-02', 96.5, 320, 'God'],
      [null, 'ventetid', '', '2. april 2026', '73,5 %', '', ''],
    ])
    assert.deepEqual(errors, [])
    assert.deepEqual(
      planned.map((each) => [each.indicator.id, each.figure]),
      [
        [1, { dateId: 10, measuredOn: '2026-04-02', value: 96.5, count: 320, note: 'God' }],
        [2, { dateId: null, measuredOn: '2026-04-02', value: 73.5, count: null, note: '' }],
      ],
    )
  })

  it('names what is wrong by row and column', () => {
    const { errors } = plan([
      [9, null, null, '31-03-2026', 1, null, null],
      [null, 'Findes ikke', null, '31-03-2026', 1, null, null],
      [1, null, '01-04-2026', '31-03-2026', 1, null, null],
      [1, null, null, '31-02-2026', 1, null, null],
      [1, null, null, '21-11-2026', 1, null, null],
      [1, null, null, '31-03-2026', 'mange', null, null],
      [1, null, null, '31-03-2026', 1, 2.5, null],
    ])
    assert.deepEqual(
      errors.map(({ line, column }) => [line, column]),
      [[2, 'Nr.'], [3, 'Måling'], [4, 'Skal måles'], [5, 'Målt den'], [6, 'Målt den'], [7, 'Tal'], [8, 'Antal']],
    ) // prettier-ignore
  })

  it('refuses the same measurement twice, and two indicators of one name', () => {
    const twice = plan([
      [1, null, '31-03-2026', '31-03-2026', 1, null, null],
      [1, null, '31-03-2026', '01-04-2026', 2, null, null],
    ])
    assert.deepEqual(twice.errors.map(({ message }) => message), ['Samme måling står også i række 2.']) // prettier-ignore
    const named = plan(
      [[null, 'Ventetid', null, '31-03-2026', 1, null, null]],
      [WAIT, indicator(3, 'ventetid')],
    )
    assert.match(named.errors[0]?.message ?? '', /Flere målinger hedder/)
  })

  it('says of each figure whether it is new, changes one or is there already', () => {
    const measured = indicator(1, 'Serviceindeks', { measurements: [figure({ dateId: 10 })] })
    const changeOf = (value: number) => plan([[1, null, '31-03-2026', '31-03-2026', value, null, null]], [measured]).planned[0] // prettier-ignore
    assert.equal(changeOf(90)?.change, 'same')
    assert.deepEqual([changeOf(91)?.change, changeOf(91)?.was], ['changed', '90\u00A0%, målt den 31-03-2026'])
  })

  it('as it is asked for and filled in has no errors, and rows without figures are passed by', () => {
    const filled = fc.array(fc.option(fc.integer({ min: -100, max: 1000 })), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(filled, (values) => {
        const rows = rowsAsked([INDEX, WAIT], TODAY).map(([id, title, due], index) => {
          const value = values[index] ?? null
          return [id ?? null, title ?? null, due ?? null, value === null ? null : addDays(String(due), 3), value, null, null] // prettier-ignore
        })
        const { planned, errors } = plan(rows)
        assert.deepEqual(errors, [])
        assert.equal(planned.length, values.filter((value) => value !== null).length)
      }),
    )
  })
})
