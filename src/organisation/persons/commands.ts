import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import { addInitials, type InitialsRefusal, type NewInitials } from '../initials.ts'
import {
  canRemove,
  type EmploymentRefusal,
  type EmploymentToAdd,
  type EndRefusal,
  refuseEmployment,
  refuseEnding,
} from './model.ts'

export interface PersonWords {
  name: string
  email: string | null
  /** By which the sign-in provider knows the person; null: cannot sign in. */
  subject: string | null
}

export type PersonRefusal = 'email-taken' | 'subject-taken' | 'own-subject'

export async function addPerson(
  tx: Transaction,
  municipality: number,
  person: PersonWords & { initials: string | null; validFrom: string },
): Promise<{ id: number } | { refused: PersonRefusal | InitialsRefusal }> {
  await holdPersons(tx, municipality)
  const refused = await refuseWords(tx, municipality, null, person)
  if (refused !== null) return { refused }
  const { initials, validFrom } = person
  if (initials !== null) {
    const answer = await checkInitials(tx, municipality, {
      ownerId: 0,
      initials,
      validFrom,
      validUntil: null,
    })
    if ('refused' in answer) return answer
  }
  const { id } = await tx
    .insertInto('persons')
    .values({
      municipality_id: municipality,
      name: person.name,
      email: person.email,
      subject: person.subject,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (initials !== null)
    await insertInitials(tx, municipality, { ownerId: id, initials, validFrom, validUntil: null })
  return { id }
}

/** @param by who changes; one's own sign-in name is for another to change */
export async function changePerson(
  tx: Transaction,
  municipality: number,
  personId: number,
  words: PersonWords,
  by: number,
): Promise<PersonRefusal | null> {
  await holdPersons(tx, municipality)
  const refused = await refuseWords(tx, municipality, { id: personId, by }, words)
  if (refused !== null) return refused
  await tx
    .updateTable('persons')
    .set({ name: words.name, email: words.email, subject: words.subject })
    .where('municipality_id', '=', municipality)
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .execute()
  return null
}

async function refuseWords(
  tx: Transaction,
  municipality: number,
  changed: { id: number; by: number } | null,
  { email, subject }: PersonWords,
): Promise<PersonRefusal | null> {
  const same = await tx
    .selectFrom('persons')
    .select(['id', 'email', 'subject'])
    .where('municipality_id', '=', municipality)
    .where((where) =>
      where.or([
        where(sql`lower(email)`, '=', email?.toLowerCase() ?? ''),
        where('subject', '=', subject ?? ''),
        where('id', '=', changed?.id ?? 0),
      ]),
    )
    .execute()
  const self = same.find(({ id }) => id === changed?.id)
  if (changed !== null && changed.id === changed.by && self !== undefined && self.subject !== subject)
    return 'own-subject'
  const others = same.filter((each) => each !== self)
  if (subject !== null && others.some((each) => each.subject === subject)) return 'subject-taken'
  const takesEmail =
    email !== null && others.some((each) => each.email?.toLowerCase() === email.toLowerCase())
  return takesEmail ? 'email-taken' : null
}

/** One at a time adds or renames persons, so that no two get the same e-mail or initials. */
export async function holdPersons(tx: Transaction, municipality: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('persons'), ${municipality})`.execute(tx)
}

export async function addPersonInitials(
  tx: Transaction,
  municipality: number,
  added: NewInitials,
): Promise<InitialsRefusal | null> {
  await holdPersons(tx, municipality)
  const answer = await checkInitials(tx, municipality, added)
  if ('refused' in answer) return answer.refused
  if (answer.ends !== null)
    await tx
      .updateTable('person_initials')
      .set({ valid_until: answer.ends.on })
      .where('municipality_id', '=', municipality)
      .where('id', '=', answer.ends.id)
      .execute()
  await insertInitials(tx, municipality, added)
  return null
}

async function checkInitials(tx: Transaction, municipality: number, added: NewInitials) {
  const known = await tx
    .selectFrom('person_initials')
    .select(['id', 'person_id as ownerId', 'initials'])
    .select(['valid_from as validFrom', 'valid_until as validUntil'])
    .where('municipality_id', '=', municipality)
    .where((where) =>
      where.or([where('person_id', '=', added.ownerId), where('initials', '=', added.initials)]),
    )
    .execute()
  return addInitials(added, known)
}

async function insertInitials(tx: Transaction, municipality: number, added: NewInitials): Promise<void> {
  await tx
    .insertInto('person_initials')
    .values({
      municipality_id: municipality,
      person_id: added.ownerId,
      initials: added.initials,
      valid_from: added.validFrom,
      valid_until: added.validUntil,
    })
    .execute()
}

export async function addEmployment(
  tx: Transaction,
  municipality: number,
  added: EmploymentToAdd,
  by: number,
): Promise<EmploymentRefusal | null> {
  await holdPersons(tx, municipality)
  const unit = await tx
    .selectFrom('units')
    .select(['valid_from as validFrom', 'valid_until as validUntil'])
    .where('municipality_id', '=', municipality)
    .where('id', '=', added.unitId)
    .executeTakeFirst()
  const held = await tx
    .selectFrom('employments')
    .select(['unit_id as unitId', 'role', 'valid_from as validFrom', 'valid_until as validUntil'])
    .where('municipality_id', '=', municipality)
    .where('person_id', '=', added.personId)
    .execute()
  const refused = refuseEmployment(added, by, unit ?? null, held)
  if (refused !== null) return refused
  await tx
    .insertInto('employments')
    .values({
      municipality_id: municipality,
      person_id: added.personId,
      unit_id: added.unitId,
      role: added.role,
      title: added.title,
      valid_from: added.validFrom,
      valid_until: added.validUntil,
    })
    .execute()
  return null
}

export interface Ending {
  id: number
  personId: number
  /** The last day; null takes away what has not begun. */
  validUntil: string | null
}

/** Ends an employment on a day, or takes away one that has not begun. */
export async function endEmployment(
  tx: Transaction,
  municipality: number,
  ending: Ending,
  by: number,
  today: string,
): Promise<EndRefusal | 'not-found' | null> {
  const held = await tx
    .selectFrom('employments')
    .select(['person_id as personId', 'valid_from as validFrom', 'valid_until as validUntil'])
    .where('municipality_id', '=', municipality)
    .where('id', '=', ending.id)
    .where('person_id', '=', ending.personId)
    .forUpdate()
    .executeTakeFirst()
  if (held === undefined) return 'not-found'
  const { validUntil } = ending
  if (validUntil === null) {
    if (held.personId === by) return 'to-oneself'
    if (!canRemove(held, today)) return 'not-found'
    await tx
      .deleteFrom('employments')
      .where('municipality_id', '=', municipality)
      .where('id', '=', ending.id)
      .execute()
    return null
  }
  const refused = refuseEnding(held, validUntil, by)
  if (refused !== null) return refused
  await tx
    .updateTable('employments')
    .set({ valid_until: validUntil })
    .where('municipality_id', '=', municipality)
    .where('id', '=', ending.id)
    .execute()
  return null
}
