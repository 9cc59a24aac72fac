/** Files whose very bytes were imported before: they are skipped without being read. */
import { sql } from 'kysely'
import { callerFor, type ImportContext, type WaitingFile } from './import-context.ts'
import { KNOWN, type SettledFile } from './model.ts'
import { writeSettlement } from './settle-file.ts'

export interface KnownFile {
  /** The file of an earlier run. */
  knownAs: number
  /** Null where the file holds several meetings. */
  meetingId: number | null
  version: number | null
}

/** By the id of the waiting file. A file of which a part could not be read is read anew, and so is one whose meeting is gone. */
export async function findKnownFiles(
  context: ImportContext,
  waiting: readonly WaitingFile[],
): Promise<Map<number, KnownFile>> {
  const ids = waiting.map(({ id }) => id)
  return context.database.within(callerFor(context, null), async (tx) => {
    const { rows } = await sql<KnownFile & { id: number }>`
      select f.id, k.id as "knownAs", k.meeting_id as "meetingId", k.version
      from import_files f cross join lateral (
        select k.id, k.meeting_id, k.version from import_files k
        where k.municipality_id = f.municipality_id and k.file_digest = f.file_digest
          and k.state in ('read', 'uncertain', 'skipped') and (
            k.meeting_id is not null or exists (
              select 1 from import_file_parts p where p.municipality_id = k.municipality_id and p.file_id = k.id)
            and not exists (
              select 1 from import_file_parts p where p.municipality_id = k.municipality_id and p.file_id = k.id
                and (p.state = 'failed' or p.meeting_id is null)))
        order by k.id limit 1) k
      where f.municipality_id = ${context.municipality} and f.id = any (${ids}::bigint[])`.execute(tx)
    return new Map(rows.map(({ id, ...known }) => [id, known]))
  })
}

/** Answers null where somebody else settled the file meanwhile. */
export function skipKnownFile(
  context: ImportContext,
  file: WaitingFile,
  { knownAs, meetingId, version }: KnownFile,
): Promise<SettledFile | null> {
  return writeSettlement(context, file, async (tx) => {
    if (meetingId === null)
      await sql`
        insert into import_file_parts (municipality_id, file_id, position, name, state, reason, meeting_id, version)
        select municipality_id, ${file.id}, position, name, 'skipped', ${KNOWN}, meeting_id, version from import_file_parts
        where municipality_id = ${context.municipality} and file_id = ${knownAs}
        on conflict do nothing`.execute(tx)
    return { state: 'skipped', reason: KNOWN, meetingId, version }
  })
}
