/** What is kept of an employee's presence, source by source. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'

export interface SaidByHand {
  state: string
  place: string | null
  workingOn: string | null
  diversion: string | null
}

/** What was said by hand, as it stands in the form; null: nothing. */
export async function getSaidByHand(tx: Transaction, personId: number): Promise<SaidByHand | null> {
  const { rows } = await sql<SaidByHand>`
    select state, place, working_on as "workingOn", diversion from contact_presence
    where municipality_id = app.municipality_id() and person_id = ${personId} and source = 'hand'`.execute(tx)
  return rows[0] ?? null
}

export interface OwnCalendar {
  address: string | null
  fileName: string | null
  readAt: Date | null
  problem: string | null
  /** Entries that are to come. */
  entries: number
}

export async function getOwnCalendar(tx: Transaction, personId: number): Promise<OwnCalendar | null> {
  const { rows } = await sql<OwnCalendar>`
    select c.address, c.file_name as "fileName", c.read_at as "readAt", c.problem,
      (select count(*)::int from contact_busy_times t where t.municipality_id = c.municipality_id and t.person_id = c.person_id and t.ends_at > now()) as entries
    from contact_calendars c where c.municipality_id = app.municipality_id() and c.person_id = ${personId}`.execute(
    tx,
  )
  return rows[0] ?? null
}

export interface NamedSubject {
  id: number
  name: string
}

export async function listSubjects(tx: Transaction): Promise<NamedSubject[]> {
  const { rows } = await sql<NamedSubject>`
    select id, name from contact_subjects where municipality_id = app.municipality_id() order by name collate "da-x-icu"`.execute(
    tx,
  )
  return rows
}

export async function listOwnSubjects(tx: Transaction, personId: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select subject_id as id from contact_person_subjects where municipality_id = app.municipality_id() and person_id = ${personId}`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

/** The person oneself, those who lead the unit, and those who lead the contact centre: the policies of contact_person_subjects. */
export async function maySetSubjects(tx: Transaction, personId: number): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select app.is_contact_leader() or app.leads_person(${personId}) or ${personId}::bigint = app.person_id() as may`.execute(
    tx,
  )
  return rows[0]?.may ?? false
}

/** Exactly these from now on. */
export async function setSubjects(
  tx: Transaction,
  municipality: number,
  personId: number,
  subjects: readonly number[],
): Promise<void> {
  await sql`
    delete from contact_person_subjects where municipality_id = ${municipality} and person_id = ${personId}
      and subject_id <> all (${[...subjects]}::bigint[])`.execute(tx)
  await sql`
    insert into contact_person_subjects (municipality_id, person_id, subject_id)
    select ${municipality}, ${personId}, s.id from contact_subjects s where s.municipality_id = ${municipality} and s.id = any (${[...subjects]}::bigint[])
    on conflict do nothing`.execute(tx)
}
