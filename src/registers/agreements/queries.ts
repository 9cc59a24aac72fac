/** Agreements as the reader sees them. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { Goal, State } from './model.ts'

export interface AgreedGoal extends Goal {
  id: number
  indicator: { id: number; title: string } | null
  /** ISO date; null until a status is told. */
  statusOn: string | null
  statusWords: string | null
}

export interface Dialogue {
  id: number
  /** ISO dates. */
  plannedOn: string
  heldOn: string | null
  withWhom: string
  notes: string | null
}

export interface Agreement {
  id: number
  unitId: number
  unit: string
  year: number
  director: { id: number; name: string } | null
  manager: { id: number; name: string } | null
  state: State
  agreedOn: string | null
  evaluation: string | null
  goals: AgreedGoal[]
  /** Oldest first; empty for those who are no party to it. */
  dialogues: Dialogue[]
  /** Whether the reader writes it. */
  writes: boolean
}

/** @param of one agreement, those of a year, or all that are not evaluated */
export async function listAgreements(
  tx: Transaction,
  municipality: number,
  of: { id: number } | { year: number } | 'open',
): Promise<Agreement[]> {
  const wanted =
    of === 'open' ? sql`a.state <> 'evaluated'` : 'id' in of ? sql`a.id = ${of.id}` : sql`a.year = ${of.year}`
  const { rows } = await sql<Agreement>`
    select a.id, a.unit_id as "unitId", u.name as unit, a.year, a.state, a.agreed_on as "agreedOn", a.evaluation,
      case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end as director,
      case when m.id is not null then json_build_object('id', m.id, 'name', m.name) end as manager,
      app.keeps_register('aftaler') or a.id = any (app.written_agreements()) as writes,
      (select coalesce(json_agg(json_build_object('id', g.id, 'title', g.title, 'specific', g.specific, 'measurable', g.measurable,
          'accepted', g.accepted, 'realistic', g.realistic, 'dueOn', g.due_on, 'indicatorId', g.indicator_id,
          'indicator', case when i.id is not null then json_build_object('id', i.id, 'title', i.title) end,
          'status', g.status, 'statusOn', g.status_on, 'statusWords', g.status_words) order by g.id), '[]')
        from agreement_goals g left join indicators i on i.municipality_id = g.municipality_id and i.id = g.indicator_id
        where g.municipality_id = a.municipality_id and g.agreement_id = a.id) as goals,
      (select coalesce(json_agg(json_build_object('id', t.id, 'plannedOn', t.planned_on, 'heldOn', t.held_on,
          'withWhom', t.with_whom, 'notes', t.notes) order by t.planned_on), '[]')
        from agreement_dialogues t where t.municipality_id = a.municipality_id and t.agreement_id = a.id) as dialogues
    from agreements a join units u on u.municipality_id = a.municipality_id and u.id = a.unit_id
      left join persons d on d.municipality_id = a.municipality_id and d.id = a.director_id
      left join persons m on m.municipality_id = a.municipality_id and m.id = a.manager_id
    where a.municipality_id = ${municipality} and ${wanted} order by a.year desc, u.name collate "da-x-icu"`.execute(
    tx,
  )
  return rows
}
