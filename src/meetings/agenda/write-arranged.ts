import type { Transaction } from '../../platform/database.ts'
import { writeOrder } from './change-agenda.ts'
import { orderOf } from './model.ts'
import { arrangeByRules, type PlacementGroup } from './placement.ts'
import { getAgenda, placedItem } from './queries.ts'

/** Puts the items that are there where the rules have them; for an agenda held by this transaction. */
export async function writeArranged(
  tx: Transaction,
  municipality: number,
  meetingId: number,
  groups: readonly PlacementGroup[],
): Promise<void> {
  const agenda = await getAgenda(tx, municipality, meetingId)
  if (agenda === null) return
  const order = arrangeByRules(orderOf(agenda.items), agenda.items.map(placedItem), groups)
  await writeOrder(tx, municipality, order)
}
