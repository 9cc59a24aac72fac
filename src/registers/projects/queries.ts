/** The portfolio as the reader sees it: every project with what was reported of it, and what waits for what. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import { type Delay, type Dependency, spreadDelays } from './dependencies.ts'
import { inOrder, type Phase, type StatusReport } from './model.ts'

export interface Report extends StatusReport {
  id: number
  words: string | null
  by: string | null
}

export interface NamedPerson {
  id: number
  name: string
}

export interface Project {
  id: number
  title: string
  programme: string | null
  unitId: number
  unit: string
  owner: NamedPerson | null
  leader: NamedPerson | null
  caseNumber: string | null
  phase: Phase
  startsOn: string | null
  endsOn: string | null
  crossCutting: boolean
  competence: string | null
  leftOn: string | null
  leftReason: string | null
  /** Oldest first. */
  reports: Report[]
  /** The heaviest that is open. */
  worstRisk: { title: string; likelihood: number; consequence: number } | null
  documents: ('mandate' | 'plan')[]
  effects: { indicatorId: number | null }[]
  amounts: number
}

export interface NamedDependency extends Dependency {
  id: number
  what: string
}

export interface Portfolio {
  projects: Project[]
  dependencies: NamedDependency[]
  delays: Map<number, Delay>
}

/** @param on ISO date: as it was reported at the end of this day */
export async function getPortfolio(tx: Transaction, municipality: number, on: string): Promise<Portfolio> {
  const { rows } = await sql<Project>`
    select p.id, p.title, g.title as programme, p.unit_id as "unitId", u.name as unit, p.case_number as "caseNumber", p.phase,
      case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as owner,
      case when l.id is not null then json_build_object('id', l.id, 'name', l.name) end as leader,
      p.starts_on as "startsOn", p.ends_on as "endsOn", p.cross_cutting as "crossCutting", p.competence,
      p.left_on as "leftOn", p.left_reason as "leftReason",
      (select coalesce(json_agg(json_build_object('id', s.id, 'reportedOn', s.reported_on, 'status', s.status, 'words', s.words,
          'expectedEndOn', s.expected_end_on, 'by', n.name) order by s.reported_on), '[]')
        from project_statuses s left join persons n on n.municipality_id = s.municipality_id and n.id = s.entered_by
        where s.municipality_id = p.municipality_id and s.project_id = p.id and s.reported_on <= ${on}) as reports,
      (select json_build_object('title', r.title, 'likelihood', r.likelihood, 'consequence', r.consequence) from project_risks r
        where r.municipality_id = p.municipality_id and r.project_id = p.id and r.closed_on is null
        order by r.likelihood * r.consequence desc, r.consequence desc, r.id limit 1) as "worstRisk",
      (select coalesce(json_agg(distinct d.kind), '[]') from project_documents d where d.municipality_id = p.municipality_id and d.project_id = p.id) as documents,
      (select coalesce(json_agg(json_build_object('indicatorId', e.indicator_id)), '[]') from project_effects e
        where e.municipality_id = p.municipality_id and e.project_id = p.id) as effects,
      (select count(*)::int from project_amounts a where a.municipality_id = p.municipality_id and a.project_id = p.id) as amounts
    from projects p join units u on u.municipality_id = p.municipality_id and u.id = p.unit_id
      left join programmes g on g.municipality_id = p.municipality_id and g.id = p.programme_id
      left join persons o on o.municipality_id = p.municipality_id and o.id = p.owner_id
      left join persons l on l.municipality_id = p.municipality_id and l.id = p.leader_id
    where p.municipality_id = ${municipality} order by g.title nulls last, p.title collate "da-x-icu"`.execute(
    tx,
  )
  const { rows: dependencies } = await sql<NamedDependency>`
    select id, project_id as "projectId", needs_id as "needsId", what, slack_days as "slackDays" from project_dependencies
    where municipality_id = ${municipality} order by id`.execute(tx)
  const timed = rows.map((project) => ({ ...project, expectedEndOn: lastOf(project)?.expectedEndOn ?? null }))
  return { projects: rows, dependencies, delays: spreadDelays(timed, dependencies) }
}

export const lastOf = ({ reports }: Pick<Project, 'reports'>): Report | undefined => inOrder(reports).at(-1)

/** On the board's list: neither ended nor taken off by that day. */
export const isOnList = ({ phase, leftOn }: Project, on: string): boolean =>
  phase !== 'ended' && (leftOn === null || leftOn > on)

export interface Discussion {
  projectId: number
  /** ISO date, the first of the month. */
  month: string
  reason: string
  by: string
}

/** @param of a month (its first day), or a project */
export async function listDiscussions(
  tx: Transaction,
  municipality: number,
  of: { month: string } | { projectId: number },
): Promise<Discussion[]> {
  const wanted = 'month' in of ? sql`d.month = ${of.month}` : sql`d.project_id = ${of.projectId}`
  const { rows } = await sql<Discussion>`
    select d.project_id as "projectId", d.month, d.reason, n.name as by from project_discussions d
      join persons n on n.municipality_id = d.municipality_id and n.id = d.selected_by
    where d.municipality_id = ${municipality} and ${wanted} order by d.month desc, d.id`.execute(tx)
  return rows
}

export interface Rights {
  /** Writes what the project says of itself. */
  writes: boolean
  /** Keeps the register: chooses what is talked about, and takes off the list. */
  keeps: boolean
}

export async function getRights(tx: Transaction, projectId: number): Promise<Rights> {
  const { rows } = await sql<Rights>`
    select app.keeps_register('projekter') as keeps,
      app.keeps_register('projekter') or ${projectId}::bigint = any (app.written_projects()) as writes`.execute(
    tx,
  )
  return rows[0] ?? { writes: false, keeps: false }
}
