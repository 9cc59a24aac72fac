/** A call to the contact centre with its number, and the note of it that was handed on. */
import { Client } from 'pg'
import type { BuiltMunicipality } from '../../demo/builders.ts'
import type { TestDatabase } from '../support/database.ts'

/** The manager leads the centre, the employee took the call, the caseworker was handed it. */
export const IN_THE_ENQUIRY = ['manager', 'employee', 'caseworker'] as const

/** @param words no table asks that a number be digits */
export async function layEnquiry(
  { adminUrl }: TestDatabase,
  { id, person }: BuiltMunicipality,
  words: { note: string; number: string },
): Promise<void> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('insert into contact_settings (municipality_id) values ($1)', [id])
    await client.query(
      `insert into contact_staff (municipality_id, person_id, role, valid_from) values ($1, $2, 'leader', '2020-01-01'), ($1, $3, 'agent', '2020-01-01')`,
      [id, person.manager, person.employee],
    )
    await client.query(
      `with q as (insert into contact_queues (municipality_id, title) values ($1, 'Hovednummeret') returning id),
        c as (insert into contact_calls (municipality_id, queue_id, arrived_at, phase, answered_at, ended_at, outcome, waited_ms)
          select $1, q.id, now(), 'ended', now(), now(), 'answered', 1000 from q returning id),
        p as (insert into contact_parties (municipality_id, call_id, number, number_key, person_id)
          select $1, c.id, $2::text, sha256(s.number_salt || convert_to($2::text, 'UTF8')), $3::bigint from c, contact_settings s)
      insert into contact_enquiries (municipality_id, call_id, taken_by, note, handed_person) select $1, c.id, $3::bigint, $4::text, $5::bigint from c`,
      [id, words.number, person.employee, words.note, person.caseworker],
    )
  } finally {
    await client.end()
  }
}
