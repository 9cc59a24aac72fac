/** What was to be sent or locked and was not, because the worker was killed or gave up: it is asked for again. */
import { sql } from 'kysely'
import type { Database } from '../../platform/database.ts'
import { enqueueJob } from '../../platform/jobs.ts'
import { SEND_TASK } from '../record/send-agenda.ts'
import { LOCK_TASK } from './commands.ts'
import type { FormMaker } from './lock-minutes.ts'

/** A job that has not ended by then is taken up again; doing it twice does it once. */
const QUIET_SECONDS = 90

/** A round of the worker. @param makers the forms that locked minutes are to have, for each of two audiences */
export async function resumeStalledMeetings(
  database: Database,
  municipality: number,
  makers: readonly FormMaker[],
): Promise<number> {
  return database.within({ municipality, purpose: 'meeting' }, async (tx) => {
    const { rows: unsent } = await sql<{ meeting: number; version: number }>`
      select meeting_id as meeting, version from agenda_versions
      where municipality_id = ${municipality} and stored_at is null and sent_at < now() - ${QUIET_SECONDS} * interval '1 second'`.execute(
      tx,
    )
    for (const { meeting, version } of unsent)
      await enqueueJob(tx, SEND_TASK, { meeting, version }, String(meeting))
    const { rows: unlocked } = await sql<{ meeting: number }>`
      select l.meeting_id as meeting from locked_minutes l,
        lateral (select count(*)::int as edition, coalesce(max(a.added_at), l.asked_at) as asked_at from minutes_additions a
          where a.municipality_id = l.municipality_id and a.meeting_id = l.meeting_id) newest
      where l.municipality_id = ${municipality} and newest.asked_at < now() - ${QUIET_SECONDS} * interval '1 second' and (l.stored_at is null or ${2 * makers.length} > (
        select count(*) from minutes_forms f where f.municipality_id = l.municipality_id and f.meeting_id = l.meeting_id
          and f.edition = newest.edition and f.audience in ('full', 'internal')))`.execute(tx)
    for (const { meeting } of unlocked) await enqueueJob(tx, LOCK_TASK, { meeting }, String(meeting))
    return unsent.length + unlocked.length
  })
}
