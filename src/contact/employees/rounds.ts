/** What the worker asks of others again and again: calendars that employees have given, and Microsoft Graph. */
import type { Config } from '../../platform/config.ts'
import type { Database } from '../../platform/database.ts'
import { readCalendars } from './calendars/read-round.ts'
import { GraphClient } from './graph/graph-client.ts'
import { GraphRound } from './graph/presence-round.ts'

interface PresenceRound {
  name: string
  everySeconds: number
  work: (database: Database, municipality: number) => Promise<unknown>
}

export function presenceRounds({
  calendarHosts,
  graph,
}: Pick<Config, 'calendarHosts' | 'graph'>): PresenceRound[] {
  const calendars: PresenceRound = {
    name: 'read-calendars',
    everySeconds: 60,
    work: (database, id) => readCalendars(database, id, { allowedHosts: calendarHosts }),
  }
  if (graph === null) return [calendars]
  const round = new GraphRound(new GraphClient(graph))
  return [
    calendars,
    { name: 'read-graph', everySeconds: 60, work: (database, id) => round.read(database, id) },
  ]
}
