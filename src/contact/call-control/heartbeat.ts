/** Every five seconds: says that call control is here and how it goes, and looks whether something needs a person. */
import { sql } from 'kysely'
import { log } from '../../platform/log.ts'
import type { CallControl } from './control.ts'

export const BEAT_MS = 5_000
const ORDERS_KEPT = '1 hour'
/** A connection that comes back within this is no alarm. */
const AWAY_MS = 20_000
const UNWRITTEN_MS = 15_000
/** Memory is measured when the program has found its size. */
const SETTLED_MS = 120_000
const MB = 1024 * 1024

/** What stands in `figures` of contact_exchanges. */
export interface ExchangeFigures {
  waiting: number
  longestSince: number | null
  /** In progress, and desks that somebody sits at. */
  calls: number
  desks: number
  memoryMb: number
  /** How long events have waited to be written, how many do, and how many were written since the start. */
  lagMs: number
  unwritten: number
  written: number
  lost: number
}

export function figuresOf({ distributor, seats, writer }: CallControl): ExchangeFigures {
  const queues = distributor?.waiting() ?? []
  const since = queues.map(({ longestSince }) => longestSince).filter((at) => at !== null)
  return {
    waiting: queues.reduce((sum, { waiting }) => sum + waiting, 0),
    longestSince: since.length === 0 ? null : Math.min(...since),
    calls: distributor?.counts().inProgress ?? 0,
    desks: seats.size,
    memoryMb: Math.round(process.memoryUsage.rss() / MB),
    ...writer.figures,
  }
}

export class Heartbeat {
  readonly #control: CallControl
  readonly #begunAt = Date.now()
  #timer: NodeJS.Timeout | undefined
  #written: 'up' | 'down' | null = null
  #usualMb: number | null = null
  #beats = 0
  #isBusy = false

  constructor(control: CallControl) {
    this.#control = control
  }

  start(): void {
    void this.beat()
    this.#timer = setInterval(() => void this.beat(), BEAT_MS)
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  /** Says it now, as when the connection came or went. */
  async beat(): Promise<void> {
    if (this.#isBusy) return
    this.#isBusy = true
    this.#beats += 1
    const figures = figuresOf(this.#control)
    this.#lookForAlarms(figures)
    this.#control.ids.forget(Date.now())
    try {
      await this.#write(figures)
    } catch (error) {
      log.warn({ err: error }, 'call control could not say that it is here')
    } finally {
      this.#isBusy = false
    }
  }

  async #write(figures: ExchangeFigures): Promise<void> {
    const { database, municipality, exchange } = this.#control.settings
    const state = this.#control.isUp && this.#control.distributor !== null ? 'up' : 'down'
    const isNew = this.#written !== state
    await database.within({ municipality, purpose: 'contact' }, async (tx) => {
      if (isNew)
        await sql`
          insert into contact_exchanges as e (municipality_id, name, state, figures)
          values (${municipality}, ${exchange.name}, ${state}, ${JSON.stringify(figures)}::jsonb)
          on conflict (municipality_id) do update set name = excluded.name, state = excluded.state, figures = excluded.figures, seen_at = now(),
            since = case when e.state = excluded.state then e.since else now() end`.execute(tx)
      // Pages that follow are told of another state only.
      else
        await sql`
          update contact_exchanges set seen_at = now(), figures = ${JSON.stringify(figures)}::jsonb where municipality_id = ${municipality}`.execute(
          tx,
        )
      if (this.#beats % 60 === 1)
        await sql`
          delete from contact_orders where municipality_id = ${municipality} and made_at < now() - ${ORDERS_KEPT}::interval`.execute(
          tx,
        )
    })
    this.#written = state
  }

  #lookForAlarms({ lagMs, memoryMb, lost }: ExchangeFigures): void {
    const { alarms, isUp, upSince } = this.#control
    const now = Date.now()
    alarms.set(
      !isUp && now - upSince > AWAY_MS,
      'exchange-away',
      'Telefoncentralen kan ikke nås. Opkald ringer direkte ved pladserne, til den er tilbage.',
    )
    alarms.set(
      lagMs > UNWRITTEN_MS,
      'unwritten',
      'Det, der sker i opkaldene, bliver ikke skrevet i databasen. Opkaldene besvares som normalt, og det skrives, når databasen er tilbage.',
    )
    alarms.set(lost > 0, 'lost-events', 'Noget af det, der er sket i opkald, kunne ikke gemmes. Se loggen.')
    if (now - this.#begunAt < SETTLED_MS) return
    this.#usualMb ??= memoryMb
    alarms.set(
      memoryMb > Math.max(this.#usualMb * 2, this.#usualMb + 200),
      'memory',
      'Telefonsystemet bruger mere og mere hukommelse. Genstart det uden for åbningstiden.',
    )
  }
}
