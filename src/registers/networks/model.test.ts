import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { attendanceBy, beginOf, nextQuarter, quarterOf } from './model.ts'

test('attendance is of those who had to come, as a whole and by unit', () => {
  const rows = [
    { unit: 'A', expected: 8, came: 3 },
    { unit: 'B', expected: 4, came: 3 },
    { unit: 'C', expected: 0, came: 0 },
  ]
  assert.deepEqual(
    attendanceBy(rows).map(({ unit, share }) => [unit, share]),
    [
      ['I alt', 50],
      ['A', 37.5],
      ['B', 75],
      ['C', null],
    ],
  )
  assert.deepEqual(attendanceBy([]), [])
})

test('the whole lies between the lowest and the highest unit', () => {
  const row = fc
    .tuple(fc.integer({ min: 1, max: 99 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([expected, share]) => ({ unit: 'x', expected, came: Math.floor(expected * share) }))
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      const [whole, ...units] = attendanceBy(rows).map(({ share }) => share ?? 0)
      assert.ok((whole ?? -1) >= Math.min(...units) - 1e-9 && (whole ?? 101) <= Math.max(...units) + 1e-9)
    }),
  )
})

test('quarters follow one another over the year', () => {
  assert.deepEqual(quarterOf('2026-03-31'), { year: 2026, quarter: 1 })
  assert.deepEqual(quarterOf('2026-12-01'), { year: 2026, quarter: 4 })
  assert.deepEqual(nextQuarter({ year: 2026, quarter: 4 }), { year: 2027, quarter: 1 })
  assert.equal(beginOf({ year: 2027, quarter: 2 }), '2027-04-01')
})
