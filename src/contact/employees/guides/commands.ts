/** Writes guides, agreements and pauses; who may, the policies of 20261122T141300_contact_employees.sql say, asked first here. */
import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database.ts'

export interface GuideWords {
  title: string
  words: string
  text: string
  subjectId: number | null
  unitId: number | null
}

/** A guide without a unit is the contact centre's own. */
export async function mayKeepFor(tx: Transaction, unitId: number | null): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select app.is_contact_leader() or coalesce(${unitId}::bigint = any (app.managed_units()), false) as may`.execute(
    tx,
  )
  return rows[0]?.may ?? false
}

/** @param id null: a new one */
export async function writeGuide(
  tx: Transaction,
  municipality: number,
  by: number,
  id: number | null,
  { title, words, text, subjectId, unitId }: GuideWords,
): Promise<{ id: number } | 'not-found' | 'title-taken'> {
  if (!(await mayKeepFor(tx, unitId))) return 'not-found'
  const taken = await sql`
    select 1 from contact_guides where municipality_id = ${municipality} and title = ${title} and id is distinct from ${id}::bigint`.execute(
    tx,
  )
  if (taken.rows.length > 0) return 'title-taken'
  const { rows } = await (id === null
    ? sql<{ id: number }>`
        insert into contact_guides (municipality_id, title, words, text, subject_id, unit_id, changed_by)
        values (${municipality}, ${title}, ${words}, ${text}, ${subjectId}, ${unitId}, ${by}) returning id`.execute(
        tx,
      )
    : sql<{ id: number }>`
        update contact_guides set title = ${title}, words = ${words}, text = ${text}, subject_id = ${subjectId}, unit_id = ${unitId},
          changed_by = ${by}, changed_at = now()
        where municipality_id = ${municipality} and id = ${id} returning id`.execute(tx))
  return rows[0] ?? 'not-found'
}

export async function removeGuide(
  tx: Transaction,
  municipality: number,
  id: number,
): Promise<'done' | 'not-found'> {
  const { numAffectedRows } = await sql`
    delete from contact_guides where municipality_id = ${municipality} and id = ${id}`.execute(tx)
  return numAffectedRows === 0n ? 'not-found' : 'done'
}

export interface AgreementWords {
  unitId: number
  subjectId: number
  mayResolve: boolean
  contactId: number | null
  note: string
  validFrom: string
  validUntil: string | null
}

export type AgreementRefusal = 'ends-before-it-begins' | 'overlaps'

export async function makeAgreement(
  tx: Transaction,
  municipality: number,
  made: AgreementWords,
): Promise<'done' | 'not-found' | AgreementRefusal> {
  if (!(await mayKeepFor(tx, made.unitId))) return 'not-found'
  const { validFrom, validUntil } = made
  if (validUntil !== null && validUntil < validFrom) return 'ends-before-it-begins'
  // Two who agree at once agree one after the other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`agreement ${municipality} ${made.unitId}`}, 0))`.execute(
    tx,
  )
  const others = await sql`
    select 1 from contact_agreements where municipality_id = ${municipality} and unit_id = ${made.unitId} and subject_id = ${made.subjectId}
      and daterange(valid_from, valid_until, '[]') && daterange(${validFrom}::date, ${validUntil}::date, '[]')`.execute(
    tx,
  )
  if (others.rows.length > 0) return 'overlaps'
  await sql`
    insert into contact_agreements (municipality_id, unit_id, subject_id, may_resolve, contact_id, note, valid_from, valid_until)
    values (${municipality}, ${made.unitId}, ${made.subjectId}, ${made.mayResolve}, ${made.contactId}, ${made.note}, ${validFrom}, ${validUntil})`.execute(
    tx,
  )
  return 'done'
}

/** @param validUntil its last day */
export async function endAgreement(
  tx: Transaction,
  municipality: number,
  id: number,
  validUntil: string,
): Promise<'done' | 'not-found' | 'ends-before-it-begins'> {
  const known = await sql<{ validFrom: string }>`
    select valid_from as "validFrom" from contact_agreements where municipality_id = ${municipality} and id = ${id}`.execute(
    tx,
  )
  const [agreement] = known.rows
  if (agreement === undefined) return 'not-found'
  if (validUntil < agreement.validFrom) return 'ends-before-it-begins'
  const { numAffectedRows } = await sql`
    update contact_agreements set valid_until = ${validUntil} where municipality_id = ${municipality} and id = ${id}`.execute(
    tx,
  )
  return numAffectedRows === 0n ? 'not-found' : 'done'
}

export interface PauseWords {
  subjectId: number | null
  /** Milliseconds since 1970. */
  from: number
  /** Null: until it is ended. */
  until: number | null
  reason: string
}

export async function pauseResolution(
  tx: Transaction,
  municipality: number,
  by: number,
  { subjectId, from, until, reason }: PauseWords,
): Promise<'done' | 'ends-before-it-begins'> {
  if (until !== null && until <= from) return 'ends-before-it-begins'
  await sql`
    insert into contact_resolution_pauses (municipality_id, subject_id, from_at, until_at, reason, made_by)
    values (${municipality}, ${subjectId}, ${new Date(from)}, ${until === null ? null : new Date(until)}, ${reason}, ${by})`.execute(
    tx,
  )
  return 'done'
}

/** From now on it is answered at once again; a pause that has not begun is taken back. */
export async function endPause(
  tx: Transaction,
  municipality: number,
  id: number,
): Promise<'done' | 'not-found'> {
  const own = sql`municipality_id = ${municipality} and id = ${id}`
  const gone = await sql`delete from contact_resolution_pauses where ${own} and from_at >= now()`.execute(tx)
  const ended = await sql`
    update contact_resolution_pauses set until_at = now() where ${own} and from_at < now() and (until_at is null or until_at > now())`.execute(
    tx,
  )
  return gone.numAffectedRows === 0n && ended.numAffectedRows === 0n ? 'not-found' : 'done'
}
