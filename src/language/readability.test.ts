import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countWords, lixOf } from './readability.ts'

test('LIX is words a sentence plus the share of words with more than six letters', () => {
  // Ten words in two sentences, two of them long: 5 + 20.
  assert.equal(lixOf(['Vi maler den gamle havnebro.', 'Så kommer der mange badegæster.'], 10), 25)
  assert.equal(lixOf(['For kort.']), null)
  assert.equal(lixOf([], 0), null)
})

test('dashes, bullets and marks are no words', () => {
  assert.equal(countWords('– en, to (tre) • fire!'), 4)
  assert.equal(countWords(''), 0)
})
