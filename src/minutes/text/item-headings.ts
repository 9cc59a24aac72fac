import type { ContentsLine } from '../model.ts'
import { caseLineOf, titleWithNumber } from './case-number.ts'
import { isMarkedClosed } from './closed-marks.ts'
import { isGroupLine } from './group-lines.ts'
import type { Candidate, HeadingShape } from './heading-candidates.ts'
import { HEADING_SHAPES, headingCandidates, LONGEST_TITLE, numberOf } from './heading-candidates.ts'
import { searchHeadings } from './heading-search.ts'
import { evidenceOf, explains } from './item-evidence.ts'
import type { ItemHeading } from './item-heading.ts'
import type { Line } from './lines.ts'
import { looseSeries, plainList } from './loose-series.ts'
import { sectionHeadingOf } from './section-heading.ts'
import { unnumberedItems } from './unnumbered-items.ts'
import { untitledItems } from './untitled-items.ts'

/**
 * Headings of items, in order. A number and a title alone prove nothing (lists in the text look alike), so a line
 * counts by what stands around it: its title in the contents, its number next in turn, a case number or a section
 * under it. The items of a meeting are set in one way; the way with most such proof is taken. Minutes with few labels
 * are read by titles that stand apart in turn, and minutes without titles by labels that come again.
 */
export function findItemHeadings(lines: Line[], from: number, contents: ContentsLine[]): ItemHeading[] {
  const known = knownHeadings(lines, from, contents)
  const evidence = evidenceOf(lines, from)
  const listed = new Set(contents.map(({ title }) => title.toLowerCase()))
  const score = explains(known, lines, evidence, listed)
  if (score >= SURE && areNumbered(known)) return known
  const found = searchHeadings(lines, from, evidence, listed)
  if (found === null || found.score < score + marginOf(known, found.headings)) return known
  const places = new Set(known.map(({ at }) => at))
  const isWithin = areNumbered(known) && found.headings.every(({ at }) => places.has(at))
  return isWithin ? known : found.headings
}

function areNumbered(headings: ItemHeading[]): boolean {
  return headings.some(({ number }) => number !== null)
}

/** Headings that explain the paper as well as this need no other. */
const SURE = 0.9
/** So much better must a form explain the paper that nobody has seen before. */
function marginOf(known: ItemHeading[], found: ItemHeading[]): number {
  if (!areNumbered(found)) return 0.2
  const places = new Set(found.map(({ at }) => at))
  return !areNumbered(known) && known.every(({ at }) => places.has(at)) ? 0 : 0.1
}

/** Headings set in the ways that most papers are. */
function knownHeadings(lines: Line[], from: number, contents: ContentsLine[]): ItemHeading[] {
  const titles = new Set(contents.map((entry) => keyOfTitle(entry.title)))
  const candidates = headingCandidates(lines, from, (title) => titles.has(keyOfTitle(title)))
  const section = firstSection(lines, from)
  let best: Series = { headings: [], proved: 0 }
  for (const shape of HEADING_SHAPES) {
    const strict = provedSeries(lines, candidates[shape], titles, section, shape)
    const loose = shape === 'bare' ? [] : looseSeries(lines, candidates[shape], section)
    const covers = strict.headings.every(({ at }) => loose.some((heading) => heading.at === at))
    const isLonger = covers && loose.length > Math.max(strict.headings.length, 1)
    const series = isLonger ? { headings: loose, proved: Math.max(strict.proved, 0.5) } : strict
    if (series.proved > best.proved) best = series
  }
  if (best.headings.length > 0) return best.headings
  const unnumbered = unnumberedItems(lines, from, contents)
  if (unnumbered.length > 0) return unnumbered
  const untitled = untitledItems(lines, from)
  return untitled.length > 0 ? untitled : plainList(lines, candidates.numbered)
}

interface Series {
  headings: ItemHeading[]
  /** How many of the headings the contents list or a body proves. */
  proved: number
}

/** Headings that what stands around them proves. */
function provedSeries(
  lines: Line[],
  candidates: Candidate[],
  titles: Set<string>,
  section: number,
  shape: HeadingShape,
): Series {
  const isNamed = shape === 'named'
  const isBare = shape === 'bare'
  const headings: ItemHeading[] = []
  let previous: number | null = null
  let proofs = 0
  for (const candidate of candidates) {
    const whole = joinWrapped(lines, candidate, titles)
    const listed = titles.has(keyOfTitle(whole.title)) || lines[candidate.at]?.isTitle === true
    const next = Number.parseInt(candidate.number, 10)
    const inTurn = previous === null || next === previous + 1
    const closed = candidate.closed || isMarkedClosed(whole.title)
    const body = closed || hasBody(lines, { ...candidate, end: whole.end }, headings)
    // A number and a word alone are as often an amount.
    if (isBare && !listed && (!inTurn || !body)) continue
    const evidence = (listed ? 2 : 0) + (inTurn ? 1 : 0) + (body ? 1 : 0) + (isNamed ? 1 : 0)
    if (evidence < 2 || (titles.size > 0 && !listed && !(inTurn && body))) continue
    if (!listed && !isNamed && (!body || isInList(lines, candidate, headings))) continue
    // A section has begun before any item: the minutes have items without titles, and this is a point of a list.
    if (!listed && headings.length === 0 && section < candidate.at) continue
    headings.push({
      at: candidate.at,
      end: whole.end,
      number: candidate.number,
      ...titleWithNumber(whole.title),
      certainty: surety(evidence),
      closed: candidate.closed,
    })
    previous = next
    proofs += listed || body ? 1 : 0.1
  }
  return { headings, proved: proofs }
}

function hasBody(lines: Line[], candidate: Candidate, headings: ItemHeading[]): boolean {
  return (
    hasBodyBelow(lines, candidate.end) ||
    isCutOff(lines, candidate, headings.at(-1)) ||
    isEmptyItem(lines, candidate)
  )
}

/** The minutes end with a title set as the one before it: its text is cut off. */
function isCutOff(lines: Line[], { at, end }: Candidate, previous: ItemHeading | undefined): boolean {
  if (previous === undefined || lines.length > end + 50) return false
  if (!lines.slice(end).every((line) => line.text === '')) return false
  return formOf(lines[previous.at]) === formOf(lines[at])
}

/** How a title is set: the space and signs around its number. */
function formOf(line: Line | undefined): string {
  return line?.indented.replace(/^(\s*)\d+([.\s]*)\S.*$/su, '$1#$2') ?? ''
}

/** Blank lines and then the next title, set in the same way and with a text: nothing is told of this item. */
function isEmptyItem(lines: Line[], { at, end, number }: Candidate): boolean {
  let next = end
  while (lines[next]?.text === '') next++
  if (next === end || numberOf(lines[next]?.text ?? '') !== Number.parseInt(number, 10) + 1) return false
  return formOf(lines[next]) === formOf(lines[at]) && hasBodyBelow(lines, next + 1)
}

function surety(evidence: number): number {
  return [0.1, 0.3, 0.6, 0.8, 0.95, 0.99][evidence] ?? 0.99
}

/** The line above is the list point before this one, and no heading: lists are numbered in turn too. */
function isInList(lines: Line[], candidate: Candidate, headings: ItemHeading[]): boolean {
  let at = candidate.at - 1
  while (at >= 0 && lines[at]?.text === '') at--
  if (headings.at(-1)?.at === at) return false
  return numberOf(lines[at]?.text ?? '') === Number.parseInt(candidate.number, 10) - 1
}

/** Where the first section begins; who is absent stands at the top of minutes too and does not count. */
function firstSection(lines: Line[], from: number): number {
  const at = lines.findIndex((line, index) => {
    const kind = index < from ? undefined : sectionHeadingOf(line)?.kind
    return kind !== undefined && kind !== 'absence' && kind !== 'other'
  })
  return at < 0 ? lines.length : at
}

/** A title broken over two or three lines is put together where the contents print it whole. */
function joinWrapped(
  lines: Line[],
  candidate: Candidate,
  titles: Set<string>,
): { title: string; end: number } {
  let { title, end } = wrappedTitle(lines, candidate)
  if (titles.size === 0 || titles.has(keyOfTitle(title))) return { title, end }
  const { title: printed, end: last } = { title, end }
  for (let more = 0; more < 2; more++) {
    const next = lines[end]
    if (next === undefined || next.text === '') break
    title = `${title} ${next.text}`
    end++
    if (titles.has(keyOfTitle(title))) return { title, end }
  }
  return { title: printed, end: last }
}

/** A title that breaks inside a word goes on below, and so does a long one where the next line begins as no sentence does. */
function wrappedTitle(lines: Line[], { title, end }: Candidate): { title: string; end: number } {
  const next = lines[end]?.text ?? ''
  const isLast = (lines[end + 1]?.text ?? '') === '' || caseLineOf(lines[end + 1]?.text ?? '') !== null
  if (!/^\p{Ll}/u.test(next) || next.length > 120 || !isLast) return { title, end }
  if (/\p{Ll}-$/u.test(title)) return { title: title.slice(0, -1) + next, end: end + 1 }
  return title.length > 45 && !/[.:!?]$/u.test(title)
    ? { title: `${title} ${next}`, end: end + 1 }
    : { title, end }
}

/** A case number or a section heading stands within the next lines that are not blank, before another number. */
function hasBodyBelow(lines: Line[], from: number): boolean {
  let seen = 0
  for (let at = from; at < lines.length && seen < 4; at++) {
    const line = lines[at]
    if (line === undefined || line.text === '') continue
    seen++
    if (caseLineOf(line.text) !== null || sectionHeadingOf(line) !== null) return true
    if (isGroupLine(line.text)) continue
    if (line.text.length > LONGEST_TITLE || numberOf(line.text) !== null) return false
  }
  return false
}

function keyOfTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/[”“„"']/gu, '"')
    .replace(/[–—]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:åbent?|lukket)(?:\s(?:sag|punkt))?\s*[-:]?\s/u, '')
}
