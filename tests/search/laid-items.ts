/** A small archive for the tests of search: a published meeting of the board, one that is not, and one of another body. */
import { sql } from 'kysely'
import type { SmallPerson } from '../../demo/builders-organisation.ts'
import {
  aMeeting,
  anItem,
  buildMunicipality,
  type BuiltMunicipality,
  type ItemWords,
  releaseMeeting,
  storeMeeting,
} from '../../demo/builders.ts'
import type { Degree } from '../../src/meetings/model.ts'
import { Database, type Transaction } from '../../src/platform/database.ts'
import { countTerms } from '../../src/search/count-terms.ts'
import { indexItems } from '../../src/search/index-items.ts'
import { type Filters, NO_FILTERS, type SearchQuery } from '../../src/search/model.ts'
import { searchItems } from '../../src/search/search-items.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

export type Reader = SmallPerson | 'public'

let database: TestDatabase
export let town: BuiltMunicipality
let app: Database
export let open: Database
export let worker: Database
/** Id of each item by its key. */
export const items = new Map<string, number>()

export interface Laid {
  key: string
  date: string
  body?: string
  meeting?: 'published' | 'internal'
  degree: Degree
  words: ItemWords
}

const board: Omit<Laid, 'date'>[] = [
  {
    key: 'index',
    degree: 'published',
    words: {
      title: 'Telefonservicemåling',
      caseNumber: '12/00815',
      text: 'Serviceindekset er 73 procent. En ny måling ventes om et år.',
      decision: 'Godkendt. Hver centerchef følger op.',
    },
  },
  {
    key: 'switchboard',
    degree: 'internal',
    words: {
      title: 'Nyt system til borgerne',
      text: 'Den gamle omstillingstelefon bruges endnu. BUC deltager i arbejdet med straksafklaring.',
      decision: 'Udsat til næste møde.',
      outcome: 'postponed',
    },
  },
  {
    key: 'courses',
    degree: 'internal',
    words: { title: 'Det nye kursuskatalog', text: 'Kataloget er digitalt. Alle kurser i huset står i det.' },
  },
  {
    key: 'council',
    degree: 'internal',
    words: {
      title: 'Sag til byrådet',
      text: 'Rådhuset lukkes den 30. april. MED-udvalget er hørt om lukkedagen.',
    },
  },
  {
    key: 'closed',
    degree: 'closed',
    words: {
      title: 'Grævlingesagen',
      text: 'Grævlingen har fået en telefon. Aftalen med Hyldegårdens Tømrerlaug opsiges.',
    },
  },
]

export async function openArchive(): Promise<void> {
  database = await createTestDatabase()
  town = await buildMunicipality(database.urls.owner)
  app = new Database(database.urls.app, { poolSize: 2 })
  open = new Database(database.urls.public, { poolSize: 2 })
  worker = new Database(database.urls.worker, { poolSize: 2 })
  await lay(board.map((laid) => ({ ...laid, date: '2018-02-26', meeting: 'published' })))
  await lay([
    {
      key: 'later',
      date: '2020-05-04',
      degree: 'published',
      words: {
        title: 'Evaluering af telefoni',
        text: 'Ventetiden er faldet.',
        decision: 'Taget til efterretning.',
        outcome: 'noted',
      },
    },
  ])
  await lay([
    {
      key: 'forum',
      date: '2019-01-10',
      body: 'Chefforum',
      degree: 'closed',
      words: { title: 'Vaskebjørnesagen', text: 'Vaskebjørnen bor i chefforum med sin telefon.' },
    },
  ])
  await count()
}

export async function closeArchive(): Promise<void> {
  await Promise.all([app.close(), open.close(), worker.close()])
}

/** Items of one meeting, imported as in operation and then given their degrees by the database's owner. */
export async function lay(laid: Laid[]): Promise<void> {
  const [first] = laid
  if (!first) return
  const minutes = aMeeting({
    date: first.date,
    body: first.body ?? 'Direktionen',
    items: laid.map(({ words }) => anItem(words)),
  })
  const stored = await storeMeeting(database.urls.worker, town.id, minutes, { itemsChanged: indexItems })
  for (const [index, { id }] of stored.items.entries()) items.set(laid[index]?.key ?? '', id)
  if (first.body) return setDegrees(laid)
  const degrees = laid.map(({ degree }) => degree)
  await releaseMeeting(
    database.urls.app,
    town,
    stored,
    first.meeting ? [...degrees] : degrees.map((each) => (each === 'published' ? 'internal' : each)),
  )
  // A published item in a meeting that is not: known to employees only.
  if (!first.meeting) await setDegrees(laid)
}

export async function setDegrees(laid: Laid[]): Promise<void> {
  await asOwner(async (tx) => {
    for (const { key, degree } of laid)
      await sql`update items set degree = ${degree} where municipality_id = ${town.id} and id = ${items.get(key)}`.execute(
        tx,
      )
  })
}

/** Behind the policies. */
export async function asOwner(work: (tx: Transaction) => Promise<unknown>): Promise<void> {
  const owner = new Database(database.urls.owner, { poolSize: 1 })
  await owner.within({ municipality: town.id }, work)
  await owner.close()
}

export async function count(): Promise<void> {
  while (
    (await worker.within({ municipality: town.id, purpose: 'index' }, (tx) => countTerms(tx, town.id))) > 0
  );
}

export const within = <T>(who: Reader, work: Parameters<typeof Database.prototype.within<T>>[1]) =>
  (who === 'public' ? open : app).within(town.callerAs(who), work)

export async function search(who: Reader, words: string, more: Partial<SearchQuery> = {}) {
  const query: SearchQuery = { words, filters: NO_FILTERS, sort: 'fit', page: 1, literal: false, ...more }
  return within(who, (tx) => searchItems(tx, town.id, query))
}

export const keyOf = (id: number) => [...items].find(([, each]) => each === id)?.[0] ?? String(id)
export const keys = async (who: Reader, words: string, more: Partial<SearchQuery> = {}) =>
  (await search(who, words, more)).hits.map(({ itemId }) => keyOf(itemId)).toSorted()
export const narrowed = (filters: Partial<Filters>) => ({ filters: { ...NO_FILTERS, ...filters } })
