/** Who finds what: hits, counts, suggestions and mending of each kind of person, and what a change of degree does. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { NO_FILTERS } from '../../src/search/model.ts'
import { searchItems } from '../../src/search/search-items.ts'
import { getSuggestions } from '../../src/search/suggestions.ts'
import {
  closeArchive,
  count,
  items,
  keyOf,
  keys,
  type Laid,
  lay,
  narrowed,
  open,
  openArchive,
  type Reader,
  search,
  setDegrees,
  town,
  within,
  worker,
} from './laid-items.ts'

before(openArchive)
after(closeArchive)

/** Which of the items each kind of person may find; the same as the policies of items show. */
const readers: Record<Reader, string[]> = (() => {
  const published = ['index']
  const internal = [...published, 'council', 'courses', 'later', 'switchboard']
  return {
    public: published,
    substitute: internal,
    formerMember: published,
    formerEmployee: published,
    employee: internal,
    caseworker: internal,
    administrator: internal,
    dataProtectionOfficer: internal,
    manager: [...internal, 'forum'],
    councillor: [...internal, 'closed'],
    member: [...internal, 'closed'],
    chair: [...internal, 'closed'],
    secretary: [...internal, 'closed'],
  }
})()

describe('each kind of person', () => {
  const all = 'sagen telefon* katalog* måling*'.split(' ')

  for (const [who, expected] of Object.entries(readers) as [Reader, string[]][]) {
    test(`${who} finds what the policies show, no more and no less`, async () => {
      const shown = await within(who, (tx) =>
        tx.selectFrom('items').select('id').where('municipality_id', '=', town.id).execute(),
      )
      assert.deepEqual(shown.map(({ id }) => keyOf(id)).toSorted(), expected.toSorted())
      const found = new Set<string>()
      for (const words of all) for (const key of await keys(who, words)) found.add(key)
      assert.deepEqual([...found].toSorted(), expected.toSorted())
    })

    test(`${who} learns nothing of the rest by hits, counts, suggestions, mending or filters`, async () => {
      const secrets: [key: string, words: string[]][] = [
        ['closed', ['grævling', 'grævlingesagen', 'tømrerlaug', 'hyldegården', 'grævlingesgen']],
        ['forum', ['vaskebjørn', 'vaskebjørnesagen', 'vaskebjørnesgen']],
      ]
      for (const [key, words] of secrets) {
        if (expected.includes(key)) continue
        for (const word of words) {
          const result = await search(who, word)
          assert.deepEqual([result.total, result.mended, result.alsoMeant], [0, null, []], word)
          for (const typed of [word, word.slice(0, 4)]) {
            const suggested = await within(who, (tx) => getSuggestions(tx, town.id, typed))
            assert.deepEqual(
              suggested.filter(({ text }) => /grævling|vaskebjørn|tømrer|hylde/i.test(text)),
              [],
              typed,
            )
          }
        }
        const { total } = await search(who, 'telefon', narrowed({ audiences: ['closed'] }))
        const own = expected.filter((each) => ['closed', 'forum'].includes(each)).length
        assert.equal(total, own)
      }
    })
  }

  test('asks for texts of items by number in vain', async () => {
    for (const [who, expected] of Object.entries(readers) as [Reader, string[]][]) {
      const { rows } = await within(who, (tx) =>
        sql<{ id: number }>`select id from app.search_texts(${[...items.values()]}::bigint[])`.execute(tx),
      )
      assert.deepEqual(rows.map(({ id }) => keyOf(id)).toSorted(), expected.toSorted(), who)
    }
  })

  test('on the public login gains nothing by saying to be someone', async () => {
    const forged = await open.within(town.callerAs('secretary'), (tx) =>
      searchItems(tx, town.id, {
        words: 'telefon',
        filters: NO_FILTERS,
        sort: 'fit',
        page: 1,
        literal: false,
      }),
    )
    assert.deepEqual(
      forged.hits.map(({ itemId }) => keyOf(itemId)),
      ['index'],
    )
  })
})

describe('an item that changes its degree', () => {
  const audience = async (key: string) => {
    const rows = await worker.within({ municipality: town.id, purpose: 'index' }, (tx) =>
      tx
        .selectFrom('search_entries')
        .select('audience')
        .where('item_id', '=', items.get(key) ?? 0)
        .execute(),
    )
    return rows.map((row) => row.audience)
  }
  const suggested = (typed: string) => within('employee', (tx) => getSuggestions(tx, town.id, typed))

  test('is filed anew at once, and its words are forgotten where nobody else has them', async () => {
    const [laid]: Laid[] = [
      {
        key: 'moving',
        date: '2021-03-01',
        degree: 'internal',
        words: { title: 'Kakaduordningen', text: 'Kakaduen flytter til Enggården.' },
      },
    ]
    assert.ok(laid)
    await lay([laid])
    await count()
    assert.deepEqual(await keys('employee', 'kakadu'), ['moving'])
    assert.equal((await suggested('kakad')).length > 0, true)
    await setDegrees([{ ...laid, degree: 'closed' }])
    assert.deepEqual(await audience('moving'), ['closed'])
    assert.deepEqual(await keys('employee', 'kakadu'), [])
    assert.deepEqual(await suggested('kakad'), [])
    assert.equal((await search('employee', 'kakaduordningn')).mended, null)
    assert.deepEqual(await keys('member', 'kakadu'), ['moving'])
    assert.deepEqual(await keys('member', '"kakaduen flytter"'), ['moving'])
    await setDegrees([{ ...laid, degree: 'internal' }])
    await count()
    assert.deepEqual(await keys('employee', '"kakaduen flytter"'), ['moving'])
    assert.equal((await suggested('kakad')).length > 0, true)
  })

  test('leaves nothing behind when it goes', async () => {
    await worker.within({ municipality: town.id, purpose: 'import' }, async (tx) => {
      await tx
        .deleteFrom('items')
        .where('id', '=', items.get('moving') ?? 0)
        .execute()
    })
    items.delete('moving')
    assert.deepEqual(await keys('member', 'kakadu'), [])
    assert.deepEqual(await suggested('kakad'), [])
  })

  test('counts are as if counted afresh', async () => {
    const { rows } = await worker.within({ municipality: town.id, purpose: 'index' }, (tx) =>
      sql<{ lexeme: string; entries: number; counted: number | null }>`
        with counted as (select e.audience, w.lexeme collate "C" as lexeme, count(*)::int as counted
          from search_entries e cross join lateral unnest(e.words) w where e.audience <> 'closed' group by 1, 2)
        select lexeme, t.entries, c.counted from search_terms t full join counted c using (audience, lexeme)
        where t.entries is distinct from c.counted`.execute(tx),
    )
    assert.deepEqual(rows, [])
  })
})
