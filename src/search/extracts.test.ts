import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyseText } from '../language/danish-words/analyse-text.ts'
import { makeExtracts, markWords, type Segment, type Wanted } from './extracts.ts'

const wanted = (words: string): Wanted => ({
  lexemes: new Set(analyseText(words).map(({ whole }) => whole)),
  prefixes: [],
})
const marked = (segments: Segment[]) => segments.filter((each) => each.marked).map(({ text }) => text)

test('a compound is marked by the word in it, and the text stays the same', () => {
  const text = 'Telefonservicemålingen viser, at omstillingstelefonen og telefonerne passes.'
  const segments = markWords(text, wanted('telefon'))
  assert.deepEqual(marked(segments), ['Telefonservicemålingen', 'omstillingstelefonen', 'telefonerne'])
  assert.equal(segments.map(({ text: each }) => each).join(''), text)
})

test('the extract is where most of the words stand, with dots where something is left out', () => {
  const filler = 'Det er ikke her, men der står mere end nok af andre ting. '.repeat(12)
  const text = `${filler}Ventetiden på telefonen er fire minutter. ${filler}`
  const [best] = makeExtracts(
    [{ weight: 'other', heading: 'Sagsfremstilling', text }],
    wanted('ventetid telefon'),
  )
  assert.ok(best)
  assert.deepEqual(marked(best.segments), ['Ventetiden', 'telefonen'])
  assert.equal(best.segments[0]?.text, '… ')
  assert.equal(best.segments.at(-1)?.text, ' …')
  assert.ok(best.segments.map((each) => each.text).join('').length < 260)
})

test('a decision comes before other text', () => {
  const texts = [
    { weight: 'other', heading: 'Baggrund', text: 'Telefonen ringer.' },
    { weight: 'decision', heading: 'Beslutning', text: 'Telefonen skal tages.' },
  ] as const
  assert.equal(makeExtracts([...texts], wanted('telefon'))[0]?.heading, 'Beslutning')
})
