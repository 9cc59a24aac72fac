/** What the pages of imports show. A person sees the runs that he or she started. */
import { sql } from 'kysely'
import type { Transaction } from '../platform/database.ts'
import type { FileState } from './model.ts'

export interface RunSummary {
  id: number
  startedAt: Date
  finishedAt: Date | null
  source: string
  counts: Partial<Record<FileState, number>>
}

const RUN = sql`r.id, r.started_at as "startedAt", r.finished_at as "finishedAt", r.source, (
  select coalesce(json_object_agg(c.state, c.count), '{}') from (
    select f.state, count(*) as count from import_files f
    where f.municipality_id = r.municipality_id and f.run_id = r.id group by f.state) c) as counts`

export async function listRuns(tx: Transaction, municipality: number): Promise<RunSummary[]> {
  const { rows } = await sql<RunSummary>`
    select ${RUN} from import_runs r where r.municipality_id = ${municipality} order by r.id desc limit 20`.execute(
    tx,
  )
  return rows
}

export interface RunFile {
  name: string
  state: FileState
  reason: string | null
  meetingId: number | null
}

export interface ClosedItem {
  id: number
  meetingId: number
  body: string | null
  /** ISO date. */
  heldOn: string
  number: string | null
  title: string | null
  /** Why the import closed it; `by-person` when a person has looked at it since. */
  reason: string
}

export interface RunDetails extends RunSummary {
  files: RunFile[]
  /** Closed items of the meetings that the run read, as far as the person may see them. */
  closed: ClosedItem[]
}

/** So many files are listed; of larger runs those that need a person come first. */
const MOST_FILES = 500

export async function getRun(tx: Transaction, municipality: number, id: number): Promise<RunDetails | null> {
  const { rows } = await sql<RunSummary>`
    select ${RUN} from import_runs r where r.municipality_id = ${municipality} and r.id = ${id}`.execute(tx)
  const [run] = rows
  if (!run) return null
  const files = await sql<RunFile>`
    select name, state, reason, meeting_id as "meetingId" from import_files
    where municipality_id = ${municipality} and run_id = ${id}
    order by array_position(array['failed', 'uncertain', 'waiting', 'read', 'skipped'], state), id limit ${MOST_FILES}`.execute(
    tx,
  )
  const closed = await sql<ClosedItem>`
    select i.id, i.meeting_id as "meetingId", b.name as body, i.held_on as "heldOn", i.number, i.title, i.degree_reason as reason
    from items i left join bodies b on b.municipality_id = i.municipality_id and b.id = i.body_id
    where i.municipality_id = ${municipality} and i.degree = 'closed' and i.meeting_id in (
      select f.meeting_id from import_files f
      where f.municipality_id = ${municipality} and f.run_id = ${id} and f.state in ('read', 'uncertain'))
    order by i.held_on, i.meeting_id, i.position`.execute(tx)
  return { ...run, files: files.rows, closed: closed.rows }
}
