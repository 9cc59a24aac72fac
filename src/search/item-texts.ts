/** What an item says, as texts in the order they are printed: for the index, and for the extracts of hits. */
import { sql } from 'kysely'
import type { Transaction } from '../platform/database.ts'
import type { Audience, MeetingKind } from './model.ts'

/** How much a word weighs by where it stands. */
export type TextWeight = 'title' | 'decision' | 'other'

export interface ItemText {
  weight: TextWeight
  heading: string | null
  text: string
}

export interface IndexableItem {
  id: number
  meeting_id: number
  body_id: number
  held_on: string
  number: string | null
  title: string | null
  case_number: string | null
  recommended_by: string | null
  audience: Audience
  kind: MeetingKind
  sections: { kind: string; heading: string | null; text: string }[]
  points: string[]
  decisions: { text: string; outcome: string }[]
  guests: string[]
  attachments: string[]
  units: number[]
}

/** As the database has it; what everyone reads of it may be a part. */
interface LoadedItem extends IndexableItem {
  extent: string
  released: string[]
}

/**
 * The items that a job sees, in no order. An attachment that is closed by itself is left out of an open
 * item's entry, name and all. What only those with a seat see yet is filed as what is closed is: found by them, counted for
 * nobody. What is published in part has two entries: one for everyone with that part, one for colleagues with all of it.
 */
export async function loadIndexableItems(
  tx: Transaction,
  municipality: number,
  itemIds: readonly number[],
): Promise<IndexableItem[]> {
  const ofItem = sql`municipality_id = i.municipality_id and item_id = i.id`
  const { rows } = await sql<LoadedItem>`
    select i.published_extent as extent, coalesce((select json_agg(name order by position) from attachments where ${ofItem} and degree = 'as-item' and released), '[]') as released,
      i.id, i.meeting_id, i.body_id, i.held_on, i.number, i.title, i.case_number, i.recommended_by, m.kind,
      case when i.degree = 'closed' or m.items_seen_by = 'seats' then 'closed' when i.degree = 'published' and m.degree = 'published' then 'published'
        else 'internal' end as audience,
      coalesce((select json_agg(json_build_object('kind', kind, 'heading', heading, 'text', text) order by position)
        from item_sections where ${ofItem}), '[]') as sections,
      coalesce((select json_agg(text order by position) from recommendation_points where ${ofItem}), '[]') as points,
      coalesce((select json_agg(json_build_object('text', text, 'outcome', outcome) order by position)
        from decisions where ${ofItem}), '[]') as decisions,
      coalesce((select json_agg(name order by position) from item_guests where ${ofItem}), '[]') as guests,
      coalesce((select json_agg(name order by position) from attachments where ${ofItem} and degree = 'as-item'), '[]') as attachments,
      coalesce((select json_agg(distinct u.unit_id) from item_initials n join unit_initials u
        on u.municipality_id = n.municipality_id and u.initials = n.initials
          and u.valid_from <= i.held_on and (u.valid_until is null or u.valid_until >= i.held_on)
        where n.municipality_id = i.municipality_id and n.item_id = i.id), '[]') as units
    from items i join meetings m on m.municipality_id = i.municipality_id and m.id = i.meeting_id
    where i.municipality_id = ${municipality} and i.id = any (${itemIds}::bigint[])`.execute(tx)
  return rows.flatMap(({ extent, released, ...item }) =>
    extent === 'whole' || item.audience !== 'published'
      ? item
      : [publishedPart(item, extent, released), { ...item, audience: 'internal' }],
  )
}

/** The same words as the policies of what lies below items. */
function publishedPart(item: IndexableItem, extent: string, released: string[]): IndexableItem {
  const withPaper = extent !== 'decisions'
  return {
    ...item,
    sections: item.sections.filter(({ kind }) => DECISIVE.has(kind) || (withPaper && kind !== 'attachments')),
    guests: withPaper ? item.guests : [],
    attachments: extent === 'chosen-attachments' ? released : [],
    // Units are read from initials that stand anywhere in the text.
    units: withPaper ? item.units : [],
  }
}

/** An item of a page of hits, as the reader sees it. */
export type ShownItem = Omit<IndexableItem, 'units'> & { body_name: string }

/** The items that the reader of this transaction may see, in no order. */
export async function loadShownItems(tx: Transaction, itemIds: readonly number[]): Promise<ShownItem[]> {
  const { rows } = await sql<ShownItem>`select * from app.search_texts(${itemIds}::bigint[])`.execute(tx)
  return rows
}

const DECISIVE = new Set(['decision', 'recommendation'])

/** The item's texts. What stands in a section of its own (decisions, recommendations) is not said twice. */
export function textsOf(item: Omit<IndexableItem, 'units'>): ItemText[] {
  const has = (kind: string) => item.sections.some((section) => section.kind === kind)
  const other = (heading: string | null, text: string): ItemText => ({ weight: 'other', heading, text })
  const decisive = (heading: string, text: string): ItemText => ({ weight: 'decision', heading, text })
  return [
    { weight: 'title' as const, heading: null, text: item.title ?? '' },
    other('Sagsnr.', item.case_number ?? ''),
    ...(has('decision') ? [] : item.decisions.map(({ text }) => decisive('Beslutning', text))),
    ...(has('recommendation') ? [] : item.points.map((text) => decisive('Indstilling', text))),
    other('Indstillet af', item.recommended_by ?? ''),
    ...item.sections.map(({ kind, heading, text }) =>
      DECISIVE.has(kind) ? decisive(heading ?? '', text) : other(heading, text),
    ),
    ...item.guests.map((name) => other('Gæst', name)),
    ...item.attachments.map((name) => other('Bilag', name)),
  ].filter(({ text }) => text.trim() !== '')
}
