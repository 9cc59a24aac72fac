import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { documentToText } from '../../minutes/rich-text/to-text.ts'
import type { RichDocument } from '../../minutes/rich-text/model.ts'
import { contingencyDraft } from './contingency.ts'
import { draftOf } from './paper.ts'
import type { Picture } from './picture.ts'

/** One area a committee, of so many øre over a corrected budget of 100 mio. kr. */
const pictureOf = (overs: readonly number[], more: Partial<Picture> = {}): Picture => ({
  year: 2026,
  number: 2,
  name: 'BOF 2 2026',
  asOf: '2026-06-30',
  sign: 'overspend-positive',
  serviceFrame: null,
  monthlyFrom: 50,
  areas: overs.map((over, index) => ({
    id: index,
    code: `30.0${index}`,
    name: 'Område',
    bodyId: index,
    body: `Udvalg ${index}`,
    unitId: 1,
    unit: 'Center',
    frame: 'service',
    original: 10_000_000_000,
    corrected: 10_000_000_000,
    actual: null,
    forecast: 10_000_000_000 + over,
    explanation: null,
  })),
  missing: [],
  volumes: [],
  measures: [],
  activities: [],
  supplements: [],
  carryOvers: [],
  savings: [],
  ...more,
})

const firstOf = (picture: Picture): RichDocument => {
  const [section] = draftOf(picture, { on: '2026-07-01', closed: true }).sections
  assert.ok(section)
  return section.document
}
const sumsChecked = ({ content }: RichDocument) =>
  content.flatMap((block) => (block.type === 'table' ? [block.attrs.sum] : []))

describe('the paper of a follow-up', () => {
  it('marks its table as a sum where the rounded figures add up', () => {
    const document = firstOf(pictureOf([450_000_000, -90_000_000]))
    assert.deepEqual(sumsChecked(document), [true])
    assert.doesNotMatch(documentToText(document), /afrundet/u)
  })

  it('says so instead where they do not', () => {
    const document = firstOf(pictureOf([4_000_000, 4_000_000, 4_000_000]))
    assert.deepEqual(sumsChecked(document), [false])
    assert.match(documentToText(document), /Afvigelse fra korrigeret: Tallene er afrundet hver for sig/u)
  })

  it('turns its signs as the year says, and says which', () => {
    const text = documentToText(firstOf(pictureOf([450_000_000], { sign: 'overspend-negative' })))
    assert.match(text, /et merforbrug på 4,5 mio\. kr\./u)
    assert.match(text, /Fortegn: minus \(-\) er merforbrug/u)
    assert.match(text, /30\.00 Område \(Udvalg 0\): -4,5 mio\. kr\./u)
  })
})

it('the memo of what could be cut adds up its proposals', () => {
  const proposal = { what: 'Luk', area: '10.01 Hus', weeks: 1, consequence: 'Der er lukket.' }
  const [section] = contingencyDraft(2026, [
    { ...proposal, amount: 10_000_050 },
    { ...proposal, what: 'Vent', amount: 50 },
  ]).sections
  assert.ok(section)
  assert.match(documentToText(section.document), /2 forslag, der er klar, på i alt 100\.001 kr\./u)
})
