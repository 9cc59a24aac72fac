/** Whether the telephones are looked after, for /healthz and for the figures of Prometheus. */
import { sql } from 'kysely'
import type { Database } from '../../platform/database.ts'
import type { HealthPart } from '../../platform/health.ts'
import type { ExchangeFigures } from './heartbeat.ts'

const WORDS: Record<string, string> = { silent: 'har ikke meldt sig', down: 'kan ikke nås' }

/** Only of a municipality that has queues. @param municipality null while there is none */
export function exchangePart(database: Database, municipality: () => Promise<number | null>): HealthPart {
  return {
    name: 'telefoncentral',
    check: async () => {
      const id = await municipality()
      if (id === null) return null
      const { rows } = await database.within({ municipality: id }, (tx) =>
        sql<{ wrong: string | null }>`select app.contact_health() as wrong`.execute(tx),
      )
      const wrong = rows[0]?.wrong ?? null
      return wrong === null ? null : (WORDS[wrong] ?? wrong)
    },
  }
}

/** Names for Prometheus, with what each is. */
export const EXCHANGE_FIGURES: Record<string, string> = {
  sagsgang_contact_up: 'Whether call control reaches the telephone exchange: 1 or 0',
  sagsgang_contact_waiting: 'Callers who wait in a queue',
  sagsgang_contact_calls: 'Calls in progress',
  sagsgang_contact_longest_wait_seconds: 'How long the longest waiting has waited',
  sagsgang_contact_events_written: 'Events written since call control started',
  sagsgang_contact_events_unwritten: 'Events that wait for the database',
  sagsgang_contact_events_lost: 'Events that could not be kept or written',
  sagsgang_contact_event_lag_seconds: 'How long the oldest unwritten event has waited',
  sagsgang_contact_memory_bytes: 'Memory of call control',
}

export async function readExchangeFigures(
  database: Database,
  municipality: () => Promise<number | null>,
): Promise<Record<string, number>> {
  const id = await municipality()
  const row =
    id === null
      ? undefined
      : await database.within({ municipality: id }, (tx) =>
          tx
            .selectFrom('contact_exchanges')
            .select(['state', 'figures', 'seen_at'])
            .where('municipality_id', '=', id)
            .executeTakeFirst(),
        )
  if (row === undefined) return {}
  // Written by Heartbeat alone, in this shape.
  const figures = row.figures as ExchangeFigures
  const isUp = row.state === 'up' && Date.now() - row.seen_at.getTime() < 35_000
  return {
    sagsgang_contact_up: isUp ? 1 : 0,
    sagsgang_contact_waiting: figures.waiting,
    sagsgang_contact_calls: figures.calls,
    sagsgang_contact_longest_wait_seconds:
      figures.longestSince === null ? 0 : Math.max(0, (Date.now() - figures.longestSince) / 1000),
    sagsgang_contact_events_written: figures.written,
    sagsgang_contact_events_unwritten: figures.unwritten,
    sagsgang_contact_events_lost: figures.lost,
    sagsgang_contact_event_lag_seconds: figures.lagMs / 1000,
    sagsgang_contact_memory_bytes: figures.memoryMb * 1024 * 1024,
  }
}
