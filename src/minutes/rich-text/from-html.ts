/** A document of HTML that was pasted or stored: what a paper knows is kept, Word's rubbish and everything else is not. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { LINK } from './link.ts'
import {
  type Block,
  type Inline,
  type List,
  type Mark,
  normaliseDocument,
  normaliseInline,
  type RichDocument,
  type TableRow,
} from './model.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const UNSEEN = new Set(
  'script style template noscript head title meta link xml svg math iframe object embed canvas audio video select textarea button input o:p'.split(
    ' ',
  ),
)
const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table ul'.split(
    ' ',
  ),
)
/** Deeper than anybody writes; what lies deeper is left out, so that no text exhausts the stack. */
const DEEPEST = 200

export function readHtml(html: string): RichDocument {
  return normaliseDocument({
    type: 'doc',
    content: joinWordPoints(blocksOf(parseFragment(html).childNodes, 0)),
  })
}

/** Word writes list points as paragraphs; their depth is kept until they are joined. */
type Found = Block | { type: 'wordPoint'; depth: number; ordered: boolean; content: Inline[] }

function blocksOf(nodes: readonly Node[], depth: number): Found[] {
  const found: Found[] = []
  let loose: Inline[] = []
  const settle = () => {
    const content = normaliseInline(loose)
    if (content.length > 0) found.push({ type: 'paragraph', content })
    loose = []
  }
  if (depth > DEEPEST) return found
  for (const node of nodes) {
    if (!('tagName' in node)) {
      if ('value' in node) loose.push(...inlineOf([node], [], depth))
    } else if (UNSEEN.has(node.tagName)) continue
    else if (holdsBlocks(node)) {
      settle()
      found.push(...blockOf(node, depth + 1))
    } else loose.push(...inlineOf([node], [], depth))
  }
  settle()
  return found
}

const holdsBlocks = (node: Element): boolean =>
  BLOCKS.has(node.tagName) ||
  (node.tagName === 'span' &&
    node.childNodes.some((child) => 'tagName' in child && BLOCKS.has(child.tagName)))

function blockOf(node: Element, depth: number): Found[] {
  const { tagName, childNodes } = node
  if (/^h[1-6]$/u.test(tagName)) {
    const level = /^h[123]$/u.test(tagName) ? 3 : 4
    const content = inlineOf(childNodes, [], depth).map((each) =>
      each.type === 'text' ? each : { type: 'text' as const, text: ' ' },
    )
    return [{ type: 'heading', attrs: { level }, content }]
  }
  if (tagName === 'ul' || tagName === 'ol') return [listOf(node, depth)]
  if (tagName === 'table') return tableOf(node, depth)
  if (tagName === 'p')
    return [wordPointOf(node, depth) ?? { type: 'paragraph', content: inlineOf(childNodes, [], depth) }]
  return blocksOf(childNodes, depth)
}

function listOf(node: Element, depth: number): List {
  const items = node.childNodes.flatMap((child): List['content'] => {
    if (!('tagName' in child)) return []
    const blocks = blocksOf(child.tagName === 'li' ? child.childNodes : [child], depth + 1)
    const lists = blocks.filter(
      (block): block is List => block.type === 'bulletList' || block.type === 'orderedList',
    )
    const words = blocks.flatMap(wordsOf)
    return [{ type: 'listItem', content: [{ type: 'paragraph', content: words }, ...lists] }]
  })
  const type = node.tagName === 'ol' ? 'orderedList' : 'bulletList'
  return { type, content: items }
}

/** The words of a block that stands where only words may, on a line of their own. */
function wordsOf(block: Found): Inline[] {
  if (block.type !== 'paragraph' && block.type !== 'heading' && block.type !== 'wordPoint') return []
  return [{ type: 'hardBreak' }, ...(block.content ?? [])]
}

function tableOf(node: Element, depth: number): Block[] {
  const rows: TableRow[] = rowsUnder(node).map((row) => ({
    type: 'tableRow',
    content: row.childNodes.flatMap((cell): TableRow['content'] => {
      if (!('tagName' in cell) || !/^t[dh]$/u.test(cell.tagName)) return []
      const content = blocksOf(cell.childNodes, depth + 1).flatMap(wordsOf)
      const span = Math.min(Math.max(Number(attributeOf(cell, 'colspan')) || 1, 1), 40)
      const own: TableRow['content'][number] = {
        type: 'tableCell',
        content: [{ type: 'paragraph', content }],
      }
      return [
        own,
        ...Array.from({ length: span - 1 }, () => ({
          type: 'tableCell' as const,
          content: [{ type: 'paragraph' as const }] as [{ type: 'paragraph' }],
        })),
      ]
    }),
  }))
  const filled = rows.filter((row) => row.content.length > 0)
  return filled.length === 0 ? [] : [{ type: 'table', attrs: { sum: false }, content: filled }]
}

function rowsUnder(node: Element): Element[] {
  return node.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return []
    if (child.tagName === 'tr') return [child]
    return /^t(?:body|head|foot)$/u.test(child.tagName) ? rowsUnder(child) : []
  })
}

const attributeOf = (node: Element, name: string): string =>
  node.attrs.find((attribute) => attribute.name === name)?.value ?? ''

function wordPointOf(node: Element, depth: number): Found | null {
  const level = /mso-list:\s*\S+\s+level(\d)/u.exec(attributeOf(node, 'style'))?.[1]
  if (level === undefined) return null
  const content = normaliseInline(inlineOf(node.childNodes, [], depth))
  const first = content[0]?.type === 'text' ? content[0].text : ''
  const sign = /^\s*(?:([·•§o–-])|(?:\d{1,3}|[a-z])[.)])\s+/u.exec(first)
  if (sign && content[0]?.type === 'text') content[0] = { ...content[0], text: first.slice(sign[0].length) }
  return { type: 'wordPoint', depth: Number(level), ordered: sign !== null && sign[1] === undefined, content }
}

function joinWordPoints(found: readonly Found[]): Block[] {
  const blocks: Block[] = []
  let open: { depth: number; list: List }[] = []
  for (const block of found) {
    if (block.type !== 'wordPoint') {
      open = []
      blocks.push(block)
      continue
    }
    const type = block.ordered ? 'orderedList' : 'bulletList'
    open = open.filter(
      ({ depth, list }) => depth < block.depth || (depth === block.depth && list.type === type),
    )
    let last = open.at(-1)
    if (last === undefined || last.depth < block.depth) {
      const list: List = { type, content: [] }
      const parent = last?.list.content.at(-1)
      if (parent) parent.content.push(list)
      else blocks.push(list)
      last = { depth: block.depth, list }
      open.push(last)
    }
    last.list.content.push({ type: 'listItem', content: [{ type: 'paragraph', content: block.content }] })
  }
  return blocks
}

const TAG_MARKS: Record<string, Mark> = {
  b: { type: 'bold' },
  strong: { type: 'bold' },
  i: { type: 'italic' },
  em: { type: 'italic' },
  u: { type: 'underline' },
}

function inlineOf(nodes: readonly Node[], marks: readonly Mark[], depth: number): Inline[] {
  if (depth > DEEPEST) return []
  return nodes.flatMap((node): Inline[] => {
    if (!('tagName' in node)) {
      if (!('value' in node)) return []
      const text = node.value.replaceAll(/[\s\u00A0]+/gu, ' ')
      return text === '' ? [] : [{ type: 'text', text, marks: [...marks] }]
    }
    if (node.tagName === 'br') return [{ type: 'hardBreak' }]
    if (UNSEEN.has(node.tagName)) return []
    return inlineOf(node.childNodes, [...marks, ...marksOf(node)], depth + 1)
  })
}

function marksOf(node: Element): Mark[] {
  const own = TAG_MARKS[node.tagName]
  if (own) return [own]
  if (node.tagName === 'a') {
    const href = attributeOf(node, 'href')
    return LINK.test(href) ? [{ type: 'link', attrs: { href } }] : []
  }
  const style = attributeOf(node, 'style')
  return [
    ...(/font-weight:\s*(?:bold|[6-9]00)/u.test(style) ? [{ type: 'bold' as const }] : []),
    ...(/font-style:\s*italic/u.test(style) ? [{ type: 'italic' as const }] : []),
  ]
}
