import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { differencesOf, isChanged } from './word-differences.ts'

const textOf = (pieces: ReturnType<typeof differencesOf>, without: 'in' | 'out') =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

test('both texts can be read out of the differences', () => {
  const texts = fc
    .array(fc.constantFrom('et ', 'to ', 'tre ', '\n', 'fire'), { maxLength: 40 })
    .map((words) => words.join(''))
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const pieces = differencesOf(before, after)
      assert.equal(textOf(pieces, 'in'), before)
      assert.equal(textOf(pieces, 'out'), after)
      assert.equal(isChanged(pieces), before !== after)
    }),
    { numRuns: 500 },
  )
})

test('one word is one difference', () => {
  assert.deepEqual(differencesOf('Det koster 100 kr. i år.', 'Det koster 150 kr. i år.'), [
    { kind: 'same', text: 'Det koster ' },
    { kind: 'out', text: '100 ' },
    { kind: 'in', text: '150 ' },
    { kind: 'same', text: 'kr. i år.' },
  ])
})

test('texts that have nothing in common are compared too', () => {
  const many = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word}${index}`).join(' ')
  assert.equal(differencesOf(many('a'), many('b')).length, 2)
})
