import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { parseQuery, writeTsquery } from './query-language.ts'

const written = (words: string) => writeTsquery(parseQuery(words))

test('words are joined, phrases keep their distance, unwanted words are refused', () => {
  assert.equal(written('telefoner frist'), `'telefon' & 'frist'`)
  assert.equal(written('"service på telefon"'), `('servic' <2> 'telefon')`)
  assert.equal(written('telefon -omstilling'), `'telefon' & !'omstilling'`)
  assert.equal(written('telef*'), `'telef':*`)
  assert.equal(written('sag 25/00412'), `'sag' & '25/412'`)
})

test('stop words are left out unless nothing else is asked', () => {
  assert.equal(written('frist for sagen'), `'frist' & 'sag'`)
  assert.notEqual(written('med'), '')
})

test('nothing can be searched for without a wanted word', () => {
  assert.deepEqual(parseQuery(''), [])
  assert.deepEqual(parseQuery('-telefon'), [])
  assert.deepEqual(parseQuery('""  – ! '), [])
})

test('a term says where it was typed', () => {
  const typed = 'om "telefon service" -straksafkaring*'
  for (const term of parseQuery(typed)) assert.equal(typed.slice(term.start, term.end), term.typed)
})

test('whatever is typed becomes lexemes in quotes, joined by operators of ours', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.boolean(),
      fc.boolean(),
      (words, wide, titles) => {
        const query = writeTsquery(parseQuery(words), { wide, titles })
        assert.match(query, /^(('[^'\\]*'(:\*)?)|[ &|!()]|<\d+>)*$/)
      },
    ),
  )
})
