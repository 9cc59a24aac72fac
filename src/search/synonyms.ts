/** Words that mean the same here: the municipality's own list, and what its units were called through the years. */
import { sql } from 'kysely'
import { analyseText } from '../language/danish-words/analyse-text.ts'
import type { Transaction } from '../platform/database.ts'
import { label } from './model.ts'
import type { QueryTerm } from './query-language.ts'

/** The same terms, each with what else it may be called. Phrases, prefixes and unwanted words are taken at their word. */
export async function addSynonyms(
  tx: Transaction,
  municipality: number,
  terms: QueryTerm[],
): Promise<QueryTerm[]> {
  if (!terms.some((term) => term.kind === 'word')) return terms
  const typed = terms.map((term) => term.typed.toUpperCase())
  const { rows } = await sql<
    { words: string[]; unit_id: null } | { words: null; unit_id: number; initials: string }
  >`
    select words, null::bigint as unit_id, null as initials from search_synonyms where municipality_id = ${municipality}
    union all
    select null, unit_id, initials from unit_initials where municipality_id = ${municipality} and initials = any (${typed}::text[])`.execute(
    tx,
  )
  const groups = rows.flatMap(({ words }) => (words ? [words.map(lexemeOf)] : []))
  return terms.map((term) => {
    const [token] = term.tokens
    if (term.kind !== 'word' || term.unwanted || !token) return term
    const same = groups.filter((group) => group.includes(token.whole)).flat()
    const units = rows.flatMap((row) =>
      row.unit_id !== null && row.initials === term.typed.toUpperCase() ? [label.unit(row.unit_id)] : [],
    )
    return {
      ...term,
      synonyms: [...new Set([...same, ...units])].filter((each) => each !== token.whole && each !== ''),
    }
  })
}

/** Only single words can stand for each other. */
const lexemeOf = (word: string): string => {
  const tokens = analyseText(word, { keepStopWords: true })
  return tokens.length === 1 ? (tokens[0]?.whole ?? '') : ''
}
