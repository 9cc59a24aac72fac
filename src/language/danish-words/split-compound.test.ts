import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitCompound } from './split-compound.ts'
import { danishWordList } from './word-list.ts'

const parts = (word: string) =>
  splitCompound(word, danishWordList())
    .map((part) => part.word)
    .join(' ')

/** Words of municipal Danish and what they are made of; an empty list for what must stay whole. */
const EXPECTED: Record<string, string> = {
  kursuskatalog: 'kursus katalog',
  kursuskatalogerne: 'kursus katalog',
  telefonservicemåling: 'telefon service måling',
  telefonservicemålingens: 'telefon service måling',
  omstillingstelefon: 'omstilling telefon',
  straksafklaring: 'straks afklaring',
  kontaktcentret: 'kontakt center',
  sagsbehandlingsfrist: 'sag behandling frist',
  borgerrådgiver: 'borger råd giver',
  kørselsbemyndigelser: 'kørsel bemyndigelse',
  driftsbudgettet: 'drift budget',
  budgetopfølgning: 'budget opfølgning',
  lukkedage: 'lukke dag',
  byrådsmøde: 'byråd møde',
  rådhuslukning: 'rådhus lukning',
  personalepolitik: 'personale politik',
  byrådet: '',
  rådhuset: '',
  borgmesteren: '',
  regnskabet: '',
  telefonen: '',
  politikere: '',
  institutioner: '',
  betalingen: '',
  deltagerne: '',
  indsatser: '',
  billeder: '',
  kampagnen: '',
  konkret: '',
  straksafkaring: '',
}

for (const [word, expected] of Object.entries(EXPECTED)) {
  test(`${word} ${expected ? `is made of ${expected}` : 'stays whole'}`, () => {
    assert.equal(parts(word), expected)
  })
}

test('parts lie in the word from its beginning to its end', () => {
  for (const word of Object.keys(EXPECTED)) {
    const found = splitCompound(word, danishWordList())
    if (found.length === 0) continue
    assert.equal(found[0]?.start, 0)
    assert.equal(found.at(-1)?.end, word.length)
    for (const [index, part] of found.slice(1).entries()) assert.equal(part.start, found[index]?.end)
  }
})
