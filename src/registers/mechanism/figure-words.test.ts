import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  dateYearBefore,
  differenceOf,
  inPeriod,
  monthsOf,
  quarterOf,
  rounded,
  writeDifference,
  writeMeasured,
  writePeriod,
  yearBefore,
  yearOf,
} from './figure-words.ts'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')

describe('figures in words', () => {
  it('have the unit of their kind, and one is one', () => {
    assert.equal(plain(writeMeasured('per-cent', 82.46)), '82,5 %')
    assert.equal(plain(writeMeasured('days', 1)), '1 dag')
    assert.equal(plain(writeMeasured('days', 12.5)), '12,5 dage')
    assert.equal(plain(writeMeasured('amount', 75403)), '75.403 kr.')
    assert.equal(plain(writeMeasured('count', 1234)), '1.234')
    assert.equal(writeMeasured('index', null), 'ingen tal')
  })

  it('differ by what one sees', () => {
    // 0.15 apart, but shown as 82,5 and 82,3.
    assert.equal(differenceOf('per-cent', 82.46, 82.31), 0.2)
    assert.equal(plain(writeDifference('per-cent', 0.2)), '+0,2 procentpoint')
    assert.equal(plain(writeDifference('days', -1)), '−1 dag')
    assert.equal(writeDifference('amount', 0), 'uændret')
    assert.equal(differenceOf('count', 3, null), null)
    assert.equal(writeDifference('count', null), '')
  })

  it('are rounded as they are written', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
        for (const kind of ['count', 'per-cent', 'decimal'] as const)
          assert.equal(writeMeasured(kind, rounded(kind, value)), writeMeasured(kind, value))
      }),
    )
  })
})

describe('periods in words', () => {
  it('are called by what they are', () => {
    assert.equal(writePeriod(yearOf(2025)), '2025')
    assert.equal(writePeriod(quarterOf(2026, 3)), '3. kvartal 2026')
    assert.equal(writePeriod(monthsOf(2026, 3, 1)), 'marts 2026')
    assert.equal(writePeriod({ from: '2026-01-01', until: '2026-11-22' }), '1. januar – 22. november 2026')
    assert.equal(writePeriod({ from: '2025-12-01', until: '2026-01-31' }), 'december 2025 – januar 2026')
    assert.equal(writePeriod(monthsOf(2026, 2, 2)), 'februar – marts 2026')
    assert.equal(
      writePeriod({ from: '2025-12-24', until: '2026-01-31' }),
      '24. december 2025 – 31. januar 2026',
    )
    assert.equal(
      inPeriod({ from: '2026-01-01', until: '2026-11-22' }),
      'i perioden 1. januar – 22. november 2026',
    )
    assert.equal(inPeriod(yearOf(2025)), 'i 2025')
  })

  it('a year before are as long, and the last day of a month stays the last', () => {
    assert.deepEqual(yearBefore(yearOf(2025)), yearOf(2024))
    assert.deepEqual(yearBefore(monthsOf(2025, 2, 1)), monthsOf(2024, 2, 1))
    assert.equal(dateYearBefore('2024-02-29'), '2023-02-28')
    assert.equal(dateYearBefore('2026-11-22'), '2025-11-22')
  })
})
