/** Who is told that a meeting is called, moved, changed or cancelled. A letter says only that something is there. */
import { sql } from 'kysely'
import { yearOf } from '../../language/due-calendar.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import { postMail } from '../../platform/mail/post-mail.ts'
import { getPlanned, getWays, listPlanned } from './queries.ts'

/** Seats, called substitutes, guests of items and by rule, and those who write papers for the meeting. */
export async function listConcerned(
  tx: Transaction,
  municipality: number,
  meetingId: number,
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select app.persons_of_meeting(${meetingId}) as id`.execute(tx)
  const concerned = new Set(rows.map(({ id }) => id))
  const meeting = await getPlanned(tx, municipality, meetingId)
  if (meeting !== null) {
    const year = yearOf(meeting.heldOn)
    const others = await listPlanned(tx, municipality, {
      from: `${year}-01-01`,
      until: `${year}-12-31`,
      bodies: [meeting.bodyId],
    })
    const dates = others.filter(({ stage }) => stage !== 'cancelled').map(({ heldOn }) => heldOn)
    const guests = (await getWays(tx, meeting.bodyId)).guestsOn(meeting.heldOn, dates)
    for (const { personId } of guests) if (personId !== null) concerned.add(personId)
  }
  return [...concerned]
}

/** Once for each person, also where several changes of a meeting come close together. */
export async function tellOfMeetingChange(
  tx: Transaction,
  meetingId: number,
  concerned: Iterable<number>,
): Promise<void> {
  for (const toPerson of new Set(concerned))
    await postMail(tx, {
      toPerson,
      kind: 'meeting-changed',
      link: paths.plannedMeeting(meetingId),
      groupKey: `meeting:${meetingId}`,
    })
}

/** One letter for a whole year of meetings. */
export async function tellOfPlan(
  tx: Transaction,
  { bodyId, year, meetingIds }: { bodyId: number; year: number; meetingIds: readonly number[] },
): Promise<void> {
  const concerned = new Set<number>()
  for (const id of meetingIds) {
    const { rows } = await sql<{ id: number }>`select app.persons_of_meeting(${id}) as id`.execute(tx)
    for (const row of rows) concerned.add(row.id)
  }
  for (const toPerson of concerned)
    await postMail(tx, {
      toPerson,
      kind: 'meeting-changed',
      link: paths.meetingPlanOf({ forum: bodyId, aar: year }),
      groupKey: `plan:${bodyId}:${year}`,
    })
}
