/**
 * Calls that ran by the exchange's own plan while call control was away are added afterwards from its records, each once:
 * the same call has the same row however often it is told.
 */
import { log } from '../../platform/log.ts'
import type { CallEvent, CallSummary } from '../distributor/model.ts'
import type { FallbackCall } from '../telephony/exchange.ts'
import { uuidOf } from './call-ids.ts'
import type { CallControl } from './control.ts'
import { queueOf } from './rules-of.ts'
import { emptyBatch, writeBatch } from './write-batch.ts'

const FIRST_LOOK_MS = 7 * 24 * 60 * 60_000
const OVERLAP_MS = 60 * 60_000

export class FallbackCalls {
  readonly #control: CallControl
  #since = Date.now() - FIRST_LOOK_MS
  #isLooking = false

  constructor(control: CallControl) {
    this.#control = control
  }

  /** Adds those that ended since the last look. */
  async look(): Promise<void> {
    if (this.#isLooking || !this.#control.isUp) return
    this.#isLooking = true
    const begun = Date.now()
    try {
      const calls = await this.#control.settings.exchange.fallbackCalls(this.#since)
      if (calls.length > 0) await this.#add(calls)
      this.#since = begun - OVERLAP_MS
    } catch (error) {
      log.warn({ err: error }, 'calls that ran without us could not be added')
    } finally {
      this.#isLooking = false
    }
  }

  async #add(calls: readonly FallbackCall[]): Promise<void> {
    const { facts, seats, settings } = this.#control
    const { database, municipality } = settings
    const byId = new Map(calls.map((call) => [uuidOf(municipality, `fallback:${call.id}`), call]))
    await database.within({ municipality, purpose: 'contact' }, async (tx) => {
      const known = await tx
        .selectFrom('contact_calls')
        .select('id')
        .where('municipality_id', '=', municipality)
        .where('id', 'in', [...byId.keys()])
        .execute()
      for (const { id } of known) byId.delete(id)
      const batch = emptyBatch()
      for (const [id, call] of byId) {
        const queue = queueOf(facts, call.dialled)
        if (queue === null) continue
        const desk = facts.desks.find(({ telephone }) => telephone === call.answeredBy)?.id ?? null
        // Who sits there now most likely sat there then; nobody is named where that is not so.
        const personId = desk === null ? null : (seats.get(desk) ?? null)
        batch.calls.set(id, summaryOf(id, queue, desk, personId, call))
        batch.events.push(...eventsOf(id, desk, personId, call))
      }
      await writeBatch(tx, municipality, batch, 'fallback')
      if (batch.calls.size > 0) log.info({ calls: batch.calls.size }, 'calls that ran without us were added')
    })
  }
}

function summaryOf(
  id: string,
  queue: number,
  desk: number | null,
  personId: number | null,
  { number, arrivedAt, answeredAt, endedAt }: FallbackCall,
): CallSummary {
  return {
    id,
    queue,
    number,
    arrivedAt,
    placeSince: arrivedAt,
    phase: 'ended',
    placeTold: null,
    minutesTold: null,
    offers: 0,
    answeredAt,
    endedAt,
    outcome: answeredAt === null ? 'abandoned' : 'answered',
    why: 'fallback',
    waitedMs: (answeredAt ?? endedAt) - arrivedAt,
    talkedMs: answeredAt === null ? null : endedAt - answeredAt,
    wrapUpMs: null,
    resolution: null,
    desk,
    personId,
    callback: null,
  }
}

function eventsOf(
  call: string,
  desk: number | null,
  personId: number | null,
  { arrivedAt, answeredAt, endedAt }: FallbackCall,
): CallEvent[] {
  const by = { by: 'fallback' }
  const event = (kind: CallEvent['kind'], at: number, details: CallEvent['details']): CallEvent => ({
    kind,
    call,
    at,
    engineAt: at,
    desk: kind === 'arrived' ? null : desk,
    personId: kind === 'arrived' ? null : personId,
    unitId: null,
    details,
  })
  return [
    event('arrived', arrivedAt, by),
    answeredAt === null
      ? event('abandoned', endedAt, { ...by, waitedMs: endedAt - arrivedAt })
      : event('answered', answeredAt, { ...by, waitedMs: answeredAt - arrivedAt }),
    event('ended', endedAt, {
      ...by,
      outcome: answeredAt === null ? 'abandoned' : 'answered',
      talkedMs: answeredAt === null ? null : endedAt - answeredAt,
    }),
  ]
}
