import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { editDistance } from './edit-distance.ts'

test('slips are counted', () => {
  assert.equal(editDistance('straksafkaring', 'straksafklaring'), 1)
  assert.equal(editDistance('telefno', 'telefon'), 1)
  assert.equal(editDistance('', 'abe'), 3)
})

test('the way back is as long, and no way is shorter than the difference in length', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (a, b) => {
      const distance = editDistance(a, b)
      assert.equal(distance, editDistance(b, a))
      assert.equal(distance === 0, a === b)
      assert.ok(distance >= Math.abs(a.length - b.length) && distance <= Math.max(a.length, b.length))
    }),
  )
})
