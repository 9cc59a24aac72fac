/**
 * Items as HTML, kept from one request to the next. Who may see an item is asked of the database each time; only what
 * it says is kept, under a stamp that is new whenever it changed. What differs from reader to reader (forms, closed
 * attachments) is never kept here.
 */
import type { Transaction } from '../platform/database.ts'
import { getContents, type ItemContents, type ItemHead, latestDecision } from './item-contents.ts'
import { KeptHtml } from './kept-html.ts'
import { type ItemHtml, renderItemBody } from './views/item-body.tsx'

export interface RenderedItem extends ItemHtml {
  /** The stamp of what it was made of. */
  stamp: string
  /** Outcome of the latest decision, for the list of contents. */
  outcome: string | null
}

/** Of the headings of an item's sections. */
type HeadingLevel = 2 | 3

/** Some 500 meetings. */
const MOST_CHARACTERS = 48_000_000

export class RenderedItems {
  readonly #kept = new KeptHtml<RenderedItem>(MOST_CHARACTERS)

  /** The items as HTML, by id; one that is gone since its head was read is left out. */
  async render(
    tx: Transaction,
    municipality: number,
    heads: readonly ItemHead[],
    level: HeadingLevel,
  ): Promise<Map<number, RenderedItem>> {
    // Those who see only what is published of an item see less of it.
    const extents = new Map(heads.map(({ id, extent }) => [id, extent]))
    const keyOf = (id: number) => `${municipality}/${id}/${level}/${extents.get(id)}`
    const rendered = new Map<number, RenderedItem>()
    const missing: number[] = []
    for (const { id, stamp } of heads) {
      const known = this.#kept.take(keyOf(id), stamp)
      if (known) rendered.set(id, known)
      else missing.push(id)
    }
    for (const contents of (await getContents(tx, municipality, missing)).values()) {
      const item = renderContents(contents, level)
      // Under the stamp it has now, which may be newer than the head's.
      this.#kept.keep(keyOf(contents.id), contents.stamp, item, item.html.length)
      rendered.set(contents.id, item)
    }
    return rendered
  }
}

function renderContents(contents: ItemContents, level: HeadingLevel): RenderedItem {
  return {
    stamp: contents.stamp,
    ...renderItemBody(contents, level),
    outcome: latestDecision(contents.decisions)?.outcome ?? null,
  }
}
