/** Runs of imports: begun with their files, found again when they were cut off. */
import { sql } from 'kysely'
import type { Transaction } from '../platform/database.ts'

export interface HandedInFile {
  name: string
  /** SHA-256 of bytes that are already on disk. */
  digest: Buffer
}

export async function startRun(
  tx: Transaction,
  municipality: number,
  run: { person: number | null; source: 'upload' | 'command' },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into import_runs (municipality_id, person_id, source) values (${municipality}, ${run.person}, ${run.source}) returning id`.execute(
    tx,
  )
  const [made] = rows
  if (!made) throw new Error('An insert answers its row')
  return made.id
}

export async function addFiles(
  tx: Transaction,
  municipality: number,
  runId: number,
  files: readonly HandedInFile[],
): Promise<void> {
  const rows = JSON.stringify(files.map(({ name, digest }) => ({ name, digest: digest.toString('hex') })))
  await sql`
    insert into import_files (municipality_id, run_id, name, file_digest)
    select ${municipality}, ${runId}, f.name, decode(f.digest, 'hex')
    from json_to_recordset(${rows}) as f (name text, digest text)`.execute(tx)
}

/**
 * Runs in which files wait and nothing has happened for a while: whoever worked at them is gone.
 * @param quietSeconds how long nothing has happened
 */
export async function listStalledRuns(
  tx: Transaction,
  municipality: number,
  quietSeconds: number,
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select r.id from import_runs r
    where r.municipality_id = ${municipality} and exists (
        select 1 from import_files f where f.municipality_id = r.municipality_id and f.run_id = r.id and f.state = 'waiting')
      and r.started_at < now() - make_interval(secs => ${quietSeconds})
      and not exists (
        select 1 from import_files f where f.municipality_id = r.municipality_id and f.run_id = r.id
          and f.settled_at > now() - make_interval(secs => ${quietSeconds}))
    order by r.id`.execute(tx)
  return rows.map(({ id }) => id)
}
