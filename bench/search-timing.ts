/**
 * Does time tell that something closed exists? Of two thousand invented words, half by the lot stand in closed items.
 * An employee, and a member of another body, search each pair in an order by the lot; the differences are held against
 * chance by the signed-rank test of Wilcoxon. A small p would say that time tells.
 */
import { Client } from 'pg'
import { analyseText } from '../src/language/danish-words/analyse-text.ts'
import { Database } from '../src/platform/database.ts'
import { NO_FILTERS } from '../src/search/model.ts'
import { searchItems } from '../src/search/search-items.ts'
import { getSuggestions } from '../src/search/suggestions.ts'
import { seededRandom } from './generate-minutes.ts'
import { fillSearchArchive } from './support-search.ts'
import { benchDatabase, quantileOf, timed } from './support.ts'

export const name = 'search-timing'

const PAIRS = 1000
const OPEN_ITEMS = 3000
/** Closed items that each canary stands in. */
const CLOSED_EACH = 5
const WORDS_AN_ITEM = 10
const CLOSED_BODY = 1
const OTHER_BODY = 2
const MEMBER = 2

export async function run() {
  const database = await benchDatabase()
  try {
    const random = seededRandom(29)
    const { municipality, employee } = await fillSearchArchive(database.adminUrl, OPEN_ITEMS)
    const words = inventWords(random, PAIRS * 2)
    const pairs = Array.from({ length: PAIRS }, (_, index): [canary: string, none: string] => {
      const [first = '', second = ''] = words.slice(index * 2)
      return random() < 0.5 ? [first, second] : [second, first]
    })
    await layCanaries(
      database.adminUrl,
      pairs.map(([canary]) => canary),
    )
    const app = new Database(database.urls.app, { poolSize: 1 })
    try {
      const figures: Record<string, number> = { pairs: PAIRS }
      for (const [who, person] of [
        ['Employee', employee],
        ['OtherBody', MEMBER],
      ] as const) {
        const differences = await compare(app, { municipality, person }, pairs, random)
        figures[`p${who}`] = signedRank(differences)
        figures[`medianDifferenceUs${who}`] = quantileOf(differences, 0.5) * 1000
      }
      return {
        figures,
        bar: { pEmployee: 0.01, pOtherBody: 0.01 },
        holds: Math.min(figures['pEmployee'] ?? 0, figures['pOtherBody'] ?? 0) >= 0.01,
      }
    } finally {
      await app.close()
    }
  } finally {
    await database.drop()
  }
}

const CONSONANTS = [
  'b',
  'd',
  'f',
  'g',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'kl',
  'gr',
  'st',
  'bl',
  'sp',
]
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'y', 'æ', 'ø', 'å']

/** Words that no dictionary knows, all of three syllables. */
function inventWords(random: () => number, count: number): string[] {
  const pick = (list: string[]) => list[Math.floor(random() * list.length)] ?? 'a'
  const found = new Set<string>()
  while (found.size < count)
    found.add(Array.from({ length: 4 }, () => pick(CONSONANTS) + pick(VOWELS)).join('') + 'k')
  return [...found]
}

async function layCanaries(adminUrl: string, canaries: string[]): Promise<void> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(`set session_replication_role = replica`)
    await client.query(
      `insert into persons (municipality_id, id, name) overriding system value values (1, ${MEMBER}, 'Medlem');
       insert into employments (municipality_id, person_id, unit_id, role, valid_from) values (1, ${MEMBER}, 1, 'employee', '2000-01-01');
       insert into seats (municipality_id, body_id, person_id, role, valid_from) values (1, ${OTHER_BODY}, ${MEMBER}, 'member', '2000-01-01')`,
    )
    const texts: string[] = []
    for (let start = 0; start < canaries.length; start += WORDS_AN_ITEM)
      for (let copy = 0; copy < CLOSED_EACH; copy++)
        texts.push(canaries.slice(start, start + WORDS_AN_ITEM).join(' '))
    const lexemes = texts.map((text) =>
      analyseText(text)
        .map(({ whole, position }) => `'${whole}':${position}A '=${whole}'`)
        .join(' '),
    )
    await client.query(
      `with laid as (
         select 1000000 + n as id, text, words::tsvector as words, m.id as meeting_id, m.held_on
         from unnest($1::text[], $2::text[]) with ordinality as t (text, words, n)
         join lateral (select id, held_on from meetings where body_id = ${CLOSED_BODY} order by id offset n % 400 limit 1) m on true
       ), item as (
         insert into items (municipality_id, id, meeting_id, body_id, held_on, position, title, degree, degree_reason, certainty) overriding system value
         select 1, id, meeting_id, ${CLOSED_BODY}, held_on, id, text, 'closed', 'marked-closed', 1 from laid
       )
       insert into search_entries (municipality_id, item_id, audience, body_id, held_on, words)
       select 1, id, 'closed', ${CLOSED_BODY}, held_on, app.relabel_words(words, '', app.closed_label(1, ${CLOSED_BODY})) from laid`,
      [texts, lexemes],
    )
    await client.query('analyze')
  } finally {
    await client.end()
  }
}

/** Milliseconds that searching for the canary took longer than searching for the word that stands nowhere, a pair each. */
async function compare(
  app: Database,
  caller: { municipality: number; person: number },
  pairs: [string, string][],
  random: () => number,
): Promise<number[]> {
  const ask = (words: string) =>
    app.within(caller, async (tx) => {
      const query = { words, filters: NO_FILTERS, sort: 'fit', page: 1, literal: false } as const
      const { total, mended } = await searchItems(tx, caller.municipality, query)
      const suggestions = await getSuggestions(tx, caller.municipality, words.slice(0, 6))
      if (total > 0 || mended !== null || suggestions.some(({ text }) => text.includes(words)))
        throw new Error(`«${words}» was found by someone who may not see it`)
    })
  for (const [canary, none] of pairs.slice(0, 50)) {
    await ask(canary)
    await ask(none)
  }
  const differences: number[] = []
  for (const [canary, none] of pairs) {
    const canaryFirst = random() < 0.5
    const first = await timed(() => ask(canaryFirst ? canary : none))
    const second = await timed(() => ask(canaryFirst ? none : canary))
    differences.push(canaryFirst ? first - second : second - first)
  }
  return differences
}

/** Two-sided p of Wilcoxon's signed-rank test, by its normal approximation, which is close from some twenty pairs on. */
export function signedRank(differences: number[]): number {
  const ranked = differences.filter((each) => each !== 0).toSorted((a, b) => Math.abs(a) - Math.abs(b))
  const count = ranked.length
  const positive = ranked.reduce((sum, each, index) => sum + (each > 0 ? index + 1 : 0), 0)
  const mean = (count * (count + 1)) / 4
  const deviation = Math.sqrt((count * (count + 1) * (2 * count + 1)) / 24)
  return 2 * (1 - normal(Math.abs(positive - mean) / deviation))
}

/** The share of a normal distribution below `z` ≥ 0 (Abramowitz and Stegun 26.2.17, error below 1e-7). */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series
}
