/** Figures of the portfolio, as it was reported at the end of a day. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { Figure, Measure, MeasureAt } from '../mechanism/measures.ts'
import { REPORT_EVERY_DAYS, STATUSES } from './model.ts'

/** Projects on the list that day, each with its last report. */
const onList = ({ municipality, on }: MeasureAt) => sql`
  select p.municipality_id, p.id, p.phase, p.unit_id, p.programme_id, p.ends_on, s.status, s.reported_on, s.expected_end_on
  from projects p left join lateral (
    select * from project_statuses x where x.municipality_id = p.municipality_id and x.project_id = p.id and x.reported_on <= ${on}
    order by x.reported_on desc limit 1) s on true
  where p.municipality_id = ${municipality} and p.phase <> 'ended' and (p.left_on is null or p.left_on > ${on})`

async function ask(tx: Transaction, query: ReturnType<typeof sql<Figure>>): Promise<Figure[]> {
  const { rows } = await query.execute(tx)
  return rows.map(({ group, value, count }) => ({
    group,
    value: value === null ? null : Number(value),
    ...(count === undefined ? {} : { count: Number(count) }),
  }))
}

const byStatus: Measure = {
  key: 'antal-efter-status',
  title: 'Projekter på listen',
  kind: 'count',
  definition:
    'Projekter, der hverken er afsluttet eller taget af listen, efter den sidste statusmelding til og med dagen. Et projekt uden melding tælles som uden status.',
  groupedBy: 'status',
  compared: false,
  compute: async (tx, at) => {
    const { rows } = await sql<{ status: keyof typeof STATUSES | null; found: number }>`
      select status, count(*)::int as found from (${onList(at)}) l group by status`.execute(tx)
    const of = (status: keyof typeof STATUSES | null) => rows.find((row) => row.status === status)?.found ?? 0
    return [
      { group: 'I alt', value: rows.reduce((sum, { found }) => sum + found, 0) },
      ...(['green', 'yellow', 'red'] as const).map((status) => ({
        group: STATUSES[status],
        value: of(status),
      })),
      { group: 'Uden status', value: of(null) },
    ]
  },
}

const reportedInTime: Measure = {
  key: 'meldt-til-tiden',
  title: 'Meldt inden for en måned',
  kind: 'per-cent',
  definition: `Andel af projekterne på listen, hvis sidste statusmelding er højst ${REPORT_EVERY_DAYS} dage gammel. Projekter i idéfasen skal ikke melde og er ikke med.`,
  groupedBy: 'center',
  compared: false,
  compute: (tx, at) =>
    ask(
      tx,
      sql<Figure>`
        select coalesce(u.name, 'I alt') as group, 100.0 * count(*) filter (where l.reported_on >= ${at.on}::date - ${REPORT_EVERY_DAYS}::int)
          / count(*) as value, count(*) as count
        from (${onList(at)}) l join units u on u.municipality_id = l.municipality_id and u.id = l.unit_id
        where l.phase <> 'idea'
        group by grouping sets ((), (u.name)) having count(*) > 0 order by grouping(u.name) desc, u.name`,
    ),
}

const delayed: Measure = {
  key: 'forsinkelse',
  title: 'Gennemsnitlig forsinkelse',
  kind: 'days',
  definition:
    'Dage fra den planlagte til den forventede slutdato, i gennemsnit af projekterne på listen, der har en slutdato. Tidlige projekter tæller som nul.',
  groupedBy: 'center',
  compared: false,
  compute: (tx, at) =>
    ask(
      tx,
      sql<Figure>`
        select coalesce(u.name, 'I alt') as group, avg(greatest(0, coalesce(l.expected_end_on, l.ends_on) - l.ends_on)) as value, count(*) as count
        from (${onList(at)}) l join units u on u.municipality_id = l.municipality_id and u.id = l.unit_id
        where l.ends_on is not null
        group by grouping sets ((), (u.name)) having count(*) > 0 order by grouping(u.name) desc, u.name`,
    ),
}

const netGain: Measure = {
  key: 'nettogevinst',
  title: 'Nettogevinst',
  kind: 'amount',
  definition:
    'Gevinster minus omkostninger i business cases for de kalenderår, perioden ligger i, for projekterne på listen. Plus er en gevinst.',
  groupedBy: 'program',
  compute: (tx, at) =>
    ask(
      tx,
      sql<Figure>`
        select case when grouping(g.id) = 1 then 'I alt' else coalesce(g.title, 'Uden program') end as group,
          sum(case a.kind when 'gain' then a.kroner else -a.kroner end) as value, count(distinct l.id) as count
        from (${onList(at)}) l join project_amounts a on a.municipality_id = l.municipality_id and a.project_id = l.id
          left join programmes g on g.municipality_id = l.municipality_id and g.id = l.programme_id
        where a.year between extract(year from ${at.from}::date) and extract(year from ${at.until}::date)
        group by grouping sets ((), (g.id, g.title)) having count(*) > 0 order by grouping(g.id) desc, g.title nulls last`,
    ),
}

export const MEASURES = [byStatus, reportedInTime, delayed, netGain] as const
