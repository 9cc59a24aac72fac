/** Where units and persons are met in minutes: items that name their initials of that day, and meetings attended. */
import { sql } from 'kysely'
import type { Transaction } from '../platform/database.ts'
import type { MeetingSummary } from './queries.ts'

export interface Mention {
  id: number
  number: string | null
  title: string | null
  body: string | null
  /** ISO date. */
  heldOn: string
  /** Outcome of the latest decision, null where there is none. */
  outcome: string | null
}

/** At most so many are listed; search finds the rest. */
export const MOST_MENTIONS = 25

/** The newest items that name the unit by the initials it had at the meeting's date. */
export function listMentionsOfUnit(
  tx: Transaction,
  municipality: number,
  unitId: number,
): Promise<Mention[]> {
  return listMentions(
    tx,
    sql`select distinct n.item_id from unit_initials u
      join item_initials n on n.municipality_id = u.municipality_id and n.initials = u.initials
      join items i on i.municipality_id = n.municipality_id and i.id = n.item_id
        and i.held_on >= u.valid_from and (u.valid_until is null or i.held_on <= u.valid_until)
      where u.municipality_id = ${municipality} and u.unit_id = ${unitId}`,
    municipality,
  )
}

/** The newest items that name the person by the initials of that day. */
export function listMentionsOfPerson(
  tx: Transaction,
  municipality: number,
  personId: number,
): Promise<Mention[]> {
  return listMentions(
    tx,
    sql`select distinct n.item_id from person_initials u
      join item_initials n on n.municipality_id = u.municipality_id and n.initials = u.initials
      join items i on i.municipality_id = n.municipality_id and i.id = n.item_id
        and i.held_on >= u.valid_from and (u.valid_until is null or i.held_on <= u.valid_until)
      where u.municipality_id = ${municipality} and u.person_id = ${personId}`,
    municipality,
  )
}

async function listMentions(
  tx: Transaction,
  named: ReturnType<typeof sql>,
  municipality: number,
): Promise<Mention[]> {
  const { rows } = await sql<Mention>`
    select i.id, i.number, i.title, b.name as body, i.held_on as "heldOn", (
      select d.outcome from decisions d where d.municipality_id = i.municipality_id and d.item_id = i.id
      order by d.decided_on desc nulls first, d.position desc limit 1) as outcome
    from items i left join bodies b on b.municipality_id = i.municipality_id and b.id = i.body_id
    where i.municipality_id = ${municipality} and i.id in (${named})
    order by i.held_on desc, i.meeting_id, i.position limit ${MOST_MENTIONS}`.execute(tx)
  return rows
}

export type Attended = Pick<MeetingSummary, 'id' | 'body' | 'heldOn'>

/** The newest meetings in which the person took part. */
export async function listAttended(
  tx: Transaction,
  municipality: number,
  personId: number,
): Promise<Attended[]> {
  const { rows } = await sql<Attended>`
    select m.id, b.name as body, m.held_on as "heldOn" from meeting_participants p
    join meetings m on m.municipality_id = p.municipality_id and m.id = p.meeting_id
    left join bodies b on b.municipality_id = m.municipality_id and b.id = m.body_id
    where p.municipality_id = ${municipality} and p.person_id = ${personId} and p.present
    order by m.held_on desc, m.id limit ${MOST_MENTIONS}`.execute(tx)
  return rows
}

/** The newest meetings, of the given bodies where there are some. */
export async function listNewestMeetings(
  tx: Transaction,
  municipality: number,
  bodies: readonly number[],
): Promise<(Attended & { kind: string })[]> {
  const ofBodies = bodies.length === 0 ? sql`` : sql`and m.body_id = any (${bodies}::bigint[])`
  const { rows } = await sql<Attended & { kind: string }>`
    select m.id, b.name as body, m.held_on as "heldOn", m.kind from meetings m
    left join bodies b on b.municipality_id = m.municipality_id and b.id = m.body_id
    where m.municipality_id = ${municipality} and m.stage not in ('planned', 'cancelled') ${ofBodies} order by m.held_on desc, m.starts_at desc nulls last limit 6`.execute(
    tx,
  )
  return rows
}
