/** One item of an agenda with all that its own page shows. */
import { sql } from 'kysely'
import { type RichDocument, richDocument } from '../../minutes/rich-text/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { type Agenda, type AgendaItem, getAgenda } from './queries.ts'

/** What the form of an item is made of. */
export interface ItemDetails {
  document: RichDocument | null
  ground: string | null
  neutralTitle: string | null
  reviewOn: string | null
  publicDecision: string | null
  revision: number
  /** Its case is closed, so the item is whatever the secretary says. */
  caseClosed: boolean
  paperId: number | null
}

export interface ItemPage {
  agenda: Agenda
  item: AgendaItem
  details: ItemDetails
}

export async function getAgendaItemPage(
  tx: Transaction,
  municipality: number,
  meetingId: number,
  id: number,
): Promise<ItemPage | null> {
  const agenda = await getAgenda(tx, municipality, meetingId)
  const item = agenda?.items.find((each) => each.id === id)
  const details = await getItemDetails(tx, municipality, meetingId, id)
  return agenda === null || item === undefined || details === null ? null : { agenda, item, details }
}

export async function getItemDetails(
  tx: Transaction,
  municipality: number,
  meetingId: number,
  id: number,
): Promise<ItemDetails | null> {
  const { rows } = await sql<Omit<ItemDetails, 'document'> & { document: unknown }>`
    select a.document, a.ground, a.neutral_title as "neutralTitle", a.review_on as "reviewOn", a.public_decision as "publicDecision",
      a.revision, coalesce(c.degree = 'closed', false) as "caseClosed", a.paper_id as "paperId"
    from agenda_items a left join papers p on p.municipality_id = a.municipality_id and p.id = a.paper_id
      left join cases c on c.municipality_id = p.municipality_id and c.id = p.case_id
    where a.municipality_id = ${municipality} and a.meeting_id = ${meetingId} and a.id = ${id}`.execute(tx)
  const [row] = rows
  if (row === undefined) return null
  return { ...row, document: row.document === null ? null : richDocument.parse(row.document) }
}
