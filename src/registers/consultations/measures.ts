/** Figures of consultations whose deadline falls in a period. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { Figure, Measure, MeasureAt } from '../mechanism/measures.ts'

const inPeriod = ({ municipality, from, until, on }: MeasureAt) => sql`
  c.municipality_id = ${municipality} and c.due_on between ${from} and least(${until}::date, ${on}::date)`

async function ask(tx: Transaction, query: ReturnType<typeof sql<Figure>>): Promise<Figure[]> {
  const { rows } = await query.execute(tx)
  return rows.map(({ group, value, count }) => ({
    group,
    value: value === null ? null : Number(value),
    count: Number(count ?? 0),
  }))
}

const answeredInTime: Measure = {
  key: 'svaret-til-tiden',
  title: 'Svaret inden fristen',
  kind: 'per-cent',
  definition:
    'Andel af dem, der er spurgt, hvis svar er modtaget senest på fristens dag. Et svar, hvis bilag eftersendes, tæller som et svar. Høringer, hvis frist falder i perioden og er nået, er med.',
  groupedBy: 'spurgt',
  compute: (tx, at) =>
    ask(
      tx,
      sql<Figure>`
        with asked as (
          select coalesce(a.name, b.name, u.name) as name, x.received_on <= c.due_on as in_time from consultations c
            join consultation_asked a on a.municipality_id = c.municipality_id and a.consultation_id = c.id
            left join bodies b on b.municipality_id = a.municipality_id and b.id = a.body_id
            left join units u on u.municipality_id = a.municipality_id and u.id = a.unit_id
            left join consultation_answers x on x.municipality_id = a.municipality_id and x.id = a.answer_id
          where ${inPeriod(at)})
        select coalesce(name, 'I alt') as group, 100.0 * count(*) filter (where in_time) / count(*) as value, count(*) as count
        from asked group by grouping sets ((), (name)) having count(*) > 0 order by grouping(name) desc, name`,
    ),
}

const consultations: Measure = {
  key: 'antal',
  title: 'Høringer',
  kind: 'count',
  definition: 'Høringer, hvis frist falder i perioden og er nået.',
  groupedBy: 'enhed',
  compute: async (tx, at) => {
    const found = await ask(
      tx,
      sql<Figure>`
        select coalesce(u.name, 'I alt') as group, count(*) as value from consultations c
          join units u on u.municipality_id = c.municipality_id and u.id = c.unit_id
        where ${inPeriod(at)} group by grouping sets ((), (u.name)) having count(*) > 0 order by grouping(u.name) desc, u.name`,
    )
    return found.map(({ group, value }) => ({ group, value }))
  },
}

export const MEASURES = [consultations, answeredInTime] as const
