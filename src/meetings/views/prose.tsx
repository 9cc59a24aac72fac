/** The printed text of a section as HTML: paragraphs, lists, tables and subheadings, each line exactly once. */
import type { Child } from 'hono/jsx'

export type Block =
  | { kind: 'paragraph'; lines: string[] }
  | { kind: 'heading'; text: string }
  | { kind: 'list'; items: ListItem[] }
  | { kind: 'table'; rows: string[][] }

export interface ListItem {
  /** Printed label such as `1.` or `a)`; null for a bullet. */
  label: string | null
  text: string
}

const BULLET = /^\s*[-–•*·]\s+/u
const LABEL = /^\s*(\(?(?:\d{1,2}|[a-zæøå])[.)])\s+/u
/** A word of a decision alone on its line is no heading. */
const OUTCOME_WORD = /^(?:godkendt|udskudt|udsat|tiltrådt|drøftet|taget|anbefalet|afvist|ikke |indstilling)/iu

/** Divides a text into blocks: pure. */
export function blocksOf(text: string): Block[] {
  const chunks = text
    .split(/\n[^\S\n]*\n/u)
    .map((chunk) => chunk.split('\n').filter((line) => line.trim() !== ''))
  const filled = chunks.filter((lines) => lines.length > 0)
  const blocks: Block[] = []
  filled.forEach((lines, index) => {
    const [only] = lines
    if (lines.length === 1 && only !== undefined && index < filled.length - 1 && isHeading(only))
      blocks.push({ kind: 'heading', text: only.trim() })
    else for (const line of lines) addLine(blocks, line, line === lines[0])
  })
  return blocks
}

function isHeading(line: string): boolean {
  const text = line.trim()
  if (text.length > 70 || text.includes('\t') || BULLET.test(line) || LABEL.test(line)) return false
  return /^\p{Lu}/u.test(text) && !/[.:;,!)]$/u.test(text) && !OUTCOME_WORD.test(text)
}

/** Adds a line to the block it goes on with, or begins a new one. @param first whether an empty line stood before */
function addLine(blocks: Block[], line: string, first: boolean): void {
  const last = blocks.at(-1)
  if (line.includes('\t')) {
    const cells = line.split('\t').map((cell) => cell.trim())
    if (last?.kind === 'table' && !first) last.rows.push(cells)
    else blocks.push({ kind: 'table', rows: [cells] })
    return
  }
  const label = LABEL.exec(line)?.[1] ?? null
  if (label !== null || BULLET.test(line)) {
    const item = { label, text: line.replace(label === null ? BULLET : LABEL, '').trim() }
    // Lists are often printed with an empty line between their items.
    if (last?.kind === 'list') last.items.push(item)
    else blocks.push({ kind: 'list', items: [item] })
    return
  }
  if (!first && last?.kind === 'paragraph') last.lines.push(line.trim())
  else if (!first && last?.kind === 'list') continueItem(last.items, line)
  else blocks.push({ kind: 'paragraph', lines: [line.trim()] })
}

function continueItem(items: ListItem[], line: string): void {
  const item = items.at(-1)
  if (item) item.text += ` ${line.trim()}`
}

export function Prose({ text, level }: { text: string; level: 3 | 4 }) {
  return <>{blocksOf(text).map((block) => blockView(block, level))}</>
}

function blockView(block: Block, level: 3 | 4): Child {
  if (block.kind === 'heading')
    return level === 3 ? (
      <h3 class="printed-heading">{block.text}</h3>
    ) : (
      <h4 class="printed-heading">{block.text}</h4>
    )
  if (block.kind === 'list') return <PrintedList items={block.items} />
  if (block.kind === 'table') return <PrintedTable header={null} rows={block.rows} caption={null} />
  return (
    <p>
      {block.lines.map((line, index) => (
        <>
          {index > 0 ? <br /> : null}
          {line}
        </>
      ))}
    </p>
  )
}

function PrintedList({ items }: { items: readonly ListItem[] }) {
  if (items.every(({ label }) => label === null))
    return (
      <ul>
        {items.map(({ text }) => (
          <li>{text}</li>
        ))}
      </ul>
    )
  return (
    <ul class="labelled-list nobullet-list">
      {items.map(({ label, text }) => (
        <li>
          <span class="list-label">{label ?? '–'}</span> <span>{text}</span>
        </li>
      ))}
    </ul>
  )
}

const FIGURE = /^[-−+]?\s?\d[\d.\s]*(?:,\d+)?\s?(?:%|kr\.?|mio\.?(?: kr\.?)?|pct\.?)?$/u

/** Words, or a year: what stands over a column, and not in it. */
const isColumnName = (cell: string) => !/\d/u.test(cell) || /^\p{L}*\s?\d{4}$/u.test(cell)

/** One row below must show by its figures that the row above it is of another kind. */
function isHeader(first: readonly string[], rest: readonly (readonly string[])[]): boolean {
  const below = rest.length > 1 || (rest[0]?.some((cell) => FIGURE.test(cell)) ?? false)
  return below && first.slice(1).every(isColumnName)
}

/** A table as printed. Without a header the first row is one when it holds words where others hold figures. */
export function PrintedTable(props: {
  caption: string | null
  header: readonly string[] | null
  rows: readonly (readonly string[])[]
}) {
  const [first = [], ...rest] = props.rows
  const headed = props.header === null && isHeader(first, rest)
  const header = props.header ?? (headed ? first : null)
  const rows = headed ? rest : props.rows
  const width = Math.max(header?.length ?? 0, ...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, column) => {
    const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '')
    return { figures: column > 0 && cells.length > 0 && cells.every((cell) => FIGURE.test(cell)) }
  })
  const label = props.caption ?? `Tabel: ${(header ?? first).filter((cell) => cell !== '').join(', ')}`
  return (
    <div class="table--responsive-scroll" tabindex={0} role="region" aria-label={label}>
      <table class="table table--extracompact printed">
        {props.caption ? <caption>{props.caption}</caption> : null}
        {header ? (
          <thead>
            <tr>{columns.map(({ figures }, column) => headerCell(header[column] ?? '', figures))}</tr>
          </thead>
        ) : null}
        <tbody>
          {rows.map((row) => (
            <tr>
              {columns.map(({ figures }, column) => (
                <td class={figures ? 'figures' : undefined}>{row[column] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** An empty corner is a cell, for a heading must say something. */
function headerCell(text: string, figures: boolean): Child {
  const kind = figures ? 'figures' : undefined
  return text === '' ? (
    <td class={kind}></td>
  ) : (
    <th scope="col" class={kind}>
      {text}
    </th>
  )
}
