import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseSpan, estimateHits, type Month } from './search-span.ts'

const months: Month[] = Array.from({ length: 36 }, (_, index) => ({
  month: `${2025 - Math.floor(index / 12)}${String(12 - (index % 12)).padStart(2, '0')}`,
  entries: 1000,
}))
const frequencies = new Map([
  ['sag', 18_000],
  ['plan', 9_000],
  ['sjælden', 3],
])

test('the rarest word bounds the estimate, and every further word lowers it', () => {
  const sag = estimateHits([['sag']], frequencies, 36_000)
  assert.equal(sag, 18_000)
  const both = estimateHits([['sag'], ['plan']], frequencies, 36_000)
  assert.ok(both < 9_000 && both > 4_500, String(both))
  assert.ok(estimateHits([['sag'], ['sjælden']], frequencies, 36_000) <= 3)
  assert.equal(estimateHits([['ukendt']], frequencies, 36_000), 0)
  assert.equal(estimateHits([['sag', 'plan']], frequencies, 36_000), 27_000)
})

test('few hits need no span', () => {
  assert.equal(chooseSpan(months, 300, 1300), null)
  assert.equal(chooseSpan(months, 3900, 1300), null)
})

test('a common word is sought in the newest months only, whole years as one label', () => {
  assert.deepEqual(chooseSpan(months, 18_000, 1300), ['_m202512', '_m202511', '_m202510'])
  assert.deepEqual(chooseSpan(months, 3_000 * 1.4, 1300), ['_y2025'])
})

test('a span that reaches all months is none', () => {
  assert.equal(chooseSpan(months, 18_000, 17_999), null)
})
