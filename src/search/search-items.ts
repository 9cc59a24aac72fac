/** The search page's one query: from what was typed to the hits as they are shown. */
import type { Transaction } from '../platform/database.ts'
import { findHits, type HitPage, type HitRequest } from './find-hits.ts'
import { HITS_PER_PAGE, MOST_HITS, type SearchQuery } from './model.ts'
import { addLikelyMeant, mendSpelling } from './spelling.ts'
import { parseQuery, type QueryTerm } from './query-language.ts'
import { type Hit, showHits, wantedOf } from './show-hits.ts'
import { addSynonyms } from './synonyms.ts'

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
    hits: await showHits(tx, found.page, wantedOf(found.terms, found.wide)),
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
