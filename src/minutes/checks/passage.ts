import type { LineRange, MinutesSection } from '../model.ts'

/** A paragraph, list point or table row of a section, its wrapped lines joined. */
export interface Passage {
  text: string
  lines: LineRange
  section: MinutesSection
  form: 'text' | 'point' | 'row'
  /** Number or letter printed before a list point. */
  label: string | null
  /** The line ending in a colon above a list. */
  leadIn: string | null
  /** A blank line stands above. */
  apart: boolean
}
