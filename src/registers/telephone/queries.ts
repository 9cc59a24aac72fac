/** Figures of test calls: sums from the database, the index by the rule. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import { type Criterion, developmentOf, indexOf, meetsGoal } from './model.ts'

export interface Campaign {
  id: number
  title: string
  beginsOn: string
  endsOn: string
  goal: number
  sheetId: number
  sheet: string
  repeatsId: number | null
}

export interface UnitIndex {
  /** Null: the whole. */
  unitId: number | null
  unit: string
  calls: number
  answered: number
  index: number | null
}

const campaignColumns = sql`c.id, c.title, c.begins_on as "beginsOn", c.ends_on as "endsOn", c.goal::float8 as goal,
  c.sheet_id as "sheetId", s.title as sheet, c.repeats_id as "repeatsId"`
const fromCampaigns = sql`telephone_campaigns c join telephone_sheets s on s.municipality_id = c.municipality_id and s.id = c.sheet_id`

export async function getCampaign(
  tx: Transaction,
  municipality: number,
  id: number,
): Promise<Campaign | null> {
  const { rows } = await sql<Campaign>`
    select ${campaignColumns} from ${fromCampaigns} where c.municipality_id = ${municipality} and c.id = ${id}`.execute(
    tx,
  )
  return rows[0] ?? null
}

/** Newest first. */
export async function listCampaigns(tx: Transaction, municipality: number): Promise<Campaign[]> {
  const { rows } = await sql<Campaign>`
    select ${campaignColumns} from ${fromCampaigns} where c.municipality_id = ${municipality} order by c.begins_on desc limit 50`.execute(
    tx,
  )
  return rows
}

/** The last one that ended within the time, by its last day. */
export async function findCampaign(
  tx: Transaction,
  municipality: number,
  { from, until }: { from: string; until: string },
): Promise<Campaign | null> {
  const { rows } = await sql<Campaign>`
    select ${campaignColumns} from ${fromCampaigns}
    where c.municipality_id = ${municipality} and c.ends_on between ${from} and ${until}
    order by c.ends_on desc limit 1`.execute(tx)
  return rows[0] ?? null
}

export interface SheetCriterion extends Criterion {
  code: string
  title: string
}

export async function listCriteria(
  tx: Transaction,
  municipality: number,
  sheetId: number,
): Promise<SheetCriterion[]> {
  const { rows } = await sql<SheetCriterion>`
    select id, code, title, weight::float8 as weight, most_points as "mostPoints" from telephone_criteria
    where municipality_id = ${municipality} and sheet_id = ${sheetId} order by code`.execute(tx)
  return rows
}

/** The whole first, then units by name. */
export async function listIndexes(
  tx: Transaction,
  municipality: number,
  campaign: Campaign,
): Promise<UnitIndex[]> {
  const criteria = await listCriteria(tx, municipality, campaign.sheetId)
  const counts = await sql<{ unitId: number; unit: string; calls: number; answered: number }>`
    select u.id as "unitId", u.name as unit, count(*)::int as calls, count(*) filter (where k.answered)::int as answered
    from telephone_calls k join units u on u.municipality_id = k.municipality_id and u.id = k.unit_id
    where k.municipality_id = ${municipality} and k.campaign_id = ${campaign.id}
    group by u.municipality_id, u.id order by u.name`.execute(tx)
  const sums = await sql<{ unitId: number; criterion: number; points: number }>`
    select k.unit_id as "unitId", p.criterion_id as criterion, sum(p.points)::float8 as points
    from telephone_calls k join telephone_scores p on p.municipality_id = k.municipality_id and p.call_id = k.id
    where k.municipality_id = ${municipality} and k.campaign_id = ${campaign.id} and k.answered
    group by 1, 2`.execute(tx)
  const pointsOfUnit = (wanted: number | null) => {
    const points = new Map<number, number>()
    for (const { unitId, criterion, points: sum } of sums.rows)
      if (wanted === null || unitId === wanted) points.set(criterion, (points.get(criterion) ?? 0) + sum)
    return points
  }
  if (counts.rows.length === 0) return []
  const whole = {
    unitId: null,
    unit: 'I alt',
    calls: counts.rows.reduce((sum, { calls }) => sum + calls, 0),
    answered: counts.rows.reduce((sum, { answered }) => sum + answered, 0),
  }
  return [whole, ...counts.rows].map((unit) => ({
    ...unit,
    index: indexOf(criteria, { calls: unit.calls, points: pointsOfUnit(unit.unitId) }),
  }))
}

/** Of each campaign the index of all units together, by its id; read at once for all of them. */
export async function readWholeIndexes(
  tx: Transaction,
  municipality: number,
  campaigns: readonly Campaign[],
): Promise<Map<number, number | null>> {
  const ids = campaigns.map(({ id }) => id)
  const { rows } = await sql<{
    campaignId: number
    calls: number
    points: [criterion: number, sum: number][]
  }>`
    select k.campaign_id as "campaignId", k.calls, coalesce(p.points, '[]') as points
    from (select campaign_id, count(*)::int as calls from telephone_calls
        where municipality_id = ${municipality} and campaign_id = any (${ids}::bigint[]) group by 1) k
      left join (select s.campaign_id, json_agg(json_build_array(s.criterion_id, s.points)) as points
        from (select c.campaign_id, p.criterion_id, sum(p.points)::float8 as points
          from telephone_calls c join telephone_scores p on p.municipality_id = c.municipality_id and p.call_id = c.id
          where c.municipality_id = ${municipality} and c.campaign_id = any (${ids}::bigint[]) and c.answered group by 1, 2) s
        group by 1) p on p.campaign_id = k.campaign_id`.execute(tx)
  const indexes = new Map<number, number | null>()
  for (const { id, sheetId } of campaigns) {
    const scored = rows.find(({ campaignId }) => campaignId === id)
    const criteria = scored === undefined ? [] : await listCriteria(tx, municipality, sheetId)
    indexes.set(
      id,
      scored === undefined
        ? null
        : indexOf(criteria, { calls: scored.calls, points: new Map(scored.points) }),
    )
  }
  return indexes
}

export interface UnitResult extends UnitIndex {
  met: boolean | null
  /** Since the campaign that this one repeats. */
  development: number | null
  plans: { id: number; what: string; dueOn: string; doneOn: string | null }[]
}

/** What a campaign showed, beside the one it repeats, with what units do about it. */
export async function listResults(
  tx: Transaction,
  municipality: number,
  campaign: Campaign,
): Promise<UnitResult[]> {
  const now = await listIndexes(tx, municipality, campaign)
  const former = campaign.repeatsId === null ? null : await getCampaign(tx, municipality, campaign.repeatsId)
  const before = former === null ? [] : await listIndexes(tx, municipality, former)
  const { rows: plans } = await sql<UnitResult['plans'][number] & { unitId: number }>`
    select id, unit_id as "unitId", what, due_on as "dueOn", done_on as "doneOn" from telephone_plans
    where municipality_id = ${municipality} and campaign_id = ${campaign.id} order by due_on`.execute(tx)
  return now.map((unit) => ({
    ...unit,
    met: meetsGoal(unit.index, campaign.goal),
    development: developmentOf(
      unit.index,
      before.find(({ unitId }) => unitId === unit.unitId)?.index ?? null,
    ),
    plans: plans.filter(({ unitId }) => unitId === unit.unitId),
  }))
}
