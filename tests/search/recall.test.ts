/** What search finds, as an employee: a small set of everyday queries with what they must find. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { getSubjectThread } from '../../src/search/subject-thread.ts'
import { getSuggestions } from '../../src/search/suggestions.ts'
import { closeArchive, keyOf, keys, narrowed, openArchive, search, town, within } from './laid-items.ts'

before(openArchive)
after(closeArchive)

describe('search finds', () => {
  const recall: [words: string, expected: string[]][] = [
    ['telefon', ['index', 'later', 'switchboard']],
    ['telefoner', ['index', 'later', 'switchboard']],
    ['omstillingstelefon', ['switchboard']],
    ['telefonservicemålinger', ['index']],
    ['måling', ['index']],
    ['servicemåling', ['index']],
    ['katalog', ['courses']],
    ['kursuskataloger', ['courses']],
    ['kursus', ['courses']],
    ['byråd', ['council']],
    ['byraadet', ['council']],
    ['rådhus', ['council']],
    ['MED', ['council']],
    ['lukkedage', ['council']],
    ['straksafkaring', ['switchboard']],
    ['telefonservicemaling', ['index']],
    ['12/815', ['index']],
    ['12/00815', ['index']],
    ['"ny måling"', ['index']],
    ['"måling ny"', []],
    ['telefon -omstilling', ['index', 'later']],
    ['omstilling evaluering', ['later']],
    ['telefoni', ['index', 'later', 'switchboard']],
    ['73', ['index']],
    ['straksafkl*', ['switchboard']],
    ['borger telefon', ['switchboard']],
  ]
  for (const [words, expected] of recall)
    test(`${expected.length > 0 ? expected.join(', ') : 'nothing'} by ${words}`, async () => {
      assert.deepEqual(await keys('employee', words), expected)
    })

  test('a word that is mended is told, and not mended when asked literally', async () => {
    assert.equal((await search('employee', 'straksafkaring')).mended, 'straksafklaring')
    assert.equal((await search('employee', 'straksafkaring', { literal: true })).total, 0)
  })

  test('what stands in the title first, or the newest first', async () => {
    const byFit = await search('employee', 'kataloget')
    assert.equal(keyOf(byFit.hits[0]?.itemId ?? 0), 'courses')
    const byDate = await search('employee', 'telefon', { sort: 'date' })
    assert.equal(keyOf(byDate.hits[0]?.itemId ?? 0), 'later')
  })

  test('what the filters leave', async () => {
    assert.deepEqual(await keys('employee', 'telefon', narrowed({ years: [2020] })), ['later'])
    assert.deepEqual(await keys('employee', 'telefon', narrowed({ outcomes: ['postponed', 'noted'] })), [
      'later',
      'switchboard',
    ])
    assert.deepEqual(await keys('employee', 'telefon', narrowed({ audiences: ['published'] })), ['index'])
    assert.deepEqual(await keys('employee', 'telefon', narrowed({ bodies: [town.body('chefforum')] })), [])
    assert.deepEqual(await keys('employee', 'telefon', narrowed({ kinds: ['agenda'] })), [])
  })

  test('extracts with the words marked, in compounds too', async () => {
    const { hits } = await search('employee', 'omstilling', narrowed({ outcomes: ['postponed'] }))
    const marked = hits[0]?.extracts.flatMap(({ segments }) =>
      segments.filter((each) => each.marked).map(({ text }) => text),
    )
    assert.deepEqual(marked, ['omstillingstelefon'])
  })

  test('the thread of a subject, oldest first, without what only mentions it', async () => {
    const thread = await within('employee', (tx) =>
      getSubjectThread(tx, town.id, { words: 'evaluering', page: 1, mentions: false }),
    )
    assert.deepEqual(
      thread.events.map(({ itemId }) => keyOf(itemId)),
      ['later'],
    )
    const wider = await within('employee', (tx) =>
      getSubjectThread(tx, town.id, { words: 'telefon', page: 1, mentions: true }),
    )
    assert.deepEqual(
      wider.events.map(({ heldOn }) => heldOn.slice(0, 4)),
      ['2018', '2018', '2020'],
    )
  })

  test('suggestions: words, case numbers and titles', async () => {
    const texts = async (typed: string) =>
      (await within('employee', (tx) => getSuggestions(tx, town.id, typed))).map(({ text }) => text)
    assert.ok((await texts('tele')).includes('telefonservicemåling'))
    assert.ok((await texts('12/00')).includes('12/00815'))
    assert.ok((await texts('ny måli')).includes('ny måling'))
    assert.ok((await texts('evalu')).includes('Evaluering af telefoni'))
    assert.ok((await texts('direk')).includes('Direktionen'))
  })
})
