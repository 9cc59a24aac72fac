/** What the exchange tells, as the distributor hears it: calls by the names of their rows, telephones as desks. */
import type { Happening } from '../distributor/model.ts'
import type { ExchangeEvent } from '../telephony/exchange.ts'
import type { CallIds } from './call-ids.ts'
import { queueOf, type RuleFacts } from './rules-of.ts'

/** Null: nothing for the distributor. */
export function happeningOf(event: ExchangeEvent, facts: RuleFacts, ids: CallIds): Happening | null {
  switch (event.kind) {
    case 'connection':
      return null
    case 'device': {
      const desk = facts.desks.find(({ telephone }) => telephone === event.name)
      return desk ? { kind: 'telephone', desk: desk.id, there: event.state !== 'away' } : null
    }
    case 'arrived': {
      const { number, engineAt } = event
      const queue = queueOf(facts, event.dialled) ?? 0
      return { kind: 'arrived', call: ids.toRow(event.call), queue, number, engineAt }
    }
    default:
      return { ...event, call: ids.toRow(event.call) }
  }
}
