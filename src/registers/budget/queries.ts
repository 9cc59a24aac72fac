/** Follow-ups as the reader may see them. An open one is drawn from the rows; a closed one is what it was when it was closed. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import { oreOf, type Sign } from './model.ts'
import { type Picture, pictureSchema } from './picture.ts'
import { thousandthsOf } from './volumes.ts'

export interface FollowUp {
  id: number
  year: number
  number: number
  name: string
  /** ISO dates. */
  asOf: string
  forecastsDueOn: string
  closedAt: Date | null
  closedBy: string | null
}

const columns = sql`f.id, f.year, f.number, f.name, f.as_of as "asOf", f.forecasts_due_on as "forecastsDueOn",
  f.closed_at as "closedAt", p.name as "closedBy"`
const joined = sql`budget_follow_ups f left join persons p on p.municipality_id = f.municipality_id and p.id = f.closed_by`

/** The newest first. */
export async function listFollowUps(tx: Transaction, municipality: number): Promise<FollowUp[]> {
  const { rows } = await sql<FollowUp>`
    select ${columns} from ${joined} where f.municipality_id = ${municipality} order by f.as_of desc, f.number desc limit 60`.execute(
    tx,
  )
  return rows
}

export async function getFollowUp(
  tx: Transaction,
  municipality: number,
  id: number,
): Promise<FollowUp | null> {
  const { rows } = await sql<FollowUp>`
    select ${columns} from ${joined} where f.municipality_id = ${municipality} and f.id = ${id}`.execute(tx)
  return rows[0] ?? null
}

/** The one whose figures were the newest on a day; null: there was none. */
export async function findFollowUpOn(
  tx: Transaction,
  municipality: number,
  day: { from?: string; until: string; number?: number },
): Promise<FollowUp | null> {
  const { rows } = await sql<FollowUp>`
    select ${columns} from ${joined}
    where f.municipality_id = ${municipality} and f.as_of <= ${day.until} and f.as_of >= ${day.from ?? '2000-01-01'}
      and f.number = coalesce(${day.number ?? null}::int, f.number)
    order by f.as_of desc, f.number desc limit 1`.execute(tx)
  return rows[0] ?? null
}

export async function getPicture(
  tx: Transaction,
  municipality: number,
  followUp: FollowUp,
): Promise<Picture> {
  if (followUp.closedAt === null) return drawPicture(tx, municipality, followUp)
  const { rows } = await sql<{ picture: unknown }>`
    select closed_picture as picture from budget_follow_ups where municipality_id = ${municipality} and id = ${followUp.id}`.execute(
    tx,
  )
  return pictureSchema.parse(rows[0]?.picture)
}

async function drawPicture(
  tx: Transaction,
  municipality: number,
  { id, year, number, name, asOf }: FollowUp,
): Promise<Picture> {
  const of = { municipality, id, year, asOf }
  return {
    year,
    number,
    name,
    asOf,
    ...(await readYear(tx, municipality, year)),
    ...(await readAreas(tx, of)),
    volumes: await readVolumes(tx, of),
    measures: await readMeasures(tx, of),
    activities: await readActivities(tx, of),
    supplements: await readSupplements(tx, of),
    carryOvers: await readCarryOvers(tx, of),
    savings: await readSavings(tx, of),
  }
}

interface Of {
  municipality: number
  id: number
  year: number
  /** What was decided later is not decided yet in the picture. */
  asOf: string
}

const oreOrNull = (kroner: string | null) => (kroner === null ? null : oreOf(kroner))

/** What a year goes by; one that nobody has said anything of goes by the common convention. */
export async function readYear(
  tx: Transaction,
  municipality: number,
  year: number,
): Promise<Pick<Picture, 'sign' | 'serviceFrame' | 'monthlyFrom'>> {
  const { rows } = await sql<{ sign: Sign; frame: string | null; from: string }>`
    select sign, service_frame as frame, monthly_from as from from budget_years
    where municipality_id = ${municipality} and year = ${year}`.execute(tx)
  const [said] = rows
  if (said === undefined) return { sign: 'overspend-positive', serviceFrame: null, monthlyFrom: 2 }
  return { sign: said.sign, serviceFrame: oreOrNull(said.frame), monthlyFrom: Number(said.from) }
}

type AreaRow = Omit<Picture['areas'][number], 'original' | 'corrected' | 'actual' | 'forecast'> &
  Record<'original' | 'corrected' | 'actual' | 'forecast', string | null>

/** In the order of the accounts. */
async function readAreas(
  tx: Transaction,
  { municipality, id, year }: Of,
): Promise<Pick<Picture, 'areas' | 'missing'>> {
  const { rows } = await sql<AreaRow>`
    select a.id, a.code, a.name, a.body_id as "bodyId", b.name as body, a.unit_id as "unitId", u.name as unit, a.frame,
      l.original, l.corrected, l.actual, e.forecast, e.explanation
    from budget_areas a
      join bodies b on b.municipality_id = a.municipality_id and b.id = a.body_id
      join units u on u.municipality_id = a.municipality_id and u.id = a.unit_id
      left join budget_lines l on l.municipality_id = a.municipality_id and l.area_id = a.id and l.follow_up_id = ${id}
      left join budget_forecasts e on e.municipality_id = a.municipality_id and e.area_id = a.id and e.follow_up_id = ${id}
    where a.municipality_id = ${municipality} and a.year = ${year} order by a.code, a.id`.execute(tx)
  return {
    areas: rows.flatMap(({ original, corrected, actual, forecast, ...area }) =>
      original === null || corrected === null
        ? []
        : [
            {
              ...area,
              original: oreOf(original),
              corrected: oreOf(corrected),
              actual: oreOrNull(actual),
              forecast: oreOrNull(forecast),
            },
          ],
    ),
    missing: rows.flatMap(({ original, code, name }) => (original === null ? [`${code} ${name}`] : [])),
  }
}

async function readVolumes(tx: Transaction, { municipality, id }: Of): Promise<Picture['volumes']> {
  const { rows } = await sql<{
    areaId: number
    what: string
    countedIn: string
    v0: string
    p0: string
    v1: string
    p1: string
  }>`
    select v.area_id as "areaId", v.what, v.counted_in as "countedIn", v.budget_volume as v0, v.budget_price as p0,
      v.expected_volume as v1, v.expected_price as p1
    from budget_volumes v join budget_areas a on a.municipality_id = v.municipality_id and a.id = v.area_id
    where v.municipality_id = ${municipality} and v.follow_up_id = ${id} order by a.code, v.what`.execute(tx)
  return rows.map(({ areaId, what, countedIn, v0, p0, v1, p1 }) => ({
    areaId,
    what,
    countedIn,
    budgetVolume: thousandthsOf(v0),
    budgetPrice: oreOf(p0),
    expectedVolume: thousandthsOf(v1),
    expectedPrice: oreOf(p1),
  }))
}

type WithText<Row, Amounts extends keyof Row> = Omit<Row, Amounts> & Record<Amounts, string>

async function readMeasures(tx: Transaction, { municipality, year }: Of): Promise<Picture['measures']> {
  const { rows } = await sql<
    Omit<Picture['measures'][number], 'expected' | 'achieved' | 'fullYear'> & {
      expected: string
      achieved: string | null
      fullYear: string | null
    }
  >`
    select m.id, m.area_id as "areaId", m.what, m.expected, m.achieved, m.full_year as "fullYear", p.name as owner,
      m.due_on as "dueOn", m.state
    from budget_measures m
      join budget_areas a on a.municipality_id = m.municipality_id and a.id = m.area_id
      join persons p on p.municipality_id = m.municipality_id and p.id = m.owner_id
    where m.municipality_id = ${municipality} and a.year = ${year} order by a.code, m.due_on, m.id`.execute(
    tx,
  )
  return rows.map((row) => ({
    ...row,
    expected: oreOf(row.expected),
    achieved: oreOrNull(row.achieved),
    fullYear: oreOrNull(row.fullYear),
  }))
}

async function readActivities(
  tx: Transaction,
  { municipality, id, year }: Of,
): Promise<Picture['activities']> {
  const { rows } = await sql<Picture['activities'][number]>`
    select a.id, a.title, a.unit_id as "unitId", u.name as unit, p.name as owner, a.due_on as "dueOn", s.status, s.words
    from budget_activities a
      join units u on u.municipality_id = a.municipality_id and u.id = a.unit_id
      join persons p on p.municipality_id = a.municipality_id and p.id = a.owner_id
      left join budget_activity_statuses s on s.municipality_id = a.municipality_id and s.activity_id = a.id and s.follow_up_id = ${id}
    where a.municipality_id = ${municipality} and a.year = ${year}
    order by array_position(array['red', 'yellow', 'green'], s.status), a.title`.execute(tx)
  return rows
}

async function readSupplements(
  tx: Transaction,
  { municipality, year, asOf }: Of,
): Promise<Picture['supplements']> {
  const { rows } = await sql<WithText<Picture['supplements'][number], 'amount'>>`
    select s.id, s.area_id as "areaId", s.what, s.amount, s.certainty, b.name as "toBody",
      case when s.applied_on <= ${asOf} then s.applied_on end as "appliedOn", case when s.decided_on <= ${asOf} then s.outcome end as outcome
    from budget_supplements s
      join budget_areas a on a.municipality_id = s.municipality_id and a.id = s.area_id
      join bodies b on b.municipality_id = s.municipality_id and b.id = s.to_body_id
    where s.municipality_id = ${municipality} and a.year = ${year} order by a.code, s.what`.execute(tx)
  return rows.map((row) => ({ ...row, amount: oreOf(row.amount) }))
}

/** Money comes to the area that has the same number in the year it is carried to. */
async function readCarryOvers(
  tx: Transaction,
  { municipality, year, asOf }: Of,
): Promise<Picture['carryOvers']> {
  const { rows } = await sql<
    Omit<Picture['carryOvers'][number], 'applied' | 'approved'> & { applied: string; approved: string | null }
  >`
    select c.id, t.id as "areaId", a.label as from, c.applied, case when c.decided_on <= ${asOf} then c.approved end as approved
    from budget_carry_overs c
      join budget_areas a on a.municipality_id = c.municipality_id and a.id = c.area_id
      left join budget_areas t on t.municipality_id = a.municipality_id and t.code = a.code and t.year = c.to_year
    where c.municipality_id = ${municipality} and c.to_year = ${year} order by a.code, c.id`.execute(tx)
  return rows.map((row) => ({ ...row, applied: oreOf(row.applied), approved: oreOrNull(row.approved) }))
}

async function readSavings(tx: Transaction, { municipality, year, asOf }: Of): Promise<Picture['savings']> {
  const { rows } = await sql<WithText<Picture['savings'][number], 'amount'>>`
    select s.id, s.area_id as "areaId", s.title, s.amount, s.project, s.project_state as "projectState", s.decision,
      case when s.booked_on <= ${asOf} then s.booked_on end as "bookedOn"
    from budget_savings s join budget_areas a on a.municipality_id = s.municipality_id and a.id = s.area_id
    where s.municipality_id = ${municipality} and a.year = ${year} order by a.code, s.title`.execute(tx)
  return rows.map((row) => ({ ...row, amount: oreOf(row.amount) }))
}
