/** The worker's round over employees whom Graph knows: what it says of them holds for five minutes. */
import { sql } from 'kysely'
import type { Database } from '../../../platform/database.ts'
import { log } from '../../../platform/log.ts'
import { type GraphClient, GraphIsBusy } from './graph-client.ts'

/** Longer than a round, so that one that fails leaves no hole; short, so that nobody is believed for long. */
const HOLDS_MS = 5 * 60_000

export class GraphRound {
  readonly #client: Pick<GraphClient, 'listPresences'>
  #notBefore = 0

  constructor(client: Pick<GraphClient, 'listPresences'>) {
    this.#client = client
  }

  /** @returns how many presences were written */
  async read(database: Database, municipality: number, now = Date.now()): Promise<number> {
    if (now < this.#notBefore) return 0
    const caller = { municipality, purpose: 'contact' }
    const { rows: links } = await database.within(caller, (tx) =>
      sql<{
        graphId: string
      }>`select graph_id as "graphId" from contact_graph_links where municipality_id = ${municipality}`.execute(
        tx,
      ),
    )
    if (links.length === 0) return 0
    try {
      const said = await this.#client.listPresences(links.map(({ graphId }) => graphId))
      const known = said.filter(({ state }) => state !== null)
      await database.within(caller, (tx) =>
        // said_at stays for as long as the state does: it tells what was said first.
        sql`
          insert into contact_presence as p (municipality_id, person_id, source, state, until, said_at)
          select ${municipality}, l.person_id, 'graph', s.state, ${new Date(now + HOLDS_MS)}::timestamptz, ${new Date(now)}::timestamptz
            from json_to_recordset(${JSON.stringify(known)}) s ("graphId" text, state text)
            join contact_graph_links l on l.municipality_id = ${municipality} and l.graph_id = s."graphId"
          on conflict (municipality_id, person_id, source) do update set state = excluded.state, until = excluded.until,
            said_at = case when p.state = excluded.state and p.until > excluded.said_at then p.said_at else excluded.said_at end`.execute(
          tx,
        ),
      )
      return known.length
    } catch (error) {
      if (!(error instanceof GraphIsBusy)) throw error
      this.#notBefore = now + error.waitMs
      log.warn({ seconds: error.waitMs / 1000 }, 'Graph asks to wait')
      return 0
    }
  }
}
