import type { Guide } from '../corrections/guide.ts'
import type { Decision, Finding, MinutesItem, Recommendation, SectionKind } from '../model.ts'
import { isAboutAbsence, withoutAbsence } from './absence.ts'
import { attachmentsOf } from './attachments.ts'
import type { CaseLine } from './case-number.ts'
import { caseLineOf, isLabelledCaseLine, numberBelowLabel } from './case-number.ts'
import { isMarkedClosed } from './closed-marks.ts'
import { saysDecision } from './decides.ts'
import { readDecision } from './decision.ts'
import { isGroupLine } from './group-lines.ts'
import { guestsOf } from './guests.ts'
import { numberOfLabel } from './unnumbered-items.ts'
import type { ItemHeading } from './item-heading.ts'
import type { Line } from './lines.ts'
import { textOf } from './lines.ts'
import { outcomeOf } from './outcome.ts'
import type { LineOwners, LinePlace } from './owners.ts'
import { readRecommendation } from './recommendation.ts'
import type { SectionHeading } from './section-heading.ts'
import { sectionHeadingOf } from './section-heading.ts'
import type { OpenSection } from './sections.ts'
import { bodyLines, openSections, sectionOf, settleSections } from './sections.ts'
import { tablesOf } from './tables.ts'

/** What the reader of one item must know of the minutes around it. */
export interface AroundItem {
  owners: LineOwners
  /** The body that met, where the top of the minutes says it. */
  body: string | null
  /** The last printed line of the minutes: a heading there has lost its text. */
  lastLine: Line | null
  /** Names that tell who was away wherever they stand as a line. */
  absenceList: string | null
  /** What is said of lines, if anything is. */
  guide: Guide | null
  /** Headings of sections that recur in these minutes, beside those that every paper may have. */
  labels: Map<Line, SectionHeading>
}

export interface ReadItem {
  item: MinutesItem
  findings: Finding[]
}

/** One item from its heading and the lines up to the next one. */
export function readItem(heading: ItemHeading, lines: Line[], around: AroundItem): ReadItem {
  const { owners } = around
  const top = lines.slice(0, heading.end - heading.at)
  for (const line of top) owners.give(line, 'item-heading')
  const below = lines.slice(top.length)
  const found = readCaseLines(heading, below, around)
  const { kept, findings } = settleSections(
    named(openSections(below.slice(found.used), around), heading),
    heading.number ?? heading.title,
    around.lastLine,
    owners,
  )
  const recommending = kept.filter((section) => section.kind === 'recommendation')
  const recommendation =
    recommending.map((section) => readRecommendation(bodyLines(section))).find(Boolean) ?? null
  const bodies = kept.flatMap((section) => section.lines)
  const closed =
    found.closed || (heading.title !== null && isMarkedClosed(heading.title)) || kept.some(standsForClosed)
  const item: MinutesItem = {
    number: heading.number,
    title: heading.title,
    caseNumber: found.caseNumber,
    closed,
    certainty: heading.certainty,
    sections: kept.map(sectionOf),
    recommendation,
    decisions: isAboutAbsence(heading.title) ? [] : decisionsOf(kept, recommendation),
    attachments: kept
      .filter((each) => each.kind === 'attachments')
      .flatMap((each) => attachmentsOf(bodyLines(each))),
    guests: guestsOf(bodies),
    tables: kept.flatMap((section) => tablesOf(section.lines)),
    commitments: [],
    references: [],
  }
  return { item, findings }
}

function decisionsOf(sections: OpenSection[], recommendation: Recommendation | null): Decision[] {
  return sections
    .filter((section) => section.kind === 'decision')
    .map((section) => {
      const text = withoutBullets(textOf(withoutAbsence(bodyLines(section))))
      return readDecision(section.body, section.date, text, recommendation)
    })
}

/** The sign of a bullet is a matter of print; dashes stay, for they may be the sentence's own. */
function withoutBullets(text: string): string {
  return text.replace(/^[^\S\n]*[•·][^\S\n]*/gmu, '')
}

/** The public wording that is printed in place of a closed item: `Offentlig beslutning …, hvis punktet er lukket`. */
function standsForClosed(section: OpenSection): boolean {
  return (
    section.heading !== null &&
    /hvis (?:punktet|sagen) er lukket/iu.test(section.heading) &&
    section.lines.some((line) => line.text !== '')
  )
}

/**
 * The text between an item's title and its first heading: the decision, where the item has no other and the text says one;
 * the lead, where the item tells its background under a heading too; else the background.
 */
function named(sections: OpenSection[], heading: ItemHeading): OpenSection[] {
  const [first] = sections
  if (first === undefined || first.heading !== null || heading.title === null) return sections
  const has = (kinds: string[]) => sections.some((section) => kinds.includes(section.kind))
  const parts = has(['decision']) ? [first] : decisionAtEnd(first)
  const [lead = first] = parts
  if (lead.kind !== 'decision') lead.kind = kindOfLead(lead, sections.length === 1 && parts.length === 1, has)
  return [...parts, ...sections.slice(1)]
}

function kindOfLead(lead: OpenSection, isAll: boolean, has: (kinds: string[]) => boolean): SectionKind {
  const text = textOf(lead.lines)
  if (isAll && text.length <= 60 && outcomeOf(text) !== 'other') return 'decision'
  if (has(['background', 'presentation'])) return 'summary'
  return text.length <= LONGEST_LEAD ? 'background' : lead.kind
}

const LONGEST_LEAD = 3000

/** The last lines of a text, where they begin as decisions do and the item has no heading for one. */
function decisionAtEnd(section: OpenSection): OpenSection[] {
  const { lines } = section
  let at = lines.length
  for (let index = lines.length - 1; index >= 0; index--) {
    const text = lines[index]?.text ?? ''
    if (text === '') continue
    if (!saysDecision(text)) break
    at = index
  }
  if (at === lines.length) return [section]
  const decision: OpenSection = { ...section, kind: 'decision', lines: lines.slice(at) }
  const before = lines.slice(0, at)
  return before.every((line) => line.text === '') ? [decision] : [{ ...section, lines: before }, decision]
}

interface CaseLines {
  caseNumber: string | null
  closed: boolean
  /** How many of the lines belong to the top of the item. */
  used: number
}

const TOP_LINES = 5

/** Case number, open or closed mark and the title or group printed again, as they stand under a heading. */
function readCaseLines(heading: ItemHeading, lines: Line[], around: AroundItem): CaseLines {
  const top: CaseLines = {
    caseNumber: heading.caseNumber ?? null,
    closed: heading.closed ?? false,
    used: 0,
  }
  let seen = 0
  for (const [index, line] of lines.entries()) {
    if (line.text === '' || around.owners.of(line) !== null) continue
    if (++seen > TOP_LINES) break
    if (heading.number !== null && numberOfLabel(line.text) === heading.number) {
      around.owners.give(line, 'item-heading')
      top.used = index + 1
      continue
    }
    const found = caseLineOf(line.text)
    const repeated = isRepeated(line, heading, around)
    if (
      found === null &&
      (!repeated || around.guide?.sectionAt(line) !== undefined || sectionHeadingOf(line) !== null)
    )
      break
    if (found?.caseNumber && top.caseNumber !== null) break
    around.owners.give(line, found === null ? 'repeated' : placeOf(line, found))
    top.caseNumber ??= found?.caseNumber ?? null
    top.closed ||= found?.closed ?? false
    top.used = index + 1
  }
  if (top.caseNumber === null) {
    const rest = lines.slice(top.used).filter((line) => line.text !== '')
    for (const [index, line] of rest.entries()) readLateCaseLine(line, rest[index + 1], top, around)
  }
  return top
}

/** A facet alone (`J.nr.: A04`) has no field and is kept as a finding. */
function placeOf(line: Line, found: CaseLine): LinePlace {
  return found.caseNumber === null && /\d/u.test(line.text) ? 'unplaced' : 'case-number'
}

function isRepeated(line: Line, heading: ItemHeading, { body }: AroundItem): boolean {
  if (heading.title === null) return false
  return line.text === heading.title || line.text === body || isGroupLine(line.text)
}

/** `Sagsnr.: 15/1` further down, as transcripts of printed forms have it. */
function readLateCaseLine(line: Line, below: Line | undefined, top: CaseLines, { owners }: AroundItem): void {
  if (below !== undefined && owners.of(line) === null && owners.of(below) === null) {
    const number = numberBelowLabel(line.text, below.text)
    if (number !== null && top.caseNumber === null) {
      top.caseNumber = number
      owners.give(line, 'case-number')
      owners.give(below, 'case-number')
      return
    }
  }
  if (line.text === '' || owners.of(line) !== null || !isLabelledCaseLine(line.text)) return
  const found = caseLineOf(line.text)
  if (found === null || (found.caseNumber !== null && top.caseNumber !== null)) return
  owners.give(line, placeOf(line, found))
  top.caseNumber ??= found.caseNumber
  top.closed ||= found.closed
}

/** Text that belongs to no recognised item, kept whole: sections of kind `other` under an item without name. */
export function unnamedItem(lines: Line[], certainty: number, around: AroundItem): ReadItem {
  return readItem({ at: 0, end: 0, number: null, title: null, certainty }, lines, around)
}
