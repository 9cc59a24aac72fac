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

/** Whether it is a run that the person may see. Asked for each file of an upload, so nothing more is read. */
export async function isRun(tx: Transaction, municipality: number, id: number): Promise<boolean> {
  const { rows } = await sql`
    select from import_runs r where r.municipality_id = ${municipality} and r.id = ${id}`.execute(tx)
  return rows.length > 0
}

export interface RunFile {
  name: string
  state: FileState
  reason: string | null
  /** As far as the reader may see the meeting. */
  meeting: { id: number; body: string | null; heldOn: string } | null
  /** Hex SHA-256 of a file; a part has none of its own here. */
  digest?: string
  /** Of a file that holds several meetings: what became of each. */
  parts: Omit<RunFile, 'parts'>[]
}

export interface ClosedItem {
  id: number
  meetingId: number
  body: string | null
  /** ISO date. */
  heldOn: string
  number: string | null
  title: string | null
}

/** Items that the import closed for one reason. */
export interface ClosedGroup {
  reason: string
  /** How many there are; the first of them are in `items`. */
  count: number
  items: ClosedItem[]
}

export interface RunDetails extends RunSummary {
  files: RunFile[]
  /** Closed items of the meetings that the run read, as far as the person may see them, that nobody has looked at since. */
  closed: ClosedGroup[]
  /** How many are closed because a person said so. */
  decided: number
}

/** So many are shown at a time; when they are seen through, the next take their place. */
export const MOST_TO_REVIEW = 100

/** So many files are listed; of larger runs those that need a person come first. */
const MOST_FILES = 500

const WORST_FIRST = (rows: string) =>
  sql`array_position(array['failed', 'uncertain', 'waiting', 'read', 'skipped'], ${sql.ref(`${rows}.state`)})`

/** The meeting of a file or a part, for those who may see it. */
const meetingOf = (rows: string) => sql`(
  select json_build_object('id', m.id, 'body', b.name, 'heldOn', m.held_on)
  from meetings m left join bodies b on b.municipality_id = m.municipality_id and b.id = m.body_id
  where m.municipality_id = ${sql.ref(`${rows}.municipality_id`)} and m.id = ${sql.ref(`${rows}.meeting_id`)})`

/** A query of the ids of the meetings that the run read. */
export const meetingsOfRun = (municipality: number, runId: number) => sql`
  select f.meeting_id from import_files f
  where f.municipality_id = ${municipality} and f.run_id = ${runId} and f.state in ('read', 'uncertain') and f.meeting_id is not null
  union select p.meeting_id from import_file_parts p join import_files f on f.municipality_id = p.municipality_id and f.id = p.file_id
  where f.municipality_id = ${municipality} and f.run_id = ${runId} and p.state in ('read', 'uncertain') and p.meeting_id is not null`

export async function getRun(tx: Transaction, municipality: number, id: number): Promise<RunDetails | null> {
  const { rows } = await sql<RunSummary>`
    select ${RUN} from import_runs r where r.municipality_id = ${municipality} and r.id = ${id}`.execute(tx)
  const [run] = rows
  if (!run) return null
  const files = await sql<RunFile>`
    select f.name, f.state, f.reason, encode(f.file_digest, 'hex') as digest, ${meetingOf('f')} as meeting, (
      select coalesce(json_agg(json_build_object('name', p.name, 'state', p.state, 'reason', p.reason, 'meeting', ${meetingOf('p')})
        order by ${WORST_FIRST('p')}, p.position), '[]')
      from import_file_parts p where p.municipality_id = f.municipality_id and p.file_id = f.id) as parts
    from import_files f where f.municipality_id = ${municipality} and f.run_id = ${id}
    order by ${WORST_FIRST('f')}, f.id limit ${MOST_FILES}`.execute(tx)
  return { ...run, files: files.rows, ...(await getClosed(tx, municipality, id)) }
}

const closedOfRun = (municipality: number, runId: number) => sql`
  i.municipality_id = ${municipality} and i.degree = 'closed' and i.meeting_id in (${meetingsOfRun(municipality, runId)})`

async function getClosed(
  tx: Transaction,
  municipality: number,
  runId: number,
): Promise<Pick<RunDetails, 'closed' | 'decided'>> {
  const { rows } = await sql<ClosedGroup>`
    with closed as (
      select i.id, i.meeting_id, i.body_id, i.held_on, i.number, i.title, i.degree_reason, i.position,
        row_number() over (partition by i.degree_reason order by i.held_on, i.meeting_id, i.position) as place
      from items i where ${closedOfRun(municipality, runId)}
    )
    select c.degree_reason as reason, count(*) as count, coalesce(json_agg(json_build_object('id', c.id, 'meetingId', c.meeting_id,
        'body', b.name, 'heldOn', c.held_on, 'number', c.number, 'title', c.title) order by c.place)
      filter (where c.place <= ${MOST_TO_REVIEW} and c.degree_reason <> 'by-person'), '[]') as items
    from closed c left join bodies b on b.municipality_id = ${municipality} and b.id = c.body_id
    group by c.degree_reason order by min(c.held_on), c.degree_reason`.execute(tx)
  return {
    closed: rows.filter(({ reason }) => reason !== 'by-person'),
    decided: rows.find(({ reason }) => reason === 'by-person')?.count ?? 0,
  }
}

/** Ids of one closed item of the run, or of all that the import closed for one reason; as far as the person may see them. */
export async function listClosedIds(
  tx: Transaction,
  municipality: number,
  runId: number,
  chosen: { item: number } | { reason: string },
): Promise<number[]> {
  const those =
    'item' in chosen
      ? sql`i.id = ${chosen.item}`
      : sql`i.degree_reason = ${chosen.reason} and i.degree_reason <> 'by-person'`
  const { rows } = await sql<{ id: number }>`
    select i.id from items i where ${closedOfRun(municipality, runId)} and ${those}`.execute(tx)
  return rows.map(({ id }) => id)
}
