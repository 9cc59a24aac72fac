/** Whose calendar an address is, and what stands in it; the functions of the database decide. */
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { yearOf } from '../../language/due-calendar.ts'
import { guestsOf, type StandingGuest } from '../../organisation/guests/model.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import type { CalendarSource } from '../slots.ts'
import type { CalendarEntry } from './calendar.ts'
import { isMeetingKind, laterBy } from './model.ts'

const meetingRow = z.object({
  meetingId: z.number(),
  bodyId: z.number(),
  body: z.string(),
  heldOn: z.string(),
  startsAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  location: z.string().nullable(),
  kind: z.custom<CalendarEntry['kind']>(isMeetingKind),
  cancelled: z.boolean(),
  sequence: z.number(),
  changedAt: z.date(),
})
const personRow = meetingRow.extend({
  part: z.enum(['seat', 'called', 'slot', 'rule']),
  slotId: z.number().nullable(),
  slotAt: z.string().nullable(),
  slotMinutes: z.number().nullable(),
})
type PersonRow = z.output<typeof personRow>

const COLUMNS = sql`meeting_id as "meetingId", body_id as "bodyId", body, held_on as "heldOn", to_char(starts_at, 'HH24:MI') as "startsAt",
  to_char(ends_at, 'HH24:MI') as "endsAt", location, meeting_kind as kind, cancelled, sequence, changed_at as "changedAt"`

const digestOf = (token: string) => createHash('sha256').update(token).digest()

/** What the person of this address takes part in, as of today; null where there is no such address. */
export async function listOfPerson(
  tx: Transaction,
  token: string,
  publicUrl: URL,
  sources: readonly CalendarSource[],
): Promise<CalendarEntry[] | null> {
  const digest = digestOf(token)
  const known = await sql<{ known: boolean }>`select app.has_calendar(${digest}) as known`.execute(tx)
  if (known.rows[0]?.known !== true) return null
  const { rows } = await sql`
    select part, ${COLUMNS}, slot_id as "slotId", to_char(slot_at, 'HH24:MI') as "slotAt", slot_minutes as "slotMinutes"
    from app.calendar_of(${digest})`.execute(tx)
  const rules = await sql<StandingGuest & { bodyId: number }>`
    select body_id as "bodyId", attends, near_month as "nearMonth", near_day as "nearDay", valid_from as "validFrom", valid_until as "validUntil"
    from app.calendar_guest_rules(${digest})`.execute(tx)
  const found = personRow.array().parse(rows)
  const asMember = new Set(
    found.filter(({ part }) => part === 'seat' || part === 'called').map((each) => each.meetingId),
  )
  const slots = new Set(found.filter(({ part }) => part === 'slot').map((each) => each.meetingId))
  const told = new Set<string>()
  const others: CalendarEntry[] = []
  for (const source of sources) others.push(...(await source(tx, digest, publicUrl)))
  const meetings = found.flatMap((row): CalendarEntry[] => {
    const isGuest = row.part === 'slot' || row.part === 'rule'
    if (isGuest && asMember.has(row.meetingId)) return []
    if (row.part === 'rule' && (slots.has(row.meetingId) || !attends(row, found, rules.rows))) return []
    const entry = isGuest ? guestEntry(row, publicUrl) : entryOf(row, publicUrl)
    if (told.has(entry.id)) return []
    told.add(entry.id)
    return [entry]
  })
  return [...meetings, ...others]
}

function attends(
  row: PersonRow,
  all: readonly PersonRow[],
  rules: readonly (StandingGuest & { bodyId: number })[],
): boolean {
  if (row.cancelled) return false
  const ofYear = all.filter(
    ({ part, bodyId, cancelled, heldOn }) =>
      part === 'rule' && bodyId === row.bodyId && !cancelled && yearOf(heldOn) === yearOf(row.heldOn),
  )
  const ofBody = rules.filter(({ bodyId }) => bodyId === row.bodyId)
  return (
    guestsOf(
      row.heldOn,
      ofYear.map(({ heldOn }) => heldOn),
      ofBody,
    ).length > 0
  )
}

type MeetingRow = z.output<typeof meetingRow>

function entryOf(row: MeetingRow, publicUrl: URL): CalendarEntry {
  const { heldOn, startsAt, endsAt, location, kind, cancelled, sequence, changedAt } = row
  return {
    id: `moede-${row.meetingId}`,
    title: row.body,
    url: new URL(paths.plannedMeeting(row.meetingId), publicUrl).href,
    heldOn,
    startsAt,
    endsAt,
    location,
    kind,
    cancelled,
    sequence,
    changedAt,
  }
}

/** A guest comes for a part of the meeting; which item it is stands on the site. */
function guestEntry(row: PersonRow, publicUrl: URL): CalendarEntry {
  const entry = entryOf(row, publicUrl)
  const startsAt = row.slotAt ?? row.startsAt
  const minutes = row.slotMinutes
  return {
    ...entry,
    id: row.slotId === null ? `gaest-moede-${row.meetingId}` : `gaest-${row.slotId}`,
    title: `Gæst hos ${row.body}`,
    startsAt,
    endsAt: startsAt !== null && minutes !== null ? laterBy(startsAt, minutes) : row.endsAt,
  }
}

/** When and where a body meets; null where it is no body that publishes its meetings. */
export async function listOfBody(
  tx: Transaction,
  bodyId: number,
  publicUrl: URL,
): Promise<{ name: string; entries: CalendarEntry[] } | null> {
  const { rows } = await sql`select ${COLUMNS} from app.public_calendar(${bodyId})`.execute(tx)
  const found = meetingRow.array().parse(rows)
  const [first] = found
  if (first === undefined) return null
  const url = new URL(paths.body(bodyId), publicUrl).href
  return { name: first.body, entries: found.map((row) => ({ ...entryOf(row, publicUrl), url })) }
}

/** Makes the address, and ends the one before it. The token is kept nowhere: it is shown once. */
export async function renewCalendar(tx: Transaction, municipality: number, person: number): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await sql`
    insert into calendar_tokens (municipality_id, person_id, token_digest) values (${municipality}, ${person}, ${digestOf(token)})
    on conflict (municipality_id, person_id) do update set token_digest = excluded.token_digest, made_at = now()`.execute(
    tx,
  )
  return token
}

export async function endCalendar(tx: Transaction, municipality: number, person: number): Promise<void> {
  await tx
    .deleteFrom('calendar_tokens')
    .where('municipality_id', '=', municipality)
    .where('person_id', '=', person)
    .execute()
}

/** When the person's address was made; null where there is none. */
export async function getCalendarAge(tx: Transaction, person: number): Promise<Date | null> {
  const row = await tx
    .selectFrom('calendar_tokens')
    .select('made_at')
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row?.made_at ?? null
}
