/** Commitments as the reader sees them: those that answer a filter, and one with its answers. */
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { CommitmentState, Kept, Origin } from './model.ts'

export interface Commitment extends Kept {
  what: string
  /** Null: an enquiry, which no body keeps. */
  bodyId: number | null
  body: string
  ownerPersonId: number | null
  ownerUnitId: number | null
  ownerRole: string | null
  /** Name of the person, unit or role; null: nobody. */
  owner: string | null
  /** Of the owner on the day it was promised. */
  ownerInitials: string | null
  dueWords: string | null
  /** ISO date by which the origin must have its answer. */
  answerBy: string | null
  /** ISO date: the earlier of the two. */
  owedOn: string | null
  returnsToId: number | null
  returnsTo: string | null
  returnsToMeetingId: number | null
  /** ISO date of that meeting. */
  returnsOn: string | null
  origin: Origin
  originText: string | null
  originOn: string | null
  itemId: number | null
  itemTitle: string | null
  /** ISO date of the item's meeting. */
  itemHeldOn: string | null
  path: string | null
  sourceText: string | null
  caseId: number | null
  caseNumber: string | null
  /** Whether the reader owes it, or stands in for who does. */
  isOwn: boolean
  remindDays: number
  lastAnswer: { by: string; on: string; text: string; noChange: boolean; state: CommitmentState } | null
  supersededById: number | null
  supersededByItemId: number | null
}

const COLUMNS = (personId: number) => sql`
  c.id, c.state, c.due_on as "dueOn", c.recurring, c.what, c.body_id as "bodyId", coalesce(b.name, 'Kontaktcentret') as body, c.owner_person_id as "ownerPersonId",
  c.owner_unit_id as "ownerUnitId", c.owner_role as "ownerRole", coalesce(p.name, u.name, c.owner_role) as owner,
  case when c.owner_person_id is not null then (select i.initials from person_initials i where i.municipality_id = c.municipality_id and i.person_id = c.owner_person_id
      and (i.valid_from is null or i.valid_from <= coalesce(c.origin_on, c.created_at::date)) and (i.valid_until is null or i.valid_until >= coalesce(c.origin_on, c.created_at::date)) limit 1)
    else (select i.initials from unit_initials i where i.municipality_id = c.municipality_id and i.unit_id = c.owner_unit_id
      and (i.valid_from is null or i.valid_from <= coalesce(c.origin_on, c.created_at::date)) and (i.valid_until is null or i.valid_until >= coalesce(c.origin_on, c.created_at::date)) limit 1) end as "ownerInitials",
  c.due_words as "dueWords", c.answer_by as "answerBy", c.owed_on as "owedOn", c.returns_to_body_id as "returnsToId", r.name as "returnsTo",
  c.returns_to_meeting_id as "returnsToMeetingId", m.held_on as "returnsOn", c.origin, c.origin_text as "originText", c.origin_on as "originOn",
  i.id as "itemId", i.title as "itemTitle", i.held_on as "itemHeldOn", c.path, c.source_text as "sourceText",
  k.id as "caseId", coalesce(k.case_number, i.case_number) as "caseNumber",
  coalesce(c.owner_person_id = ${personId}, false) or coalesce(c.owner_unit_id = any (app.led_units()), false)
    or app.stands_in_for(c.owner_person_id, c.owner_unit_id, c.body_id) as "isOwn",
  coalesce(f.remind_days, 7) as "remindDays",
  (select json_build_object('by', n.name, 'on', (a.answered_at at time zone 'Europe/Copenhagen')::date, 'text', a.text, 'noChange', a.no_change, 'state', a.state)
    from commitment_answers a join persons n on n.municipality_id = a.municipality_id and n.id = a.person_id
    where a.municipality_id = c.municipality_id and a.commitment_id = c.id order by a.id desc limit 1) as "lastAnswer",
  c.superseded_by_id as "supersededById", c.superseded_by_item_id as "supersededByItemId"`

const TABLES = sql`commitments c
  left join bodies b on b.municipality_id = c.municipality_id and b.id = c.body_id
  left join persons p on p.municipality_id = c.municipality_id and p.id = c.owner_person_id
  left join units u on u.municipality_id = c.municipality_id and u.id = c.owner_unit_id
  left join bodies r on r.municipality_id = c.municipality_id and r.id = c.returns_to_body_id
  left join meetings m on m.municipality_id = c.municipality_id and m.id = c.returns_to_meeting_id
  left join items i on i.municipality_id = c.municipality_id and i.id = c.item_id
  left join cases k on k.municipality_id = c.municipality_id and k.id = c.case_id
  left join followup_rules f on f.municipality_id = c.municipality_id and f.body_id = c.body_id`

/** In the order of the ids. */
export async function listByIds(
  tx: Transaction,
  municipality: number,
  personId: number,
  ids: readonly number[],
): Promise<Commitment[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Commitment>`
    select ${COLUMNS(personId)} from unnest(${[...ids]}::bigint[]) with ordinality w (id, place)
      join (${TABLES}) on c.municipality_id = ${municipality} and c.id = w.id order by w.place`.execute(tx)
  return rows
}

export async function getCommitment(
  tx: Transaction,
  municipality: number,
  personId: number,
  id: number,
): Promise<Commitment | null> {
  return (await listByIds(tx, municipality, personId, [id]))[0] ?? null
}

export const STATE_FILTERS = {
  aabne: ['open'],
  besvarede: ['answered'],
  afsluttede: ['done', 'dropped', 'superseded'],
  alle: ['open', 'answered', 'done', 'dropped', 'superseded'],
} as const satisfies Record<string, readonly CommitmentState[]>

export type StateFilter = keyof typeof STATE_FILTERS

export interface CommitmentFilter {
  states: readonly CommitmentState[]
  /** Of these persons and units; both null: of everyone. */
  persons: readonly number[] | null
  units: readonly number[] | null
  origin: Origin | null
  /** Kept by the body, or to return to it. */
  bodyId: number | null
  caseId?: number
}

export interface CommitmentKey {
  id: number
  state: CommitmentState
  owedOn: string | null
}

function conditions(municipality: number, filter: CommitmentFilter): RawBuilder<unknown> {
  const { states, persons, units, origin, bodyId, caseId } = filter
  const owners =
    persons === null && units === null
      ? sql`true`
      : sql`(c.owner_person_id = any (${[...(persons ?? [])]}::bigint[]) or c.owner_unit_id = any (${[...(units ?? [])]}::bigint[]))`
  return sql`c.municipality_id = ${municipality} and c.state = any (${[...states]}::text[]) and ${owners}
    and (${origin}::text is null or c.origin = ${origin}) and (${bodyId}::bigint is null or ${bodyId} in (c.body_id, c.returns_to_body_id))
    and (${caseId ?? null}::bigint is null or c.case_id = ${caseId ?? null})`
}

/** All that answer the filter, by date: so light that ten thousand can be sorted with what other rooms say is owed. */
export async function listKeys(
  tx: Transaction,
  municipality: number,
  filter: CommitmentFilter,
): Promise<CommitmentKey[]> {
  const { rows } = await sql<CommitmentKey>`
    select c.id, c.state, c.owed_on as "owedOn" from commitments c where ${conditions(municipality, filter)}
    order by c.owed_on nulls last, c.id`.execute(tx)
  return rows
}

export interface Answer {
  id: number
  by: string
  on: string
  text: string
  noChange: boolean
  state: CommitmentState
  dueAfter: string | null
  told: string | null
}

/** The newest first. */
export async function listAnswers(tx: Transaction, municipality: number, id: number): Promise<Answer[]> {
  const { rows } = await sql<Answer>`
    select a.id, n.name as by, (a.answered_at at time zone 'Europe/Copenhagen')::date as on, a.text, a.no_change as "noChange", a.state,
      a.due_after as "dueAfter", b.name as told
    from commitment_answers a join persons n on n.municipality_id = a.municipality_id and n.id = a.person_id
      left join bodies b on b.municipality_id = a.municipality_id and b.id = a.told_body_id
    where a.municipality_id = ${municipality} and a.commitment_id = ${id} order by a.id desc`.execute(tx)
  return rows
}

/** Commitments of a case, or of the cases and items in which a paper was laid; by date, the open ones first. */
export async function listKeysOf(
  tx: Transaction,
  municipality: number,
  of: { caseNumber: string } | { paperId: number },
): Promise<CommitmentKey[]> {
  const where =
    'caseNumber' in of
      ? sql`(exists (select 1 from cases k where k.municipality_id = c.municipality_id and k.id = c.case_id and k.case_number = ${of.caseNumber})
          or exists (select 1 from items i where i.municipality_id = c.municipality_id and i.id = c.item_id and i.case_number = ${of.caseNumber}))`
      : sql`exists (select 1 from agenda_items a where a.municipality_id = c.municipality_id and a.id = c.agenda_item_id and a.paper_id = ${of.paperId})`
  const { rows } = await sql<CommitmentKey>`
    select c.id, c.state, c.owed_on as "owedOn" from commitments c where c.municipality_id = ${municipality} and ${where}
    order by c.state <> 'open', c.owed_on nulls last, c.id limit 200`.execute(tx)
  return rows
}
