/** Orders of desks and leaders that are not obeyed yet, and whether they may be given by whoever gave them. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Transaction } from '../../platform/database.ts'
import { type Order, RESOLUTIONS } from '../distributor/model.ts'
import type { ControlRefusal, TrialOrder } from './order.ts'
import { OBEYED_WITHIN_MS } from './order.ts'
import type { Seats } from './rules-of.ts'

export interface WaitingOrder {
  id: number
  kind: string
  desk: number | null
  call: string | null
  details: unknown
  madeBy: number
  /** Of the contact centre today. */
  role: 'leader' | 'agent' | null
  isLate: boolean
}

/** @param known those that were read before, and are perhaps not written as done yet */
export async function readOrders(
  tx: Transaction,
  municipality: number,
  known: readonly number[],
): Promise<WaitingOrder[]> {
  const { rows } = await sql<WaitingOrder>`
    select o.id, o.kind, o.desk_id as desk, o.call_id as call, o.details, o.made_by as "madeBy",
      (select max(s.role) from contact_staff s where s.municipality_id = o.municipality_id and s.person_id = o.made_by
        and app.holds_today(s.valid_from, s.valid_until)) as role,
      o.made_at < now() - make_interval(secs => ${OBEYED_WITHIN_MS / 1000}) as "isLate"
    from contact_orders o
    where o.municipality_id = ${municipality} and o.done_at is null and o.id <> all (${known}::bigint[])
    order by o.id limit 500`.execute(tx)
  return rows
}

const digits = z.string().regex(/^\+?\d{2,15}$/u)
const desk = z.number().int()
const instant = z.number().int().nullable().default(null)
const ofDesk = <Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind), desk })

const schema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sign-in'), desk, personId: z.number().int() }),
  ofDesk('sign-out'),
  ofDesk('ready'),
  z.object({ kind: z.literal('pause'), desk, reason: z.string().min(1).max(200), until: instant }),
  z.object({ kind: z.literal('resolve'), desk, resolution: z.enum(RESOLUTIONS) }),
  ofDesk('hold'),
  ofDesk('resume'),
  z.object({
    kind: z.literal('pass-on'),
    desk,
    way: z.enum(['warm', 'blind']),
    target: z.object({
      endpoint: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('desk'), name: z.string().regex(/^[a-z0-9-]{1,40}$/u) }),
        z.object({ kind: z.literal('number'), number: digits }),
      ]),
      personId: z.number().int().nullable(),
      unitId: z.number().int().nullable(),
      saidAway: z.boolean(),
    }),
  }),
  ofDesk('complete'),
  ofDesk('take-back'),
  ofDesk('hang-up'),
  z.object({
    kind: z.literal('agree-callback'),
    desk,
    number: z.string().max(40).nullable().default(null),
    at: instant,
  }),
  z.object({ kind: z.literal('withdraw-callback'), call: z.uuid() }),
  z.object({ kind: z.literal('move'), call: z.uuid(), queue: z.number().int() }),
  z.object({ kind: z.literal('trial-call'), dialled: digits, number: digits.nullable() }),
  z.object({
    kind: z.literal('trial-digit'),
    telephone: z.string(),
    digit: z.string().regex(/^[\d*#]$/u),
  }),
  z.object({ kind: z.literal('trial-hang-up'), telephone: z.string() }),
  z.object({ kind: z.literal('trial-answer'), telephone: z.string() }),
  z.object({ kind: z.literal('trial-refuse'), telephone: z.string() }),
]) satisfies z.ZodType<Order | TrialOrder>

export type ReadOrder = { order: Order | TrialOrder } | { refusal: ControlRefusal }

/** What is asked for, by somebody who may ask for it. Who signs in is always the one who asks. */
export function readOrder(waiting: WaitingOrder, seats: Seats): ReadOrder {
  const { kind, desk: deskId, call, details, madeBy, role, isLate } = waiting
  if (isLate) return { refusal: 'too-late' }
  const rest = z.record(z.string(), z.unknown()).safeParse(details)
  const parsed = schema.safeParse({
    ...(rest.success && rest.data),
    kind,
    ...(deskId !== null && { desk: deskId }),
    ...(call !== null && { call }),
    ...(kind === 'sign-in' && { personId: madeBy }),
  })
  if (!parsed.success) return { refusal: 'not-understood' }
  return mayOrder(parsed.data, madeBy, role, seats)
    ? { order: parsed.data }
    : { refusal: refusalOf(parsed.data) }
}

/** Leaders let others' desks go, and move callers; all else is done by who sits at the desk. */
function mayOrder(order: Order | TrialOrder, by: number, role: WaitingOrder['role'], seats: Seats): boolean {
  if (role === null) return false
  if (order.kind === 'move') return role === 'leader'
  if (order.kind === 'sign-in' || !('desk' in order)) return true
  const sits = seats.get(order.desk)
  if (sits === undefined || sits === by) return true
  return role === 'leader' && ['sign-out', 'ready', 'pause'].includes(order.kind)
}

const refusalOf = ({ kind }: Order | TrialOrder): ControlRefusal =>
  kind === 'move' ? 'leaders-only' : 'not-yours'
