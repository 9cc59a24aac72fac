import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findPersonalData } from './personal-data.ts'

const kindsIn = (text: string) => findPersonalData(text).map(({ kind }) => kind)

describe('what may be about a person', () => {
  const trials: [string, string[]][] = [
    ['Borgeren med CPR 010190-1234 fik afslag.', ['personal-number']],
    ['Skriv til lone.lund@gmail.com eller ring på 28 11 22 33.', ['private-email', 'telephone']],
    ['Beløbet sættes ind på reg.nr. 1234 konto 12345678.', ['account-number']],
    ['Beløbet sættes ind på DK50 0040 0440 1162 43.', ['account-number']],
    ['Lone Lundby bor på Havrevænget 12, 2. tv.', ['home-address']],
    ['Lone Lundby har været sygemeldt siden maj.', ['name-and-matter']],
    ['Sygefraværet i Center for Sundhed er faldet.', []],
    ['Havnegade 12 får nyt tag, og konto 6.45.51 bevilges 2,3 mio. kr.', []],
    ['Vestermose Kommune har fået en underretning fra Region Sjælland.', []],
    ['Direktør Per Pil fremlagde sagen.', []],
  ]
  for (const [text, kinds] of trials) it(text, () => assert.deepEqual(kindsIn(text), kinds))

  it('spreads no personal number further', () => {
    const found = findPersonalData('Sagen: CPR 010190-1234.')
    assert.ok(found.length > 0 && !JSON.stringify(found).includes('010190'))
  })
})
