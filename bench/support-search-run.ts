/** Asks an archive as an employee without seats, and beside it the plain query over the same index and texts. */
import { Client } from 'pg'
import { analyseText } from '../src/language/danish-words/analyse-text.ts'
import { Database } from '../src/platform/database.ts'
import { NO_FILTERS, type SearchQuery } from '../src/search/model.ts'
import { searchItems } from '../src/search/search-items.ts'
import { seededRandom } from './generate-minutes.ts'
import { benchDatabase, quantileOf, timed } from './support.ts'
import { fillSearchArchive, type SearchArchive, vocabulary } from './support-search.ts'

/** Queries by kind: single words of all frequencies, the fifty commonest, two words, and with a filter or by date. */
export function makeQueries(each: number): Record<string, SearchQuery[]> {
  const random = seededRandom(5)
  const rank = (below: number) => Math.floor(random() * below)
  const word = (below: number) => vocabulary[rank(below)] ?? 'sag'
  const query = (words: string, more: Partial<SearchQuery> = {}): SearchQuery => ({
    words,
    filters: NO_FILTERS,
    sort: 'fit',
    page: 1,
    literal: false,
    ...more,
  })
  const times = (make: () => SearchQuery) => Array.from({ length: each }, make)
  return {
    words: times(() => query(word([50, 500, 5_000, 40_000][rank(4)] ?? 50))),
    commonest: times(() => query(word(50))),
    twoWords: times(() => query(`${word(100)} ${word([100, 1_000, 10_000][rank(3)] ?? 100)}`)),
    filtered: times(() =>
      query(word(500), {
        sort: rank(2) === 0 ? 'fit' : 'date',
        filters: { ...NO_FILTERS, bodies: [1 + rank(12)], years: rank(2) === 0 ? [2010 + rank(10)] : [] },
      }),
    ),
  }
}

export interface SearchFigures {
  figures: Record<string, number>
  bar: Record<string, number>
  holds: boolean
}

/** @param limit milliseconds that 95 of 100 searches may take */
export async function benchSearch(items: number, copies: number, limit: number): Promise<SearchFigures> {
  const database = await benchDatabase()
  try {
    const filling = { seconds: 0 }
    let archive: SearchArchive | null = null
    filling.seconds =
      (await timed(async () => (archive = await fillSearchArchive(database.adminUrl, items, copies)))) / 1000
    if (archive === null) throw new Error('Nothing was filled')
    const app = new Database(database.urls.app, { poolSize: 1 })
    try {
      return await measure(app, database.adminUrl, archive, { items, limit, fillSeconds: filling.seconds })
    } finally {
      await app.close()
    }
  } finally {
    await database.drop()
  }
}

async function measure(
  app: Database,
  adminUrl: string,
  { municipality, employee }: SearchArchive,
  { items, limit, fillSeconds }: { items: number; limit: number; fillSeconds: number },
): Promise<SearchFigures> {
  const ask = (query: SearchQuery) =>
    app.within({ municipality, person: employee }, (tx) => searchItems(tx, municipality, query))
  const queries = makeQueries(80)
  for (const warm of Object.values(makeQueries(8)).flat()) await ask(warm)
  const figures: Record<string, number> = { items, fillSeconds }
  const all: number[] = []
  for (const [kind, list] of Object.entries(queries)) {
    const times: number[] = []
    for (const query of list) times.push(await timed(() => ask(query)))
    figures[`${kind}P95Ms`] = quantileOf(times, 0.95)
    all.push(...times)
  }
  figures['p50Ms'] = quantileOf(all, 0.5)
  figures['p95Ms'] = quantileOf(all, 0.95)
  const plain = await plainTimes(adminUrl, [
    ...(queries['words'] ?? []),
    ...(queries['commonest'] ?? []),
    ...(queries['twoWords'] ?? []),
  ])
  figures['plainP95Ms'] = quantileOf(plain, 0.95)
  figures['shareOfPlain'] = (figures['p95Ms'] ?? 0) / (figures['plainP95Ms'] ?? 1)
  const bar = { p95Ms: limit, commonestP95Ms: limit, twoWordsP95Ms: limit }
  const holds = Object.entries(bar).every(([figure, most]) => (figures[figure] ?? Infinity) <= most)
  return { figures, bar, holds }
}

/** `ts_rank_cd` over all hits and `ts_headline` of ten, by a superuser whom no policy slows. */
async function plainTimes(adminUrl: string, queries: SearchQuery[]): Promise<number[]> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const times: number[] = []
    for (const { words } of queries.filter((_, index) => index % 4 === 0)) {
      const wanted = analyseText(words)
        .map(({ whole }) => `'${whole}'`)
        .join(' & ')
      const plain = () =>
        client.query(
          `select ts_headline('danish', s.text, websearch_to_tsquery('danish', $2)) from (
             select item_id from search_entries_internal where municipality_id = 1 and words @@ $1::tsquery
             order by ts_rank_cd(words, $1::tsquery) desc limit 10) best
           join item_sections s on s.municipality_id = 1 and s.item_id = best.item_id`,
          [wanted, words],
        )
      times.push(await timed(plain))
    }
    return times
  } finally {
    await client.end()
  }
}
