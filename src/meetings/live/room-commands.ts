/** Commands on the room of a meeting: begin, go to an item, who comes and goes, breaks, end. */
import { sql } from 'kysely'
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { continuePostponed } from './continue-postponed.ts'
import { holdRoom } from './hold-room.ts'
import { changeRoom, type Room, type RoomCommand, type RoomRefusal } from './model.ts'
import type { Live } from './queries.ts'

export type RoomAnswer = 'done' | 'not-found' | RoomRefusal

type Wanted = Exclude<RoomCommand, { do: 'end' } | { do: 'begin' }>

export async function actInRoom(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  command: Wanted,
): Promise<RoomAnswer> {
  const live = await holdRoom(tx, municipality, person, meetingId)
  if (live === null) return 'not-found'
  if (command.do === 'go-to' && !live.items.some(({ id }) => id === command.itemId)) return 'not-found'
  const room = changeRoom(live.room, command, new Date())
  if (typeof room === 'string') return room
  await writeRoom(tx, municipality, live, room)
  return 'done'
}

/** @param present persons who are there; of those who sit in the body, and of those called */
export async function beginMeeting(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  present: readonly number[],
): Promise<RoomAnswer> {
  const live = await holdRoom(tx, municipality, person, meetingId)
  if (live === null) return 'not-found'
  const people = await listExpected(tx, municipality, live)
  const rows = people.map(({ personId, name, role }) => ({ personId, name, role }))
  if (live.room.stage === 'dispatched')
    await sql`
      insert into meeting_attendance (municipality_id, meeting_id, person_id, name, role)
      select ${municipality}, ${meetingId}, r."personId", r.name, r.role from json_to_recordset(${JSON.stringify(rows)}) as r ("personId" bigint, name text, role text)
      where r.role <> 'guest' and not exists (select 1 from meeting_attendance t
        where t.municipality_id = ${municipality} and t.meeting_id = ${meetingId} and t.person_id = r."personId")`.execute(
      tx,
    )
  const filled = await holdRoom(tx, municipality, person, meetingId)
  if (filled === null) return 'not-found'
  const there = filled.room.people.filter(({ personId }) => personId !== null && present.includes(personId))
  const command = { do: 'begin', present: there.map(({ id }) => id) } as const
  const room = changeRoom(filled.room, command, new Date())
  if (typeof room === 'string') return room
  await writeRoom(tx, municipality, filled, room)
  return 'done'
}

export interface Expected {
  personId: number | null
  name: string
  role: Room['people'][number]['role']
}

/** Who belongs to the meeting before it begins: those who sit in the body on its day, and those called or invited. */
export async function listExpected(tx: Transaction, municipality: number, live: Live): Promise<Expected[]> {
  const { rows } = await sql<Expected>`
    select p.id as "personId", p.name, s.role from seats s join persons p on p.municipality_id = s.municipality_id and p.id = s.person_id
    where s.municipality_id = ${municipality} and s.body_id = ${live.bodyId} and s.role <> 'substitute' and p.erased_at is null
      and s.valid_from <= ${live.heldOn} and (s.valid_until is null or s.valid_until >= ${live.heldOn})
    order by s.role = 'secretary', s.role <> 'chair', p.name collate "da-x-icu"`.execute(tx)
  const called = live.room.people.filter((each) => !rows.some(({ personId }) => personId === each.personId))
  return [...rows, ...called]
}

/** Ends the meeting, and lays what was postponed before the meetings of those days. */
export async function endMeeting(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  today: string,
): Promise<RoomAnswer> {
  const live = await holdRoom(tx, municipality, person, meetingId)
  if (live === null) return 'not-found'
  const open = live.items.filter(({ state, outcome }) => state === 'on-agenda' && outcome === null)
  const missing = open.length + live.withheld.filter(({ settled }) => !settled).length
  const room = changeRoom(live.room, { do: 'end', missing }, new Date())
  if (typeof room === 'string') return room
  await writeRoom(tx, municipality, live, room)
  await continuePostponed(tx, municipality, person, live, today)
  return 'done'
}

/** Writes what is another than before. */
async function writeRoom(tx: Transaction, municipality: number, live: Live, room: Room): Promise<void> {
  const { room: before, id: meetingId } = live
  if (room === before) return
  await sql`
    update meetings set stage = ${room.stage}, began_at = ${room.beganAt}, ended_at = ${room.endedAt}, current_agenda_item_id = ${room.currentId},
      ends_at = case when ${room.stage} = 'ended' then (${room.endedAt}::timestamptz at time zone 'Europe/Copenhagen')::time else ends_at end,
      revision = revision + case when stage = ${room.stage} then 0 else 1 end
    where municipality_id = ${municipality} and id = ${meetingId}
      and (stage, current_agenda_item_id) is distinct from (${room.stage}, ${room.currentId}::bigint)`.execute(
    tx,
  )
  if (room.currentId !== null && room.currentId !== before.currentId)
    await sql`
      insert into agenda_decisions as d (municipality_id, agenda_item_id, began_at, revision) values (${municipality}, ${room.currentId}, now(), 0)
      on conflict (municipality_id, agenda_item_id) do update set began_at = now() where d.began_at is null`.execute(
      tx,
    )
  const present = room.people.filter((person, at) => person.present !== before.people[at]?.present)
  if (present.length > 0)
    await sql`
      update meeting_attendance t set present = r.present from json_to_recordset(${JSON.stringify(present)}) as r (id bigint, present boolean)
      where t.municipality_id = ${municipality} and t.meeting_id = ${meetingId} and t.id = r.id`.execute(tx)
  for (const { attendanceId, itemId, change, at } of room.changes.slice(before.changes.length))
    await sql`
      insert into attendance_changes (municipality_id, meeting_id, attendance_id, agenda_item_id, change, happened_at)
      values (${municipality}, ${meetingId}, ${attendanceId}, ${itemId}, ${change}, ${at})`.execute(tx)
  await writeBreaks(tx, municipality, meetingId, before, room)
}

async function writeBreaks(
  tx: Transaction,
  municipality: number,
  meetingId: number,
  before: Room,
  { breaks }: Room,
): Promise<void> {
  for (const [at, { from, until }] of breaks.entries()) {
    const known = before.breaks[at]
    if (known === undefined)
      await sql`insert into meeting_breaks (municipality_id, meeting_id, began_at) values (${municipality}, ${meetingId}, ${from})`.execute(
        tx,
      )
    else if (known.until === null && until !== null)
      await sql`
        update meeting_breaks set ended_at = ${until} where municipality_id = ${municipality} and meeting_id = ${meetingId} and ended_at is null`.execute(
        tx,
      )
  }
}
