/** Writing what a call was about: the note that follows it, its subject, what came of it and whom it was handed to. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import { postMail } from '../../platform/mail/post-mail.ts'
import { paths } from '../../paths.ts'
import type { Resolution } from '../distributor/model.ts'

export const NOTE_LENGTH = 4000

export interface NoteWords {
  /** Undefined: the one there is stays. */
  note: string | undefined
  /** Null: none is chosen; undefined: what was typed is no subject, and the one there is stays. */
  subjectId: number | null | undefined
}

/**
 * Whoever has the call now, or answered it, writes on; whoever writes last is the one who took it.
 * @returns id of the enquiry; null where the call is not the person's
 */
export async function writeNote(
  tx: Transaction,
  municipality: number,
  person: number,
  callId: string,
  { note, subjectId }: NoteWords,
): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    insert into contact_enquiries as e (municipality_id, call_id, number_key, taken_by, note, subject_id)
    select c.municipality_id, c.id, p.number_key, ${person}, ${note ?? ''}, ${subjectId ?? null}
    from contact_calls c join contact_parties p on p.municipality_id = c.municipality_id and p.call_id = c.id
    where c.municipality_id = ${municipality} and c.id = ${callId}::uuid
      and (p.person_id = ${person} or c.id = any (app.own_calls()))
    on conflict (municipality_id, call_id) do update set note = case when ${note === undefined} then e.note else excluded.note end, taken_by = excluded.taken_by, changed_at = now(),
      subject_id = case when ${subjectId === undefined} then e.subject_id else excluded.subject_id end
    returning id`.execute(tx)
  return rows[0]?.id ?? null
}

export async function hasEnquiry(tx: Transaction, municipality: number, callId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from contact_enquiries where municipality_id = ${municipality} and call_id = ${callId}::uuid`.execute(
    tx,
  )
  return rows.length > 0
}

/** By the words typed in the field: the subject's own name, or one of its other words. */
export async function findSubject(
  tx: Transaction,
  municipality: number,
  typed: string,
): Promise<number | null | undefined> {
  if (typed === '') return null
  const { rows } = await sql<{ id: number }>`
    select id from contact_subjects where municipality_id = ${municipality} and (lower(name) = lower(${typed})
      or lower(${typed}) = any (select lower(trim(w)) from unnest(string_to_array(words, ',')) w))
    order by lower(name) = lower(${typed}) desc limit 1`.execute(tx)
  return rows[0]?.id
}

export interface HandedTo {
  personId: number | null
  unitId: number | null
}

/** The employee the call is passed on to may read its note. */
export async function handEnquiry(
  tx: Transaction,
  municipality: number,
  enquiryId: number,
  to: HandedTo,
): Promise<void> {
  await sql`
    update contact_enquiries set handed_person = ${to.personId}, handed_unit = ${to.unitId}, changed_at = now(),
      told_at = case when handed_person is not distinct from ${to.personId} then told_at end
    where municipality_id = ${municipality} and id = ${enquiryId}`.execute(tx)
}

/** A letter with the way to the note, once; nothing where there is no note to read, or a message was left, which has its own. */
export async function tellHanded(tx: Transaction, municipality: number, enquiryId: number): Promise<void> {
  const { rows } = await sql<{ handed: number }>`
    update contact_enquiries set told_at = now() where municipality_id = ${municipality} and id = ${enquiryId}
      and handed_person is not null and handed_person <> taken_by and told_at is null and note <> '' and commitment_id is null
    returning handed_person as handed`.execute(tx)
  const [row] = rows
  if (row !== undefined)
    await postMail(tx, {
      toPerson: row.handed,
      kind: 'enquiry-handed',
      link: paths.contactEnquiry(enquiryId),
    })
}

/** Handed on it stays only where it was passed on or a message was left. */
export async function resolveEnquiry(
  tx: Transaction,
  municipality: number,
  enquiryId: number,
  resolution: Resolution,
): Promise<void> {
  const keepsHanded = resolution === 'passed-on' || resolution === 'message-taken'
  await sql`
    update contact_enquiries set resolution = ${resolution}, changed_at = now(),
      handed_person = case when ${keepsHanded} or commitment_id is not null then handed_person end,
      handed_unit = case when ${keepsHanded} or commitment_id is not null then handed_unit end
    where municipality_id = ${municipality} and id = ${enquiryId}`.execute(tx)
  if (keepsHanded) await tellHanded(tx, municipality, enquiryId)
}

/** Afterwards, by who took it or leads the centre. */
export async function writeEnquiry(
  tx: Transaction,
  municipality: number,
  id: number,
  note: string,
  subjectId: number | null,
): Promise<boolean> {
  const { rows } = await sql`
    update contact_enquiries set note = ${note}, subject_id = ${subjectId}, changed_at = now()
    where municipality_id = ${municipality} and id = ${id} returning id`.execute(tx)
  return rows.length === 1
}

/** Of the one who called; null: hidden. */
export async function getNumber(
  tx: Transaction,
  municipality: number,
  callId: string,
): Promise<string | null> {
  const { rows } = await sql<{ number: string | null }>`
    select number from contact_parties where municipality_id = ${municipality} and call_id = ${callId}::uuid`.execute(
    tx,
  )
  return rows[0]?.number ?? null
}
