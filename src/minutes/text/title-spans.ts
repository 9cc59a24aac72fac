import type { ContentsLine } from '../model.ts'
import type { Span } from './pieces.ts'

const CONTENTS =
  /(?<!\p{L})(?:INDHOLDSFORTEGNELSE|Indholdsfortegnelse|Punkter til dagsorden(?:en)?|Oversigtsdagsorden)(?!\p{L})/u
const NUMBER = /(?:^|(?<=\s))(\d{1,4})\.?\s+(?=\p{Lu})/gu

/** Entries of the contents of a page, each a span, with the heading first; `null` where the page has no contents. */
export function contentsSpans(text: string): Span[] | null {
  const heading = CONTENTS.exec(text)
  if (heading === null) return null
  const end = heading.index + heading[0].length
  const numbers = [...text.matchAll(NUMBER)]
    .filter((match) => match.index >= end)
    .map((match) => ({ at: match.index, number: Number(match[1]) }))
  const starts = rising(numbers)
  const stop = restart(text, numbers, starts)
  const spans = starts.map((from, index) => ({ from, to: starts[index + 1] ?? stop }))
  return [{ from: heading.index, to: end }, ...spans]
}

/** Where the first title of the contents is printed again: the items begin on the same page. */
function restart(text: string, numbers: { at: number; number: number }[], starts: number[]): number {
  const first = text.slice(starts[0] ?? 0, starts[1] ?? text.length).replace(/[\s.\d]*$/u, '')
  const again = numbers.find(
    ({ at }) => at > (starts.at(-1) ?? 0) && first !== '' && text.startsWith(first, at),
  )
  return again?.at ?? text.length
}

/** Positions of numbers that rise. A page number before a title (`2 2. Budget`) is no number of an item. */
function rising(numbers: { at: number; number: number }[]): number[] {
  const kept: number[] = []
  let last = 0
  for (const { at, number } of numbers) {
    if (number <= last || (kept.length > 0 && number > last + 40)) continue
    kept.push(at)
    last = number
  }
  return kept
}

const DOTTED_PAGE = /\s*\.{3,}\s*(\d{1,4})?$/u
const BARE_PAGE = /\s(\d{1,3})$/u

/** Titles and pages of the entries. A bare number at the end is a page where most entries end in one. */
export function entriesOf(text: string, spans: Span[]): ContentsLine[] {
  const entries = spans.slice(1).map((span) =>
    text
      .slice(span.from, span.to)
      .trim()
      .replace(/^\d{1,4}\.?\s+/u, ''),
  )
  const paged = entries.filter((entry) => BARE_PAGE.test(entry)).length * 2 > entries.length
  return entries.map((entry) => {
    const page = DOTTED_PAGE.exec(entry) ?? (paged ? BARE_PAGE.exec(entry) : null)
    const title = page === null ? entry : entry.slice(0, page.index)
    return { title: title.trim(), page: page?.[1] === undefined ? null : Number(page[1]) }
  })
}

/** Titles are read without labels under them: `1. Nyt 2. Valg …`. */
export interface TitleState {
  isLoose: boolean
  titles: string[]
  next: number | null
}

/** How far below a title its first label stands at most. */
const NEAR = 220

/**
 * Numbered titles in the text of a page: those the contents list, and those next in turn with a label or a case number
 * soon behind. Without contents a title ends at the first label.
 */
export function titleSpans(text: string, labels: Span[], state: TitleState): Span[] {
  const spans: Span[] = []
  for (const match of text.matchAll(NUMBER)) {
    const number = Number(match[1])
    const from = match.index
    if (from < (spans.at(-1)?.to ?? 0)) continue
    const start = from + match[0].length
    const listed = state.titles.find((title) => title !== '' && text.startsWith(title, start))
    const label = labels.filter((each) => each.from > start).sort((a, b) => a.from - b.from)[0]
    const near = label !== undefined && label.from - start <= NEAR
    const inTurn = state.next === null || number === state.next
    if (listed !== undefined && (near || from === 0)) spans.push({ from, to: start + listed.length })
    else if (inTurn && near && beginsSentence(text, from) && !/[.!?]\s/u.test(text.slice(start, label.from)))
      spans.push({ from, to: label.from })
    else continue
    state.next = number + 1
  }
  return spans
}

/**
 * Numbered titles of minutes that have few labels or none: numbers in turn from 1, right behind the meeting's head. A
 * title ends at the next number or label, or where a sentence begins. Empty where fewer than two stand there.
 */
export function looseTitleSpans(text: string, labels: Span[], state: TitleState): Span[] {
  const chain: { from: number; start: number }[] = []
  let next = state.next ?? 1
  for (const match of text.matchAll(NUMBER)) {
    if (Number(match[1]) !== next || !/^\d{1,4}\.\s/u.test(match[0])) continue
    chain.push({ from: match.index, start: match.index + match[0].length })
    next++
  }
  if (chain.length < (state.isLoose ? 1 : 2)) return []
  const stops = labels.map((label) => label.from)
  state.isLoose = true
  state.next = next
  return chain.map(({ from, start }, index) => {
    const end = Math.min(chain[index + 1]?.from ?? text.length, ...stops.filter((stop) => stop > start))
    return { from, to: start + lengthOfTitle(text.slice(start, end)) }
  })
}

const LONGEST_TITLE = 200

/** Length of the title that a text begins with: all of it, or up to the capital that begins its first sentence. */
function lengthOfTitle(text: string): number {
  const isTitle = text.length <= LONGEST_TITLE && !/[\p{L}\d]{2}[.!?](?:\s|$)/u.test(text)
  if (isTitle) return text.length
  // Whoever presents the item is named with it: `v. Anne Holt`.
  const presented = /\s(?:v\.|ved)\s\p{Lu}[\p{L}.’-]*(?:\s\p{Lu}\.)*\s\p{Lu}[\p{L}’-]*/u.exec(text)
  for (const capital of text.matchAll(/(?<=[\p{Ll}\d)]\s)\p{Lu}/gu)) {
    const inName =
      presented !== null &&
      capital.index > presented.index &&
      capital.index < presented.index + presented[0].length
    if (!inName) return capital.index
  }
  return Math.min(text.length, LONGEST_TITLE)
}

/** At the top of the page, or after a full stop or a word in capitals. */
function beginsSentence(text: string, at: number): boolean {
  return at === 0 || /(?:[.:!?]|\p{Lu}{4})\s*$/u.test(text.slice(Math.max(0, at - 8), at))
}
