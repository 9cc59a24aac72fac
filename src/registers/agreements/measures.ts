/** Figures of the agreements of the years a period touches. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { Figure, Measure, MeasureAt } from '../mechanism/measures.ts'
import { GOAL_STATUSES } from './model.ts'

const ofYears = ({ municipality, from, until }: MeasureAt) => sql`
  a.municipality_id = ${municipality} and a.year between extract(year from ${from}::date) and extract(year from ${until}::date)`

async function ask(tx: Transaction, query: ReturnType<typeof sql<Figure>>): Promise<Figure[]> {
  const { rows } = await query.execute(tx)
  return rows.map(({ group, value, count }) => ({
    group,
    value: value === null ? null : Number(value),
    count: Number(count ?? 0),
  }))
}

const shareMet: Measure = {
  key: 'maal-naaet',
  title: 'Mål, der er nået',
  kind: 'per-cent',
  definition:
    'Af de mål, der er afsluttet som nået, delvist nået eller ikke nået, i aftaler for årene i perioden. Et delvist nået mål tæller halvt. Mål, der endnu er i gang, er ikke med.',
  groupedBy: 'center',
  compute: (tx, at) =>
    ask(
      tx,
      sql<Figure>`
        select coalesce(u.name, 'I alt') as group, 100 * avg(case g.status when 'met' then 1 when 'partly' then 0.5 else 0 end) as value, count(*) as count
        from agreements a join units u on u.municipality_id = a.municipality_id and u.id = a.unit_id
          join agreement_goals g on g.municipality_id = a.municipality_id and g.agreement_id = a.id and g.status in ('met', 'partly', 'missed')
        where ${ofYears(at)} group by grouping sets ((), (u.name)) having count(*) > 0 order by grouping(u.name) desc, u.name`,
    ),
}

const goalsByStatus: Measure = {
  key: 'maal-efter-status',
  title: 'Mål efter status',
  kind: 'count',
  definition: 'Alle mål i aftaler for årene i perioden, efter den sidst meldte status.',
  groupedBy: 'status',
  compared: false,
  compute: async (tx, at) => {
    const { rows } = await sql<{ status: string; found: number }>`
      select g.status, count(*)::int as found from agreements a
        join agreement_goals g on g.municipality_id = a.municipality_id and g.agreement_id = a.id
      where ${ofYears(at)} group by g.status`.execute(tx)
    return [
      { group: 'I alt', value: rows.reduce((sum, { found }) => sum + found, 0) },
      ...Object.entries(GOAL_STATUSES).map(([status, group]) => ({
        group,
        value: rows.find((row) => row.status === status)?.found ?? 0,
      })),
    ]
  },
}

const entered: Measure = {
  key: 'aftaler-indgaaet',
  title: 'Aftaler, der er indgået',
  kind: 'per-cent',
  definition:
    'Andel af aftalerne for årene i perioden, der er indgået eller evalueret. En aftale kan først indgås, når hvert mål har alle fem bogstaver i SMART.',
  groupedBy: 'år',
  compared: false,
  compute: (tx, at) =>
    ask(
      tx,
      sql<Figure>`
        select coalesce(a.year::text, 'I alt') as group, 100.0 * count(*) filter (where a.state <> 'draft') / count(*) as value, count(*) as count
        from agreements a where ${ofYears(at)} group by grouping sets ((), (a.year)) having count(*) > 0 order by grouping(a.year) desc, a.year`,
    ),
}

export const MEASURES = [shareMet, goalsByStatus, entered] as const
