import { headerLabelOf } from './header-labels.ts'
import type { Line } from './lines.ts'

const TOP = 80
const MOST_ROWS = 60
const GAP = /\s{3,}|\t+/u

/**
 * Columns of the head printed side by side (`Til stede:      Afbud:` with names below), put one under the other. A
 * line with two labels or more and wide space between begins them; a blank line ends them.
 */
export function columnsApart(lines: Line[]): Line[] {
  for (let at = 0; at < Math.min(lines.length, TOP); at++) {
    if (lines[at]?.text.endsWith(':') !== true) continue
    const labels = piecesOf(lines[at])
    if (labels.length < 2 || !labels.every(({ text }) => text.endsWith(':') && headerLabelOf(text) !== null))
      continue
    let end = at + 1
    while (end < lines.length && end < at + MOST_ROWS && lines[end]?.text !== '') end++
    const columns = labels.map((label) => [label.line])
    for (const line of lines.slice(at + 1, end)) {
      for (const piece of piecesOf(line)) columns[columnOf(piece.at, labels)]?.push(piece.line)
    }
    return [...lines.slice(0, at), ...columns.flat(), ...lines.slice(end)]
  }
  return lines
}

interface Piece {
  at: number
  text: string
  line: Line
}

function piecesOf(line: Line | undefined): Piece[] {
  if (line === undefined || line.text === '' || line.text.length > 300) return []
  const pieces: Piece[] = []
  let at = 0
  for (const part of line.indented.split(new RegExp(`(${GAP.source})`, 'u'))) {
    const text = part.trim()
    if (text !== '') pieces.push({ at, text, line: { ...line, text, indented: text } })
    at += part.length
  }
  return pieces.length > 1 ? pieces : [{ at: pieces[0]?.at ?? 0, text: line.text, line }]
}

/** The column whose label stands nearest to the left; a piece may begin a little before its label. */
function columnOf(at: number, labels: Piece[]): number {
  const index = labels.findLastIndex((label) => label.at <= at + 3)
  return Math.max(index, 0)
}
