/** Rows of a CSV file: divided by semicolon, comma or tab, quoted or not. */
import { type Row, rowsWithin } from './rows.ts'

/** @param text decoded, see decodeText */
export function readCsv(text: string): Row[] {
  const mark = markOf(text.slice(0, text.search(/\r|\n|$/)))
  return rowsWithin(linesOf(text, mark))
}

/** Whichever of the three the first line has most of; Danish programs write semicolons. */
function markOf(header: string): string {
  const count = (mark: string) => header.split(mark).length
  return [';', '\t', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

function* linesOf(text: string, mark: string): Generator<Row> {
  let line = 1
  let first = 1
  let cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? ''
    if (letter === '\n') line++
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') cell += text[++at]
      else isQuoted = false
    } else if (letter === '"' && cell === '') isQuoted = true
    else if (letter === mark) {
      cells.push(cell)
      cell = ''
    } else if (letter === '\n' || letter === '\r') {
      // Windows ends lines by two.
      if (letter === '\r' && text[at + 1] === '\n') continue
      yield { line: first, cells: [...cells, cell] }
      cells = []
      cell = ''
      first = letter === '\n' ? line : first + 1
    } else cell += letter
  }
  yield { line: first, cells: [...cells, cell] }
}
