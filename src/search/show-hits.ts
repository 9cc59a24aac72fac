/** Hits as they are shown: their texts are read in the reader's name, and only for one page. */
import { foldLetters } from '../language/danish-words/fold-letters.ts'
import type { Outcome } from '../minutes/model.ts'
import type { Transaction } from '../platform/database.ts'
import { type Extract, makeExtracts, markWords, type Segment, type Wanted } from './extracts.ts'
import type { HitPage } from './find-hits.ts'
import { loadShownItems, textsOf } from './item-texts.ts'
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
    const lexemes = [...term.tokens.map(({ whole }) => whole), ...term.synonyms]
    return wide ? lexemes.filter((each) => each.length >= 4 && !each.startsWith('_')) : []
  })
  return { lexemes: new Set([...lexemes, ...parts]), prefixes }
}

/** The hits with their texts, read under the policies of the reader. */
export async function showHits(tx: Transaction, page: HitPage, wanted: Wanted): Promise<Hit[]> {
  if (page.rows.length === 0) return []
  const items = await loadShownItems(
    tx,
    page.rows.map(({ item_id }) => item_id),
  )
  return page.rows.flatMap(({ item_id }) => {
    const item = items.find(({ id }) => id === item_id)
    if (!item) return []
    return {
      itemId: item.id,
      meetingId: item.meeting_id,
      number: item.number,
      title: markWords(item.title ?? 'Uden titel', wanted),
      caseNumber: item.case_number,
      bodyId: item.body_id,
      bodyName: item.body_name,
      heldOn: item.held_on,
      audience: item.audience,
      outcomes: [...new Set(item.decisions.map(({ outcome }) => outcome))].filter(isOutcome),
      extracts: makeExtracts(textsOf(item), wanted),
    }
  })
}
