/** What secretary and members do with minutes: send a round, answer it, reply to a remark, lock, add. */
import { sql } from 'kysely'
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { enqueueJob } from '../../platform/jobs.ts'
import { type LockRefusal, refuseLock, refuseRound, type RoundRefusal } from './model.ts'
import { type Draft, getDraft } from './queries.ts'

export const LOCK_TASK = 'lock-minutes'

type NotHere = 'not-found' | 'not-secretary'

/** Told of each new round, in its transaction: mail goes out. */
export type RoundSent = (tx: Transaction, draft: Draft) => Promise<void>

/** Holds the meeting, so that two who act on its minutes come one after another. */
async function holdDraft(
  tx: Transaction,
  municipality: number,
  meetingId: number,
  today: string,
): Promise<Draft | null> {
  // Only the body's secretaries may hold the row; others read it as it is.
  await sql`select 1 from meetings where municipality_id = ${municipality} and id = ${meetingId} for update`.execute(
    tx,
  )
  return getDraft(tx, municipality, meetingId, today)
}

export async function sendRound(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  asked: { meetingId: number; dueOn: string; today: string },
  roundSent: RoundSent,
): Promise<'done' | NotHere | RoundRefusal> {
  const draft = await holdDraft(tx, municipality, asked.meetingId, asked.today)
  if (draft === null) return 'not-found'
  if (!person.secretaryBodies.includes(draft.meeting.bodyId)) return 'not-secretary'
  const refusal = refuseRound(draft.state, asked.dueOn)
  if (refusal !== null) return refusal
  await closeRounds(tx, municipality, asked.meetingId)
  await sql`
    insert into minutes_rounds (municipality_id, meeting_id, round, content_digest, due_on, sent_by)
    values (${municipality}, ${asked.meetingId}, ${draft.state.rounds.length + 1}, ${draft.state.digest}, ${asked.dueOn}, ${person.id})`.execute(
    tx,
  )
  await roundSent(tx, draft)
  return 'done'
}

async function closeRounds(tx: Transaction, municipality: number, meetingId: number): Promise<void> {
  await sql`
    update minutes_rounds set closed_at = now() where municipality_id = ${municipality} and meeting_id = ${meetingId} and closed_at is null`.execute(
    tx,
  )
}

export interface AnswerWords {
  meetingId: number
  /** The round that the answer was given to. */
  round: number
  answer: 'approved' | 'remark'
  text: string
  agendaItemId: number | null
}

export type AnswerRefusal = 'not-found' | 'round-closed' | 'not-asked' | 'text-missing'

/** One answer a person: another one in the same round takes its place. */
export async function answerRound(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  { meetingId, round, answer, text, agendaItemId }: AnswerWords,
): Promise<'done' | AnswerRefusal> {
  const { rows } = await sql<{ open: number | null; asked: boolean }>`
    select app.open_round(m.id) as open, m.id = any (app.attended_meetings()) and m.id = any (app.rooms_entered()) as asked
    from meetings m where m.municipality_id = ${municipality} and m.id = ${meetingId} and m.origin = 'meeting'`.execute(
    tx,
  )
  const [found] = rows
  if (found === undefined) return 'not-found'
  if (!found.asked) return 'not-asked'
  if (found.open !== round) return 'round-closed'
  if (answer === 'remark' && text.trim() === '') return 'text-missing'
  await sql`
    insert into minutes_answers (municipality_id, meeting_id, round, person_id, answer, text, agenda_item_id)
    select ${municipality}, ${meetingId}, ${round}, ${person.id}, ${answer}, ${text.trim()}, (
      select id from agenda_items where municipality_id = ${municipality} and meeting_id = ${meetingId} and id = ${agendaItemId}::bigint)
    on conflict (municipality_id, meeting_id, round, person_id) do update
      set answer = excluded.answer, text = excluded.text, agenda_item_id = excluded.agenda_item_id, answered_at = now()`.execute(
    tx,
  )
  return 'done'
}

/** What the secretary says of a remark, in the newest round. */
export async function replyToRemark(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  {
    meetingId,
    personId,
    reply,
    today,
  }: { meetingId: number; personId: number; reply: string; today: string },
): Promise<'done' | NotHere> {
  const draft = await holdDraft(tx, municipality, meetingId, today)
  const round = draft?.state.rounds.at(-1)
  if (draft === null || round === undefined) return 'not-found'
  if (!person.secretaryBodies.includes(draft.meeting.bodyId)) return 'not-secretary'
  const { numAffectedRows = 0n } = await sql`
    update minutes_answers set reply = ${reply.trim()} where municipality_id = ${municipality} and meeting_id = ${meetingId}
      and round = ${round.round} and person_id = ${personId} and answer = 'remark'`.execute(tx)
  return numAffectedRows === 0n ? 'not-found' : 'done'
}

/** Asks the worker to lock the minutes with the words that were sent. Asking twice locks once. */
export async function lockMinutes(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  { meetingId, today }: { meetingId: number; today: string },
): Promise<'done' | NotHere | LockRefusal> {
  const draft = await holdDraft(tx, municipality, meetingId, today)
  if (draft === null) return 'not-found'
  if (!person.secretaryBodies.includes(draft.meeting.bodyId)) return 'not-secretary'
  if (draft.state.locking || draft.state.stage === 'locked') return 'done'
  const refusal = refuseLock(draft.state)
  if (refusal !== null) return refusal
  await closeRounds(tx, municipality, meetingId)
  await sql`
    insert into locked_minutes (municipality_id, meeting_id, content_digest, locked_by)
    values (${municipality}, ${meetingId}, ${draft.state.digest}, ${person.id})`.execute(tx)
  await enqueueJob(tx, LOCK_TASK, { meeting: meetingId }, String(meetingId))
  return 'done'
}

/** Adds to locked minutes; nothing of them is changed. */
export async function addToMinutes(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  { meetingId, text, agendaItemId }: { meetingId: number; text: string; agendaItemId: number | null },
): Promise<'done' | NotHere | 'not-locked' | 'text-missing'> {
  const { rows } = await sql<{ stage: string; bodyId: number }>`
    select stage, body_id as "bodyId" from meetings where municipality_id = ${municipality} and id = ${meetingId} and origin = 'meeting' for update`.execute(
    tx,
  )
  const [meeting] = rows
  if (meeting === undefined) return 'not-found'
  if (!person.secretaryBodies.includes(meeting.bodyId)) return 'not-secretary'
  if (meeting.stage !== 'locked') return 'not-locked'
  if (text.trim() === '') return 'text-missing'
  await sql`
    insert into minutes_additions (municipality_id, meeting_id, number, agenda_item_id, text, added_by)
    select ${municipality}, ${meetingId}, 1 + (select count(*) from minutes_additions where municipality_id = ${municipality} and meeting_id = ${meetingId}),
      (select id from agenda_items where municipality_id = ${municipality} and meeting_id = ${meetingId} and id = ${agendaItemId}::bigint), ${text.trim()}, ${person.id}`.execute(
    tx,
  )
  await enqueueJob(tx, LOCK_TASK, { meeting: meetingId }, String(meetingId))
  return 'done'
}
