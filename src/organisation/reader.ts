/**
 * Who is asking, decided once for each request: with a living session the reader is that person on the app login, else
 * everyone, on the public login. Rooms read and write in the reader's name and so see what the policies let through.
 */
import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { sql } from 'kysely'
import { paths } from '../paths.ts'
import type { Caller, Database, Transaction } from '../platform/database.ts'
import type { Assets } from '../platform/web/assets.ts'
import type { NavigationLink } from '../ui/layout.tsx'
import type { Municipality, SignedInPerson } from './model.ts'
import { digestOf, findReaderOfSession } from './sessions.ts'

export interface Reader {
  database: Database
  caller: Caller
  /** Null: not signed in, and `database` is the public login. */
  person: SignedInPerson | null
  municipality: Municipality
}

/** What the whole site shares; made once when it starts. */
export interface Site {
  /** `app` for signed-in persons, `public` for everyone else. */
  databases: { app: Database; public: Database }
  /** The address users see. */
  publicUrl: URL
  assets: Pick<Assets, 'stylesheet' | 'script' | 'icon'>
  navigationOf: (person: SignedInPerson | null) => NavigationLink[]
}

export interface Env {
  /** Node's own request and answer; there is none where a test asks the application directly. */
  Bindings: HttpBindings
  Variables: { reader: Reader; site: Site; requestId: string }
}

/** Reads in the reader's name: one transaction, no more than the reader may see. */
export function read<Result>(c: Context<Env>, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  const { database, caller } = c.var.reader
  return database.within(caller, work)
}

/** Changes something in the signed-in person's name. Routes that use it stand behind `signedInOnly`. */
export function write<Result>(
  c: Context<Env>,
  work: (tx: Transaction, person: SignedInPerson) => Promise<Result>,
): Promise<Result> {
  const { database, caller, person } = c.var.reader
  if (person === null) throw new Error('A change needs a signed-in person')
  return database.within(caller, (tx) => work(tx, person), 'writing')
}

/** Sends those who are not signed in to do so, and back here afterwards. */
export const signedInOnly: MiddlewareHandler<Env> = async (c, next) => {
  if (c.var.reader.person !== null) return next()
  const url = new URL(c.req.url)
  const asked = c.req.method === 'GET' ? url.pathname + url.search : paths.front
  return c.redirect(paths.signInTo(asked), 303)
}

/** The cookie that holds a session's token. Under https the browser binds it to this very host. */
export function sessionCookie(publicUrl: URL): string {
  return publicUrl.protocol === 'https:' ? '__Host-sagsgang' : 'sagsgang'
}

/** Puts `reader` and `site` into the context. */
export function identifyReader(site: Site): MiddlewareHandler<Env> {
  const municipalities = new MunicipalityByHost(site.databases.public)
  return async (c, next) => {
    const municipality = await municipalities.find(new URL(c.req.url).hostname)
    c.set('site', site)
    const token = getCookie(c, sessionCookie(site.publicUrl))
    const signedIn = token ? await findReader(site.databases.app, municipality, digestOf(token)) : null
    c.set('reader', signedIn ?? everyone(site.databases.public, municipality))
    await next()
  }
}

function everyone(database: Database, municipality: Municipality): Reader {
  return { database, caller: { municipality: municipality.id }, person: null, municipality }
}

async function findReader(
  database: Database,
  municipality: Municipality,
  sessionDigest: string,
): Promise<Reader | null> {
  const person = await findReaderOfSession(database, municipality.id, sessionDigest)
  if (person === null) return null
  return {
    database,
    caller: { municipality: municipality.id, person: person.id, sessionDigest },
    person,
    municipality,
  }
}

/** Which municipality answers under a host name; asked of the database once a minute at most. */
class MunicipalityByHost {
  readonly #database: Database
  readonly #known = new Map<string, { municipality: Municipality; until: number }>()

  constructor(database: Database) {
    this.#database = database
  }

  async find(host: string): Promise<Municipality> {
    const known = this.#known.get(host)
    if (known && known.until > performance.now()) return known.municipality
    const municipality = await this.#ask(host)
    // A caller may invent host names; the map never grows past a few.
    if (this.#known.size > 100) this.#known.clear()
    this.#known.set(host, { municipality, until: performance.now() + 60_000 })
    return municipality
  }

  async #ask(host: string): Promise<Municipality> {
    const id = await this.#database.within({ municipality: 0 }, async (tx) => {
      const { rows } = await sql<{
        id: number | null
      }>`select app.municipality_of_host(${host}) as id`.execute(tx)
      return rows[0]?.id ?? null
    })
    if (id === null) throw new NoMunicipality()
    const found = await this.#database.within({ municipality: id }, (tx) =>
      tx
        .selectFrom('municipalities')
        .select(['name', 'notice'])
        .where('municipality_id', '=', id)
        .executeTakeFirstOrThrow(),
    )
    return { id, ...found }
  }
}

/** The database has no municipality yet, or none under this host name. */
export class NoMunicipality extends Error {}
