/** Says by hand where an employee is: of oneself or, for the contact centre, of others. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { PresenceState } from './presence.ts'

export interface PresenceToSay {
  personId: number
  state: Exclude<PresenceState, 'in-call'>
  /** Milliseconds since 1970; null: for the day, or, when away, until somebody says something else. */
  until: number | null
  place: string | null
  workingOn: string | null
  /** As `readNumber` of the exchange writes it. */
  diversion: string | null
}

export type PresenceRefusal = 'until-passed' | 'not-employed'

/** @param by the one who says it; whose presence they may say, the policies decide */
export async function sayPresence(
  tx: Transaction,
  municipality: number,
  by: number,
  said: PresenceToSay,
  now = Date.now(),
): Promise<PresenceRefusal | null> {
  if (said.until !== null && said.until <= now) return 'until-passed'
  const until = said.until === null ? null : new Date(said.until)
  const { rows } = await sql`
    insert into contact_presence (municipality_id, person_id, source, state, until, place, working_on, diversion, said_by)
    select ${municipality}, e.person_id, 'hand', ${said.state}, ${until}::timestamptz, ${said.place}, ${said.workingOn}, ${said.diversion}, ${by}::bigint
      from employments e where e.municipality_id = ${municipality} and e.person_id = ${said.personId} and app.holds_today(e.valid_from, e.valid_until) limit 1
    on conflict (municipality_id, person_id, source) do update set state = excluded.state, until = excluded.until, place = excluded.place,
      working_on = excluded.working_on, diversion = excluded.diversion, said_by = excluded.said_by, said_at = now()
    returning person_id`.execute(tx)
  return rows.length === 0 ? 'not-employed' : null
}

/** What was said by hand is forgotten, and the other sources are asked. */
export async function forgetPresence(tx: Transaction, municipality: number, personId: number): Promise<void> {
  await sql`
    delete from contact_presence where municipality_id = ${municipality} and person_id = ${personId} and source = 'hand'`.execute(
    tx,
  )
}
