import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { dayOfOccasion, holidaysOf } from './danish-holidays.ts'
import { addDays } from './due-calendar.ts'
import { weekdayOf } from './dates.ts'
import { WeekdayCalendar } from './weekdays.ts'

const WITHOUT_SATURDAY = { countsSaturday: false }
const WITH_SATURDAY = { countsSaturday: true }

describe('public holidays', () => {
  /** Easter Sundays from the almanac. */
  const EASTER: Record<number, string> = {
    2014: '2014-04-20', 2015: '2015-04-05', 2016: '2016-03-27', 2017: '2017-04-16', 2018: '2018-04-01',
    2019: '2019-04-21', 2020: '2020-04-12', 2021: '2021-04-04', 2022: '2022-04-17', 2023: '2023-04-09',
    2024: '2024-03-31', 2025: '2025-04-20', 2026: '2026-04-05', 2027: '2027-03-28', 2028: '2028-04-16',
    2029: '2029-04-01', 2030: '2030-04-21',
  } // prettier-ignore

  for (const [year, easter] of Object.entries(EASTER)) {
    it(`of ${year} follow Easter on ${easter}`, () => {
      const days = new Map(holidaysOf(Number(year)).map(({ day, name }) => [name, day]))
      assert.equal(days.get('Påskedag'), easter)
      assert.equal(weekdayOf(days.get('Kristi himmelfartsdag') ?? ''), 'torsdag')
      assert.equal(weekdayOf(days.get('2. pinsedag') ?? ''), 'mandag')
    })
  }

  it('had Store bededag until 2023', () => {
    const of = (year: number) => holidaysOf(year).find(({ name }) => name === 'Store bededag')?.day
    assert.equal(of(2014), '2014-05-16')
    assert.equal(of(2023), '2023-05-05')
    assert.equal(of(2024), undefined)
    assert.equal(holidaysOf(2023).length, 11)
    assert.equal(holidaysOf(2024).length, 10)
  })

  it('of 2025 are those of the almanac', () => {
    assert.deepEqual(
      holidaysOf(2025).map(({ day }) => day),
      ['2025-01-01', '2025-04-17', '2025-04-18', '2025-04-20', '2025-04-21', '2025-05-29', '2025-06-08', '2025-06-09', '2025-12-25', '2025-12-26'], // prettier-ignore
    )
  })
})

describe('weekdays before a date', () => {
  const plain = new WeekdayCalendar()

  it('are counted back over the week-end', () => {
    assert.equal(plain.weekdaysBefore('2026-11-25', 4, WITHOUT_SATURDAY), '2026-11-19')
    assert.equal(plain.weekdaysBefore('2026-11-25', 4, WITH_SATURDAY), '2026-11-20')
    assert.equal(plain.weekdaysBefore('2026-11-25', 0, WITHOUT_SATURDAY), '2026-11-25')
  })

  it('leave out Easter, and Store bededag while it was one', () => {
    assert.equal(plain.weekdaysBefore('2026-04-07', 4, WITHOUT_SATURDAY), '2026-03-27')
    assert.equal(plain.weekdaysBefore('2023-05-08', 1, WITHOUT_SATURDAY), '2023-05-04')
    assert.equal(plain.weekdaysBefore('2024-04-29', 1, WITHOUT_SATURDAY), '2024-04-26')
  })

  it('leave out what the municipality has chosen, from when it chose', () => {
    const chosen = new WeekdayCalendar({
      single: [{ day: '2026-05-15', name: 'Lukkedag' }],
      yearly: [{ occasion: 'constitution-day', validFrom: '2020-01-01', validUntil: '2026-12-31' }],
    })
    assert.equal(chosen.weekdaysBefore('2026-05-18', 1, WITHOUT_SATURDAY), '2026-05-13')
    assert.equal(chosen.weekdaysBefore('2026-06-08', 1, WITHOUT_SATURDAY), '2026-06-04')
    assert.equal(plain.weekdaysBefore('2026-06-08', 1, WITHOUT_SATURDAY), '2026-06-05')
    assert.equal(chosen.whyOff('2026-06-05', WITHOUT_SATURDAY), 'Grundlovsdag')
    // 5 June of 2028 is the day after Whit Sunday, so the law's own name is said.
    assert.equal(chosen.whyOff('2028-06-05', WITHOUT_SATURDAY), '2. pinsedag')
    assert.equal(chosen.whyOff('2029-06-05', WITHOUT_SATURDAY), null)
    assert.deepEqual(dayOfOccasion('new-years-eve', 2026), { day: '2026-12-31', name: 'Nytårsaftensdag' })
  })

  it('lead to a weekday with just so many weekdays up to the date', () => {
    const date = fc.integer({ min: 0, max: 6000 }).map((days) => addDays('2014-01-01', days))
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 40 }), fc.boolean(), (day, count, countsSaturday) => {
        const setting = { countsSaturday }
        const before = plain.weekdaysBefore(day, count, setting)
        assert.equal(plain.whyOff(before, setting), null)
        let counted = 0
        for (let each = before; each < day; each = addDays(each, 1))
          if (plain.whyOff(each, setting) === null) counted++
        assert.equal(counted, count)
      }),
      { numRuns: 200 },
    )
  })
})
