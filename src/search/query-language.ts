/**
 * What a person types, as terms and as the text of a `tsquery`. Words are joined by and; "…" is a phrase, a word with
 * a minus before it is unwanted, and a star at its end leaves the ending open. Pure.
 */
import { analyseText, type Token } from '../language/danish-words/analyse-text.ts'
import { foldLetters } from '../language/danish-words/fold-letters.ts'
import { label } from './model.ts'

export interface QueryTerm {
  kind: 'word' | 'phrase' | 'prefix'
  /** As typed, without quotes, minus or star; where it stands in what was typed. */
  typed: string
  start: number
  end: number
  /** What must be found: one of `alternatives`, and of a phrase all words in this order. */
  tokens: Token[]
  /** Lexemes that mean the same. */
  synonyms: string[]
  unwanted: boolean
}

const PIECE = /(-?)"([^"]*)"?|(-?)([^\s"]+)/g
const MOST_TERMS = 12
const LONGEST_QUERY = 300

/** The terms in order; empty when nothing can be searched for. */
export function parseQuery(words: string): QueryTerm[] {
  const text = words.slice(0, LONGEST_QUERY)
  const terms = termsOf(text, false)
  // Of «med om» and the like nothing is left without the stop words.
  const found = terms.some((term) => !term.unwanted) ? terms : termsOf(text, true)
  return found.some((term) => !term.unwanted) ? found.slice(0, MOST_TERMS) : []
}

function termsOf(text: string, keepStopWords: boolean): QueryTerm[] {
  return [...text.matchAll(PIECE)].flatMap((match) => {
    const unwanted = (match[1] ?? match[3] ?? '') === '-'
    if (match[2] !== undefined) {
      const tokens = analyseText(match[2], { keepStopWords })
      const start = match.index + match[0].indexOf('"') + 1
      return tokens.length > 0
        ? [termOf(match[2], start, tokens, tokens.length > 1 ? 'phrase' : 'word', unwanted)]
        : []
    }
    const piece = match[4] ?? ''
    const start = match.index + (match[3] ?? '').length
    // A shorter beginning is that of too many words.
    const prefix = piece.length > 4 && piece.endsWith('*')
    return analyseText(piece, { keepStopWords }).map((token) =>
      termOf(
        piece.slice(token.start, token.end),
        start + token.start,
        [token],
        prefix ? 'prefix' : 'word',
        unwanted,
      ),
    )
  })
}

const termOf = (
  typed: string,
  start: number,
  tokens: Token[],
  kind: QueryTerm['kind'],
  unwanted: boolean,
): QueryTerm => ({
  kind,
  typed,
  start,
  end: start + typed.length,
  tokens,
  unwanted,
  synonyms: [],
})

/** The lexemes of wanted terms as groups of which one each must stand in an entry; of a prefix none is known. */
export function lexemeGroups(terms: QueryTerm[]): string[][] {
  return terms.flatMap((term) => {
    if (term.unwanted || term.kind === 'prefix') return []
    if (term.kind === 'phrase') return term.tokens.map((token) => [token.whole])
    return [[...term.tokens.map((token) => token.whole), ...term.synonyms]]
  })
}

const quoted = (lexeme: string) => `'${lexeme.replaceAll("'", '')}'`
const either = (parts: string[]) => (parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' | ')})`)

export interface TermWriting {
  /** Also what begins like the word, and what has all parts of a compound apart. */
  wide?: boolean
  /** Only in titles. */
  titles?: boolean
  /** Only where the word says what the item is about: in its title, decision or recommendation. */
  about?: boolean
}

/** The terms as the text of a `tsquery`. */
export function writeTsquery(terms: QueryTerm[], writing: TermWriting = {}): string {
  return terms
    .map((term) => (term.unwanted ? `!${writeTerm(term, {})}` : writeTerm(term, writing)))
    .join(' & ')
}

function writeTerm(term: QueryTerm, { wide, titles, about }: TermWriting): string {
  const places = about ? ':AB' : ''
  const mark = (lexeme: string) =>
    titles ? quoted(label.title(lexeme)) : quoted(lexeme) + (lexeme.startsWith('_') ? '' : places)
  if (term.kind === 'prefix')
    return `${quoted((titles ? '=' : '') + foldLetters(term.typed))}:*${about ? 'AB' : ''}`
  if (term.kind === 'phrase') {
    // Places are not kept of title lexemes.
    if (titles) return `(${term.tokens.map((token) => mark(token.whole)).join(' & ')})`
    return `(${term.tokens.map((token, index) => distance(term.tokens[index - 1], token) + quoted(token.whole)).join(' ')})`
  }
  const [token] = term.tokens
  const ways = [
    token ? mark(token.whole) : "''",
    ...term.synonyms.filter((each) => !titles || !each.startsWith('_')).map(mark),
  ]
  if (wide && token) {
    const beginnings = [token.whole, ...term.synonyms].filter(
      (each) => each.length >= 4 && !each.startsWith('_'),
    )
    ways.push(...beginnings.map((each) => `${quoted((titles ? '=' : '') + each)}:*${about ? 'AB' : ''}`))
    const parts = leafParts(token)
    if (parts.length > 1) ways.push(`(${parts.map(mark).join(' & ')})`)
  }
  return either(ways)
}

const distance = (before: Token | undefined, token: Token) =>
  before ? `<${token.position - before.position}> ` : ''

/** Of the parts of a compound those that hold no other part. */
const leafParts = (token: Token) =>
  token.parts.filter((part) => !token.parts.some((other) => other !== part && part.includes(other)))

/** Labels of which one of each group must stand in the entry, as `tsquery` text; null for none. */
export function writeLabels(groups: string[][]): string | null {
  return groups.length === 0 ? null : groups.map((group) => either(group.map(quoted))).join(' & ')
}
