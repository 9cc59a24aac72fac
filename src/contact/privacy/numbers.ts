/**
 * What is kept about a telephone number, and its erasure. Whoever asks says on what ground; the asking stays, and opens what
 * is kept for an hour (policies of 20261122T141500_contact_settings.sql).
 */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Transaction } from '../../platform/database.ts'

export interface NumberRequest {
  id: number
  ground: string
  madeAt: Date
  madeBy: string | null
  /** Opens what is kept to the one who reads. */
  isOpen: boolean
  erasedAt: Date | null
  erasedBy: string | null
  erasedGround: string | null
  receipt: Receipt | null
}

const receipt = z.object({
  calls: z.number(),
  enquiries: z.number(),
  history: z.number(),
  orders: z.number(),
  trials: z.number(),
  commitments: z.array(z.number()),
  cases: z.array(z.string()),
})
export type Receipt = z.infer<typeof receipt>

/** @returns id of the request; null: not a number, or it may not be asked */
export async function askAboutNumber(
  tx: Transaction,
  number: string,
  ground: string,
): Promise<number | null> {
  const { rows } = await sql<{
    id: number | null
  }>`select app.ask_about_number(${number}, ${ground}) as id`.execute(tx)
  return rows[0]?.id ?? null
}

/** @returns what was erased; null: the request is not open to the person */
export async function eraseNumber(tx: Transaction, request: number, ground: string): Promise<Receipt | null> {
  const { rows } = await sql<{
    erased: unknown
  }>`select app.erase_number(${request}, ${ground}) as erased`.execute(tx)
  const erased = rows[0]?.erased ?? null
  return erased === null ? null : receipt.parse(erased)
}

const MOST_REQUESTS = 100

/** Newest first; of one, where its id is given. */
export async function listRequests(
  tx: Transaction,
  municipality: number,
  me: number,
  id: number | null = null,
): Promise<NumberRequest[]> {
  const { rows } = await sql<Omit<NumberRequest, 'receipt'> & { erased: unknown }>`
    select r.id, r.ground, r.made_at as "madeAt", m.name as "madeBy", r.erased_at as "erasedAt", e.name as "erasedBy",
      r.erased_ground as "erasedGround", r.erased,
      r.made_by = ${me} and r.erased_at is null and r.made_at > now() - interval '1 hour' as "isOpen"
    from contact_number_requests r
      left join persons m on m.municipality_id = r.municipality_id and m.id = r.made_by
      left join persons e on e.municipality_id = r.municipality_id and e.id = r.erased_by
    where r.municipality_id = ${municipality} and (${id}::bigint is null or r.id = ${id})
    order by r.id desc limit ${MOST_REQUESTS}`.execute(tx)
  return rows.map(({ erased, ...row }) => ({
    ...row,
    isOpen: row.isOpen === true,
    receipt: erased === null ? null : receipt.parse(erased),
  }))
}

export interface KeptCall {
  id: string
  number: string | null
  arrivedAt: Date
  queue: string
  source: string
  outcome: string | null
  resolution: string | null
  waitedMs: number | null
  talkedMs: number | null
  desk: string | null
  agent: string | null
  events: { kind: string; at: string }[]
  passedOn: { to: string | null; at: string; answered: boolean }[]
}

export interface KeptEnquiry {
  id: number
  takenAt: Date
  takenBy: string | null
  subject: string | null
  note: string
  resolution: string | null
  handedTo: string | null
  /** Of no call of the number: its note names it. */
  isMention: boolean
}

export interface KeptOfNumber {
  calls: KeptCall[]
  enquiries: KeptEnquiry[]
  /** Notes as they were before they were written anew. */
  earlierNotes: string[]
  history: number
  letters: number
  orders: number
  trials: number
  commitments: number[]
  cases: string[]
}

const beside = z.object({
  earlierNotes: z.array(z.string()),
  history: z.number(),
  letters: z.number(),
  orders: z.number(),
  trials: z.number(),
  commitments: z.array(z.number()),
  cases: z.array(z.string()),
})

/** All that is kept of the number of an open request. */
export async function getKept(tx: Transaction, municipality: number, request: number): Promise<KeptOfNumber> {
  const { rows: calls } = await sql<KeptCall>`
    select c.id, p.number, c.arrived_at as "arrivedAt", q.title as queue, c.source, c.outcome, c.resolution, c.waited_ms as "waitedMs",
      c.talked_ms as "talkedMs", d.title as desk, a.name as agent,
      coalesce((select jsonb_agg(jsonb_build_object('kind', e.kind, 'at', e.at) order by e.id) from contact_call_events e
        where e.municipality_id = c.municipality_id and e.call_id = c.id), '[]') as events,
      coalesce((select jsonb_agg(jsonb_build_object('to', coalesce(w.name, u.name), 'at', t.passed_at, 'answered', t.answered_at is not null) order by t.id)
        from contact_transfers t left join persons w on w.municipality_id = t.municipality_id and w.id = t.person_id
          left join units u on u.municipality_id = t.municipality_id and u.id = t.unit_id
        where t.municipality_id = c.municipality_id and t.call_id = c.id), '[]') as "passedOn"
    from contact_calls c join contact_parties p on p.municipality_id = c.municipality_id and p.call_id = c.id
      join contact_queues q on q.municipality_id = c.municipality_id and q.id = c.queue_id
      left join contact_desks d on d.municipality_id = c.municipality_id and d.id = p.desk_id
      left join persons a on a.municipality_id = c.municipality_id and a.id = p.person_id
    where c.municipality_id = ${municipality} and c.id = any ((select app.calls_of_request(${request}))::uuid[])
    order by c.arrived_at desc`.execute(tx)
  const { rows: enquiries } = await sql<KeptEnquiry>`
    select e.id, e.taken_at as "takenAt", t.name as "takenBy", s.name as subject, e.note, e.resolution, coalesce(h.name, u.name) as "handedTo",
      (e.call_id is null or not e.call_id = any ((select app.calls_of_request(${request}))::uuid[])) as "isMention"
    from contact_enquiries e left join persons t on t.municipality_id = e.municipality_id and t.id = e.taken_by
      left join contact_subjects s on s.municipality_id = e.municipality_id and s.id = e.subject_id
      left join persons h on h.municipality_id = e.municipality_id and h.id = e.handed_person
      left join units u on u.municipality_id = e.municipality_id and u.id = e.handed_unit
    where e.municipality_id = ${municipality} and e.id = any ((select app.enquiries_of_request(${request}))::bigint[])
    order by e.taken_at desc, e.id desc`.execute(tx)
  const { rows } = await sql<{ kept: unknown }>`select app.kept_beside_request(${request}) as kept`.execute(
    tx,
  )
  return { calls, enquiries, ...beside.parse(rows[0]?.kept) }
}

export interface Keeping {
  numbersDays: number
  keysDays: number
}

export async function getKeeping(tx: Transaction, municipality: number): Promise<Keeping | null> {
  const { rows } = await sql<Keeping>`
    select keep_numbers_days as "numbersDays", keep_keys_days as "keysDays" from contact_settings
    where municipality_id = ${municipality}`.execute(tx)
  return rows[0] ?? null
}

export async function setKeeping(
  tx: Transaction,
  municipality: number,
  { numbersDays, keysDays }: Keeping,
): Promise<void> {
  await sql`update contact_settings set keep_numbers_days = ${numbersDays}, keep_keys_days = ${keysDays}
    where municipality_id = ${municipality}`.execute(tx)
}
