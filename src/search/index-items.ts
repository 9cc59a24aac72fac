/**
 * Keeps the index: as the worker, with the purpose `import` (in the transaction that stores the items) or `index`.
 * When only a degree changes, the database moves the entry by itself, whoever changes it.
 */
import { sql } from 'kysely'
import type { Transaction } from '../platform/database.ts'
import { closedLabel, entryWords } from './entry-words.ts'
import { loadIndexableItems } from './item-texts.ts'

/**
 * Writes the entries of these items anew; of items that are no more, nothing is left.
 * Fills the slot `ItemsChanged` of meetings.
 */
export async function indexItems(tx: Transaction, municipality: number, itemIds: number[]): Promise<void> {
  if (itemIds.length === 0) return
  const items = await loadIndexableItems(tx, municipality, itemIds)
  const entries = items.map((item) => ({
    item_id: item.id,
    audience: item.audience,
    body_id: item.body_id,
    held_on: item.held_on,
    words: entryWords(item, item.audience === 'closed' ? closedLabel(municipality, item.body_id) : ''),
  }))
  // An entry is keyed by its audience too, so an item that moved is dropped first.
  const { rows } = await sql<{ known: boolean }>`
    select exists (select 1 from search_entries where municipality_id = ${municipality} and item_id = any (${itemIds}::bigint[])) as known`.execute(
    tx,
  )
  if (rows[0]?.known)
    await sql`delete from search_entries where municipality_id = ${municipality} and item_id = any (${itemIds}::bigint[])`.execute(
      tx,
    )
  if (entries.length === 0) return
  await sql`
    insert into search_entries (municipality_id, item_id, audience, body_id, held_on, words)
    select ${municipality}, e.item_id, e.audience, e.body_id, e.held_on, e.words::tsvector
    from unnest(${entries.map((e) => e.item_id)}::bigint[], ${entries.map((e) => e.audience)}::text[], ${entries.map((e) => e.body_id)}::bigint[],
      ${entries.map((e) => e.held_on)}::date[], ${entries.map((e) => e.words)}::text[]) as e (item_id, audience, body_id, held_on, words)`.execute(
    tx,
  )
}
