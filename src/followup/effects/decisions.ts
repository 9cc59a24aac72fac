/** Decisions that are measured, or could be, as the reader may see them. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'

export interface RelatedDecision {
  itemId: number
  title: string | null
  body: string | null
  /** ISO date. */
  heldOn: string
  outcome: string | null
}

/** What was decided under the same case number, the oldest first: marks of the chart. */
export async function listDecisionsOfCase(
  tx: Transaction,
  municipality: number,
  caseNumber: string,
): Promise<RelatedDecision[]> {
  const { rows } = await sql<RelatedDecision>`
    select i.id as "itemId", i.title, b.name as body, i.held_on as "heldOn",
      (select d.outcome from decisions d where d.municipality_id = i.municipality_id and d.item_id = i.id order by d.position desc limit 1) as outcome
    from items i left join bodies b on b.municipality_id = i.municipality_id and b.id = i.body_id
    where i.municipality_id = ${municipality} and i.case_number = ${caseNumber}
      and exists (select 1 from decisions d where d.municipality_id = i.municipality_id and d.item_id = i.id)
    order by i.held_on, i.id limit 200`.execute(tx)
  return rows
}

export interface DecisionToMeasure {
  itemId: number
  bodyId: number
  bodyName: string
  title: string | null
  number: string | null
  heldOn: string
  degree: 'published' | 'internal' | 'closed'
  points: { path: string; text: string }[]
  text: string | null
}

/** The item with what was decided; null where there is none for this reader. */
export async function getDecision(
  tx: Transaction,
  municipality: number,
  itemId: number,
): Promise<DecisionToMeasure | null> {
  const { rows } = await sql<DecisionToMeasure>`
    select i.id as "itemId", i.body_id as "bodyId", b.name as "bodyName", i.title, i.number, i.held_on as "heldOn", i.degree,
      (select coalesce(json_agg(json_build_object('path', r.path, 'text', r.text) order by r.position), '[]') from recommendation_points r
        where r.municipality_id = i.municipality_id and r.item_id = i.id) as points,
      (select d.text from decisions d where d.municipality_id = i.municipality_id and d.item_id = i.id order by d.position desc limit 1) as text
    from items i join bodies b on b.municipality_id = i.municipality_id and b.id = i.body_id
    where i.municipality_id = ${municipality} and i.id = ${itemId}`.execute(tx)
  return rows[0] ?? null
}

/** The newest decisions of the bodies, for whoever says what is measured. */
export async function listNewestDecisions(
  tx: Transaction,
  municipality: number,
  bodies: readonly number[],
): Promise<RelatedDecision[]> {
  const { rows } = await sql<RelatedDecision>`
    select i.id as "itemId", i.title, b.name as body, i.held_on as "heldOn", d.outcome
    from items i join bodies b on b.municipality_id = i.municipality_id and b.id = i.body_id
      join lateral (select d.outcome from decisions d where d.municipality_id = i.municipality_id and d.item_id = i.id order by d.position desc limit 1) d on true
    where i.municipality_id = ${municipality} and i.body_id = any (${[...bodies]}::bigint[])
    order by i.held_on desc, i.position limit 60`.execute(tx)
  return rows
}

/** Items in which a paper was decided, as far as the reader sees them. */
export async function listItemsOfPaper(
  tx: Transaction,
  municipality: number,
  paperId: number,
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select i.id from agenda_items a join items i on i.municipality_id = a.municipality_id and i.id = a.item_id
    where a.municipality_id = ${municipality} and a.paper_id = ${paperId}`.execute(tx)
  return rows.map(({ id }) => id)
}
