/** Commands on test calls: a call with its points in one, and a campaign measured once more. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'

export interface ScoredCall {
  campaignId: number
  reference: string
  unitId: number
  calledOn: string
  answered: boolean
  question: string | null
  note: string | null
  /** By criterion; of a call that nobody answered there are none. */
  points: ReadonlyMap<number, number>
}

/** @returns id of the call, or that another bears its name */
export async function scoreCall(
  tx: Transaction,
  municipality: number,
  call: ScoredCall,
): Promise<number | 'taken'> {
  const { rows } = await sql<{ id: number }>`
    insert into telephone_calls (municipality_id, reference, campaign_id, unit_id, called_on, answered, question, note)
    values (${municipality}, ${call.reference}, ${call.campaignId}, ${call.unitId}, ${call.calledOn}, ${call.answered},
      ${call.question}, ${call.note})
    on conflict do nothing returning id`.execute(tx)
  const id = rows[0]?.id
  if (id === undefined) return 'taken'
  for (const [criterion, points] of call.answered ? call.points : [])
    await sql`
      insert into telephone_scores (municipality_id, call_id, criterion_id, points)
      values (${municipality}, ${id}, ${criterion}, ${points})`.execute(tx)
  return id
}

/** The same sheet and goal on new days. @returns id of the campaign, or that another bears its name */
export async function repeatCampaign(
  tx: Transaction,
  municipality: number,
  id: number,
  as: { title: string; beginsOn: string; endsOn: string },
): Promise<number | 'taken' | 'not-found'> {
  const known =
    await sql`select 1 from telephone_campaigns where municipality_id = ${municipality} and id = ${id}`.execute(
      tx,
    )
  if (known.rows.length === 0) return 'not-found'
  const { rows } = await sql<{ id: number }>`
    insert into telephone_campaigns (municipality_id, title, begins_on, ends_on, goal, sheet_id, repeats_id)
    select municipality_id, ${as.title}, ${as.beginsOn}, ${as.endsOn}, goal, sheet_id, id from telephone_campaigns
    where municipality_id = ${municipality} and id = ${id}
    on conflict do nothing returning id`.execute(tx)
  return rows[0]?.id ?? 'taken'
}
