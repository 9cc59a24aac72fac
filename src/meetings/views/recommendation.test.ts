import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { divideRecommendation } from './recommendation.tsx'

test('a point is found in the printed text whatever signs its words are spelled with', () => {
  const point = (text: string) => ({ path: '1', label: '1', text })
  const divided = divideRecommendation(
    'Direktøren indstiller,\n1. at børne- og ungeområdet (0-18 år) får 5/7.',
    [point('at børne- og ungeområdet (0-18 år) får 5/7.')],
  )
  assert.deepEqual(divided?.before, 'Direktøren indstiller,')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (words) => {
      const text = words.replace(/\s+/gu, ' ').trim()
      assert.ok(text === '' || divideRecommendation(`Indstilling\n1. ${text}`, [point(text)]) !== null)
    }),
  )
})
