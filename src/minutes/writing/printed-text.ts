/** Texts of minutes as blocks: of rich text where there is some, else of the plain text with its lists and tables. */
import type { Inline, List, RichDocument, Table } from '../rich-text/model.ts'
import type { PrintedBlock, PrintedList, PrintedRun, PrintedTable } from './printed.ts'

/** One line as all forms print it: composed letters, single blanks, no controls or invisible signs. */
export function printedText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
}

export function runsOf(text: string): PrintedRun[] {
  const plain = printedText(text)
  return plain === '' ? [] : [{ text: plain }]
}

export function paragraphOf(text: string): PrintedBlock[] {
  const lines = text
    .split(/\r\n?|\n/u)
    .map(runsOf)
    .filter((runs) => runs.length > 0)
  return lines.length === 0 ? [] : [{ type: 'paragraph', lines }]
}

export function listOf(points: readonly string[], style: PrintedList['style'] = 'dash'): PrintedBlock[] {
  const kept = points.map(runsOf).filter((runs) => runs.length > 0)
  return kept.length === 0 ? [] : [{ type: 'list', style, points: kept.map((runs) => ({ runs, lists: [] })) }]
}

/** A table of our own with a row of headings. */
export function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): PrintedTable {
  return {
    type: 'table',
    header: true,
    sum: false,
    rows: [header, ...rows].map((row) => row.map(runsOf)),
  }
}

export function blocksOfDocument(document: RichDocument): PrintedBlock[] {
  let deepest = 3
  return document.content.flatMap((block): PrintedBlock[] => {
    switch (block.type) {
      case 'paragraph': {
        const lines = linesOfInline(block.content ?? [])
        return lines.length === 0 ? [] : [{ type: 'paragraph', lines }]
      }
      case 'heading': {
        const [runs] = linesOfInline(block.content ?? [])
        if (runs === undefined) return []
        const level = block.attrs.level === 3 || deepest < 4 ? 4 : 5
        deepest = level
        return [{ type: 'heading', level, runs }]
      }
      case 'image':
        return [{ type: 'image', attachment: block.attrs.attachment, alt: printedText(block.attrs.alt) }]
      case 'table':
        return tableOfDocument(block)
      default:
        return listOfDocument(block)
    }
  })
}

function tableOfDocument({ attrs, content }: Table): PrintedBlock[] {
  const rows = content.map((row) => row.content.map((cell) => lineOfInline(cell.content[0].content ?? [])))
  return rows.length === 0 ? [] : [{ type: 'table', header: rows.length > 1, sum: attrs.sum, rows }]
}

function listOfDocument(list: List): PrintedList[] {
  const points = list.content.map(({ content: [first, ...lists] }) => ({
    runs: lineOfInline(first.content ?? []),
    lists: lists.flatMap(listOfDocument),
  }))
  return [{ type: 'list', style: list.type === 'bulletList' ? 'dash' : 'number', points }]
}

/** List points and cells are one line: a break in them is a blank. */
function lineOfInline(content: readonly Inline[]): PrintedRun[] {
  const [line = []] = linesOfInline(
    content.map((node) => (node.type === 'hardBreak' ? { type: 'text', text: ' ' } : node)),
  )
  return line
}

function linesOfInline(content: readonly Inline[]): PrintedRun[][] {
  const lines: PrintedRun[][] = [[]]
  for (const node of content) {
    if (node.type === 'hardBreak') lines.push([])
    else {
      const run: PrintedRun = { text: node.text }
      for (const mark of node.marks ?? []) {
        if (mark.type === 'link') run.href = mark.attrs.href
        else run[mark.type] = true
      }
      lines.at(-1)?.push(run)
    }
  }
  return lines.map(withSingleBlanks).filter((line) => line.length > 0)
}

/** Single blanks, also where one run ends and the next begins with one; none at the ends. */
function withSingleBlanks(runs: readonly PrintedRun[]): PrintedRun[] {
  const kept: PrintedRun[] = []
  for (const run of runs) {
    const before = kept.at(-1)?.text ?? ' '
    const plain = printedText(`x${run.text}x`).slice(1, -1)
    const text = before.endsWith(' ') ? plain.trimStart() : plain
    if (text !== '') kept.push({ ...run, text })
  }
  const last = kept.at(-1)
  if (last !== undefined) last.text = last.text.trimEnd()
  return last?.text === '' ? withSingleBlanks(kept.slice(0, -1)) : kept
}

const POINT = /^( *)(?:(-)|(\d{1,2})\.|([a-z])\)) (\S.*)$/u

/** A plain text: runs of rows with as many tabs are tables, points that count from the first are lists. */
export function blocksOfText(text: string): PrintedBlock[] {
  const blocks: PrintedBlock[] = []
  const lines = text.split(/\r\n?|\n/u)
  for (let at = 0; at < lines.length;) {
    const table = tableAt(lines, at)
    const list = table === null ? listAt(lines, at, 0) : null
    if (table !== null) {
      blocks.push(table)
      at += table.rows.length
    } else if (list !== null) {
      blocks.push(list.list)
      at = list.end
    } else {
      let end = at
      const own: string[] = []
      while (end < lines.length && (lines[end] ?? '').trim() !== '' && (end === at || !begins(lines, end)))
        own.push(lines[end++] ?? '')
      blocks.push(...paragraphOf(own.join('\n')))
      at = Math.max(end, at + 1)
    }
  }
  return blocks
}

const begins = (lines: readonly string[], at: number) =>
  tableAt(lines, at) !== null || listAt(lines, at, 0) !== null

function tableAt(lines: readonly string[], at: number): PrintedTable | null {
  const width = (lines[at] ?? '').split('\t').length
  if (width < 2) return null
  const rows: PrintedRun[][][] = []
  for (let row = at; row < lines.length; row++) {
    const cells = (lines[row] ?? '').split('\t')
    if (cells.length !== width) break
    rows.push(cells.map(runsOf))
  }
  return rows.length < 2 ? null : { type: 'table', header: false, sum: false, rows }
}

function listAt(
  lines: readonly string[],
  at: number,
  depth: number,
): { list: PrintedList; end: number } | null {
  const style = styleOf(POINT.exec(lines[at] ?? ''))
  if (style === null) return null
  const points: PrintedList['points'] = []
  let next = at
  while (next < lines.length) {
    const match = POINT.exec(lines[next] ?? '')
    const indent = (match?.[1]?.length ?? -2) / 2
    const last = points.at(-1)
    const nested = indent === depth + 1 && last !== undefined ? listAt(lines, next, depth + 1) : null
    if (nested !== null) {
      last?.lists.push(nested.list)
      next = nested.end
    } else if (match !== null && indent === depth && signOf(style, points.length) === labelOf(match)) {
      points.push({ runs: runsOf(match[5] ?? ''), lists: [] })
      next++
    } else break
  }
  return points.length === 0 ? null : { list: { type: 'list', style, points }, end: next }
}

function styleOf(match: RegExpExecArray | null): PrintedList['style'] | null {
  if (match === null) return null
  if (match[2] !== undefined) return 'dash'
  return match[3] === undefined ? 'letter' : 'number'
}

const labelOf = (match: RegExpExecArray): string => match[2] ?? (match[3] ? `${match[3]}.` : `${match[4]})`)

/** The sign before a point: `-`, `3.`, `c)`. */
export function signOf(style: PrintedList['style'], index: number): string {
  if (style === 'dash') return '-'
  return style === 'number' ? `${index + 1}.` : `${String.fromCodePoint(97 + index)})`
}

/** The plain text that blocks are read back as: an empty line between them. The same as `documentToText` for rich text. */
export function textOfBlocks(blocks: readonly PrintedBlock[]): string {
  return blocks.map((block) => linesOfBlock(block).join('\n')).join('\n\n')
}

export const textOfRuns = (runs: readonly PrintedRun[]): string => runs.map(({ text }) => text).join('')

function linesOfBlock(block: PrintedBlock): string[] {
  switch (block.type) {
    case 'paragraph':
      return block.lines.map(textOfRuns)
    case 'heading':
      return [textOfRuns(block.runs)]
    case 'image':
      return [block.alt]
    case 'table':
      return block.rows.map((row) => row.map(textOfRuns).join('\t'))
    default:
      return linesOfList(block, 0)
  }
}

function linesOfList(list: PrintedList, depth: number): string[] {
  return list.points.flatMap(({ runs, lists }, index) => [
    `${'  '.repeat(depth)}${signOf(list.style, index)} ${textOfRuns(runs)}`.trimEnd(),
    ...lists.flatMap((nested) => linesOfList(nested, depth + 1)),
  ])
}
