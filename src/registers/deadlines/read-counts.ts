/** Reads the counts that the database keeps of decided cases; what several measures ask together is read once. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { MeasureAt } from '../mechanism/measures.ts'
import { WHOLE } from '../mechanism/taken-figures.ts'
import type { Total } from './model.ts'

export interface AreaTotal extends Total {
  area: string
  unit: string
  /** The committees are told of it today. */
  chosen: boolean
}

export interface MonthTotal extends Total {
  /** ISO date of its first day. */
  month: string
}

export interface Span {
  by: 'area' | 'unit' | 'whole'
  group: string
  cases: number
  /** Days; of an even number the middle of the two. */
  median: number
  /** Nine of ten cases took so many days at most. */
  ninth: number
}

type Reading<Row> = (tx: Transaction, at: MeasureAt) => Promise<Row[]>

/** The same question of one asking is asked once. */
function once<Row>(reading: Reading<Row>): Reading<Row> {
  const known = new WeakMap<object, Map<string, Promise<Row[]>>>()
  return (tx, at) => {
    if (at.asking === undefined) return reading(tx, at)
    const answers = known.get(at.asking) ?? new Map<string, Promise<Row[]>>()
    known.set(at.asking, answers)
    const question = `${at.from}/${at.until}`
    const answer = answers.get(question) ?? reading(tx, at)
    answers.set(question, answer)
    return answer
  }
}

/** Areas without a decided case are not there. */
export const readAreaTotals: Reading<AreaTotal> = once(async (tx, { municipality, from, until }) => {
  const { rows } = await sql<AreaTotal>`
    select a.title as area, u.name as unit, exists (select 1 from deadline_selections s where s.municipality_id = a.municipality_id
        and s.area_id = a.id and app.holds_today(s.starts_on, s.ends_on)) as chosen, t.cases, t.measured, t.kept, t.days
    from (select r.area_id, sum(r.cases)::int as cases, sum(r.measured)::int as measured, sum(r.kept)::int as kept, sum(r.days)::int as days
        from app.read_deadline_totals(${from}, ${until}) r group by 1) t
      join deadline_areas a on a.municipality_id = ${municipality} and a.id = t.area_id
      join units u on u.municipality_id = a.municipality_id and u.id = a.unit_id
    order by a.title collate "da-x-icu"`.execute(tx)
  return rows
})

export const readMonthTotals: Reading<MonthTotal> = once(async (tx, { from, until }) => {
  const { rows } = await sql<MonthTotal>`
    select month, sum(cases)::int as cases, sum(measured)::int as measured, sum(kept)::int as kept, sum(days)::int as days
    from app.read_deadline_totals(${from}, ${until}) group by 1 order by 1`.execute(tx)
  return rows
})

/** Exact, from how many cases took how many days; the whole first. Grouped by numbers, and named at the end: words are slow to sort. */
export const readSpans: Reading<Span> = once(async (tx, { municipality, from, until }) => {
  const { rows } = await sql<Omit<Span, 'median'> & { low: number; high: number }>`
    with spans as materialized (
      select t.area_id, t.days, sum(t.cases) as cases from app.read_deadline_spans(${from}, ${until}) t group by 1, 2
    ), placed_in as (
      select s.area_id, a.unit_id, s.days, s.cases from spans s join deadline_areas a on a.municipality_id = ${municipality} and a.id = s.area_id
    ), sets as (
      select area_id, unit_id, days, sum(cases) as cases from placed_in group by grouping sets ((area_id, days), (unit_id, days), (days))
    ), placed as (
      select area_id, unit_id, days, sum(cases) over (partition by area_id, unit_id order by days) as upto,
        sum(cases) over (partition by area_id, unit_id) as total from sets
    ), found as (
      select area_id, unit_id, max(total)::int as cases, min(days) filter (where upto > floor(0.5 * (total - 1))) as low,
        min(days) filter (where upto > ceil(0.5 * (total - 1))) as high, min(days) filter (where upto >= ceil(0.9 * total)) as ninth
      from placed group by area_id, unit_id
    )
    select case when f.area_id is not null then 'area' when f.unit_id is not null then 'unit' else 'whole' end as by,
      coalesce(a.title, u.name, ${WHOLE}) as "group", f.cases, f.low, f.high, f.ninth
    from found f left join deadline_areas a on a.municipality_id = ${municipality} and a.id = f.area_id
      left join units u on u.municipality_id = ${municipality} and u.id = f.unit_id
    order by f.area_id is not null, f.unit_id is not null, coalesce(a.title, u.name) collate "da-x-icu"`.execute(tx)
  return rows.map(({ low, high, ...row }) => ({ ...row, median: (low + high) / 2 }))
})
