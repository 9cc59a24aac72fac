/** What units and persons owe the budget follow-up: forecasts, statuses of activities, measures, reports of months. */
import { sql } from 'kysely'
import type { Owed, OwedOf, OwedSource } from '../../followup/slots.ts'
import { MONTHS } from '../../language/dates.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { KEY } from './lists.ts'
import { listOwedMonths, type Watch } from './months.ts'

const KIND = 'Budgetopfølgning'

/** Whose duties are meant: rows of those units, or those that name the person where persons are named. */
function mine({ units, person }: OwedOf, unit: string, named?: string) {
  if (units === null && person === null) return sql`true`
  const ofUnits = sql`${sql.ref(unit)} = any (${units ?? []}::bigint[])`
  return named === undefined || person === null ? ofUnits : sql`(${ofUnits} or ${sql.ref(named)} = ${person})`
}

/** One line for each unit and follow-up, with how many areas it has not said anything of. */
export const owedForecasts: OwedSource = async (tx, of) => {
  const { rows } = await sql<{ id: number; name: string; dueOn: string; unitId: number; areas: number }>`
    select f.id, f.name, f.forecasts_due_on as "dueOn", a.unit_id as "unitId", count(*)::int as areas
    from budget_follow_ups f join budget_areas a on a.municipality_id = f.municipality_id and a.year = f.year
    where f.municipality_id = ${of.municipality} and f.closed_at is null and ${mine(of, 'a.unit_id')}
      and not exists (select 1 from budget_forecasts e where e.municipality_id = f.municipality_id and e.follow_up_id = f.id and e.area_id = a.id)
    group by f.municipality_id, f.id, a.unit_id order by f.forecasts_due_on, a.unit_id`.execute(tx)
  return rows.map(({ id, name, dueOn, unitId, areas }) => ({
    dueOn,
    what: `Skøn til ${name} for ${areas === 1 ? 'ét område' : `${areas} områder`}`,
    href: paths.budgetForecasts(id),
    kind: KIND,
    unitId,
    personId: null,
  }))
}

export const owedStatuses: OwedSource = async (tx, of) => {
  const { rows } = await sql<{
    id: number
    name: string
    title: string
    dueOn: string
    unitId: number
    ownerId: number
  }>`
    select f.id, f.name, a.title, f.forecasts_due_on as "dueOn", a.unit_id as "unitId", a.owner_id as "ownerId"
    from budget_follow_ups f join budget_activities a on a.municipality_id = f.municipality_id and a.year = f.year
    where f.municipality_id = ${of.municipality} and f.closed_at is null and ${mine(of, 'a.unit_id', 'a.owner_id')}
      and not exists (select 1 from budget_activity_statuses s where s.municipality_id = f.municipality_id and s.follow_up_id = f.id and s.activity_id = a.id)
    order by f.forecasts_due_on, a.title`.execute(tx)
  return rows.map(({ id, name, title, dueOn, unitId, ownerId }) => ({
    dueOn,
    what: `Status på «${title}» til ${name}`,
    href: paths.budgetForecasts(id),
    kind: KIND,
    unitId,
    personId: ownerId,
  }))
}

export const owedMeasures: OwedSource = async (tx, of) => {
  const { rows } = await sql<{ id: number; what: string; dueOn: string; unitId: number; ownerId: number }>`
    select m.id, m.what, m.due_on as "dueOn", m.unit_id as "unitId", m.owner_id as "ownerId" from budget_measures m
    where m.municipality_id = ${of.municipality} and m.state in ('planned', 'running') and ${mine(of, 'm.unit_id', 'm.owner_id')}
    order by m.due_on, m.id`.execute(tx)
  return rows.map(({ id, what, dueOn, unitId, ownerId }) => ({
    dueOn,
    what: `Handleplan: ${what}`,
    href: paths.registerRow(KEY, 'handleplaner', id),
    kind: KIND,
    unitId,
    personId: ownerId,
  }))
}

export const owedMonths: OwedSource = async (tx, of) => {
  const reported = await listReported(tx, of)
  const watches = Map.groupBy(await listWatches(tx, of), ({ unitId }) => unitId)
  return [...watches].flatMap(([unitId, own]) =>
    listOwedMonths(own, reported.get(unitId) ?? new Set(), of.today).map(({ month, dueOn }): Owed => ({
      dueOn,
      what: `Månedsmelding om økonomien for ${nameOfMonth(month)}`,
      href: paths.newRegisterRow(KEY, 'maanedsmeldinger'),
      kind: KIND,
      unitId,
      personId: null,
    })),
  )
}

export const nameOfMonth = (month: string) => `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`

async function listWatches(tx: Transaction, of: OwedOf): Promise<Watch[]> {
  const { rows } = await sql<Watch>`
    select w.unit_id as "unitId", w.from_month as "fromMonth", w.until_month as "untilMonth", w.due_day as "dueDay" from budget_watches w
    where w.municipality_id = ${of.municipality} and ${mine(of, 'w.unit_id')} order by w.unit_id, w.from_month`.execute(
    tx,
  )
  return rows
}

async function listReported(tx: Transaction, of: OwedOf): Promise<Map<number, Set<string>>> {
  const { rows } = await sql<{ unitId: number; months: string[] }>`
    select r.unit_id as "unitId", array_agg(r.month::text) as months from budget_monthly_reports r
    where r.municipality_id = ${of.municipality} and ${mine(of, 'r.unit_id')} group by r.unit_id`.execute(tx)
  return new Map(rows.map(({ unitId, months }) => [unitId, new Set(months)]))
}
