/** Asks the index: plans how far back to look, widens where that was too near, and answers one page of hits. */
import { sql } from 'kysely'
import type { Transaction } from '../platform/database.ts'
import {
  type Audience,
  AUDIENCES,
  type Filters,
  filterLabels,
  HITS_PER_PAGE,
  label,
  MOST_HITS,
  type Sort,
} from './model.ts'
import { lexemeGroups, type QueryTerm, writeLabels, writeTsquery } from './query-language.ts'
import { chooseSpan, estimateHits, type Month } from './search-span.ts'

export interface HitRow {
  item_id: number
  held_on: string
  audience: Audience
  score: number
}

export interface HitPage {
  rows: HitRow[]
  /** How many hits there are, at most `MOST_HITS`: then there may be more. */
  total: number
}

export interface HitRequest {
  terms: QueryTerm[]
  filters: Filters
  sort: Sort | 'oldest'
  page: number
  perPage?: number
  wide?: boolean
  about?: boolean
}

export async function findHits(tx: Transaction, request: HitRequest): Promise<HitPage> {
  const { terms, filters } = request
  const groups = [...lexemeGroups(terms), ...filterLabels(filters)]
  const titles = lexemeGroups(terms).map((group) =>
    group.filter((each) => !each.startsWith('_')).map(label.title),
  )
  const frequencies = await countLexemes(tx, [...groups, ...titles].flat())
  // A prefix has no count of its own: it may stand anywhere.
  const open = terms.some((term) => term.kind === 'prefix') || request.wide === true
  const largest = open ? Infinity : Math.min(...groups.map((group) => sumOf(group, frequencies)))
  const months = largest > MOST_HITS * 2 ? await listMonths(tx, filters.years) : []
  const total = months.reduce((sum, { entries }) => sum + entries, 0)
  const estimate = estimateHits(groups, frequencies, total)
  const titleSpan = chooseSpan(
    months,
    estimateHits([...titles, ...filterLabels(filters)], frequencies, total),
    RANKED,
  )
  // All hits are ranked where they are surely few.
  const ranked = largest <= RANKED * 1.5 ? MOST_HITS : RANKED
  // The more words, the less is known of how often they come together, and looking twice costs most.
  for (let wanted = MOST_HITS * 1.3 * Math.max(1, groups.length); ; wanted *= 5) {
    const span = chooseSpan(months, estimate, wanted)
    const page = await askFor(tx, request, { span, titleSpan, ranked })
    // Enough hits, or all there are.
    if (span === null || page.total >= MOST_HITS) return page
  }
}

const sumOf = (group: string[], frequencies: Map<string, number>) =>
  group.reduce((sum, lexeme) => sum + (frequencies.get(lexeme) ?? 0), 0)

interface Plan {
  /** Labels of the months in which hits are sought, and of those in which hits in titles are; null for all. */
  span: string[] | null
  titleSpan: string[] | null
  /** So many of the newest hits of each audience have a score. */
  ranked: number
}

/** Of words that many items hold, the newest of each audience are ranked, and a quarter as many with the words in their titles. */
const RANKED = 300

const ORDERS = {
  fit: sql`score desc, held_on desc, item_id desc`,
  date: sql`held_on desc, item_id desc`,
  oldest: sql`held_on, item_id`,
}

async function askFor(
  tx: Transaction,
  { terms, filters, sort, page, perPage = HITS_PER_PAGE, wide, about }: HitRequest,
  { span, titleSpan, ranked }: Plan,
): Promise<HitPage> {
  const narrowed = [writeLabels(filterLabels(filters))].filter((text) => text !== null)
  const wanted = [writeTsquery(terms, { wide, about }), ...narrowed].join(' & ')
  const fit =
    sort === 'fit'
      ? writeTsquery(
          terms.filter((term) => !term.unwanted),
          { wide },
        )
      : null
  // Hits in titles are sought beside the newest only where those are not all.
  const titles =
    ranked < MOST_HITS && sort === 'fit'
      ? [
          writeTsquery(terms, { titles: true, wide }),
          ...narrowed,
          titleSpan ? writeLabels([titleSpan]) : null,
        ]
          .filter((text) => text !== null)
          .join(' & ')
      : null
  const audiences = filters.audiences.length > 0 ? filters.audiences : AUDIENCES
  const order = ORDERS[sort]
  const { rows } = await sql<Partial<HitRow> & { total: number }>`
    with hits as materialized (
      select item_id, held_on, min(audience) as audience, max(score) as score
      from app.search_hits(${wanted}::tsquery, ${span ? writeLabels([span]) : null}::tsquery, ${titles}::tsquery, ${fit}::tsquery,
        ${MOST_HITS}, ${ranked}, ${audiences}::text[])
      group by item_id, held_on
    ), counted as (select least(count(*), ${MOST_HITS})::int as total from hits)
    select total, shown.* from counted left join lateral (
      select * from hits order by ${order} limit ${perPage} offset ${(page - 1) * perPage}
    ) shown on true order by ${order}`.execute(tx)
  return { total: rows[0]?.total ?? 0, rows: rows.flatMap(hitRow) }
}

/** Without hits one row comes, with nothing but the total. */
const hitRow = ({ item_id, held_on, audience, score }: Partial<HitRow>): HitRow[] =>
  item_id && held_on && audience ? [{ item_id, held_on, audience, score: score ?? 0 }] : []

/** In how many entries that the reader may see each lexeme stands; absent where in none. */
export async function countLexemes(tx: Transaction, lexemes: string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ lexeme: string; entries: number }>`
    select lexeme, entries::int as entries from app.search_frequencies(${[...new Set(lexemes)]}::text[])`.execute(
    tx,
  )
  return new Map(rows.map(({ lexeme, entries }) => [lexeme, entries]))
}

async function listMonths(tx: Transaction, years: number[]): Promise<Month[]> {
  const { rows } = await sql<Month>`select month, entries::int as entries from app.search_months()`.execute(
    tx,
  )
  return years.length === 0 ? rows : rows.filter(({ month }) => years.includes(Number(month.slice(0, 4))))
}
