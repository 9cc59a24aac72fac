/** Text minutes cut into the blocks that the makers of PDF and Word set: the tests' way from one form to the others. */
import { kindOfLabel } from '../../src/minutes/text/section-labels.ts'

export type TextBlock =
  | { kind: 'title' | 'heading' | 'paragraph'; text: string }
  | { kind: 'contents'; title: string; page: string }
  | { kind: 'point'; mark: string; indent: number; text: string }
  | { kind: 'table'; rows: string[][] }

const CONTENTS = /^\|?\s*(.*?[^\s.…])[.…]{2,}\s*[\t|]\s*(\d+)\s*\|?$/u
const RULE = /^\|[\s|:-]*\|$/u
const POINT = /^(\s*)([-–•]|\d{1,2}[.)]|[a-z]\))\s+(\S.*)$/u

/** Blocks of a text, with a break wherever a blank line stood. Marks of emphasis stay in the texts. */
export function blocksOf(text: string): (TextBlock | 'break')[] {
  const blocks: (TextBlock | 'break')[] = []
  for (const printed of text.split(/\r?\n/u)) {
    if (RULE.test(printed)) continue
    const line = printed
      .replace(/^#{1,6}\s+/u, '')
      .replace(/^\|(.*)\|$/u, (_, row: string) => row.replaceAll('|', '\t'))
    const last = blocks.at(-1)
    const contents = CONTENTS.exec(printed)
    const point = POINT.exec(line)
    if (line.trim() === '') {
      if (last !== 'break' && blocks.length > 0) blocks.push('break')
    } else if (contents?.[1] !== undefined)
      blocks.push({ kind: 'contents', title: contents[1], page: contents[2] ?? '' })
    else if (line.includes('\t')) {
      const cells = line.split('\t').map((cell) => cell.trim())
      // One blank line inside a table is where a page was turned.
      const before = last === 'break' ? blocks.at(-2) : last
      const goesOn =
        typeof before === 'object' && before.kind === 'table' && before.rows[0]?.length === cells.length
      if (goesOn && last === 'break') blocks.pop()
      if (goesOn) before.rows.push(cells)
      else blocks.push({ kind: 'table', rows: [cells] })
    } else if (point?.[3] !== undefined)
      blocks.push({ kind: 'point', mark: point[2] ?? '-', indent: point[1]?.length ?? 0, text: point[3] })
    else blocks.push({ kind: kindOfLine(line), text: line.trim() })
  }
  return blocks
}

function kindOfLine(line: string): 'title' | 'heading' | 'paragraph' {
  const bare = line.replace(/[*#]/gu, '').trim()
  if (/^(?:Punkt \d+:|REFERAT )/u.test(bare)) return 'title'
  const italic = /^\*[^*].*\*$/u.test(line.trim())
  return !italic && (kindOfLabel(bare) !== null || /^(?:Beslutning|Indholdsfortegnelse)/u.test(bare))
    ? 'heading'
    : 'paragraph'
}

export interface TextRun {
  text: string
  bold: boolean
  italic: boolean
}

/** Stretches of a text by its marks of emphasis: `**fed**`, `*kursiv*`, `<b>fed</b>`. */
export function runsOf(text: string): TextRun[] {
  const runs: TextRun[] = []
  let at = 0
  const plain = (end: number) => {
    if (end > at) runs.push({ text: text.slice(at, end), bold: false, italic: false })
  }
  for (const match of text.matchAll(
    /\*\*(?=\S)(.+?)(?<=\S)\*\*|<b>(.*?)<\/b>|(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*]*[^\s*])\*(?![\p{L}\p{N}*])/gu,
  )) {
    plain(match.index)
    const [whole, strong, tagged, slanted] = match
    runs.push({
      text: strong ?? tagged ?? slanted ?? '',
      bold: slanted === undefined,
      italic: slanted !== undefined,
    })
    at = match.index + whole.length
  }
  plain(text.length)
  return runs
}
