/** What is known of a file that was made of locked minutes. */
import { sql } from 'kysely'
import { writeDate } from '../language/dates.ts'
import type { Transaction } from '../platform/database.ts'

export interface KnownForm {
  meetingId: number
  body: string
  heldOn: string
  form: string
  audience: 'full' | 'internal' | 'public'
  newest: boolean
  withdrawn: boolean
  /** ISO date. */
  madeOn: string
}

/** By the SHA-256 of a file, hex; null where it is none of ours. */
export async function findForm(tx: Transaction, sum: string): Promise<KnownForm | null> {
  const { rows } = await sql<KnownForm>`
    select k.meeting_id as "meetingId", k.body_name as body, k.held_on as "heldOn", k.form, k.audience, k.newest, k.withdrawn,
      (k.made_at at time zone 'Europe/Copenhagen')::date as "madeOn"
    from app.known_minutes_form(decode(${sum}, 'hex')) k`.execute(tx)
  return rows[0] ?? null
}

export const nameOfForm = ({ body, heldOn }: KnownForm) => `referatet fra ${body}, ${writeDate(heldOn)}`
