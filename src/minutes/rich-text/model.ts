/**
 * A document of rich text: the JSON of ProseMirror and Tiptap, of the few nodes that a paper needs. What comes from
 * outside is parsed by `richDocument` and brought to one normal form, so that two texts that look alike are equal;
 * unknown nodes and marks are refused. The section's own heading stands above the document and is no part of it.
 */
import { z } from 'zod'
import { LINK } from './link.ts'

export const MARKS = ['bold', 'italic', 'underline'] as const
export type PlainMark = (typeof MARKS)[number]

export type Mark = { type: PlainMark } | { type: 'link'; attrs: { href: string } }
export interface TextNode {
  type: 'text'
  text: string
  marks?: Mark[]
}
export type Inline = TextNode | { type: 'hardBreak' }

export interface Paragraph {
  type: 'paragraph'
  content?: Inline[]
}
export interface Heading {
  type: 'heading'
  /** The section's heading is level 2. */
  attrs: { level: 3 | 4 }
  content?: TextNode[]
}
export interface List {
  type: 'bulletList' | 'orderedList'
  content: ListItem[]
}
export interface ListItem {
  type: 'listItem'
  /** Its own words, then the lists under it. */
  content: [Paragraph, ...List[]]
}
export interface TableCell {
  type: 'tableHeader' | 'tableCell'
  content: [Paragraph]
}
export interface TableRow {
  type: 'tableRow'
  content: TableCell[]
}
export interface Table {
  type: 'table'
  /** The last row is the sum of those above it, and is checked. */
  attrs: { sum: boolean }
  /** All rows have as many cells; those of the first are headers. */
  content: TableRow[]
}
export interface Image {
  type: 'image'
  /** The paper's attachment that is shown, and what those read who do not see it. */
  attrs: { attachment: number; alt: string }
}
export type Block = Paragraph | Heading | List | Table | Image

export interface RichDocument {
  type: 'doc'
  content: Block[]
}

export const EMPTY_DOCUMENT: RichDocument = { type: 'doc', content: [] }

const LONGEST = 200_000

const textNode: z.ZodType<TextNode> = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1).max(LONGEST),
  marks: z
    .array(
      z.union([
        z.strictObject({ type: z.enum(MARKS) }),
        z.strictObject({
          type: z.literal('link'),
          // Tiptap adds where a link opens; only the address is kept.
          attrs: z.object({ href: z.string().max(2000).regex(LINK) }).transform(({ href }) => ({ href })),
        }),
      ]),
    )
    .max(4)
    .optional(),
})
const inline: z.ZodType<Inline> = z.union([textNode, z.strictObject({ type: z.literal('hardBreak') })])
const paragraph: z.ZodType<Paragraph> = z.strictObject({
  type: z.literal('paragraph'),
  content: z.array(inline).optional(),
})
const list: z.ZodType<List> = z.strictObject({
  type: z.enum(['bulletList', 'orderedList']),
  attrs: z
    .unknown()
    .transform(() => undefined)
    .optional(),
  content: z
    .array(
      z.strictObject({
        type: z.literal('listItem'),
        content: z.tuple(
          [paragraph],
          z.lazy(() => list),
        ),
      }),
    )
    .min(1),
})
const table: z.ZodType<Table> = z.strictObject({
  type: z.literal('table'),
  attrs: z.object({ sum: z.boolean().default(false) }).default({ sum: false }),
  content: z
    .array(
      z.strictObject({
        type: z.literal('tableRow'),
        content: z
          .array(
            z.strictObject({
              type: z.enum(['tableHeader', 'tableCell']),
              attrs: z
                .unknown()
                .transform(() => undefined)
                .optional(),
              content: z.tuple([paragraph]),
            }),
          )
          .min(1)
          .max(40),
      }),
    )
    .min(1)
    .max(500),
})
const block: z.ZodType<Block> = z.union([
  paragraph,
  z.strictObject({
    type: z.literal('heading'),
    attrs: z.object({ level: z.union([z.literal(3), z.literal(4)]) }),
    content: z.array(textNode).optional(),
  }),
  list,
  table,
  z.strictObject({
    type: z.literal('image'),
    attrs: z.object({ attachment: z.int().positive(), alt: z.string().trim().min(1).max(1000) }),
  }),
])

/** The door: what is no such document is refused; what is one is brought to the normal form. */
export const richDocument = z
  .strictObject({ type: z.literal('doc'), content: z.array(block).max(5000) })
  .transform(normaliseDocument)

/** Marks in one order, texts joined, no empty blocks, neighbouring lists of a kind one, rows of a table as long. */
export function normaliseDocument(document: RichDocument): RichDocument {
  return { type: 'doc', content: joinLists(document.content.flatMap(normaliseBlock)) }
}

function normaliseBlock(node: Block): Block[] {
  if (node.type === 'paragraph') {
    const content = normaliseInline(node.content ?? [])
    return content.length === 0 ? [] : [{ type: 'paragraph', content }]
  }
  if (node.type === 'heading') {
    const content = normaliseInline(node.content ?? []).filter((each) => each.type === 'text')
    return content.length === 0 ? [] : [{ type: 'heading', attrs: { level: node.attrs.level }, content }]
  }
  if (node.type === 'image')
    return [{ type: 'image', attrs: { ...node.attrs, alt: oneLine(node.attrs.alt).trim() } }]
  return node.type === 'table' ? normaliseTable(node) : normaliseList(node)
}

function normaliseList({ type, content }: List): List[] {
  const items = content.flatMap((item): ListItem[] => {
    const [first, ...lists] = item.content
    const nested = joinLists(lists.flatMap(normaliseList))
    const words = normaliseInline(first.content ?? [])
    if (words.length === 0 && nested.length === 0) return []
    return [{ type: 'listItem', content: [paragraphOf(words), ...nested] }]
  })
  return items.length === 0 ? [] : [{ type, content: items }]
}

function normaliseTable({ attrs, content }: Table): Table[] {
  const width = Math.max(...content.map((row) => row.content.length))
  const rows = content.map((row, index): TableRow => ({
    type: 'tableRow',
    content: Array.from({ length: width }, (_, column): TableCell => ({
      type: index === 0 ? 'tableHeader' : 'tableCell',
      content: [paragraphOf(normaliseInline(row.content[column]?.content[0].content ?? []))],
    })),
  }))
  const filled = rows.some((row) => row.content.some((cell) => cell.content[0].content !== undefined))
  return filled ? [{ type: 'table', attrs: { sum: attrs.sum }, content: rows }] : []
}

const paragraphOf = (content: Inline[]): Paragraph =>
  content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content }

function joinLists<Node extends Block>(nodes: readonly Node[]): Node[] {
  const joined: Node[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (last !== undefined && isList(last) && isList(node) && last.type === node.type)
      last.content.push(...node.content)
    else joined.push(node)
  }
  return joined
}

const isList = (node: Block): node is List => node.type === 'bulletList' || node.type === 'orderedList'

/** Line breaks, tabs and controls inside a text are spaces. */
export const oneLine = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- the controls are what is looked for
  text.replaceAll(/[\u0000-\u001F\u007F-\u009F\u00A0\u00AD\u200B\u2028\u2029\uFEFF]/gu, ' ').toWellFormed()

/** Without blanks at the ends of its lines, and without breaks at its own ends. */
export function normaliseInline(nodes: readonly Inline[]): Inline[] {
  const lines: TextNode[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'hardBreak') lines.push([])
    else lines.at(-1)?.push({ ...node, text: oneLine(node.text) })
  }
  const trimmed = lines.map((line) => joinTexts(trimTexts(line)))
  const first = trimmed.findIndex((line) => line.length > 0)
  const last = trimmed.findLastIndex((line) => line.length > 0)
  const shown = first < 0 ? [] : trimmed.slice(first, last + 1).filter((line) => line.length > 0)
  return shown.flatMap((line, index): Inline[] => (index > 0 ? [{ type: 'hardBreak' }, ...line] : line))
}

function trimTexts(line: TextNode[]): TextNode[] {
  const kept = [...line]
  while (kept[0] !== undefined && kept[0].text.trimStart() === '') kept.shift()
  while (kept.at(-1)?.text.trimEnd() === '') kept.pop()
  return kept.map((node, index) => {
    const start = index === 0 ? node.text.trimStart() : node.text
    return { ...node, text: index === kept.length - 1 ? start.trimEnd() : start }
  })
}

/** Marks that are equal belong to one text. */
function joinTexts(line: readonly TextNode[]): TextNode[] {
  const joined: TextNode[] = []
  for (const { text, marks } of line) {
    const ordered = orderMarks(marks ?? [])
    const last = joined.at(-1)
    if (last !== undefined && JSON.stringify(last.marks ?? []) === JSON.stringify(ordered)) last.text += text
    else if (text !== '')
      joined.push(ordered.length === 0 ? { type: 'text', text } : { type: 'text', text, marks: ordered })
  }
  return joined
}

function orderMarks(marks: readonly Mark[]): Mark[] {
  const link = marks.find((mark) => mark.type === 'link')
  const plain = MARKS.filter((type) => marks.some((mark) => mark.type === type)).map((type) => ({ type }))
  return link ? [link, ...plain] : plain
}
