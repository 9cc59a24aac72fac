/** On the front page: minutes that wait for the reader, and decisions that the reader has not told yet. */
import { sql } from 'kysely'
import { writeDate } from '../../language/dates.ts'
import { today } from '../../organisation/administration.tsx'
import { read } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { listUntold } from './told.ts'
import { UntoldList } from './views/told.tsx'

/** What the reader is to do: answer as one who was present, or as secretary send, reply, lock. */
export type MinutesTask =
  { what: 'answer'; dueOn: string } | { what: 'send' } | { what: 'reply'; remarks: number } | { what: 'lock' }

export type WaitingMinutes = MinutesTask & {
  meetingId: number
  body: string
  /** ISO date. */
  heldOn: string
}

const MOST_WAITING = 20

interface Row {
  meetingId: number
  body: string
  heldOn: string
  isSecretary: boolean
  dueOn: string | null
  /** The reader was present, and has not answered in the round that is open. */
  asked: boolean
  remarks: number
  missing: number
}

/** The oldest meeting first; of a meeting whose minutes are being locked nothing. */
export async function listWaitingMinutes(
  tx: Transaction,
  municipality: number,
  person: { id: number; secretaryBodies: readonly number[] },
  day: string,
): Promise<WaitingMinutes[]> {
  const { rows } = await sql<Row>`
    with present as (
      select a.meeting_id, a.person_id from meeting_attendance a where a.municipality_id = ${municipality} and a.person_id is not null
        and a.role not in ('guest', 'secretary') and (a.present or exists (select 1 from attendance_changes c
          where c.municipality_id = a.municipality_id and c.attendance_id = a.id and c.change = 'comes')))
    select m.id as "meetingId", b.name as body, m.held_on as "heldOn", m.body_id = any (${[...person.secretaryBodies]}::bigint[]) as "isSecretary",
      r.due_on as "dueOn", r.round is not null and exists (select 1 from present p where p.meeting_id = m.id and p.person_id = ${person.id})
        and not exists (select 1 from minutes_answers n where n.municipality_id = r.municipality_id and n.meeting_id = m.id and n.round = r.round and n.person_id = ${person.id}) as asked,
      (select count(*)::int from minutes_answers n where n.municipality_id = r.municipality_id and n.meeting_id = m.id and n.round = r.round
        and n.answer = 'remark' and coalesce(n.reply, '') = '') as remarks,
      (select count(distinct p.person_id)::int from present p where p.meeting_id = m.id and not exists (select 1 from minutes_answers n
        where n.municipality_id = r.municipality_id and n.meeting_id = m.id and n.round = r.round and n.person_id = p.person_id)) as missing
    from meetings m join bodies b on b.municipality_id = m.municipality_id and b.id = m.body_id
      left join minutes_rounds r on r.municipality_id = m.municipality_id and r.meeting_id = m.id and r.closed_at is null
    where m.municipality_id = ${municipality} and m.origin = 'meeting' and m.stage = 'ended'
      and not exists (select 1 from locked_minutes l where l.municipality_id = m.municipality_id and l.meeting_id = m.id)
    order by m.held_on, m.id`.execute(tx)
  return rows
    .flatMap((row) => {
      const task = taskOf(row, day)
      const { meetingId, body, heldOn } = row
      return task === null ? [] : [{ ...task, meetingId, body, heldOn }]
    })
    .slice(0, MOST_WAITING)
}

function taskOf({ isSecretary, dueOn, asked, remarks, missing }: Row, day: string): MinutesTask | null {
  if (asked && dueOn !== null) return { what: 'answer', dueOn }
  if (!isSecretary) return null
  if (dueOn === null) return { what: 'send' }
  if (remarks > 0) return { what: 'reply', remarks }
  return missing === 0 || dueOn < day ? { what: 'lock' } : null
}

const TASK_TEXT = (task: MinutesTask): string => {
  switch (task.what) {
    case 'answer':
      return `godkend eller bemærk senest ${writeDate(task.dueOn)}`
    case 'send':
      return 'udkastet er ikke sendt til godkendelse'
    case 'reply':
      return `${task.remarks} ${task.remarks === 1 ? 'bemærkning' : 'bemærkninger'} uden svar`
    case 'lock':
      return 'kan låses'
  }
}

export const waitingMinutes: Section<unknown> = async (c) => {
  const { municipality, person } = c.var.reader
  if (person === null) return null
  const minutes = await read(c, (tx) => listWaitingMinutes(tx, municipality.id, person, today()))
  if (minutes.length === 0) return null
  return (
    <section>
      <h2>Referater, der venter på dig</h2>
      <ul class="link-list nobullet-list">
        {minutes.map((each) => (
          <li>
            <a href={paths.draftMinutes(each.meetingId)}>
              {each.body}, {writeDate(each.heldOn)}
            </a>{' '}
            <span class="quiet">{TASK_TEXT(each)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const MOST_UNTOLD = 5

export const untoldDecisions: Section<unknown> = async (c) => {
  const { municipality, person } = c.var.reader
  if (person === null || person.secretaryBodies.length === 0) return null
  const meetings = await read(c, (tx) => listUntold(tx, municipality.id, person))
  if (meetings.length === 0) return null
  return (
    <section>
      <h2>Beslutninger, der ikke er fortalt</h2>
      <UntoldList meetings={meetings.slice(0, MOST_UNTOLD)} />
      <p>
        <a href={paths.untold}>
          Alle møder med beslutninger, der ikke er fortalt
          {meetings.length > MOST_UNTOLD ? ` (${meetings.length})` : ''}
        </a>
      </p>
    </section>
  )
}
