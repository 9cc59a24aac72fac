import type { Line } from './lines.ts'

/**
 * Where in the minutes a line of the input stands. `repeated` is a line that only says again what another
 * line has said (the title printed twice). `unplaced` lines are kept as findings of rule `unplaced-line`.
 * `page-edge` lines stand on every page of a printed form (running headers, page numbers) and say nothing of the meeting.
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
  'contents',
  'item-heading',
  'case-number',
  'repeated',
  'section-heading',
  'section-text',
  'unplaced',
  'page-edge',
] as const
export type LinePlace = (typeof LINE_PLACES)[number]

/** Who has taken which line. A line is given once: the second owner is a fault of the reader. */
export class LineOwners {
  readonly #places: (LinePlace | null)[]

  constructor(count: number) {
    this.#places = Array.from({ length: count }, () => null)
  }

  give(line: Line, place: LinePlace): void {
    if (line.text === '') return
    const before = this.#places[line.number - 1]
    if (before !== null) throw new Error(`line ${line.number} is already ${String(before)}, not ${place}`)
    this.#places[line.number - 1] = place
  }

  of(line: Line): LinePlace | null {
    return this.#places[line.number - 1] ?? null
  }

  /** Whether some line strictly between the two numbers has text that belongs to the minutes. */
  hasTextBetween(first: number, last: number): boolean {
    for (let number = first + 1; number < last; number++)
      if (this.#places[number - 1] !== 'page-edge') return true
    return false
  }
}
