import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type CheckedItem, findMissing } from './checks.ts'

const settled: CheckedItem = {
  id: 7,
  number: '2',
  title: 'Hallens tag',
  kind: 'decision',
  state: 'on-agenda',
  outcome: 'approved',
  text: 'Direktionen godkendte indstillingen.',
  postponedTo: null,
  points: [],
  votes: [],
  voters: 3,
  dissents: [],
  recusals: [],
}
const meeting = { body: 'Direktionen', heldOn: '2027-04-05', people: [{ name: 'Mette Edelbjerg' }] }
const missing = (item: Partial<CheckedItem>) => findMissing([{ ...settled, ...item }], meeting)
const lacks = (item: Partial<CheckedItem>) => missing(item).map(({ lack }) => lack)
const point = { path: '', outcome: null, text: '', hasOwner: false, due: null }

describe('what is missing before minutes are whole', () => {
  test('given an item with outcome and words, then nothing is missing', () => {
    assert.deepEqual(missing({}), [])
  })

  test('given no outcome, then the meeting cannot end, and the way leads to the field', () => {
    assert.deepEqual(
      missing({ outcome: null, text: '' }).map(({ lack, blocks, field, itemId }) => [
        lack,
        blocks,
        field,
        itemId,
      ]),
      [['outcome', true, 'udfald', 7]],
    )
    const byPoint = missing({ outcome: null, points: [{ ...point, path: '1', outcome: 'approved' }] })
    assert.deepEqual(byPoint.map(({ text }) => text), ['Punktet har ikke et samlet udfald.']) // prettier-ignore
  })

  test('given an item that is taken off, then nothing of it is missing', () => {
    assert.deepEqual(lacks({ state: 'withdrawn', outcome: null, text: '' }), [])
  })

  test('given an outcome without words, then the words are missing; not where the item is postponed', () => {
    assert.deepEqual(lacks({ text: ' ' }), ['text'])
    assert.deepEqual(lacks({ text: '', outcome: 'postponed', postponedTo: '2027-04-19' }), [])
  })

  test('given an owner without date or a date without owner, then each is told at its own field', () => {
    assert.deepEqual(lacks({ points: [{ ...point, hasOwner: true }] }), ['due-of-owner'])
    const [found] = missing({ points: [{ ...point, path: '1.2', due: '2027-05-01' }] })
    assert.deepEqual([found?.lack, found?.field], ['owner-of-due', 'ansvarlig-1-2'])
  })

  test('given votes that are not as many as could vote, then it is told with both numbers', () => {
    assert.deepEqual(lacks({ votes: [{ path: '', total: 3 }] }), [])
    const [found] = missing({ votes: [{ path: '1', total: 2 }] })
    assert.equal(found?.text, 'Afstemningen om punkt 1 har 2 stemmer, men 3 kunne stemme.')
  })

  test('given an opinion of one who did not take part, or a recusal not settled, then it is told', () => {
    assert.deepEqual(lacks({ dissents: [{ name: 'Mette Edelbjerg', tookPart: true }] }), [])
    assert.deepEqual(lacks({ dissents: [{ name: 'Mette Edelbjerg', tookPart: false }] }), ['dissent'])
    assert.deepEqual(lacks({ recusals: [{ name: 'Mette Edelbjerg', decided: false }] }), ['recusal'])
  })

  test('given a promise without a date in the words, then it is told, unless the item has owner and date', () => {
    const text = 'Direktionen godkendte indstillingen. Centerchefen udarbejder et notat om tagets tilstand.'
    assert.deepEqual(lacks({ text }), ['promise-without-date'])
    assert.deepEqual(lacks({ text, points: [{ ...point, hasOwner: true, due: '2027-05-01' }] }), [])
  })

  test('given an item that is postponed to a day, then its words of postponing are no promise without a date', () => {
    const postponed = { outcome: 'postponed', postponedTo: '2027-04-19' } as const
    for (const text of ['Sagen blev udskudt.', 'Punktet blev udsat.', 'Udsat.'])
      assert.deepEqual(lacks({ ...postponed, text }), [], text)
    const promised = 'Sagen blev udskudt. Centerchefen udarbejder et notat om tagets tilstand.'
    assert.deepEqual(lacks({ ...postponed, text: promised }), ['promise-without-date'])
  })
})
