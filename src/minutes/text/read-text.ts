import type { Finding, MeetingHead, Minutes, MinutesItem, MinutesSource } from '../model.ts'
import { MINUTES_FORMAT } from '../model.ts'
import type { SourceText } from '../source-text.ts'
import { pageStartsOf } from '../source-text.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import { findContents } from './contents.ts'
import { readHeader } from './header.ts'
import type { ItemHeading } from './item-headings.ts'
import { findItemHeadings } from './item-headings.ts'
import { readItem, unnamedItem } from './item.ts'
import type { Line } from './lines.ts'
import { splitLines } from './lines.ts'
import { LineOwners } from './owners.ts'

export interface TextReading {
  minutes: Minutes
  lines: Line[]
  /** Where each line of the input stands in the minutes. */
  owners: LineOwners
}

const PROSE = 200

/**
 * Minutes from plain text. Nothing is dropped: what stands above the first item and is not understood becomes a
 * finding of rule `unplaced-line` with the text in its message, or, where it is as long as a paragraph, an item of its own
 * without number and title, with a certainty of 0.2. Throws `UnreadableFile` (`no-minutes-found`).
 */
export function readText(text: string, file: string, sha256: string): TextReading {
  const lines = splitLines(text)
  return readLines({ kind: 'text', lines, pages: null, edges: [], notes: [] }, file, sha256)
}

/** As `readText`, of lines that some form was brought to. Lines at the page's edge are kept but not read. */
export function readLines(form: SourceText, file: string, sha256: string): TextReading {
  const owners = new LineOwners(form.lines.length)
  const edges = new Set(form.edges)
  for (const line of form.lines) if (edges.has(line.number)) owners.give(line, 'page-edge')
  const lines = form.lines.filter((line) => !edges.has(line.number))
  const contents = findContents(lines)
  for (const line of contents?.lines ?? []) owners.give(line, 'contents')
  const contentsEnd = contents?.lines.at(-1)?.number ?? 0
  const afterContents = lines.findLastIndex((line) => line.number <= contentsEnd) + 1
  const headings = findItemHeadings(lines, afterContents, contents?.entries ?? [])
  const above = lines.slice(0, headings[0]?.at ?? lines.length)
  const meeting = readHeader(above, owners)
  const items = headings.map((heading, index) =>
    readItem(heading, lines.slice(heading.at, headings[index + 1]?.at ?? lines.length), owners),
  )
  if (items.length === 0 && !looksLikeMinutes(meeting, lines)) throw new UnreadableFile('no-minutes-found')
  const { item, findings } = keepUnplaced(above, headings, owners)
  meeting.body ??= decidingBody(items)
  const source: MinutesSource = { file, sha256, kind: form.kind }
  if (form.pages !== null) source.pageStarts = pageStartsOf(form.pages)
  return {
    minutes: {
      format: MINUTES_FORMAT,
      source,
      meeting,
      contents: contents?.entries ?? [],
      items: item === null ? items : [item, ...items],
      findings: [...findings, ...form.notes.map(noteFinding)],
    },
    lines: form.lines,
    owners,
  }
}

function noteFinding({ rule, severity, message, line }: SourceText['notes'][number]): Finding {
  return { rule, severity, item: null, message, lines: [line, line] }
}

/** A file without a single item is still minutes where its top says so. */
function looksLikeMinutes(meeting: MeetingHead, lines: Line[]): boolean {
  if (meeting.date !== null && meeting.body !== null) return true
  const top = lines.slice(0, 200).map((line) => line.text.slice(0, 3000))
  return /(?<!\p{L})(?:referat|dagsorden|beslutningsprotokol|mødedato)(?!\p{L})/iu.test(
    top.join('\n').slice(0, 3000),
  )
}

/** Keeps what was left over: all in one item where there are no others, else paragraphs there and scraps as findings. */
function keepUnplaced(
  above: Line[],
  headings: ItemHeading[],
  owners: LineOwners,
): { item: MinutesItem | null; findings: Finding[] } {
  const free = above.filter((line) => owners.of(line) === null)
  const isEmpty = free.every((line) => line.text === '')
  const asItem = headings.length === 0 || free.reduce((sum, line) => sum + line.text.length, 0) >= PROSE
  const item = asItem && !isEmpty ? unnamedItem(free, headings.length === 0 ? 0.1 : 0.2, owners) : null
  for (const line of free) if (owners.of(line) === null) owners.give(line, 'unplaced')
  const scraps = above.filter((line) => owners.of(line) === 'unplaced')
  return { item, findings: scraps.map(unplacedLine) }
}

function unplacedLine(line: Line): Finding {
  return {
    rule: 'unplaced-line',
    severity: 'note',
    item: null,
    message: `Linjen er ikke forstået: ${line.text}`,
    lines: [line.number, line.number],
  }
}

/** The body most decisions name, where the top of the minutes does not say it. */
function decidingBody(items: MinutesItem[]): string | null {
  const counts = new Map<string, number>()
  for (const decision of items.flatMap((each) => each.decisions))
    if (decision.body !== null) counts.set(decision.body, (counts.get(decision.body) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
