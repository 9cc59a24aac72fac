/** What every command on an agenda begins and ends with: the meeting is held alone, its revision counted, the change told. */
import { sql } from 'kysely'
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { canArrange, isStillArranged } from './access.ts'
import { idsOf, numberItems, type Order, orderOf, placesOf } from './model.ts'
import { type Agenda, getAgenda } from './queries.ts'

export interface HeldAgenda extends Agenda {
  order: Order
  numbers: ReadonlyMap<number, string>
}

export type HoldRefusal = 'not-found' | 'no-longer'

/**
 * The newest agenda, and nobody else changes it until this transaction is done: two secretaries at the same time come one
 * after the other.
 */
export async function holdAgenda(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
): Promise<HeldAgenda | HoldRefusal> {
  await sql`select 1 from meetings where municipality_id = ${municipality} and id = ${meetingId} for update`.execute(
    tx,
  )
  const agenda = await getAgenda(tx, municipality, meetingId)
  if (agenda === null || !canArrange(person, agenda.meeting.bodyId)) return 'not-found'
  if (!isStillArranged(agenda.meeting.stage)) return 'no-longer'
  const order = orderOf(agenda.items)
  return { ...agenda, order, numbers: numberItems(order, agenda.first) }
}

export interface Change {
  change:
    'begun' | 'added' | 'moved' | 'changed' | 'taken-off' | 'withdrawn' | 'arranged' | 'times' | 'guests'
  itemId?: number | null
  from?: string | null
  to?: string | null
}

/** Counts the meeting's revision and says who did what. */
export async function recordChange(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  change: Change,
): Promise<void> {
  await sql`
    with counted as (update meetings set revision = revision + 1 where municipality_id = ${municipality} and id = ${meetingId} returning revision)
    insert into agenda_changes (municipality_id, meeting_id, revision, change, agenda_item_id, from_number, to_number, person_id)
    select ${municipality}, ${meetingId}, counted.revision, ${change.change}, ${change.itemId ?? null}, ${change.from ?? null}, ${change.to ?? null}, ${person.id}
    from counted`.execute(tx)
}

/** Writes the places that are others than before. */
export async function writeOrder(tx: Transaction, municipality: number, order: Order): Promise<void> {
  await sql`
    update agenda_items a set parent_id = r."parentId", position = r.position
    from json_to_recordset(${JSON.stringify(placesOf(order))}) as r (id bigint, "parentId" bigint, position int)
    where a.municipality_id = ${municipality} and a.id = r.id and (a.parent_id is distinct from r."parentId" or a.position <> r.position)`.execute(
    tx,
  )
}

/** Number of an item in an order of this agenda. */
export function numberIn(agenda: HeldAgenda, order: Order, id: number): string | null {
  return idsOf(order).includes(id) ? (numberItems(order, agenda.first).get(id) ?? null) : null
}
