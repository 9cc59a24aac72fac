/** To accept a finding with a reason, and to take that back: acts of the body's secretary. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { AcceptanceRefusal } from './model.ts'

/** Accepts the finding and every other that says the same of the same item. Accepted twice, the first reason stands. */
export async function acceptFinding(
  tx: Transaction,
  municipality: number,
  { findingId, person, reason }: { findingId: number; person: number; reason: string },
): Promise<'done' | AcceptanceRefusal> {
  const asked = sql`from meeting_findings f where f.municipality_id = ${municipality} and f.id = ${findingId}
    and f.body_id = any ((select app.secretary_bodies())::bigint[])`
  const { rows } = await sql`select f.id ${asked}`.execute(tx)
  if (rows.length === 0) return 'not-found'
  await sql`
    insert into finding_acceptances (municipality_id, meeting_id, body_id, held_on, item_id, rule, severity, message, fingerprint, reason, accepted_by)
    select f.municipality_id, f.meeting_id, f.body_id, f.held_on, f.item_id, f.rule, f.severity, f.message, f.fingerprint, ${reason}, ${person} ${asked}
    on conflict (municipality_id, meeting_id, item_id, fingerprint) do nothing`.execute(tx)
  return 'done'
}

/** The finding is shown again, if the text still says it. */
export async function takeBackAcceptance(
  tx: Transaction,
  municipality: number,
  id: number,
): Promise<'done' | AcceptanceRefusal> {
  const { rows } = await sql`
    delete from finding_acceptances where municipality_id = ${municipality} and id = ${id} returning id`.execute(
    tx,
  )
  return rows.length === 1 ? 'done' : 'not-found'
}
