/** What was postponed comes on the agenda of the day it was postponed to, with its history and who was recused from it. */
import { sql } from 'kysely'
import { writeDate } from '../../language/dates.ts'
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { addAgendaItem } from '../agenda/add-commands.ts'
import type { Live } from './queries.ts'

/** Where no meeting of the body is planned on the day, the item waits beside the agendas to come. */
export async function continuePostponed(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  live: Live,
  today: string,
): Promise<void> {
  for (const { id, outcome, postponedTo } of live.items) {
    if (outcome !== 'postponed' || postponedTo === null) continue
    const meetingId = await findMeetingOn(tx, municipality, live.bodyId, postponedTo)
    if (meetingId === null) continue
    const lateReason = `Udskudt fra mødet ${writeDate(live.heldOn)}`
    const added = await addAgendaItem(tx, municipality, person, meetingId, {
      from: { item: id },
      lateReason,
      today,
    })
    if (typeof added === 'object') await copyRecusals(tx, municipality, id, added.id)
  }
}

async function findMeetingOn(
  tx: Transaction,
  municipality: number,
  bodyId: number,
  on: string,
): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    select id from meetings where municipality_id = ${municipality} and body_id = ${bodyId} and held_on = ${on}
      and origin = 'meeting' and stage in ('planned', 'dispatched') order by starts_at nulls last, id limit 1`.execute(
    tx,
  )
  return rows[0]?.id ?? null
}

/** Those said of the item alone; those of its case hold wherever it comes. */
async function copyRecusals(tx: Transaction, municipality: number, from: number, to: number): Promise<void> {
  await sql`
    insert into recusals (municipality_id, body_id, person_id, agenda_item_id, origin, reason, said_by, said_at, decision, decided_at)
    select r.municipality_id, r.body_id, r.person_id, ${to}, r.origin, r.reason, r.said_by, r.said_at, r.decision, r.decided_at
    from recusals r where r.municipality_id = ${municipality} and r.agenda_item_id = ${from} and r.person_id <> app.person_id()
      and exists (select 1 from seats s where s.municipality_id = r.municipality_id and s.body_id = r.body_id and s.person_id = r.person_id
        and app.holds_today(s.valid_from, s.valid_until))
    on conflict do nothing`.execute(tx)
}

export interface PlannedMeeting {
  id: number
  /** ISO date. */
  heldOn: string
}

/** The body's next meetings after a day; the first is suggested where something is postponed. */
export async function listNextMeetings(
  tx: Transaction,
  municipality: number,
  bodyId: number,
  after: string,
): Promise<PlannedMeeting[]> {
  const { rows } = await sql<PlannedMeeting>`
    select id, held_on as "heldOn" from meetings where municipality_id = ${municipality} and body_id = ${bodyId} and held_on > ${after}
      and origin = 'meeting' and stage in ('planned', 'dispatched') order by held_on, id limit 6`.execute(tx)
  return rows
}
