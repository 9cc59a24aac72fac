/** A new agenda begins with the body's standing items and the guests that come by rule. */
import { sql } from 'kysely'
import { guestsOf } from '../../organisation/guests/model.ts'
import { listStandingGuests } from '../../organisation/guests/queries.ts'
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { type HeldAgenda, holdAgenda, recordChange } from './change-agenda.ts'
import { getPlacementOn, listMeetingDays, listStandingItems, type StandingItem } from './placement-queries.ts'
import { writeArranged } from './write-arranged.ts'

/** Once for each meeting, when its secretary first comes to it; a standing item that is taken off stays off. */
export async function beginAgenda(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
): Promise<void> {
  const agenda = await holdAgenda(tx, municipality, person, meetingId)
  if (typeof agenda === 'string' || agenda.begun) return
  const { bodyId, heldOn } = agenda.meeting
  const days = await listMeetingDays(tx, municipality, bodyId, heldOn.slice(0, 4))
  const standing = guestsOf(heldOn, days, await listStandingItems(tx, municipality, bodyId))
  const known = new Set(agenda.items.flatMap((item) => item.standing?.id ?? []))
  await addStanding(tx, municipality, person, agenda, standing.filter(({ id }) => !known.has(id))) // prettier-ignore
  const guests = guestsOf(heldOn, days, await listStandingGuests(tx, bodyId))
  const rows = JSON.stringify(guests.map(({ personId, name }) => ({ personId, name })))
  await sql`
    insert into meeting_attendance (municipality_id, meeting_id, person_id, name, role)
    select ${municipality}, ${meetingId}, r."personId", r.name, 'guest' from json_to_recordset(${rows}) as r ("personId" bigint, name text)
    on conflict do nothing`.execute(tx)
  await recordChange(tx, municipality, person, meetingId, { change: 'begun' })
  const groups = await getPlacementOn(tx, municipality, bodyId, heldOn)
  await writeArranged(tx, municipality, meetingId, groups)
}

async function addStanding(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  { meeting, items }: HeldAgenda,
  standing: readonly StandingItem[],
): Promise<void> {
  const rows = standing.map(({ id, title, kind, document, minutes }, index) => {
    return { id, title, kind, document, minutes, position: items.length + index }
  })
  await sql`
    insert into agenda_items (municipality_id, meeting_id, body_id, position, kind, title, document, planned_minutes, standing_item_id, created_by)
    select ${municipality}, ${meeting.id}, ${meeting.bodyId}, r.position, r.kind, r.title, r.document, r.minutes, r.id, ${person.id}
    from json_to_recordset(${JSON.stringify(rows)}) as r (id bigint, title text, kind text, document jsonb, minutes int, position int)`.execute(
    tx,
  )
}
