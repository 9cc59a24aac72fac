/**
 * An attachment is seen with its item, unless the body's secretary closes it by itself: then its name and bytes are for
 * those with a seat in the body or a task in the item. The database takes the name out of the printed text and the index.
 */
import { sql } from 'kysely'
import type { Transaction } from '../platform/database.ts'

export const ATTACHMENT_DEGREES = ['as-item', 'closed'] as const
export type AttachmentDegree = (typeof ATTACHMENT_DEGREES)[number]

export interface AttachmentAccess {
  id: number
  name: string
  kept: boolean
  degree: AttachmentDegree
}

/** The attachments of an item that the reader may see, in printed order. */
export async function listAttachmentAccess(
  tx: Transaction,
  municipality: number,
  itemId: number,
): Promise<AttachmentAccess[]> {
  const { rows } = await sql<AttachmentAccess>`
    select id, name, file_digest is not null as kept, degree from attachments
    where municipality_id = ${municipality} and item_id = ${itemId} order by position`.execute(tx)
  return rows
}

/** The item that an attachment which the reader may see belongs to. */
export async function findItemOfAttachment(
  tx: Transaction,
  municipality: number,
  attachment: number,
): Promise<number | null> {
  const { rows } = await sql<{ item: number }>`
    select item_id as item from attachments where municipality_id = ${municipality} and id = ${attachment}`.execute(
    tx,
  )
  return rows[0]?.item ?? null
}

/** Row-level security decides who may. One that has the degree already stays as it is. */
export async function changeAttachmentDegree(
  tx: Transaction,
  municipality: number,
  attachment: number,
  degree: AttachmentDegree,
): Promise<'done' | 'not-found'> {
  const { rows } = await sql`
    update attachments set degree = ${degree} where municipality_id = ${municipality} and id = ${attachment}
    returning id`.execute(tx)
  return rows.length === 1 ? 'done' : 'not-found'
}

/** One change of who may see an item or one of its attachments. */
export interface DegreeChanged {
  /** `YYYY-MM-DD HH:MM`, Danish time. */
  at: string
  /** Null where it was no person, or one that the reader may not know. */
  person: string | null
  personId: number | null
  /** The change was made when a file was read in. */
  imported: boolean
  /** Name of the attachment; null of the item itself. */
  attachment: string | null
  before: string | null
  after: string
  /** As `DegreeReason`; null of an attachment. */
  reason: string | null
}

/** Newest first; empty for everyone but the secretary of the item's body. */
export async function listDegreeHistory(tx: Transaction, itemId: number): Promise<DegreeChanged[]> {
  const { rows } = await sql<DegreeChanged>`
    select to_char(h.happened_at at time zone 'Europe/Copenhagen', 'YYYY-MM-DD HH24:MI') as at, p.name as person,
      h.person_id as "personId", h.purpose is not distinct from 'import' as imported, h.attachment,
      h.degree_before as before, h.degree_after as after, h.reason
    from app.degree_history(${itemId}) h
      left join persons p on p.municipality_id = app.municipality_id() and p.id = h.person_id`.execute(tx)
  return rows
}
