import type { FoundContents } from './contents.ts'
import { decisionSentences } from './decides.ts'
import { headerSpans, memoSpans, sectionSpans } from './label-spans.ts'
import type { Line } from './lines.ts'
import type { Span } from './pieces.ts'
import { apart, cutLine } from './pieces.ts'
import { contentsSpans, entriesOf, looseTitleSpans, titleSpans } from './title-spans.ts'

/**
 * Transcripts of printed minutes, as document-sharing sites show them: a page a line, the page's number first and all
 * line breaks lost. Such pages are cut where labels, case numbers and numbered titles stand.
 */
export interface CutText {
  lines: Line[]
  /** Pieces that say nothing of the meeting: page numbers and what is printed at the edge of every page. */
  edges: Line[]
  contents: FoundContents | null
  /** What stands above the first page: a title that says again what the pages say. */
  repeating: Line[]
  /** What stands between the items and is part of none. */
  asides: Line[]
}

interface Page {
  line: Line
  /** What is printed between the edges. */
  span: Span
}

const WORD = /^transkript(?:ion)?\s*:?$/iu
const START = /^(\d{1,4})\s+(?=\S)/u
const LONG_PAGE = 200
/** Longer lines are not cut: no page has so many characters. */
const LONGEST_PAGE = 40_000

/** The text in pieces; `null` where it is no transcript. */
export function cutTranscript(lines: Line[]): CutText | null {
  const word = lines.findIndex((line) => WORD.test(line.text))
  const pages = pagesOf(lines.slice(word + 1))
  const isLong =
    pages.length > 1 && pages.filter((page) => page.line.text.length > LONG_PAGE).length * 2 > pages.length
  if (pages.length === 0 || (word < 0 && !isLong)) return null
  const inner = withoutEdges(pages)
  const byLine = new Map(inner.map((page) => [page.line, page]))
  const above = new Set(lines.slice(0, word + 1))
  const state: Reading = {
    titles: [],
    next: null,
    isLoose: false,
    place: 'head',
    contents: null,
    edges: [],
    asides: [],
    cutTitles: [],
  }
  const cut: Line[] = []
  for (const line of lines) {
    const page = byLine.get(line)
    if (above.has(line)) continue
    if (page === undefined) cut.push(line)
    else cut.push(...piecesOf(page, state))
  }
  const repeating = lines.slice(0, word + 1).flatMap((line) => headPieces(line, state.edges))
  return { lines: cut, edges: state.edges, contents: state.contents, repeating, asides: state.asides }
}

function headPieces(line: Line, edges: Line[]): Line[] {
  if (WORD.test(line.text)) {
    edges.push(line)
    return []
  }
  if (line.text.length > LONG_PAGE * 4) return [line]
  return cutLine(line, apart(headerSpans(line.text)))
}

/** Lines that begin with 1, 2, 3 … in turn. */
function pagesOf(lines: Line[]): Page[] {
  const pages: Page[] = []
  for (const line of lines) {
    const match = line.text.length > LONGEST_PAGE ? null : START.exec(line.text)
    if (match !== null && Number(match[1]) === pages.length + 1)
      pages.push({ line, span: { from: match[0].length, to: line.text.length } })
  }
  return pages
}

const FOOT = /(?:^|\s)(?:Side\s)?(\d{1,4})(?:\s(?:af|\/)\s\d{1,4})?$/u
const HEAD_SIDE = /^(.{0,80}?)\bSide\s(\d{1,4})(?:\s(?:af|\/)\s\d{1,4})?(?=\s)/u

/** Page numbers, and the words beside `Side 2` that come again on other pages, are not part of the text. */
function withoutEdges(pages: Page[]): Page[] {
  const trimmed = pages.map((page, index) => {
    const text = textOf(page)
    const side = HEAD_SIDE.exec(text)
    const from = side === null || side[1] === undefined ? 0 : side[0].length
    const foot = FOOT.exec(text)
    const near = foot !== null && Math.abs(Number(foot[1]) - index - 1) <= 3
    return within(page, from, near ? foot.index : text.length)
  })
  const footed = trimmed.filter((page, index) => page.span.to < (pages[index]?.span.to ?? 0))
  const words = commonEnd(footed.map(textOf))
  return trimmed.map((page) => {
    const text = textOf(page)
    return words !== '' && text.endsWith(words) ? within(page, 0, text.length - words.length) : page
  })
}

function textOf({ line, span }: Page): string {
  return line.text.slice(span.from, span.to)
}

function within(page: Page, from: number, to: number): Page {
  return {
    line: page.line,
    span: { from: page.span.from + from, to: Math.max(page.span.from + to, page.span.from + from) },
  }
}

/** The last words that two texts or more end with; empty for a single text. */
function commonEnd(texts: string[]): string {
  const words = texts.map((text) => text.trimEnd().split(/\s+/u).slice(-20).toReversed())
  const [first = [], ...others] = words
  let count = 0
  while (others.length > 0 && count < first.length && others.every((other) => other[count] === first[count]))
    count++
  return count < 2 ? '' : first.slice(0, count).toReversed().join(' ')
}

interface Reading {
  /** Titles of the contents, in order. */
  titles: string[]
  /** Number that the next item should have. */
  next: number | null
  isLoose: boolean
  place: 'head' | 'items'
  contents: FoundContents | null
  edges: Line[]
  asides: Line[]
  /** Titles found on the page that is read. */
  cutTitles: string[]
}

function piecesOf({ line, span }: Page, state: Reading): Line[] {
  const inner = line.text.slice(span.from, span.to)
  const contents = state.contents === null ? contentsSpans(inner) : null
  const heading = contents?.[0]?.from ?? 0
  const end = contents?.at(-1)?.to ?? 0
  if (contents !== null) state.titles = entriesOf(inner, contents).map((entry) => entry.title)
  const above = contents === null ? [] : headerSpans(inner.slice(0, heading))
  const below = shift(itemSpans(inner.slice(end), state), end)
  const spans = shift(apart([...(contents ?? []), ...above, ...below]), span.from)
  const pieces = cutLine(line, [span, ...spans])
  const titles = new Set(state.cutTitles)
  for (const piece of pieces) if (titles.has(piece.text)) piece.isTitle = true
  const edges = edgePieces(pieces, line, span)
  state.asides.push(
    ...pieces.filter((piece) =>
      memoSpans(piece.text).some(({ from, to }) => from === 0 && to === piece.text.length),
    ),
  )
  state.edges.push(...edges)
  if (contents !== null) {
    const start = pieces.findIndex((piece) => piece.text === inner.slice(heading, contents[0]?.to))
    const last = inner.slice(contents.at(-1)?.from, end).trim()
    const stop = pieces.findLastIndex((piece) => piece.text === last)
    state.contents = { entries: entriesOf(inner, contents), lines: pieces.slice(start, stop + 1) }
  }
  return pieces
}

function shift(spans: Span[], by: number): Span[] {
  return spans.map(({ from, to }) => ({ from: from + by, to: to + by }))
}

/** Titles, labels and, above the first title, what the meeting's head is labelled with. */
function itemSpans(text: string, state: Reading): Span[] {
  const memos = memoSpans(text)
  const labels = apart([...memos, ...sectionSpans(text)])
  const isLoose = state.isLoose || (state.place === 'head' && state.titles.length === 0)
  const loose = isLoose ? looseTitleSpans(text, labels, state) : []
  const titles = loose.length > 0 ? loose : titleSpans(text, labels, state)
  const decided = state.isLoose
    ? decisionSentences(text).filter(({ from }) => from > (titles[0]?.to ?? 0))
    : []
  state.cutTitles = titles.map(({ from, to }) => text.slice(from, to).trim())
  const first = titles[0]?.from ?? text.length
  const head = state.place === 'head' ? headerSpans(text).filter((label) => label.to <= first) : []
  if (titles.length > 0) state.place = 'items'
  return apart([...titles, ...outside(titles, [...labels, ...decided]), ...head])
}

/** Labels outside the titles; a title may hold a word that is a label elsewhere. */
function outside(titles: Span[], labels: Span[]): Span[] {
  return labels.filter((label) => !titles.some((title) => label.from < title.to && title.from < label.to))
}

/** The first piece holds the page's number, and what stands behind the text its foot. */
function edgePieces(pieces: Line[], line: Line, span: Span): Line[] {
  const before = line.text.slice(0, span.from).trim() === '' ? 0 : 1
  const after = line.text.slice(span.to).trim() === '' ? 0 : 1
  return [...pieces.slice(0, before), ...(after === 0 ? [] : pieces.slice(-after))]
}
