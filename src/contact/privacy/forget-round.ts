/**
 * The worker's rounds of the contact centre: numbers go after the days the municipality has set, and after more days what
 * ties calls of one number to each other; queues that were shut until a time open.
 */
import { sql } from 'kysely'
import type { Database } from '../../platform/database.ts'

/** Rows in one transaction, so that nobody waits for it. */
const BATCH = 5000

/** @returns how many calls lost their number, and how many what was left of it */
export async function forgetNumbers(
  database: Database,
  municipality: number,
): Promise<{ numbers: number; keys: number }> {
  const batch = async (
    change: 'number = null' | 'number = null, number_key = null',
    days: string,
    left: string,
  ) => {
    let sum = 0
    for (let changed = BATCH; changed === BATCH; sum += changed)
      changed = await database.within({ municipality, purpose: 'contact' }, async (tx) => {
        const { numAffectedRows = 0n } = await sql`
          update contact_parties p set ${sql.raw(change)} where p.municipality_id = ${municipality} and p.call_id in (
            select c.id from contact_calls c join contact_parties o on o.municipality_id = c.municipality_id and o.call_id = c.id
              join contact_settings s on s.municipality_id = c.municipality_id
            where c.municipality_id = ${municipality} and c.ended_at is not null and o.${sql.ref(left)} is not null
              and c.arrived_at < (app.today() - s.${sql.ref(days)})::timestamp at time zone 'Europe/Copenhagen'
            order by c.arrived_at limit ${BATCH})`.execute(tx)
        return Number(numAffectedRows)
      })
    return sum
  }
  const numbers = await batch('number = null', 'keep_numbers_days', 'number')
  const keys = await batch('number = null, number_key = null', 'keep_keys_days', 'number_key')
  await database.within({ municipality, purpose: 'contact' }, async (tx) => {
    const old = (
      at: string,
    ) => sql`${sql.ref(at)} < (select (app.today() - s.keep_keys_days)::timestamp at time zone 'Europe/Copenhagen'
      from contact_settings s where s.municipality_id = ${municipality})`
    await sql`update contact_enquiries set number_key = null
      where municipality_id = ${municipality} and number_key is not null and ${old('taken_at')}`.execute(tx)
    await sql`update contact_number_requests set number_key = null, mentioned_in = '{}'
      where municipality_id = ${municipality} and number_key is not null and ${old('made_at')}`.execute(tx)
    // Answered long ago; what a desk asked for may name a number.
    await sql`delete from contact_orders where municipality_id = ${municipality} and made_at < now() - interval '1 day'`.execute(
      tx,
    )
  })
  return { numbers, keys }
}

/** Queues that were shut by hand until a time that has come. */
export async function openShutQueues(database: Database, municipality: number): Promise<void> {
  await database.within({ municipality, purpose: 'contact' }, (tx) =>
    sql`update contact_queues set is_closed = false, closed_reason = null, closed_until = null
      where municipality_id = ${municipality} and is_closed and closed_until <= now()`.execute(tx),
  )
}
