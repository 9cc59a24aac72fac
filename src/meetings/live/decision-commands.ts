/** Commands that write what is decided of an item. */
import { sql } from 'kysely'
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { recordChange } from '../agenda/change-agenda.ts'
import { canKeepRecord, isStillWritten } from './access.ts'
import {
  type DecisionRefusal,
  fillPhrase,
  refuseDecision,
  saysSomething,
  type WrittenDecision,
  type WrittenPoint,
} from './decisions.ts'
import { holdRoom } from './hold-room.ts'
import { findOwners, type Owner } from './owners.ts'
import { getLive, type LiveItem } from './queries.ts'

export interface UnknownOwner {
  path: string
  owner: string
  several: boolean
}

export type DecisionAnswer =
  | { done: number }
  | 'not-found'
  | { refused: DecisionRefusal; stored: LiveItem }
  | { unknown: UnknownOwner[] }

/** @returns the revision it has now */
export async function saveDecision(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  written: WrittenDecision,
): Promise<DecisionAnswer> {
  const found = await holdDecision(tx, municipality, person, meetingId, written.itemId)
  if (found === null) return 'not-found'
  const points = written.points.filter(saysSomething)
  const owners = await findOwners(tx, municipality, points.flatMap(({ owner }) => owner ?? [])) // prettier-ignore
  const unknown = points.flatMap(({ path, owner }) => {
    const answer = owner === null ? null : owners.get(owner)
    return owner !== null && typeof answer !== 'object'
      ? [{ path, owner, several: answer === 'several' }]
      : []
  })
  if (unknown.length > 0) return { unknown }
  const named = points.map((point) => ({ ...point, owner: nameOf(owners, point.owner) }))
  const refused = refuseDecision(found.item, { ...written, points: named }, { ...found.live.room, heldOn: found.live.heldOn }) // prettier-ignore
  if (refused === 'same') return { done: found.item.revision }
  if (refused !== null) return { refused, stored: found.item }
  await sql`
    update agenda_decisions set outcome = ${written.outcome}, text = ${written.text}, revision = revision + 1, written_by = ${person.id},
      postponed_to = ${written.postponedTo}, began_at = coalesce(began_at, now()),
      decided_at = case when ${written.outcome}::text is null then null else coalesce(decided_at, now()) end
    where municipality_id = ${municipality} and agenda_item_id = ${written.itemId}`.execute(tx)
  await writePoints(tx, municipality, written.itemId, points, owners)
  await writeState(tx, municipality, person, meetingId, found.item, written)
  return { done: found.item.revision + 1 }
}

/** An item taken off in the meeting says why on the agenda too; with another outcome it is on the agenda again. */
async function writeState(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  item: LiveItem,
  { outcome, withdrawnBecause: reason }: WrittenDecision,
): Promise<void> {
  const [state, before] = [outcome === 'withdrawn' ? 'withdrawn' : 'on-agenda', item.state]
  if (state === before && (state === 'on-agenda' || item.stateReason === reason)) return
  await sql`
    update agenda_items set state = ${state}, state_reason = ${reason}, revision = revision + 1
    where municipality_id = ${municipality} and id = ${item.id}`.execute(tx)
  await recordChange(tx, municipality, person, meetingId, {
    change: state === 'withdrawn' ? 'withdrawn' : 'changed',
    itemId: item.id,
    from: item.number,
  })
}

/** While one types: the words alone, so that those present see them grow. */
export async function saveText(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  written: { itemId: number; revision: number; text: string },
): Promise<DecisionAnswer> {
  const found = await holdDecision(tx, municipality, person, meetingId, written.itemId)
  if (found === null) return 'not-found'
  if (!isStillWritten(found.live.room.stage)) return { refused: 'not-running', stored: found.item }
  // What arrives twice, as after an answer that was lost on its way, was stored the first time.
  if (found.item.text === written.text) return { done: found.item.revision }
  if (found.item.revision !== written.revision) return { refused: 'written-meanwhile', stored: found.item }
  await sql`
    update agenda_decisions set text = ${written.text}, revision = revision + 1, written_by = ${person.id}
    where municipality_id = ${municipality} and agenda_item_id = ${written.itemId}`.execute(tx)
  return { done: found.item.revision + 1 }
}

/** The item with its decision, which nobody else writes until this transaction is done. */
async function holdDecision(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  itemId: number,
) {
  if (!(await keepsRecordOf(tx, municipality, person, meetingId, itemId))) return null
  await sql`
    insert into agenda_decisions (municipality_id, agenda_item_id, revision) values (${municipality}, ${itemId}, 0) on conflict do nothing`.execute(
    tx,
  )
  await sql`
    select 1 from agenda_decisions where municipality_id = ${municipality} and agenda_item_id = ${itemId} for update`.execute(
    tx,
  )
  const live = await getLive(tx, municipality, meetingId)
  const item = live?.items.find(({ id }) => id === itemId)
  return live === null || item === undefined ? null : { live, item }
}

async function keepsRecordOf(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  itemId: number,
): Promise<boolean> {
  const { rows } = await sql<{ bodyId: number }>`
    select body_id as "bodyId" from agenda_items where municipality_id = ${municipality} and meeting_id = ${meetingId} and id = ${itemId}
      and not app.locked_meeting(meeting_id)`.execute(tx)
  return rows[0] !== undefined && canKeepRecord(person, rows[0].bodyId)
}

const nameOf = (owners: ReadonlyMap<string, Owner | 'several'>, owner: string | null) => {
  const found = owner === null ? undefined : owners.get(owner)
  return typeof found === 'object' ? found.name : owner
}

async function writePoints(
  tx: Transaction,
  municipality: number,
  itemId: number,
  points: readonly WrittenPoint[],
  owners: ReadonlyMap<string, Owner | 'several'>,
): Promise<void> {
  const rows = points.map(({ owner, ...point }) => {
    const found = owner === null ? undefined : owners.get(owner)
    const known = typeof found === 'object' ? found : null
    return { ...point, personId: known?.personId ?? null, unitId: known?.unitId ?? null }
  })
  const json = JSON.stringify(rows)
  await sql`
    delete from agenda_decision_points where municipality_id = ${municipality} and agenda_item_id = ${itemId}
      and path <> all (${rows.map(({ path }) => path)}::text[])`.execute(tx)
  await sql`
    insert into agenda_decision_points as x (municipality_id, agenda_item_id, path, outcome, text, owner_person_id, owner_unit_id, due_on, returns_to_body_id)
    select ${municipality}, ${itemId}, r.path, r.outcome, r.text, r."personId", r."unitId", r.due, r."returnsToId"
    from json_to_recordset(${json}) as r (path text, outcome text, text text, "personId" bigint, "unitId" bigint, due date, "returnsToId" bigint)
    on conflict (municipality_id, agenda_item_id, path) do update set outcome = excluded.outcome, text = excluded.text,
      owner_person_id = excluded.owner_person_id, owner_unit_id = excluded.owner_unit_id, due_on = excluded.due_on,
      returns_to_body_id = excluded.returns_to_body_id
    where (x.outcome, x.text, x.owner_person_id, x.owner_unit_id, x.due_on, x.returns_to_body_id)
      is distinct from (excluded.outcome, excluded.text, excluded.owner_person_id, excluded.owner_unit_id, excluded.due_on, excluded.returns_to_body_id)`.execute(
    tx,
  )
}

export type PostponeAnswer = { postponed: number } | 'not-found' | 'not-running' | 'postponed-to-past'

/** All that has no outcome is postponed in one act. */
export async function postponeRest(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  { to, phrase }: { to: string; phrase: string },
): Promise<PostponeAnswer> {
  const live = await holdRoom(tx, municipality, person, meetingId)
  if (live === null) return 'not-found'
  if (live.room.stage !== 'running') return 'not-running'
  if (to <= live.heldOn) return 'postponed-to-past'
  const rest = live.items.filter(({ state, outcome }) => state === 'on-agenda' && outcome === null)
  await sql`
    insert into agenda_decisions as d (municipality_id, agenda_item_id, outcome, text, postponed_to, decided_at, written_by)
    select ${municipality}, r.id, 'postponed', ${fillPhrase(phrase, live.body)}, ${to}, now(), ${person.id} from unnest(${rest.map(({ id }) => id)}::bigint[]) as r (id)
    on conflict (municipality_id, agenda_item_id) do update set outcome = 'postponed', postponed_to = ${to}, decided_at = now(),
      text = case d.text when '' then excluded.text else d.text end, revision = d.revision + 1, written_by = ${person.id}`.execute(
    tx,
  )
  return { postponed: rest.length }
}
