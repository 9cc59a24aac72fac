/** Guests of an item: who, when, and that they were told. */
import { sql } from 'kysely'
import type { SignedInPerson } from '../../organisation/model.ts'
import { findPerson } from '../../organisation/persons/find-person.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { postMail } from '../../platform/mail/post-mail.ts'
import { type HoldRefusal, recordChange } from './change-agenda.ts'
import { clockOf } from './clock-of-agenda.ts'
import { holdItem } from './item-commands.ts'

export interface WantedGuest {
  /** Initials, e-mail or whole name of one of ours; anybody else by what was typed. */
  who: string
  /** `HH:MM` */
  arrivesAt: string | null
  minutes: number | null
  /** ISO date of today. */
  today: string
}

export async function addGuestToItem(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  id: number,
  wanted: WantedGuest,
): Promise<'done' | HoldRefusal> {
  const held = await holdItem(tx, municipality, person, meetingId, id)
  if (typeof held === 'string') return held
  const found = await findPerson(tx, wanted.who, wanted.today)
  const ours = found !== 'nobody' && 'id' in found && found.whole ? found : null
  await sql`
    insert into agenda_item_guests (municipality_id, agenda_item_id, person_id, name, arrives_at, minutes)
    values (${municipality}, ${id}, ${ours?.id ?? null}, ${ours?.name ?? wanted.who}, ${wanted.arrivesAt}, ${wanted.minutes})`.execute(
    tx,
  )
  await recordGuests(tx, municipality, person, meetingId, id)
  return 'done'
}

export async function removeGuest(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  { id, guestId }: { id: number; guestId: number },
): Promise<'done' | HoldRefusal> {
  const held = await holdItem(tx, municipality, person, meetingId, id)
  if (typeof held === 'string') return held
  if (!held.item.guests.some((guest) => guest.id === guestId)) return 'not-found'
  await sql`delete from agenda_item_guests where municipality_id = ${municipality} and id = ${guestId}`.execute(
    tx,
  )
  await recordGuests(tx, municipality, person, meetingId, id)
  return 'done'
}

/**
 * Says to the guest when to come: one of ours by a letter that names neither item nor body; of others it is only noted
 * that they were told. A guest without a time gets the predicted one, which then holds.
 */
export async function tellGuest(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  { id, guestId }: { id: number; guestId: number },
): Promise<'done' | HoldRefusal> {
  const held = await holdItem(tx, municipality, person, meetingId, id)
  if (typeof held === 'string') return held
  const guest = held.item.guests.find((each) => each.id === guestId)
  if (guest === undefined) return 'not-found'
  const predicted = clockOf(held.agenda)?.items.get(id)?.begins ?? null
  await sql`
    update agenda_item_guests set told_at = now(), arrives_at = coalesce(arrives_at, ${predicted})
    where municipality_id = ${municipality} and id = ${guestId}`.execute(tx)
  if (guest.personId !== null)
    await postMail(tx, { toPerson: guest.personId, kind: 'guest-invited', link: paths.front })
  await recordGuests(tx, municipality, person, meetingId, id)
  return 'done'
}

/** What the item says of its guests is part of what is sent. */
async function recordGuests(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  id: number,
): Promise<void> {
  await sql`update agenda_items set revision = revision + 1 where municipality_id = ${municipality} and id = ${id}`.execute(
    tx,
  )
  await recordChange(tx, municipality, person, meetingId, { change: 'guests', itemId: id })
}
