/**
 * The one place that hands out a connection. Every transaction says for whom it is done; the policies of the database
 * read it from settings that die with the transaction.
 */
import { Kysely, PostgresDialect } from 'kysely'
import { Pool, type PoolClient, type QueryConfig, type QueryResult, types } from 'pg'
import type { Tables } from './database-types.ts'
import { afterTheServer, isNoAnswer, isSilent, NoAnswer, type Patience } from './patience.ts'

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

/** What a transaction is for: a change may take longer than a page. */
export type Effort = 'reading' | 'writing'

/** A connection with what is kept for it. */
interface Bound {
  transaction: Transaction
  /** Milliseconds that the answer of a statement is waited for; without limit for jobs. */
  limit: { now: number | undefined }
}

/** Connections of one login. */
export class Database {
  readonly #pool: Pool
  readonly #patience: Patience | null
  readonly #bound = new WeakMap<PoolClient, Bound>()

  /**
   * @param url connection string of one of the logins app, worker or public (or owner, in commands only)
   * @param options `patience` where somebody waits for a page; jobs take the time they need
   */
  constructor(url: string, options: { poolSize?: number; patience?: Patience } = {}) {
    this.#patience = options.patience ?? null
    this.#pool = new Pool({
      connectionString: url,
      max: options.poolSize ?? 10,
      connectionTimeoutMillis: this.#patience?.opening ?? 10_000,
      ...(this.#patience && {
        statement_timeout: this.#patience.reading,
        lock_timeout: this.#patience.reading,
      }),
      application_name: 'sagsgang',
    })
    // An idle connection that the server closes must not end the process; the next query tells.
    this.#pool.on('error', () => {})
    // Nor one that is lost in the middle of its work: what waits for an answer is told by its own promise.
    this.#pool.on('connect', (client) => client.on('error', () => {}))
  }

  /**
   * Does `work` in one transaction on behalf of `caller`: commits what it answers, rolls back what it throws.
   * @throws what `work` throws, `NoAnswer`, and an Error when the database turned the commit into a rollback
   */
  async within<T>(
    caller: Caller,
    work: (tx: Transaction) => Promise<T>,
    effort: Effort = 'reading',
  ): Promise<T> {
    return this.#answered(() => this.#tryWithin(caller, work, effort))
  }

  /** Says of a database that does not answer that it does not. */
  async #answered<T>(asking: () => Promise<T>): Promise<T> {
    try {
      return await asking()
    } catch (error) {
      if (this.#patience && isNoAnswer(error))
        throw new NoAnswer('The database does not answer', { cause: error })
      throw error
    }
  }

  async #tryWithin<T>(caller: Caller, work: (tx: Transaction) => Promise<T>, effort: Effort): Promise<T> {
    const opening = openingStatement(caller, effort === 'writing' ? this.#patience?.writing : undefined)
    const client = await this.#pool.connect()
    let broken: Error | undefined
    try {
      await client.query(limited({ text: opening }, this.#patience?.opening))
      const { transaction, limit } = this.#boundTo(client)
      limit.now = this.#patience ? afterTheServer(this.#patience[effort]) : undefined
      const answer = await work(transaction)
      const { command } = await client.query(limited({ text: 'commit' }, limit.now))
      if (command === 'ROLLBACK') throw new Error('The transaction had failed before its commit')
      return answer
    } catch (error) {
      // A connection that does not answer, or cannot even roll back, is thrown away.
      if (error instanceof Error && isSilent(error)) broken = error
      else
        await client
          .query(limited({ text: 'rollback' }, this.#patience?.opening))
          .catch((failure: Error) => (broken = failure))
      throw error
    } finally {
      client.release(broken)
    }
  }

  /**
   * One statement that names itself all it needs, such as a function that knows a session by its digest: it is done on
   * nobody's behalf and in no transaction but its own.
   */
  async ask<T>(statement: (db: Transaction) => Promise<T>): Promise<T> {
    return this.#answered(async () => {
      const client = await this.#pool.connect()
      let broken: Error | undefined
      try {
        const { transaction, limit } = this.#boundTo(client)
        limit.now = this.#patience ? afterTheServer(this.#patience.reading) : undefined
        return await statement(transaction)
      } catch (error) {
        if (isSilent(error)) broken = new Error('The connection does not answer', { cause: error })
        throw error
      } finally {
        client.release(broken)
      }
    })
  }

  /** How many connections are open, idle and waited for; for the metrics. */
  get load(): { open: number; idle: number; waiting: number } {
    return { open: this.#pool.totalCount, idle: this.#pool.idleCount, waiting: this.#pool.waitingCount }
  }

  async close(): Promise<void> {
    await this.#pool.end()
  }

  /** Kysely bound to this one connection, so that no query of a transaction can slip onto another. */
  #boundTo(client: PoolClient): Bound {
    const known = this.#bound.get(client)
    if (known) return known
    const limit: Bound['limit'] = { now: undefined }
    const one = { query: preparing(client, limit), release: () => {} }
    const transaction = new Kysely<Tables>({
      dialect: new PostgresDialect({
        // Kysely only ever connects, queries and releases.
        pool: { connect: async () => one, end: async () => {} } as unknown as Pool,
      }),
    })
    const bound = { transaction, limit }
    this.#bound.set(client, bound)
    return bound
  }
}

/** The statement, given up by the driver after `limit` milliseconds. */
function limited(statement: QueryConfig, limit: number | undefined): QueryConfig {
  return limit === undefined ? statement : Object.assign(statement, { query_timeout: limit })
}

/** Statements of one connection that the server keeps the plans of; the rest are planned each time. */
const MOST_PREPARED = 400

/**
 * Sends each statement under a name of its own, so that the server plans it once a connection: planning a statement
 * under row-level security costs more than doing it. Plans ask for the caller's settings anew each time.
 */
function preparing(
  client: PoolClient,
  limit: Bound['limit'],
): (text: string, values: unknown[]) => Promise<QueryResult> {
  const names = new Map<string, string>()
  return (text, values) => {
    let name = names.get(text)
    if (name === undefined && names.size < MOST_PREPARED) {
      name = `s${names.size + 1}`
      names.set(text, name)
    }
    return client.query(limited(name === undefined ? { text, values } : { name, text, values }, limit.now))
  }
}

/**
 * Opens a transaction for `caller` in one round trip. Literal values, because SET takes no parameters.
 * @param limit milliseconds a statement may take, where it is another than the connection's own
 */
export function openingStatement(caller: Caller, limit?: number): string {
  const settings = [`set local app.municipality_id = '${whole(caller.municipality)}'`]
  if (caller.person !== undefined && caller.person !== null)
    settings.push(`set local app.person_id = '${whole(caller.person)}'`)
  if (caller.purpose) settings.push(`set local app.purpose = '${word(caller.purpose)}'`)
  if (caller.sessionDigest) settings.push(`set local app.session_digest = '${hex(caller.sessionDigest)}'`)
  if (limit !== undefined) settings.push(`set local statement_timeout = ${whole(limit)}`)
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
