/** What goes on now, for those who lead the contact centre; no numbers. */
import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database.ts'
import type { DeskState } from '../../distributor/model.ts'

export interface GoingCall {
  id: string
  queueId: number
  queue: string
  phase: string
  arrivedAt: Date
  placeTold: number | null
  callbackWishedAt: Date | null
  callbackDueAt: Date | null
  callbackTries: number
}

export interface DeskNow {
  id: number
  title: string
  place: string | null
  state: DeskState
  since: Date | null
  until: Date | null
  reason: string | null
  person: string | null
}

export interface Alarm {
  id: number
  message: string
  raisedAt: Date
}

export interface ExchangeNow {
  name: string
  state: 'up' | 'down'
  since: Date
  /** Call control writes every five seconds; what is older tells that it is gone. */
  isSilent: boolean
}

export interface Overview {
  waiting: GoingCall[]
  callbacks: GoingCall[]
  talking: number
  desks: DeskNow[]
  alarms: Alarm[]
  /** Null: call control has never run here. */
  exchange: ExchangeNow | null
  queues: { id: number; title: string }[]
  now: Date
}

const WAITING = new Set(['waiting', 'asking-number', 'offered', 'returned'])

export async function getOverview(tx: Transaction, municipality: number): Promise<Overview> {
  const calls = await listGoing(tx, municipality)
  const { rows: desks } = await sql<DeskNow>`
    select d.id, d.title, d.place, coalesce(s.state, 'signed-out') as state, s.since, s.until, s.reason, p.name as person
    from contact_desks d left join contact_desk_states s on s.municipality_id = d.municipality_id and s.desk_id = d.id
      left join persons p on p.municipality_id = s.municipality_id and p.id = s.person_id
    where d.municipality_id = ${municipality} order by d.title collate "da-x-icu"`.execute(tx)
  const { rows: alarms } = await sql<Alarm>`
    select id, message, raised_at as "raisedAt" from contact_alarms
    where municipality_id = ${municipality} and cleared_at is null order by raised_at limit 50`.execute(tx)
  const { rows: exchanges } = await sql<ExchangeNow>`
    select name, state, since, seen_at < now() - interval '35 seconds' as "isSilent" from contact_exchanges
    where municipality_id = ${municipality}`.execute(tx)
  const { rows: queues } = await sql<{ id: number; title: string }>`
    select id, title from contact_queues where municipality_id = ${municipality} and not is_closed order by id`.execute(
    tx,
  )
  const isCallback = ({ phase }: GoingCall) => phase.startsWith('callback')
  return {
    waiting: calls.filter(({ phase }) => WAITING.has(phase)),
    callbacks: calls.filter(isCallback),
    talking: calls.filter((call) => !WAITING.has(call.phase) && !isCallback(call)).length,
    desks,
    alarms,
    exchange: exchanges[0] ?? null,
    queues,
    now: new Date(),
  }
}

/** The longest waiting first. */
async function listGoing(tx: Transaction, municipality: number): Promise<GoingCall[]> {
  const { rows } = await sql<GoingCall>`
    select c.id, c.queue_id as "queueId", q.title as queue, c.phase, c.arrived_at as "arrivedAt", c.place_told as "placeTold",
      c.callback_wished_at as "callbackWishedAt", c.callback_due_at as "callbackDueAt", c.callback_tries as "callbackTries"
    from contact_calls c join contact_queues q on q.municipality_id = c.municipality_id and q.id = c.queue_id
    where c.municipality_id = ${municipality} and c.ended_at is null order by c.arrived_at, c.id limit 500`.execute(
    tx,
  )
  return rows
}
