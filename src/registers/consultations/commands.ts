/** Commands on one consultation. Who may is decided by the policies of its tables; what nobody may do is not found. */
import { sql } from 'kysely'
import type { StoredFile } from '../../documents/files.ts'
import type { Transaction } from '../../platform/database.ts'
import { postMail } from '../../platform/mail/post-mail.ts'
import { paths } from '../../paths.ts'
import { type Attachments, FIRST_PERIODS, judgeDue, type Stand } from './model.ts'
import { type Consultation, listConsultations, listPeriods } from './queries.ts'

export type Done = 'done' | 'not-found'

export interface ConsultationWords {
  title: string
  question: string | null
  caseId: number | null
  unitId: number
  responsibleId: number | null
  periodId: number | null
  /** ISO dates. */
  sentOn: string
  dueOn: string
}

export type MakeRefusal = 'taken' | 'not-yours' | { tooShort: string }

/**
 * @param id null: a new one
 * @returns its id, or why not; a deadline that the law forbids is refused, one that is only recommended is told on its page
 */
export async function writeConsultation(
  tx: Transaction,
  municipality: number,
  id: number | null,
  words: ConsultationWords,
): Promise<number | MakeRefusal> {
  const periods = await listPeriods(tx, municipality, words.sentOn)
  const period = periods.find((each) => each.id === words.periodId) ?? null
  const judged = judgeDue(period, words.sentOn, words.dueOn)
  if (judged?.refused) return { tooShort: judged.message }
  if (!(await mayWrite(tx, id, words.unitId)) || !(await seesCase(tx, municipality, words.caseId)))
    return 'not-yours'
  const { rows: same } = await sql`
    select 1 from consultations where municipality_id = ${municipality} and title = ${words.title} and sent_on = ${words.sentOn}
      and id is distinct from ${id}::bigint`.execute(tx)
  if (same.length > 0) return 'taken'
  const { rows } =
    id === null
      ? await sql<{ id: number }>`
          insert into consultations (municipality_id, title, question, case_id, unit_id, responsible_id, period_id, sent_on, due_on)
          values (${municipality}, ${words.title}, ${words.question}, ${words.caseId}, ${words.unitId}, ${words.responsibleId},
            ${words.periodId}, ${words.sentOn}, ${words.dueOn})
          on conflict do nothing returning id`.execute(tx)
      : await sql<{ id: number }>`
          update consultations set title = ${words.title}, question = ${words.question}, case_id = ${words.caseId}, unit_id = ${words.unitId},
            responsible_id = ${words.responsibleId}, period_id = ${words.periodId}, sent_on = ${words.sentOn}, due_on = ${words.dueOn}
          where municipality_id = ${municipality} and id = ${id} returning id`.execute(tx)
  return rows[0]?.id ?? (id === null ? 'taken' : 'not-yours')
}

/** In the words of the policies: keepers, leaders of the unit, and for one that is there also whoever is responsible. */
async function mayWrite(tx: Transaction, id: number | null, unitId: number): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select app.keeps_register('hoeringer') or ${unitId}::bigint = any (app.kept_units('hoeringer'))
      or ${id}::bigint = any (app.written_consultations()) as may`.execute(tx)
  return rows[0]?.may ?? false
}

async function seesCase(tx: Transaction, municipality: number, caseId: number | null): Promise<boolean> {
  if (caseId === null) return true
  const { rows } =
    await sql`select 1 from cases where municipality_id = ${municipality} and id = ${caseId}`.execute(tx)
  return rows.length === 1
}

async function hold(tx: Transaction, municipality: number, id: number): Promise<Consultation | null> {
  // Whoever only answers may not change it, and so cannot hold its row.
  await sql`select pg_advisory_xact_lock(hashtext('consultation'), ${id % 2_147_483_647})`.execute(tx)
  const [found] = await listConsultations(tx, municipality, { id })
  return found ?? null
}

export interface Party {
  bodyId: number | null
  unitId: number | null
  name: string | null
}

/** Asks several at once; those asked already stay. Whoever answers for a body or a unit is told by mail. */
export async function askParties(
  tx: Transaction,
  municipality: number,
  id: number,
  parties: readonly Party[],
  contactId: number | null,
): Promise<Done> {
  const consultation = await hold(tx, municipality, id)
  if (consultation === null || !consultation.holds) return 'not-found'
  for (const { bodyId, unitId, name } of parties) {
    const contact = contactId ?? (await findContact(tx, municipality, { bodyId, unitId }))
    const { rows } = await sql`
      insert into consultation_asked (municipality_id, consultation_id, body_id, unit_id, name, contact_id)
      values (${municipality}, ${id}, ${bodyId}, ${unitId}, ${name}, ${contact}) on conflict do nothing returning id`.execute(
      tx,
    )
    if (rows.length === 1 && contact !== null) await tellOf(tx, contact, id, 'consultation-asked')
  }
  return 'done'
}

const tellOf = (
  tx: Transaction,
  toPerson: number,
  id: number,
  kind: 'consultation-asked' | 'consultation-reminder',
) => postMail(tx, { toPerson, kind, link: paths.consultation(id), groupKey: 'consultations' })

/** The body's secretary, or who leads the unit; null where there is nobody today. */
async function findContact(
  tx: Transaction,
  municipality: number,
  { bodyId, unitId }: Pick<Party, 'bodyId' | 'unitId'>,
): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    select s.person_id as id from seats s where s.municipality_id = ${municipality} and s.body_id = ${bodyId} and s.role = 'secretary'
      and app.holds_today(s.valid_from, s.valid_until)
    union all select e.person_id from employments e where e.municipality_id = ${municipality} and e.unit_id = ${unitId} and e.role = 'manager'
      and app.holds_today(e.valid_from, e.valid_until) limit 1`.execute(tx)
  return rows[0]?.id ?? null
}

/** Those who have answered stay. */
export async function stopAsking(
  tx: Transaction,
  municipality: number,
  id: number,
  askedId: number,
): Promise<Done> {
  const { rows } = await sql`
    delete from consultation_asked where municipality_id = ${municipality} and consultation_id = ${id} and id = ${askedId}
      and answer_id is null returning id`.execute(tx)
  return rows.length === 1 ? 'done' : 'not-found'
}

export interface AnswerWords {
  /** Those for whom it is the answer. */
  askedIds: readonly number[]
  whose: string
  /** ISO date. */
  receivedOn: string
  stand: Stand
  words: string | null
  /** Something comes later: it is answered, and waits for that. */
  toFollow: boolean
}

export interface ComingFile extends StoredFile {
  name: string
}

/** @returns id of the answer; one for whom somebody else answered already keeps that answer, and is refused */
export async function giveAnswer(
  tx: Transaction,
  municipality: number,
  id: number,
  answer: AnswerWords,
  files: readonly ComingFile[],
): Promise<number | 'not-found' | 'answered-already'> {
  const consultation = await hold(tx, municipality, id)
  if (consultation === null) return 'not-found'
  const chosen = consultation.asked.filter((asked) => answer.askedIds.includes(asked.id))
  const mayAll = consultation.holds || chosen.every(({ mine }) => mine)
  if (chosen.length === 0 || chosen.length < answer.askedIds.length || !mayAll) return 'not-found'
  if (chosen.some(({ answerId }) => answerId !== null)) return 'answered-already'
  const attachments: Attachments = answer.toFollow ? 'to-follow' : files.length > 0 ? 'attached' : 'none'
  const { rows } = await sql<{ id: number }>`
    insert into consultation_answers (municipality_id, consultation_id, whose, received_on, stand, words, attachments)
    values (${municipality}, ${id}, ${answer.whose}, ${answer.receivedOn}, ${answer.stand}, ${answer.words}, ${attachments}) returning id`.execute(
    tx,
  )
  const answerId = rows[0]?.id ?? 0
  await sql`
    update consultation_asked set answer_id = ${answerId} where municipality_id = ${municipality} and consultation_id = ${id}
      and id = any (${[...answer.askedIds]}::bigint[])`.execute(tx)
  await addFiles(tx, municipality, id, answerId, files)
  return answerId
}

/** What was to follow has come: the answer is whole with it. */
export async function bringAttachments(
  tx: Transaction,
  municipality: number,
  id: number,
  answerId: number,
  files: readonly ComingFile[],
): Promise<Done> {
  const consultation = await hold(tx, municipality, id)
  const answer = consultation?.answers.find((each) => each.id === answerId)
  if (consultation === null || answer === undefined || !(consultation.holds || answer.own)) return 'not-found'
  await addFiles(tx, municipality, id, answerId, files)
  await sql`
    update consultation_answers set attachments = 'attached' where municipality_id = ${municipality} and id = ${answerId}`.execute(
    tx,
  )
  return 'done'
}

async function addFiles(
  tx: Transaction,
  municipality: number,
  id: number,
  answerId: number,
  files: readonly ComingFile[],
): Promise<void> {
  for (const file of files) {
    await sql`select app.add_file(${file.digest}, ${file.byteCount}, ${file.mediaType})`.execute(tx)
    await sql`
      insert into consultation_files (municipality_id, consultation_id, answer_id, file_digest, file_name)
      values (${municipality}, ${id}, ${answerId}, ${file.digest}, ${file.name})`.execute(tx)
  }
}

/** An answer that was given by mistake is taken back, and those it was for are missing again. */
export async function takeBackAnswer(
  tx: Transaction,
  municipality: number,
  id: number,
  answerId: number,
): Promise<Done> {
  const consultation = await hold(tx, municipality, id)
  if (consultation === null || !consultation.holds) return 'not-found'
  const { rows } = await sql`
    delete from consultation_answers where municipality_id = ${municipality} and consultation_id = ${id} and id = ${answerId} returning id`.execute(
    tx,
  )
  return rows.length === 1 ? 'done' : 'not-found'
}

/** Reminds all who are missing, whatever day it is. @returns how many letters were written */
export async function remindAll(
  tx: Transaction,
  municipality: number,
  id: number,
  on: string,
): Promise<number | 'not-found'> {
  const consultation = await hold(tx, municipality, id)
  if (consultation === null || !consultation.holds) return 'not-found'
  const missing = consultation.asked.filter(
    ({ answered }) => answered === null || (answered === 'to-follow' && on > consultation.dueOn),
  )
  return remind(tx, municipality, id, missing, on)
}

/** @returns how many letters were written: those without anybody to write to get none */
export async function remind(
  tx: Transaction,
  municipality: number,
  id: number,
  missing: readonly { id: number; contact: { id: number } | null }[],
  on: string,
): Promise<number> {
  const told = missing.filter(({ contact }) => contact !== null)
  for (const { contact } of told) if (contact) await tellOf(tx, contact.id, id, 'consultation-reminder')
  await sql`
    update consultation_asked set reminded_on = ${on} where municipality_id = ${municipality} and consultation_id = ${id}
      and id = any (${told.map((each) => each.id)}::bigint[])`.execute(tx)
  return told.length
}

/** @param on ISO date; null: it is open again */
export async function closeConsultation(
  tx: Transaction,
  municipality: number,
  id: number,
  on: string | null,
): Promise<Done> {
  const consultation = await hold(tx, municipality, id)
  if (consultation === null || !consultation.holds) return 'not-found'
  await sql`update consultations set closed_on = ${on} where municipality_id = ${municipality} and id = ${id}`.execute(
    tx,
  )
  return 'done'
}

/** Takes over the periods that the program knows, where the municipality has none. */
export async function takeOverPeriods(tx: Transaction, municipality: number): Promise<Done> {
  const { rows } = await sql<{ keeps: boolean }>`select app.keeps_register('hoeringer') as keeps`.execute(tx)
  if (rows[0]?.keeps !== true) return 'not-found'
  for (const { title, days, binding, source } of FIRST_PERIODS)
    await sql`
      insert into consultation_periods (municipality_id, title, days, binding, source, valid_from)
      values (${municipality}, ${title}, ${days}, ${binding}, ${source}, '2000-01-01') on conflict do nothing`.execute(
      tx,
    )
  return 'done'
}

export interface FileToSend {
  name: string
  digest: Buffer
  mediaType: string
}

export async function findConsultationFile(
  tx: Transaction,
  municipality: number,
  id: number,
): Promise<FileToSend | null> {
  const { rows } = await sql<FileToSend>`
    select v.file_name as name, f.digest, f.media_type as "mediaType" from consultation_files v
    join files f on f.municipality_id = v.municipality_id and f.digest = v.file_digest
    where v.municipality_id = ${municipality} and v.id = ${id} and f.erased_at is null`.execute(tx)
  return rows[0] ?? null
}
