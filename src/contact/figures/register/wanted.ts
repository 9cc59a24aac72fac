/** Expectations and targets beside what was measured after them. */
import { sql } from 'kysely'
import { addDays } from '../../../language/due-calendar.ts'
import type { Transaction } from '../../../platform/database.ts'
import { figuresOf, passedOnFigures } from '../model.ts'
import { readPassedOn, readSums, wholeOf } from '../queries.ts'
import { isReached, type Kind, valueOfKind } from './kinds.ts'

/** So many days are measured at most. */
const MEASURED_DAYS = 30

export interface Expectation {
  id: number
  figure: Kind
  value: number
  byOn: string
  statedOn: string
  body: string | null
  condition: string | null
  conditionMet: boolean | null
}

export interface Target {
  id: number
  figure: Kind
  value: number
  validFrom: string
  validUntil: string | null
  decidedOn: string
  body: string
  caseNumber: string | null
}

interface Time {
  /** ISO dates, both included. */
  from: string
  until: string
}

export interface Measured extends Time {
  value: number | null
  reached: boolean | null
}

export async function listExpectations(tx: Transaction, municipality: number): Promise<Expectation[]> {
  const { rows } = await sql<Expectation>`
    select e.id, e.figure, e.value::float8 as value, e.by_on as "byOn", e.stated_on as "statedOn", b.name as body, e.condition, e.condition_met as "conditionMet"
    from contact_expectations e left join bodies b on b.municipality_id = e.municipality_id and b.id = e.body_id
    where e.municipality_id = ${municipality} order by e.by_on desc, e.id limit 50`.execute(tx)
  return rows
}

export async function listTargets(tx: Transaction, municipality: number): Promise<Target[]> {
  const { rows } = await sql<Target>`
    select t.id, t.figure, t.value::float8 as value, t.valid_from as "validFrom", t.valid_until as "validUntil", t.decided_on as "decidedOn",
      b.name as body, t.case_number as "caseNumber"
    from contact_targets t join bodies b on b.municipality_id = t.municipality_id and b.id = t.body_id
    where t.municipality_id = ${municipality} order by t.valid_from desc, t.id limit 50`.execute(tx)
  return rows
}

/** The days after the one by which it is expected; null where that day has not come. Pure. */
export function timeOfExpectation({ byOn }: Pick<Expectation, 'byOn'>, today: string): Time | null {
  if (byOn > today) return null
  const last = addDays(byOn, MEASURED_DAYS - 1)
  return { from: byOn, until: last < today ? last : today }
}

/** The latest days on which it has held; null where it does not hold yet. Pure. */
export function timeOfTarget(
  { validFrom, validUntil }: Pick<Target, 'validFrom' | 'validUntil'>,
  today: string,
): Time | null {
  if (validFrom > today) return null
  const until = validUntil !== null && validUntil < today ? validUntil : today
  const first = addDays(until, 1 - MEASURED_DAYS)
  return { from: first > validFrom ? first : validFrom, until }
}

export async function measure(
  tx: Transaction,
  municipality: number,
  { figure, value }: { figure: Kind; value: number },
  time: Time,
): Promise<Measured> {
  const figures = figuresOf(wholeOf((await readSums(tx, { municipality, ...time, by: 'all' })).values()))
  const passed = figure === 'passed-on' ? (await readPassedOn(tx, { municipality, ...time }))[0] : undefined
  const found = valueOfKind(figure, figures, passed === undefined ? null : passedOnFigures(passed))
  return { ...time, value: found, reached: isReached(figure, value, found) }
}
