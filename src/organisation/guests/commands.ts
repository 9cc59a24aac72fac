import type { Transaction } from '../../platform/database.ts'
import { holdBody } from '../body-rules/commands.ts'
import { endsBeforeItBegins } from '../periods.ts'
import { canRemove } from '../persons/model.ts'
import type { StandingGuest } from './model.ts'

export interface GuestToAdd extends StandingGuest {
  validFrom: string
  personId: number | null
  name: string | null
  occasion: string | null
}

export type GuestRefusal = 'ends-before-it-begins'

export async function addGuest(
  tx: Transaction,
  municipality: number,
  bodyId: number,
  guest: GuestToAdd,
): Promise<GuestRefusal | 'not-found' | null> {
  if (!(await holdBody(tx, municipality, bodyId))) return 'not-found'
  if (endsBeforeItBegins(guest)) return 'ends-before-it-begins'
  await tx
    .insertInto('standing_guests')
    .values({
      municipality_id: municipality,
      body_id: bodyId,
      person_id: guest.personId,
      name: guest.name,
      occasion: guest.occasion,
      attends: guest.attends,
      near_month: guest.nearMonth,
      near_day: guest.nearDay,
      valid_from: guest.validFrom,
      valid_until: guest.validUntil,
    })
    .execute()
  return null
}

/** Ends on a day, or takes away a guest who has not begun. */
export async function endGuest(
  tx: Transaction,
  municipality: number,
  bodyId: number,
  ending: { id: number; validUntil: string | null },
  today: string,
): Promise<GuestRefusal | 'not-found' | null> {
  const { id, validUntil } = ending
  await holdBody(tx, municipality, bodyId)
  const held = await tx
    .selectFrom('standing_guests')
    .select(['valid_from as validFrom', 'valid_until as validUntil'])
    .where('municipality_id', '=', municipality)
    .where('body_id', '=', bodyId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (held === undefined) return 'not-found'
  if (validUntil === null) {
    if (!canRemove(held, today)) return 'not-found'
    await tx
      .deleteFrom('standing_guests')
      .where('municipality_id', '=', municipality)
      .where('id', '=', id)
      .execute()
    return null
  }
  if (validUntil < held.validFrom) return 'ends-before-it-begins'
  await tx
    .updateTable('standing_guests')
    .set({ valid_until: validUntil })
    .where('municipality_id', '=', municipality)
    .where('id', '=', id)
    .execute()
  return null
}
