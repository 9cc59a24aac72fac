/** Cancels a meeting. Nothing on its agenda is lost: the secretary says where it goes. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import { type At, holdPlan, noteChange } from './commands.ts'
import { canBeMoved } from './model.ts'
import { listConcerned, tellOfMeetingChange } from './notice.ts'
import { getPlanned, type PlannedMeeting } from './queries.ts'

export interface Cancelling {
  id: number
  /** What the form was made from. */
  sequence: number
  reason: string
  /** The meeting that the agenda goes to; null: its cases wait, and what has no paper stays readable on the cancelled one. */
  itemsTo: number | null
}

export type CancelAnswer = 'done' | 'not-found' | 'changed-meanwhile' | 'begun' | 'no-such-meeting'

export async function cancelMeeting(
  tx: Transaction,
  at: At,
  { id, sequence, reason, itemsTo }: Cancelling,
): Promise<CancelAnswer> {
  const before = await getPlanned(tx, at.municipality, id)
  if (before === null) return 'not-found'
  await holdPlan(tx, at.municipality, before.bodyId)
  const { rows } = await sql<{ sequence: number; stage: string }>`
    select calendar_sequence as sequence, stage from meetings where municipality_id = ${at.municipality} and id = ${id} for update`.execute(
    tx,
  )
  const [now] = rows
  if (now === undefined) return 'not-found'
  if (now.sequence !== sequence || now.stage !== before.stage) return 'changed-meanwhile'
  if (!canBeMoved(before.stage)) return 'begun'
  const other = itemsTo === null ? null : await getPlanned(tx, at.municipality, itemsTo)
  if (itemsTo !== null && !isOpenFor(other, before)) return 'no-such-meeting'
  const concerned = await listConcerned(tx, at.municipality, id)
  if (other !== null) await (before.stage === 'planned' ? moveItems : continueItems)(tx, at, id, other.id)
  await sql`update meetings set stage = 'cancelled', cancelled_reason = ${reason}, revision = revision + 1
    where municipality_id = ${at.municipality} and id = ${id}`.execute(tx)
  if (other !== null)
    await sql`update meetings set revision = revision + 1 where municipality_id = ${at.municipality} and id = ${other.id}`.execute(
      tx,
    )
  await noteChange(tx, at, id, { change: 'cancelled', reason, before })
  await sql`select app.redirect_papers(${id}, ${itemsTo}::bigint)`.execute(tx)
  await tellOfMeetingChange(tx, id, concerned)
  return 'done'
}

function isOpenFor(other: PlannedMeeting | null, { id, bodyId }: PlannedMeeting): boolean {
  return other !== null && other.id !== id && other.bodyId === bodyId && canBeMoved(other.stage)
}

/** The body's next meeting after a day that takes items, null where none is planned. */
export async function getNextMeeting(
  tx: Transaction,
  municipality: number,
  meeting: PlannedMeeting,
  today: string,
): Promise<PlannedMeeting | null> {
  const { rows } = await sql<{ id: number }>`
    select id from meetings where municipality_id = ${municipality} and body_id = ${meeting.bodyId} and id <> ${meeting.id}
      and stage in ('planned', 'dispatched') and held_on >= greatest(${meeting.heldOn}::date, ${today}::date)
    order by held_on, starts_at nulls first, id limit 1`.execute(tx)
  const [found] = rows
  return found === undefined ? null : getPlanned(tx, municipality, found.id)
}

/**
 * Nobody has been sent them, so they simply stand on the other agenda, after what stands there; but for standing items,
 * which every agenda has of its own.
 */
async function moveItems(tx: Transaction, { municipality }: At, from: number, to: number): Promise<void> {
  const first = await firstFree(tx, municipality, to)
  await sql`
    update agenda_items a set parent_id = null from agenda_items s
    where a.municipality_id = ${municipality} and a.meeting_id = ${from} and a.standing_item_id is null
      and s.municipality_id = a.municipality_id and s.id = a.parent_id and s.standing_item_id is not null`.execute(
    tx,
  )
  await sql`
    update agenda_items a set meeting_id = ${to}, revision = a.revision + 1,
      position = a.position + case when a.parent_id is null then ${first}::int else 0 end
    where a.municipality_id = ${municipality} and a.meeting_id = ${from} and a.standing_item_id is null`.execute(
    tx,
  )
}

/** What was sent stays where it was sent; it comes again on the other agenda with its history. */
async function continueItems(
  tx: Transaction,
  { municipality, person }: At,
  from: number,
  to: number,
): Promise<void> {
  const { rows } = await sql<{ id: number; parent: number | null }>`
    with recursive ordered as (
      select a.id, a.parent_id as parent, array[a.position] as place from agenda_items a
      where a.municipality_id = ${municipality} and a.meeting_id = ${from} and a.parent_id is null and a.state = 'on-agenda'
        and a.standing_item_id is null
      union all
      select a.id, a.parent_id, o.place || a.position from agenda_items a join ordered o on o.id = a.parent_id
      where a.municipality_id = ${municipality} and a.state = 'on-agenda'
    ) select id, parent from ordered order by place`.execute(tx)
  const first = await firstFree(tx, municipality, to)
  const continued = new Map<number, number>()
  for (const { id, parent } of rows) {
    const under = parent === null ? null : (continued.get(parent) ?? null)
    const added = await sql<{ id: number }>`
      insert into agenda_items (municipality_id, meeting_id, body_id, parent_id, position, kind, paper_id, title, document, case_number,
        degree, ground, neutral_title, review_on, public_decision, planned_minutes, continues_id, created_by)
      select municipality_id, ${to}, body_id, ${under}::bigint, position + ${under === null ? first : 0}::int, kind, paper_id, title, document,
        case_number, degree, ground, neutral_title, review_on, public_decision, planned_minutes, id, ${person}
      from agenda_items where municipality_id = ${municipality} and id = ${id} returning id`.execute(tx)
    const made = added.rows[0]?.id
    if (made === undefined) continue
    continued.set(id, made)
    // A guest's slot belongs to the day; the guest is told of the new one when it is known.
    await sql`insert into agenda_item_guests (municipality_id, agenda_item_id, person_id, name, minutes)
      select municipality_id, ${made}, person_id, name, minutes from agenda_item_guests
      where municipality_id = ${municipality} and agenda_item_id = ${id}`.execute(tx)
  }
}

async function firstFree(tx: Transaction, municipality: number, meetingId: number): Promise<number> {
  const { rows } = await sql<{ free: number }>`
    select coalesce(max(position) + 1, 0) as free from agenda_items
    where municipality_id = ${municipality} and meeting_id = ${meetingId} and parent_id is null`.execute(tx)
  return rows[0]?.free ?? 0
}
