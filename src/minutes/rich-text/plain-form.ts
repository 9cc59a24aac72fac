/**
 * The plain form of a document, for a textarea: paragraphs apart by an empty line, `# ` and `## ` before headings, `- `
 * and `1. ` before list points (two blanks further in for each level), `| a | b |` for rows of a table, `|sum|` above a
 * table whose last row is a sum, `![text](bilag:12)` for an image. Reading what was written gives the same document.
 */
import {
  type Block,
  type Inline,
  type List,
  type ListItem,
  normaliseDocument,
  type RichDocument,
  type Table,
} from './model.ts'
import { readInline, writeInline } from './plain-inline.ts'

export function writePlain(document: RichDocument): string {
  return document.content.map(writeBlock).join('\n\n')
}

function writeBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return writeWords(block.content ?? [], '')
    case 'heading':
      return `${block.attrs.level === 3 ? '#' : '##'} ${writeInline(block.content ?? [], ' ')}`
    case 'image':
      return `![${block.attrs.alt.replaceAll(/[\\\]]/gu, '\\$&')}](bilag:${block.attrs.attachment})`
    case 'table':
      return writeTable(block)
    default:
      return writeList(block, 0)
  }
}

/** What begins a line of another kind than words. */
const BEGINNING = /^(?:[-–•#|!+]|\d{1,3}[.)])/u

function writeWords(content: readonly Inline[], indent: string): string {
  return writeInline(content, '\n')
    .split('\n')
    .map((line) => line.replace(BEGINNING, (sign) => `${sign.slice(0, -1)}\\${sign.slice(-1)}`))
    .join(`\n${indent}`)
}

function writeList(list: List, depth: number): string {
  const indent = '  '.repeat(depth)
  return list.content
    .map(({ content: [first, ...lists] }, index) => {
      const sign = list.type === 'bulletList' ? '-' : `${index + 1}.`
      const words = writeWords(first.content ?? [], `${indent}  `)
      // Two blanks say that a point begins, where `1. kvartal` would be words.
      const own = `${indent}${sign} ${NO_POINT.test(`${sign} ${words}`) ? ' ' : ''}${words}`.trimEnd()
      return [own, ...lists.map((nested) => writeList(nested, depth + 1))].join('\n')
    })
    .join('\n')
}

function writeTable({ attrs, content }: Table): string {
  const rows = content.map((row) => {
    const cells = row.content.map((cell) =>
      writeInline(cell.content[0].content ?? [], '<br>')
        .replaceAll('|', '\\|')
        .replace(/^[-–]/u, '\\$&'),
    )
    return `| ${cells.join(' | ')} |`
  })
  return [...(attrs.sum ? ['|sum|'] : []), ...rows].join('\n')
}

export function readPlain(text: string): RichDocument {
  const lines = text.replaceAll(/\r\n?/gu, '\n').replaceAll('\t', '    ').split('\n')
  const blocks: Block[] = []
  for (let at = 0; at < lines.length;) {
    const [found, next] = readBlock(lines, at)
    for (const block of found) blocks.push(block)
    at = next
  }
  return normaliseDocument({ type: 'doc', content: blocks })
}

const POINT = /^(\s*)([-–•*]|\d{1,3}[.)])(?:(\s+)(.*))?$/u
/** `1. kvartal` and `8. oktober` begin no point. */
const NO_POINT =
  /^\s*\d{1,3}\. (?:\p{L}{0,3}kvartal|halvår|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|behandling|udgave)/iu
const ROW = /^\s*\|.*\|\s*$/u
const HEADING = /^(#{1,2})\s+(\S.*)$/u
const IMAGE = /^!\[((?:[^\]\\]|\\.)+)\]\(bilag:(\d{1,15})\)\s*$/u

/** Blanks before a point that count: thirty levels, more than anybody writes and less than exhausts the stack. */
const DEEPEST = 60

const isPoint = (line: string) => POINT.test(line) && !NO_POINT.test(line)

function readBlock(lines: readonly string[], at: number): [Block[], number] {
  const line = lines[at] ?? ''
  if (line.trim() === '') return [[], at + 1]
  const heading = HEADING.exec(line)
  if (heading) {
    const level = heading[1] === '#' ? 3 : 4
    return [[{ type: 'heading', attrs: { level }, content: readInline(heading[2]?.trim() ?? '') }], at + 1]
  }
  const image = IMAGE.exec(line)
  if (image?.[1] !== undefined && image[1].trim() !== '' && Number(image[2]) > 0) {
    const alt = image[1].replaceAll(/\\([\\\]])/gu, '$1')
    return [[{ type: 'image', attrs: { attachment: Number(image[2]), alt } }], at + 1]
  }
  if (ROW.test(line)) return readTable(lines, at)
  if (isPoint(line)) return readList(lines, at)
  let end = at + 1
  while (end < lines.length && isWords(lines[end] ?? '')) end++
  return [[{ type: 'paragraph', content: readLines(lines.slice(at, end)) }], end]
}

const isWords = (line: string) =>
  line.trim() !== '' && !HEADING.test(line) && !IMAGE.test(line) && !ROW.test(line) && !isPoint(line)

const readLines = (lines: readonly string[]): Inline[] =>
  lines.flatMap((line, index): Inline[] => [
    ...(index > 0 ? [{ type: 'hardBreak' } as const] : []),
    ...readInline(line.trim()),
  ])

function readTable(lines: readonly string[], at: number): [Block[], number] {
  const sum = (lines[at] ?? '').trim() === '|sum|'
  let end = sum ? at + 1 : at
  const rows: Table['content'] = []
  while (end < lines.length && ROW.test(lines[end] ?? '')) {
    const cells = cellsOf(lines[end] ?? '')
    // A line of dashes below the headers, as others write it, says nothing.
    if (rows.length !== 1 || !cells.every((cell) => /^:?-+:?$/u.test(cell)))
      rows.push({
        type: 'tableRow',
        content: cells.map((cell) => ({
          type: rows.length === 0 ? 'tableHeader' : 'tableCell',
          content: [{ type: 'paragraph', content: readLines(splitUnprotected(cell, '<br>')) }],
        })),
      })
    end++
  }
  return [rows.length === 0 ? [] : [{ type: 'table', attrs: { sum }, content: rows }], end]
}

const cellsOf = (line: string): string[] =>
  splitUnprotected(line.trim().replace(/^\|/u, '').replace(/\|$/u, ''), '|').map((cell) => cell.trim())

/** Divided at a sign that no backslash stands before. */
function splitUnprotected(text: string, sign: string): string[] {
  const parts = ['']
  for (let at = 0; at < text.length;) {
    const step = text[at] === '\\' ? 2 : text.startsWith(sign, at) ? 0 : 1
    if (step === 0) parts.push('')
    else parts.push(`${parts.pop() ?? ''}${text.slice(at, at + step)}`)
    at += step === 0 ? sign.length : step
  }
  return parts
}

function readList(lines: readonly string[], at: number): [Block[], number] {
  const flat: { depth: number; type: List['type']; lines: string[] }[] = []
  let end = at
  for (; end < lines.length; end++) {
    const line = lines[end] ?? ''
    const last = flat.at(-1)
    if (isPoint(line)) {
      const [, indent = '', sign = '', , words = ''] = POINT.exec(line) ?? []
      const type = /\d/u.test(sign) ? 'orderedList' : 'bulletList'
      flat.push({ depth: Math.min(indent.length, DEEPEST), type, lines: [words] })
    } else if (line.trim() === '') {
      // Points with an empty line between them are one list.
      if (!isPoint(lines[end + 1] ?? '')) break
    } else if (last !== undefined && /^\s{2,}/u.test(line) && isWords(line)) last.lines.push(line)
    else break
  }
  return [nest(flat, 0, 0)[0], end]
}

/** Points at one depth from a place on, with the deeper ones under them; answers the lists and where they end. */
function nest(
  flat: readonly { depth: number; type: List['type']; lines: string[] }[],
  from: number,
  depth: number,
): [List[], number] {
  const lists: List[] = []
  let at = from
  while (at < flat.length) {
    const point = flat[at]
    if (point === undefined || point.depth < depth) break
    const [nested, next] = nest(flat, at + 1, point.depth + 1)
    const item: ListItem = {
      type: 'listItem',
      content: [{ type: 'paragraph', content: readLines(point.lines) }, ...nested],
    }
    const last = lists.at(-1)
    if (last?.type === point.type) last.content.push(item)
    else lists.push({ type: point.type, content: [item] })
    at = next
  }
  return [lists, at]
}
