/**
 * The one place that hands out a connection. Every transaction says for whom it is done; the policies of the database
 * read it from settings that die with the transaction.
 */
import { Kysely, PostgresDialect } from 'kysely'
import { Pool, type PoolClient, type QueryResult, types } from 'pg'
import type { Tables } from './database-types.ts'

export type Transaction = Kysely<Tables>

/** For whom a transaction is done. Without a person it sees what the login itself may see. */
export interface Caller {
  municipality: number
  person?: number | null
  /** Named purpose of a job without a person; believed of the worker login only. */
  purpose?: string
  /** Hex SHA-256 of the session token. */
  sessionDigest?: string
}

// Counts come as bigint strings unless told otherwise; ids and counts of ours stay below 2^53.
types.setTypeParser(types.builtins.INT8, Number)
// Dates stay `YYYY-MM-DD`: a Date object would move them by the time zone.
types.setTypeParser(types.builtins.DATE, (text) => text)

/** Connections of one login. */
export class Database {
  readonly #pool: Pool
  readonly #bound = new WeakMap<PoolClient, Transaction>()

  /** @param url connection string of one of the logins app, worker or public (or owner, in commands only) */
  constructor(url: string, options: { poolSize?: number } = {}) {
    this.#pool = new Pool({
      connectionString: url,
      max: options.poolSize ?? 10,
      connectionTimeoutMillis: 10_000,
      application_name: 'sagsgang',
    })
    // An idle connection that the server closes must not end the process; the next query tells.
    this.#pool.on('error', () => {})
  }

  /**
   * Does `work` in one transaction on behalf of `caller`: commits what it answers, rolls back what it throws.
   * @throws what `work` throws, and an Error when the database turned the commit into a rollback
   */
  async within<T>(caller: Caller, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const opening = openingStatement(caller)
    const client = await this.#pool.connect()
    let broken: Error | undefined
    try {
      await client.query(opening)
      const answer = await work(this.#transactionOn(client))
      const { command } = await client.query('commit')
      if (command === 'ROLLBACK') throw new Error('The transaction had failed before its commit')
      return answer
    } catch (error) {
      // A connection that cannot even roll back is thrown away.
      await client.query('rollback').catch((failure: Error) => (broken = failure))
      throw error
    } finally {
      client.release(broken)
    }
  }

  /** How many connections are open, idle and waited for; for the metrics. */
  get load(): { open: number; idle: number; waiting: number } {
    return { open: this.#pool.totalCount, idle: this.#pool.idleCount, waiting: this.#pool.waitingCount }
  }

  async close(): Promise<void> {
    await this.#pool.end()
  }

  /** Kysely bound to this one connection, so that no query of a transaction can slip onto another. */
  #transactionOn(client: PoolClient): Transaction {
    const known = this.#bound.get(client)
    if (known) return known
    const one = { query: preparing(client), release: () => {} }
    const transaction = new Kysely<Tables>({
      dialect: new PostgresDialect({
        // Kysely only ever connects, queries and releases.
        pool: { connect: async () => one, end: async () => {} } as unknown as Pool,
      }),
    })
    this.#bound.set(client, transaction)
    return transaction
  }
}

/** Statements of one connection that the server keeps the plans of; the rest are planned each time. */
const MOST_PREPARED = 400

/**
 * Sends each statement under a name of its own, so that the server plans it once a connection: planning a statement
 * under row-level security costs more than doing it. Plans ask for the caller's settings anew each time.
 */
function preparing(client: PoolClient): (text: string, values: unknown[]) => Promise<QueryResult> {
  const names = new Map<string, string>()
  return (text, values) => {
    let name = names.get(text)
    if (name === undefined && names.size < MOST_PREPARED) {
      name = `s${names.size + 1}`
      names.set(text, name)
    }
    return client.query(name === undefined ? { text, values } : { name, text, values })
  }
}

/** Opens a transaction for `caller` in one round trip. Literal values, because SET takes no parameters. */
export function openingStatement(caller: Caller): string {
  const settings = [`set local app.municipality_id = '${whole(caller.municipality)}'`]
  if (caller.person !== undefined && caller.person !== null)
    settings.push(`set local app.person_id = '${whole(caller.person)}'`)
  if (caller.purpose) settings.push(`set local app.purpose = '${word(caller.purpose)}'`)
  if (caller.sessionDigest) settings.push(`set local app.session_digest = '${hex(caller.sessionDigest)}'`)
  return ['begin', ...settings].join('; ')
}

function whole(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`Not a whole number: ${value}`)
  return String(value)
}

function word(value: string): string {
  if (!/^[a-z][a-z-]*$/.test(value)) throw new TypeError(`Not the name of a purpose: ${value}`)
  return value
}

function hex(value: string): string {
  if (!/^[0-9a-f]{64}$/.test(value)) throw new TypeError('Not a SHA-256 in hex')
  return value
}
