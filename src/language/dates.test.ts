import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import {
  findDates,
  isoDate,
  parseDate,
  weekdayOf,
  writeDate,
  writeDateWithWeekday,
  writeShortDate,
} from './dates.ts'

const anyDate = fc
  .tuple(
    fc.integer({ min: 1800, max: 2199 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .map(([year, month, day]) => isoDate(year, month, day))
  .filter((date) => date !== null)

test('a date is read in the ways Danes write it', () => {
  for (const text of [
    'Tirsdag d. 3. marts 2015',
    'tirsdag den 3. marts 2015',
    '3. marts 2015',
    '3 mar. 2015',
    '03-03-2015',
    '3.3.2015',
    '3/3/2015',
    '2015-03-03',
    'den 3. marts 2015.',
  ])
    assert.equal(parseDate(text), '2015-03-03', text)
})

test('what is no date, or more than one, is null', () => {
  for (const text of [
    '',
    '31-02-2015',
    '3. marts',
    '15/2015',
    '3. marts 2015 og 4. marts 2015',
    'mødet 3. marts 2015',
    '3.3/2015',
    '13-13-2015',
    '3. mart 2015',
    '12-03-2015-4',
  ])
    assert.equal(parseDate(text), null, text)
})

test('dates are found where they stand', () => {
  const text = 'Sendt 1-2-2016, svar senest 29. februar 2016.'
  assert.deepEqual(
    findDates(text).map((found) => [found.date, text.slice(found.at, found.at + found.length)]),
    [
      ['2016-02-01', '1-2-2016'],
      ['2016-02-29', '29. februar 2016'],
    ],
  )
})

test('a written date is read as the same date', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      assert.equal(parseDate(writeDate(date)), date)
      assert.equal(parseDate(writeShortDate(date)), date)
      assert.equal(parseDate(writeDateWithWeekday(date)), date)
    }),
  )
})

test('weekdays are those of the calendar', () => {
  assert.equal(weekdayOf('2026-11-22'), 'søndag')
  assert.equal(writeDateWithWeekday('2024-02-29'), 'torsdag den 29. februar 2024')
  assert.throws(() => writeDate('2023-02-29'), RangeError)
})
