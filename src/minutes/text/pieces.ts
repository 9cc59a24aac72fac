import type { Line } from './lines.ts'

/** Part of a text, from the first character to the one after the last. */
export interface Span {
  from: number
  to: number
}

/**
 * A line cut before and behind each span, in order; spans may not overlap. Pieces keep the line's number, for it is the
 * place a reader is sent to.
 */
export function cutLine(line: Line, spans: Span[]): Line[] {
  const ends = new Set<number>([0, line.text.length])
  for (const span of spans) ends.add(span.from).add(span.to)
  const at = [...ends].sort((a, b) => a - b)
  const pieces: Line[] = []
  for (const [index, from] of at.entries()) {
    const text = line.text.slice(from, at[index + 1] ?? from).trim()
    if (text !== '') pieces.push(pieceOf(line, text, pieces.length === 0))
  }
  return pieces
}

function pieceOf(line: Line, text: string, isFirst: boolean): Line {
  const space = isFirst ? line.indented.slice(0, line.indented.length - line.indented.trimStart().length) : ''
  return { ...line, text, indented: space + text, level: isFirst ? line.level : 0 }
}

/** Spans in order without those that overlap one before them, or, where two begin together, a longer one. */
export function apart(spans: Span[]): Span[] {
  const kept: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from || b.to - a.to))
    if (span.from >= (kept.at(-1)?.to ?? 0) && span.to > span.from) kept.push(span)
  return kept
}
