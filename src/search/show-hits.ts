/** Hits as they are shown: their texts are read again under the reader's own policies, and only for one page. */
import { foldLetters } from '../language/danish-words/fold-letters.ts'
import type { Outcome } from '../minutes/model.ts'
import type { Transaction } from '../platform/database.ts'
import { type Extract, makeExtracts, markWords, type Segment, type Wanted } from './extracts.ts'
import type { HitPage } from './find-hits.ts'
import { loadIndexableItems, textsOf } from './item-texts.ts'
import { type Audience, isOutcome } from './model.ts'
import type { QueryTerm } from './query-language.ts'

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
export async function showHits(
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

export async function bodyNames(
  tx: Transaction,
  municipality: number,
  ids: number[],
): Promise<Map<number, string>> {
  const rows = await tx
    .selectFrom('bodies')
    .select(['id', 'name'])
    .where('municipality_id', '=', municipality)
    .where('id', 'in', ids.length > 0 ? ids : [0])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
