/**
 * A section's text inside the shared document of its paper, read and written. What stands there came from browsers and
 * may be anything; whatever it is, it is read as a text, and no words are left out.
 */
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import {
  type Block,
  type Inline,
  type List,
  type ListItem,
  type Mark,
  MARKS,
  normaliseDocument,
  type RichDocument,
  richDocument,
  type TableRow,
  type TextNode,
} from '../../minutes/rich-text/model.ts'
import { LINK } from '../../minutes/rich-text/link.ts'
import { fragmentName } from './fragment-name.ts'
import { makeSchema } from './schema.ts'

const schema = makeSchema()
const DEEPEST = 60

/** Changes what stands there into the document, touching only what differs. */
export function writeShared(shared: Y.Doc, sectionId: number, document: RichDocument): void {
  const last = document.content.at(-1)
  // One can always write after a table, and two who begin at once write in the same paragraph.
  const more = last === undefined || last.type === 'table' || last.type === 'image'
  const content = [...document.content, ...(more ? [{ type: 'paragraph' }] : [])]
  shared.transact(() =>
    prosemirrorJSONToYXmlFragment(
      schema,
      { type: 'doc', content },
      shared.getXmlFragment(fragmentName(sectionId)),
    ),
  )
}

/** Null where it is longer than any text of a paper may be. */
export function readShared(shared: Y.Doc, sectionId: number): RichDocument | null {
  const fragment = shared.getXmlFragment(fragmentName(sectionId))
  const document = normaliseDocument({ type: 'doc', content: blocksIn(fragment, 0) })
  const { data } = richDocument.safeParse(document)
  return data ?? null
}

type Shared = Y.XmlFragment | Y.XmlElement

const childrenOf = (node: Shared): (Y.XmlElement | Y.XmlText)[] =>
  node.toArray().filter((child) => child instanceof Y.XmlElement || child instanceof Y.XmlText)
/** Attributes hold any JSON, whatever their type says. */
const attributeOf = (node: Y.XmlElement, name: string): unknown => node.getAttribute(name)

function blocksIn(node: Shared, depth: number): Block[] {
  if (depth > DEEPEST) return []
  return childrenOf(node).flatMap((child): Block[] => {
    if (child instanceof Y.XmlText) return [{ type: 'paragraph', content: textIn(child) }]
    switch (child.nodeName) {
      case 'paragraph':
        return [{ type: 'paragraph', content: inlineIn(child, depth) }]
      case 'heading':
        return [headingOf(child, depth)]
      case 'bulletList':
      case 'orderedList':
        return listsIn(child, child.nodeName, depth)
      case 'table':
        return tableOf(child, depth)
      case 'image':
        return imageOf(child)
      default:
        return blocksIn(child, depth + 1)
    }
  })
}

function headingOf(node: Y.XmlElement, depth: number): Block {
  const level = Number(attributeOf(node, 'level')) === 4 ? 4 : 3
  const content = inlineIn(node, depth).map((each): TextNode =>
    each.type === 'text' ? each : { type: 'text', text: ' ' },
  )
  return { type: 'heading', attrs: { level }, content }
}

function listsIn(node: Y.XmlElement, type: List['type'], depth: number): List[] {
  const content = childrenOf(node).map((item): ListItem => {
    const blocks = item instanceof Y.XmlText ? [wordsOf(item)] : blocksIn(item, depth + 1)
    const lists = blocks.filter(
      (block): block is List => block.type === 'bulletList' || block.type === 'orderedList',
    )
    return { type: 'listItem', content: [{ type: 'paragraph', content: onLines(blocks) }, ...lists] }
  })
  return content.length === 0 ? [] : [{ type, content }]
}

const wordsOf = (text: Y.XmlText): Block => ({ type: 'paragraph', content: textIn(text) })

/** The words of blocks that stand where only words may, each on a line. */
const onLines = (blocks: readonly Block[]): Inline[] =>
  blocks.flatMap((block): Inline[] =>
    block.type === 'paragraph' || block.type === 'heading'
      ? [{ type: 'hardBreak' }, ...(block.content ?? [])]
      : [],
  )

function tableOf(node: Y.XmlElement, depth: number): Block[] {
  const rows = childrenOf(node).flatMap((row): TableRow[] => {
    if (row instanceof Y.XmlText) return []
    const cells = childrenOf(row).map((cell) => {
      const blocks = cell instanceof Y.XmlText ? [wordsOf(cell)] : blocksIn(cell, depth + 1)
      const words: { type: 'paragraph'; content: Inline[] } = { type: 'paragraph', content: onLines(blocks) }
      return { type: 'tableCell' as const, content: [words] as [typeof words] }
    })
    return cells.length === 0 ? [] : [{ type: 'tableRow', content: cells }]
  })
  if (rows.length === 0) return []
  return [{ type: 'table', attrs: { sum: attributeOf(node, 'sum') === true }, content: rows }]
}

function imageOf(node: Y.XmlElement): Block[] {
  const attachment = Number(attributeOf(node, 'attachment'))
  const alt = String(attributeOf(node, 'alt') ?? '').trim()
  if (Number.isSafeInteger(attachment) && attachment > 0 && alt !== '')
    return [{ type: 'image', attrs: { attachment, alt: alt.slice(0, 1000) } }]
  return alt === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text: alt }] }]
}

function inlineIn(node: Y.XmlElement, depth: number): Inline[] {
  if (depth > DEEPEST) return []
  return childrenOf(node).flatMap((child): Inline[] => {
    if (child instanceof Y.XmlText) return textIn(child)
    return child.nodeName === 'hardBreak' ? [{ type: 'hardBreak' }] : inlineIn(child, depth + 1)
  })
}

function textIn(text: Y.XmlText): TextNode[] {
  const pieces: { insert?: unknown; attributes?: Record<string, unknown> }[] = text.toDelta()
  return pieces.flatMap(({ insert, attributes }): TextNode[] =>
    typeof insert === 'string' && insert !== ''
      ? [{ type: 'text', text: insert, marks: marksOf(attributes ?? {}) }]
      : [],
  )
}

function marksOf(attributes: Record<string, unknown>): Mark[] {
  return Object.entries(attributes).flatMap(([key, value]): Mark[] => {
    if (value === null) return []
    // Marks that overlap themselves have a digest behind their name.
    const name = key.replace(/--[\w+/=]{8}$/u, '')
    const plain = MARKS.find((mark) => mark === name)
    if (plain) return [{ type: plain }]
    const href = typeof value === 'object' && 'href' in value ? value.href : undefined
    return name === 'link' && typeof href === 'string' && href.length <= 2000 && LINK.test(href)
      ? [{ type: 'link', attrs: { href } }]
      : []
  })
}
