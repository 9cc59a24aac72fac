/** Pools with their years and what is drawn on them, as far as the reader sees the papers. */
import { type RawBuilder, sql } from 'kysely'
import { numberPoints, type Point } from '../../cases/points.ts'
import type { Outcome } from '../../minutes/model.ts'
import type { Transaction } from '../../platform/database.ts'
import {
  balanceOf,
  type Balance,
  countsIn,
  type Drawing,
  type PoolEntry,
  type PoolYear,
  type Request,
  stateOfPoint,
} from './model.ts'

export interface Pool {
  id: number
  name: string
  bodyId: number
  bodyName: string
  grantedBy: string
  ownerPersonId: number | null
  ownerName: string | null
  purpose: string
  /** Its body's secretary, and administrators. */
  mayKeep: boolean
  years: PoolYear[]
}

/** A drawing with where it stands. */
export interface ShownDrawing extends Drawing {
  /** The pool as the point names it. */
  name: string
  paperId: number
  paperTitle: string
  caseNumber: string
  pointNumber: string
  /** The item that decided; null while none has. */
  itemId: number | null
  decidedOn: string | null
}

export interface ShownEntry extends PoolEntry {
  id: number
  what: string
  notedOn: string
  itemId: number | null
  itemTitle: string | null
  paperId: number | null
  enteredBy: string
}

const MAY_KEEP = sql`(p.body_id = any (app.secretary_bodies()) or app.answers_for('administrator'))`

export async function listPools(tx: Transaction, municipality: number): Promise<Pool[]> {
  const { rows } = await sql<Pool>`
    select p.id, p.name, p.body_id as "bodyId", b.name as "bodyName", p.granted_by as "grantedBy", p.owner_person_id as "ownerPersonId",
      o.name as "ownerName", p.purpose, ${MAY_KEEP} as "mayKeep",
      (select coalesce(json_agg(json_build_object('year', y.year, 'grantedOre', y.granted_ore, 'carriedInOre', y.carried_in_ore,
        'carriedOutOre', y.carried_out_ore) order by y.year desc), '[]') from pool_years y
        where y.municipality_id = p.municipality_id and y.pool_id = p.id) as years
    from pools p join bodies b on b.municipality_id = p.municipality_id and b.id = p.body_id
      left join persons o on o.municipality_id = p.municipality_id and o.id = p.owner_person_id
    where p.municipality_id = ${municipality} order by p.name collate "da-x-icu"`.execute(tx)
  return rows
}

export async function getPool(tx: Transaction, municipality: number, id: number): Promise<Pool | null> {
  return (await listPools(tx, municipality)).find((pool) => pool.id === id) ?? null
}

/** As Danish folds letters: what the database calls lower case by itself may know no æ, ø and å. */
const folded = (name: RawBuilder<unknown>) => sql`lower(trim(${name}) collate "da-x-icu")`

/** Names are compared without regard to case. */
export const isNamed = (pool: Pick<Pool, 'name'>, name: string) =>
  pool.name.toLocaleLowerCase('da') === name.trim().toLocaleLowerCase('da')

interface AmountRow {
  paperId: number
  pointId: number
  paperTitle: string
  caseNumber: string
  isHandedIn: boolean
  name: string
  ore: number
  year: number
  permanence: Drawing['permanence']
}

/** Money on points of papers that name a pool, one of these names or any; with what was decided of it. */
export async function listDrawings(
  tx: Transaction,
  municipality: number,
  names: readonly string[],
): Promise<ShownDrawing[]> {
  const { rows } = await sql<AmountRow>`
    select a.paper_id as "paperId", a.point_id as "pointId", p.title as "paperTitle", c.case_number as "caseNumber",
      p.state in ('submitted', 'approved') or p.laid_at is not null as "isHandedIn", a.source_name as name, a.ore, a.year, a.permanence
    from paper_point_amounts a join papers p on p.municipality_id = a.municipality_id and p.id = a.paper_id
      join cases c on c.municipality_id = p.municipality_id and c.id = p.case_id
    where a.municipality_id = ${municipality} and a.source = 'pool' and ${folded(sql`a.source_name`)} = any (
      select ${folded(sql`n`)} from unnest(${[...names]}::text[]) n)
    order by a.year, p.created_at, a.id`.execute(tx)
  const papers = [...new Set(rows.map(({ paperId }) => paperId))]
  const numbers = await numbersOfPoints(tx, municipality, papers)
  const decisions = await listDecisions(tx, municipality, papers)
  return rows.map(({ isHandedIn, pointId, ...row }) => {
    const pointNumber = numbers.get(pointId) ?? ''
    const decision = decisions.get(row.paperId)
    const pointOutcomes = new Map(
      (decision?.points ?? []).map(({ path, outcome }) => [path, outcome] as const),
    )
    return {
      ...row,
      pointNumber,
      state: stateOfPoint(pointNumber, { isHandedIn, outcome: decision?.outcome ?? null, pointOutcomes }),
      itemId: decision?.itemId ?? null,
      decidedOn: decision?.decidedOn ?? null,
    }
  })
}

/** `1.2` by the id of the point. */
async function numbersOfPoints(
  tx: Transaction,
  municipality: number,
  papers: readonly number[],
): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; paperId: number; parentId: number | null }>`
    select id, paper_id as "paperId", parent_id as "parentId" from paper_points
    where municipality_id = ${municipality} and paper_id = any (${[...papers]}::bigint[]) order by paper_id, position`.execute(
    tx,
  )
  const numbers = new Map<number, string>()
  for (const paperId of papers) {
    const below = (parent: number | null): Point[] =>
      rows
        .filter((row) => row.paperId === paperId && row.parentId === parent)
        .map(({ id }) => ({ id, text: '', amounts: [], points: below(id) }))
    for (const { point, number } of numberPoints(below(null))) numbers.set(point.id, number)
  }
  return numbers
}

interface DecisionRow {
  paperId: number
  itemId: number
  decidedOn: string
  outcome: Outcome
  points: { path: string; outcome: Outcome | null }[]
}

/** The newest of locked minutes, by paper; the reader sees it as the item it stands in. */
async function listDecisions(
  tx: Transaction,
  municipality: number,
  papers: readonly number[],
): Promise<Map<number, DecisionRow>> {
  const { rows } = await sql<DecisionRow>`
    select distinct on (a.paper_id) a.paper_id as "paperId", i.id as "itemId", i.held_on as "decidedOn", d.outcome,
      (select coalesce(json_agg(json_build_object('path', x.path, 'outcome', x.outcome)), '[]') from decision_points x
        where x.municipality_id = d.municipality_id and x.decision_id = d.id) as points
    from agenda_items a join items i on i.municipality_id = a.municipality_id and i.id = a.item_id
      join meetings m on m.municipality_id = a.municipality_id and m.id = a.meeting_id and m.stage = 'locked'
      join decisions d on d.municipality_id = i.municipality_id and d.item_id = i.id
    where a.municipality_id = ${municipality} and a.paper_id = any (${[...papers]}::bigint[])
    order by a.paper_id, i.held_on desc, i.id desc, d.position desc`.execute(tx)
  return new Map(rows.map((row) => [row.paperId, row]))
}

export async function listEntries(
  tx: Transaction,
  municipality: number,
  poolId: number,
): Promise<(ShownEntry & { year: number })[]> {
  const { rows } = await sql<ShownEntry & { year: number }>`
    select e.id, e.year, e.kind, e.ore, e.what, e.noted_on as "notedOn", e.item_id as "itemId", i.title as "itemTitle", e.paper_id as "paperId",
      n.name as "enteredBy"
    from pool_entries e left join items i on i.municipality_id = e.municipality_id and i.id = e.item_id
      join persons n on n.municipality_id = e.municipality_id and n.id = e.entered_by
    where e.municipality_id = ${municipality} and e.pool_id = ${poolId} order by e.noted_on, e.id`.execute(tx)
  return rows
}

export interface FullPool {
  pool: Pool
  drawings: ShownDrawing[]
  entries: (ShownEntry & { year: number })[]
}

export async function getFullPool(
  tx: Transaction,
  municipality: number,
  id: number,
): Promise<FullPool | null> {
  const pool = await getPool(tx, municipality, id)
  if (pool === null) return null
  return {
    pool,
    drawings: await listDrawings(tx, municipality, [pool.name]),
    entries: await listEntries(tx, municipality, id),
  }
}

/** What stands in the year, and what is left. Null where the pool has none. */
export function yearOf(
  { pool, drawings, entries }: FullPool,
  year: number,
): { year: PoolYear; balance: Balance; drawings: ShownDrawing[]; entries: ShownEntry[] } | null {
  const own = pool.years.find((each) => each.year === year)
  if (own === undefined) return null
  const entered = entries.filter((entry) => entry.year === year)
  return {
    year: own,
    balance: balanceOf(own, drawings, entered),
    drawings: drawings.filter((drawing) => countsIn(drawing, year)),
    entries: entered,
  }
}

/** What a paper asks of pools, one request for each pool and year, with what there is beside it. */
export async function listRequests(
  tx: Transaction,
  municipality: number,
  paperId: number,
): Promise<Request[]> {
  const { rows } = await sql<{ name: string; year: number; ore: number }>`
    select min(source_name) as name, year, sum(ore)::bigint as ore from paper_point_amounts
    where municipality_id = ${municipality} and paper_id = ${paperId} and source = 'pool' group by ${folded(sql`source_name`)}, year
    order by 1, 2`.execute(tx)
  if (rows.length === 0) return []
  const pools = await listPools(tx, municipality)
  const requests: Request[] = []
  for (const { name, year, ore } of rows) {
    const pool = pools.find((each) => isNamed(each, name)) ?? null
    const full = pool === null ? null : await getFullPool(tx, municipality, pool.id)
    // Whatever the paper itself has reserved is what it asks for.
    const others =
      full === null ? null : { ...full, drawings: full.drawings.filter((each) => each.paperId !== paperId) }
    requests.push({
      name,
      year,
      ore,
      pool: pool === null ? null : { id: pool.id, name: pool.name, grantedBy: pool.grantedBy },
      balance: others === null ? null : (yearOf(others, year)?.balance ?? null),
    })
  }
  return requests
}
