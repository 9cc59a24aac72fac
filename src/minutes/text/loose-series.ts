import { titleWithNumber } from './case-number.ts'
import type { Candidate } from './heading-candidates.ts'
import type { ItemHeading } from './item-heading.ts'
import type { Line } from './lines.ts'

const LONGEST = 150

/**
 * Titles in turn that stand apart: a blank line above, set as titles are and not as sentences. So are the items of minutes
 * with few labels. The first must stand above any section, and between two of them some text.
 */
export function looseSeries(lines: Line[], candidates: Candidate[], section: number): ItemHeading[] {
  const headings: ItemHeading[] = []
  let previous: number | null = null
  let texts = 0
  for (const candidate of candidates) {
    const number = Number.parseInt(candidate.number, 10)
    if (previous !== null && number !== previous + 1) continue
    if (!isTitle(candidate.title) || !standsApart(lines, candidate.at)) continue
    if (previous === null && candidate.at > section) return []
    const last = headings.at(-1)
    if (last !== undefined && lines.slice(last.end, candidate.at).some((line) => line.text !== '')) texts++
    headings.push(headingOf(candidate, 0.5))
    previous = number
  }
  return texts * 2 >= headings.length - 1 ? headings : []
}

/**
 * Nothing but numbered titles, as short agendas are: each is an item. Taken only where nothing else is found, so with
 * little certainty.
 */
export function plainList(lines: Line[], candidates: Candidate[]): ItemHeading[] {
  const headings: ItemHeading[] = []
  for (const candidate of candidates) {
    const expected = headings.length === 0 ? 1 : Number.parseInt(headings.at(-1)?.number ?? '0', 10) + 1
    if (Number.parseInt(candidate.number, 10) !== expected || !isTitle(candidate.title)) continue
    headings.push(headingOf(candidate, 0.3))
  }
  return headings.length > 2 && lines.length < 2000 ? headings : []
}

function headingOf(candidate: Candidate, certainty: number): ItemHeading {
  const { at, end, number, closed } = candidate
  return { at, end, number, ...titleWithNumber(candidate.title), certainty, closed }
}

function isTitle(title: string): boolean {
  return title.length <= LONGEST && /^[\p{Lu}\d"”(]/u.test(title) && !/\p{L}{3}[.,;:]$/u.test(title)
}

function standsApart(lines: Line[], at: number): boolean {
  return at === 0 || lines[at - 1]?.text === ''
}
