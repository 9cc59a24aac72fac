/** What the pages of settings show, one function a page; every employee may know how the centre is arranged. */
import { sql } from 'kysely'
import { addDays } from '../../language/due-calendar.ts'
import { getCalendar } from '../../organisation/days-off/queries.ts'
import type { Transaction } from '../../platform/database.ts'
import type { NumberColumn, Opening } from './model.ts'

export interface Named {
  id: number
  name: string
}

export interface QueueRow extends Record<NumberColumn, number | null> {
  id: number
  title: string
  dialled: string[]
  subjectId: number | null
  /** As stored: src/contact/call-control/rules-of.ts reads it, and takes the usual way where it says nothing. */
  ways: Record<string, { kind?: string; recording?: string; queue?: number; number?: string }>
  isClosed: boolean
  closedReason: string | null
  closedUntil: Date | null
}

export interface QueueOverview extends QueueRow {
  /** Today's hours; none on a day off. */
  today: Opening[]
  desks: number
}

export interface DayClosed {
  day: string
  why: string
}

export async function listQueues(tx: Transaction, municipality: number): Promise<QueueRow[]> {
  const { rows } = await sql<QueueRow>`
    select q.*, q.subject_id as "subjectId", q.is_closed as "isClosed", q.closed_reason as "closedReason", q.closed_until as "closedUntil"
    from contact_queues q where q.municipality_id = ${municipality} order by q.id`.execute(tx)
  return rows
}

export async function listHours(
  tx: Transaction,
  municipality: number,
): Promise<(Opening & { queueId: number; weekday: number })[]> {
  const { rows } = await sql<Opening & { queueId: number; weekday: number }>`
    select queue_id as "queueId", weekday, to_char(opens, 'HH24:MI') as opens, to_char(closes, 'HH24:MI') as closes
    from contact_hours where municipality_id = ${municipality} order by queue_id, weekday, opens`.execute(tx)
  return rows
}

const DAYS_SHOWN = 60

/** Days of the coming two months on which queues are closed whatever their hours say. */
export async function listDaysClosed(
  tx: Transaction,
  municipality: number,
  today: string,
): Promise<DayClosed[]> {
  const calendar = await getCalendar(tx)
  const { rows } = await sql<{ day: string; why: string }>`
    select day::text as day, 'Lukkedag' as why from closing_days c
    where municipality_id = ${municipality} and state = 'decided' and day between ${today} and ${addDays(today, DAYS_SHOWN)}
      and not exists (
        select 1 from closing_day_exemptions x join employments e on e.municipality_id = x.municipality_id and e.unit_id = x.unit_id
          join contact_staff s on s.municipality_id = e.municipality_id and s.person_id = e.person_id
        where x.municipality_id = c.municipality_id and x.closing_day_id = c.id
          and c.day between e.valid_from and coalesce(e.valid_until, c.day)
          and c.day between s.valid_from and coalesce(s.valid_until, c.day))`.execute(tx)
  const days = Array.from({ length: DAYS_SHOWN }, (_, ahead) => addDays(today, ahead)).flatMap((day) => {
    const why = calendar.whyOff(day, { countsSaturday: true })
    // Whether the telephone is open on Sundays, its hours say.
    return why === null || why === 'søndag' ? [] : [{ day, why }]
  })
  const known = new Set(days.map(({ day }) => day))
  return [...days, ...rows.filter(({ day }) => !known.has(day))].toSorted((a, b) =>
    a.day.localeCompare(b.day),
  )
}

export interface DeskRow {
  id: number
  title: string
  telephone: string
  kind: 'browser' | 'sip'
  place: string | null
  state: string | null
  hasSecret: boolean
}

export async function listDesks(tx: Transaction, municipality: number): Promise<DeskRow[]> {
  const { rows } = await sql<DeskRow>`
    select d.id, d.title, d.telephone, d.kind, d.place, s.state,
      exists (select 1 from contact_desk_secrets x where x.municipality_id = d.municipality_id and x.desk_id = d.id) as "hasSecret"
    from contact_desks d left join contact_desk_states s on s.municipality_id = d.municipality_id and s.desk_id = d.id
    where d.municipality_id = ${municipality} order by d.title, d.id`.execute(tx)
  return rows
}

export async function listRanks(
  tx: Transaction,
  municipality: number,
): Promise<{ queueId: number; deskId: number; rank: number }[]> {
  const { rows } = await sql<{ queueId: number; deskId: number; rank: number }>`
    select queue_id as "queueId", desk_id as "deskId", rank from contact_queue_desks where municipality_id = ${municipality}`.execute(
    tx,
  )
  return rows
}

export interface SubjectRow extends Named {
  words: string
  unitId: number | null
  unit: string | null
  queues: string[]
  skilled: Named[]
}

export async function listSubjects(tx: Transaction, municipality: number): Promise<SubjectRow[]> {
  const { rows } = await sql<SubjectRow>`
    select s.id, s.name, s.words, s.unit_id as "unitId", u.name as unit,
      array(select q.title from contact_queues q where q.municipality_id = s.municipality_id and q.subject_id = s.id order by q.title) as queues,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name) from contact_skills k
        join persons p on p.municipality_id = k.municipality_id and p.id = k.person_id
        where k.municipality_id = s.municipality_id and k.subject_id = s.id), '[]') as skilled
    from contact_subjects s left join units u on u.municipality_id = s.municipality_id and u.id = s.unit_id
    where s.municipality_id = ${municipality} order by s.name`.execute(tx)
  return rows
}

export interface StaffRow {
  id: number
  personId: number
  name: string
  role: 'agent' | 'leader'
  validFrom: string
  validUntil: string | null
}

/** Those who work there first, then who did. */
export async function listStaff(tx: Transaction, municipality: number): Promise<StaffRow[]> {
  const { rows } = await sql<StaffRow>`
    select s.id, s.person_id as "personId", p.name, s.role, s.valid_from as "validFrom", s.valid_until as "validUntil"
    from contact_staff s join persons p on p.municipality_id = s.municipality_id and p.id = s.person_id
    where s.municipality_id = ${municipality}
    order by coalesce(s.valid_until < app.today(), false), s.role desc, p.name, s.valid_from desc`.execute(tx)
  return rows
}

export async function listUnits(tx: Transaction, municipality: number): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select id, name from units where municipality_id = ${municipality} and app.holds_today(valid_from, valid_until) order by name`.execute(
    tx,
  )
  return rows
}

/** Employed today; whoever is chosen from them can sign in to a desk. */
export async function listEmployees(tx: Transaction, municipality: number): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select distinct p.id, p.name from persons p join employments e on e.municipality_id = p.municipality_id and e.person_id = p.id
    where p.municipality_id = ${municipality} and p.erased_at is null and app.holds_today(e.valid_from, e.valid_until)
    order by p.name, p.id limit 2000`.execute(tx)
  return rows
}

export interface CentreSettings {
  ownNumber: string | null
  keepNumbersDays: number
  keepKeysDays: number
}

export async function getSettings(tx: Transaction, municipality: number): Promise<CentreSettings | null> {
  const { rows } = await sql<CentreSettings>`
    select own_number as "ownNumber", keep_numbers_days as "keepNumbersDays", keep_keys_days as "keepKeysDays"
    from contact_settings where municipality_id = ${municipality}`.execute(tx)
  return rows[0] ?? null
}

export interface SettingsChange {
  at: Date
  person: string | null
  table: string
  operation: 'insert' | 'update' | 'delete'
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

export async function listChanges(
  tx: Transaction,
  municipality: number,
  most: number,
): Promise<SettingsChange[]> {
  const { rows } = await sql<SettingsChange>`
    select h.happened_at as at, p.name as person, h.table_name as "table", h.operation, h.before, h.after
    from app.contact_settings_history(${most}) h
      left join persons p on p.municipality_id = ${municipality} and p.id = h.person_id`.execute(tx)
  return rows
}
