/** Commands that move items of an agenda. */
import { sql } from 'kysely'
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { holdAgenda, type HoldRefusal, numberIn, recordChange, writeOrder } from './change-agenda.ts'
import { findPlace } from './model.ts'
import { isSameOrder, type Move, moveItem, type MoveRefusal } from './move.ts'
import { arrangeByRules } from './placement.ts'
import { getPlacementOn } from './placement-queries.ts'
import { placedItem } from './queries.ts'

export interface WantedMove {
  itemId: number
  move: Move
  /** What the other stood under on the page; the move has lost its meaning where it stands under something else now. */
  otherUnder: number | null
}

export type ItemMoveRefusal = HoldRefusal | MoveRefusal | 'other-moved'

/** Moves on the newest order, whatever order the page showed. */
export async function moveAgendaItem(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  { itemId, move, otherUnder }: WantedMove,
): Promise<'done' | ItemMoveRefusal> {
  const agenda = await holdAgenda(tx, municipality, person, meetingId)
  if (typeof agenda === 'string') return agenda
  if ('other' in move) {
    const other = findPlace(agenda.order, move.other)
    if (other === null) return 'other-gone'
    if (other.parentId !== otherUnder) return 'other-moved'
  }
  const answer = moveItem(agenda.order, itemId, move)
  if ('refused' in answer) return answer.refused
  if (isSameOrder(agenda.order, answer.order)) return 'done'
  await writeOrder(tx, municipality, answer.order)
  await sql`
    update agenda_items set placed_by_hand = true where municipality_id = ${municipality} and id = ${itemId} and not placed_by_hand`.execute(
    tx,
  )
  await recordChange(tx, municipality, person, meetingId, {
    change: 'moved',
    itemId,
    from: agenda.numbers.get(itemId) ?? null,
    to: numberIn(agenda, answer.order, itemId),
  })
  return 'done'
}

/** Arranges the agenda by the rules of its body. @param all also what was moved by hand, which is forgotten */
export async function arrangeAgenda(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  { all }: { all: boolean },
): Promise<'done' | HoldRefusal> {
  const agenda = await holdAgenda(tx, municipality, person, meetingId)
  if (typeof agenda === 'string') return agenda
  const groups = await getPlacementOn(tx, municipality, agenda.meeting.bodyId, agenda.meeting.heldOn)
  const order = arrangeByRules(agenda.order, agenda.items.map(placedItem), groups, { all })
  if (all)
    await sql`
      update agenda_items set placed_by_hand = false where municipality_id = ${municipality} and meeting_id = ${meetingId} and placed_by_hand`.execute(
      tx,
    )
  if (isSameOrder(agenda.order, order)) return 'done'
  await writeOrder(tx, municipality, order)
  await recordChange(tx, municipality, person, meetingId, { change: 'arranged' })
  return 'done'
}
