/** The agenda of a meeting held here as the database has it: in the order of its places, with numbers made of them. */
import { sql } from 'kysely'
import type { ItemKind } from '../../minutes/meeting-record.ts'
import { type RichDocument, richDocument } from '../../minutes/rich-text/model.ts'
import { idsOf, numberItems, orderOf, type Place } from '../agenda/model.ts'
import type { Transaction } from '../../platform/database.ts'

export interface AgendaRow {
  id: number
  parentId: number | null
  position: number
  kind: ItemKind
  paperId: number | null
  title: string
  /** Of an item without a paper. */
  document: RichDocument | null
  caseNumber: string | null
  degree: 'open' | 'closed'
  ground: string | null
  neutralTitle: string | null
  /** ISO date. */
  reviewOn: string | null
  publicDecision: string | null
  plannedMinutes: number | null
  /** After the item. */
  breakMinutes: number | null
  lateReason: string | null
  /** Points of the paper's recommendation that it treats; null: all. */
  pointPaths: string[] | null
  state: 'on-agenda' | 'withdrawn'
  stateReason: string | null
  itemId: number | null
  guests: { name: string; time: string | null; minutes: number | null }[]
}

export interface NumberedRow extends AgendaRow {
  /** `3`, `3.1` */
  number: string
}

/** @param first number of the first item: 1, or where the year's numbering goes on */
export async function listAgendaRows(
  tx: Transaction,
  municipality: number,
  meetingId: number,
  first: number,
): Promise<NumberedRow[]> {
  const { rows } = await sql<Omit<AgendaRow, 'document'> & { document: unknown }>`
    select a.id, a.parent_id as "parentId", a.position, a.kind, a.paper_id as "paperId", a.title, a.document, a.case_number as "caseNumber",
      a.degree, a.ground, a.neutral_title as "neutralTitle", a.review_on as "reviewOn", a.public_decision as "publicDecision",
      a.planned_minutes as "plannedMinutes", a.break_minutes as "breakMinutes", a.late_reason as "lateReason", a.point_paths as "pointPaths", a.state, a.state_reason as "stateReason", a.item_id as "itemId",
      (select coalesce(json_agg(json_build_object('name', g.name, 'time', to_char(g.arrives_at, 'HH24:MI'), 'minutes', g.minutes) order by g.arrives_at nulls first, g.id), '[]')
        from agenda_item_guests g where g.municipality_id = a.municipality_id and g.agenda_item_id = a.id) as guests
    from agenda_items a where a.municipality_id = ${municipality} and a.meeting_id = ${meetingId}
    order by a.position, a.id`.execute(tx)
  const parsed = rows.map((row) => ({
    ...row,
    document: row.document === null ? null : richDocument.parse(row.document),
  }))
  return numberRows(parsed, first)
}

/** In the order they are treated, each with its number. @param rows by their places */
export function numberRows<Row extends Pick<Place, 'id' | 'parentId'>>(
  rows: readonly Row[],
  first: number,
): (Row & { number: string })[] {
  const order = orderOf(rows.map(({ id, parentId }, position) => ({ id, parentId, position })))
  const numbers = numberItems(order, first)
  const known = new Map(rows.map((row) => [row.id, row]))
  return idsOf(order).flatMap((id) => {
    const row = known.get(id)
    return row === undefined ? [] : [{ ...row, number: numbers.get(id) ?? '' }]
  })
}

/**
 * The number of the first item. Where a body numbers through the year it goes on after the meetings before; a meeting
 * that was sent keeps its first number.
 */
export async function getFirstNumber(
  tx: Transaction,
  municipality: number,
  meetingId: number,
  numbering: 'meeting' | 'year',
): Promise<number> {
  if (numbering === 'meeting') return 1
  const { rows } = await sql<{ first: number }>`
    with meeting as (select id, body_id, held_on, starts_at from meetings where municipality_id = ${municipality} and id = ${meetingId}),
    sent as (
      select v.meeting_id, split_part(v.number, '.', 1)::int as number from agenda_version_items v
        join meetings m on m.municipality_id = v.municipality_id and m.id = v.meeting_id, meeting
      where v.municipality_id = ${municipality} and m.body_id = meeting.body_id and date_trunc('year', m.held_on) = date_trunc('year', meeting.held_on)
        and (m.id = meeting.id or (m.held_on, coalesce(m.starts_at, '00:00')) < (meeting.held_on, coalesce(meeting.starts_at, '00:00'))))
    select coalesce((select min(number) from sent where meeting_id = ${meetingId}),
      (select max(number) + 1 from sent where meeting_id <> ${meetingId}), 1) as first`.execute(tx)
  return rows[0]?.first ?? 1
}
