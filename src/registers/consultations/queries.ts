/** Consultations as the reader sees them: those of a closed case by those who see the case. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { AskedStand, Attachments, Period, Stand } from './model.ts'

export interface Asked extends AskedStand {
  id: number
  name: string
  bodyId: number | null
  unitId: number | null
  contact: { id: number; name: string } | null
  answerId: number | null
  /** Whether the reader answers for it. */
  mine: boolean
}

export interface AnswerFile {
  id: number
  name: string
}

export interface Answer {
  id: number
  whose: string
  /** ISO date. */
  receivedOn: string
  stand: Stand
  words: string | null
  attachments: Attachments
  by: string | null
  files: AnswerFile[]
  /** Whether the reader wrote it. */
  own: boolean
}

export interface Consultation {
  id: number
  title: string
  question: string | null
  case: { id: number; number: string; title: string } | null
  unitId: number
  unit: string
  responsible: { id: number; name: string } | null
  period: (Period & { id: number }) | null
  /** ISO dates. */
  sentOn: string
  dueOn: string
  closedOn: string | null
  asked: Asked[]
  /** In the order they came. */
  answers: Answer[]
  /** Whether the reader holds it: asks, closes, and writes answers that came on paper. */
  holds: boolean
}

/** @param of one, those of a case or in the cases of some agenda items, those that are not closed, or all of a year */
export async function listConsultations(
  tx: Transaction,
  municipality: number,
  of: { id: number } | { cases: readonly number[] } | { year: number } | 'open',
): Promise<Consultation[]> {
  const { rows } = await sql<Consultation>`
    select c.id, c.title, c.question, c.unit_id as "unitId", u.name as unit, c.sent_on as "sentOn", c.due_on as "dueOn", c.closed_on as "closedOn",
      case when k.id is not null then json_build_object('id', k.id, 'number', k.case_number, 'title', k.title) end as case,
      case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as responsible,
      case when t.id is not null then json_build_object('id', t.id, 'title', t.title, 'days', t.days, 'binding', t.binding, 'source', t.source) end as period,
      app.keeps_register('hoeringer') or c.id = any (app.written_consultations()) as holds,
      (select coalesce(json_agg(json_build_object('id', a.id, 'name', coalesce(a.name, b.name, n.name), 'bodyId', a.body_id, 'unitId', a.unit_id,
          'contact', case when q.id is not null then json_build_object('id', q.id, 'name', q.name) end, 'answerId', a.answer_id,
          'answered', x.attachments, 'remindedOn', a.reminded_on,
          'mine', a.contact_id = app.person_id() or a.body_id = any (app.secretary_bodies()) or a.unit_id = any (app.managed_units()))
          order by coalesce(a.name, b.name, n.name) collate "da-x-icu"), '[]')
        from consultation_asked a left join bodies b on b.municipality_id = a.municipality_id and b.id = a.body_id
          left join units n on n.municipality_id = a.municipality_id and n.id = a.unit_id
          left join persons q on q.municipality_id = a.municipality_id and q.id = a.contact_id
          left join consultation_answers x on x.municipality_id = a.municipality_id and x.id = a.answer_id
        where a.municipality_id = c.municipality_id and a.consultation_id = c.id) as asked,
      (select coalesce(json_agg(json_build_object('id', a.id, 'whose', a.whose, 'receivedOn', a.received_on, 'stand', a.stand, 'words', a.words,
          'attachments', a.attachments, 'by', e.name, 'own', a.entered_by = app.person_id(),
          'files', (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.file_name) order by f.id), '[]') from consultation_files f
            where f.municipality_id = a.municipality_id and f.answer_id = a.id)) order by a.received_on, a.id), '[]')
        from consultation_answers a left join persons e on e.municipality_id = a.municipality_id and e.id = a.entered_by
        where a.municipality_id = c.municipality_id and a.consultation_id = c.id) as answers
    from consultations c join units u on u.municipality_id = c.municipality_id and u.id = c.unit_id
      left join cases k on k.municipality_id = c.municipality_id and k.id = c.case_id
      left join persons p on p.municipality_id = c.municipality_id and p.id = c.responsible_id
      left join consultation_periods t on t.municipality_id = c.municipality_id and t.id = c.period_id
    where c.municipality_id = ${municipality} and ${conditionOf(of)} order by c.due_on, c.id`.execute(tx)
  return rows.map((row) => ({
    ...row,
    asked: row.asked.map((asked) => ({ ...asked, mine: asked.mine === true })),
  }))
}

function conditionOf(of: Parameters<typeof listConsultations>[2]) {
  if (of === 'open') return sql`c.closed_on is null`
  if ('id' in of) return sql`c.id = ${of.id}`
  if ('cases' in of) return sql`c.case_id = any (${[...of.cases]}::bigint[])`
  return sql`extract(year from c.due_on) = ${of.year}`
}

export interface PeriodRow extends Period {
  id: number
}

/** Those that hold on a day. */
export async function listPeriods(tx: Transaction, municipality: number, on: string): Promise<PeriodRow[]> {
  const { rows } = await sql<PeriodRow>`
    select id, title, days, binding, source from consultation_periods
    where municipality_id = ${municipality} and valid_from <= ${on} and (valid_until is null or valid_until >= ${on})
    order by binding desc, days desc, title`.execute(tx)
  return rows
}

export interface Named {
  id: number
  name: string
}

/** What the forms choose from. */
export interface Choices {
  bodies: Named[]
  units: Named[]
  persons: Named[]
  /** The newest that are not closed to the reader. */
  cases: { id: number; number: string; title: string }[]
}

export async function getChoices(tx: Transaction, municipality: number): Promise<Choices> {
  const named = async (query: ReturnType<typeof sql<Named>>) => (await query.execute(tx)).rows
  const { rows: cases } = await sql<Choices['cases'][number]>`
    select id, case_number as number, title from cases where municipality_id = ${municipality} order by id desc limit 200`.execute(
    tx,
  )
  return {
    bodies: await named(sql<Named>`
      select id, name from bodies where municipality_id = ${municipality} and (valid_until is null or valid_until >= app.today())
      order by name collate "da-x-icu"`),
    units: await named(sql<Named>`
      select id, name from units where municipality_id = ${municipality} and app.holds_today(valid_from, valid_until) order by name collate "da-x-icu"`),
    persons: await named(sql<Named>`
      select p.id, p.name from persons p where p.municipality_id = ${municipality} and exists (
        select 1 from employments e where e.municipality_id = p.municipality_id and e.person_id = p.id and app.holds_today(e.valid_from, e.valid_until))
      order by p.name collate "da-x-icu"`),
    cases,
  }
}
