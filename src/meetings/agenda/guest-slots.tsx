/** On the front page: when and where one is a guest of an item, once one has been told. */
import { sql } from 'kysely'
import { writeDateWithWeekday } from '../../language/dates.ts'
import { read } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import type { Transaction } from '../../platform/database.ts'
import { shortTime } from './words.ts'

export interface GuestSlot {
  body: string
  /** ISO date. */
  heldOn: string
  location: string | null
  /** `HH:MM` */
  arrivesAt: string | null
  minutes: number | null
}

/** Of the person of the transaction; it tells nothing of what the items are about. */
export async function listGuestSlots(tx: Transaction): Promise<GuestSlot[]> {
  const { rows } = await sql<GuestSlot>`
    select body_name as body, held_on as "heldOn", location, to_char(arrives_at, 'HH24:MI') as "arrivesAt", minutes from app.guest_slots()`.execute(
    tx,
  )
  return rows
}

export const guestSlots: Section<unknown> = async (c) => {
  if (c.var.reader.person === null) return null
  const slots = await read(c, listGuestSlots)
  if (slots.length === 0) return null
  return (
    <section>
      <h2>Du er gæst</h2>
      <ul class="link-list nobullet-list">
        {slots.map((slot) => (
          <li>{slotText(slot)}</li>
        ))}
      </ul>
    </section>
  )
}

function slotText({ body, heldOn, location, arrivesAt, minutes }: GuestSlot): string {
  const parts = [
    `${body}, ${writeDateWithWeekday(heldOn)}${arrivesAt === null ? '' : ` kl. ${shortTime(arrivesAt)}`}`,
    minutes === null ? null : `${minutes} minutter`,
    location,
  ]
  return parts.filter((part) => part !== null).join(', ')
}
