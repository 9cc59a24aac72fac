import type { DefaultTreeAdapterTypes } from 'parse5'
import { MINUTES_FORMAT } from '../model.ts'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element

/** What is never shown as text. Its content is not looked at, let alone run. */
const UNSEEN = new Set(
  'script style template noscript head title meta link svg math iframe object embed applet canvas audio video select option textarea input button map area base'.split(
    ' ',
  ),
)
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
)

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

export function isSeen(node: HtmlElement): boolean {
  return !UNSEEN.has(node.tagName)
}

export function isBlock(node: HtmlElement): boolean {
  return BLOCKS.has(node.tagName)
}

export function attributeOf(node: HtmlElement, name: string): string | null {
  return node.attrs.find((attribute) => attribute.name === name)?.value ?? null
}

/** A page that Sagsgang printed: its head says so. */
export function bearsOurMark(nodes: readonly HtmlNode[]): boolean {
  const root = nodes.find((node) => isElement(node) && node.tagName === 'html')
  const head = root && isElement(root) ? root.childNodes.find((node) => node.nodeName === 'head') : undefined
  if (head === undefined || !isElement(head)) return false
  return head.childNodes.some(
    (node) =>
      isElement(node) &&
      attributeOf(node, 'name') === 'keywords' &&
      attributeOf(node, 'content') === MINUTES_FORMAT,
  )
}

/** Elements under a node in order, itself not among them, unseen ones left out. */
export function* elementsUnder(node: HtmlElement): Generator<HtmlElement> {
  const waiting: HtmlNode[] = node.childNodes.toReversed()
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (next === undefined || !isElement(next) || !isSeen(next)) continue
    yield next
    for (let at = next.childNodes.length - 1; at >= 0; at--) {
      const child = next.childNodes[at]
      if (child !== undefined) waiting.push(child)
    }
  }
}
