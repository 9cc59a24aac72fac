import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addSplits, splitDeviation, thousandthsOf } from './volumes.ts'

const line = fc.record({
  budgetVolume: fc.integer({ min: 0, max: 10_000_000 }),
  budgetPrice: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
  expectedVolume: fc.integer({ min: 0, max: 10_000_000 }),
  expectedPrice: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
})

describe('a deviation', () => {
  it('is split into price, volume and what both did together', () => {
    // 40 places at 500.000 kr. became 42 at 510.000 kr.
    const split = splitDeviation({
      budgetVolume: 40_000,
      budgetPrice: 500_000_00,
      expectedVolume: 42_000,
      expectedPrice: 510_000_00,
    })
    assert.deepEqual(split, {
      total: 1_420_000_00,
      price: 400_000_00,
      volume: 1_000_000_00,
      joint: 20_000_00,
    })
  })

  it('is its parts put together, to the øre', () => {
    fc.assert(
      fc.property(line, (each) => {
        const { total, price, volume, joint } = splitDeviation(each)
        assert.equal(price + volume + joint, total)
        const exact = (each.expectedVolume * each.expectedPrice - each.budgetVolume * each.budgetPrice) / 1000
        if (Number.isSafeInteger(each.expectedVolume * each.expectedPrice))
          assert.ok(Math.abs(total - exact) <= 0.51)
      }),
    )
  })

  it('of price alone is price alone, and of volume alone is volume alone', () => {
    fc.assert(
      fc.property(line, (each) => {
        const ofPrice = splitDeviation({ ...each, expectedVolume: each.budgetVolume })
        assert.deepEqual([ofPrice.volume, ofPrice.joint], [0, 0])
        const ofVolume = splitDeviation({ ...each, expectedPrice: each.budgetPrice })
        assert.deepEqual([ofVolume.price, ofVolume.joint], [0, 0])
      }),
    )
  })

  it('of several lines is the lines put together', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 10 }), (lines) => {
        const { total, price, volume, joint } = addSplits(lines.map(splitDeviation))
        assert.equal(price + volume + joint, total)
      }),
    )
  })
})

it('counts are read to the thousandth', () => {
  assert.equal(thousandthsOf('12.500'), 12_500)
  assert.equal(thousandthsOf('7'), 7_000)
  assert.throws(() => thousandthsOf('-1'), RangeError)
})
