import type { Decision, Finding, MeetingHead, Minutes, MinutesItem, MinutesSection } from '../model.ts'
import { MINUTES_FORMAT } from '../model.ts'
import { isMarkedClosed } from '../text/closed-marks.ts'
import { readDecision } from '../text/decision.ts'
import { guestsOf } from '../text/guests.ts'
import type { Line } from '../text/lines.ts'
import { textOf } from '../text/lines.ts'
import type { LinePlace } from '../text/owners.ts'
import { LineOwners } from '../text/owners.ts'
import type { TextReading } from '../text/read-text.ts'
import { readRecommendation } from '../text/recommendation.ts'
import { kindOfLabel } from '../text/section-labels.ts'
import { tablesOf } from '../text/tables.ts'
import type {
  ExportedAttachment,
  ExportedItem,
  ExportedMeeting,
  ExportedSection,
} from './exported-meeting.ts'

/** Minutes of one exported meeting, with the lines a person would read, so that findings can name them. */
export function minutesOfExport(meeting: ExportedMeeting, file: string, sha256: string): TextReading {
  const writer = new ExportWriter(meeting.head)
  const items = meeting.items.map((item) => writer.item(item))
  const minutes: Minutes = {
    format: MINUTES_FORMAT,
    source: { file, sha256, kind: 'xml' },
    meeting: meeting.head,
    contents: [],
    items,
    findings: [...forbiddenFinding(meeting.forbidden), ...writer.findings],
  }
  return { minutes, lines: writer.lines, owners: writer.owners() }
}

class ExportWriter {
  readonly lines: Line[] = []
  readonly findings: Finding[] = []
  readonly #places: [Line, LinePlace][] = []
  readonly #head: MeetingHead

  constructor(head: MeetingHead) {
    this.#head = head
    const kind = head.kind === 'agenda' ? 'Dagsorden' : 'Referat'
    this.#write(`${kind} ${head.body ?? ''}`.trim(), 'title')
    if (head.date !== null) this.#write(`Mødedato: ${head.date} ${head.time ?? ''}`.trim(), 'date')
    if (head.location !== null) this.#write(`Mødested: ${head.location}`, 'location')
    this.#people(
      'Deltagere',
      head.participants.map((person) => person.name),
      'participants',
    )
    this.#people('Fraværende', head.absent, 'absent')
  }

  owners(): LineOwners {
    const owners = new LineOwners()
    for (const [line, place] of this.#places) owners.give(line, place)
    return owners
  }

  item(item: ExportedItem): MinutesItem {
    this.#blank()
    const top = this.#write(
      [item.number ?? '', item.title ?? 'Uden titel'].join('. ').replace(/^\. /u, ''),
      'item-heading',
    )
    if (item.caseNumber !== null) this.#write(item.caseNumber, 'case-number')
    if (item.withoutAccessMark) this.#find('no-access-mark', 'note', item, top, WITHOUT_MARK)
    const sections = item.sections.map((section) => this.#section(section))
    const recommending = sections.filter(({ section }) => section.kind === 'recommendation')
    const recommendation = recommending.map(({ lines }) => readRecommendation(lines)).find(Boolean) ?? null
    const decisions: Decision[] = sections
      .filter(({ section }) => section.kind === 'decision')
      .map(({ section }) => readDecision(this.#head.body, this.#head.date, section.text, recommendation))
    const bodies = sections.flatMap(({ lines }) => lines)
    return {
      number: item.number,
      title: item.title,
      caseNumber: item.caseNumber,
      closed: item.closed || (item.title !== null && isMarkedClosed(item.title)),
      certainty: 1,
      sections: [...sections.map(({ section }) => section), ...this.#attachments(item)],
      recommendation,
      decisions,
      attachments: item.attachments.map((attachment) => attachment.name),
      guests: guestsOf(bodies),
      tables: sections.flatMap(({ lines }) => tablesOf(lines)),
      commitments: [],
      references: [],
    }
  }

  #section({ heading, lines }: ExportedSection): { section: MinutesSection; lines: Line[] } {
    this.#blank()
    const first = this.lines.length + 1
    if (heading !== null) this.#write(heading, 'section-heading')
    const written = lines.map((line) => {
      const numbered = { ...line, number: this.lines.length + 1 }
      this.lines.push(numbered)
      this.#places.push([numbered, 'section-text'])
      return numbered
    })
    const kind = heading === null ? 'other' : (kindOfLabel(heading) ?? 'other')
    return {
      section: { kind, heading, text: textOf(written), lines: [first, this.lines.length] },
      lines: written,
    }
  }

  #attachments(item: ExportedItem): MinutesSection[] {
    if (item.attachments.length === 0) return []
    const { section } = this.#section({
      heading: 'Bilag',
      lines: item.attachments.map(({ name }) => ({ text: name, indented: name, level: 0, italic: false })),
    })
    for (const [index, attachment] of item.attachments.entries())
      this.#check(attachment, item, section.lines[0] + 1 + index)
    return [section]
  }

  #check({ name, state }: ExportedAttachment, item: ExportedItem, line: number): void {
    if (state === 'found') return
    if (state === 'refused')
      this.#find(
        'refused-path',
        'warning',
        item,
        line,
        `Bilaget «${name}» peger på en fil uden for eksporten. Den er ikke hentet.`,
      )
    else this.#find('missing-file', 'warning', item, line, `Bilaget «${name}» mangler i eksporten.`)
  }

  #find(
    rule: string,
    severity: Finding['severity'],
    item: ExportedItem,
    line: number,
    message: string,
  ): void {
    this.findings.push({ rule, severity, item: item.number, message, lines: [line, line] })
  }

  #people(label: string, names: string[], place: LinePlace): void {
    if (names.length > 0) this.#write(`${label}: ${names.join(', ')}`, place)
  }

  #write(text: string, place: LinePlace): number {
    const line = { number: this.lines.length + 1, text, indented: text, level: 0, italic: false }
    this.lines.push(line)
    this.#places.push([line, place])
    return line.number
  }

  #blank(): void {
    this.lines.push({ number: this.lines.length + 1, text: '', indented: '', level: 0, italic: false })
  }
}

const WITHOUT_MARK = 'Eksporten siger ikke, om punktet er åbent. Det regnes for lukket.'

function forbiddenFinding(count: number): Finding[] {
  if (count === 0) return []
  const message = `Filen indeholder ${count} tegn, som ikke må stå i XML. De er udeladt.`
  return [{ rule: 'forbidden-character', severity: 'note', item: null, message, lines: [1, 1] }]
}
