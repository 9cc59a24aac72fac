/** What each line of a document was taken for, in the words of a secretary: pure. */
import { FIELD_NAMES, SECTION_NAMES } from '../../minutes/corrections/explain-rule.ts'
import { headingsOf } from '../../minutes/corrections/learn-items.ts'
import type { MinutesItem, SectionKind } from '../../minutes/model.ts'
import type { SourceText } from '../../minutes/source-text.ts'
import type { LinePlace } from '../../minutes/text/owners.ts'
import type { TextReading } from '../../minutes/text/read-text.ts'

/** A group of places that have one colour; the word is always beside it. */
export type Tone = 'item' | 'heading' | 'text' | 'head' | 'edge' | 'unknown'

export interface ShownLine {
  number: number
  text: string
  /** How deep it stands, in characters. */
  indent: number
  word: string
  tone: Tone
}

/** One item, or what stands above the first. */
export interface DocumentPart {
  title: string
  /** Of the item; `null` above the first. */
  certainty: number | null
  first: number
  last: number
}

/** So many lines are shown together. */
export const LINES_SHOWN = 120

const PLACES: Partial<Record<LinePlace, [string, Tone]>> = {
  title: ['Titel', 'head'],
  'end-time': ['Sluttid', 'head'],
  contents: ['Indholdsfortegnelse', 'edge'],
  'item-heading': ['Punkt', 'item'],
  'case-number': ['Sagsnummer', 'head'],
  repeated: ['Gentagelse', 'edge'],
  'empty-section': ['Tomt afsnit', 'heading'],
  'page-edge': ['Sidehoved eller sidefod', 'edge'],
  unplaced: ['Ikke forstået', 'unknown'],
}

/** Lines with text, in printed order; of a line that was cut in pieces, what its first piece is. */
export function showLines(source: SourceText, reading: TextReading | null): ShownLine[] {
  const places = new Map<number, LinePlace | null>()
  for (const line of reading?.lines ?? [])
    if (line.text !== '' && !places.has(line.number))
      places.set(line.number, reading?.owners.of(line) ?? null)
  const kinds = kindsOf(reading?.minutes.items ?? [])
  return source.lines.flatMap((line) => {
    if (line.text === '') return []
    const [word, tone] = wordOf(places.get(line.number) ?? null, kinds.get(line.number))
    const indent = Math.min(line.indented.length - line.indented.trimStart().length, 16)
    return [{ number: line.number, text: line.text, indent: Math.max(indent, 0), word, tone }]
  })
}

function kindsOf(items: readonly MinutesItem[]): Map<number, { kind: SectionKind; unknown: boolean }> {
  const kinds = new Map<number, { kind: SectionKind; unknown: boolean }>()
  for (const item of items) {
    const unknown = item.number === null && item.title === null
    for (const { kind, lines } of item.sections)
      for (let number = lines[0]; number <= lines[1]; number++) kinds.set(number, { kind, unknown })
  }
  return kinds
}

function wordOf(
  place: LinePlace | null,
  section: { kind: SectionKind; unknown: boolean } | undefined,
): [string, Tone] {
  if (place === 'section-heading')
    return [section === undefined ? 'Overskrift' : `Overskrift: ${SECTION_NAMES[section.kind]}`, 'heading']
  if (place === 'section-text' && section !== undefined && !section.unknown)
    return [section.kind === 'other' ? 'Tekst' : `Tekst i ${SECTION_NAMES[section.kind]}`, 'text']
  if (place === null || place === 'section-text') return ['Ikke forstået', 'unknown']
  const known = PLACES[place]
  if (known !== undefined) return known
  const field = Object.entries(FIELD_NAMES).find(([name]) => name === place)?.[1] ?? place
  return [field.charAt(0).toLocaleUpperCase('da') + field.slice(1), 'head']
}

/** The document by its items; long ones in several parts. At least one. */
export function partsOf(source: SourceText, reading: TextReading | null): DocumentPart[] {
  const last = source.lines.length
  const headings = reading === null ? [] : headingsOf(reading)
  const named = reading?.minutes.items.filter(({ number, title }) => number !== null || title !== null) ?? []
  const starts = headings.map(({ line }, index) => ({ line: line.number, item: named[index] }))
  const parts: DocumentPart[] = []
  const top = (starts[0]?.line ?? last + 1) - 1
  if (top > 0) parts.push({ title: 'Øverst i filen', certainty: null, first: 1, last: top })
  for (const [index, { line, item }] of starts.entries()) {
    const end = (starts[index + 1]?.line ?? last + 1) - 1
    parts.push({ title: nameOf(item), certainty: item?.certainty ?? null, first: line, last: end })
  }
  return parts.flatMap(inPieces)
}

function nameOf(item: MinutesItem | undefined): string {
  const title = item?.title ?? 'Uden titel'
  return item === undefined || item.number === null ? title : `Punkt ${item.number}: ${title}`
}

function inPieces(part: DocumentPart): DocumentPart[] {
  const count = Math.ceil((part.last - part.first + 1) / LINES_SHOWN)
  if (count <= 1) return [part]
  return Array.from({ length: count }, (_, index) => ({
    ...part,
    title: `${part.title} (del ${index + 1} af ${count})`,
    first: part.first + index * LINES_SHOWN,
    last: Math.min(part.last, part.first + (index + 1) * LINES_SHOWN - 1),
  }))
}

/** What the items are before and after, where it differs: of those alike nothing is said. */
export function changesOf(
  before: TextReading | null,
  after: TextReading | null,
): { was: string[]; is: string[] } {
  const [was, is] = [before, after].map((reading) => (reading?.minutes.items ?? []).map(lineOfItem))
  return { was: was ?? [], is: is ?? [] }
}

function lineOfItem(item: MinutesItem): string {
  const kinds = item.sections.map(({ kind }) => SECTION_NAMES[kind])
  const parts = [...new Set(kinds)].join(', ')
  return `${nameOf(item)}${parts === '' ? '' : ` (${parts})`}${item.closed ? ' – lukket' : ''}`
}
