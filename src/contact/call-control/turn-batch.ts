/** What is written of one turn of the distributor: its events and summaries, and what its events tell of calls passed on. */
import type { CallEvent, DeskSummary, Order, Turn } from '../distributor/model.ts'
import { plainNumber, type RuleFacts, type Seats } from './rules-of.ts'
import { type Batch, emptyBatch, type Transfer } from './write-batch.ts'

type Answerer = 'employee' | 'colleague'

/** Remembers what the events do not say: whose telephone was rung for whom. */
export class TransferNotes {
  readonly #answerers = new Map<string, Answerer>()

  note(call: string, leg: string, answerer: Answerer): void {
    this.#answerers.set(`${call}/${leg}`, answerer)
  }

  take(call: string, leg: string): Answerer {
    const key = `${call}/${leg}`
    const found = this.#answerers.get(key) ?? 'employee'
    this.#answerers.delete(key)
    return found
  }
}

/** Somebody else's telephone rings where the number is not one of the employee's own. */
export function answererOf(order: Order, { ownNumbers }: RuleFacts): Answerer {
  if (order.kind !== 'pass-on' || order.target.endpoint.kind !== 'number') return 'employee'
  const own = order.target.personId === null ? undefined : ownNumbers.get(order.target.personId)
  return own === undefined || own.has(plainNumber(order.target.endpoint.number)) ? 'employee' : 'colleague'
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

function transferOf(event: CallEvent, seats: Seats, notes: TransferNotes): Transfer | null {
  const { kind, call, at, details } = event
  if (call === null) return null
  const leg = text(details['leg']) ?? ''
  const none = { call, leg, at, way: null, personId: null, unitId: null, passedBy: null, answeredBy: null, cause: null, away: false } // prettier-ignore
  if (kind === 'passed-on') {
    const passedBy = event.desk === null ? null : (seats.get(event.desk) ?? null)
    const way = details['way'] === 'warm' ? 'warm' : 'blind'
    return { ...none, kind: 'passed', way, personId: event.personId, unitId: event.unitId, passedBy }
  }
  if (kind === 'passed-on-answered') return { ...none, kind: 'answered', answeredBy: notes.take(call, leg) }
  if (kind === 'passed-on-returned')
    return {
      ...none,
      kind: 'returned',
      cause: text(details['cause']) ?? 'no-answer',
      away: details['awayWithoutDiversion'] === true,
    }
  if (kind === 'taken-back') return { ...none, kind: 'returned', cause: 'taken-back' }
  if (kind === 'ended') return { ...none, kind: 'caller-gone' }
  return null
}

/** @param seats as they were before the turn, so that a blind pass-on names who did it */
export function batchOf(turn: Turn, seats: Seats, notes: TransferNotes): Batch {
  return {
    ...emptyBatch(),
    events: [...turn.events],
    calls: new Map(turn.calls.map((call) => [call.id, call])),
    desks: new Map(turn.desks.map((desk) => [desk.id, desk])),
    transfers: turn.events
      .map((event) => transferOf(event, seats, notes))
      .filter((transfer) => transfer !== null),
  }
}

/** Who sits where after these; null where that is as before. */
export function seatsAfter(seats: Seats, desks: readonly DeskSummary[]): Map<number, number> | null {
  const changed = desks.filter(({ id, personId }) => (seats.get(id) ?? null) !== personId)
  if (changed.length === 0) return null
  const after = new Map(seats)
  for (const { id, personId } of changed)
    if (personId === null) after.delete(id)
    else after.set(id, personId)
  return after
}
