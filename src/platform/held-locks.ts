/** Locks between programs on one database: held as long as a connection of their own stands, and given up with it. */
import { Client } from 'pg'

export class HeldLocks {
  readonly #url: string
  readonly #name: string
  #client: Client | null = null
  readonly #held = new Set<number>()

  /** @param name what is locked; each has its own numbers */
  constructor(url: string, name: string) {
    this.#url = url
    this.#name = name
  }

  /** Takes it if nobody has it. @returns whether it is ours @throws when the database does not answer */
  async take(number: number): Promise<boolean> {
    if (this.#client !== null && this.#held.has(number)) return true
    const client = this.#client ?? (await this.#connect())
    const { rows } = await client.query<{ got: boolean }>(
      'select pg_try_advisory_lock(hashtext($1), $2) as got',
      [this.#name, number],
    )
    if (rows[0]?.got !== true) return false
    this.#held.add(number)
    return true
  }

  async close(): Promise<void> {
    await this.#client?.end().catch(() => undefined)
  }

  async #connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.#url,
      application_name: 'sagsgang',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    })
    const lost = () => {
      if (this.#client !== client) return
      this.#client = null
      this.#held.clear()
    }
    client.on('error', lost)
    client.on('end', lost)
    await client.connect()
    this.#client = client
    return client
  }
}
