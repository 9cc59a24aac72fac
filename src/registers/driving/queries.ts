/** Figures of driving, as sums of the database without names, and the persons of a year for those who keep their unit. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import {
  type Criterion,
  holdingOn,
  isBelow,
  type MonthCost,
  passedIn,
  type Rate,
  splitYear,
  totalOf,
} from './model.ts'

export interface UnitMonth {
  /** ISO date of its first day. */
  month: string
  unit: string
  drivers: number
  highKm: number
  lowKm: number
  /** Kroner; null where a rate is missing. */
  cost: number | null
}

/** Of months that begin within the time. */
export async function listUnitMonths(
  tx: Transaction,
  municipality: number,
  { from, until }: { from: string; until: string },
): Promise<UnitMonth[]> {
  const { rows } = await sql<UnitMonth>`
    select r.month, u.name as unit, r.drivers::int as drivers, r.high_km::float8 as "highKm", r.low_km::float8 as "lowKm",
      r.cost::float8 as cost
    from app.read_driving(${from}, ${until}) r join units u on u.municipality_id = ${municipality} and u.id = r.unit_id
    order by u.name collate "da-x-icu", r.month`.execute(tx)
  return rows
}

export interface UnitYear {
  year: number
  unitId: number
  unit: string
  /** From the register; of years before it, as it was printed. */
  authorised: number
  /** Null: of a year that is only known as printed, nobody can say. */
  below: number | null
  unreviewed: number
  passed: number | null
}

/** Years that the register knows, and those before it of which only the number was printed. */
export async function listUnitYears(
  tx: Transaction,
  municipality: number,
  { first, last }: { first: number; last: number },
): Promise<UnitYear[]> {
  const { rows } = await sql<UnitYear>`
    with known as (select * from app.read_driving_persons(${first}, ${last}))
    select k.year, u.id as "unitId", u.name as unit, k.authorised::int as authorised, k.below::int as below, k.unreviewed::int as unreviewed, k.passed::int as passed
    from known k join units u on u.municipality_id = ${municipality} and u.id = k.unit_id
    union all
    select c.year, u.id, u.name, c.authorised, null, 0, null
    from driving_counts c join units u on u.municipality_id = c.municipality_id and u.id = c.unit_id
    where c.municipality_id = ${municipality} and c.year between ${first} and ${last}
      and not exists (select 1 from known k where k.year = c.year and k.authorised > 0)
    order by 1, 3`.execute(tx)
  return rows
}

/** How many were authorised only, which is read more quickly: for many years beside each other. */
export async function countByYear(
  tx: Transaction,
  municipality: number,
  { first, last }: { first: number; last: number },
): Promise<Map<number, number>> {
  const { rows } = await sql<{ year: number; authorised: number }>`
    with known as (select year, sum(authorised)::int as authorised from app.count_driving_authorisations(${first}, ${last}) group by 1)
    select year, authorised from known
    union all
    select c.year, sum(c.authorised)::int from driving_counts c
    where c.municipality_id = ${municipality} and c.unit_id is not null and c.year between ${first} and ${last}
      and not exists (select 1 from known k where k.year = c.year)
    group by 1 order by 1`.execute(tx)
  return new Map(rows.map(({ year, authorised }) => [year, authorised]))
}

/** The sum as it was printed for a year; null where none was. */
export async function getPrintedSum(
  tx: Transaction,
  municipality: number,
  year: number,
): Promise<number | null> {
  const { rows } = await sql<{ authorised: number }>`
    select authorised from driving_counts where municipality_id = ${municipality} and year = ${year} and unit_id is null`.execute(
    tx,
  )
  return rows[0]?.authorised ?? null
}

export async function listRates(tx: Transaction, municipality: number): Promise<Rate[]> {
  const { rows } = await sql<Rate>`
    select valid_from as "validFrom", high::float8 as high, low::float8 as low, split_km as "splitKm"
    from driving_rates where municipality_id = ${municipality} order by valid_from`.execute(tx)
  return rows
}

export async function listCriteria(tx: Transaction, municipality: number): Promise<Criterion[]> {
  const { rows } = await sql<Criterion>`
    select valid_from as "validFrom", least_km as "leastKm"
    from driving_criteria where municipality_id = ${municipality} order by valid_from`.execute(tx)
  return rows
}

export interface DriverOfYear {
  employee: string
  unit: string
  km: number
  /** Of the authorisation; null where there is none. */
  authorisationId: number | null
  reviewedOn: string | null
  outcome: 'continues' | 'ends' | null
  /** What was asked of them; null where nothing was. */
  leastKm: number | null
}

export interface PassedDriver {
  employee: string
  unit: string
  total: ReturnType<typeof totalOf>
  /** ISO date of the month in which the limit was passed. */
  month: string
}

export interface PersonsOfYear {
  below: DriverOfYear[]
  passed: PassedDriver[]
  unauthorised: DriverOfYear[]
}

interface Driven {
  employee: string
  unit: string
  authorisationId: number | null
  grantedOn: string | null
  reviewedOn: string | null
  outcome: DriverOfYear['outcome']
  months: { month: string; km: number }[]
}

/** Only those whose rows the reader may see. Of an employee of two units both count. */
export async function listPersons(
  tx: Transaction,
  municipality: number,
  year: number,
): Promise<PersonsOfYear> {
  const [rates, criteria] = [await listRates(tx, municipality), await listCriteria(tx, municipality)]
  const drivers = (
    await listDriven(tx, municipality, year, Math.min(20_000, ...rates.map(({ splitKm }) => splitKm)))
  ).map(({ months, grantedOn, ...driver }) => {
    const parts = splitYear(months, rates)
    const total = totalOf(parts)
    return {
      ...driver,
      parts,
      total,
      km: total.highKm + total.lowKm,
      leastKm: grantedOn === null ? null : (holdingOn(criteria, grantedOn)?.leastKm ?? null),
      isBelow: grantedOn === null ? null : isBelow(total.highKm + total.lowKm, grantedOn, criteria),
    }
  })
  return {
    below: drivers.filter(({ isBelow: below }) => below === true),
    passed: drivers.flatMap(passing),
    unauthorised: drivers.filter(({ authorisationId }) => authorisationId === null),
  }
}

function passing(driver: {
  employee: string
  unit: string
  parts: MonthCost[]
  total: ReturnType<typeof totalOf>
}): PassedDriver[] {
  const month = passedIn(driver.parts)
  const { employee, unit, total } = driver
  return month === null ? [] : [{ employee, unit, total, month }]
}

/** Those only of whom something is to be said: too little, too far, or without authorisation. */
async function listDriven(
  tx: Transaction,
  municipality: number,
  year: number,
  splitKm: number,
): Promise<Driven[]> {
  const { rows } = await sql<Driven>`
    with driven as (
      select employee, month, sum(km)::float8 as km, min(unit_id) as unit_id from driving_months
      where municipality_id = ${municipality} and month between ${`${year}-01-01`} and ${`${year}-12-31`} group by 1, 2
    ), of_year as (
      select employee, max(unit_id) as unit_id, sum(km) as km, json_agg(json_build_object('month', month, 'km', km) order by month) as months
      from driven group by 1
    )
    select coalesce(a.employee, d.employee) as employee, u.name as unit, a.id as "authorisationId", a.granted_on as "grantedOn",
      a.reviewed_on as "reviewedOn", a.outcome, coalesce(d.months, '[]') as months
    from of_year d full join (select * from driving_authorisations where municipality_id = ${municipality} and year = ${year}) a
        on a.employee = d.employee
      join units u on u.municipality_id = ${municipality} and u.id = coalesce(a.unit_id, d.unit_id)
    where a.id is null or d.km > ${splitKm} or coalesce(d.km, 0) < (select c.least_km from driving_criteria c
        where c.municipality_id = ${municipality} and c.valid_from <= a.granted_on order by c.valid_from desc limit 1)
    order by u.name collate "da-x-icu", 1 limit 2000`.execute(tx)
  return rows
}

/** Years of which something is known, oldest and newest; null: nothing yet. */
export async function findYears(
  tx: Transaction,
  municipality: number,
): Promise<{ first: number; last: number } | null> {
  const { rows } = await sql<{ first: number | null; last: number | null }>`
    select least((select min(year) from driving_authorisations where municipality_id = ${municipality}),
        (select min(year) from driving_counts where municipality_id = ${municipality})) as first,
      greatest((select max(year) from driving_authorisations where municipality_id = ${municipality}),
        (select max(year) from driving_counts where municipality_id = ${municipality})) as last`.execute(tx)
  const [years] = rows
  if (years === undefined || years.first === null || years.last === null) return null
  return { first: years.first, last: years.last }
}
