import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { quantilesOf } from './quantiles.ts'

describe('medians and percentiles', () => {
  it('are those of the cases one by one, however they are counted together', () => {
    const spans = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 9 })), { maxLength: 20 })
      .map((rows) => ({ days: rows.map(([day]) => day), cases: rows.map(([, cases]) => cases) }))
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 4 }), (all) => {
        const days = all
          .flatMap((one) =>
            one.days.flatMap((day, index) => Array.from({ length: one.cases[index] ?? 0 }, () => day)),
          )
          .sort((a, b) => a - b)
        const found = quantilesOf(all)
        if (days.length === 0) return assert.equal(found, null)
        assert.ok(found)
        const below = (bound: number) => days.filter((day) => day <= bound).length
        assert.equal(found.cases, days.length)
        // At least half lie on each side of the median, and nine of ten within the ninth, but not within a day less.
        assert.ok(below(found.median) * 2 >= days.length)
        assert.ok(days.filter((day) => day >= found.median).length * 2 >= days.length)
        assert.ok(below(found.ninth) * 10 >= days.length * 9)
        assert.ok(below(found.ninth - 1) * 10 < days.length * 9)
      }),
    )
  })

  it('of an even number the median is the middle of the two', () => {
    assert.deepEqual(quantilesOf([{ days: [10, 21], cases: [1, 1] }]), { cases: 2, median: 15.5, ninth: 21 })
  })
})
