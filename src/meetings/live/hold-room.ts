/** What every command in a meeting begins with: the meeting is held alone, and the one who acts keeps its record. */
import { sql } from 'kysely'
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { canKeepRecord } from './access.ts'
import { getLive, type Live } from './queries.ts'

/** Two secretaries at the same time come one after the other. Null: there is no such meeting for this person to keep. */
export async function holdRoom(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
): Promise<Live | null> {
  await sql`select 1 from meetings where municipality_id = ${municipality} and id = ${meetingId} for update`.execute(
    tx,
  )
  const live = await getLive(tx, municipality, meetingId)
  return live !== null && canKeepRecord(person, live.bodyId) ? live : null
}
