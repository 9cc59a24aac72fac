import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays } from '../../language/due-calendar.ts'
import { HUB, MARK, MIDDLE, partOfYear, placeRings, pointAt, SIZE } from './picture.ts'

describe('the picture of the annual wheel', () => {
  it('begins at the top and goes as a clock does', () => {
    assert.deepEqual(pointAt(0, 100), { x: MIDDLE, y: MIDDLE - 100 })
    assert.deepEqual(pointAt(0.25, 100), { x: MIDDLE + 100, y: MIDDLE })
    assert.equal(partOfYear('2026-01-01'), 0)
    assert.ok(Math.abs(partOfYear('2028-07-02') - 0.5) < 0.001)
  })

  it('keeps every mark inside its own ring, and rings outside the year', () => {
    const days = fc.array(
      fc.integer({ min: 0, max: 364 }).map((day) => ({ on: addDays('2026-01-01', day) })),
      { minLength: 1, maxLength: 80 },
    )
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 7 }), (rings) => {
        const placed = placeRings(rings.map((marks, index) => ({ key: String(index), name: 'Forum', marks })))
        for (const { inner, outer, marks } of placed) {
          assert.ok(inner >= HUB - 0.001 && outer <= SIZE / 2)
          for (const { x, y } of marks) {
            const radius = Math.hypot(x - MIDDLE, y - MIDDLE)
            assert.ok(radius > inner && radius < outer, `${inner} < ${radius} < ${outer}`)
          }
        }
        assert.deepEqual(
          placed.map(({ marks }) => marks.length),
          rings.map(({ length }) => length),
        )
      }),
    )
  })

  it('puts marks of one day beside each other', () => {
    const marks = Array.from({ length: 5 }, () => ({ on: '2026-05-11' }))
    const [ring] = placeRings([{ key: '1', name: 'Direktionen', marks }])
    const places = ring?.marks ?? []
    for (const [index, one] of places.entries())
      for (const other of places.slice(index + 1))
        assert.ok(Math.hypot(one.x - other.x, one.y - other.y) >= 2 * MARK - 2)
  })
})
