/**
 * Writes what happened, in order and never in the way of the calls: what comes while a batch is written goes with the next,
 * at most fifty milliseconds later. While the database is away it is kept here, up to a limit, and written when it is back;
 * a row that the database refuses is told of and left out, so that it holds nothing else up.
 */
import type { Database } from '../../platform/database.ts'
import { isOfTheRows } from '../../platform/database-refusal.ts'
import { log } from '../../platform/log.ts'
import { type Batch, emptyBatch, sizeOf, type Source, writeBatch } from './write-batch.ts'

/** A month of the largest contact centre we know; what comes after is kept as summaries only. */
export const MOST_EVENTS = 200_000
/** In one transaction. */
const MOST_AT_ONCE = 5_000
const REST_MS = 50
const AGAIN_MS = [100, 250, 500, 1_000, 2_000]

export interface WriterFigures {
  /** Events that wait to be written, and how long the oldest has. */
  unwritten: number
  lagMs: number
  written: number
  /** Events that were not kept because there was no room, or that the database refused. */
  lost: number
}

export class Writer {
  readonly #database: Database
  readonly #municipality: number
  readonly #source: Source
  #waiting: Batch = emptyBatch()
  #since: number | null = null
  #oldest: number | null = null
  #written = 0
  #lost = 0
  #running: Promise<void> | null = null
  #stopping = false
  #wake: () => void = () => undefined

  constructor(database: Database, municipality: number, source: Source) {
    this.#database = database
    this.#municipality = municipality
    this.#source = source
  }

  get figures(): WriterFigures {
    const since = this.#oldest ?? this.#since
    return {
      unwritten: this.#waiting.events.length,
      lagMs: since === null ? 0 : Date.now() - since,
      written: this.#written,
      lost: this.#lost,
    }
  }

  add({ events, calls, desks, transfers, answers }: Batch): void {
    const waiting = this.#waiting
    const room = Math.max(0, MOST_EVENTS - waiting.events.length)
    for (const event of events.slice(0, room)) waiting.events.push(event)
    this.#lost += Math.max(0, events.length - room)
    for (const [id, call] of calls) waiting.calls.set(id, call)
    for (const [id, desk] of desks) waiting.desks.set(id, desk)
    waiting.transfers.push(...transfers)
    waiting.answers.push(...answers)
    if (sizeOf(waiting) === 0) return
    this.#since ??= Date.now()
    this.#running ??= this.#run().finally(() => (this.#running = null))
  }

  /** Until all is written, or the time is up. @returns whether it is */
  async flush(patienceMs: number): Promise<boolean> {
    const end = Date.now() + patienceMs
    while (this.#running !== null && Date.now() < end) {
      this.#wake()
      await Promise.race([this.#running, sleep(20)])
    }
    return this.#running === null
  }

  async stop(patienceMs: number): Promise<void> {
    if (!(await this.flush(patienceMs)))
      log.error({ events: this.#waiting.events.length }, 'events of calls were not written before the end')
    this.#stopping = true
    this.#wake()
  }

  async #run(): Promise<void> {
    while (sizeOf(this.#waiting) > 0 && !this.#stopping) {
      const batch = this.#take()
      this.#oldest = this.#since
      this.#since = sizeOf(this.#waiting) > 0 ? Date.now() : null
      await this.#write(batch)
      this.#oldest = null
      if (sizeOf(this.#waiting) === 0) await this.#rest(REST_MS)
    }
  }

  #take(): Batch {
    const waiting = this.#waiting
    if (waiting.events.length <= MOST_AT_ONCE) {
      this.#waiting = emptyBatch()
      return waiting
    }
    // Calls go with the first part, so that every event has its row; the rest is events.
    this.#waiting = { ...emptyBatch(), events: waiting.events.slice(MOST_AT_ONCE) }
    return { ...waiting, events: waiting.events.slice(0, MOST_AT_ONCE) }
  }

  async #write(batch: Batch): Promise<void> {
    for (let tries = 0; !this.#stopping; tries += 1) {
      try {
        await this.#database.within({ municipality: this.#municipality, purpose: 'contact' }, (tx) =>
          writeBatch(tx, this.#municipality, batch, this.#source),
        )
        this.#written += batch.events.length
        return
      } catch (error) {
        if (isOfTheRows(error)) return this.#writeParts(batch, error)
        if (tries === 0) log.warn({ err: error }, 'events of calls wait for the database')
        await this.#rest(AGAIN_MS[tries] ?? 2_000)
      }
    }
    // Told to stop while the database was away: `stop` says how much was lost.
    this.#waiting.events.unshift(...batch.events)
  }

  /** Finds the row that the database refuses, by halves. */
  async #writeParts(batch: Batch, error: unknown): Promise<void> {
    if (sizeOf(batch) <= 1) {
      this.#lost += batch.events.length
      log.error({ err: error, kind: batch.events[0]?.kind }, 'the database refuses what happened in a call')
      return
    }
    for (const part of halves(batch)) if (sizeOf(part) > 0) await this.#write(part)
  }

  async #rest(ms: number): Promise<void> {
    await Promise.race([sleep(ms), new Promise<void>((resolve) => (this.#wake = resolve))])
  }
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Calls before their events, events in order before desks and answers. */
function halves(batch: Batch): Batch[] {
  const kinds: Batch[] = [
    { ...emptyBatch(), calls: batch.calls },
    { ...emptyBatch(), events: batch.events },
    { ...emptyBatch(), transfers: batch.transfers },
    { ...emptyBatch(), desks: batch.desks },
    { ...emptyBatch(), answers: batch.answers },
  ].filter((part) => sizeOf(part) > 0)
  if (kinds.length > 1) return kinds
  const halve = <Item>(items: readonly Item[]): Item[][] => {
    const middle = Math.ceil(items.length / 2)
    return [items.slice(0, middle), items.slice(middle)]
  }
  return [0, 1].map((half) => ({
    calls: new Map(halve([...batch.calls])[half]),
    events: halve(batch.events)[half] ?? [],
    transfers: halve(batch.transfers)[half] ?? [],
    desks: new Map(halve([...batch.desks])[half]),
    answers: halve(batch.answers)[half] ?? [],
  }))
}
