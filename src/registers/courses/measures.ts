/** Figures of courses: who came, what it cost by theme and unit, and what is left of the common budget. */
import { sql } from 'kysely'
import type { Figure, Measure, MeasureAt } from '../mechanism/measures.ts'

/** Those with a seat: the first of each course, in the order of their sign-ups. Waiting lists cost nothing. */
const seated = ({ municipality, from, until }: MeasureAt) => sql`(
  select c.theme, c.cost_per_seat, c.paid_by, c.starts_on, s.unit_id, s.attended
  from courses c join lateral (
    select unit_id, attended, row_number() over (order by signed_up_at, id) as place from course_signups
    where municipality_id = c.municipality_id and course_id = c.id) s on s.place <= c.seats
  where c.municipality_id = ${municipality} and c.starts_on between ${from} and ${until}) x`

export const measures: Measure[] = [
  {
    key: 'pris-tema',
    title: 'Pris pr. tema',
    kind: 'amount',
    definition:
      'Pris pr. plads gange de pladser, der er taget, på kurser, der begynder i perioden. Ventelisten koster intet.',
    groupedBy: 'tema',
    compute: async (tx, at) => {
      const { rows } = await sql<Figure>`
        select coalesce(theme, 'I alt') as "group", sum(cost_per_seat)::float8 as value, count(*)::int as count from ${seated(at)}
        group by grouping sets ((), (theme)) having count(*) > 0 order by grouping(theme) desc, 2 desc`.execute(
        tx,
      )
      return rows
    },
  },
  {
    key: 'pris-center',
    title: 'Pris pr. center',
    kind: 'amount',
    definition: 'Pris pr. plads gange de pladser, centrets medarbejdere har taget, uanset hvem der betaler.',
    groupedBy: 'center',
    compute: async (tx, at) => {
      const { rows } = await sql<Figure>`
        select coalesce(u.name, 'I alt') as "group", sum(cost_per_seat)::float8 as value, count(*)::int as count
        from ${seated(at)} join units u on u.municipality_id = ${at.municipality} and u.id = x.unit_id
        group by grouping sets ((), (u.name)) having count(*) > 0 order by grouping(u.name) desc, 2 desc`.execute(
        tx,
      )
      return rows
    },
  },
  {
    key: 'fremmoede',
    title: 'Fremmøde på kurser',
    kind: 'per-cent',
    definition:
      'Deltagere, der kom, divideret med dem, det er ført for. Kurser, hvor det ikke er ført, er ikke med.',
    groupedBy: 'center',
    compute: async (tx, at) => {
      const { rows } = await sql<Figure>`
        select coalesce(u.name, 'I alt') as "group", 100.0 * count(*) filter (where x.attended) / count(*) as value, count(*)::int as count
        from ${seated(at)} join units u on u.municipality_id = ${at.municipality} and u.id = x.unit_id
        where x.attended is not null
        group by grouping sets ((), (u.name)) having count(*) > 0 order by grouping(u.name) desc, 1`.execute(
        tx,
      )
      return rows.map((row) => ({ ...row, value: Number(row.value) }))
    },
  },
  {
    key: 'faelles-tilbage',
    title: 'Tilbage af den fælles pulje',
    kind: 'amount',
    definition:
      'Årets fælles pulje minus prisen for pladser på kurser, som puljen betaler. Et år uden pulje har intet tal.',
    groupedBy: 'år',
    compute: async (tx, at) => {
      const { rows } = await sql<Figure>`
        select b.year::text as "group", (b.amount - coalesce((
          select sum(cost_per_seat) from ${seated(at)} where x.paid_by = 'common' and extract(year from x.starts_on) = b.year), 0))::float8 as value
        from course_budgets b
        where b.municipality_id = ${at.municipality} and b.unit_id is null
          and b.year between ${Number(at.from.slice(0, 4))} and ${Number(at.until.slice(0, 4))} order by b.year`.execute(
        tx,
      )
      return rows
    },
  },
  {
    key: 'oensker',
    title: 'Ønskede pladser med højeste prioritet',
    kind: 'count',
    definition: 'Personer, som centrene ønsker på kursus med prioritet 1 i årene i perioden.',
    groupedBy: 'tema',
    compute: async (tx, { municipality, from, until }) => {
      const { rows } = await sql<Figure>`
        select coalesce(theme, 'I alt') as "group", sum(persons)::int as value from course_wishes
        where municipality_id = ${municipality} and priority = 1
          and year between ${Number(from.slice(0, 4))} and ${Number(until.slice(0, 4))}
        group by grouping sets ((), (theme)) having count(*) > 0 order by grouping(theme) desc, 2 desc`.execute(
        tx,
      )
      return rows
    },
  },
]
