import { findTimes } from '../../language/times.ts'
import { Guide } from '../corrections/guide.ts'
import { markedEdges, type Marks } from '../corrections/marks.ts'
import type { Finding, MeetingHead, Minutes, MinutesItem, MinutesSource } from '../model.ts'
import { MINUTES_FORMAT } from '../model.ts'
import type { SourceText } from '../source-text.ts'
import { pageStartsOf } from '../source-text.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import { absentIn } from './absence.ts'
import type { FoundContents } from './contents.ts'
import { findContents } from './contents.ts'
import { giveLinesAbove } from './lines-above.ts'
import { itemsOfContents, nameLoneItem } from './lone-item.ts'
import type { PreparedLines } from './prepare-lines.ts'
import { prepareLines } from './prepare-lines.ts'
import { emptyHead, readHeader } from './header.ts'
import type { ItemHeading } from './item-heading.ts'
import { findItemHeadings } from './item-headings.ts'
import type { AroundItem, ReadItem } from './item.ts'
import { readItem, unnamedItem } from './item.ts'
import type { Line } from './lines.ts'
import { recurringLabels } from './recurring-labels.ts'
import { splitLines } from './lines.ts'
import { LineOwners } from './owners.ts'

export interface TextReading {
  minutes: Minutes
  lines: Line[]
  /** Where each line of the input stands in the minutes. */
  owners: LineOwners
}

const PROSE = 200

export function sourceOfText(text: string): SourceText {
  return { kind: 'text', lines: splitLines(text), pages: null, edges: [], notes: [] }
}

/** Minutes from plain text, as `readLines`. */
export function readText(text: string, file: string, sha256: string): TextReading {
  return readLines(sourceOfText(text), file, sha256)
}

/**
 * Minutes from lines that some form was brought to. Nothing is dropped: what stands above the first item and is not
 * understood becomes a finding of rule `unplaced-line` with the text in its message, or, where it is as long as a
 * paragraph, an item of its own without number and title, with a certainty of 0.2. Lines at the page's edge are kept but
 * not read. Throws `UnreadableFile` (`no-minutes-found`).
 * @param marks what persons, or rules learnt from them, say of lines
 */
export function readLines(
  form: SourceText,
  file: string,
  sha256: string,
  marks: Marks | null = null,
): TextReading {
  const owners = new LineOwners()
  const printed = new Set([...form.edges, ...markedEdges(marks)])
  const outer = form.lines.filter((line) => printed.has(line.number))
  const {
    lines,
    edges,
    contents: cut,
    repeating,
    running,
    asides,
  } = prepareLines(form.lines.filter((line) => !printed.has(line.number)))
  for (const line of [...outer, ...edges]) owners.give(line, 'page-edge')
  for (const line of asides) owners.give(line, 'unplaced')
  const guide = marks === null ? null : new Guide(marks, [...lines, ...repeating, ...running])
  const printedContents = cut ?? findContents(lines)
  const contents = guide === null ? printedContents : guide.contents(printedContents, lines)
  for (const line of contents?.lines ?? []) owners.give(line, 'contents')
  const { meeting, read } = readParts(lines, { repeating, running }, contents, owners, guide)
  const items = read.map(({ item }) => item)
  const source: MinutesSource = { file, sha256, kind: form.kind }
  if (form.pages !== null) source.pageStarts = pageStartsOf(form.pages)
  return {
    minutes: {
      format: MINUTES_FORMAT,
      source,
      meeting,
      contents: contents?.entries ?? [],
      items,
      findings: [
        ...unplacedFindings([...lines, ...repeating], owners),
        ...read.flatMap((each) => each.findings),
        ...form.notes.map(noteFinding),
      ],
    },
    lines: [...outer, ...edges, ...lines, ...repeating, ...running],
    owners,
  }
}

/** The top of the minutes and the items, in the order they stand. */
function readParts(
  lines: Line[],
  { repeating, running }: Pick<PreparedLines, 'repeating' | 'running'>,
  contents: FoundContents | null,
  owners: LineOwners,
  guide: Guide | null,
): { meeting: MeetingHead; read: ReadItem[] } {
  const lastOfContents = contents?.lines.at(-1)
  const from = lastOfContents === undefined ? 0 : lines.lastIndexOf(lastOfContents) + 1
  const found = findItemHeadings(lines, from, contents?.entries ?? [])
  const own = found.length > 0 ? found : itemsOfContents(contents, lines)
  const headings = guide === null ? own : guide.headings(own, lines, owners)
  for (const heading of headings) if (contents?.closed?.includes(heading.title ?? '')) heading.closed = true
  giveLinesAbove(headings, lines, owners)
  guide?.completeHeadings(headings, lines, owners)
  const above = lines.slice(0, headings[0]?.at ?? lines.length)
  const firstItem = lines[headings[0]?.at ?? lines.length]?.number ?? Infinity
  const onTop = running.filter((line) => line.number < firstItem)
  const head = emptyHead()
  guide?.readFields([...lines, ...repeating, ...running], owners, head)
  const top = guide === null ? above : above.filter((line) => !guide.isText(line))
  const { meeting, kindSaid, unlabelled } = readHeader([...top, ...repeating, ...onTop], owners, head)
  for (const line of running) if (owners.of(line) === null) owners.give(line, 'page-edge')
  const absenceList = lines.some((line) => line.text === unlabelled && owners.of(line) === null)
    ? unlabelled
    : null
  if (absenceList !== null) moveToAbsent(meeting)
  for (const line of repeating) if (owners.of(line) === null) owners.give(line, 'unplaced')
  meeting.endTime ??= giveEndTime(lines, owners)
  const lead = nameLoneItem(headings, above, owners)
  const lastLine = lines.findLast((line) => line.text !== '' && owners.of(line) === null) ?? null
  const labels = recurringLabels(lines, headings)
  const around = { owners, body: meeting.body, lastLine, absenceList, guide, labels }
  const read = headings.map((heading, index) =>
    readItem(
      heading,
      [...(index === 0 ? lead : []), ...lines.slice(heading.at, headings[index + 1]?.at ?? lines.length)],
      around,
    ),
  )
  if (read.length === 0 && !looksLikeMinutes(meeting, lines)) throw new UnreadableFile('no-minutes-found')
  const rest = keepUnplaced(above, headings, around)
  if (rest !== null) read.unshift(rest)
  const items = read.map(({ item }) => item)
  if (guide?.saysKind('presentation', 'background', 'assessment') !== true) placeBackground(items)
  completeMeeting(meeting, kindSaid, items)
  return { meeting, read }
}

/** A list without a label that comes again under the decisions tells who was away, not who was there. */
function moveToAbsent(meeting: MeetingHead): void {
  meeting.absent = meeting.participants.map(({ name }) => name)
  meeting.participants = []
}

/** `Mødet sluttede kl. 21.33`, wherever it stands. */
function giveEndTime(lines: Line[], owners: LineOwners): string | null {
  for (const line of lines) {
    if (!/^mødet (?:slut|hæv|afslut)/iu.test(line.text) || line.text.length > 50 || owners.of(line) !== null)
      continue
    const [time, other] = findTimes(line.text)
    if (/^mødet (?:slut|hævet|afsluttet)\.?$/iu.test(line.text)) owners.give(line, 'end-time')
    if (time === undefined || other !== undefined) continue
    owners.give(line, 'end-time')
    return time
  }
  return null
}

/** What the items tell of the meeting where its top does not. */
function completeMeeting(meeting: MeetingHead, kindSaid: boolean, items: MinutesItem[]): void {
  meeting.body ??= decidingBody(items)
  meeting.date ??= decidingDate(items)
  if (meeting.absent.length === 0) meeting.absent = absentIn(items)
  // Nobody has decided anything yet, and nothing says that these are minutes.
  const decided = items.some((item) => item.decisions.length > 0)
  if (!kindSaid && !decided && items.length > 0) meeting.kind = 'agenda'
}

/**
 * Sagsfremstilling stands beside a Baggrund or a Vurdering in the templates that tell history, case and judgement apart,
 * and is `presentation` there. Where the template has neither, it holds the background too, and that is its kind.
 */
function placeBackground(items: MinutesItem[]): void {
  const sections = items.flatMap((item) => item.sections)
  const isApart = sections.some((section) => /^(?:baggrund|vurdering)$/iu.test(section.heading ?? ''))
  if (isApart) return
  for (const section of sections) if (section.kind === 'presentation') section.kind = 'background'
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

/** Keeps what was left over: all in one item where there are no others, else paragraphs there; scraps become findings. */
function keepUnplaced(above: Line[], headings: ItemHeading[], around: AroundItem): ReadItem | null {
  const { owners } = around
  const free = above.filter((line) => owners.of(line) === null)
  const isEmpty = free.every((line) => line.text === '')
  const asItem = headings.length === 0 || free.some((line) => line.text.length >= PROSE)
  const read = asItem && !isEmpty ? unnamedItem(free, headings.length === 0 ? 0.1 : 0.2, around) : null
  for (const line of free) if (owners.of(line) === null) owners.give(line, 'unplaced')
  return read
}

function unplacedFindings(lines: Line[], owners: LineOwners): Finding[] {
  return lines.filter((line) => owners.of(line) === 'unplaced').map(unplacedLine)
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
  const named = mostCommon(items.flatMap((each) => each.decisions.map((decision) => decision.body)))
  if (named !== null) return named
  // Whoever approves the agenda is the body that meets; other recommendations may be for another body.
  const approving = items
    .flatMap((item) => item.recommendation?.points ?? [])
    .map(({ text }) => /^(?:at\s)?(\p{Lu}[\p{L} -]{2,60}?)\sgodkender\sdagsorden/u.exec(text)?.[1] ?? null)
  return mostCommon(approving)
}

/** The date of the decisions, where all of them have the same. */
function decidingDate(items: MinutesItem[]): string | null {
  const dates = new Set(items.flatMap((each) => each.decisions.map((decision) => decision.date)))
  dates.delete(null)
  return dates.size === 1 ? ([...dates][0] ?? null) : null
}

function mostCommon(names: (string | null)[]): string | null {
  const counts = new Map<string, number>()
  for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
