/** What the search keeps back of meetings held here: from those who are recused, and until those without a seat may read. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { countLexemes } from '../../src/search/find-hits.ts'
import { getSuggestions } from '../../src/search/suggestions.ts'
import {
  closeArchive,
  count,
  items,
  keyOf,
  keys,
  lay,
  open,
  openArchive,
  type Reader,
  search,
  town,
  within,
} from './laid-items.ts'
import { callSubstitute, holdMeeting, recuse, seenBy } from './held-meetings.ts'

const BOARD: Reader[] = ['secretary', 'chair', 'member', 'councillor']
const OTHERS: Reader[] = ['public', 'substitute', 'manager', 'employee', 'administrator', 'formerMember']

before(async () => {
  await openArchive()
  await lay([
    {
      key: 'otter',
      date: '2021-05-03',
      degree: 'internal',
      words: {
        title: 'Odderordningen i havnen',
        text: 'Odderen og telefonen ved Krabbegården.',
        caseNumber: '21/00777',
      },
    },
    {
      key: 'heron',
      date: '2021-05-03',
      degree: 'internal',
      words: { title: 'Hejreordningen', text: 'Hejren og telefonen.' },
    },
  ])
  await count()
})
after(closeArchive)

const finds = async (who: Reader, word: string) => (await keys(who, word)).includes('otter')
const suggests = async (who: Reader, typed: string) =>
  (await within(who, (tx) => getSuggestions(tx, town.id, typed))).map(({ kind }) => kind)
const readsText = async (who: Reader) =>
  within(who, async (tx) => {
    const id = items.get('otter') ?? 0
    const { rows } = await sql<{
      id: number
    }>`select id from app.search_texts(array[${id}]::bigint[])`.execute(tx)
    return rows.map((row) => keyOf(row.id))
  })
/** How the word reaches the reader in all. */
async function reached(who: Reader) {
  return {
    hit: await finds(who, 'odderordningen'),
    prefix: await finds(who, 'odderord*'),
    case: await finds(who, '21/00777'),
    total: (await search(who, 'odderen')).total,
    mended: (await search(who, 'odderordnngen')).mended,
    word: (await suggests(who, 'odder')).includes('word'),
    title: (await suggests(who, 'odderordn')).includes('title'),
    counted: (await within(who, (tx) => countLexemes(tx, ['odderordning']))).size,
    text: await readsText(who),
  }
}
const NOTHING = {
  hit: false,
  prefix: false,
  case: false,
  total: 0,
  mended: null,
  word: false,
  title: false,
  counted: 0,
  text: [],
}

describe('one who is recused', () => {
  before(() => holdMeeting(['otter', 'heron']))

  test('finds it before, or the test could not fail', async () => {
    const found = await reached('member')
    assert.deepEqual(
      { ...found, counted: found.counted > 0 },
      {
        hit: true,
        prefix: true,
        case: true,
        total: 1,
        mended: 'odderordningen',
        word: true,
        title: true,
        counted: true,
        text: ['otter'],
      },
    )
  })

  test('finds, counts and is offered nothing of it, while others find it and the recused the rest', async () => {
    await recuse('member', 'otter')
    assert.deepEqual(await reached('member'), NOTHING)
    assert.equal((await reached('chair')).hit, true)
    assert.equal((await reached('employee')).word, true)
    assert.deepEqual(await keys('member', 'hejren'), ['heron'])
    assert.equal((await suggests('member', 'hejre')).length > 0, true)
    assert.deepEqual(await keys('member', 'ordning*'), await keys('member', 'hejreordning*'))
  })

  test('finds it again when the body decides that they are not', async () => {
    await recuse('member', 'otter', 'not-recused')
    assert.equal((await reached('member')).hit, true)
    assert.equal((await suggests('member', 'odder')).length > 0, true)
  })
})

describe('a meeting whose items are for those with a seat', () => {
  before(() => seenBy('otter', 'seats'))

  for (const who of BOARD)
    test(`is found by ${who}, and no word of it counted`, async () => {
      const found = await reached(who)
      assert.deepEqual([found.hit, found.prefix, found.total, found.text], [true, true, 1, ['otter']])
      assert.deepEqual([found.word, found.mended, found.counted], [false, null, 0])
    })
  for (const who of OTHERS)
    test(`is not there for ${who}`, async () => assert.deepEqual(await reached(who), NOTHING))

  test('shows its own degree, not how it is filed', async () => {
    const { hits } = await search('member', 'odderordningen')
    assert.deepEqual(
      hits.map(({ audience }) => audience),
      ['internal'],
    )
  })

  test('is found by the substitute who is called to it', async () => {
    await callSubstitute('otter')
    assert.equal((await reached('substitute')).hit, true)
    assert.deepEqual(await readsText('substitute'), ['otter'])
    await recuse('substitute', 'otter')
    assert.deepEqual(await reached('substitute'), NOTHING)
  })

  test('is found, counted and offered once its minutes are for employees', async () => {
    await seenBy('otter', 'employees')
    await count()
    assert.equal((await reached('employee')).word, true)
    assert.deepEqual(await keys('employee', '"odderen og telefonen"'), ['otter'])
    assert.deepEqual(await keys('public', 'odderen'), [])
  })
})

test('the public login asks in vain, whoever it says to be', async () => {
  await seenBy('otter', 'seats')
  const { rows } = await open.within(town.callerAs('secretary'), (tx) =>
    sql`select id from app.search_texts(array[${items.get('otter')}]::bigint[])`.execute(tx),
  )
  assert.deepEqual(rows, [])
})
