/** Desks with their telephones, who works in the centre, what citizens ask about and who can answer it. */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { FieldError } from '../../platform/web/forms.ts'

const error = (field: string | null, message: string): FieldError[] => [{ field, message }]

export interface DeskWords {
  title: string
  telephone: string
  kind: 'browser' | 'sip'
  place: string | null
}

/** @param id null: a new one. @returns id of the desk, or what is wrong */
export async function saveDesk(
  tx: Transaction,
  municipality: number,
  id: number | null,
  { title, telephone, kind, place }: DeskWords,
): Promise<number | FieldError[]> {
  const { rows: taken } = await sql<{ title: string; telephone: string }>`
    select title, telephone from contact_desks where municipality_id = ${municipality} and id is distinct from ${id}
      and (lower(title) = lower(${title}) or telephone = ${telephone})`.execute(tx)
  const other = taken[0]
  if (other !== undefined)
    return other.telephone === telephone
      ? error('telefon', `Telefonen hører til ${other.title}.`)
      : error('plads', 'En anden plads hedder det samme.')
  const { rows } =
    id === null
      ? await sql<{ id: number }>`
          insert into contact_desks (municipality_id, title, telephone, kind, place)
          values (${municipality}, ${title}, ${telephone}, ${kind}, ${place}) returning id`.execute(tx)
      : await sql<{ id: number }>`
          update contact_desks set title = ${title}, telephone = ${telephone}, kind = ${kind}, place = ${place}
          where municipality_id = ${municipality} and id = ${id} returning id`.execute(tx)
  return rows[0]?.id ?? error(null, 'Pladsen findes ikke længere.')
}

/** A new password of the desk's telephone; the old one is of no use any more. It is told once, here. */
export async function makeSecret(tx: Transaction, municipality: number, desk: number): Promise<string> {
  const secret = randomBytes(18).toString('base64url')
  await sql`delete from contact_desk_secrets where municipality_id = ${municipality} and desk_id = ${desk}`.execute(
    tx,
  )
  await sql`insert into contact_desk_secrets (municipality_id, desk_id, secret) values (${municipality}, ${desk}, ${secret})`.execute(
    tx,
  )
  return secret
}

/** One at which somebody sits, or that calls tell of, stays. */
export async function removeDesk(tx: Transaction, municipality: number, id: number): Promise<FieldError[]> {
  const { rows } = await sql<{ sits: boolean; told: boolean }>`
    select exists (select 1 from contact_desk_states where municipality_id = ${municipality} and desk_id = ${id} and state <> 'signed-out') as sits,
      exists (select 1 from contact_parties where municipality_id = ${municipality} and desk_id = ${id}) as told`.execute(
    tx,
  )
  if (rows[0]?.sits === true) return error(null, 'Der er logget på pladsen. Log af den først.')
  if (rows[0]?.told === true)
    return error(null, 'Pladsen har haft opkald og kan ikke slettes. Tag den ud af køerne i stedet.')
  await sql`delete from contact_desks where municipality_id = ${municipality} and id = ${id}`.execute(tx)
  return []
}

export interface Appointment {
  person: number
  role: 'agent' | 'leader'
  from: string
  until: string | null
}

/** Leaders are appointed by administrators only; the policies hold it. */
export async function appoint(
  tx: Transaction,
  municipality: number,
  { person, role, from, until }: Appointment,
): Promise<FieldError[]> {
  if (until !== null && until < from) return error('til', 'Slutdatoen er før startdatoen.')
  const { rows } = await sql`
    select 1 from contact_staff where municipality_id = ${municipality} and person_id = ${person} and role = ${role}
      and valid_from <= coalesce(${until}::date, 'infinity') and coalesce(valid_until, 'infinity') >= ${from}::date`.execute(
    tx,
  )
  if (rows.length > 0) return error('person', 'Personen har allerede rollen i den tid.')
  await sql`insert into contact_staff (municipality_id, person_id, role, valid_from, valid_until)
    values (${municipality}, ${person}, ${role}, ${from}, ${until})`.execute(tx)
  return []
}

/** The last day is today or later; what has been is not written anew. */
export async function endAppointment(
  tx: Transaction,
  municipality: number,
  id: number,
  until: string,
): Promise<FieldError[] | 'not-found'> {
  const { rows } = await sql<{ gone: boolean; early: boolean; lastLeader: boolean }>`
    select ${until}::date < app.today() as gone, ${until}::date < s.valid_from as early,
      s.role = 'leader' and not exists (select 1 from contact_staff o where o.municipality_id = s.municipality_id and o.role = 'leader'
        and o.id <> s.id and coalesce(o.valid_until, 'infinity') > ${until}::date) as "lastLeader"
    from contact_staff s where s.municipality_id = ${municipality} and s.id = ${id}`.execute(tx)
  const [found] = rows
  if (found === undefined) return 'not-found'
  if (found.gone) return error(`slut${id}`, 'Vælg i dag eller senere.')
  if (found.early) return error(`slut${id}`, 'Det er, før rollen begynder.')
  if (found.lastLeader) return error(`slut${id}`, 'Kontaktcentret skal have en leder. Tilføj en anden først.')
  const { numAffectedRows } = await sql`
    update contact_staff set valid_until = ${until} where municipality_id = ${municipality} and id = ${id}`.execute(
    tx,
  )
  return numAffectedRows === 0n ? 'not-found' : []
}

export interface SubjectWords {
  name: string
  words: string
  unitId: number | null
}

export async function saveSubject(
  tx: Transaction,
  municipality: number,
  id: number | null,
  { name, words, unitId }: SubjectWords,
): Promise<number | FieldError[]> {
  const { rows: taken } = await sql`select 1 from contact_subjects
    where municipality_id = ${municipality} and id is distinct from ${id} and lower(name) = lower(${name})`.execute(
    tx,
  )
  if (taken.length > 0) return error('emne', 'Emnet findes allerede.')
  const { rows } =
    id === null
      ? await sql<{ id: number }>`insert into contact_subjects (municipality_id, name, words, unit_id)
          values (${municipality}, ${name}, ${words}, ${unitId}) returning id`.execute(tx)
      : await sql<{
          id: number
        }>`update contact_subjects set name = ${name}, words = ${words}, unit_id = ${unitId}
          where municipality_id = ${municipality} and id = ${id} returning id`.execute(tx)
  return rows[0]?.id ?? error(null, 'Emnet findes ikke længere.')
}

/** Calls that were about it stay, without a subject. */
export async function removeSubject(tx: Transaction, municipality: number, id: number): Promise<void> {
  await sql`delete from contact_subjects where municipality_id = ${municipality} and id = ${id}`.execute(tx)
}

/** Who can answer about a subject: exactly these. */
export async function saveSkills(
  tx: Transaction,
  municipality: number,
  subject: number,
  persons: readonly number[],
): Promise<void> {
  await sql`delete from contact_skills where municipality_id = ${municipality} and subject_id = ${subject}
    and not person_id = any (${[...persons]}::bigint[])`.execute(tx)
  for (const person of persons)
    await sql`insert into contact_skills (municipality_id, person_id, subject_id) values (${municipality}, ${person}, ${subject})
      on conflict do nothing`.execute(tx)
}

/** What telephones show when we call; null: hidden. */
export async function saveOwnNumber(
  tx: Transaction,
  municipality: number,
  number: string | null,
): Promise<void> {
  await sql`insert into contact_settings (municipality_id) values (${municipality}) on conflict do nothing`.execute(
    tx,
  )
  await sql`update contact_settings set own_number = ${number} where municipality_id = ${municipality}`.execute(
    tx,
  )
}
