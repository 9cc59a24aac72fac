/**
 * Commands on who may not take part in an item. Whoever may be recused says so, or the secretary does; from then on the
 * case is withheld from that person everywhere, until the body decides that they are not recused.
 */
import { sql } from 'kysely'
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { canKeepRecord, canSettleRecusal, isStillWritten } from './access.ts'
import { holdRoom } from './hold-room.ts'
import { getLive, type Live, type LiveItem, type LiveRecusal } from './queries.ts'

export type RecusalRefusal = 'too-late' | 'said-already' | 'not-of-the-body' | 'oneself' | 'not-a-substitute'

export interface WantedRecusal {
  itemId: number
  /** Null: oneself. */
  personId: number | null
  reason: string | null
}

/** Of the whole case where the item has one. */
export async function sayRecused(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  { itemId, personId, reason }: WantedRecusal,
): Promise<'done' | 'not-found' | RecusalRefusal> {
  const live = await getLive(tx, municipality, meetingId)
  const item = live?.items.find(({ id }) => id === itemId)
  if (live === null || item === undefined) return 'not-found'
  if (live.room.stage === 'locked' || live.room.stage === 'cancelled') return 'too-late'
  const who = personId ?? person.id
  const announced = who === person.id
  if (!announced && !canKeepRecord(person, live.bodyId)) return 'not-found'
  if (!(await sitsInBody(tx, municipality, live.bodyId, who))) return 'not-of-the-body'
  const { rows } = await sql<{ id: number }>`
    insert into recusals (municipality_id, body_id, person_id, case_id, agenda_item_id, origin, reason, said_by)
    select ${municipality}, ${live.bodyId}, ${who}, found.case_id, case when found.case_id is null then ${itemId}::bigint end,
      ${announced ? 'announced' : 'presumed'}, ${reason}, ${person.id}
    from (select (select p.case_id from papers p where p.municipality_id = ${municipality} and p.id = ${item.paperId}) as case_id) found
    on conflict do nothing returning id`.execute(tx)
  return rows.length === 0 ? 'said-already' : 'done'
}

async function sitsInBody(
  tx: Transaction,
  municipality: number,
  bodyId: number,
  who: number,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from seats s where s.municipality_id = ${municipality} and s.body_id = ${bodyId} and s.person_id = ${who}
      and app.holds_today(s.valid_from, s.valid_until)`.execute(tx)
  return rows.length > 0
}

async function findRecusal(
  tx: Transaction,
  municipality: number,
  meetingId: number,
  recusalId: number,
): Promise<{ live: Live; item: LiveItem; recusal: LiveRecusal } | null> {
  const live = await getLive(tx, municipality, meetingId)
  for (const item of live?.items ?? []) {
    const recusal = item.recusals.find(({ id }) => id === recusalId)
    if (live !== null && recusal !== undefined) return { live, item, recusal }
  }
  return null
}

export async function settleRecusal(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  { recusalId, decision }: { recusalId: number; decision: 'recused' | 'not-recused' },
): Promise<'done' | 'not-found' | RecusalRefusal> {
  const found = await findRecusal(tx, municipality, meetingId, recusalId)
  if (found === null) return 'not-found'
  if (!canSettleRecusal(person, found.live, found.recusal)) return 'oneself'
  if (!isStillWritten(found.live.room.stage)) return 'too-late'
  await sql`
    update recusals set decision = ${decision}, decided_at = now() where municipality_id = ${municipality} and id = ${recusalId}`.execute(
    tx,
  )
  return 'done'
}

/** A substitute of the body comes for one item: sees it, decides on it, and is named in the minutes. */
export async function callStandIn(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  { recusalId, personId }: { recusalId: number; personId: number },
): Promise<'done' | 'not-found' | RecusalRefusal> {
  const found = await findRecusal(tx, municipality, meetingId, recusalId)
  if (found === null || !canKeepRecord(person, found.live.bodyId)) return 'not-found'
  if (!canSettleRecusal(person, found.live, found.recusal)) return 'oneself'
  if (!isStillWritten(found.live.room.stage)) return 'too-late'
  const { rows } = await sql<{ name: string }>`
    select p.name from seats s join persons p on p.municipality_id = s.municipality_id and p.id = s.person_id
    where s.municipality_id = ${municipality} and s.body_id = ${found.live.bodyId} and s.person_id = ${personId} and s.role = 'substitute'
      and app.holds_today(s.valid_from, s.valid_until)`.execute(tx)
  const name = rows[0]?.name
  if (name === undefined) return 'not-a-substitute'
  await sql`
    update recusals set substitute_id = ${personId} where municipality_id = ${municipality} and id = ${recusalId}`.execute(
    tx,
  )
  await sql`
    insert into meeting_attendance (municipality_id, meeting_id, person_id, name, role, present)
    values (${municipality}, ${meetingId}, ${personId}, ${name}, 'substitute', true)
    on conflict (municipality_id, meeting_id, person_id) do update set present = true`.execute(tx)
  if (found.item.itemId !== null)
    await sql`
      insert into item_tasks (municipality_id, item_id, person_id, reason, valid_until)
      select ${municipality}, ${found.item.itemId}, ${personId}, 'Stedfortræder i punktet', ${found.live.heldOn}::date + 30
      where not exists (select 1 from item_tasks t where t.municipality_id = ${municipality} and t.item_id = ${found.item.itemId} and t.person_id = ${personId})`.execute(
      tx,
    )
  return 'done'
}

/** What was said of another by mistake; what one said oneself stands until the body has decided. */
export async function takeRecusalBack(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  recusalId: number,
): Promise<'done' | 'not-found' | RecusalRefusal> {
  const found = await findRecusal(tx, municipality, meetingId, recusalId)
  if (found === null || !canKeepRecord(person, found.live.bodyId)) return 'not-found'
  if (found.recusal.saidById !== person.id || found.recusal.decision !== null) return 'too-late'
  await sql`delete from recusals where municipality_id = ${municipality} and id = ${recusalId}`.execute(tx)
  return 'done'
}

/** A substitute of the body comes for one who is away, for the whole meeting. */
export async function callSubstitute(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  meetingId: number,
  { standsForId, personId }: { standsForId: number; personId: number },
): Promise<'done' | 'not-found' | RecusalRefusal> {
  const live = await holdRoom(tx, municipality, person, meetingId)
  if (live === null) return 'not-found'
  const { stage } = live.room
  if (stage !== 'dispatched' && stage !== 'running') return 'too-late'
  const { rows } = await sql<{ name: string }>`
    select p.name from seats s join persons p on p.municipality_id = s.municipality_id and p.id = s.person_id
    where s.municipality_id = ${municipality} and s.body_id = ${live.bodyId} and s.person_id = ${personId} and s.role = 'substitute'
      and app.holds_today(s.valid_from, s.valid_until)`.execute(tx)
  const name = rows[0]?.name
  if (name === undefined) return 'not-a-substitute'
  if (!(await sitsInBody(tx, municipality, live.bodyId, standsForId))) return 'not-of-the-body'
  await sql`
    insert into meeting_attendance (municipality_id, meeting_id, person_id, name, role, present, stands_for_id)
    values (${municipality}, ${meetingId}, ${personId}, ${name}, 'substitute', ${stage === 'running' ? true : null}, ${standsForId})
    on conflict (municipality_id, meeting_id, person_id) do update set stands_for_id = excluded.stands_for_id, present = excluded.present`.execute(
    tx,
  )
  return 'done'
}
