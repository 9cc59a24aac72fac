/** Reads the counts that the database keeps of decided cases; what several measures ask together is read once. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import { askedOnce } from '../mechanism/asked-once.ts'
import type { MeasureAt } from '../mechanism/measures.ts'
import type { Total } from './model.ts'

/** Cases of an area that were decided in a month. */
export interface MonthTotal extends Total {
  area: string
  unit: string
  /** The committees are told of it today. */
  chosen: boolean
  /** ISO date of its first day. */
  month: string
}

/** How long the cases of an area took: `cases[i]` of them took `days[i]` days; days upwards. */
export interface AreaSpans {
  area: string
  unit: string
  days: number[]
  cases: number[]
}

type Reading<Row> = (tx: Transaction, at: MeasureAt) => Promise<Row[]>

/** Areas by name, and months of each; those without a decided case are not there. */
export const readTotals: Reading<MonthTotal> = askedOnce(async (tx, { municipality, from, until }) => {
  const { rows } = await sql<MonthTotal>`
    select a.title as area, a.unit, a.chosen, t.month, t.cases, t.measured, t.kept, t.days
    from (select r.area_id, r.month, sum(r.cases)::int as cases, sum(r.measured)::int as measured, sum(r.kept)::int as kept, sum(r.days)::int as days
        from app.read_deadline_totals(${from}, ${until}) r group by 1, 2) t
      join (select a.id, a.title, u.name as unit, row_number() over (order by a.title collate "da-x-icu") as place,
          exists (select 1 from deadline_selections s where s.municipality_id = a.municipality_id and s.area_id = a.id
            and app.holds_today(s.starts_on, s.ends_on)) as chosen
        from deadline_areas a join units u on u.municipality_id = a.municipality_id and u.id = a.unit_id
        where a.municipality_id = ${municipality}) a on a.id = t.area_id
    order by a.place, t.month`.execute(tx)
  return rows
})

/** Areas by name. */
export const readSpans: Reading<AreaSpans> = askedOnce(async (tx, { municipality, from, until }) => {
  const { rows } = await sql<AreaSpans>`
    select a.title as area, u.name as unit, t.days, t.cases
    from (select s.area_id, array_agg(s.days order by s.days) as days, array_agg(s.cases order by s.days) as cases
        from (select r.area_id, r.days, sum(r.cases)::int as cases from app.read_deadline_spans(${from}, ${until}) r group by 1, 2) s group by 1) t
      join deadline_areas a on a.municipality_id = ${municipality} and a.id = t.area_id
      join units u on u.municipality_id = a.municipality_id and u.id = a.unit_id
    order by a.title collate "da-x-icu"`.execute(tx)
  return rows
})
