/** Employees and units to whom a call can be passed on, with all that is seen before it is: one function for every page that asks. */
import { sql } from 'kysely'
import { getCalendar } from '../../organisation/days-off/queries.ts'
import type { Transaction } from '../../platform/database.ts'
import type { PassOnTarget } from '../distributor/model.ts'
import { instantOf, wallClockAt } from './danish-clock.ts'
import { findEmployees } from './find-employees.ts'
import { type BusyTime, isAwayWithoutDiversion, type Presence, presenceAt, type Said } from './presence.ts'
import { readQuestion } from './question.ts'
import { type OpenState, openStateAt, type TelephoneHours } from './telephone-hours.ts'
import { listTrunks, type Platform, platformOf } from './trunks.ts'

export interface UnitChoice {
  unitId: number
  name: string
  initials: string | null
  number: string | null
  hours: TelephoneHours[]
  /** Null: the unit has not said when it answers. */
  open: OpenState | null
  /** Of the calls passed on to it today. */
  today: { passedOn: number; answered: number }
  platform: Platform | null
  /** Null: it has no number. */
  target: PassOnTarget | null
}

export interface EmployeeChoice {
  personId: number
  name: string
  initials: string | null
  title: string | null
  /** Where the employee works; the one led first. */
  unit: UnitChoice | null
  subjects: string[]
  presence: Presence
  number: string | null
  platform: Platform | null
  /** Null: nobody answers for the employee. */
  target: PassOnTarget | null
}

export interface Choices {
  employees: EmployeeChoice[]
  units: UnitChoice[]
  /** Words that nothing was found for as they stand. */
  misspelt: string[]
}

export const MOST_CHOICES = 20

/** For whoever passes a call on, and for every colleague who looks. @param words as typed: a name, initials, a unit, a question */
export async function employeeChoices(
  tx: Transaction,
  words: string,
  now = Date.now(),
  most = MOST_CHOICES,
): Promise<Choices> {
  const found = await findEmployees(tx, readQuestion(words), most)
  return { ...(await readChoices(tx, found, now)), misspelt: found.misspelt }
}

/** One employee, as one looks just before the call is passed on. */
export async function getEmployeeChoice(
  tx: Transaction,
  personId: number,
  now = Date.now(),
): Promise<EmployeeChoice | null> {
  return (await readChoices(tx, { persons: [personId], units: [] }, now)).employees[0] ?? null
}

export async function getUnitChoice(
  tx: Transaction,
  unitId: number,
  now = Date.now(),
): Promise<UnitChoice | null> {
  return (await readChoices(tx, { persons: [], units: [unitId] }, now)).units[0] ?? null
}

async function readChoices(
  tx: Transaction,
  ids: { persons: readonly number[]; units: readonly number[] },
  now: number,
): Promise<Omit<Choices, 'misspelt'>> {
  if (ids.persons.length === 0 && ids.units.length === 0) return { employees: [], units: [] }
  const rows = await listEmployeeRows(tx, ids.persons, now)
  const trunks = await listTrunks(tx)
  const unitIds = [...new Set([...ids.units, ...rows.flatMap(({ unitId }) => unitId ?? [])])]
  const calendar = await getCalendar(tx)
  const units = new Map(
    (await listUnitRows(tx, unitIds, now)).map((row): [number, UnitChoice] => [
      row.unitId,
      {
        ...row,
        today: { passedOn: row.passedOn, answered: row.answered },
        open: openStateAt(row.hours, calendar, now),
        platform: row.number === null ? null : platformOf(row.number, trunks),
        target:
          row.number === null ? null : targetOf(row.number, { personId: null, unitId: row.unitId }, false),
      },
    ]),
  )
  return {
    employees: rows.map((row) => {
      const presence = presenceAt(row.said, row.busy, now)
      const number = presence.diversion ?? row.number
      return {
        ...row,
        unit: units.get(row.unitId ?? 0) ?? null,
        presence,
        platform: number === null ? null : platformOf(number, trunks),
        target: number === null ? null : targetOf(number, row, isAwayWithoutDiversion(presence)),
      }
    }),
    units: ids.units.flatMap((id) => units.get(id) ?? []),
  }
}

function targetOf(
  number: string,
  { personId, unitId }: { personId: number | null; unitId: number | null },
  saidAway: boolean,
): PassOnTarget {
  return { endpoint: { kind: 'number', number }, personId, unitId, saidAway }
}

interface EmployeeRow {
  personId: number
  name: string
  initials: string | null
  title: string | null
  unitId: number | null
  subjects: string[]
  number: string | null
  said: Said[]
  busy: BusyTime[]
}

/** A calendar is looked at so far ahead, for how long a meeting lasts. */
const AHEAD_MS = 14 * 86_400_000

/** In the order of the ids; who is not employed today is nobody to pass on to. */
async function listEmployeeRows(
  tx: Transaction,
  ids: readonly number[],
  now: number,
): Promise<EmployeeRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<EmployeeRow>`
    select p.id as "personId", p.name, e.title, e.unit_id as "unitId",
      (select i.initials from person_initials i where i.municipality_id = p.municipality_id and i.person_id = p.id
        and app.holds_today(i.valid_from, i.valid_until) order by i.valid_from desc limit 1) as initials,
      (select coalesce(json_agg(s.name order by s.name collate "da-x-icu"), '[]') from contact_person_subjects k join contact_subjects s
        on s.municipality_id = k.municipality_id and s.id = k.subject_id where k.municipality_id = p.municipality_id and k.person_id = p.id) as subjects,
      (select l.number from contact_lines l where l.municipality_id = p.municipality_id and l.person_id = p.id order by l.id limit 1) as number,
      (select coalesce(json_agg(json_build_object('source', h.source, 'state', h.state, 'until', (extract(epoch from h.until) * 1000)::bigint, 'saidAt', (extract(epoch from h.said_at) * 1000)::bigint,
          'place', h.place, 'workingOn', h.working_on, 'diversion', h.diversion, 'saidBy', b.name, 'bySelf', h.said_by is not distinct from h.person_id)), '[]')
        from contact_presence h left join persons b on b.municipality_id = h.municipality_id and b.id = h.said_by
        where h.municipality_id = p.municipality_id and h.person_id = p.id) as said,
      (select coalesce(json_agg(json_build_object('from', (extract(epoch from t.starts_at) * 1000)::bigint, 'until', (extract(epoch from t.ends_at) * 1000)::bigint, 'kind', t.kind) order by t.starts_at), '[]')
        from contact_busy_times t where t.municipality_id = p.municipality_id and t.person_id = p.id
          and t.ends_at > to_timestamp(${now} / 1000.0) and t.starts_at < to_timestamp(${now + AHEAD_MS} / 1000.0)) as busy
    from unnest(${[...ids]}::bigint[]) with ordinality w (id, place)
      join persons p on p.municipality_id = app.municipality_id() and p.id = w.id and p.erased_at is null
      join lateral (select e.unit_id, e.title from employments e where e.municipality_id = p.municipality_id and e.person_id = p.id
        and app.holds_today(e.valid_from, e.valid_until) order by e.role = 'manager' desc, e.valid_from, e.id limit 1) e on true
    order by w.place`.execute(tx)
  return rows
}

type UnitRow = Omit<UnitChoice, 'open' | 'today' | 'platform' | 'target'> & {
  passedOn: number
  answered: number
}

async function listUnitRows(tx: Transaction, ids: readonly number[], now: number): Promise<UnitRow[]> {
  if (ids.length === 0) return []
  const midnight = new Date(instantOf(wallClockAt(now).date, '00:00'))
  const { rows } = await sql<UnitRow>`
    select u.id as "unitId", u.name, coalesce(a.passed_on, 0) as "passedOn", coalesce(a.answered, 0) as answered,
      (select i.initials from unit_initials i where i.municipality_id = u.municipality_id and i.unit_id = u.id
        and app.holds_today(i.valid_from, i.valid_until) order by i.valid_from desc limit 1) as initials,
      (select l.number from contact_lines l where l.municipality_id = u.municipality_id and l.unit_id = u.id order by l.id limit 1) as number,
      (select coalesce(json_agg(json_build_object('weekday', h.weekday, 'opens', to_char(h.opens, 'HH24:MI'), 'closes', to_char(h.closes, 'HH24:MI'))
          order by h.weekday, h.opens), '[]') from contact_unit_hours h where h.municipality_id = u.municipality_id and h.unit_id = u.id) as hours
    from units u left join app.answered_of_units(${[...ids]}::bigint[], ${midnight}) a on a.unit_id = u.id
    where u.municipality_id = app.municipality_id() and u.id = any (${[...ids]}::bigint[])`.execute(tx)
  return rows
}
