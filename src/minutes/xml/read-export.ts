import { addHtmlFragment, trimmed } from '../html/html-lines.ts'
import type { MeetingHead } from '../model.ts'
import { LineCollector } from '../source-text.ts'
import { peopleOf } from '../text/people.ts'
import { kindOfLabel } from '../text/section-labels.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import { isInside } from '../zip/entry-names.ts'
import { AGMAN } from './agman.ts'
import type {
  ExportedAttachment,
  ExportedItem,
  ExportedMeeting,
  ExportedSection,
} from './exported-meeting.ts'
import type { ExportLayout, Path } from './export-layout.ts'
import { elementsAt, firstText } from './xml-path.ts'
import type { XmlElement } from './xml-tree.ts'
import { parseXml } from './xml-tree.ts'

/** Layouts that are known, by the root element of their XML. */
export const LAYOUTS: readonly ExportLayout[] = [AGMAN]

/**
 * Meetings of an export. `has` says whether a file of that path lies beside the XML. Throws `UnreadableFile`:
 * `unknown-xml`, `nothing-inside` and those of `parseXml`.
 */
export function readExport(
  xml: string,
  has: (path: string) => boolean,
  layouts: readonly ExportLayout[] = LAYOUTS,
): ExportedMeeting[] {
  const { root, forbidden } = parseXml(xml)
  const layout = layouts.find(
    (each) => each.root === root.name && elementsAt(root, root, each.meeting).length > 0,
  )
  if (layout === undefined) throw new UnreadableFile('unknown-xml')
  const reader = new ExportReader(root, layout, has)
  return elementsAt(root, root, layout.meeting).map((meeting) => ({ ...reader.meeting(meeting), forbidden }))
}

class ExportReader {
  readonly #root: XmlElement
  readonly #layout: ExportLayout
  readonly #has: (path: string) => boolean
  /** Whether any attachment of the export says who may see it. */
  readonly #marksAttachments: boolean

  constructor(root: XmlElement, layout: ExportLayout, has: (path: string) => boolean) {
    this.#root = root
    this.#layout = layout
    this.#has = has
    const { each, access } = layout.attachment
    const attachments = elementsAt(root, root, `${layout.meeting}/${layout.item.each}/${each}`)
    this.#marksAttachments =
      access !== null && attachments.some((attachment) => this.#text(attachment, access.at) !== null)
  }

  meeting(meeting: XmlElement): Omit<ExportedMeeting, 'forbidden'> {
    const items = this.#each(meeting, this.#layout.item.each, this.#layout.item.order).map((item) =>
      this.#item(item),
    )
    return { head: this.#head(meeting, items), items }
  }

  #text(element: XmlElement, path: Path): string | null {
    return firstText(this.#root, element, path)
  }

  /** Elements in the order of their number; those without one keep their place behind. */
  #each(element: XmlElement, path: string, order: Path): XmlElement[] {
    const rank = (each: XmlElement) => {
      const number = Number.parseFloat(this.#text(each, order)?.replace(',', '.') ?? '')
      return Number.isFinite(number) ? number : Infinity
    }
    return elementsAt(this.#root, element, path)
      .map((each) => ({ each, rank: rank(each) }))
      .sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank))
      .map(({ each }) => each)
  }

  #head(meeting: XmlElement, items: ExportedItem[]): MeetingHead {
    const { body, begins, ends, location, kind } = this.#layout
    const paper = this.#text(meeting, kind.at)
    const decided = items.some((item) =>
      item.sections.some(
        (section) => section.heading !== null && kindOfLabel(section.heading) === 'decision',
      ),
    )
    const isMinutes = paper === null ? decided : kind.minutes.includes(paper)
    return {
      body: this.#text(meeting, body),
      kind: isMinutes ? 'minutes' : 'agenda',
      ...startOf(this.#text(meeting, begins)),
      endTime: startOf(this.#text(meeting, ends)).time,
      location: this.#text(meeting, location),
      ...this.#people(meeting),
    }
  }

  #people(meeting: XmlElement): Pick<MeetingHead, 'participants' | 'absent'> {
    const { each, name, role, status, absent } = this.#layout.person
    const people: Pick<MeetingHead, 'participants' | 'absent'> = { participants: [], absent: [] }
    for (const element of elementsAt(this.#root, meeting, each)) {
      const printed = this.#text(element, name)?.replaceAll(/[,;]/gu, ' ')
      const said =
        this.#text(element, role)
          ?.replaceAll(/[(),;]/gu, ' ')
          .trim() ?? ''
      if (printed === undefined) continue
      // Roles the model has no word for stay out of the name.
      const bare = peopleOf(printed)
      const titled = said === '' ? [] : peopleOf(`${printed} (${said})`)
      const person = titled[0]?.role ? titled : bare
      if (absent.includes(this.#text(element, status) ?? ''))
        people.absent.push(...bare.map((one) => one.name))
      else people.participants.push(...person)
    }
    return people
  }

  #item(item: XmlElement): ExportedItem {
    const { number, title, caseNumber, access } = this.#layout.item
    const mark = this.#text(item, access.at)
    return {
      number: this.#text(item, number)?.replace(/\.$/u, '') ?? null,
      title: this.#text(item, title),
      caseNumber: this.#text(item, caseNumber),
      closed: mark === null || !access.open.includes(mark),
      withoutAccessMark: mark === null,
      sections: this.#sections(item),
      attachments: this.#attachments(item),
    }
  }

  /** Fields with text. Templates carry fields that nobody filled; the export does not print them either. */
  #sections(item: XmlElement): ExportedSection[] {
    const { each, heading, order, content, form } = this.#layout.section
    return this.#each(item, each, order).flatMap((field) => {
      const collector = new LineCollector()
      const written = this.#text(field, content) ?? ''
      if (form === 'html') addHtmlFragment(written, collector)
      else
        for (const line of written.split(/\r\n|\n|\r/u)) if (collector.add(line) === null) collector.blank()
      const lines = trimmed(collector).map(({ text, indented, level, italic }) => ({
        text,
        indented,
        level,
        italic,
      }))
      return lines.length === 0 ? [] : [{ heading: this.#text(field, heading), lines }]
    })
  }

  #attachments(item: XmlElement): ExportedAttachment[] {
    const { each, name, order, file, access } = this.#layout.attachment
    return this.#each(item, each, order).map((attachment) => {
      const path = this.#text(attachment, file)?.replaceAll('\\', '/') ?? null
      const mark = access === null ? null : this.#text(attachment, access.at)
      return {
        name: this.#text(attachment, name) ?? path?.split('/').at(-1) ?? 'Bilag uden navn',
        file: path !== null && isInside(path) ? path : null,
        state: this.#stateOf(path),
        closed: mark === null ? this.#marksAttachments : access?.open.includes(mark) === false,
      }
    })
  }

  #stateOf(path: string | null): ExportedAttachment['state'] {
    if (path === null) return 'unnamed'
    if (!isInside(path)) return 'refused'
    return this.#has(path) ? 'found' : 'missing'
  }
}

/** Day and time of `15-05-2013 16:30:00`, `2013-05-15T16:30` and the like. */
function startOf(text: string | null): { date: string | null; time: string | null } {
  const iso = /(\d{4})-(\d{2})-(\d{2})/u.exec(text ?? '')
  const danish = /(\d{1,2})[-./](\d{1,2})[-./](\d{4})/u.exec(text ?? '')
  const [, year = '', month = '', day = ''] =
    iso ?? (danish === null ? [] : ['', danish[3], danish[2], danish[1]])
  const date = `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
  const real =
    year !== '' &&
    !Number.isNaN(Date.parse(`${date}T00:00:00Z`)) &&
    new Date(`${date}T00:00:00Z`).toISOString().startsWith(date)
  const clock = /(?:[T\s]|^)([01]?\d|2[0-3])[:.]([0-5]\d)(?![-./\d]*\d{4})/u.exec(text ?? '')
  return {
    date: real ? date : null,
    time: clock === null ? null : `${(clock[1] ?? '').padStart(2, '0')}:${clock[2]}`,
  }
}
