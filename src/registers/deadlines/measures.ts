/**
 * Figures of case-processing deadlines. They are read from counts that the database keeps, whole months and years at a time,
 * so that a million cases answer as quickly as a hundred; which areas a reader sees figures of is decided there too.
 */
import { type RawBuilder, sql } from 'kysely'
import { MONTHS } from '../../language/dates.ts'
import { monthOf, yearOf } from '../../language/due-calendar.ts'
import type { Transaction } from '../../platform/database.ts'
import { dateYearBefore } from '../mechanism/figure-words.ts'
import type { Figure, Measure, MeasureAt } from '../mechanism/measures.ts'
import { WHOLE } from '../mechanism/taken-figures.ts'
import { meanOf, type Period, shareOf, type Total } from './model.ts'

type GroupBy = 'area' | 'unit' | 'month'

/** Which areas are meant: all, or those that committees are told of today, also where the figures are of the year before. */
type Of = 'all' | 'chosen'

export interface GroupTotal extends Total {
  group: string
}

const GROUPS: Record<GroupBy, RawBuilder<unknown>> = {
  area: sql`a.title`,
  unit: sql`u.name`,
  month: sql`t.month::text`,
}

function areasOf(of: Of): RawBuilder<unknown> {
  if (of === 'all') return sql`true`
  return sql`exists (select 1 from deadline_selections s where s.municipality_id = a.municipality_id and s.area_id = a.id
    and app.holds_today(s.starts_on, s.ends_on))`
}

/** By group, and `I alt` first; groups without a decided case are not there. */
export async function readTotals(
  tx: Transaction,
  municipality: number,
  { from, until }: Period,
  by: GroupBy,
  of: Of = 'all',
): Promise<GroupTotal[]> {
  const { rows } = await sql<GroupTotal>`
    select case when grouping(g.name) = 1 then ${WHOLE} else g.name end as "group", sum(g.cases)::int as cases,
      sum(g.measured)::int as measured, sum(g.kept)::int as kept, sum(g.days)::int as days
    from (
      select ${GROUPS[by]} as name, sum(t.cases) as cases, sum(t.measured) as measured, sum(t.kept) as kept, sum(t.days) as days
      from app.read_deadline_totals(${from}, ${until}) t
        join deadline_areas a on a.municipality_id = ${municipality} and a.id = t.area_id
        join units u on u.municipality_id = a.municipality_id and u.id = a.unit_id
      where ${areasOf(of)} group by 1) g
    group by rollup (g.name) order by grouping(g.name) desc, g.name`.execute(tx)
  // Of no rows at all there is still a whole, which says nothing.
  return rows.filter(({ cases }) => cases !== null)
}

interface SpanRow {
  group: string
  cases: number
  /** Days of the two cases around the wanted place, and how far between them it is. */
  low: number
  high: number
  between: number
}

/**
 * The days below which a share of the cases lie, exact from how many took how long.
 * @param share 0.5 is the median: of an even number the middle of the two; others are the days within which that share was decided
 */
async function readQuantile(
  tx: Transaction,
  { municipality, from, until }: MeasureAt,
  by: 'area' | 'unit',
  share: number,
): Promise<Figure[]> {
  const place = share === 0.5 ? sql`0.5 * (c.total - 1)` : sql`ceil(${share}::numeric * c.total) - 1`
  const { rows } = await sql<SpanRow>`
    with named as (
      select ${GROUPS[by]} as name, t.days, sum(t.cases) as cases from app.read_deadline_spans(${from}, ${until}) t
        join deadline_areas a on a.municipality_id = ${municipality} and a.id = t.area_id
        join units u on u.municipality_id = a.municipality_id and u.id = a.unit_id
      group by 1, 2
    ), both_kinds as (
      select name, days, cases from named union all select null, days, sum(cases) from named group by days
    ), c as (
      select name, days, sum(cases) over (partition by name order by days) as upto, sum(cases) over (partition by name) as total from both_kinds
    )
    select coalesce(c.name, ${WHOLE}) as "group", max(c.total)::int as cases, min(c.days) filter (where c.upto > floor(${place})) as low,
      min(c.days) filter (where c.upto > ceil(${place})) as high, (max(${place}) - floor(max(${place})))::float8 as between
    from c group by c.name order by c.name nulls first`.execute(tx)
  return rows.map(({ group, cases, low, high, between }) => ({
    group,
    value: low + between * (high - low),
    count: cases,
  }))
}

const ofTotals =
  (by: GroupBy, value: (total: Total) => number | null, count: (total: Total) => number, of: Of = 'all') =>
  async (tx: Transaction, { municipality, from, until }: MeasureAt): Promise<Figure[]> => {
    const totals = await readTotals(tx, municipality, { from, until }, by, of)
    return totals.map((total) => ({
      group: by === 'month' ? monthName(total.group) : total.group,
      value: value(total),
      count: count(total),
    }))
  }

const monthName = (group: string) =>
  group === WHOLE ? WHOLE : `${MONTHS[monthOf(group) - 1]} ${yearOf(group)}`

/** Per cent more or fewer than in the same period a year before. */
const development =
  (by: 'area' | 'unit', of: Of = 'all') =>
  async (tx: Transaction, { municipality, from, until }: MeasureAt): Promise<Figure[]> => {
    const now = await readTotals(tx, municipality, { from, until }, by, of)
    const earlier = { from: dateYearBefore(from), until: dateYearBefore(until) }
    const before = new Map(
      (await readTotals(tx, municipality, earlier, by, of)).map(({ group, cases }) => [group, cases]),
    )
    return now.map(({ group, cases }) => {
      const then = before.get(group) ?? 0
      return { group, value: then === 0 ? null : ((cases - then) / then) * 100, count: cases }
    })
  }

const casesOf = ({ cases }: Total) => cases
const measuredOf = ({ measured }: Total) => measured

const WHICH = 'Med er sager, der er afgjort i perioden.'
const SHARE = `${WHICH} En sag måles mod den frist, der gjaldt, da den begyndte; hjemviste sager mod fristen for hjemviste. Sager fra før området fik en frist er ikke med.`
const MEAN = `${WHICH} Kalenderdage fra sagens begyndelse til afgørelsen, lagt sammen og delt med antallet af sager.`
const MEDIAN = `${WHICH} Halvdelen af sagerne tog højst så mange kalenderdage.`
const NINE_OF_TEN = `${WHICH} Ni af ti sager tog højst så mange kalenderdage.`
const VOLUME = 'Sager, der er afgjort i perioden, nye og hjemviste.'
const DEVELOPMENT =
  'Afgjorte sager i perioden mod samme periode året før, i procent. Uden sager året før er der ingen tal.'

const AREA = { groupedBy: 'område' } as const
const UNIT = { groupedBy: 'center' } as const
const DAYS = { kind: 'days' } as const

/** Told to committees; they hold no shares. */
export const CHOSEN_MEASURES: readonly Measure[] = [
  { key: 'udvalgte-antal', title: 'Udvalgte områder: afgjorte sager', kind: 'count', definition: `${VOLUME} Kun områder, der er udvalgt til orientering af udvalgene.`, ...AREA, compute: ofTotals('area', casesOf, casesOf, 'chosen') },
  { key: 'udvalgte-udvikling', title: 'Udvalgte områder: udvikling', kind: 'per-cent', compared: false, definition: DEVELOPMENT, ...AREA, compute: development('area', 'chosen') },
  { key: 'udvalgte-gennemsnit', title: 'Udvalgte områder: gennemsnit', ...DAYS, definition: MEAN, ...AREA, compute: ofTotals('area', meanOf, casesOf, 'chosen') },
] // prettier-ignore

export const MEASURES: readonly Measure[] = [
  { key: 'andel', title: 'Andel inden for fristen', kind: 'per-cent', definition: SHARE, ...AREA, compute: ofTotals('area', shareOf, measuredOf) },
  { key: 'gennemsnit', title: 'Gennemsnitlig sagsbehandlingstid', ...DAYS, definition: MEAN, ...AREA, compute: ofTotals('area', meanOf, casesOf) },
  { key: 'median', title: 'Median af sagsbehandlingstid', ...DAYS, definition: MEDIAN, ...AREA, compute: (tx, at) => readQuantile(tx, at, 'area', 0.5) },
  { key: 'percentil', title: '90-percentil af sagsbehandlingstid', ...DAYS, definition: NINE_OF_TEN, ...AREA, compute: (tx, at) => readQuantile(tx, at, 'area', 0.9) },
  { key: 'antal', title: 'Afgjorte sager', kind: 'count', definition: VOLUME, ...AREA, compute: ofTotals('area', casesOf, casesOf) },
  { key: 'udvikling', title: 'Udvikling i afgjorte sager', kind: 'per-cent', compared: false, definition: DEVELOPMENT, ...AREA, compute: development('area') },
  { key: 'andel-center', title: 'Andel inden for fristen efter center', kind: 'per-cent', definition: SHARE, ...UNIT, compute: ofTotals('unit', shareOf, measuredOf) },
  { key: 'gennemsnit-center', title: 'Gennemsnit efter center', ...DAYS, definition: MEAN, ...UNIT, compute: ofTotals('unit', meanOf, casesOf) },
  { key: 'median-center', title: 'Median efter center', ...DAYS, definition: MEDIAN, ...UNIT, compute: (tx, at) => readQuantile(tx, at, 'unit', 0.5) },
  { key: 'percentil-center', title: '90-percentil efter center', ...DAYS, definition: NINE_OF_TEN, ...UNIT, compute: (tx, at) => readQuantile(tx, at, 'unit', 0.9) },
  { key: 'antal-center', title: 'Afgjorte sager efter center', kind: 'count', definition: VOLUME, ...UNIT, compute: ofTotals('unit', casesOf, casesOf) },
  { key: 'udvikling-center', title: 'Udvikling efter center', kind: 'per-cent', compared: false, definition: DEVELOPMENT, ...UNIT, compute: development('unit') },
  { key: 'andel-maaned', title: 'Andel inden for fristen måned for måned', kind: 'per-cent', compared: false, chart: 'line', definition: SHARE, groupedBy: 'måned', compute: ofTotals('month', shareOf, measuredOf) },
  ...CHOSEN_MEASURES,
] // prettier-ignore
