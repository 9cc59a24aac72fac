/**
 * To open and to close: a person's act, never an import's. The body's secretary decides over the body's items and
 * meetings; whoever read an item in may close it or open it to colleagues for as long as that task lasts.
 */
import { sql } from 'kysely'
import type { Transaction } from '../platform/database.ts'
import type { Degree, DegreeRefusal } from './model.ts'

export interface DegreeChange {
  itemId: number
  degree: Degree
}

/**
 * Gives each item its degree, as a person's decision; its closed notice comes and goes with it. Row-level security
 * decides who may: an item that is not found and one that may not be changed are the same. All or none.
 */
export async function changeItemDegrees(
  tx: Transaction,
  municipality: number,
  changes: readonly DegreeChange[],
): Promise<'done' | DegreeRefusal> {
  if (changes.length === 0) return 'done'
  const rows = JSON.stringify(changes.map(({ itemId, degree }) => ({ id: itemId, degree })))
  const wanted = sql`json_to_recordset(${rows}) as w (id bigint, degree text)`
  const refusal = await refuseChange(tx, municipality, wanted, changes.length)
  if (refusal) return refusal
  const { rows: changed } = await sql<{ id: number }>`
    update items i set degree = w.degree, degree_reason = 'by-person' from ${wanted}
    where i.municipality_id = ${municipality} and i.id = w.id returning i.id`.execute(tx)
  if (changed.length !== changes.length) return 'not-found'
  await sql`
    with gone as (
      delete from closed_item_notices n using ${wanted}
      where n.municipality_id = ${municipality} and n.item_id = w.id and w.degree <> 'closed'
    )
    insert into closed_item_notices (municipality_id, item_id, meeting_id, position, number, neutral_title)
    select i.municipality_id, i.id, i.meeting_id, i.position, i.number, 'Lukket punkt'
    from items i join ${wanted} on i.id = w.id
    where i.municipality_id = ${municipality} and w.degree = 'closed'
    on conflict (municipality_id, item_id) do nothing`.execute(tx)
  return 'done'
}

/** Asked first, because a policy would answer with an error where a person deserves a sentence. */
async function refuseChange(
  tx: Transaction,
  municipality: number,
  wanted: ReturnType<typeof sql>,
  count: number,
): Promise<DegreeRefusal | null> {
  const { rows } = await sql<{ found: number; publishing: number }>`
    select count(*) filter (where i.body_id = any (app.secretary_bodies()) or i.id = any (app.imported_items()))::int as found,
      count(*) filter (where w.degree = 'published' and not i.body_id = any (app.secretary_bodies()))::int as publishing
    from items i join ${wanted} on i.id = w.id where i.municipality_id = ${municipality}`.execute(tx)
  if (rows[0]?.found !== count) return 'not-found'
  return rows[0].publishing > 0 ? 'only-secretary-publishes' : null
}

/** Whether everyone, or only colleagues, may know the meeting. Its items keep degrees of their own. */
export async function changeMeetingDegree(
  tx: Transaction,
  municipality: number,
  meetingId: number,
  degree: 'published' | 'internal',
): Promise<'done' | DegreeRefusal> {
  const { rows } = await sql`
    update meetings set degree = ${degree}
    where municipality_id = ${municipality} and id = ${meetingId} and body_id = any (app.secretary_bodies()) returning id`.execute(
    tx,
  )
  return rows.length === 1 ? 'done' : 'not-found'
}

export interface NoticeWording {
  itemId: number
  neutralTitle: string
  ground: string | null
  /** ISO date on which the ground is looked at again. */
  reviewOn: string | null
  publicDecision: string | null
}

/** What everyone who sees the meeting may know of a closed item. */
export async function wordNotice(
  tx: Transaction,
  municipality: number,
  notice: NoticeWording,
): Promise<'done' | DegreeRefusal> {
  const { rows } = await sql`
    update closed_item_notices set neutral_title = ${notice.neutralTitle}, ground = ${notice.ground},
      review_on = ${notice.reviewOn}, public_decision = ${notice.publicDecision}
    where municipality_id = ${municipality} and item_id = ${notice.itemId}
      and item_id in (select id from items where municipality_id = ${municipality} and degree = 'closed')
    returning item_id`.execute(tx)
  return rows.length === 1 ? 'done' : 'not-found'
}
