/** The lines of a hit in which the words stand, with the words marked: the same analysis as the index, so that a hit in a compound is marked too. Pure. */
import { analyseText, mayHoldLexemes, type Token } from '../language/danish-words/analyse-text.ts'
import type { ItemText } from './item-texts.ts'

export interface Segment {
  text: string
  marked: boolean
}

export interface Extract {
  heading: string | null
  segments: Segment[]
}

/** What is marked. */
export interface Wanted {
  lexemes: ReadonlySet<string>
  /** Folded beginnings. */
  prefixes: readonly string[]
}

const LENGTH = 220
const CONTEXT = 60

/** The whole text, with the words marked. */
export function markWords(text: string, wanted: Wanted): Segment[] {
  return segmentsOf(text, matchesIn(text, wanted, mayHold(wanted)), 0, text.length)
}

/** The best windows of the item's texts, best first; its beginning where no word stands in them (a hit by its labels). */
export function makeExtracts(texts: ItemText[], wanted: Wanted, atMost = 2): Extract[] {
  const only = mayHold(wanted)
  const windows = texts
    .filter(({ weight }) => weight !== 'title')
    .flatMap((text) => bestWindow(text, wanted, only))
    .sort((a, b) => b.value - a.value)
    .slice(0, atMost)
  if (windows.length > 0) return windows.map(({ extract }) => extract)
  const first = texts.find(({ weight, text }) => weight !== 'title' && text.length > 40)
  return first ? [{ heading: first.heading, segments: cut(first.text, [], 0, LENGTH) }] : []
}

interface Match extends Token {
  hit: string
}

type MayHold = (printed: string) => boolean

const mayHold = ({ lexemes, prefixes }: Wanted): MayHold => mayHoldLexemes([...lexemes, ...prefixes])

function matchesIn(text: string, { lexemes, prefixes }: Wanted, only: MayHold): Match[] {
  return analyseText(text, { only }).flatMap((token) => {
    const hit = [token.whole, ...token.parts].find(
      (lexeme) => lexemes.has(lexeme) || prefixes.some((prefix) => lexeme.startsWith(prefix)),
    )
    return hit === undefined ? [] : [{ ...token, hit }]
  })
}

/** The window that holds most different words, then most words; a decision before other text. */
function bestWindow(
  { weight, heading, text }: ItemText,
  wanted: Wanted,
  only: MayHold,
): { value: number; extract: Extract }[] {
  const matches = matchesIn(text, wanted, only)
  let best: { value: number; from: number } | null = null
  for (const [index, first] of matches.entries()) {
    const within = matches
      .slice(index, index + 12)
      .filter((match) => match.end - first.start <= LENGTH - CONTEXT)
    const value =
      new Set(within.map(({ hit }) => hit)).size * 10 + within.length + (weight === 'decision' ? 5 : 0)
    if (!best || value > best.value) best = { value, from: Math.max(0, first.start - CONTEXT) }
  }
  if (!best) return []
  return [
    { value: best.value, extract: { heading, segments: cut(text, matches, best.from, best.from + LENGTH) } },
  ]
}

/** Cut at words, with dots where something is left out. */
function cut(text: string, matches: Match[], from: number, to: number): Segment[] {
  const start = from <= 0 ? 0 : text.indexOf(' ', from) + 1
  const end = to >= text.length ? text.length : Math.max(text.lastIndexOf(' ', to), start)
  const segments = segmentsOf(text, matches, start, end)
  if (start > 0) segments.unshift({ text: '… ', marked: false })
  if (end < text.length) segments.push({ text: ' …', marked: false })
  return segments
}

function segmentsOf(text: string, matches: Match[], from: number, to: number): Segment[] {
  const segments: Segment[] = []
  let at = from
  for (const match of matches) {
    if (match.start < at || match.end > to) continue
    if (match.start > at) segments.push({ text: text.slice(at, match.start), marked: false })
    segments.push({ text: text.slice(match.start, match.end), marked: true })
    at = match.end
  }
  if (at < to) segments.push({ text: text.slice(at, to), marked: false })
  return segments
}
