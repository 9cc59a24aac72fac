/** A case through the years: every item under its number, with what was decided when. */
import { sql } from 'kysely'
import type { ItemAttachment, ItemDecision } from '../meetings/item-contents.ts'
import type { Transaction } from '../platform/database.ts'

export interface CaseItem {
  id: number
  number: string | null
  title: string | null
  body: string | null
  meetingId: number
  /** ISO date. */
  heldOn: string
  degree: 'published' | 'internal' | 'closed'
  decisions: ItemDecision[]
  attachments: ItemAttachment[]
}

/** Items of the case that the reader may see, the oldest first. Attachments closed by themselves come only to those who may. */
export async function listCaseItems(
  tx: Transaction,
  municipality: number,
  caseNumber: string,
): Promise<CaseItem[]> {
  const { rows } = await sql<CaseItem>`
    select i.id, i.number, i.title, b.name as body, i.meeting_id as "meetingId", i.held_on as "heldOn", i.degree, (
        select coalesce(json_agg(json_build_object('body', d.body_name, 'date', d.decided_on, 'text', d.text, 'outcome', d.outcome,
          'points', '{}'::json) order by d.position), '[]')
        from decisions d where d.municipality_id = i.municipality_id and d.item_id = i.id) as decisions, (
        select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'kept', a.file_digest is not null,
          'closed', a.degree = 'closed') order by a.position), '[]')
        from attachments a where a.municipality_id = i.municipality_id and a.item_id = i.id) as attachments
    from items i left join bodies b on b.municipality_id = i.municipality_id and b.id = i.body_id
    where i.municipality_id = ${municipality} and i.case_number = ${caseNumber}
    order by i.held_on, i.meeting_id, i.position`.execute(tx)
  return rows
}

export interface CaseEvent {
  /** ISO date. */
  date: string
  item: CaseItem
  /** What was decided that day. */
  decisions: ItemDecision[]
}

/**
 * What happened in a case, by date: each meeting, and each decision on its own day. A decision printed again in a later
 * paper stands once, on its day. Pure.
 */
export function eventsOf(items: readonly CaseItem[]): CaseEvent[] {
  const events: CaseEvent[] = []
  const told = new Set<string>()
  const key = (date: string, { text }: ItemDecision) => `${date} ${text.replace(/\s+/gu, ' ').trim()}`
  for (const item of items) {
    const dates = new Set([item.heldOn, ...item.decisions.map(({ date }) => date ?? item.heldOn)])
    for (const date of dates) {
      const decisions = item.decisions.filter(
        (decision) => (decision.date ?? item.heldOn) === date && !told.has(key(date, decision)),
      )
      for (const decision of decisions) told.add(key(date, decision))
      const known = items.some((other) => other !== item && other.heldOn === date)
      // An earlier treatment is told by its own item where there is one.
      if (date === item.heldOn || (decisions.length > 0 && !known)) events.push({ date, item, decisions })
    }
  }
  return events.toSorted((a, b) => a.date.localeCompare(b.date))
}

export interface CaseSummary {
  caseNumber: string
  /** Of the newest item. */
  title: string | null
  items: number
  /** ISO dates. */
  firstOn: string
  lastOn: string
}

export const CASES_PER_PAGE = 30

/** Cases of which the reader may see items, those treated last first; one more than a page, to tell whether there are more. */
export async function listCases(tx: Transaction, municipality: number, page: number): Promise<CaseSummary[]> {
  const { rows } = await sql<CaseSummary>`
    select case_number as "caseNumber", (array_agg(title order by held_on desc, id desc))[1] as title, count(*) as items,
      min(held_on) as "firstOn", max(held_on) as "lastOn"
    from items where municipality_id = ${municipality} and case_number is not null
    group by case_number order by max(held_on) desc, case_number desc
    limit ${CASES_PER_PAGE + 1} offset ${(page - 1) * CASES_PER_PAGE}`.execute(tx)
  return rows
}

/** The case number that a text is, as it is written in minutes; null where it is none. */
export function parseCaseNumber(text: string): string | null {
  const match = /^\s*(\d{2,4})\s*[/-]\s*(\d{1,6})\s*$/u.exec(text)
  return match ? `${match[1]}/${match[2]}` : null
}
