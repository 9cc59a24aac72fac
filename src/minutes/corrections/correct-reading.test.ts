/** What holds of every correction: no line is lost, and what is right already stays as it is. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { SECTION_KINDS } from '../model.ts'
import { uncoveredLines } from '../text/covered-lines.ts'
import { sourceOfText } from '../text/read-text.ts'
import { correctReading, type OpenedDocument, readWith } from './correct-reading.ts'
import { FIRST_LAYOUTS } from './invented-layouts.ts'
import { headingsOf } from './learn-items.ts'
import { learnRules } from './learn-rules.ts'
import { HEAD_FIELDS } from './marks.ts'
import type { Correction, Saying } from './model.ts'
import { MORE_LAYOUTS } from './more-invented-layouts.ts'

const LAYOUTS = [...FIRST_LAYOUTS, ...MORE_LAYOUTS]
const open = (text: string): OpenedDocument => ({ source: sourceOfText(text), file: 'x.txt', sha256: '0' })

const ORDINARY = open(`Referat af møde i Kulturudvalget
Mødedato: 4. marts 2020 kl. 16.00
Mødested: Lokale 2
Deltagere: Anne Holt, Bo Lund
Afbud: Dan Fog

1. Godkendelse af dagsorden
Sagsnr. 20/100

Beslutning
Godkendt.

2. Ny legeplads
Sagsnr. 20/214

Sagsfremstilling
Den gamle er slidt. Der skal ske tre ting:
1. Sandet skal skiftes.
2. Gyngen skal males.

Indstilling
Forvaltningen indstiller, at pladsen lukkes.

Beslutning
Tiltrådt.

3. Eventuelt
Sagsnr. 20/101

Beslutning
Intet.`)

const says: fc.Arbitrary<Saying> = fc.oneof(
  fc.constant<Saying>({ is: 'item' }),
  fc.constant<Saying>({ is: 'item', number: null }),
  fc.constantFrom(...SECTION_KINDS).map((kind): Saying => ({ is: 'section', kind })),
  fc.constantFrom(...SECTION_KINDS).map((kind): Saying => ({ is: 'section', kind, heading: '' })),
  fc.constantFrom(...HEAD_FIELDS).map((field): Saying => ({ is: 'field', field })),
  fc.constantFrom<Saying>(
    { is: 'case-number' },
    { is: 'text' },
    { is: 'edge' },
    { is: 'contents' },
    { is: 'closed' },
  ),
)

test('whatever a person says of lines, every line with text has one place, and so it has by what was learnt', () => {
  const documents = [ORDINARY, ...LAYOUTS.map(({ first }) => open(first))]
  const correction = fc
    .tuple(fc.nat(40), fc.nat(3), says)
    .map(([line, more, said]): Correction => ({ line: line + 1, to: line + 1 + more, says: said }))
  fc.assert(
    fc.property(
      fc.constantFrom(...documents),
      fc.constantFrom(...documents),
      fc.array(correction, { minLength: 1, maxLength: 6 }),
      (document, other, corrections) => {
        const { after, learnt } = correctReading(document, corrections)
        for (const reading of [after, readWith(other, learnt, []), readWith(document, learnt, [])]) {
          if (reading === null) continue
          const given = new Set(reading.lines.map(({ number }) => number))
          assert.ok(reading.lines.every((line) => line.text === '' || reading.owners.of(line) !== null))
          assert.equal(given.size, reading.lines.length)
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('rules learnt from a reading that is right change nothing in it', () => {
  const right = [ORDINARY, ...LAYOUTS.map(({ first }) => open(first))]
  for (const document of right) {
    const reading = readWith(document, [], [])
    if (reading === null) continue
    const items = headingsOf(reading).map(({ line }): Correction => {
      return { line: line.number, to: line.number, says: { is: 'item' } }
    })
    const sections = reading.minutes.items.flatMap((item) =>
      item.sections.flatMap(({ heading, kind, lines: [line] }): Correction[] =>
        heading === null ? [] : [{ line, to: line, says: { is: 'section', kind } }],
      ),
    )
    const learnt = learnRules({
      source: document.source,
      corrections: [...items, ...sections],
      before: reading,
      reading,
    })
    const again = readWith(document, learnt, [])
    assert.ok(again)
    const without = ({ minutes }: typeof again) => ({
      ...minutes,
      items: minutes.items.map((item) => ({ ...item, certainty: 1 })),
    })
    assert.deepEqual(without(again), without(reading))
    assert.deepEqual(uncoveredLines(again), [])
  }
})

test('one item that is pointed out brings the others, and a list is kept out by what stands around', () => {
  const { after, learnt } = correctReading(ORDINARY, [{ line: 7, to: 7, says: { is: 'item' } }])
  assert.deepEqual(
    after?.minutes.items.map(({ number }) => number),
    ['1', '2', '3'],
  )
  assert.equal(learnt.filter(({ means }) => means.is === 'item').length, 1)
})
