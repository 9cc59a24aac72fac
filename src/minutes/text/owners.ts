import type { Line } from './lines.ts'

/**
 * Where in the minutes a line of the input stands. `repeated` is a line that only says again what another
 * line has said (the title printed twice). `unplaced` lines are kept as findings of rule `unplaced-line`,
 * `empty-section` lines as findings of that name. `page-edge` lines stand on every page of a printed or shown form
 * (running headers, page numbers, navigation) and say nothing of the meeting.
 */
export const LINE_PLACES = [
  'title',
  'date',
  'time',
  'end-time',
  'location',
  'body',
  'participants',
  'absent',
  'secretary',
  'chair',
  'contents',
  'item-heading',
  'case-number',
  'repeated',
  'section-heading',
  'section-text',
  'empty-section',
  'unplaced',
  'page-edge',
] as const
export type LinePlace = (typeof LINE_PLACES)[number]

/** Who has taken which line, or which piece of a line. Each is given once: a second owner is a fault of the reader. */
export class LineOwners {
  readonly #places = new Map<Line, LinePlace>()
  /** Numbers of lines that say nothing of the meeting. */
  readonly #edges = new Set<number>()

  give(line: Line, place: LinePlace): void {
    if (line.text === '') return
    const before = this.#places.get(line)
    if (before !== undefined) throw new Error(`line ${line.number} is already ${before}, not ${place}`)
    this.#places.set(line, place)
    if (place === 'page-edge') this.#edges.add(line.number)
  }

  of(line: Line): LinePlace | null {
    return this.#places.get(line) ?? null
  }

  /** Whether some line strictly between the two numbers has text that belongs to the minutes. */
  hasTextBetween(first: number, last: number): boolean {
    for (let number = first + 1; number < last; number++) if (!this.#edges.has(number)) return true
    return false
  }
}
