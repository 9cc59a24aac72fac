/** An item as the text of a `tsvector`: every lexeme with its places and weights. Pure. */
import { analyseText } from '../language/danish-words/analyse-text.ts'
import { type IndexableItem, type ItemText, textsOf, type TextWeight } from './item-texts.ts'
import { label } from './model.ts'

/** Weights of a word and of the parts of a compound; `app.search_hits` says what they count. */
const WEIGHTS: Record<TextWeight, { whole: string; part: string }> = {
  title: { whole: 'A', part: 'B' },
  decision: { whole: 'B', part: 'C' },
  other: { whole: 'C', part: 'D' },
}

/** Between two texts, so that no phrase reaches from one into the next. */
const GAP = 10
/** Limits of PostgreSQL: a place above 16383 is not told from it, and a lexeme keeps 255 places. */
const LAST_POSITION = 16_383
const MOST_PLACES = 40

/** @param prefix what each lexeme begins with: `app.closed_label` for a closed item, else nothing */
export function entryWords(item: IndexableItem, prefix = ''): string {
  return wordsOfTexts(textsOf(item), labelsOf(item), prefix)
}

/** Texts as the text of a `tsvector`. @param labels what else the entry is found by */
export function wordsOfTexts(
  texts: readonly ItemText[],
  labels: readonly string[] = [],
  prefix = '',
): string {
  const places = new Map<string, { text: string; count: number }>()
  const add = (lexeme: string, place: string) => {
    const known = places.get(lexeme)
    if (!known) places.set(lexeme, { text: place, count: 1 })
    else if (known.count++ < MOST_PLACES) known.text += `,${place}`
  }
  const titles = new Set<string>()
  let before = 0
  for (const { weight, text } of texts) {
    const { whole, part } = WEIGHTS[weight]
    let last = 0
    for (const token of analyseText(text)) {
      const position = Math.min(before + token.position, LAST_POSITION)
      add(token.whole, position + whole)
      if (token.parts.length > 0) {
        const place = position + part
        for (const each of token.parts) add(each, place)
      }
      if (weight === 'title') for (const each of [token.whole, ...token.parts]) titles.add(label.title(each))
      last = token.position
    }
    before += last + GAP
  }
  let words = ''
  for (const [lexeme, at] of places) words += `'${prefix}${lexeme}':${at.text} `
  for (const lexeme of [...titles, ...labels]) words += `'${prefix}${lexeme}' `
  return words
}

function labelsOf(item: IndexableItem): string[] {
  return [
    label.body(item.body_id),
    label.year(Number(item.held_on.slice(0, 4))),
    label.month(item.held_on.slice(0, 7).replace('-', '')),
    label.kind(item.kind),
    ...new Set(item.decisions.map(({ outcome }) => label.outcome(outcome))),
    ...item.units.map(label.unit),
  ]
}

/** How each lexeme of a closed entry begins; the same as `app.closed_label`. */
export const closedLabel = (municipality: number, body: number) => `${municipality}.${body}|`
