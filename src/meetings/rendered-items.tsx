/**
 * Items as HTML, kept from one request to the next. Who may see an item is asked of the database each time; only what
 * it says is kept, under a stamp that is new whenever it changed. What differs from reader to reader (forms, closed
 * attachments) is never kept here.
 */
import type { Transaction } from '../platform/database.ts'
import { getContents, type ItemContents, type ItemHead, latestDecision } from './item-contents.ts'
import { ItemBody } from './views/item-body.tsx'

export interface RenderedItem {
  html: string
  /** Outcome of the latest decision, for the list of contents. */
  outcome: string | null
}

/** Of the headings of an item's sections. */
type HeadingLevel = 2 | 3

/** Characters kept at most; some 500 meetings. */
const MOST_CHARACTERS = 48_000_000

export class RenderedItems {
  readonly #kept = new Map<string, RenderedItem>()
  #characters = 0

  /** The items as HTML, by id; one that is gone since its head was read is left out. */
  async render(
    tx: Transaction,
    municipality: number,
    heads: readonly ItemHead[],
    level: HeadingLevel,
  ): Promise<Map<number, RenderedItem>> {
    const rendered = new Map<number, RenderedItem>()
    const missing: number[] = []
    for (const { id, stamp } of heads) {
      const known = this.#take(keyOf(municipality, id, stamp, level))
      if (known) rendered.set(id, known)
      else missing.push(id)
    }
    for (const contents of (await getContents(tx, municipality, missing)).values()) {
      const item = renderContents(contents, level)
      this.#keep(keyOf(municipality, contents.id, contents.stamp, level), item)
      rendered.set(contents.id, item)
    }
    return rendered
  }

  #take(key: string): RenderedItem | undefined {
    const known = this.#kept.get(key)
    if (known) {
      // The least used stand first.
      this.#kept.delete(key)
      this.#kept.set(key, known)
    }
    return known
  }

  #keep(key: string, item: RenderedItem): void {
    if (this.#kept.has(key)) return
    this.#kept.set(key, item)
    this.#characters += item.html.length
    for (const [oldest, { html }] of this.#kept) {
      if (this.#characters <= MOST_CHARACTERS) break
      this.#kept.delete(oldest)
      this.#characters -= html.length
    }
  }
}

const keyOf = (municipality: number, id: number, stamp: string, level: HeadingLevel) =>
  `${municipality}/${id}/${stamp}/${level}`

function renderContents(contents: ItemContents, level: HeadingLevel): RenderedItem {
  return {
    html: String(<ItemBody contents={contents} level={level} />),
    outcome: latestDecision(contents.decisions)?.outcome ?? null,
  }
}
