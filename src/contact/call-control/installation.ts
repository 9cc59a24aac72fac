/**
 * Call control for every municipality of the installation that has queues, one at a time for each: a second program on the
 * same database waits until the first is gone, by an advisory lock. Queues that are made later are found by notice.
 */
import type { Database, Transaction } from '../../platform/database.ts'
import { HeldLocks } from '../../platform/held-locks.ts'
import { log } from '../../platform/log.ts'
import { type Listening, listenTo } from '../../platform/notices.ts'
import type { Exchange } from '../telephony/exchange.ts'
import type { TrialTelephones } from '../telephony/in-process/trial-telephones.ts'
import { CallControl } from './control.ts'
import { FallbackCalls } from './fallback.ts'
import { figuresOf, Heartbeat } from './heartbeat.ts'
import { readRules } from './read-rules.ts'
import { TrialRows } from './trial-rows.ts'

export interface OwnExchange {
  exchange: Exchange
  telephones: TrialTelephones | null
}

export interface InstallationSettings {
  database: Database
  /** Of the worker login. */
  url: string
  exchangeOf: (municipality: number) => Promise<OwnExchange>
}

const LOOK_MS = 2_000
/** Hours of three weeks ahead are read anew, so that the days go on; and rules whose notice was missed. */
const REFRESH_MS = 10 * 60_000
const FALLBACK_MS = 60_000

/** What runs for one municipality. */
interface Kept {
  control: CallControl
  heartbeat: Heartbeat
  fallback: FallbackCalls
  trial: TrialRows | null
  refreshedAt: number
  lookedAt: number
  wasUp: boolean
}

async function hasQueues(tx: Transaction, municipality: number): Promise<boolean> {
  const any = await tx
    .selectFrom('contact_queues')
    .select('id')
    .where('municipality_id', '=', municipality)
    .limit(1)
    .execute()
  return any.length > 0
}

export class Installation {
  readonly #settings: InstallationSettings
  readonly #kept = new Map<number, Kept>()
  readonly #exchanges = new Map<number, Promise<OwnExchange>>()
  #listening: Listening[] = []
  readonly #locks: HeldLocks
  #timer: NodeJS.Timeout | undefined
  #looking: Promise<void> | null = null
  #isStopping = false

  constructor(settings: InstallationSettings) {
    this.#settings = settings
    this.#locks = new HeldLocks(settings.url, 'sagsgang call control')
  }

  start(): void {
    const { url } = this.#settings
    this.#listening = [
      listenTo(url, 'sagsgang_contact_orders', {
        onNotice: (payload) => this.#kept.get(Number(payload))?.control.orders.look(),
        onGap: () => this.#each(({ control }) => control.orders.look()),
      }),
      listenTo(url, 'sagsgang_contact_rules', {
        onNotice: () => this.#rulesChanged(),
        onGap: () => this.#rulesChanged(),
      }),
    ]
    void this.look()
    this.#timer = setInterval(() => void this.look(), LOOK_MS)
  }

  async stop(): Promise<void> {
    this.#isStopping = true
    clearInterval(this.#timer)
    await Promise.all(this.#listening.map((listening) => listening.stop()))
    await this.#looking
    await Promise.all([...this.#kept.keys()].map((municipality) => this.#end(municipality)))
    await this.#locks.close()
  }

  /** For the metrics, summed over the municipalities. */
  figures(): { waiting: number; written: number; unwritten: number; lagSeconds: number; lost: number } {
    const all = [...this.#kept.values()].map(({ control }) => figuresOf(control))
    const sum = (read: (each: (typeof all)[number]) => number) =>
      all.reduce((total, each) => total + read(each), 0)
    return {
      waiting: sum(({ waiting }) => waiting),
      written: sum(({ written }) => written),
      unwritten: sum(({ unwritten }) => unwritten),
      lost: sum(({ lost }) => lost),
      lagSeconds: Math.max(0, ...all.map(({ lagMs }) => lagMs / 1000)),
    }
  }

  controlOf(municipality: number): CallControl | undefined {
    return this.#kept.get(municipality)?.control
  }

  /** Begins where there is something to begin, and keeps what runs up to date. */
  async look(): Promise<void> {
    if (this.#looking !== null || this.#isStopping) return
    this.#looking = this.#lookAround()
      .catch((error: unknown) =>
        log.warn({ err: error }, 'call control could not look at its municipalities'),
      )
      .finally(() => (this.#looking = null))
    await this.#looking
  }

  #each(work: (kept: Kept) => void): void {
    for (const kept of this.#kept.values()) work(kept)
  }

  #rulesChanged(): void {
    this.#each((kept) => (kept.refreshedAt = 0))
    void this.look()
  }

  async #lookAround(): Promise<void> {
    const now = Date.now()
    for (const municipality of await this.#municipalities()) {
      if (this.#isStopping) return
      const kept = this.#kept.get(municipality)
      if (kept === undefined) await this.#begin(municipality)
      else if (await this.#isStillOurs(municipality)) await this.#keepUp(kept, now)
    }
  }

  /** A lost connection has lost its lock: calls go on meanwhile, unless another program has taken them up. */
  async #isStillOurs(municipality: number): Promise<boolean> {
    if (await this.#locks.take(municipality)) return true
    log.error({ municipality }, 'another program has taken up call control')
    await this.#end(municipality)
    return false
  }

  async #keepUp(kept: Kept, now: number): Promise<void> {
    const { control } = kept
    if (control.isUp !== kept.wasUp) {
      kept.wasUp = control.isUp
      kept.lookedAt = 0
      void kept.heartbeat.beat()
    }
    if (now - kept.refreshedAt > REFRESH_MS) {
      kept.refreshedAt = now
      await control.readRules()
    }
    if (now - kept.lookedAt > FALLBACK_MS && control.distributor !== null) {
      kept.lookedAt = now
      await kept.fallback.look()
    }
  }

  async #municipalities(): Promise<number[]> {
    const found = await this.#settings.database.within({ municipality: 0, purpose: 'round' }, (tx) =>
      tx.selectFrom('municipalities').select('municipality_id').orderBy('municipality_id').execute(),
    )
    return found.map(({ municipality_id }) => municipality_id)
  }

  async #begin(municipality: number): Promise<void> {
    const { database } = this.#settings
    const caller = { municipality, purpose: 'contact' }
    if (!(await database.within(caller, (tx) => hasQueues(tx, municipality)))) return
    if (!(await this.#locks.take(municipality))) return
    const facts = await database.within(caller, async (tx) => {
      await tx
        .insertInto('contact_settings')
        .values({ municipality_id: municipality })
        .onConflict((at) => at.column('municipality_id').doNothing())
        .execute()
      return readRules(tx, municipality)
    })
    const own = this.#exchanges.get(municipality) ?? this.#settings.exchangeOf(municipality)
    this.#exchanges.set(municipality, own)
    const control = new CallControl({ database, municipality, ...(await own) }, facts)
    const trial = control.settings.telephones === null ? null : new TrialRows(control)
    await trial?.start()
    await control.start()
    const heartbeat = new Heartbeat(control)
    const now = Date.now()
    this.#kept.set(municipality, {
      control,
      heartbeat,
      fallback: new FallbackCalls(control),
      trial,
      refreshedAt: now,
      lookedAt: 0,
      wasUp: false,
    })
    heartbeat.start()
    log.info({ municipality, exchange: control.settings.exchange.name }, 'call control began')
  }

  async #end(municipality: number): Promise<void> {
    const kept = this.#kept.get(municipality)
    if (kept === undefined) return
    this.#kept.delete(municipality)
    kept.heartbeat.stop()
    kept.trial?.stop()
    await kept.control.stop()
  }
}
