import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import { nameMatcher } from './name-matcher.ts'

const words = { names: ['Torben Ågård Ravn', 'tar@prøve.dk'], initials: ['TÅR'] }

describe('a name matcher', () => {
  const matcher = nameMatcher(words, true)
  for (const [text, rest] of [
    ['Torben Ågård Ravn deltager', '[slettet] deltager'],
    ['hos TORBEN\nÅGÅRD  RAVN.', 'hos [slettet].'],
    ['Torben Aagaard Ravns bemærkninger', '[slettet] bemærkninger'],
    ['Ravn, Torben Ågård: ja', '[slettet]: ja'],
    ['skriv til tar@prøve.dk', 'skriv til [slettet]'],
    ['TÅR er ansvarlig', '[slettet] er ansvarlig'],
    ['(TÅR)', '([slettet])'],
  ] as const)
    it(`takes the name out of «${text}»`, () => {
      assert.equal(matcher.without(text), rest)
    })

  for (const text of ['Torben Ravn', 'STÅR', 'tår', 'TÅRN', 'Torben Ågård Ravnholt', 'xtar@prøve.dk'])
    it(`leaves «${text}»`, () => {
      assert.equal(matcher.without(text), text)
      assert.equal(matcher.isIn(text), false)
    })

  it('reads within lists and objects, and leaves the rest as it was', () => {
    const reading = {
      items: [{ text: 'Ved Torben Ågård Ravn', page: 4, closed: false }],
      names: ['TÅR', null],
    }
    assert.equal(matcher.isIn(reading), true)
    assert.deepEqual(matcher.without(reading), {
      items: [{ text: 'Ved [slettet]', page: 4, closed: false }],
      names: ['[slettet]', null],
    })
  })

  it('leaves initials where nobody can tell whose they are', () => {
    assert.equal(nameMatcher(words, false).without('TÅR er ansvarlig'), 'TÅR er ansvarlig')
  })

  it('finds nothing in what it has been through', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words.names, ...words.initials, ' ', 's', '\n', ',', 'og')),
        (parts) => {
          assert.equal(matcher.isIn(matcher.without(parts.join(''))), false)
        },
      ),
    )
  })
})
