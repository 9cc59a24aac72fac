import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import {
  addDays,
  addMonths,
  daysOfWeek,
  easterOf,
  nearestDate,
  nextWeekday,
  sundayOf,
} from './due-calendar.ts'
import { weekdayOf } from './dates.ts'
import { findDue, parseDue } from './due-dates.ts'

/** A Tuesday. */
const TODAY = '2021-06-15'
const duesIn = (text: string) => findDue(text, TODAY).map(({ due }) => due)

test('single days are read with and without their year', () => {
  const cases: [string, string][] = [
    ['Broen lukkes den 3. august.', '2021-08-03'],
    ['senest onsdag den 1. september 2021', '2021-09-01'],
    ['senest 1/11', '2021-11-01'],
    ['Havnerådet 9/2', '2022-02-09'],
    ['til mødet 04-10-2021', '2021-10-04'],
    ['Havnerådet 19.08.', '2021-08-19'],
    ['d. 5.7.21', '2021-07-05'],
    ['30/9-22 er sidste dag', '2022-09-30'],
    ['senest fredag', '2021-06-18'],
    ['i morgen', '2021-06-16'],
    // What has just passed is this year's: plans are printed again unchanged.
    ['1. juni: udkast', '2021-06-01'],
  ]
  for (const [text, due] of cases) assert.deepEqual(duesIn(text), [due], text)
})

test('weeks, months and parts of a year mean their last day', () => {
  const cases: [string, string][] = [
    ['uge 33', '2021-08-22'],
    ['i uge 12', '2022-03-27'],
    ['i denne uge', '2021-06-20'],
    ['i næste uge', '2021-06-27'],
    ['i november', '2021-11-30'],
    ['i juni', '2021-06-30'],
    ['i marts', '2022-03-31'],
    ['februar 2024', '2024-02-29'],
    ['på april-møderækken', '2022-04-30'],
    ['på majmødet', '2022-05-31'],
    ['primo oktober', '2021-10-10'],
    ['medio oktober', '2021-10-20'],
    ['ultimo september', '2021-09-30'],
    ['inden udgangen af august', '2021-08-31'],
    ['inden oktober', '2021-09-30'],
    ['1. kvartal 2023', '2023-03-31'],
    ['i tredje kvartal', '2021-09-30'],
    ['2. halvår 2022', '2022-12-31'],
    ['i efteråret', '2021-11-30'],
    ['foråret 2023', '2023-05-31'],
    ['i løbet af 2022', '2022-12-31'],
    ['primo 2022', '2022-01-31'],
    ['inden årets udgang', '2021-12-31'],
    ['inden sommerferien', '2021-06-30'],
    ['efter sommerferien', '2021-08-31'],
    ['inden jul', '2021-12-23'],
    ['inden efterårsferien', '2021-10-15'],
    ['før påske', '2022-04-13'],
  ]
  for (const [text, due] of cases) assert.deepEqual(duesIn(text), [due], text)
})

test('a range is due on its last day and begins on its first', () => {
  const cases: [string, string, string][] = [
    ['4. og 5. august', '2021-08-04', '2021-08-05'],
    ['8.-10. november 2021', '2021-11-08', '2021-11-10'],
    ['1/9 - 15/9', '2021-09-01', '2021-09-15'],
    ['20. december - 3. januar', '2021-12-20', '2022-01-03'],
    ['oktober – december', '2021-10-01', '2021-12-31'],
    ['januar 2022 - marts 2023', '2022-01-01', '2023-03-31'],
    ['november/december', '2021-11-01', '2021-12-31'],
  ]
  for (const [text, from, due] of cases) {
    const found = findDue(text, TODAY)
    assert.deepEqual([found.length, found[0]?.from, found[0]?.due], [1, from, due], text)
  }
})

test('distances count from the meeting', () => {
  assert.deepEqual(duesIn('om et år'), ['2022-06-15'])
  assert.deepEqual(duesIn('om ca. 14 dage'), ['2021-06-29'])
  assert.deepEqual(duesIn('inden for otte uger'), ['2021-08-10'])
  assert.deepEqual(duesIn('om et halvt år'), ['2021-12-15'])
  assert.deepEqual(duesIn('om 3 måneder'), ['2021-09-15'])
})

test('what returns has a rhythm and no date', () => {
  const cases: [string, string][] = [
    ['månedligt', 'monthly'],
    ['tre gange årligt', '3 per year'],
    ['3-4 gange om året', 'quarterly'],
    ['to gange om måneden', '24 per year'],
    ['hver 4. måned', '3 per year'],
    ['hvert andet år', 'every 2 years'],
    ['hver uge', 'weekly'],
    ['hvert kvartal', 'quarterly'],
    ['én gang årligt', 'yearly'],
    ['halvårligt', 'half-yearly'],
    ['løbende', 'running'],
  ]
  for (const [text, recurring] of cases)
    assert.deepEqual(
      findDue(text, TODAY).map((found) => [found.recurring, found.due]),
      [[recurring, null]],
      text,
    )
})

test('events are kept as printed, without a date', () => {
  for (const text of [
    'snarest muligt',
    'når rapporten foreligger',
    'indtil broen er repareret',
    'på næste møde',
  ])
    assert.deepEqual(
      findDue(text, TODAY).map((found) => [found.kind, found.due, found.text]),
      [['event', null, text]],
    )
})

test('the words that lead are part of what is printed', () => {
  const text = 'Stien er færdig senest den 1. oktober, og broen i foråret 2022.'
  assert.deepEqual(
    findDue(text, TODAY).map(({ text: printed, at }) => [printed, text.slice(at, at + printed.length)]),
    [
      ['senest den 1. oktober', 'senest den 1. oktober'],
      ['i foråret 2022', 'i foråret 2022'],
    ],
  )
})

test('numbers that are no dates are left alone', () => {
  for (const text of [
    'kl. 10.15',
    '1/2 time',
    '2/3 af pladserne',
    'åbent 24/7',
    '10.05 mio. kr.',
    'sag 21/00412',
    '§ 12.04',
    'punkt 3.11',
    '31/2',
    '2016-2018',
    'side 4/12',
  ])
    assert.deepEqual(duesIn(text), [], text)
})

test('without a meeting date only full dates have a day', () => {
  assert.deepEqual(
    findDue('i november, senest 1/11, den 4. maj 2022', null).map(({ due }) => due),
    ['2022-05-04'],
  )
})

test('a cell of a time plan is one due date or none', () => {
  assert.equal(parseDue('Oktober – december', TODAY)?.due, '2021-12-31')
  assert.equal(parseDue('1/10- 15/10', TODAY)?.due, '2021-10-15')
  assert.equal(parseDue('November bliver kold', TODAY), null)
  assert.equal(parseDue('Direktionen', TODAY), null)
})

test('the calendar holds for any day', () => {
  const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01', days))
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 6 }), (date, weekday) => {
      assert.equal(weekdayOf(sundayOf(date)), 'søndag')
      assert.ok(sundayOf(date) >= date && sundayOf(date) <= addDays(date, 6))
      const next = nextWeekday(date, weekday)
      assert.ok(next > date && next <= addDays(date, 7))
      const near = nearestDate(Number(date.slice(5, 7)), Number(date.slice(8)), date)
      assert.ok(near === null || near >= addDays(date, -31))
      assert.equal(addMonths(date, 12).slice(0, 7), `${Number(date.slice(0, 4)) + 1}${date.slice(4, 7)}`)
    }),
  )
  assert.deepEqual(
    [easterOf(1981), easterOf(2024), easterOf(2038)],
    ['1981-04-19', '2024-03-31', '2038-04-25'],
  )
  assert.deepEqual(daysOfWeek(2020, 53), ['2020-12-28', '2021-01-03'])
  assert.equal(daysOfWeek(2021, 53), null)
})

test('any text is read without a fault, and places are right', () => {
  const piece = fc.constantFrom(
    '1/',
    '31',
    '.',
    ' ',
    'januar',
    'uge ',
    '2021',
    '-',
    'inden ',
    'hver ',
    'x',
    'om ',
    'tre ',
    'måneder',
    '99',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('')
      for (const found of findDue(text, TODAY)) {
        assert.equal(text.slice(found.at, found.at + found.text.length), found.text)
        assert.ok(found.due === null || /^\d{4}-\d{2}-\d{2}$/u.test(found.due))
      }
    }),
  )
})

test('a list of months is one expression, done with the last of them', () => {
  const [list, other] = findDue('Der følges op i april, august og oktober.', '2018-02-26')
  assert.deepEqual(
    [list?.text, list?.from, list?.due, other],
    ['i april, august og oktober', '2018-04-01', '2018-10-31', undefined],
  )
  const [later] = findDue('Status gives i marts, juni, september og december 2020.', '2018-02-26')
  assert.deepEqual([later?.from, later?.due], ['2020-03-01', '2020-12-31'])
  const [over] = findDue('Emnet er på i november, december og januar.', '2018-10-01')
  assert.deepEqual([over?.from, over?.due], ['2018-11-01', '2019-01-31'])
})
