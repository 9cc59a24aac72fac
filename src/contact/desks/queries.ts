/** What stands on the desk's page, as the one who sits there may see it. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { CallPhase, DeskState, Resolution } from '../distributor/model.ts'

export interface OwnDesk {
  id: number
  title: string
  place: string | null
  telephone: string
  kind: 'browser' | 'sip'
  state: DeskState
  since: Date
  until: Date | null
  reason: string | null
  callId: string | null
}

/** The desk at which the person is signed in. */
export async function getOwnDesk(
  tx: Transaction,
  municipality: number,
  person: number,
): Promise<OwnDesk | null> {
  const { rows } = await sql<OwnDesk>`
    select d.id, d.title, d.place, d.telephone, d.kind, s.state, s.since, s.until, s.reason, s.call_id as "callId"
    from contact_desk_states s join contact_desks d on d.municipality_id = s.municipality_id and d.id = s.desk_id
    where s.municipality_id = ${municipality} and s.person_id = ${person} and s.state <> 'signed-out' limit 1`.execute(
    tx,
  )
  return rows[0] ?? null
}

export interface DeskRow {
  id: number
  title: string
  place: string | null
  telephone: string
  kind: 'browser' | 'sip'
  state: DeskState
  person: string | null
  personId: number | null
  since: Date | null
}

/** All desks by their titles, and who sits at them. */
export async function listDesks(tx: Transaction, municipality: number): Promise<DeskRow[]> {
  const { rows } = await sql<DeskRow>`
    select d.id, d.title, d.place, d.telephone, d.kind, coalesce(s.state, 'signed-out') as state, p.name as person,
      s.person_id as "personId", s.since
    from contact_desks d
      left join contact_desk_states s on s.municipality_id = d.municipality_id and s.desk_id = d.id
      left join persons p on p.municipality_id = s.municipality_id and p.id = s.person_id
    where d.municipality_id = ${municipality} order by d.title collate "da-x-icu"`.execute(tx)
  return rows
}

export interface DeskCall {
  id: string
  queue: string
  queueId: number
  /** Of the call: the queue's, until another is chosen. */
  subject: string | null
  subjectId: number | null
  number: string | null
  arrivedAt: Date
  placeTold: number | null
  phase: CallPhase
  answeredAt: Date | null
  endedAt: Date | null
  waitedMs: number | null
  resolution: Resolution | null
  isCallback: boolean
  /** Instant resolution was paused when it was answered. */
  isPaused: boolean
  enquiry: {
    id: number
    note: string
    subject: string | null
    subjectId: number | null
    caseId: number | null
    commitmentId: number | null
  } | null
  transfer: CallTransfer | null
}

/** The last time it was passed on. */
export interface CallTransfer {
  way: 'warm' | 'blind'
  name: string | null
  answered: boolean
  returned: boolean
  cause: string | null
}

/**
 * Those that are with the person or were not long ago: the one of the desk first, then the latest before it, whose note
 * may not be finished.
 */
export async function listOwnCalls(
  tx: Transaction,
  municipality: number,
  person: number,
  callId: string | null,
): Promise<DeskCall[]> {
  const { rows } = await sql<DeskCall>`
    select c.id, q.title as queue, q.id as "queueId", su.name as subject, c.subject_id as "subjectId", p.number, c.arrived_at as "arrivedAt",
      c.place_told as "placeTold", c.phase, c.answered_at as "answeredAt", c.ended_at as "endedAt", c.waited_ms as "waitedMs",
      c.resolution, c.callback_wished_at is not null as "isCallback", c.resolution_paused as "isPaused",
      (select json_build_object('id', e.id, 'note', e.note, 'subject', es.name, 'subjectId', e.subject_id, 'caseId', e.case_id,
          'commitmentId', e.commitment_id)
        from contact_enquiries e left join contact_subjects es on es.municipality_id = e.municipality_id and es.id = e.subject_id
        where e.municipality_id = c.municipality_id and e.call_id = c.id) as enquiry,
      (select json_build_object('way', t.way, 'name', coalesce(tp.name, tu.name), 'answered', t.answered_at is not null,
          'returned', t.returned_at is not null, 'cause', t.cause)
        from contact_transfers t left join persons tp on tp.municipality_id = t.municipality_id and tp.id = t.person_id
          left join units tu on tu.municipality_id = t.municipality_id and tu.id = t.unit_id
        where t.municipality_id = c.municipality_id and t.call_id = c.id order by t.passed_at desc, t.id desc limit 1) as transfer
    from contact_parties p join contact_calls c on c.municipality_id = p.municipality_id and c.id = p.call_id
      join contact_queues q on q.municipality_id = c.municipality_id and q.id = c.queue_id
      left join contact_subjects su on su.municipality_id = c.municipality_id and su.id = c.subject_id
    where p.municipality_id = ${municipality} and (p.call_id = ${callId}::uuid or p.person_id = ${person}
      and c.answered_at > now() - interval '12 hours' and c.updated_at > now() - interval '30 minutes')
    order by c.id = ${callId}::uuid desc nulls last, coalesce(c.ended_at, c.answered_at) desc limit 2`.execute(
    tx,
  )
  return rows
}

export interface WaitingRow {
  queue: string
  waiting: number
  longestSince: Date | null
}

/** How many wait in each queue now. */
export async function listWaiting(tx: Transaction, municipality: number): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select q.title as queue, count(c.id) as waiting, min(c.arrived_at) as "longestSince"
    from contact_queues q left join contact_calls c on c.municipality_id = q.municipality_id and c.queue_id = q.id
      and c.ended_at is null and c.phase in ('waiting', 'asking-number', 'offered', 'returned')
    where q.municipality_id = ${municipality} group by q.id, q.title order by q.title collate "da-x-icu"`.execute(
    tx,
  )
  return rows
}

export interface ExchangeNow {
  name: string
  state: 'up' | 'down'
  /** It has been heard of within the last half minute. */
  isFresh: boolean
}

/** As the in-process exchange calls itself. */
export const TRIAL_EXCHANGE = 'Prøvecentral'

export async function getExchange(tx: Transaction, municipality: number): Promise<ExchangeNow | null> {
  const { rows } = await sql<ExchangeNow>`
    select name, state, seen_at > now() - interval '35 seconds' as "isFresh" from contact_exchanges
    where municipality_id = ${municipality}`.execute(tx)
  return rows[0] ?? null
}

export interface SubjectChoice {
  id: number
  name: string
  words: string
  unit: string | null
}

export async function listSubjects(tx: Transaction, municipality: number): Promise<SubjectChoice[]> {
  const { rows } = await sql<SubjectChoice>`
    select s.id, s.name, s.words, u.name as unit from contact_subjects s
      left join units u on u.municipality_id = s.municipality_id and u.id = s.unit_id
    where s.municipality_id = ${municipality} order by s.name collate "da-x-icu"`.execute(tx)
  return rows
}

/** How the telephone of the person's own desk tells the exchange who it is; null: not at a desk, or it has no password. */
export async function getDeskSecret(
  tx: Transaction,
  municipality: number,
  person: number,
): Promise<{ telephone: string; secret: string } | null> {
  const { rows } = await sql<{ telephone: string; secret: string }>`
    select d.telephone, x.secret from contact_desk_states s
      join contact_desks d on d.municipality_id = s.municipality_id and d.id = s.desk_id
      join contact_desk_secrets x on x.municipality_id = d.municipality_id and x.desk_id = d.id
    where s.municipality_id = ${municipality} and s.person_id = ${person} and s.state <> 'signed-out' and d.kind = 'browser'`.execute(
    tx,
  )
  return rows[0] ?? null
}
