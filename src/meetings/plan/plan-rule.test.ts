import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { weekdayOf } from '../../language/dates.ts'
import { addDays, weekOf } from '../../language/due-calendar.ts'
import { WeekdayCalendar } from '../../language/weekdays.ts'
import {
  CADENCES,
  FULL_DAYS,
  parseWeeks,
  PLANNED_WEEKDAYS,
  type PlanRule,
  proposeDays,
  WHEN_OFF,
  whyOffOf,
} from './plan-rule.ts'

const calendar = new WeekdayCalendar({
  single: [{ day: '2027-05-07', name: 'Lukkedag' }],
  yearly: [{ occasion: 'constitution-day', validFrom: '2000-01-01', validUntil: null }],
})

const rule = (more: Partial<PlanRule> = {}): PlanRule => ({
  year: 2027,
  from: '2027-01-01',
  cadence: 'weekly',
  weekday: 'mandag',
  monthsOff: [],
  weeksOff: [],
  whenOff: 'next-weekday',
  fullDay: 'none',
  seminars: [],
  ...more,
})
const heldOn = (more: Partial<PlanRule>) =>
  proposeDays(rule(more), calendar).map((each) => each.heldOn ?? `(${each.plannedFor})`)

const anyRule = fc.record({
  year: fc.integer({ min: 2024, max: 2040 }),
  from: fc.constant('2024-01-01'),
  cadence: fc.constantFrom(...(Object.keys(CADENCES) as (keyof typeof CADENCES)[])),
  weekday: fc.constantFrom(...PLANNED_WEEKDAYS),
  monthsOff: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
  weeksOff: fc.uniqueArray(fc.integer({ min: 1, max: 53 }), { maxLength: 6 }),
  whenOff: fc.constantFrom(...(Object.keys(WHEN_OFF) as (keyof typeof WHEN_OFF)[])),
  fullDay: fc.constantFrom(...(Object.keys(FULL_DAYS) as (keyof typeof FULL_DAYS)[])),
  seminars: fc.constant([] as string[]),
})

describe('a year of meetings', () => {
  it('has the days of its rule', () => {
    assert.deepEqual(heldOn({ cadence: 'third', weekday: 'onsdag', monthsOff: [7] }).slice(0, 7), [
      '2027-01-20',
      '2027-02-17',
      '2027-03-17',
      '2027-04-21',
      '2027-05-19',
      '2027-06-16',
      '2027-08-18',
    ])
    assert.deepEqual(heldOn({ cadence: 'last', weekday: 'fredag' }).slice(0, 3), [
      '2027-01-29',
      '2027-02-26',
      '2027-03-30', // Good Friday is the 26th, the next weekday comes after Easter.
    ])
    assert.deepEqual(heldOn({ cadence: 'even-weeks', weekday: 'mandag' }).slice(0, 3), [
      '2027-01-11',
      '2027-01-25',
      '2027-02-08',
    ])
  })

  it('avoids days off as it is told', () => {
    const easter = (whenOff: PlanRule['whenOff']) =>
      proposeDays(
        rule({ cadence: 'last', whenOff, monthsOff: [1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12] }),
        calendar,
      )
    // The last Monday of March is Easter Monday.
    assert.deepEqual(easter('next-weekday'), [
      { plannedFor: '2027-03-29', heldOn: '2027-03-30', kind: 'ordinary', whyOff: '2. påskedag' },
    ])
    assert.equal(easter('week-before')[0]?.heldOn, '2027-03-22')
    assert.equal(easter('skip')[0]?.heldOn, null)
  })

  it('skips what cannot be moved without passing the next meeting', () => {
    const autumn = proposeDays(rule({ weekday: 'tirsdag', weeksOff: [42, 43] }), calendar)
    const of = (day: string) => autumn.find(({ plannedFor }) => plannedFor === day)
    assert.deepEqual([of('2027-10-19')?.heldOn, of('2027-10-19')?.whyOff], [null, 'uge 42'])
    assert.equal(of('2027-10-26')?.heldOn, '2027-11-01')
    assert.equal(of('2027-11-02')?.heldOn, '2027-11-02')
  })

  it('has one full day a month and its seminars', () => {
    const days = proposeDays(rule({ fullDay: 'first', seminars: ['2027-03-01', '2027-09-09'] }), calendar)
    const kindOf = (day: string) => days.find((each) => each.heldOn === day)?.kind
    assert.deepEqual(['2027-02-01', '2027-02-08', '2027-03-01', '2027-03-08', '2027-09-09'].map(kindOf), [
      'full-day',
      'ordinary',
      'seminar',
      'full-day',
      'seminar',
    ])
  })

  it('never meets on a day off, twice a day, in a month off or in another year', () => {
    fc.assert(
      fc.property(anyRule, (one) => {
        const held = proposeDays(one, calendar).flatMap((each) => each.heldOn ?? [])
        assert.deepEqual(held, [...new Set(held)].toSorted())
        for (const day of held) {
          assert.equal(whyOffOf(day, one, calendar), null, day)
          assert.ok(day.startsWith(`${one.year}-`) && !one.monthsOff.includes(Number(day.slice(5, 7))), day)
        }
      }),
    )
  })

  it('has as many days as the rule gives, and says of each that is not on its day why', () => {
    fc.assert(
      fc.property(anyRule, (one) => {
        const days = proposeDays(one, calendar)
        const unhindered = proposeDays(
          { ...one, weeksOff: [], fullDay: 'none' },
          // A calendar in which nothing is a day off but Saturdays and Sundays, which no rule gives.
          Object.assign(new WeekdayCalendar(), { whyOff: () => null }),
        )
        assert.deepEqual(
          days.map((each) => each.plannedFor).toSorted(),
          unhindered.map((each) => each.plannedFor),
        )
        for (const { plannedFor, heldOn, whyOff } of days) {
          assert.equal(weekdayOf(plannedFor), one.weekday)
          assert.equal(heldOn === plannedFor, whyOff === null)
        }
      }),
    )
  })

  it('has one full day in each month that meets', () => {
    fc.assert(
      fc.property(anyRule, (one) => {
        const days = proposeDays({ ...one, fullDay: 'last' }, calendar)
        const months = new Set(days.flatMap(({ heldOn }) => heldOn?.slice(0, 7) ?? []))
        assert.equal(days.filter(({ kind }) => kind === 'full-day').length, months.size)
      }),
    )
  })
})

describe('weeks', () => {
  it('are read as one writes them', () => {
    assert.deepEqual(parseWeeks('7, 42'), [7, 42])
    assert.deepEqual(parseWeeks('uge 7 og uge 27-30'), [7, 27, 28, 29, 30])
    assert.deepEqual(parseWeeks(' '), [])
    for (const wrong of ['54', '0', '9-7', 'jul']) assert.equal(parseWeeks(wrong), null)
  })

  it('of a date turn on Mondays and hold 4 January', () => {
    assert.deepEqual(['2026-12-31', '2027-01-03', '2027-01-04', '2027-10-19'].map(weekOf), [53, 53, 1, 42])
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const day = addDays('2000-01-01', days)
        assert.equal(weekOf(day) === weekOf(addDays(day, 1)), weekdayOf(day) !== 'søndag')
      }),
    )
  })
})
