/** Writes what happened in one transaction: calls, who they are with, events in order, calls passed on, desks, answers. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { CallEvent, CallSummary, DeskSummary } from '../distributor/model.ts'

export interface Transfer {
  call: string
  leg: string
  kind: 'passed' | 'answered' | 'returned' | 'caller-gone'
  at: number
  way: 'warm' | 'blind' | null
  personId: number | null
  unitId: number | null
  passedBy: number | null
  answeredBy: 'employee' | 'colleague' | null
  cause: string | null
  away: boolean
}

/** What is not written yet, with the newest of each call and desk. */
export interface Batch {
  events: CallEvent[]
  calls: Map<string, CallSummary>
  desks: Map<number, DeskSummary>
  transfers: Transfer[]
  /** Orders that were obeyed or refused. */
  answers: { id: number; refusal: string | null }[]
}

export const emptyBatch = (): Batch => ({
  events: [],
  calls: new Map(),
  desks: new Map(),
  transfers: [],
  answers: [],
})

export const sizeOf = (batch: Batch): number =>
  batch.events.length + batch.calls.size + batch.desks.size + batch.transfers.length + batch.answers.length

export type Source = 'live' | 'trial' | 'fallback'

/** Rows that a call, desk or person has lost meanwhile (a desk that was removed, a person erased) are written without it. */
export async function writeBatch(
  tx: Transaction,
  municipality: number,
  batch: Batch,
  source: Source,
): Promise<void> {
  if (batch.calls.size > 0) await writeCalls(tx, municipality, [...batch.calls.values()], source)
  if (batch.events.length > 0) await writeEvents(tx, municipality, batch.events)
  if (batch.transfers.length > 0) await writeTransfers(tx, municipality, batch.transfers)
  if (batch.desks.size > 0) await writeDesks(tx, municipality, [...batch.desks.values()])
  if (batch.answers.length > 0) await writeAnswers(tx, municipality, batch.answers)
}

const instant = (column: string) => sql`to_timestamp(r.${sql.raw(column)} / 1000.0)`

async function writeCalls(
  tx: Transaction,
  municipality: number,
  calls: readonly CallSummary[],
  source: Source,
): Promise<void> {
  const rows = JSON.stringify(calls.map(callRow))
  await sql`
    insert into contact_calls as c (municipality_id, id, source, queue_id, subject_id, arrived_at, place_since, phase, place_told, minutes_told, offers,
      answered_at, ended_at, outcome, why, waited_ms, talked_ms, wrap_up_ms, resolution, resolution_paused,
      callback_wished_at, callback_due_at, callback_tries, callback_reached_at, callback_carried_over)
    select ${municipality}, r.id, ${source}, r.queue, q.subject_id, ${instant('arrived')}, ${instant('place_since')}, r.phase, r.place, r.minutes, r.offers,
      ${instant('answered')}, ${instant('ended')}, r.outcome, r.why, r.waited, r.talked, r.wrap_up, r.resolution,
      exists (select 1 from contact_resolution_pauses p where p.municipality_id = ${municipality} and (p.subject_id is null or p.subject_id = q.subject_id)
        and ${instant('answered')} >= p.from_at and (p.until_at is null or ${instant('answered')} < p.until_at)),
      ${instant('wished')}, ${instant('due')}, r.tries, ${instant('reached')}, r.carried
    from jsonb_to_recordset(${rows}::jsonb) as r (id uuid, queue bigint, arrived float8, place_since float8, phase text, place int, minutes int, offers int,
      answered float8, ended float8, outcome text, why text, waited int, talked int, wrap_up int, resolution text,
      wished float8, due float8, tries int, reached float8, carried boolean)
    join contact_queues q on q.municipality_id = ${municipality} and q.id = r.queue
    on conflict (municipality_id, id) do update set queue_id = excluded.queue_id, place_since = excluded.place_since, phase = excluded.phase,
      place_told = excluded.place_told, minutes_told = excluded.minutes_told, offers = excluded.offers, answered_at = excluded.answered_at,
      ended_at = excluded.ended_at, outcome = excluded.outcome, why = excluded.why, waited_ms = excluded.waited_ms, talked_ms = excluded.talked_ms,
      wrap_up_ms = excluded.wrap_up_ms, resolution = excluded.resolution, resolution_paused = excluded.resolution_paused,
      callback_wished_at = excluded.callback_wished_at, callback_due_at = excluded.callback_due_at, callback_tries = excluded.callback_tries,
      callback_reached_at = excluded.callback_reached_at, callback_carried_over = excluded.callback_carried_over, updated_at = now()`.execute(
    tx,
  )
  await sql`
    insert into contact_parties (municipality_id, call_id, number, number_key, desk_id, person_id)
    select ${municipality}, c.id, r.number, app.number_key(r.number), d.id, p.id
    from jsonb_to_recordset(${rows}::jsonb) as r (id uuid, number text, desk bigint, person bigint)
    join contact_calls c on c.municipality_id = ${municipality} and c.id = r.id
    left join contact_desks d on d.municipality_id = ${municipality} and d.id = r.desk
    left join persons p on p.municipality_id = ${municipality} and p.id = r.person
    on conflict (municipality_id, call_id) do update set number = excluded.number, number_key = excluded.number_key,
      desk_id = excluded.desk_id, person_id = excluded.person_id`.execute(tx)
}

/** An outcome that is settled before the call is over is written when it is. */
function callRow(call: CallSummary) {
  const { callback, endedAt } = call
  return {
    id: call.id,
    queue: call.queue,
    arrived: call.arrivedAt,
    place_since: call.placeSince === call.arrivedAt ? null : call.placeSince,
    phase: call.phase,
    place: call.placeTold,
    minutes: call.minutesTold,
    offers: call.offers,
    answered: call.answeredAt,
    ended: endedAt,
    outcome: endedAt === null ? null : (call.outcome ?? 'ended-by-system'),
    why: call.why,
    waited: wholeMs(call.waitedMs),
    talked: wholeMs(call.talkedMs),
    wrap_up: wholeMs(call.wrapUpMs),
    resolution: call.resolution,
    wished: callback?.wishedAt ?? null,
    due: callback?.dueAt ?? null,
    tries: callback?.tries ?? 0,
    reached: callback?.reachedAt ?? null,
    carried: callback?.carriedOver ?? false,
    number: call.number,
    desk: call.desk,
    person: call.personId,
  }
}

const wholeMs = (ms: number | null) => (ms === null ? null : Math.max(0, Math.round(ms)))

async function writeEvents(tx: Transaction, municipality: number, events: readonly CallEvent[]) {
  const rows = JSON.stringify(
    events.map(({ kind, call, at, engineAt, desk, personId, unitId, details }, order) => ({
      order,
      kind,
      call,
      at,
      engine: engineAt,
      desk,
      person: personId,
      unit: unitId,
      details,
    })),
  )
  await sql`
    insert into contact_call_events (municipality_id, call_id, kind, at, engine_at, desk_id, person_id, unit_id, details)
    select ${municipality}, c.id, r.kind, ${instant('at')}, ${instant('engine')}, d.id, p.id, u.id, r.details
    from jsonb_to_recordset(${rows}::jsonb) as r ("order" int, kind text, call uuid, at float8, engine float8, desk bigint, person bigint, unit bigint, details jsonb)
    left join contact_calls c on c.municipality_id = ${municipality} and c.id = r.call
    left join contact_desks d on d.municipality_id = ${municipality} and d.id = r.desk
    left join persons p on p.municipality_id = ${municipality} and p.id = r.person
    left join units u on u.municipality_id = ${municipality} and u.id = r.unit
    where r.call is null or c.id is not null
    order by r."order"`.execute(tx)
}

/** What is said of one transfer several times in a batch is written in order, so one statement for each kind. */
async function writeTransfers(tx: Transaction, municipality: number, transfers: readonly Transfer[]) {
  const rowsOf = (kind: Transfer['kind']) => JSON.stringify(transfers.filter((each) => each.kind === kind))
  const columns = sql`as r (call uuid, leg text, at float8, way text, "personId" bigint, "unitId" bigint, "passedBy" bigint, "answeredBy" text, cause text, away boolean)`
  await sql`
    insert into contact_transfers (municipality_id, call_id, leg, way, person_id, unit_id, passed_by, passed_at)
    select ${municipality}, c.id, r.leg, r.way, p.id, u.id, b.id, ${instant('at')}
    from jsonb_to_recordset(${rowsOf('passed')}::jsonb) ${columns}
    join contact_calls c on c.municipality_id = ${municipality} and c.id = r.call
    left join persons p on p.municipality_id = ${municipality} and p.id = r."personId"
    left join units u on u.municipality_id = ${municipality} and u.id = r."unitId"
    left join persons b on b.municipality_id = ${municipality} and b.id = r."passedBy"
    on conflict (municipality_id, call_id, leg) do nothing`.execute(tx)
  const isIt = sql`t.municipality_id = ${municipality} and t.call_id = r.call`
  await sql`
    update contact_transfers t set answered_at = ${instant('at')}, answered_by = r."answeredBy"
    from jsonb_to_recordset(${rowsOf('answered')}::jsonb) ${columns} where ${isIt} and t.leg = r.leg`.execute(
    tx,
  )
  await sql`
    update contact_transfers t set returned_at = ${instant('at')}, cause = r.cause, away_without_diversion = r.away
    from jsonb_to_recordset(${rowsOf('returned')}::jsonb) ${columns} where ${isIt} and t.leg = r.leg`.execute(
    tx,
  )
  await sql`
    update contact_transfers t set cause = 'caller-gone'
    from jsonb_to_recordset(${rowsOf('caller-gone')}::jsonb) ${columns}
    where ${isIt} and t.answered_at is null and t.returned_at is null`.execute(tx)
}

async function writeDesks(tx: Transaction, municipality: number, desks: readonly DeskSummary[]) {
  const rows = JSON.stringify(desks)
  await sql`
    insert into contact_desk_states (municipality_id, desk_id, state, since, until, reason, person_id, call_id)
    select ${municipality}, d.id, r.state, ${instant('since')}, ${instant('until')}, r.reason, p.id, c.id
    from jsonb_to_recordset(${rows}::jsonb) as r (id bigint, state text, since float8, until float8, reason text, "personId" bigint, call uuid)
    join contact_desks d on d.municipality_id = ${municipality} and d.id = r.id
    left join persons p on p.municipality_id = ${municipality} and p.id = r."personId"
    left join contact_calls c on c.municipality_id = ${municipality} and c.id = r.call
    on conflict (municipality_id, desk_id) do update set state = excluded.state, since = excluded.since, until = excluded.until,
      reason = excluded.reason, person_id = excluded.person_id, call_id = excluded.call_id`.execute(tx)
}

async function writeAnswers(
  tx: Transaction,
  municipality: number,
  answers: readonly { id: number; refusal: string | null }[],
) {
  await sql`
    update contact_orders o set done_at = now(), refusal = r.refusal
    from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as r (id bigint, refusal text)
    where o.municipality_id = ${municipality} and o.id = r.id`.execute(tx)
}
