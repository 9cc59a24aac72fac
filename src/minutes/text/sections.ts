import type { Guide } from '../corrections/guide.ts'
import type { Finding, MinutesSection, SectionKind } from '../model.ts'
import { mayBeMarkedClosed } from './closed-marks.ts'
import type { Line } from './lines.ts'
import { textOf, withoutBlank } from './lines.ts'
import type { LineOwners } from './owners.ts'
import type { SectionHeading } from './section-heading.ts'
import { proposalIn, sectionHeadingOf } from './section-heading.ts'
import { ruledHeading } from './section-rules.ts'

export interface OpenSection {
  kind: SectionKind
  heading: string | null
  headingLine: Line | null
  /** Text on the heading's own line. */
  rest: string
  body: string | null
  date: string | null
  lines: Line[]
}

export interface AroundSections {
  owners: LineOwners
  /** Names that tell who was away wherever they stand as a line. */
  absenceList: string | null
  /** Headings that recur in these minutes, beside those that every paper may have. */
  labels: Map<Line, SectionHeading>
  /** What is said of lines, if anything is. */
  guide: Guide | null
}

/** Sections in the order they stand. Text above the first heading is a section of kind `other` without one. */
export function openSections(
  lines: Line[],
  { owners, absenceList, labels, guide }: AroundSections,
): OpenSection[] {
  const sections: OpenSection[] = []
  const said = lines.map((line) => guide?.sectionAt(line))
  const isTight = standTight(lines)
  const headings = lines.map(
    (line, index) =>
      (said[index] === undefined ? labels.get(line) : undefined) ??
      headingAt(lines, index, said[index], isTight),
  )
  const isHeaded = headings.some((heading) => heading?.kind === 'recommendation')
  let current: OpenSection | null = null
  let previous = lines[0]?.number ?? 0
  for (const [index, line] of lines.entries()) {
    if (owners.of(line) !== null) {
      previous = line.number
      continue
    }
    // Lines between belong elsewhere: what follows is a text of its own.
    if (owners.hasTextBetween(previous, line.number)) current = null
    previous = line.number
    const proposed: SectionHeading | null =
      isHeaded || headings[index] !== null || said[index] !== undefined ? null : proposalIn(line.text)
    const opens: boolean =
      current === null ||
      current.kind === 'summary' ||
      (proposed !== null && current.kind === 'presentation' && isLastOfSection(headings, lines, index))
    const found: SectionHeading | null = headings[index] ?? (opens ? proposed : null)
    const unheaded = said[index]?.heading === null ? said[index] : undefined
    if (unheaded) {
      current = { ...withoutHeading(), ...unheaded, lines: [line] }
      sections.push(current)
    } else if (line.text !== '' && line.text === absenceList && said[index] === undefined) {
      current = { ...withoutHeading(), kind: 'absence', lines: [line] }
      sections.push(current)
    } else if (
      found !== null &&
      (said[index] !== undefined ||
        !(current !== null && (isValueOf(line, current) || leadsIn(found, current))))
    ) {
      current = { ...found, headingLine: line, lines: [] }
      const resumed: OpenSection | null = resumedBy(current, sections.at(-1))
      sections.push(current)
      current = resumed ?? current
    } else if (line.text !== '' || current !== null) {
      if (current === null) {
        current = withoutHeading()
        sections.push(current)
      }
      current.lines.push(line)
    }
  }
  return sections
}

/** What the line was said to be, else what the rules see. Sections without a heading are opened by their line itself. */
function headingAt(
  lines: Line[],
  index: number,
  said: ReturnType<Guide['sectionAt']>,
  isTight: boolean,
): SectionHeading | null {
  const line = lines[index]
  if (line === undefined || said === null) return null
  if (said === undefined) return sectionHeadingOf(line) ?? ruledHeadingAt(lines, index, isTight)
  return said.heading === null ? null : { ...said, heading: said.heading }
}

/** `Forvaltningen indstiller, at` right under the heading Indstilling begins its text. */
function leadsIn(found: SectionHeading, section: OpenSection): boolean {
  const isProposal = /(?:indstill(?:er|es)|anbefal(?:er|es)|foreslå(?:r|s))(?:,? at)?$/u.test(found.heading)
  return isProposal && section.kind === 'recommendation' && section.lines.every((line) => line.text === '')
}

/** The headings here have no blank line above them. */
function standTight(lines: Line[]): boolean {
  const known = lines.flatMap((line, index) => (sectionHeadingOf(line) === null ? [] : [index]))
  return (
    known.filter((index) => index > 0 && lines[index - 1]?.text !== '').length * 2 >=
    Math.max(known.length, 1)
  )
}

/** A heading by the words it is made of: it stands apart, and some text stands below. */
function ruledHeadingAt(lines: Line[], index: number, isTight: boolean): SectionHeading | null {
  const line = lines[index]
  if (line === undefined || line.text === '' || line.isQuoted === true || line.italic) return null
  const above = lines[index - 1]
  const isUnder = above !== undefined && above.text !== '' && !line.text.endsWith(':')
  if (isUnder && !(isTight && /[.:!?]$/u.test(above.text))) return null
  const ruled = ruledHeading(line.text)
  if (ruled === null) return null
  return { ...ruled, heading: line.text.replace(/\s*:$/u, ''), rest: '', date: null }
}

/** A label's word right behind another label and its colon, cut from the same line: `Bilag: Afgørelse`. */
function isValueOf(line: Line, section: OpenSection): boolean {
  const label = section.headingLine
  const isBare = section.rest === '' && section.lines.length === 0 && !line.text.endsWith(':')
  return isBare && label !== null && label.number === line.number && label.text.endsWith(':')
}

/** What follows is a heading, or nothing. */
function isLastOfSection(headings: (SectionHeading | null)[], lines: Line[], index: number): boolean {
  for (let at = index + 1; at < lines.length; at++) if (lines[at]?.text !== '') return headings[at] !== null
  return true
}

/**
 * A label with its text on one line (`Sagsforløb: BY`, `Besl. komp: SUU`) may stand in the middle of another section, whose
 * text goes on under it: a summary, or the text that a transcript put it into.
 */
function resumedBy(found: OpenSection, before: OpenSection | undefined): OpenSection | null {
  const isMetadata = found.rest !== '' && (found.kind === 'route' || found.kind === 'competence')
  if (!isMetadata || before === undefined) return null
  const inPiece = before.lines.at(-1)?.number === found.headingLine?.number
  return before.kind === 'summary' || inPiece ? before : null
}

function withoutHeading(): OpenSection {
  return { kind: 'other', heading: null, headingLine: null, rest: '', body: null, date: null, lines: [] }
}

/**
 * The sections that say something, their lines given to them. A heading of a template with nothing under it becomes
 * a finding of rule `empty-section`, unless the text is cut off there, a label with its text is all it holds, or it may be
 * what closes the item.
 */
export function settleSections(
  open: OpenSection[],
  item: string | null,
  lastLine: Line | null,
  owners: LineOwners,
): { kept: OpenSection[]; findings: Finding[] } {
  const kept: OpenSection[] = []
  const findings: Finding[] = []
  for (const [index, section] of open.entries()) {
    // Cut off under this heading, unless the headings before it are empty too: then the template ends there.
    const before = open[index - 1]
    const isCutOff = section.headingLine === lastLine && (before === undefined || !isEmpty(before))
    const empty = isEmpty(section) && !holdsRoute(section, open[index + 1]) && !isCutOff
    const route = kept.at(-1)
    if (empty && route?.kind === 'route' && section.kind === 'information' && section.headingLine !== null) {
      // The kind of case, as the route's own text: `Orientering`.
      giveLines(section, 'section-text', 'section-text', owners)
      route.lines.push(section.headingLine, ...section.lines)
    } else if (empty && section.heading !== null && !mayBeMarkedClosed(section.heading)) {
      giveLines(section, 'empty-section', 'empty-section', owners)
      findings.push(emptyFinding(section, item))
    } else {
      giveLines(section, 'section-heading', 'section-text', owners)
      kept.push(section)
    }
  }
  return { kept, findings }
}

function giveLines(
  section: OpenSection,
  heading: 'section-heading' | 'section-text' | 'empty-section',
  text: 'section-text' | 'empty-section',
  owners: LineOwners,
): void {
  if (section.headingLine !== null) owners.give(section.headingLine, heading)
  for (const line of section.lines) owners.give(line, text)
}

/** A summary that holds only the line with the case's route, which is a section of its own: `Sagsforløb: …`. */
function holdsRoute(section: OpenSection, next: OpenSection | undefined): boolean {
  return section.kind === 'summary' && next?.kind === 'route' && next.rest !== ''
}

/** Nothing, or the dash that stands for nothing. */
function isEmpty(section: OpenSection): boolean {
  return bodyLines(section).every((line) => /^[-–—.\s]*$/u.test(line.text))
}

function emptyFinding(section: OpenSection, item: string | null): Finding {
  return {
    rule: 'empty-section',
    severity: 'note',
    item,
    message: `Afsnittet «${section.heading ?? ''}» er tomt.`,
    lines: rangeOf(section),
  }
}

/** Lines of the text, with what stands on the heading's own line before them. */
export function bodyLines(section: OpenSection): Line[] {
  if (section.rest === '' || section.headingLine === null) return section.lines
  return [{ ...section.headingLine, text: section.rest, indented: section.rest }, ...section.lines]
}

export function sectionOf(section: OpenSection): MinutesSection {
  return {
    kind: section.kind,
    heading: section.heading,
    text: textOf(bodyLines(section)),
    lines: rangeOf(section),
  }
}

function rangeOf(section: OpenSection): [number, number] {
  const printed = withoutBlank([
    ...(section.headingLine === null ? [] : [section.headingLine]),
    ...section.lines,
  ])
  const first = printed[0]?.number ?? 1
  return [first, printed[printed.length - 1]?.number ?? first]
}
