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

export interface TitleState {
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

/** At the top of the page, or after a full stop or a word in capitals. */
function beginsSentence(text: string, at: number): boolean {
  return at === 0 || /(?:[.:!?]|\p{Lu}{4})\s*$/u.test(text.slice(Math.max(0, at - 8), at))
}
