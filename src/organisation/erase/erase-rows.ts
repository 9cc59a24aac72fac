/**
 * What stands about a person in rows of their own. The row of the person stays, without anything that tells who it was, so
 * that what others did with it still holds together; employments and seats stay as someone's, without title, and end.
 */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { PersonToErase } from './find-person.ts'
import { erasedText } from './name-matcher.ts'

export const erasedName = 'Slettet person'

/** Tables whose rows of the person, by `person_id`, are of nobody's use without them. */
const OWN_ROWS = [
  'sessions',
  'responsibilities',
  'approval_levels',
  'standing_guests',
  'mails',
  'mail_choices',
  'calendar_tokens',
  'item_notes',
  'item_readings',
  'item_tasks',
  'commitment_reminders',
  'contact_staff',
  'contact_skills',
  'contact_presence',
  'contact_calendars',
  'contact_busy_times',
  'contact_graph_links',
  'contact_lines',
  'contact_person_subjects',
]

/** @returns rows changed or removed, by table */
export async function erasePersonRows(
  tx: Transaction,
  municipality: number,
  { id, initials }: PersonToErase,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  const run = async (table: string, statement: ReturnType<typeof sql>) => {
    const { numAffectedRows = 0n } = await statement.execute(tx)
    if (numAffectedRows > 0n) counts.set(table, (counts.get(table) ?? 0) + Number(numAffectedRows))
  }
  const own = sql`municipality_id = ${municipality} and person_id = ${id}`
  await run(
    'delegations',
    sql`delete from delegations where municipality_id = ${municipality} and ${id}::bigint in (principal_id, deputy_id)`,
  )
  for (const table of OWN_ROWS) await run(table, sql`delete from ${sql.table(table)} where ${own}`)
  await run(
    'item_comments',
    sql`delete from item_comments where municipality_id = ${municipality} and author_id = ${id}`,
  )
  await run(
    'contact_orders',
    sql`delete from contact_orders where municipality_id = ${municipality} and made_by = ${id}`,
  )
  // Calls stay as counts; who answered them is nobody's any more.
  for (const table of ['contact_parties', 'contact_call_events', 'contact_transfers', 'contact_desk_states'])
    await run(table, sql`update ${sql.table(table)} set person_id = null where ${own}`)
  await run(
    'contact_transfers',
    sql`update contact_transfers set passed_by = null where municipality_id = ${municipality} and passed_by = ${id}`,
  )
  for (const period of initials)
    await run(
      'item_initials',
      sql`delete from item_initials n using items i
        where n.municipality_id = ${municipality} and n.initials = ${period.text}
          and i.municipality_id = n.municipality_id and i.id = n.item_id
          and i.held_on >= ${period.from}::date and (${period.until}::date is null or i.held_on <= ${period.until}::date)`,
    )
  await run('person_initials', sql`delete from person_initials where ${own}`)
  for (const table of ['employments', 'seats']) {
    const rows = sql`${sql.table(table)}`
    // What began today has not been yet; what began before ends yesterday, so that no right is left.
    await run(table, sql`delete from ${rows} where ${own} and valid_from >= app.today()`)
    await run(
      table,
      sql`update ${rows} set valid_until = app.today() - 1 where ${own} and (valid_until is null or valid_until >= app.today())`,
    )
  }
  await run('employments', sql`update employments set title = null where ${own} and title is not null`)
  await run(
    'meeting_participants',
    sql`update meeting_participants set name = ${erasedText}, party = null, person_id = null where ${own}`,
  )
  await run('import_runs', sql`update import_runs set person_id = null where ${own}`)
  await run(
    'persons',
    sql`update persons set name = ${erasedName}, email = null, subject = null, erased_at = coalesce(erased_at, now())
      where municipality_id = ${municipality} and id = ${id}`,
  )
  return counts
}
