/** A hundred thousand rows in each of four registers, as a town of thirty centres has them after some years, with their history. */
import { Client } from 'pg'
import type { BuiltMunicipality } from '../demo/builders.ts'

export const ROWS = 100_000

const UNITS = 30
const PERSONS = 500
/** One a quarter over twenty-five years. */
const CAMPAIGNS = 100
const CRITERIA = 5
const SOLUTIONS = 1_000
const COURSES = 1_000
const DRIVERS = 1_000
const AUTHORISED_YEARS = 8
const BATCH = 10_000

/** Inserted by a superuser, so that no policy is asked of a million rows; the triggers of history run as in operation. */
export async function fillRegisters(adminUrl: string, town: BuiltMunicipality): Promise<void> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const fill = (statement: string) => client.query(statement, [town.id])
    await client.query(
      `insert into units (municipality_id, parent_id, name, valid_from)
       select $1, $2, 'Prøvecenter ' || g, '2010-01-01' from generate_series(1, ${UNITS}) g`,
      [town.id, town.unit('center')],
    )
    await fill(
      `insert into persons (municipality_id, name, email, subject)
       select $1, 'Prøveperson ' || g, 'p' || g || '@proeve.example', 'p' || g from generate_series(1, ${PERSONS}) g`,
    )
    for (const statement of [...telephone, ...selfService, ...courses, ...driving])
      for (let from = 0; from < statement.rows; from += BATCH)
        await fill(statement.of(from, Math.min(from + BATCH, statement.rows) - 1))
    await fill(
      `insert into telephone_scores (municipality_id, call_id, criterion_id, points)
       select $1, k.id, c.id, (k.id * 7919 + c.id * 104729) % 6 from telephone_calls k cross join telephone_criteria c
       where k.municipality_id = $1 and c.municipality_id = $1 and k.answered`,
    )
    await client.query('analyze')
  } finally {
    await client.end()
  }
}

interface Fill {
  rows: number
  /** Rows counted from 0, both included. */
  of: (from: number, until: number) => string
}

const nth = (table: string, order = 'id') =>
  `(select id, row_number() over (order by ${order}) - 1 as nth from ${table} where municipality_id = $1)`
const someUnit = (of: string) => `join ${nth('units')} u on u.nth = ${of} % ${UNITS}`

const telephone: Fill[] = [
  {
    rows: 1,
    of: () =>
      `insert into telephone_sheets (municipality_id, title, valid_from) values ($1, 'Prøveskema', '2012-01-01')`,
  },
  {
    rows: CRITERIA,
    of: (from, until) =>
      `insert into telephone_criteria (municipality_id, sheet_id, code, title, weight, most_points)
       select $1, s.id, 'K' || g, 'Kriterium ' || g, g + 1, 5 from generate_series(${from}, ${until}) g
         join telephone_sheets s on s.municipality_id = $1`,
  },
  {
    rows: CAMPAIGNS,
    of: (from, until) =>
      `insert into telephone_campaigns (municipality_id, title, begins_on, ends_on, goal, sheet_id)
       select $1, 'Prøvemåling ' || g, current_date - g * 91 - 60, current_date - g * 91 - 30, 80, s.id
       from generate_series(${from}, ${until}) g join telephone_sheets s on s.municipality_id = $1`,
  },
  {
    rows: ROWS,
    of: (from, until) =>
      `insert into telephone_calls (municipality_id, reference, campaign_id, unit_id, called_on, answered, question)
       select $1, 'Opkald ' || g, c.id, u.id, c.begins_on + g % 30, g % 11 <> 0, 'Hvornår har I åbent?'
       from generate_series(${from}, ${until}) g ${someUnit(`(g / ${CAMPAIGNS})`)}
         join (select id, begins_on, row_number() over (order by id) - 1 as nth from telephone_campaigns where municipality_id = $1) c
           on c.nth = g % ${CAMPAIGNS}`,
  },
]

const selfService: Fill[] = [
  {
    rows: SOLUTIONS,
    of: (from, until) =>
      `insert into self_service_solutions (municipality_id, name, unit_id, mandatory)
       select $1, 'Prøveløsning ' || g, u.id, g % 2 = 0 from generate_series(${from}, ${until}) g ${someUnit('g')}`,
  },
  {
    rows: ROWS,
    of: (from, until) =>
      `insert into self_service_months (municipality_id, solution_id, month, started, completed)
       select $1, s.id, (date_trunc('month', current_date) - make_interval(months => g / ${SOLUTIONS}))::date,
         200 + g % 300, 100 + g % 97
       from generate_series(${from}, ${until}) g join ${nth('self_service_solutions')} s on s.nth = g % ${SOLUTIONS}`,
  },
]

/** Over ten years until the next one; so that some hundred can be signed up for. */
const courses: Fill[] = [
  {
    rows: COURSES,
    of: (from, until) =>
      `insert into courses (municipality_id, title, theme, cross_unit, starts_on, seats, cost_per_seat, paid_by)
       select $1, 'Prøvekursus ' || g, 'Tema ' || g % 12, g % 2 = 0, current_date + 365 - g * 4, 80, 1200,
         case g % 2 when 0 then 'common' else 'units' end
       from generate_series(${from}, ${until}) g`,
  },
  {
    rows: ROWS,
    of: (from, until) =>
      `insert into course_signups (municipality_id, course_id, person_id, unit_id, attended)
       select $1, c.id, p.id, u.id, case when c.starts_on < current_date then g % 5 <> 0 end
       from generate_series(${from}, ${until}) g ${someUnit('g')}
         join (select id, starts_on, row_number() over (order by id) - 1 as nth from courses where municipality_id = $1) c
           on c.nth = g % ${COURSES}
         join ${nth('persons')} p on p.nth = g / ${COURSES} + g % 300`,
  },
  {
    rows: 11,
    of: (from, until) =>
      `insert into course_budgets (municipality_id, year, amount)
       select $1, extract(year from current_date)::int + 1 - g, 5000000 from generate_series(${from}, ${until}) g`,
  },
]

const driving: Fill[] = [
  {
    rows: 10,
    of: (from, until) =>
      `insert into driving_rates (municipality_id, valid_from, high, low, split_km)
       select $1, make_date(extract(year from current_date)::int - g, 1, 1), 3.5 + g / 20.0, 2, 20000
       from generate_series(${from}, ${until}) g`,
  },
  {
    rows: 1,
    of: () =>
      `insert into driving_criteria (municipality_id, valid_from, least_km) values ($1, '2010-01-01', 2000)`,
  },
  {
    rows: DRIVERS * AUTHORISED_YEARS,
    of: (from, until) =>
      `insert into driving_authorisations (municipality_id, employee, year, unit_id, granted_on)
       select $1, 'M' || g % ${DRIVERS}, extract(year from current_date)::int - g / ${DRIVERS}, u.id, '2015-06-01'
       from generate_series(${from}, ${until}) g ${someUnit(`(g % ${DRIVERS})`)}`,
  },
  {
    rows: ROWS,
    of: (from, until) =>
      `insert into driving_months (municipality_id, employee, month, unit_id, km)
       select $1, 'M' || g % ${DRIVERS}, (date_trunc('month', current_date) - make_interval(months => g / ${DRIVERS}))::date,
         u.id, 50 + g::bigint * 7919 % 1900
       from generate_series(${from}, ${until}) g ${someUnit(`(g % ${DRIVERS})`)}`,
  },
]
