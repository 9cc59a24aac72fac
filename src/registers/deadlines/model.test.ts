import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, addMonths } from '../../language/due-calendar.ts'
import { WeekdayCalendar } from '../../language/weekdays.ts'
import {
  canBeLonger,
  checkCase,
  checkDeadline,
  checkSelection,
  evaluateOn,
  type Length,
  LENGTH_UNITS,
  isLengthUnit,
  meanOf,
  needsCase,
  shareOf,
  thirdBefore,
  writeLeft,
  writeLength,
} from './model.ts'

const deadline = { valid_from: '2024-01-01', valid_until: null, amount: 8, unit: 'weeks' } as const

describe('a deadline', () => {
  it('is said in words', () => {
    assert.equal(writeLength({ amount: 4, unit: 'weeks' }), '4 uger')
    assert.equal(writeLength({ amount: 1, unit: 'months' }), '1 måned')
    assert.equal(writeLength({ amount: 20, unit: 'working-days' }), '20 arbejdsdage')
  })

  it('is never longer for cases that were sent back than for new ones', () => {
    const longer = checkDeadline({ ...deadline, remitted_amount: 10, remitted_unit: 'weeks' })
    assert.deepEqual(
      longer.map(({ column }) => column),
      ['remitted_amount'],
    )
    assert.match(longer[0]?.message ?? '', /8 uger/)
    assert.deepEqual(checkDeadline({ ...deadline, remitted_amount: 8, remitted_unit: 'weeks' }), [])
    assert.deepEqual(checkDeadline({ ...deadline, remitted_amount: 56, remitted_unit: 'days' }), [])
    assert.deepEqual(checkDeadline({ ...deadline, remitted_amount: null, remitted_unit: null }), [])
  })

  it('of one month is shorter than 30 days in February, so 30 days may be longer', () => {
    assert.equal(canBeLonger({ amount: 30, unit: 'days' }, { amount: 1, unit: 'months' }), true)
    assert.equal(canBeLonger({ amount: 4, unit: 'weeks' }, { amount: 1, unit: 'months' }), false)
    assert.equal(canBeLonger({ amount: 1, unit: 'months' }, { amount: 31, unit: 'days' }), false)
  })

  it('that may be longer is told whatever the units: no day of ten years contradicts it', () => {
    const calendar = new WeekdayCalendar({
      single: [],
      yearly: (['may-day', 'constitution-day', 'christmas-eve', 'new-years-eve'] as const).map(
        (occasion) => ({ occasion, validFrom: '2000-01-01', validUntil: null }),
      ),
    })
    const dayOf = (start: string, { amount, unit }: Length) => {
      if (unit === 'working-days') return calendar.weekdaysAfter(start, amount, { countsSaturday: false })
      return unit === 'months'
        ? addMonths(start, amount)
        : addDays(start, unit === 'weeks' ? amount * 7 : amount)
    }
    const length = fc.record({
      amount: fc.integer({ min: 1, max: 90 }),
      unit: fc.constantFrom(...Object.keys(LENGTH_UNITS).filter(isLengthUnit)),
    })
    fc.assert(
      fc.property(length, length, fc.integer({ min: 0, max: 3650 }), (remitted, fresh, after) => {
        fc.pre(!canBeLonger(remitted, fresh))
        const start = addDays('2016-01-01', after)
        return dayOf(start, remitted) <= dayOf(start, fresh)
      }),
      { numRuns: 300 },
    )
  })

  it('names both number and unit, and ends after it began', () => {
    const columns = (row: Parameters<typeof checkDeadline>[0]) =>
      checkDeadline(row).map(({ column }) => column)
    assert.deepEqual(columns({ ...deadline, remitted_amount: 2, remitted_unit: null }), ['remitted_unit'])
    assert.deepEqual(
      columns({ ...deadline, remitted_amount: null, remitted_unit: null, valid_until: '2023-12-31' }),
      ['valid_until'],
    )
  })
})

describe('a case', () => {
  it('is not decided, and no letter is sent, before it starts', () => {
    const row = { started_on: '2026-03-02', ended_on: '2026-03-01', letter_sent_on: '2026-02-01' }
    assert.deepEqual(
      checkCase(row).map(({ column }) => column),
      ['ended_on', 'letter_sent_on'],
    )
    assert.deepEqual(
      checkCase({ started_on: '2026-03-02', ended_on: '2026-03-02', letter_sent_on: null }),
      [],
    )
  })

  it('says how long there is left', () => {
    assert.equal(writeLeft('2026-11-22', '2026-11-22'), 'udløber i dag')
    assert.equal(writeLeft('2026-11-23', '2026-11-22'), 'udløber om 1 dag')
    assert.equal(writeLeft('2026-11-08', '2026-11-22'), 'overskredet med 14 dage')
  })
})

describe('following up', () => {
  it('is about the four months that ended last', () => {
    assert.deepEqual(thirdBefore('2026-11-22'), { from: '2026-05-01', until: '2026-08-31' })
    assert.deepEqual(thirdBefore('2026-05-01'), { from: '2026-01-01', until: '2026-04-30' })
    assert.deepEqual(thirdBefore('2026-04-30'), { from: '2025-09-01', until: '2025-12-31' })
    assert.deepEqual(thirdBefore('2024-09-30'), { from: '2024-05-01', until: '2024-08-31' })
  })

  it('drafts a case below 80 per cent, not at it, and not of a handful of cases', () => {
    const total = (kept: number, measured: number) => ({ cases: measured, measured, kept, days: 0 })
    assert.equal(needsCase(total(79, 100), 80), true)
    assert.equal(needsCase(total(80, 100), 80), false)
    assert.equal(needsCase(total(3, 4), 80), false)
    assert.equal(needsCase(total(0, 0), 80), false)
    assert.equal(needsCase(total(10, 100), null), false)
  })

  it('counts the share of cases that had a deadline, and the mean of all', () => {
    const total = { cases: 10, measured: 8, kept: 6, days: 250 }
    assert.equal(shareOf(total), 75)
    assert.equal(meanOf(total), 25)
    assert.equal(shareOf({ ...total, measured: 0, kept: 0 }), null)
  })

  it('of a chosen area is evaluated after a year, with a date and a verdict', () => {
    assert.equal(evaluateOn('2024-02-29'), '2025-02-28')
    const row = { starts_on: '2025-01-01', ends_on: null, evaluated_on: '2026-01-10', verdict: null }
    assert.deepEqual(
      checkSelection(row).map(({ column }) => column),
      ['verdict'],
    )
    assert.deepEqual(checkSelection({ ...row, verdict: 'go-on' }), [])
  })
})
