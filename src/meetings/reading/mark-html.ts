/** Puts highlights into the HTML of an item, part by part, so that they are seen, printed and heard without scripts. */
import {
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter as tree,
  html as names,
  parseFragment,
  serialize,
} from 'parse5'
import type { ItemHtml } from '../views/item-body.tsx'
import { findHighlights, type FoundHighlight, type Highlight } from './highlights.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type TextNode = DefaultTreeAdapterTypes.TextNode

/** What an item's page is made of: what stands before its sections, each section, what stands after them. */
export function partsOf({ html, cuts }: ItemHtml): string[] {
  const edges = [0, ...cuts, html.length]
  return edges.slice(1).map((end, index) => html.slice(edges[index], end))
}

export interface MarkedItem {
  parts: string[]
  /** Ids of the highlights whose words stand in it. */
  found: ReadonlySet<number>
}

export function markItem(item: ItemHtml, highlights: readonly Highlight[]): MarkedItem {
  const parts = partsOf(item)
  if (highlights.length === 0) return { parts, found: new Set() }
  const fragments = parts.map((part) => parseFragment(part))
  const found = findHighlights(
    fragments.map((fragment) => textsIn(fragment.childNodes).map(({ value }) => value).join('')),
    highlights,
  ) // prettier-ignore
  return {
    parts: parts.map((part, index) => {
      const own = found.filter((each) => each.part === index)
      const fragment = fragments[index]
      if (own.length === 0 || fragment === undefined) return part
      wrap(textsIn(fragment.childNodes), own)
      return serialize(fragment)
    }),
    found: new Set(found.map(({ id }) => id)),
  }
}

/** In the order of the page; together they are what a browser says that the part's text is. */
function textsIn(nodes: readonly Node[]): TextNode[] {
  return nodes.flatMap((node): TextNode[] => {
    if (tree.isTextNode(node)) return [node]
    return 'childNodes' in node ? textsIn(node.childNodes) : []
  })
}

/** Where highlights overlap, the words belong to the one made first. */
function wrap(texts: readonly TextNode[], highlights: readonly FoundHighlight[]): void {
  const begun = new Set<number>()
  let place = 0
  for (const text of texts) {
    const { value } = text
    const edges = highlights.flatMap(({ from, to }) => [from - place, to - place]).filter((edge) => edge > 0 && edge < value.length) // prettier-ignore
    const cuts = [...new Set([0, ...edges, value.length])].toSorted((a, b) => a - b)
    const pieces = cuts.slice(1).map((end, index) => ({ from: cuts[index] ?? 0, end }))
    const idOf = ({ from }: { from: number }) =>
      highlights.find((each) => each.from <= place + from && place + from < each.to)?.id ?? null
    if (pieces.some((piece) => idOf(piece) !== null))
      replace(
        text,
        pieces.map((piece) => ({ words: value.slice(piece.from, piece.end), id: idOf(piece) })),
        begun,
      )
    place += value.length
  }
}

function replace(
  text: TextNode,
  pieces: readonly { words: string; id: number | null }[],
  begun: Set<number>,
): void {
  const parent = text.parentNode
  if (parent === null) return
  for (const { words, id } of pieces) {
    if (id === null) {
      tree.insertTextBefore(parent, words, text)
      continue
    }
    // The list of highlights leads to where each begins.
    const attributes = begun.has(id) ? [] : [{ name: 'id', value: `markering-${id}` }]
    begun.add(id)
    const mark = tree.createElement('mark', names.NS.HTML, attributes)
    tree.insertText(mark, words)
    tree.insertBefore(parent, mark, text)
  }
  tree.detachNode(text)
}
