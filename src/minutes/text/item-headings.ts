import type { ContentsLine } from '../model.ts'
import { caseLineOf, titleWithNumber } from './case-number.ts'
import { isGroupLine } from './group-lines.ts'
import { isMarkedClosed } from './closed-marks.ts'
import type { Line } from './lines.ts'
import { sectionHeadingOf } from './section-heading.ts'

export interface ItemHeading {
  /** Index of the heading's first line, and of the first line after it. */
  at: number
  end: number
  number: string | null
  title: string | null
  certainty: number
  /** Printed with the title or on the line above it. */
  caseNumber?: string | null
  /** The group of items it stands in is headed as closed. */
  closed?: boolean
}

const NAMED = /^(?:punkt|pkt\.?|sag|dagsordenens punkt)\s+(\d{1,4}[a-z]?)\s*[:.–-]\s*(\S.*)$/iu
const NUMBERED = /^(?:[•·]\s*)?(\d{1,4}[a-z]?)\.(?:\s+|(?=[\p{L}"”(]))(\S.*)$/u
/** A number without its full stop: `01 Nyt`, `• 3 Nyt`; `12 Nyt` only where the contents list it. */
const BARE_NUMBER = /^(?:[•·]\s*)?(\d{1,4})\s+(\p{Lu}.*)$/u
const SURE_BARE = /^(?:[•·]\s*\d|0\d\s)/u
const LONGEST_TITLE = 250

interface Candidate {
  at: number
  number: string
  title: string
}

/**
 * Headings of items, in order. A number and a title alone prove nothing (lists in the text look alike), so a line
 * counts by what stands around it: its title in the contents, its number next in turn, a case number or a section
 * under it. Where the items carry a word (`Punkt 3: …`) only such lines are asked.
 */
export function findItemHeadings(lines: Line[], from: number, contents: ContentsLine[]): ItemHeading[] {
  const titles = new Set(contents.map((entry) => keyOfTitle(entry.title)))
  const named = headingsOf(lines, candidatesOf(lines, from, NAMED), titles, null)
  if (named.length > 0) return named
  const numbered = headingsOf(lines, numberedCandidates(lines, from, titles), titles, from)
  return numbered.length > 0 ? numbered : untitledItems(lines, from)
}

function candidatesOf(lines: Line[], from: number, pattern: RegExp): Candidate[] {
  const found: Candidate[] = []
  for (let at = from; at < lines.length; at++) {
    const text = lines[at]?.text ?? ''
    if (text.length > LONGEST_TITLE) continue
    const match = pattern.exec(text)
    if (match?.[1] !== undefined && match[2] !== undefined)
      found.push({ at, number: match[1], title: match[2] })
  }
  return found
}

function numberedCandidates(lines: Line[], from: number, titles: Set<string>): Candidate[] {
  const bare = candidatesOf(lines, from, BARE_NUMBER).filter(
    ({ at, title }) => SURE_BARE.test(lines[at]?.text ?? '') || titles.has(keyOfTitle(title)),
  )
  const numbered = candidatesOf(lines, from, NUMBERED)
  return bare.length === 0 ? numbered : [...numbered, ...bare].sort((a, b) => a.at - b.at)
}

/** @param unnamedFrom where items may begin, when the headings are numbers alone; `null` when they carry a word. */
function headingsOf(
  lines: Line[],
  candidates: Candidate[],
  titles: Set<string>,
  unnamedFrom: number | null,
): ItemHeading[] {
  const headings: ItemHeading[] = []
  let previous: number | null = null
  const section = unnamedFrom === null ? lines.length : firstSection(lines, unnamedFrom)
  for (const candidate of candidates) {
    const whole = joinWrapped(lines, candidate, titles)
    const listed = titles.has(keyOfTitle(whole.title)) || lines[candidate.at]?.isTitle === true
    const next = Number.parseInt(candidate.number, 10)
    const inTurn = previous === null || next === previous + 1
    const body =
      isMarkedClosed(whole.title) ||
      hasBodyBelow(lines, whole.end) ||
      isCutOff(lines, whole.end, candidate, headings) ||
      isEmptyItem(lines, whole.end, candidate)
    const evidence = (listed ? 2 : 0) + (inTurn ? 1 : 0) + (body ? 1 : 0) + (unnamedFrom === null ? 1 : 0)
    if (evidence < 2 || (titles.size > 0 && !listed && !(inTurn && body))) continue
    const proved = listed || unnamedFrom === null
    if (!proved && (!body || isInList(lines, candidate, headings))) continue
    // A section has begun before any item: the minutes have items without titles, and this is a point of a list.
    if (!proved && headings.length === 0 && section < candidate.at) continue
    headings.push({
      at: candidate.at,
      end: whole.end,
      number: candidate.number,
      ...titleWithNumber(whole.title),
      certainty: surety(evidence),
    })
    previous = next
  }
  return headings
}

/** The minutes end with a title set as the one before it: its text is cut off. */
function isCutOff(lines: Line[], end: number, candidate: Candidate, headings: ItemHeading[]): boolean {
  const previous = headings.at(-1)
  if (
    previous === undefined ||
    !lines.slice(end, end + 50).every((line) => line.text === '') ||
    lines.length > end + 50
  )
    return false
  return formOf(lines[previous.at]) === formOf(lines[candidate.at])
}

/** How a title is set: the space and signs around its number. */
function formOf(line: Line | undefined): string {
  return line?.indented.replace(/^(\s*)\d+([.\s]*)\S.*$/su, '$1#$2') ?? ''
}

/** Blank lines and then the next title, set in the same way and with a text: nothing is told of this item. */
function isEmptyItem(lines: Line[], end: number, candidate: Candidate): boolean {
  let at = end
  while (lines[at]?.text === '') at++
  const next = at < end + 1 ? null : NUMBERED.exec(lines[at]?.text ?? '')
  if (next?.[1] === undefined || Number.parseInt(next[1], 10) !== Number.parseInt(candidate.number, 10) + 1)
    return false
  return formOf(lines[at]) === formOf(lines[candidate.at]) && hasBodyBelow(lines, at + 1)
}

function surety(evidence: number): number {
  return [0.1, 0.3, 0.6, 0.8, 0.95, 0.99][evidence] ?? 0.99
}

/** The line above is the list point before this one, and no heading: lists are numbered in turn too. */
function isInList(lines: Line[], candidate: Candidate, headings: ItemHeading[]): boolean {
  let at = candidate.at - 1
  while (at >= 0 && lines[at]?.text === '') at--
  const above = NUMBERED.exec(lines[at]?.text ?? '')
  if (above?.[1] === undefined || headings.at(-1)?.at === at) return false
  return Number.parseInt(above[1], 10) === Number.parseInt(candidate.number, 10) - 1
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
  let title = candidate.title
  let end = candidate.at + 1
  if (titles.size === 0 || titles.has(keyOfTitle(title))) return { title, end }
  for (let more = 0; more < 2; more++) {
    const next = lines[end]
    if (next === undefined || next.text === '') break
    title = `${title} ${next.text}`
    end++
    if (titles.has(keyOfTitle(title))) return { title, end }
  }
  return { title: candidate.title, end: candidate.at + 1 }
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
    if (line.text.length > LONGEST_TITLE || NUMBERED.test(line.text)) return false
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
}

/** Minutes without titles: a new item begins where a label comes again that the item has already. */
function untitledItems(lines: Line[], from: number): ItemHeading[] {
  const starts: number[] = []
  let seen = new Set<string>()
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]
    const heading = line === undefined ? null : sectionHeadingOf(line)
    if (heading === null || (heading.kind === 'absence' && starts.length === 0)) continue
    // Two decisions in a row with different dates are one item treated twice.
    // A template tells the background under several headings, but there is one place for the decision.
    const label = heading.kind === 'background' ? heading.heading.toLowerCase() : heading.kind
    const key = heading.date === null ? label : `${label} ${heading.date}`
    const again = seen.has(key) && heading.kind !== 'other'
    // A summary opens an item: after a decision it is the next one's.
    if (starts.length === 0 || again || (heading.kind === 'summary' && seen.has('decision'))) {
      starts.push(at)
      seen = new Set()
    }
    seen.add(key)
  }
  return starts.map((at) => ({ at, end: at, number: null, title: null, certainty: 0.4 }))
}
