import type { Decision, MinutesItem, MinutesSection, Recommendation, SectionKind } from '../model.ts'
import { attachmentsOf } from './attachments.ts'
import { caseLineOf } from './case-number.ts'
import { isMarkedClosed } from './closed-marks.ts'
import { readDecision } from './decision.ts'
import { guestsOf } from './guests.ts'
import type { ItemHeading } from './item-headings.ts'
import type { Line } from './lines.ts'
import { textOf, withoutBlank } from './lines.ts'
import type { LineOwners } from './owners.ts'
import { readRecommendation } from './recommendation.ts'
import { sectionHeadingOf } from './section-heading.ts'
import { tablesOf } from './tables.ts'

interface OpenSection {
  kind: SectionKind
  heading: string | null
  headingLine: Line | null
  rest: string
  body: string | null
  date: string | null
  lines: Line[]
}

/** One item from its heading and the lines up to the next one. */
export function readItem(heading: ItemHeading, lines: Line[], owners: LineOwners): MinutesItem {
  const top = lines.slice(0, heading.end - heading.at)
  for (const line of top) owners.give(line, 'item-heading')
  const below = lines.slice(top.length)
  const { caseNumber, closed, used } = readCaseLines(heading.title, below, owners)
  const open = openSections(below.slice(used), owners)
  const recommending = open.filter((section) => section.kind === 'recommendation')
  const recommendation =
    recommending.map((section) => readRecommendation(bodyLines(section))).find(Boolean) ?? null
  const bodies = open.flatMap((section) => section.lines)
  return {
    number: heading.number,
    title: heading.title,
    caseNumber,
    closed: closed || (heading.title !== null && isMarkedClosed(heading.title)) || open.some(standsForClosed),
    certainty: heading.certainty,
    sections: open.map(sectionOf),
    recommendation,
    decisions: isAboutAbsence(heading.title) ? [] : decisionsOf(open, recommendation),
    attachments: open
      .filter((each) => each.kind === 'attachments')
      .flatMap((each) => attachmentsOf(bodyLines(each))),
    guests: guestsOf(bodies),
    tables: open.flatMap((section) => tablesOf(section.lines)),
    commitments: [],
    references: [],
  }
}

function decisionsOf(sections: OpenSection[], recommendation: Recommendation | null): Decision[] {
  return sections
    .filter((section) => section.kind === 'decision')
    .map((section) => {
      const text = textOf(bodyLines(section).filter((line) => !SAYS_ABSENCE.test(line.text)))
      return readDecision(section.body, section.date, text, recommendation)
    })
}

/** A sentence on who was not there, as some systems print under every decision. It stays in the section's text. */
const SAYS_ABSENCE = /^\p{Lu}.{2,200}(?:(?<!\p{L})var fraværende|deltog ikke (?:under|i|ved) .{3,80})\.?$/u

/** An item that only lists who is absent: what stands under Beslutning there decides nothing. */
function isAboutAbsence(title: string | null): boolean {
  return title !== null && /^(?:fraværende|afbud|fravær)\.?$/iu.test(title)
}

/** The public wording that is printed in place of a closed item: `Offentlig beslutning …, hvis punktet er lukket`. */
function standsForClosed(section: OpenSection): boolean {
  return (
    section.heading !== null &&
    /hvis (?:punktet|sagen) er lukket/iu.test(section.heading) &&
    section.lines.some((line) => line.text !== '')
  )
}

interface CaseLines {
  caseNumber: string | null
  closed: boolean
  /** How many of the lines belong to the top of the item. */
  used: number
}

const TOP_LINES = 4

/** Case number, open or closed mark and the title printed again, as they stand under a heading. */
function readCaseLines(title: string | null, lines: Line[], owners: LineOwners): CaseLines {
  const top: CaseLines = { caseNumber: null, closed: false, used: 0 }
  let seen = 0
  for (const [index, line] of lines.entries()) {
    if (line.text === '') continue
    if (++seen > TOP_LINES || sectionHeadingOf(line) !== null) break
    const found = caseLineOf(line.text)
    const repeated = title !== null && line.text === title
    if (found === null && !repeated) break
    if (found?.caseNumber && top.caseNumber !== null) break
    owners.give(line, repeated ? 'repeated' : 'case-number')
    top.caseNumber ??= found?.caseNumber ?? null
    top.closed ||= found?.closed ?? false
    top.used = index + 1
  }
  return top
}

/** Sections in the order they stand. Text above the first heading is a section of kind `other` without one. */
function openSections(lines: Line[], owners: LineOwners): OpenSection[] {
  const sections: OpenSection[] = []
  let current: OpenSection | null = null
  let previous = lines[0]?.number ?? 0
  for (const line of lines) {
    // Lines between belong elsewhere: what follows is a text of its own.
    if (owners.hasTextBetween(previous, line.number)) current = null
    previous = line.number
    const found = sectionHeadingOf(line)
    if (found !== null) {
      current = { ...found, headingLine: line, lines: [] }
      sections.push(current)
      owners.give(line, 'section-heading')
    } else if (line.text !== '' || current !== null) {
      if (current === null) {
        current = {
          kind: 'other',
          heading: null,
          headingLine: null,
          rest: '',
          body: null,
          date: null,
          lines: [],
        }
        sections.push(current)
      }
      current.lines.push(line)
      owners.give(line, 'section-text')
    }
  }
  return sections
}

/** Lines of the text, with what stands on the heading's own line before them. */
function bodyLines(section: OpenSection): Line[] {
  if (section.rest === '' || section.headingLine === null) return section.lines
  return [{ ...section.headingLine, text: section.rest, indented: section.rest }, ...section.lines]
}

function sectionOf(section: OpenSection): MinutesSection {
  const printed = withoutBlank([
    ...(section.headingLine === null ? [] : [section.headingLine]),
    ...section.lines,
  ])
  const first = printed[0]?.number ?? 1
  const last = printed[printed.length - 1]?.number ?? first
  return {
    kind: section.kind,
    heading: section.heading,
    text: textOf(bodyLines(section)),
    lines: [first, last],
  }
}

/** Text that belongs to no recognised item, kept whole: sections of kind `other` under an item without name. */
export function unnamedItem(lines: Line[], certainty: number, owners: LineOwners): MinutesItem {
  return readItem({ at: 0, end: 0, number: null, title: null, certainty }, lines, owners)
}
