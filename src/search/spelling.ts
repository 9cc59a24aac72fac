/** Slips of the hand: a word that stands nowhere becomes the likest word that does. */
import { sql } from 'kysely'
import { analyseText } from '../language/danish-words/analyse-text.ts'
import { foldLetters } from '../language/danish-words/fold-letters.ts'
import { isDanishWord } from '../language/danish-words/word-forms.ts'
import type { Transaction } from '../platform/database.ts'
import { believableSlips, editDistance } from './edit-distance.ts'
import { countLexemes } from './find-hits.ts'
import type { QueryTerm } from './query-language.ts'

/** Fewer entries than this, and a word that Danish does not know is taken for a slip that was printed. */
const RARE = 3
const SHORTEST_PRINTED_SLIP = 7

interface Similar {
  surface: string
  folded: string
  entries: number
}

const MOST_CANDIDATES = 30

/** What was typed with each unknown word mended, or null where none can be. */
export async function mendSpelling(
  tx: Transaction,
  typed: string,
  terms: QueryTerm[],
): Promise<string | null> {
  const words = terms.filter((term) => term.kind === 'word' && !term.unwanted && /\p{L}{3}/u.test(term.typed))
  const counts = await countLexemes(
    tx,
    words.flatMap((term) => term.tokens.map(({ whole }) => whole)),
  )
  const unknown = words.filter((term) => !term.tokens.some(({ whole }) => counts.has(whole)))
  let mended = typed
  // From the end, so that places before stay right.
  for (const term of unknown.toReversed()) {
    const likest = await findLikest(tx, foldLetters(term.typed))
    if (likest !== null) mended = mended.slice(0, term.start) + likest + mended.slice(term.end)
  }
  return mended === typed ? null : mended
}

/**
 * A slip may stand in the minutes themselves: a rare word that is no Danish word is searched for together with the
 * commoner word it looks like. Answers the terms and the words that were added.
 */
export async function addLikelyMeant(
  tx: Transaction,
  terms: QueryTerm[],
): Promise<{ terms: QueryTerm[]; meant: string[] }> {
  const doubtful = terms.filter((term) => term.kind === 'word' && !term.unwanted && looksMistyped(term.typed))
  if (doubtful.length === 0) return { terms, meant: [] }
  const counts = await countLexemes(
    tx,
    doubtful.flatMap((term) => term.tokens.map(({ whole }) => whole)),
  )
  const meant = new Map<QueryTerm, string>()
  for (const term of doubtful) {
    const entries = Math.max(...term.tokens.map(({ whole }) => counts.get(whole) ?? 0))
    if (entries === 0 || entries >= RARE) continue
    const likest = await findLikest(tx, foldLetters(term.typed), entries)
    if (likest !== null) meant.set(term, likest)
  }
  return {
    terms: terms.map((term) => {
      const word = meant.get(term)
      const lexemes = word === undefined ? [] : analyseText(word).map(({ whole }) => whole)
      return { ...term, synonyms: [...term.synonyms, ...lexemes] }
    }),
    meant: [...meant.values()],
  }
}

const looksMistyped = (word: string) =>
  word.length >= SHORTEST_PRINTED_SLIP && /^\p{L}+$/u.test(word) && !isDanishWord(word)

/** @param above how many entries the answer must stand in more than */
async function findLikest(tx: Transaction, word: string, above = 0): Promise<string | null> {
  const { rows } = await sql<Similar>`
    select surface, folded, entries::int as entries from app.search_similar(${word}, ${MOST_CANDIDATES})`.execute(
    tx,
  )
  const [likest] = rows
    .map((row) => ({ ...row, slips: editDistance(word, row.folded) }))
    .filter(({ slips, entries }) => slips > 0 && entries > above && slips <= believableSlips(word.length))
    .sort((a, b) => a.slips - b.slips || b.entries - a.entries || a.folded.localeCompare(b.folded))
  return likest?.surface ?? null
}
