import { splitSentences } from '../commitments/sentences.ts'
import type { LineRange, Minutes, MinutesItem, MinutesSection, SectionKind } from '../model.ts'
import type { Passage } from './passage.ts'
import { type PlacedTable, tablesIn } from './placed-tables.ts'

export interface PlacedSentence {
  text: string
  lines: LineRange
  passage: Passage
}

/** One item as the rules see it. */
export interface ItemText {
  item: MinutesItem
  passages: Passage[]
  sentences: PlacedSentence[]
  tables: PlacedTable[]
  /** Text of all sections. */
  text: string
  lines: LineRange
}

/** What every rule looks at, made once for all of them. */
export interface CheckContext {
  minutes: Minutes
  /** ISO date of the meeting. */
  date: string | null
  items: ItemText[]
}

export function contextOf(minutes: Minutes): CheckContext {
  let last = 0
  const items = minutes.items.map((item) => {
    const made = itemTextOf(item, last)
    last = Math.max(last, made.lines[1])
    return made
  })
  return { minutes, date: minutes.meeting.date, items }
}

function itemTextOf(item: MinutesItem, before: number): ItemText {
  const passages = item.sections.flatMap(passagesOf)
  const sentences = passages
    .filter((passage) => passage.form !== 'row')
    .flatMap((passage) =>
      splitSentences(passage.text).map((text) => ({ text, lines: passage.lines, passage })),
    )
  return {
    item,
    passages,
    sentences,
    tables: tablesIn(item, passages),
    text: item.sections.map((section) => section.text).join('\n'),
    lines: rangeOf(item, before),
  }
}

/** An item without text stands somewhere below the one before it. */
function rangeOf(item: MinutesItem, before: number): LineRange {
  if (item.sections.length === 0) return [before + 1, before + 1]
  return [
    Math.min(...item.sections.map((section) => section.lines[0])),
    Math.max(...item.sections.map((section) => section.lines[1])),
  ]
}

const LIST_MARK =
  /^\s*(?:[-–•·*]\s*(?:(\d{1,2}|[a-z])[.)]\s+(?!(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|kvartal|halvår)))?|(\d{1,2})[.)]\s+(?=\D)|([a-z])[.)]\s+)(?=\S)/u
/** `1. kvartal 2018` and `8. oktober` begin no list point, and neither does a negative amount. */
const NO_MARK =
  /^\s*(?:\d{1,2}\.\s*(?:\p{L}{0,3}kvartal|halvår|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|budget)|[-–]\d)/iu

function passagesOf(section: MinutesSection): Passage[] {
  const passages: Passage[] = []
  const lines = section.text.split('\n')
  // The last line of a section's text is the last line of the section; blank lines are single.
  const offset = section.lines[1] - lines.length + 1
  let open: Passage | null = null
  let leadIn: string | null = null
  let apart = true
  for (const [index, raw] of lines.entries()) {
    const bare = raw.trim()
    if (bare === '') {
      open = null
      apart = true
      continue
    }
    const number = Math.max(section.lines[0], offset + index)
    const form = formOf(raw)
    if (open !== null && form === 'text' && goesOn(open, bare)) {
      open.text = joined(open.text, bare)
      open.lines = [open.lines[0], number]
    } else {
      const mark = form === 'point' ? LIST_MARK.exec(raw) : null
      if (form === 'text') leadIn = null
      const text = form === 'row' ? raw : raw.slice(mark?.[0].length ?? 0).trim()
      const label = mark?.[1] ?? mark?.[2] ?? mark?.[3] ?? null
      open = { text, lines: [number, number], section, form, label, leadIn, apart }
      passages.push(open)
    }
    if (open.form === 'text') leadIn = open.text.endsWith(':') ? open.text : null
    apart = false
  }
  return passages
}

function formOf(raw: string): Passage['form'] {
  if (raw.trimEnd().includes('\t') && !/^\t+[^\t]*$/u.test(raw.trimEnd())) return 'row'
  if (/^\s*\|.*\|\s*$/u.test(raw)) return 'row'
  return LIST_MARK.test(raw) && !NO_MARK.test(raw) ? 'point' : 'text'
}

function goesOn(open: Passage, below: string): boolean {
  if (open.form === 'row' || /[.:!?]$/u.test(open.text)) return false
  return /^[\p{Ll}\d(]/u.test(below) || open.text.length > 60
}

function joined(above: string, below: string): string {
  return /\p{Ll}-$/u.test(above) && /^\p{Ll}/u.test(below) ? above.slice(0, -1) + below : `${above} ${below}`
}

/** Sections of some kinds, all of an item where none is named. */
export function sectionsOf(item: MinutesItem, ...kinds: SectionKind[]): MinutesSection[] {
  return item.sections.filter((section) => kinds.includes(section.kind))
}

/** List points that stand right below a passage, in the same section. */
export function pointsBelow(passages: readonly Passage[], index: number): Passage[] {
  const points: Passage[] = []
  for (let at = index + 1; at < passages.length; at++) {
    const passage = passages[at]
    if (passage === undefined || passage.form !== 'point' || passage.section !== passages[index]?.section)
      break
    points.push(passage)
  }
  return points
}
