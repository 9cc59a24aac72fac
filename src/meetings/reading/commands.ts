/** What one does while reading. The policies let each do it only as themselves, and only of items they see. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'

/** @param says what the item said on the page that was open, which may be less than it says by now */
export async function markRead(
  tx: Transaction,
  municipality: number,
  person: number,
  { itemId, says }: { itemId: number; says: string },
): Promise<void> {
  await sql`
    insert into item_readings (municipality_id, person_id, item_id, said) values (${municipality}, ${person}, ${itemId}, ${says})
    on conflict (municipality_id, person_id, item_id) do update set said = excluded.said, read_at = now()`.execute(
    tx,
  )
}

export type SavedNote =
  | { saved: number }
  /** Something else was written on another screen meanwhile. */
  | { conflict: { revision: number; text: string } }

/** @param revision of the note that the words were made from; 0 where there was none. An empty note is deleted. */
export async function saveNote(
  tx: Transaction,
  municipality: number,
  person: number,
  { itemId, text, revision }: { itemId: number; text: string; revision: number },
): Promise<SavedNote> {
  const own = sql`municipality_id = ${municipality} and person_id = ${person} and item_id = ${itemId} and quote is null`
  const { rows } = await sql<{ text: string; revision: number }>`
    select text, revision from item_notes where ${own} for update`.execute(tx)
  const [stored = { text: '', revision: 0 }] = rows
  if (stored.text === text) return { saved: stored.revision }
  if (stored.revision !== revision) return { conflict: stored }
  if (text === '') {
    await sql`delete from item_notes where ${own}`.execute(tx)
    return { saved: 0 }
  }
  if (stored.revision === 0) return insertNote(tx, municipality, person, { itemId, text })
  await sql`update item_notes set text = ${text}, revision = revision + 1, changed_at = now() where ${own}`.execute(
    tx,
  )
  return { saved: stored.revision + 1 }
}

async function insertNote(
  tx: Transaction,
  municipality: number,
  person: number,
  { itemId, text }: { itemId: number; text: string },
): Promise<SavedNote> {
  const { rows } = await sql<{ revision: number }>`
    insert into item_notes (municipality_id, person_id, item_id, text) values (${municipality}, ${person}, ${itemId}, ${text})
    on conflict (municipality_id, person_id, item_id) where quote is null do nothing returning revision`.execute(
    tx,
  )
  if (rows[0]) return { saved: rows[0].revision }
  // Two screens wrote the first words at once.
  return saveNote(tx, municipality, person, { itemId, text, revision: 0 })
}

/** The same words at the same place are highlighted once. */
export async function addHighlight(
  tx: Transaction,
  municipality: number,
  person: number,
  { itemId, quote, part, at }: { itemId: number; quote: string; part: number; at: number },
): Promise<void> {
  await sql`
    insert into item_notes (municipality_id, person_id, item_id, quote, part, quote_at)
    select ${municipality}, ${person}, ${itemId}, ${quote}, ${part}, ${at} where not exists (
      select 1 from item_notes where municipality_id = ${municipality} and person_id = ${person} and item_id = ${itemId}
        and quote = ${quote} and part = ${part} and quote_at = ${at})`.execute(tx)
}

export async function removeHighlight(
  tx: Transaction,
  municipality: number,
  person: number,
  { itemId, id }: { itemId: number; id: number },
): Promise<void> {
  await sql`
    delete from item_notes where municipality_id = ${municipality} and person_id = ${person} and item_id = ${itemId}
      and id = ${id} and quote is not null`.execute(tx)
}

/** An answer to an answer stands under the same comment. Only those in the room speak, until the minutes are locked. */
export async function addComment(
  tx: Transaction,
  municipality: number,
  person: number,
  { itemId, answersId, text }: { itemId: number; answersId: number | null; text: string },
): Promise<'done' | 'not-found'> {
  const { rows } = await sql`
    insert into item_comments (municipality_id, item_id, answers_id, author_id, text)
    select i.municipality_id, i.id, (select coalesce(c.answers_id, c.id) from item_comments c
        where c.municipality_id = i.municipality_id and c.item_id = i.id and c.id = ${answersId}::bigint), ${person}, ${text}
    from items i where i.municipality_id = ${municipality} and i.id = ${itemId}
      and i.meeting_id = any ((select app.rooms_entered())::bigint[]) and not app.locked_meeting(i.meeting_id)
    returning id`.execute(tx)
  return rows.length > 0 ? 'done' : 'not-found'
}

/** By its author. One that was answered keeps its place, without its words. */
export async function takeBackComment(
  tx: Transaction,
  municipality: number,
  person: number,
  { itemId, id }: { itemId: number; id: number },
): Promise<'done' | 'not-found'> {
  const own = sql`c.municipality_id = ${municipality} and c.author_id = ${person} and c.item_id = ${itemId} and c.id = ${id}`
  const answered = sql`exists (select 1 from item_comments a where a.municipality_id = c.municipality_id and a.item_id = c.item_id and a.answers_id = c.id)`
  const emptied = await sql`
    update item_comments c set text = '', removed_at = now() where ${own} and removed_at is null and ${answered} returning c.id`.execute(
    tx,
  )
  if (emptied.rows.length > 0) return 'done'
  const deleted =
    await sql`delete from item_comments c where ${own} and removed_at is null returning c.id`.execute(tx)
  return deleted.rows.length > 0 ? 'done' : 'not-found'
}
