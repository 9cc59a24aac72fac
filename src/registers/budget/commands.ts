/** What is done with a follow-up beside keeping its rows: a unit says what it expects, and a keeper closes it. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import { listLacks, type Picture } from './picture.ts'
import { getFollowUp, getPicture } from './queries.ts'
import type { ActivityStatus } from './words.ts'

/** Whether the person keeps the register, and of which units the person may write. */
export async function readRights(
  tx: Transaction,
  key: string,
): Promise<{ keeps: boolean; units: readonly number[] }> {
  const { rows } = await sql<{ keeps: boolean; units: number[] }>`
    select app.keeps_register(${key}) as keeps, app.kept_units(${key})::int[] as units`.execute(tx)
  return rows[0] ?? { keeps: false, units: [] }
}

export interface SaidForecast {
  areaId: number
  unitId: number
  /** Øre. */
  forecast: number
  explanation: string | null
}

/** Of several areas at once; what is the same stays untouched. @throws what the policies and the closed follow-up refuse */
export async function sayForecasts(
  tx: Transaction,
  municipality: number,
  followUpId: number,
  said: readonly SaidForecast[],
): Promise<void> {
  for (const { areaId, unitId, forecast, explanation } of said)
    await sql`
      insert into budget_forecasts as t (municipality_id, follow_up_id, area_id, unit_id, forecast, explanation)
      values (${municipality}, ${followUpId}, ${areaId}, ${unitId}, ${kronerOf(forecast)}, ${explanation})
      on conflict (municipality_id, follow_up_id, area_id) do update
        set unit_id = excluded.unit_id, forecast = excluded.forecast, explanation = excluded.explanation
        where (t.unit_id, t.forecast, t.explanation) is distinct from (excluded.unit_id, excluded.forecast, excluded.explanation)`.execute(
      tx,
    )
}

export interface SaidStatus {
  activityId: number
  unitId: number
  status: ActivityStatus
  words: string
}

/** As `sayForecasts`. */
export async function sayStatuses(
  tx: Transaction,
  municipality: number,
  followUpId: number,
  said: readonly SaidStatus[],
): Promise<void> {
  for (const { activityId, unitId, status, words } of said)
    await sql`
      insert into budget_activity_statuses as t (municipality_id, follow_up_id, activity_id, unit_id, status, words)
      values (${municipality}, ${followUpId}, ${activityId}, ${unitId}, ${status}, ${words})
      on conflict (municipality_id, follow_up_id, activity_id) do update
        set unit_id = excluded.unit_id, status = excluded.status, words = excluded.words
        where (t.unit_id, t.status, t.words) is distinct from (excluded.unit_id, excluded.status, excluded.words)`.execute(
      tx,
    )
}

/** Øre as the database takes kroner, without a detour through fractions. */
export function kronerOf(ore: number): string {
  const digits = String(Math.abs(ore)).padStart(3, '0')
  return `${ore < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

export type Closing =
  { closed: true; picture: Picture } | { closed: false; lacks: readonly string[] } | 'not-found'

/** Keeps all figures as they are now, for good. One that lacks something stays open. */
export async function closeFollowUp(
  tx: Transaction,
  municipality: number,
  person: number,
  id: number,
): Promise<Closing> {
  // Whoever writes a figure at this moment is waited for, and is in the picture.
  await sql`lock table budget_lines, budget_forecasts, budget_volumes, budget_activity_statuses in share row exclusive mode`.execute(
    tx,
  )
  const followUp = await getFollowUp(tx, municipality, id)
  if (followUp === null || followUp.closedAt !== null) return 'not-found'
  const picture = await getPicture(tx, municipality, followUp)
  const lacks = listLacks(picture)
  if (lacks.length > 0) return { closed: false, lacks }
  const { rows } = await sql`
    update budget_follow_ups set closed_at = now(), closed_by = ${person}, closed_picture = ${JSON.stringify(picture)}::jsonb
    where municipality_id = ${municipality} and id = ${id} and closed_at is null returning id`.execute(tx)
  return rows.length === 1 ? { closed: true, picture } : 'not-found'
}
