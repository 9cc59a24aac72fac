/**
 * Minutes and agendas that Sagsgang printed itself, read back from their lines whatever file these came in: the form is
 * known, and every line of it has its place. What is not wholly of the form is left to the readers of strange papers.
 */
import type { Minutes, MinutesItem } from '../model.ts'
import { MINUTES_FORMAT } from '../model.ts'
import type { SourceText } from '../source-text.ts'
import { pageStartsOf } from '../source-text.ts'
import { emptyHead } from '../text/header.ts'
import type { Line } from '../text/lines.ts'
import type { LinePlace } from '../text/owners.ts'
import { LineOwners } from '../text/owners.ts'
import type { TextReading } from '../text/read-text.ts'
import { LABELS, MARK_OF_FORM, WORDS } from '../writing/printed-words.ts'
import { readAdditions, readApproval } from './record-closing.ts'
import { isItemHeading, readItemPart } from './record-item.ts'
import { readAttendance, readHeadFacts, readPerson } from './record-head.ts'
import type { Headed } from './record-lines.ts'
import { expected, factsOf, NotOfForm, partsAt, pointsOf } from './record-lines.ts'

/** The reading of a paper in our own form; `null` where it is not one. */
export function readRecord(source: SourceText, file: string, sha256: string): TextReading | null {
  const edges = new Set(source.edges)
  const lines = source.lines.filter((line) => !edges.has(line.number))
  const printed = lines.filter(({ text }) => text !== '')
  if (printed.at(-1)?.text !== MARK_OF_FORM || printed[0]?.level !== 1) return null
  try {
    return new RecordReader(source, lines).read(file, sha256)
  } catch (error) {
    if (error instanceof NotOfForm) return null
    throw error
  }
}

const TITLE = new RegExp(
  `^(?:${WORDS.minutes}(?: ${WORDS.ofMinutes} (?<minutes>.+))?|(?<word>${WORDS.agenda})(?: ${WORDS.ofAgenda} (?<agenda>.+))?)$`,
  'u',
)

class RecordReader {
  readonly #source: SourceText
  readonly #lines: Line[]
  readonly #owners = new LineOwners()
  readonly #minutes: Minutes

  constructor(source: SourceText, lines: Line[]) {
    this.#source = source
    this.#lines = lines
    this.#minutes = {
      format: MINUTES_FORMAT,
      source: { file: '', sha256: '', kind: source.kind },
      meeting: emptyHead(),
      contents: [],
      items: [],
      findings: [],
    }
  }

  read(file: string, sha256: string): TextReading {
    const minutes = this.#minutes
    const { kind, pages } = this.#source
    minutes.source = { file, sha256, kind, ...(pages === null ? {} : { pageStarts: pageStartsOf(pages) }) }
    const { parts: whole } = partsAt(this.#lines, 1)
    const [document, other] = whole
    if (document === undefined || other !== undefined) throw new NotOfForm()
    this.#readTitle(document.heading)
    const mark = document.lines.findLastIndex(({ text }) => text !== '')
    this.#give(document.lines.slice(mark, mark + 1), 'title')
    const { before, parts } = partsAt(document.lines.slice(0, mark), 2)
    minutes.meeting = { ...minutes.meeting, ...readHeadFacts(factsOf(before, LABELS.head)) }
    this.#give(before, 'title')
    for (const part of parts) this.#readPart(part)
    for (const line of this.#source.lines)
      if (this.#owners.of(line) === null) this.#owners.give(line, 'page-edge')
    return { minutes, lines: this.#source.lines, owners: this.#owners }
  }

  #readTitle(line: Line): void {
    const { minutes, word, agenda } = expected(TITLE.exec(line.text)?.groups)
    this.#minutes.meeting.kind = word === undefined ? 'minutes' : 'agenda'
    this.#minutes.meeting.body = minutes ?? agenda ?? null
    this.#give([line], 'title')
  }

  #readPart(part: Headed): void {
    const { heading, lines } = part
    if (isItemHeading(heading.text)) this.#readItem(part)
    else this.#readOther(heading.text, lines)
    this.#give([heading, ...lines], PLACES[heading.text] ?? 'title')
  }

  #readItem(part: Headed): void {
    const { item, headings } = readItemPart(part)
    this.#minutes.items.push(item satisfies MinutesItem)
    this.#give([part.heading], 'item-heading')
    this.#give(headings, 'section-heading')
    this.#give(part.lines, 'section-text')
  }

  #readOther(heading: string, lines: Line[]): void {
    const { meeting } = this.#minutes
    if (heading === WORDS.participants) meeting.participants = pointsOf(lines).map(readPerson)
    else if (heading === WORDS.absent) meeting.absent = pointsOf(lines)
    else if (heading === WORDS.attendance) meeting.attendance = pointsOf(lines).map(readAttendance)
    else if (heading === WORDS.contents) this.#minutes.contents = readContents(lines)
    else if (heading === WORDS.approval) meeting.approval = readApproval(lines)
    else if (heading === WORDS.additions) this.#minutes.additions = readAdditions(lines)
    else throw new NotOfForm()
  }

  #give(lines: readonly Line[], place: LinePlace): void {
    for (const line of lines) if (this.#owners.of(line) === null) this.#owners.give(line, place)
  }
}

const PLACES: Partial<Record<string, LinePlace>> = {
  [WORDS.participants]: 'participants',
  [WORDS.absent]: 'absent',
  [WORDS.contents]: 'contents',
}

/** Titles of the items with their page, where the form has pages; what else stands in the contents is no item. */
function readContents(lines: readonly Line[]): Minutes['contents'] {
  return lines
    .map(({ text }) => /^(?:[-–•]\s+)?(.*?)(?:(?:\t|\s*\.{3,}\s*)(\d+))?$/u.exec(text))
    .filter((match) => isItemHeading(match?.[1] ?? ''))
    .map((match) => ({
      title: (match?.[1] ?? '').replace(/^[^:]*(?::\s*|$)/u, ''),
      page: match?.[2] === undefined ? null : Number(match[2]),
    }))
}
