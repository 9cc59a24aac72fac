/** What an item says: its sections with all that belongs to them. The same for everyone who may see the item. */
import { sql } from 'kysely'
import type { DecisionOfRecord, ItemOfRecord } from '../minutes/meeting-record.ts'
import type { RichDocument } from '../minutes/rich-text/model.ts'
import type { Transaction } from '../platform/database.ts'
import type { Degree, Extent } from './model.ts'

/** An item as it stands in a list: of a meeting, of a case. */
export interface ItemHead {
  id: number
  /** Changes whenever the item or anything below it does (see the migration `item_stamps`). */
  stamp: string
  position: number
  number: string | null
  title: string | null
  caseNumber: string | null
  degree: Degree
  /** How much of it this reader sees: `whole`, or what of it is published. */
  extent: Extent
}

export interface ItemContents {
  id: number
  /** The stamp that these contents have; another than the head's where they changed in between. */
  stamp: string
  recommendedBy: string | null
  /** Of a meeting held here. */
  record: ItemOfRecord | null
  sections: ItemSection[]
  points: { path: string; label: string | null; text: string }[]
  decisions: ItemDecision[]
  guests: { name: string; time: string | null }[]
  tables: { caption: string | null; header: string[]; rows: string[][] }[]
  attachments: ItemAttachment[]
  commitments: ItemCommitment[]
}

/** One that was written here has its text with tables, lists and pictures too. */
export interface ItemSection {
  kind: string
  heading: string | null
  text: string
  document?: RichDocument | null
}

/** As `Commitment` in src/minutes/model.ts. */
export interface ItemCommitment {
  text: string
  who: string | null
  /** ISO date. */
  due: string | null
  dueText: string | null
  recurring: string | null
  forum: string | null
  binding: boolean
  via: string | null
  /** ISO date of the later decision that took its place. */
  superseded: string | null
  inferred: string[]
}

export interface ItemDecision {
  body: string | null
  /** ISO date. */
  date: string | null
  text: string
  outcome: string
  /** Outcome of each numbered point by its path. */
  points: Record<string, string>
  record?: DecisionOfRecord | null
}

export interface ItemAttachment {
  id: number
  name: string
  /** Whether the bytes are kept, so that it can be opened. */
  kept: boolean
  /** Closed though the item is open: shown only to those whom the database lets see it. */
  closed: boolean
  /** From 1, among all attachments of the item: by it pictures in a text name theirs. */
  place?: number
}

/** Columns of an `ItemHead`, of `items i`. */
export const ITEM_HEAD = sql`'id', i.id, 'stamp', i.xmin::text, 'position', i.position, 'number', i.number, 'title', i.title,
  'caseNumber', i.case_number, 'degree', i.degree,
  'extent', case when i.published_extent = 'whole' then 'whole' else app.shown_extent(i.published_extent, i.body_id, i.id, i.meeting_id) end`

/**
 * Contents of the items that the reader may see, in one round trip. Attachments that are closed by themselves are left
 * out: they are not for everyone who sees the item, see `listClosedAttachments`.
 */
export async function getContents(
  tx: Transaction,
  municipality: number,
  ids: readonly number[],
): Promise<Map<number, ItemContents>> {
  if (ids.length === 0) return new Map()
  const below = (table: string, columns: ReturnType<typeof sql>) => sql`(
    select coalesce(json_agg(json_build_object(${columns}) order by x.position), '[]') from ${sql.table(table)} x
    where x.municipality_id = i.municipality_id and x.item_id = i.id)`
  const { rows } = await sql<{ contents: ItemContents }>`
    select json_build_object('id', i.id, 'stamp', i.xmin::text, 'recommendedBy', i.recommended_by, 'record', i.record,
      'sections', ${below('item_sections', sql`'kind', x.kind, 'heading', x.heading, 'text', x.text, 'document', x.document`)},
      'points', ${below('recommendation_points', sql`'path', x.path, 'label', x.label, 'text', x.text`)},
      'decisions', ${below(
        'decisions',
        sql`'body', x.body_name, 'date', x.decided_on, 'text', x.text, 'outcome', x.outcome, 'record', x.record, 'points', (
          select coalesce(json_object_agg(p.path, p.outcome), '{}') from decision_points p
          where p.municipality_id = x.municipality_id and p.decision_id = x.id)`,
      )},
      'guests', ${below('item_guests', sql`'name', x.name, 'time', to_char(x.arrives_at, 'HH24:MI')`)},
      'tables', ${below('item_tables', sql`'caption', x.caption, 'header', x.header, 'rows', x.rows`)},
      'commitments', ${below(
        'item_commitments',
        sql`'text', x.text, 'who', x.who, 'due', x.due_on, 'dueText', x.due_text, 'recurring', x.recurring, 'forum', x.forum,
          'binding', x.binding, 'via', x.via, 'superseded', x.superseded_on, 'inferred', x.inferred`,
      )},
      'attachments', (
        select coalesce(json_agg(json_build_object('id', x.id, 'name', x.name, 'kept', x.file_digest is not null, 'closed', false, 'place', x.position + 1) order by x.position), '[]')
        from attachments x where x.municipality_id = i.municipality_id and x.item_id = i.id and x.degree = 'as-item')
    ) as contents
    from items i where i.municipality_id = ${municipality} and i.id = any (${ids}::bigint[])`.execute(tx)
  return new Map(rows.map(({ contents }) => [contents.id, contents]))
}

/** Decisions by date, whatever order they were printed in; those without a date last. */
export function byDate(decisions: readonly ItemDecision[]): ItemDecision[] {
  return decisions.toSorted((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'))
}

/** The decision that holds: the latest. */
export function latestDecision(decisions: readonly ItemDecision[]): ItemDecision | null {
  return byDate(decisions).at(-1) ?? null
}
