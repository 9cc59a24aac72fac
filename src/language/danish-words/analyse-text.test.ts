import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { analyseText, mayHoldLexemes } from './analyse-text.ts'
import { foldLetters } from './fold-letters.ts'

const wholes = (text: string) => analyseText(text).map((token) => token.whole)
const sameWord = (...words: string[]) => {
  const lexemes = new Set(words.flatMap(wholes))
  assert.equal(lexemes.size, 1, `${words.join(', ')} → ${[...lexemes].join(', ')}`)
}

test('endings do not tell words apart', () => {
  sameWord('telefon', 'telefonen', 'telefoner', 'Telefonernes')
  sameWord('center', 'centret', 'centre', 'centrene', 'centeret')
  sameWord('kontaktcenter', 'kontaktcentret', 'kontaktcentrene')
  sameWord('måling', 'målingen', 'målingerne')
  sameWord('frist', 'fristen', 'frister')
  sameWord('kursus', 'kurser')
  sameWord('barn', 'børn')
})

test('letters that are written in several ways are one', () => {
  sameWord('Åbenrå', 'Aabenraa', 'aabenraa')
  sameWord('børneområdet', 'boerneomraadet')
  sameWord('økonomi', 'oekonomi', 'ØKONOMI')
  sameWord('resumé', 'resume')
})

test('numbers are known however they are printed', () => {
  sameWord('25/00412', '25/412')
  sameWord('150.000', '150000')
  sameWord('22-05-2018', '22.05.2018', '22.5.2018')
})

test('abbreviations are kept, also where the word in small letters says nothing', () => {
  assert.deepEqual(wholes('MED og CBA'), ['med', 'cba'])
  assert.deepEqual(wholes('med og til'), [])
  assert.deepEqual(analyseText('med', { keepStopWords: true }).length, 1)
})

test('a word with a hyphen is known by the whole and by its parts', () => {
  const [token] = analyseText('MED-udvalgene')
  assert.equal(token?.whole, 'medudvalg')
  assert.deepEqual(token?.parts, ['med', 'udvalg'])
})

test('a compound is known by its parts and by neighbours among them', () => {
  const [token] = analyseText('telefonservicemålingen')
  for (const word of ['telefon', 'service', 'måling', 'telefonservice', 'servicemåling'])
    assert.ok(token?.parts.includes(wholes(word)[0] ?? ''), word)
})

test('a token is where it says, and places grow', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      let last = 0
      for (const token of analyseText(text, { keepStopWords: true })) {
        assert.ok(token.position > last)
        assert.ok(token.start < token.end && token.end <= text.length)
        assert.match(token.whole, /^[ -~]*$/)
        assert.doesNotMatch(token.whole, /['\\_=|:*!&()<> ]/)
        last = token.position
      }
    }),
  )
})

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (text) => foldLetters(foldLetters(text)) === foldLetters(text),
    ),
  )
})

test('the quick test of which words can be meant stops none that is', () => {
  const words =
    'Børnene mænds bøger kurserne telefonservicemålingen MED-udvalget it-strategi Aabenraa 25/00412 150.000 centret øer'
  for (const token of analyseText(words, { keepStopWords: true }))
    for (const lexeme of [token.whole, ...token.parts])
      assert.ok(mayHoldLexemes([lexeme])(words.slice(token.start, token.end)), lexeme)
})
