/** Commands on commitments: make one, change its words, answer and settle it. */
import { sql } from 'kysely'
import type { SignedInPerson } from '../../organisation/model.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { postMail } from '../../platform/mail/post-mail.ts'
import { canKeep } from './access.ts'
import { type CommitmentCommand, type CommitmentRefusal, type Origin, settle } from './model.ts'
import { type Commitment, getCommitment } from './queries.ts'

export interface CommitmentWords {
  what: string
  ownerPersonId: number | null
  ownerUnitId: number | null
  ownerRole: string | null
  dueOn: string | null
  dueWords: string | null
  answerBy: string | null
  recurring: string | null
  returnsToId: number | null
  returnsToMeetingId: number | null
  originText: string | null
  originOn: string | null
  caseId: number | null
}

export interface NewCommitment extends CommitmentWords {
  bodyId: number
  origin: Origin
  itemId: number | null
  sourceText: string | null
}

/** @returns its id; `taken` where the same clause of the same item is followed up already */
export async function makeCommitment(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  made: NewCommitment,
): Promise<number | 'not-found' | 'taken'> {
  if (!canKeep(person, made.bodyId)) return 'not-found'
  const { rows } = await sql<{ id: number }>`
    insert into commitments (municipality_id, body_id, what, owner_person_id, owner_unit_id, owner_role, due_on, due_words, answer_by, recurring,
      returns_to_body_id, returns_to_meeting_id, origin, origin_text, origin_on, item_id, source_text, case_id, created_by)
    values (${municipality}, ${made.bodyId}, ${made.what}, ${made.ownerPersonId}, ${made.ownerUnitId}, ${made.ownerRole}, ${made.dueOn}, ${made.dueWords},
      ${made.answerBy}, ${made.recurring}, ${made.returnsToId}, ${made.returnsToMeetingId}, ${made.origin}, ${made.originText}, ${made.originOn},
      ${made.itemId}, ${made.sourceText}, ${made.caseId}, ${person.id})
    on conflict do nothing returning id`.execute(tx)
  const id = rows[0]?.id
  if (id === undefined) return 'taken'
  await tellOwners(tx, municipality, id, { ...made, but: person.id })
  return id
}

/** The owner, or those who lead the owning unit, are told that they have something to do: never what. */
export async function tellOwners(
  tx: Transaction,
  municipality: number,
  id: number,
  {
    ownerPersonId,
    ownerUnitId,
    but,
  }: { ownerPersonId: number | null; ownerUnitId: number | null; but: number | null },
  kind: 'commitment-made' | 'message-left' = 'commitment-made',
): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    select p.id from persons p where p.municipality_id = ${municipality} and p.erased_at is null and p.id is distinct from ${but}::bigint
      and (p.id = ${ownerPersonId} or exists (select 1 from employments e where e.municipality_id = p.municipality_id and e.person_id = p.id
        and e.unit_id = ${ownerUnitId} and e.role = 'manager' and app.holds_today(e.valid_from, e.valid_until)))`.execute(
    tx,
  )
  for (const { id: toPerson } of rows)
    await postMail(tx, {
      toPerson,
      kind,
      link: paths.commitment(id),
      groupKey: kind,
    })
}

/** Its words; what it comes from and how it stands are not words. A date that is there moves by being asked again, with a reason. */
export async function changeWords(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  id: number,
  words: CommitmentWords,
): Promise<'done' | 'not-found'> {
  const known = await getCommitment(tx, municipality, person.id, id)
  if (known === null || !canKeep(person, known.bodyId)) return 'not-found'
  await sql`
    update commitments set what = ${words.what}, owner_person_id = ${words.ownerPersonId}, owner_unit_id = ${words.ownerUnitId},
      owner_role = ${words.ownerRole}, due_on = coalesce(due_on, ${words.dueOn}), due_words = ${words.dueWords}, answer_by = ${words.answerBy}, recurring = ${words.recurring},
      returns_to_body_id = ${words.returnsToId}, returns_to_meeting_id = ${words.returnsToMeetingId}, origin_text = ${words.originText},
      origin_on = ${words.originOn}, case_id = ${words.caseId}
    where municipality_id = ${municipality} and id = ${id}`.execute(tx)
  const isNew = words.ownerPersonId !== known.ownerPersonId || words.ownerUnitId !== known.ownerUnitId
  if (isNew) await tellOwners(tx, municipality, id, { ...words, but: person.id })
  return 'done'
}

/** What its owner may do; the rest is the secretary's. */
const OWNERS_ACTS: readonly CommitmentCommand['do'][] = ['answer', 'complete']

export async function settleCommitment(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  { id, command, today }: { id: number; command: CommitmentCommand; today: string },
): Promise<'done' | 'not-found' | CommitmentRefusal> {
  // Two who answer at once answer one after the other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`commitment ${municipality} ${id}`}, 0))`.execute(
    tx,
  )
  const known = await getCommitment(tx, municipality, person.id, id)
  if (known === null) return 'not-found'
  const isKeeper = canKeep(person, known.bodyId)
  if (!isKeeper && !(known.isOwn && OWNERS_ACTS.includes(command.do))) return 'not-found'
  if (command.do === 'supersede' && !(await isThere(tx, municipality, command))) return 'without-successor'
  const settled = settle({ ...known, isOwnersAlone: known.bodyId === null }, command, today)
  if (typeof settled === 'string') return settled
  const said = wordsOf(command)
  const told = known.returnsToId ?? known.bodyId
  await sql`
    insert into commitment_answers (municipality_id, commitment_id, person_id, text, no_change, state, due_after, superseded_by_id, superseded_by_item_id, told_body_id)
    values (${municipality}, ${id}, ${person.id}, ${said.text}, ${said.noChange}, ${settled.state}, ${settled.dueAfter},
      ${said.byCommitment}, ${said.byItem}, ${told})`.execute(tx)
  await tellOfAnswer(tx, municipality, known, person.id)
  if (command.do === 'ask-again') await tellOwners(tx, municipality, id, { ...known, but: person.id })
  return 'done'
}

/** Whether the reader sees what is to take its place. */
async function isThere(
  tx: Transaction,
  municipality: number,
  { byCommitment, byItem }: { byCommitment: number | null; byItem: number | null },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 where (${byCommitment}::bigint is null or exists (select 1 from commitments where municipality_id = ${municipality} and id = ${byCommitment}))
      and (${byItem}::bigint is null or exists (select 1 from items where municipality_id = ${municipality} and id = ${byItem}))`.execute(
    tx,
  )
  return rows.length > 0
}

function wordsOf(command: CommitmentCommand) {
  const nothing = { text: '', noChange: false, byCommitment: null, byItem: null }
  switch (command.do) {
    case 'answer':
      return { ...nothing, text: command.text, noChange: command.noChange }
    case 'complete':
      return { ...nothing, text: command.text }
    case 'drop':
    case 'ask-again':
      return { ...nothing, text: command.reason }
    case 'supersede':
      return { ...nothing, byCommitment: command.byCommitment, byItem: command.byItem }
  }
}

/** The secretaries of the body that asked, and of the one it returns to, hear that there is an answer. */
async function tellOfAnswer(
  tx: Transaction,
  municipality: number,
  { id, bodyId, returnsToId }: Commitment,
  by: number,
): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    select distinct s.person_id as id from seats s where s.municipality_id = ${municipality} and s.role = 'secretary' and s.person_id <> ${by}
      and s.body_id in (${bodyId}, ${returnsToId ?? bodyId}) and app.holds_today(s.valid_from, s.valid_until)`.execute(
    tx,
  )
  for (const { id: toPerson } of rows)
    await postMail(tx, {
      toPerson,
      kind: 'commitment-answered',
      link: paths.commitment(id),
      groupKey: 'commitment-answered',
    })
}

/** How many days ahead owners are reminded of what the body waits for. */
export async function setReminder(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  { bodyId, days }: { bodyId: number; days: number },
): Promise<'done' | 'not-found'> {
  if (!canKeep(person, bodyId)) return 'not-found'
  await sql`
    insert into followup_rules (municipality_id, body_id, remind_days) values (${municipality}, ${bodyId}, ${days})
    on conflict (municipality_id, body_id) do update set remind_days = excluded.remind_days`.execute(tx)
  return 'done'
}
