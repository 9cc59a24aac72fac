/**
 * How a page asks something of call control: the order is a row, call control obeys it and writes its answer. The page
 * waits for that answer, so that what it shows next is true.
 */
import type { Context } from 'hono'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Env, read, write } from '../../organisation/reader.ts'
import { refusalOf } from '../../platform/database-refusal.ts'
import type { DeskId, Order, OrderRefusal } from '../distributor/model.ts'
import type { CallId } from '../telephony/exchange.ts'

/** Of the trial telephones; only the in-process exchange obeys them. */
export type TrialOrder =
  /** Somebody calls; `number` null: hidden. */
  | { kind: 'trial-call'; dialled: string; number: string | null }
  | { kind: 'trial-digit'; telephone: string; digit: string }
  | { kind: 'trial-hang-up'; telephone: string }
  | { kind: 'trial-answer'; telephone: string }
  | { kind: 'trial-refuse'; telephone: string }

export type AnyOrder = Order | TrialOrder

/** Why call control does not obey, beside the distributor's own reasons. */
export type ControlRefusal =
  /** It came so late that whoever asked has stopped waiting. */
  | 'too-late'
  /** The desk is not that person's. */
  | 'not-yours'
  | 'leaders-only'
  | 'not-understood'
  /** The telephone exchange is not the trial one. */
  | 'no-trial'
  | 'no-such-telephone'
  | 'not-ready'

const REFUSALS: Record<OrderRefusal | ControlRefusal, string> = {
  'unknown-desk': 'Pladsen findes ikke længere.',
  'desk-taken': 'En anden er logget på pladsen.',
  'signed-in-elsewhere': 'Du er allerede logget på en anden plads. Log af dér først.',
  'not-signed-in': 'Der er ikke logget på pladsen.',
  'has-call': 'Pladsen har et opkald. Gør det færdigt først.',
  'no-call': 'Pladsen har intet opkald.',
  'not-talking': 'Det kan kun gøres, mens du taler med borgeren.',
  'nobody-rung': 'Der ringes ikke til nogen.',
  'no-number': 'Borgerens nummer er skjult. Skriv det nummer, der skal ringes til.',
  'unknown-call': 'Opkaldet er slut.',
  'callback-known': 'Der ventes allerede på at ringe tilbage til det nummer.',
  'not-waiting': 'Opkaldet venter ikke længere.',
  'unknown-queue': 'Køen findes ikke længere.',
  'queue-without-desk': 'Ingen er logget på i den kø.',
  'too-late': 'Telefonsystemet svarede ikke i tide. Prøv igen.',
  'not-yours': 'Du er ikke logget på pladsen.',
  'leaders-only': 'Det kan kun den, der leder kontaktcentret.',
  'not-understood': 'Telefonsystemet forstod ikke ordren.',
  'no-trial': 'Der kan kun ringes på prøve, når kontaktcentret kører på prøvecentralen.',
  'no-such-telephone': 'Telefonen er lagt på.',
  'not-ready': 'Telefonsystemet er ved at starte. Prøv igen om lidt.',
}
const NO_ANSWER =
  'Telefonsystemet svarer ikke lige nu. Der er ikke ændret noget. Prøv igen om lidt, eller brug telefonen på pladsen.'

/** In Danish, as a whole sentence. */
export const refusalText = (refusal: string): string =>
  Object.hasOwn(REFUSALS, refusal) ? REFUSALS[refusal as keyof typeof REFUSALS] : NO_ANSWER

/** An order that has not been taken up by then is not obeyed at all. */
export const OBEYED_WITHIN_MS = 4_000
const PATIENCE_MS = 3_000
/** Most orders are answered within a few hundredths of a second. */
const LOOKS_MS = [15, 20, 30, 50]

/**
 * Asks and waits for the answer, three seconds at most.
 * @returns null when it was done, else why not, in Danish
 */
export async function placeOrder(c: Context<Env>, order: AnyOrder): Promise<string | null> {
  const municipality = c.var.reader.municipality.id
  const id = await storeOrder(c, order)
  if (id === null) return refusalText('unknown-call')
  const until = Date.now() + PATIENCE_MS
  for (let look = 0; Date.now() < until; look += 1) {
    await sleep(LOOKS_MS[look] ?? 80)
    const answer = await read(c, (tx) =>
      tx
        .selectFrom('contact_orders')
        .select(['done_at', 'refusal'])
        .where('municipality_id', '=', municipality)
        .where('id', '=', id)
        .executeTakeFirst(),
    )
    if (answer === undefined) return NO_ANSWER
    if (answer.refusal !== null) return refusalText(answer.refusal)
    if (answer.done_at !== null) return null
  }
  return NO_ANSWER
}

/** Null where the desk or the call that it is about is not there at all. */
async function storeOrder(c: Context<Env>, order: AnyOrder): Promise<number | null> {
  try {
    return await write(c, async (tx, person) => {
      const row = await tx
        .insertInto('contact_orders')
        .values({ municipality_id: c.var.reader.municipality.id, made_by: person.id, ...rowOf(order) })
        .returning('id')
        .executeTakeFirstOrThrow()
      return row.id
    })
  } catch (error) {
    if (refusalOf(error)?.kind === 'needed') return null
    throw error
  }
}

interface OrderRow {
  kind: string
  desk_id: DeskId | null
  call_id: CallId | null
  /** JSON of all the rest. */
  details: string
}

function rowOf(order: AnyOrder): OrderRow {
  const { kind, desk = null, call = null, ...details } = { desk: undefined, call: undefined, ...order }
  return { kind, desk_id: desk, call_id: call, details: JSON.stringify(details) }
}
