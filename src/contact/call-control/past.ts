/** What was written before the program started: calls that had not ended or were being wrapped up, and the desks. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { CallSummary, DeskSummary } from '../distributor/model.ts'

const ms = (column: string) => sql.raw(`round(extract(epoch from ${column}) * 1000)::float8`)

export async function readPast(
  tx: Transaction,
  municipality: number,
): Promise<{ calls: CallSummary[]; desks: DeskSummary[] }> {
  return { calls: await readCalls(tx, municipality), desks: await readDesks(tx, municipality) }
}

interface CallRow extends Omit<CallSummary, 'callback' | 'placeSince'> {
  placeSince: number | null
  wishedAt: number | null
  dueAt: number | null
  tries: number
  reachedAt: number | null
  carriedOver: boolean
}

async function readCalls(tx: Transaction, municipality: number): Promise<CallSummary[]> {
  const { rows } = await sql<CallRow>`
    select c.id, c.queue_id as queue, p.number, ${ms('c.arrived_at')} as "arrivedAt", ${ms('c.place_since')} as "placeSince", c.phase,
      c.place_told as "placeTold", c.minutes_told as "minutesTold", c.offers, ${ms('c.answered_at')} as "answeredAt", ${ms('c.ended_at')} as "endedAt",
      c.outcome, c.why, c.waited_ms as "waitedMs", c.talked_ms as "talkedMs", c.wrap_up_ms as "wrapUpMs", c.resolution,
      p.desk_id as desk, p.person_id as "personId", ${ms('c.callback_wished_at')} as "wishedAt", ${ms('c.callback_due_at')} as "dueAt",
      c.callback_tries as tries, ${ms('c.callback_reached_at')} as "reachedAt", c.callback_carried_over as "carriedOver"
    from contact_calls c left join contact_parties p on p.municipality_id = c.municipality_id and p.call_id = c.id
    where c.municipality_id = ${municipality} and c.source in ('live', 'trial') and (c.ended_at is null
      or c.id in (select d.call_id from contact_desk_states d where d.municipality_id = ${municipality} and d.call_id is not null))
    order by coalesce(c.place_since, c.arrived_at)`.execute(tx)
  return rows.map(({ placeSince, wishedAt, dueAt, tries, reachedAt, carriedOver, ...call }) => ({
    ...call,
    placeSince: placeSince ?? call.arrivedAt,
    callback: wishedAt === null ? null : { wishedAt, dueAt, tries, reachedAt, carriedOver },
  }))
}

async function readDesks(tx: Transaction, municipality: number): Promise<DeskSummary[]> {
  const { rows } = await sql<DeskSummary>`
    select desk_id as id, state, ${ms('since')} as since, ${ms('until')} as until, reason, person_id as "personId", call_id as call
    from contact_desk_states where municipality_id = ${municipality} order by desk_id`.execute(tx)
  return rows
}
