/** A `Minutes` as rows of the tables below an item: pure. Each row says its item by position, for ids are not known yet. */
import { isInitials } from '../language/initials.ts'
import { renumberPictures } from '../minutes/rich-text/renumber-pictures.ts'
import type { HeadOfRecord, ItemOfRecord } from '../minutes/meeting-record.ts'
import type { Minutes, MinutesItem, Participant, RecommendationPoint } from '../minutes/model.ts'

/** Rows of one meeting, a list a table, as JSON for `json_to_recordset`; `item` is the item's position from 0. */
export interface ChildRows {
  sections: object[]
  points: object[]
  decisions: object[]
  decisionPoints: object[]
  guests: object[]
  tables: object[]
  initials: object[]
}

export function childRows(items: readonly MinutesItem[]): ChildRows {
  // Attachments are numbered through the meeting, and through the item in its rows.
  const before = items.map((_, index) =>
    items.slice(0, index).reduce((sum, { attachments }) => sum + attachments.length, 0),
  )
  const each = <T extends object>(rowsOf: (item: MinutesItem, attachmentsBefore: number) => T[]) =>
    items.flatMap((item, index) => rowsOf(item, before[index] ?? 0).map((row) => ({ item: index, ...row })))
  return {
    sections: each((item, before) =>
      item.sections.map(({ kind, heading, text, document = null, lines: [first, last] }, position) => {
        const own = document === null ? null : renumberPictures(document, -before)
        return { position, kind, heading, text, document: own, first, last }
      }),
    ),
    points: each((item) => pointRows(item.recommendation?.points ?? [])),
    decisions: each((item) =>
      item.decisions.map(({ body, date, text, outcome, settled, votes, dissents, stoppedBy }, position) => {
        const record = orNull({ settled, votes, dissents, stoppedBy })
        return { position, body, decided_on: date, text, outcome, record }
      }),
    ),
    decisionPoints: each((item) =>
      item.decisions.flatMap((decision, position) =>
        Object.entries(decision.points).map(([path, outcome]) => ({ position, path, outcome })),
      ),
    ),
    guests: each((item) =>
      item.guests.map(({ name, time }, position) => ({ position, name, arrives_at: time })),
    ),
    tables: each((item) =>
      item.tables.map(({ caption, header, rows }, position) => ({ position, caption, header, rows })),
    ),
    initials: each((item) => initialsNamed(item).map((initials) => ({ initials }))),
  }
}

/** What an item of a meeting held here says beyond print; null of one that was read from a file. */
export function recordOfItem(item: MinutesItem): ItemOfRecord | null {
  const {
    kind,
    ground,
    neutralTitle,
    publicDecision,
    reviewOn,
    lateReason,
    plannedAt,
    plannedMinutes,
    mark,
    recusals,
  } = item
  return orNull({
    kind,
    ground,
    neutralTitle,
    publicDecision,
    reviewOn,
    lateReason,
    plannedAt,
    plannedMinutes,
    mark,
    recusals,
  })
}

/** As `recordOfItem`, of the meeting. */
export function recordOfMeeting({ meeting }: Minutes): HeadOfRecord | null {
  const { meetingKind, version, attendance, breaks } = meeting
  // A remark may be about a closed item, and everybody who sees the meeting sees its head.
  const approval = meeting.approval === undefined ? undefined : { ...meeting.approval, remarks: [] }
  return orNull({ meetingKind, version, attendance, breaks, approval })
}

const orNull = <Words extends object>(words: Words): Words | null =>
  Object.values(words).some((word) => word !== undefined) ? words : null

export interface AttachmentRow {
  item: number
  position: number
  name: string
  document_number: string | null
}

export function attachmentRows(items: readonly MinutesItem[]): AttachmentRow[] {
  return items.flatMap(({ attachments }, item) =>
    attachments.map((name, position) => ({ item, position, name, document_number: documentNumber(name) })),
  )
}

/** The items without the lines that only name an attachment which not all who see the item may know of. */
export function withoutNames(
  items: readonly MinutesItem[],
  hidden: readonly Pick<AttachmentRow, 'item' | 'name'>[],
): readonly MinutesItem[] {
  if (hidden.length === 0) return items
  return items.map((printed, index) => {
    const names = new Set(hidden.filter(({ item }) => item === index).map(({ name }) => bareName(name)))
    if (names.size === 0) return printed
    const sections = printed.sections.flatMap((section) => {
      const lines = section.text.split('\n')
      const left = lines.filter((line) => !names.has(bareName(line)))
      if (left.length === lines.length) return [section]
      const text = left.join('\n').trim()
      // An empty list would tell that there is something.
      return text === '' && section.kind === 'attachments' ? [] : [{ ...section, text }]
    })
    return { ...printed, sections }
  })
}

/** A line without the mark before it, or a name, so that they can be compared. */
function bareName(line: string): string {
  return line
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:[-–•*·]|\d+[.)])\s+/u, '')
}

/** Points in printed order; path `1.2` is the second point under the first, by printed label, else by position. */
export function pointRows(points: readonly RecommendationPoint[]) {
  const rows: { position: number; path: string; label: string | null; text: string }[] = []
  const add = (list: readonly RecommendationPoint[], above: string) => {
    const taken = new Set<string>()
    list.forEach(({ label, text, points: below }, index) => {
      // Where numbering restarts, positions go on, so that a path names one point.
      const own = label !== null && !taken.has(label) ? label : String(index + 1)
      taken.add(own)
      const path = above + own
      rows.push({ position: rows.length, path, label, text })
      add(below, `${path}.`)
    })
  }
  add(points, '')
  return rows
}

/** The case system's number of a document, as printed with the name: `167736/12`. */
function documentNumber(name: string): string | null {
  return /(?<![\d/])\d{4,7}\/\d{2}(?![\d/])/u.exec(name)?.[0] ?? null
}

/** Words of two to five capitals: initials of persons and units, and abbreviations that are nobody's. */
export function initialsNamed(item: MinutesItem): string[] {
  const texts = [
    item.title ?? '',
    item.recommendation?.by ?? '',
    ...item.sections.map(({ text }) => text),
    ...item.decisions.map(({ text }) => text),
    ...item.guests.map(({ name }) => name),
  ]
  const found = new Set<string>()
  for (const text of texts) {
    for (const [word] of text.matchAll(/(?<![\p{L}\d])\p{Lu}{2,5}(?![\p{L}\d])/gu)) {
      if (isInitials(word)) found.add(word)
    }
  }
  return [...found]
}

export interface ParticipantRow {
  position: number
  name: string
  party: string | null
  role: 'chair' | 'secretary' | null
  present: boolean
  /** The printed name without initials in brackets and without what stands after a comma. */
  bare: string
  /** Initials printed with the name or in its place. */
  initials: string | null
}

export function participantRows({ meeting }: Minutes): ParticipantRow[] {
  const absent = meeting.absent.map((name): Participant => ({ name, party: null, role: null }))
  return [...meeting.participants, ...absent].map((participant, position) => ({
    position,
    name: participant.name,
    party: participant.party,
    role: participant.role,
    present: position < meeting.participants.length,
    ...nameParts(participant.name),
  }))
}

function nameParts(name: string): { bare: string; initials: string | null } {
  const bracketed = /\(([^)]*)\)/u.exec(name)?.[1]?.trim() ?? ''
  const bare = (name.replace(/\([^)]*\)/gu, '').split(',')[0] ?? '').replace(/\s+/gu, ' ').trim()
  if (isInitials(bare)) return { bare, initials: bare }
  return { bare, initials: isInitials(bracketed) ? bracketed : null }
}

/** What is not printed: where a thing stands, how sure the reader was, and what is made of the text by rules that change. */
const NOT_WORDING = new Set([
  'lines',
  'certainty',
  'number',
  'commitments',
  'references',
  'plannedAt',
  'plannedMinutes',
  'mark',
])

/** What an item says: equal texts make an item unchanged. */
export function wordingOf(item: unknown): string {
  return JSON.stringify(item, (key, value: unknown) => {
    if (NOT_WORDING.has(key)) return undefined
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    // The database keeps keys in an order of its own.
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
