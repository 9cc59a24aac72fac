/** Networks with their attendance, themes and meetings. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import { attendanceBy, type Expected } from './model.ts'

/** Members with a duty who belonged to the network on the day of each meeting, by unit. */
export async function listAttendance(
  tx: Transaction,
  municipality: number,
  { from, until, network = null }: { from: string; until: string; network?: number | null },
): Promise<ReturnType<typeof attendanceBy>> {
  const { rows } = await sql<Expected>`
    select u.name as unit, count(*)::int as expected, count(*) filter (where a.attended)::int as came
    from network_meetings m
      join network_members b on b.municipality_id = m.municipality_id and b.network_id = m.network_id and b.must_attend
        and b.valid_from <= m.held_on and (b.valid_until is null or b.valid_until >= m.held_on)
      join units u on u.municipality_id = b.municipality_id and u.id = b.unit_id
      left join network_attendance a on a.municipality_id = m.municipality_id and a.meeting_id = m.id and a.person_id = b.person_id
    where m.municipality_id = ${municipality} and m.held_on between ${from} and ${until}
      and (${network}::bigint is null or m.network_id = ${network})
    group by u.municipality_id, u.id order by u.name`.execute(tx)
  return attendanceBy(rows)
}

export interface NetworkMeeting {
  id: number
  networkId: number
  network: string
  title: string
  heldOn: string
  grade: number | null
}

const meetingColumns = sql`m.id, m.network_id as "networkId", n.title as network, m.title, m.held_on as "heldOn", m.grade`
const fromMeetings = sql`network_meetings m join networks n on n.municipality_id = m.municipality_id and n.id = m.network_id`

export async function getMeeting(
  tx: Transaction,
  municipality: number,
  id: number,
): Promise<NetworkMeeting | null> {
  const { rows } = await sql<NetworkMeeting>`
    select ${meetingColumns} from ${fromMeetings} where m.municipality_id = ${municipality} and m.id = ${id}`.execute(
    tx,
  )
  return rows[0] ?? null
}

export async function listNewestMeetings(
  tx: Transaction,
  municipality: number,
  most: number,
): Promise<NetworkMeeting[]> {
  const { rows } = await sql<NetworkMeeting>`
    select ${meetingColumns} from ${fromMeetings} where m.municipality_id = ${municipality}
    order by m.held_on desc, m.id desc limit ${most}`.execute(tx)
  return rows
}

export interface MemberAtMeeting {
  personId: number
  person: string
  unit: string
  mustAttend: boolean
  attended: boolean
}

/** Members on the day of the meeting, by name. */
export async function listMembersAt(
  tx: Transaction,
  municipality: number,
  meeting: NetworkMeeting,
): Promise<MemberAtMeeting[]> {
  const { rows } = await sql<MemberAtMeeting>`
    select b.person_id as "personId", p.name as person, u.name as unit, b.must_attend as "mustAttend", coalesce(a.attended, false) as attended
    from network_members b
      join persons p on p.municipality_id = b.municipality_id and p.id = b.person_id
      join units u on u.municipality_id = b.municipality_id and u.id = b.unit_id
      left join network_attendance a on a.municipality_id = b.municipality_id and a.person_id = b.person_id and a.meeting_id = ${meeting.id}
    where b.municipality_id = ${municipality} and b.network_id = ${meeting.networkId}
      and b.valid_from <= ${meeting.heldOn} and (b.valid_until is null or b.valid_until >= ${meeting.heldOn})
    order by p.name`.execute(tx)
  return rows
}

/** Writes who of the members came; the others did not. */
export async function writeAttendance(
  tx: Transaction,
  municipality: number,
  meeting: NetworkMeeting,
  came: ReadonlySet<number>,
): Promise<void> {
  for (const { personId } of await listMembersAt(tx, municipality, meeting))
    await sql`
      insert into network_attendance as a (municipality_id, meeting_id, person_id, attended)
      values (${municipality}, ${meeting.id}, ${personId}, ${came.has(personId)})
      on conflict (municipality_id, meeting_id, person_id) do update set attended = excluded.attended
        where a.attended <> excluded.attended`.execute(tx)
}

/** Networks that go on, with whether the quarter has a theme. */
export async function listWithoutTheme(
  tx: Transaction,
  municipality: number,
  { year, quarter }: { year: number; quarter: number },
): Promise<{ id: number; title: string; ownerId: number }[]> {
  const { rows } = await sql<{ id: number; title: string; ownerId: number }>`
    select n.id, n.title, n.owner_id as "ownerId" from networks n
    where n.municipality_id = ${municipality} and n.ended_on is null and not exists (
      select 1 from network_themes t where t.municipality_id = n.municipality_id and t.network_id = n.id
        and t.year = ${year} and t.quarter = ${quarter}) order by n.title`.execute(tx)
  return rows
}
