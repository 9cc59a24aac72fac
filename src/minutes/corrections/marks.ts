import type { SectionKind } from '../model.ts'
import type { Line } from '../text/lines.ts'

/** Fields of the meeting's head that a line can be said to hold. */
export const HEAD_FIELDS = [
  'body',
  'date',
  'time',
  'location',
  'participants',
  'absent',
  'chair',
  'secretary',
] as const
export type HeadField = (typeof HEAD_FIELDS)[number]

/** What a line is, said by a person or by a rule that was learnt from one; it goes before the reader's own rules. */
export type Mark = { byRule: boolean } & (
  | {
      is: 'item'
      number: string | null
      /** Null: the title stands on the next line. */
      title: string | null
      /** The title goes on until a blank line. */
      wraps: boolean
    }
  /** The title of the item above goes on here. */
  | { is: 'item-more' }
  /** Without heading: the line itself is the first of the section's text. */
  | { is: 'section'; kind: SectionKind; heading: string | null; rest: string }
  | { is: 'text' }
  | { is: 'edge' }
  | { is: 'contents' }
  | {
      is: 'field'
      field: HeadField
      value: string
      /** The line above is of the same field, and this one goes on with it. */
      goesOn: boolean
    }
  | { is: 'case-number'; value: string }
)

export interface Marks {
  byLine: ReadonlyMap<number, Mark>
  /** Lines that close the item they stand in. */
  closed: ReadonlySet<number>
  /** The marked items are all there are: others that the reader sees are none. */
  onlyItems: boolean
}

/** Lines that a mark takes off the text before it is read. */
export function markedEdges(marks: Marks | null): number[] {
  return [...(marks?.byLine ?? [])].flatMap(([number, mark]) => (mark.is === 'edge' ? [number] : []))
}

/** The mark of each line; of a line that was cut in pieces, its first piece has the mark. */
export function placeMarks(marks: Marks, lines: readonly Line[]): Map<Line, Mark> {
  const placed = new Map<Line, Mark>()
  const seen = new Set<number>()
  for (const line of lines) {
    const mark = seen.has(line.number) ? undefined : marks.byLine.get(line.number)
    seen.add(line.number)
    if (mark !== undefined && line.text !== '') placed.set(line, mark)
  }
  return placed
}
