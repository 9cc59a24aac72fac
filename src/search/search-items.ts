/** The search page's one query: from what was typed to the hits as they are shown. */
import type { Outcome } from '../minutes/model.ts'
import type { Transaction } from '../platform/database.ts'
import { type Extract, makeExtracts, markWords, type Segment, type Wanted } from './extracts.ts'
import { findHits, type HitPage, type HitRequest } from './find-hits.ts'
import { foldLetters } from '../language/danish-words/fold-letters.ts'
import { loadIndexableItems, textsOf } from './item-texts.ts'
import { type Audience, HITS_PER_PAGE, isOutcome, MOST_HITS, type SearchQuery } from './model.ts'
import { addLikelyMeant, mendSpelling } from './spelling.ts'
import { parseQuery, type QueryTerm } from './query-language.ts'
import { addSynonyms } from './synonyms.ts'

export interface Hit {
  itemId: number
  meetingId: number
  number: string | null
  title: Segment[]
  caseNumber: string | null
  bodyId: number
  bodyName: string
  /** ISO date */
  heldOn: string
  audience: Audience
  outcomes: Outcome[]
  extracts: Extract[]
}

export interface SearchResult {
  hits: Hit[]
  /** At most `MOST_HITS`; then there may be more. */
  total: number
  pages: number
  /** The words searched for, where those typed were found nowhere. */
  mended: string | null
  /** Commoner words that were searched for beside rare ones that look mistyped. */
  alsoMeant: string[]
  /** False: nothing of what was typed can be searched for. */
  searchable: boolean
}

/** Below so many hits, what begins like the words is found too. */
const FEW_HITS = 5

export async function searchItems(
  tx: Transaction,
  municipality: number,
  query: SearchQuery,
): Promise<SearchResult> {
  const terms = await addSynonyms(tx, municipality, parseQuery(query.words))
  if (terms.length === 0)
    return { hits: [], total: 0, pages: 0, mended: null, alsoMeant: [], searchable: false }
  const found = await findWithMending(tx, municipality, terms, query)
  return {
    hits: await showHits(tx, municipality, found.page, wantedOf(found.terms, found.wide)),
    total: found.page.total,
    pages: Math.min(Math.ceil(found.page.total / HITS_PER_PAGE), MOST_HITS / HITS_PER_PAGE),
    mended: found.mended,
    alsoMeant: found.alsoMeant,
    searchable: true,
  }
}

interface Found {
  page: HitPage
  terms: QueryTerm[]
  wide: boolean
  mended: string | null
  alsoMeant: string[]
}

async function findWithMending(
  tx: Transaction,
  municipality: number,
  terms: QueryTerm[],
  query: SearchQuery,
): Promise<Found> {
  const doubted = query.literal ? { terms, meant: [] } : await addLikelyMeant(tx, terms)
  const asTyped = {
    ...(await findWidening(tx, doubted.terms, query)),
    terms: doubted.terms,
    mended: null,
    alsoMeant: doubted.meant,
  }
  if (asTyped.page.total > 0 || query.literal) return asTyped
  const mended = await mendSpelling(tx, query.words, terms)
  if (mended === null) return asTyped
  const mendedTerms = await addSynonyms(tx, municipality, parseQuery(mended))
  const found = await findWidening(tx, mendedTerms, query)
  return found.page.total > 0 ? { ...found, terms: mendedTerms, mended, alsoMeant: [] } : asTyped
}

/** Of words that are hardly found, what begins like them and what has the parts of a compound apart is found too. */
async function findWidening(
  tx: Transaction,
  terms: QueryTerm[],
  { filters, sort, page, literal }: SearchQuery,
): Promise<{ page: HitPage; wide: boolean }> {
  const request: HitRequest = { terms, filters, sort, page }
  const exact = await findHits(tx, request)
  if (exact.total >= FEW_HITS || literal) return { page: exact, wide: false }
  const wide = await findHits(tx, { ...request, wide: true })
  return wide.total > exact.total ? { page: wide, wide: true } : { page: exact, wide: false }
}

/** What is marked in titles and extracts. */
export function wantedOf(terms: QueryTerm[], wide: boolean): Wanted {
  const positive = terms.filter((term) => !term.unwanted)
  const lexemes = positive.flatMap((term) => [...term.tokens.map(({ whole }) => whole), ...term.synonyms])
  const parts = wide ? positive.flatMap((term) => term.tokens.flatMap((token) => token.parts)) : []
  const prefixes = positive.flatMap((term) => {
    if (term.kind === 'prefix') return [foldLetters(term.typed)]
    return wide ? term.tokens.map(({ whole }) => whole).filter((whole) => whole.length >= 4) : []
  })
  return { lexemes: new Set([...lexemes, ...parts]), prefixes }
}

/** The hits with their texts, read under the policies of the reader. */
async function showHits(
  tx: Transaction,
  municipality: number,
  page: HitPage,
  wanted: Wanted,
): Promise<Hit[]> {
  if (page.rows.length === 0) return []
  const items = await loadIndexableItems(
    tx,
    municipality,
    page.rows.map(({ item_id }) => item_id),
  )
  const names = await bodyNames(
    tx,
    municipality,
    items.map((item) => item.body_id),
  )
  return page.rows.flatMap(({ item_id, audience }) => {
    const item = items.find(({ id }) => id === item_id)
    if (!item) return []
    return {
      itemId: item.id,
      meetingId: item.meeting_id,
      number: item.number,
      title: markWords(item.title ?? 'Uden titel', wanted),
      caseNumber: item.case_number,
      bodyId: item.body_id,
      bodyName: names.get(item.body_id) ?? '',
      heldOn: item.held_on,
      audience,
      outcomes: [...new Set(item.decisions.map(({ outcome }) => outcome))].filter(isOutcome),
      extracts: makeExtracts(textsOf(item), wanted),
    }
  })
}

async function bodyNames(tx: Transaction, municipality: number, ids: number[]): Promise<Map<number, string>> {
  const rows = await tx
    .selectFrom('bodies')
    .select(['id', 'name'])
    .where('municipality_id', '=', municipality)
    .where('id', 'in', ids.length > 0 ? ids : [0])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
