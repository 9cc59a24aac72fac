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

/**
 * Items of the case that the reader may see, the oldest first. Attachments closed by themselves come only to those who may.
 * @param only ids of those that are wanted; all where it is left out
 */
export async function listCaseItems(
  tx: Transaction,
  municipality: number,
  caseNumber: string,
  only: readonly number[] | null = null,
): Promise<CaseItem[]> {
  const { rows } = await sql<CaseItem>`
    select i.id, i.number, i.title, b.name as body, i.meeting_id as "meetingId", i.held_on as "heldOn", i.degree, (
        select coalesce(json_agg(json_build_object('body', d.body_name, 'date', d.decided_on, 'text', d.text, 'outcome', d.outcome,
          'points', '{}'::json, 'record', d.record) order by d.position), '[]')
        from decisions d where d.municipality_id = i.municipality_id and d.item_id = i.id) as decisions, (
        select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'kept', a.file_digest is not null,
          'closed', a.degree = 'closed') order by a.position), '[]')
        from attachments a where a.municipality_id = i.municipality_id and a.item_id = i.id) as attachments
    from items i left join bodies b on b.municipality_id = i.municipality_id and b.id = i.body_id
    where i.municipality_id = ${municipality} and i.case_number = ${caseNumber}
      and (${only}::bigint[] is null or i.id = any (${only}::bigint[]))
    order by i.held_on, i.meeting_id, i.position`.execute(tx)
  return rows
}

/** As much of an item as tells when something happened. */
interface Dated {
  /** ISO date. */
  heldOn: string
  decisions: { date: string | null; text: string }[]
}

export interface EventOf<Item extends Dated> {
  /** ISO date. */
  date: string
  item: Item
  /** What was decided that day. */
  decisions: Item['decisions']
}

export type CaseEvent = EventOf<CaseItem>

/**
 * What happened in a case, by date: each meeting, and each decision on its own day. A decision printed again in a later
 * paper stands once, on its day. Pure.
 */
export function eventsOf<Item extends Dated>(items: readonly Item[]): EventOf<Item>[] {
  const events: EventOf<Item>[] = []
  const told = new Set<string>()
  const key = (date: string, { text }: { text: string }) => `${date} ${text.replace(/\s+/gu, ' ').trim()}`
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

/** An item without what it says: of a decision its fingerprint. */
export interface OutlinedItem extends Dated {
  id: number
  title: string | null
}

/** A page of a case's course. */
export interface CaseThread<Item extends Dated = CaseItem> {
  /** How many items the reader may see. */
  items: number
  /** Of the newest item. */
  title: string | null
  /** ISO dates. */
  firstOn: string
  lastOn: string
  /** From 1; a page past the last is the last. */
  page: number
  pages: number
  events: EventOf<Item>[]
}

const EVENTS_PER_PAGE = 100

/** @param items at least one, the oldest first */
export function outlineThread<Item extends OutlinedItem>(
  items: readonly [Item, ...Item[]],
  page: number,
): CaseThread<Item> {
  const events = eventsOf(items)
  const pages = Math.max(1, Math.ceil(events.length / EVENTS_PER_PAGE))
  const shown = Math.min(page, pages)
  const newest = items.at(-1) ?? items[0]
  return {
    items: items.length,
    title: newest.title,
    firstOn: items[0].heldOn,
    lastOn: newest.heldOn,
    page: shown,
    pages,
    events: events.slice((shown - 1) * EVENTS_PER_PAGE, shown * EVENTS_PER_PAGE),
  }
}

/** The course of a case: of all its items the dates are read, of those on the page the texts. Null where there is none. */
export async function getCaseThread(
  tx: Transaction,
  municipality: number,
  caseNumber: string,
  page: number,
): Promise<CaseThread | null> {
  const { rows } = await sql<OutlinedItem>`
    select i.id, i.title, i.held_on as "heldOn", (
        select coalesce(json_agg(json_build_object('date', d.decided_on, 'text', md5(btrim(regexp_replace(d.text, '\\s+', ' ', 'g'))))
          order by d.position), '[]')
        from decisions d where d.municipality_id = i.municipality_id and d.item_id = i.id) as decisions
    from items i where i.municipality_id = ${municipality} and i.case_number = ${caseNumber}
    order by i.held_on, i.meeting_id, i.position`.execute(tx)
  const [first, ...rest] = rows
  if (first === undefined) return null
  const thread = outlineThread([first, ...rest], page)
  const ids = [...new Set(thread.events.map(({ item }) => item.id))]
  const told = new Map(
    (await listCaseItems(tx, municipality, caseNumber, ids)).map((item) => [item.id, item]),
  )
  const events = thread.events.flatMap(({ date, item: outlined, decisions }): CaseEvent[] => {
    const item = told.get(outlined.id)
    if (item === undefined) return []
    const places = new Set(decisions.map((decision) => outlined.decisions.indexOf(decision)))
    return [{ date, item, decisions: item.decisions.filter((_, place) => places.has(place)) }]
  })
  return { ...thread, events }
}

/** Whether the reader may see any item of the case. */
export async function isCase(tx: Transaction, municipality: number, caseNumber: string): Promise<boolean> {
  const { rows } = await sql`
    select from items where municipality_id = ${municipality} and case_number = ${caseNumber} limit 1`.execute(
    tx,
  )
  return rows.length > 0
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
