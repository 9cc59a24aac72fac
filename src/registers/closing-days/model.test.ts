import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { weekdayOf } from '../../language/dates.ts'
import { WeekdayCalendar } from '../../language/weekdays.ts'
import { checkClosingDay, latestNotice, squeezedDays } from './model.ts'

/** A town hall that is closed on 1 May, Constitution Day, Christmas Eve and New Year's Eve. */
const yearly = (['may-day', 'constitution-day', 'christmas-eve', 'new-years-eve'] as const).map(
  (occasion) => ({
    occasion,
    validFrom: '2000-01-01',
    validUntil: null,
  }),
)
const closed = new WeekdayCalendar({ single: [], yearly })
const daysOf = (year: number, calendar = closed) => squeezedDays(year, calendar).map(({ day }) => day)

test('finds the day after New Year of 2015, and the three of spring 2018', () => {
  assert.ok(daysOf(2015).includes('2015-01-02'))
  for (const day of ['2018-04-30', '2018-05-11', '2018-06-04']) assert.ok(daysOf(2018).includes(day), day)
  assert.deepEqual(
    squeezedDays(2018, closed).find(({ day }) => day === '2018-05-11'),
    {
      day: '2018-05-11',
      before: 'Kristi himmelfartsdag',
      after: 'lørdag',
    },
  )
})

test('a town hall that is open on 1 May has no squeezed day before it', () => {
  assert.ok(!daysOf(2018, new WeekdayCalendar()).includes('2018-04-30'))
})

test('the day after Store Bededag was squeezed by nothing: from 2024 it is a working day', () => {
  assert.equal(closed.whyOff('2023-05-05', { countsSaturday: false }), 'Store bededag')
  assert.equal(closed.whyOff('2024-04-26', { countsSaturday: false }), null)
})

test('every squeezed day is a single working day, and none of ten years is passed by', () => {
  const off = (day: string) => closed.whyOff(day, { countsSaturday: false }) !== null
  fc.assert(
    fc.property(
      fc.date({
        min: new Date('2015-01-02T12:00:00Z'),
        max: new Date('2034-12-30T12:00:00Z'),
        noInvalidDate: true,
      }),
      (date) => {
        const iso = (days: number) => new Date(date.getTime() + days * 86_400_000).toISOString().slice(0, 10)
        const expected = !off(iso(0)) && off(iso(-1)) && off(iso(1))
        assert.equal(daysOf(Number(iso(0).slice(0, 4))).includes(iso(0)), expected)
        assert.ok(!expected || !['lørdag', 'søndag'].includes(weekdayOf(iso(0))))
      },
    ),
    { numRuns: 60 },
  )
})

test('notice is given a month before at the latest, on a day somebody works', () => {
  assert.equal(latestNotice('2018-05-11', closed), '2018-04-11')
  // 30 March 2018 was Good Friday, and the day before it Maundy Thursday.
  assert.equal(latestNotice('2018-04-30', closed), '2018-03-28')
})

test('MED is heard before it is decided, and notice comes in time', () => {
  const day = {
    day: '2018-05-11',
    state: 'decided',
    medHeardOn: '2018-02-01',
    decidedOn: '2018-03-01',
    noticeOn: '2018-04-11',
  }
  const columns = (more: object) => checkClosingDay({ ...day, ...more }).map(({ column }) => column)
  assert.deepEqual(columns({}), [])
  assert.deepEqual(columns({ medHeardOn: null }), ['med_heard_on'])
  assert.deepEqual(columns({ medHeardOn: '2018-03-02' }), ['med_heard_on'])
  assert.deepEqual(columns({ decidedOn: null }), ['decided_on'])
  assert.deepEqual(columns({ noticeOn: '2018-04-12' }), ['notice_on'])
  assert.deepEqual(columns({ day: '2018-05-12', noticeOn: null }), ['day'])
  assert.deepEqual(columns({ state: 'proposed', medHeardOn: null, decidedOn: null }), [])
})
