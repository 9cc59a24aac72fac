/** Listens to what the database tells at once, on a connection of its own; comes back by itself when it is lost. */
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { log } from './log.ts'

export interface Listening {
  stop(): Promise<void>
}

const AGAIN_MS = 500

export interface Told {
  /** Names things, never says what they say. */
  onNotice: (payload: string) => void
  /** Something may have been missed: the connection was lost and is here again. */
  onGap: () => void
}

export function listenTo(url: string, channel: string, told: Told): Listening {
  const listener = new Listener(url, channel, told)
  const running = listener.run()
  return {
    stop: async () => {
      await listener.stop()
      await running
    },
  }
}

class Listener {
  #stopped = false
  #client: Client | null = null
  readonly #url: string
  readonly #channel: string
  readonly #told: Told

  constructor(url: string, channel: string, told: Told) {
    this.#url = url
    this.#channel = channel
    this.#told = told
  }

  async run(): Promise<void> {
    await this.#once(true)
    while (!this.#stopped) {
      await sleep(AGAIN_MS, undefined, { ref: false })
      if (!this.#stopped) await this.#once(false)
    }
  }

  /** Until the connection is lost. */
  async #once(first: boolean): Promise<void> {
    const client = new Client({ connectionString: this.#url, application_name: 'sagsgang', keepAlive: true })
    this.#client = client
    const lost = Promise.withResolvers<void>()
    client.on('error', () => lost.resolve())
    client.on('end', () => lost.resolve())
    client.on('notification', ({ payload }) => this.#told.onNotice(payload ?? ''))
    try {
      // Told to stop while it connects, the connection may end without a word.
      await Promise.race([client.connect(), lost.promise])
      if (this.#stopped) return
      await client.query(`listen ${client.escapeIdentifier(this.#channel)}`)
      if (!first) this.#told.onGap()
      await lost.promise
    } catch (error) {
      log.warn({ err: error }, 'no notices of the database')
    }
    await client.end().catch(() => {})
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#client?.end().catch(() => {})
  }
}
