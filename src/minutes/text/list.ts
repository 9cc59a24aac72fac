import type { Line } from './lines.ts'

/** One point of a printed list. */
export interface ListPoint {
  /** `1`, `a`; `null` for a bullet. */
  label: string | null
  text: string
  /** Columns of space before it: a point further in belongs to the one above. */
  indent: number
  lines: Line[]
}

const POINT =
  /^(\s*)(?:[-–•·*]\s*(?:(\d{1,2}|[a-z])[.)]\s+)?|o\s+|(\d{1,2})(?:[.)]\s*|\s-\s)(?=\D)|([a-z])[.)]\s+|(?=at\s))(\S.*)$/u

/** The list point a line begins: `- text`, `1. text`, `- 1) text`, `a) text`, `at text`. `null` for other lines. */
export function listPointOf(line: Line): ListPoint | null {
  const match = POINT.exec(line.indented)
  if (match === null) return null
  const [, space = '', afterDash, digits, letter, text = ''] = match
  // A lone dash with a number behind it (`-3,0 mio.`) is an amount.
  if (/^\s*[-–]\d/u.test(line.indented)) return null
  return { label: afterDash ?? digits ?? letter ?? null, text, indent: space.length, lines: [line] }
}
