import { findTimes } from '../../language/times.ts'
import type { MeetingHead, SectionKind } from '../model.ts'
import { soundsLikeBody } from '../text/body-names.ts'
import { titleWithNumber } from '../text/case-number.ts'
import type { FoundContents } from '../text/contents.ts'
import { headerLabelOf } from '../text/header-labels.ts'
import type { ItemHeading } from '../text/item-heading.ts'
import type { Line } from '../text/lines.ts'
import type { LineOwners } from '../text/owners.ts'
import { namesIn, peopleOf } from '../text/people.ts'
import { sectionHeadingOf, type SectionHeading } from '../text/section-heading.ts'
import { dateOfText, dateInText } from './date-of-text.ts'
import { type HeadField, type Mark, type Marks, placeMarks } from './marks.ts'

const SURE_BY_PERSON = 0.99
const SURE_BY_RULE = 0.9
const MOST_TITLE_LINES = 4

/**
 * Leads the reader of the text by marks: where a line is marked, the mark is what the line is. All other lines are read by
 * the reader's own rules, and every line still gets one place.
 */
export class Guide {
  readonly #marks: Map<Line, Mark>
  readonly #given: Marks

  constructor(marks: Marks, lines: readonly Line[]) {
    this.#given = marks
    this.#marks = placeMarks(marks, lines)
  }

  /** The section that a line begins; `null`: it is text; `undefined`: nothing is said of it. */
  sectionAt(line: Line): (Omit<SectionHeading, 'heading'> & { heading: string | null }) | null | undefined {
    const mark = this.#marks.get(line)
    if (mark === undefined) return undefined
    if (mark.is !== 'section') return null
    const { kind, heading, rest } = mark
    const decided = kind === 'decision' && heading !== null ? dateInText(heading) : null
    return { kind, heading, rest, body: kind === 'decision' ? deciderIn(heading) : null, date: decided }
  }

  /** Kinds that somebody has said are left as they are. */
  saysKind(...kinds: SectionKind[]): boolean {
    return [...this.#marks.values()].some((mark) => mark.is === 'section' && kinds.includes(mark.kind))
  }

  isText(line: Line): boolean {
    return this.#marks.get(line)?.is === 'text'
  }

  /** Contents by their marks; without such, those that were found, where no item or section is said to stand in them. */
  contents(found: FoundContents | null, lines: readonly Line[]): FoundContents | null {
    const marked = lines.filter((line) => this.#marks.get(line)?.is === 'contents')
    if (marked.length > 0) {
      const own = new Set(marked)
      const both = lines.filter((line) => own.has(line) || this.#staysIn(found, line))
      return { entries: found?.entries ?? [], lines: both }
    }
    if (found === null) return null
    const inside = new Set(found.lines)
    const items = [...this.#marks].filter(([, mark]) => mark.is === 'item' || mark.is === 'section')
    const denied = items.some(([line, mark]) => !mark.byRule && inside.has(line))
    // The contents print the titles as the items do: a rule's item stands in them only where it stands nowhere else.
    const all = items.length > 0 && items.every(([line]) => inside.has(line))
    if (denied || all) return null
    const lost = found.lines.filter((line) => this.isText(line))
    return lost.length === 0 ? found : { ...found, lines: found.lines.filter((line) => !lost.includes(line)) }
  }

  #staysIn(found: FoundContents | null, line: Line): boolean {
    return (found?.lines.includes(line) ?? false) && !this.#marks.has(line)
  }

  /** The headings that were found, put right. `owned` lines stand elsewhere already, such as in the contents. */
  headings(found: readonly ItemHeading[], lines: Line[], owners: LineOwners): ItemHeading[] {
    const marked: ItemHeading[] = []
    for (const [at, line] of lines.entries()) {
      const mark = this.#marks.get(line)
      if (mark?.is !== 'item' || owners.of(line) !== null) continue
      marked.push(this.#headingAt(at, mark, lines))
    }
    const others = this.#given.onlyItems && marked.length > 0 ? [] : found
    const kept = others.filter(({ at, end }) => {
      if (marked.some((each) => at < each.end && each.at < end)) return false
      return !lines.slice(at, end).some((line) => this.#marks.has(line))
    })
    return [...kept, ...marked].toSorted((a, b) => a.at - b.at)
  }

  #headingAt(at: number, mark: Mark & { is: 'item' }, lines: Line[]): ItemHeading {
    const titles = mark.title === null ? [] : [mark.title]
    let end = at + 1
    for (let next = at + 1; next < lines.length && titles.length < MOST_TITLE_LINES; next++) {
      const line = lines[next]
      if (line === undefined) break
      if (line.text === '') {
        if (titles.length > 0) break
        continue
      }
      const own = this.#marks.get(line)
      const isWanted = titles.length === 0 || mark.wraps
      if (own === undefined ? !isWanted || sectionHeadingOf(line) !== null : own.is !== 'item-more') break
      titles.push(line.text)
      end = next + 1
    }
    const title = titles.length === 0 ? null : titles.join(' ')
    return {
      at,
      end,
      number: mark.number,
      ...(title === null ? { title } : titleWithNumber(title)),
      certainty: mark.byRule ? SURE_BY_RULE : SURE_BY_PERSON,
    }
  }

  /** What is said of items by lines below their headings: case numbers and that they are closed. */
  completeHeadings(headings: ItemHeading[], lines: Line[], owners: LineOwners): void {
    for (const [index, heading] of headings.entries()) {
      for (const line of lines.slice(heading.at, headings[index + 1]?.at ?? lines.length)) {
        if (line.text === '') continue
        if (this.#given.closed.has(line.number)) heading.closed = true
        const mark = this.#marks.get(line)
        if (mark?.is !== 'case-number' || owners.of(line) !== null || heading.caseNumber) continue
        heading.caseNumber = mark.value
        owners.give(line, 'case-number')
      }
    }
  }

  /** Fields of the head that the marks give, wherever they stand. */
  readFields(lines: readonly Line[], owners: LineOwners, head: MeetingHead): void {
    let open: HeadField | null = null
    const read: Line[] = []
    for (const line of lines) {
      const mark = this.#marks.get(line)
      if (mark?.is === 'field' && owners.of(line) === null) {
        setField(head, mark.field, mark.value)
        owners.give(line, mark.field)
        read.push(line)
        open = mark.byRule && isList(mark.field) ? mark.field : null
        continue
      }
      // A list that a rule's label begins goes on to a blank line or another label.
      const goesOn = line.text !== '' && mark === undefined && headerLabelOf(line.text) === null
      if (open === null || !goesOn || owners.of(line) !== null) open = null
      else {
        setField(head, open, line.text)
        owners.give(line, open)
      }
    }
    // The day may stand on a line that says more, such as whose meeting it is.
    for (const { text } of read) {
      const date = dateInText(text)
      if (date === null || (head.date !== null && head.date !== date)) continue
      head.date = date
      setTimes(head, text)
    }
  }
}

function isList(field: HeadField): boolean {
  return field === 'participants' || field === 'absent'
}

function setField(head: MeetingHead, field: HeadField, value: string): void {
  const text = value.trim()
  if (text === '') return
  if (field === 'body') head.body ??= text
  else if (field === 'location') head.location ??= text
  else if (field === 'date') {
    head.date ??= dateOfText(text)
    setTimes(head, text)
  } else if (field === 'time') setTimes(head, text)
  else if (field === 'absent') head.absent = [...head.absent, ...namesOf(text)]
  else if (field === 'participants') head.participants = [...head.participants, ...peopleOf(text)]
  else {
    const [person] = peopleOf(text)
    if (person === undefined) return
    const listed = head.participants.find(({ name }) => name === person.name)
    if (listed === undefined) head.participants = [...head.participants, { ...person, role: field }]
    else listed.role = field
  }
}

function namesOf(text: string): string[] {
  const people = peopleOf(text).map(({ name }) => name)
  return people.length > 0 ? people : namesIn(text)
}

function setTimes(head: MeetingHead, text: string): void {
  const clock = text.replace(/(?<![\d.])(\d{1,2})\.(\d{2})(?![\d.])/gu, '$1:$2').replace(/[-–]/gu, ' - ')
  const [time = null, end = null] = findTimes(clock)
  head.time ??= time
  head.endTime ??= end
}

/** `Skolebestyrelsens afgørelse den …`: whose decision it is. */
function deciderIn(heading: string | null): string | null {
  const owner = /^(\p{Lu}[\p{L} ,-]{3,60}?)s? (?:\p{Ll}+|den|d\.)/u.exec(heading ?? '')?.[1]
  return owner !== undefined && soundsLikeBody(owner) ? owner : null
}
