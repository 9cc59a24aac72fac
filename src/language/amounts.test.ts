import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { parseAmount, writeAmount, writeNumber } from './amounts.ts'

test('amounts are read in the ways Danes write them', () => {
  assert.equal(parseAmount('1.234,50 kr.'), 123_450)
  assert.equal(parseAmount('kr. 42.000'), 4_200_000)
  assert.equal(parseAmount('kr. 42.000,-'), 4_200_000)
  assert.equal(parseAmount('-7,3 mio. kr.'), -730_000_000)
  assert.equal(parseAmount('2 mia. kr.'), 200_000_000_000)
  assert.equal(parseAmount('0,29 kr.'), 29)
  for (const text of ['', 'kr.', '1.23 kr.', '12.50', '1,2345', 'ca. 40 kr.'])
    assert.equal(parseAmount(text), null, text)
})

test('a written amount is read as the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000_000_000_000, max: 10_000_000_000_000 }), (ore) => {
      assert.equal(parseAmount(writeAmount(ore)), ore)
    }),
  )
})

test('thousands are parted by points', () => {
  assert.equal(writeAmount(-123_456_789), '-1.234.567,89 kr.')
  assert.equal(writeAmount(5), '0,05 kr.')
  assert.equal(writeNumber(11_000), '11.000')
  assert.throws(() => writeAmount(0.5), RangeError)
})
