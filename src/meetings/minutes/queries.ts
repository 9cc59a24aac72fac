/** The draft of minutes with its rounds, as the reader may see it. */
import { sql } from 'kysely'
import { getRulesOn } from '../../organisation/body-rules/queries.ts'
import type { Transaction } from '../../platform/database.ts'
import { getFirstNumber } from '../record/agenda-rows.ts'
import { type BuiltMeeting, buildMeeting } from '../record/build-meeting.ts'
import { getHeldMeeting, type HeldMeeting } from '../record/meeting-head.ts'
import type { Answer, DraftState, Round } from './model.ts'
import { FORM_TEXTS } from './words.ts'

export interface Draft {
  meeting: HeldMeeting
  built: BuiltMeeting
  state: DraftState
}

/** Null where the reader knows of no such meeting held here. */
export async function getDraft(
  tx: Transaction,
  municipality: number,
  id: number,
  today: string,
): Promise<Draft | null> {
  const meeting = await getHeldMeeting(tx, municipality, id)
  if (meeting === null) return null
  const built = await buildMinutes(tx, municipality, meeting)
  const state = {
    stage: meeting.stage,
    locking: meeting.stage === 'ended' && (await isLocked(tx, municipality, id)),
    digest: built.minutes.source.sha256,
    rounds: await listRounds(tx, municipality, id),
    asked: await listAsked(tx, municipality, id),
    today,
  }
  return { meeting, built, state }
}

async function isLocked(tx: Transaction, municipality: number, id: number): Promise<boolean> {
  const { rows } =
    await sql`select 1 from locked_minutes where municipality_id = ${municipality} and meeting_id = ${id}`.execute(
      tx,
    )
  return rows.length > 0
}

export async function buildMinutes(
  tx: Transaction,
  municipality: number,
  meeting: HeldMeeting,
): Promise<BuiltMeeting> {
  const rules = await getRulesOn(tx, meeting.bodyId, meeting.heldOn)
  const first = await getFirstNumber(tx, municipality, meeting.id, rules?.numbering ?? 'meeting')
  return buildMeeting(tx, municipality, meeting, { kind: 'minutes', first })
}

export async function listRounds(tx: Transaction, municipality: number, id: number): Promise<Round[]> {
  const { rows } = await sql<Omit<Round, 'answers'> & { answers: Answer[] }>`
    select r.round, r.content_digest as "contentDigest", r.due_on as "dueOn", (r.sent_at at time zone 'Europe/Copenhagen')::date as "sentOn",
      r.closed_at is not null as closed,
      (select coalesce(json_agg(json_build_object('personId', a.person_id, 'name', n.name, 'answer', a.answer, 'text', a.text,
          'agendaItemId', a.agenda_item_id, 'reply', a.reply) order by a.answered_at), '[]')
        from minutes_answers a join persons n on n.municipality_id = a.municipality_id and n.id = a.person_id
        where a.municipality_id = r.municipality_id and a.meeting_id = r.meeting_id and a.round = r.round) as answers
    from minutes_rounds r where r.municipality_id = ${municipality} and r.meeting_id = ${id} order by r.round`.execute(
    tx,
  )
  return rows
}

/** Those who were present, wholly or for a part; guests and the secretary who writes are not asked. */
async function listAsked(tx: Transaction, municipality: number, id: number): Promise<DraftState['asked']> {
  const { rows } = await sql<DraftState['asked'][number]>`
    select a.person_id as "personId", a.name from meeting_attendance a
    where a.municipality_id = ${municipality} and a.meeting_id = ${id} and a.person_id is not null and a.role not in ('guest', 'secretary')
      and (a.present or exists (select 1 from attendance_changes c where c.municipality_id = a.municipality_id and c.attendance_id = a.id and c.change = 'comes'))
    order by a.name collate "da-x-icu"`.execute(tx)
  return rows
}

export interface FormFile {
  id: number
  edition: number
  audience: 'full' | 'internal' | 'public'
  form: 'json' | 'pdf' | 'archive' | 'word' | 'html'
  fileName: string
  digest: string
  byteCount: number
}

/** Files of the locked minutes that the reader may have, each of its newest edition. */
export async function listForms(tx: Transaction, municipality: number, id: number): Promise<FormFile[]> {
  const { rows } = await sql<FormFile>`
    select f.id, f.edition, f.audience, f.form, f.file_name as "fileName", encode(f.file_digest, 'hex') as digest, x.byte_count as "byteCount"
    from minutes_forms f join files x on x.municipality_id = f.municipality_id and x.digest = f.file_digest and x.erased_at is null
    where f.municipality_id = ${municipality} and f.meeting_id = ${id} and f.edition = (
      select max(g.edition) from minutes_forms g where g.municipality_id = f.municipality_id and g.meeting_id = f.meeting_id and g.audience = f.audience and g.form = f.form)
    order by f.audience, array_position(array['pdf', 'word', 'html', 'json', 'archive'], f.form)`.execute(tx)
  return rows
}

/** Whether all files of locked minutes are there, are being made, or are kept from a reader who was recused from an item. */
export type FilesState = 'made' | 'being-made' | 'withheld'

/** @param edition how many additions the reader sees: there may be more */
export async function getFilesState(
  tx: Transaction,
  id: number,
  forms: readonly FormFile[],
  edition: number,
): Promise<FilesState> {
  const { rows } = await sql<{
    withheld: boolean
  }>`select ${id}::bigint = any (app.minutes_withheld()) as withheld`.execute(tx)
  if (rows[0]?.withheld === true) return 'withheld'
  const made = forms.filter((form) => form.audience === 'internal' && form.edition >= edition)
  return made.length < Object.keys(FORM_TEXTS).length ? 'being-made' : 'made'
}

export interface Addition {
  number: number
  text: string
  by: string
  /** ISO date. */
  on: string
  agendaItemId: number | null
}

export async function listAdditions(tx: Transaction, municipality: number, id: number): Promise<Addition[]> {
  const { rows } = await sql<Addition>`
    select a.number, a.text, coalesce(n.name, 'En tidligere medarbejder') as by, (a.added_at at time zone 'Europe/Copenhagen')::date as on, a.agenda_item_id as "agendaItemId"
    from minutes_additions a left join persons n on n.municipality_id = a.municipality_id and n.id = a.added_by
    where a.municipality_id = ${municipality} and a.meeting_id = ${id} order by a.number`.execute(tx)
  return rows
}
