import type { MinutesSource } from './model.ts'
import type { Line } from './text/lines.ts'

/**
 * What every form is brought to before the rules read it: the lines a person sees, one paragraph, list point or table
 * row a line (cells apart by tabs), with the marks of the form on them. Line `n` stands at index `n - 1`.
 */
export interface SourceText {
  kind: MinutesSource['kind']
  lines: Line[]
  /** Page each line begins on, from 1, by the line's index; `null` where the form has no pages. */
  pages: number[] | null
  /** Numbers of lines that are no part of the text: running headers, page numbers, table headers printed again. */
  edges: number[]
  /** What the form says of itself that a reader of the minutes must know. */
  notes: SourceNote[]
}

export interface SourceNote {
  rule: 'page-without-text'
  severity: 'warning' | 'note'
  /** A Danish sentence. */
  message: string
  line: number
}

/** Collects lines and numbers them. Blank lines are added once between others, never first. */
export class LineCollector {
  readonly lines: Line[] = []

  /** Adds a line; its marks are those given. Text without anything printed is left out. */
  add(text: string, marks: { indent?: number; level?: number; italic?: boolean } = {}): Line | null {
    const { indent = 0, level = 0, italic = false } = marks
    const clean = text.replace(CONTROLS, ' ').toWellFormed().normalize('NFC')
    const bare = clean.trim()
    if (bare === '') return null
    const indented = `${' '.repeat(Math.min(indent, 40))}${clean.replace(/^[^\S\t]+|[^\S\t]+$/gu, '')}`
    const line = { number: this.lines.length + 1, text: bare, indented, level, italic }
    this.lines.push(line)
    return line
  }

  blank(): void {
    const last = this.lines.at(-1)
    if (last === undefined || last.text === '') return
    this.lines.push({ number: this.lines.length + 1, text: '', indented: '', level: 0, italic: false })
  }
}

/** Line breaks and controls inside a line would make two of it, or break a database. A tab stays. */
// eslint-disable-next-line no-control-regex -- the controls are what is looked for
const CONTROLS = /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u2028\u2029\u200B\uFEFF]/gu

/** First line of each page: what `MinutesSource.pageStarts` holds. */
export function pageStartsOf(pages: number[]): number[] {
  const starts: number[] = []
  for (const [index, page] of pages.entries()) while (starts.length < page) starts.push(index + 1)
  return starts
}
