/** The catalogue as a colleague sees it, and a programme with its stages and money. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import { lastDayToSignUp, type Place, placesOf, type Signup } from './model.ts'

export interface CatalogueCourse {
  id: number
  title: string
  theme: string
  crossUnit: boolean
  startsOn: string
  place: string | null
  seats: number
  costPerSeat: number
  paidBy: 'common' | 'units'
  leadDays: number
  note: string | null
  /** The last day on which one can sign up. */
  lastDay: string
  places: Place[]
}

/** Courses that have not begun, the next one first. */
export async function listCatalogue(
  tx: Transaction,
  municipality: number,
  { today, id = null }: { today: string; id?: number | null },
): Promise<CatalogueCourse[]> {
  const { rows } = await sql<Omit<CatalogueCourse, 'lastDay' | 'places'> & { signups: Signup[] }>`
    select c.id, c.title, c.theme, c.cross_unit as "crossUnit", c.starts_on as "startsOn", c.place, c.seats,
      c.cost_per_seat::float8 as "costPerSeat", c.paid_by as "paidBy", c.lead_days as "leadDays", c.note,
      coalesce((select json_agg(json_build_object('personId', s.person_id, 'at', extract(epoch from s.signed_up_at) * 1000, 'id', s.id))
        from course_signups s where s.municipality_id = c.municipality_id and s.course_id = c.id), '[]') as signups
    from courses c
    where c.municipality_id = ${municipality} and c.starts_on >= ${today} and (${id}::bigint is null or c.id = ${id})
    order by c.starts_on, c.title limit 200`.execute(tx)
  return rows.map(({ signups, ...course }) => ({
    ...course,
    lastDay: lastDayToSignUp(course),
    places: placesOf(signups, course.seats),
  }))
}

/** The unit for which the person takes part: where they are employed today. */
export async function findOwnUnit(
  tx: Transaction,
  municipality: number,
  person: number,
): Promise<number | null> {
  const { rows } = await sql<{ unit: number }>`
    select unit_id as unit from employments
    where municipality_id = ${municipality} and person_id = ${person} and app.holds_today(valid_from, valid_until)
    order by valid_from desc limit 1`.execute(tx)
  return rows[0]?.unit ?? null
}

export interface Programme {
  id: number
  title: string
  purpose: string | null
  budget: number
  stages: {
    id: number
    title: string
    beginsOn: string
    endsOn: string
    grade: number | null
    evaluation: string | null
  }[]
  funds: { source: string; amount: number }[]
}

export async function getProgramme(
  tx: Transaction,
  municipality: number,
  id: number,
): Promise<Programme | null> {
  const { rows } = await sql<Omit<Programme, 'stages' | 'funds'>>`
    select id, title, purpose, budget::float8 as budget from course_programmes where municipality_id = ${municipality} and id = ${id}`.execute(
    tx,
  )
  const [programme] = rows
  if (programme === undefined) return null
  const stages = await sql<Programme['stages'][number]>`
    select id, title, begins_on as "beginsOn", ends_on as "endsOn", grade, evaluation from course_stages
    where municipality_id = ${municipality} and programme_id = ${id} order by begins_on, id`.execute(tx)
  const funds = await sql<Programme['funds'][number]>`
    select source, amount::float8 as amount from course_funds
    where municipality_id = ${municipality} and programme_id = ${id} order by source`.execute(tx)
  return { ...programme, stages: stages.rows, funds: funds.rows }
}

export async function listProgrammes(
  tx: Transaction,
  municipality: number,
): Promise<{ id: number; title: string }[]> {
  const { rows } = await sql<{ id: number; title: string }>`
    select id, title from course_programmes where municipality_id = ${municipality} order by title limit 100`.execute(
    tx,
  )
  return rows
}
