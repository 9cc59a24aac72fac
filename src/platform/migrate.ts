/**
 * Brings a database to the newest shape, as its owner: logins, then the files of `database/migrations` in order of
 * their names, each once and never changed after.
 */
import { createHash, createHmac } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client, DatabaseError } from 'pg'

const MIGRATIONS = fileURLToPath(new URL('../../database/migrations/', import.meta.url))

/** Logins besides the owner. Their names are cluster-wide, so every database of a server shares them. */
export const LOGINS = ['app', 'worker', 'public'] as const
export type Login = (typeof LOGINS)[number]
export type LoginUrls = Record<Login, string>

/** A state of the database that only a person can mend; the message is Danish, for the one who starts the program. */
export class DatabaseRefusal extends Error {}

export interface Migration {
  name: string
  text: string
  digest: string
}

export async function listMigrations(folder = MIGRATIONS): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(`${folder}/${name}`, 'utf8')
      return { name, text, digest: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/**
 * @param ownerUrl connection string of the owner
 * @param secret from which the passwords of the logins are derived: the same in every process of this installation
 * @throws DatabaseRefusal when the server is too old or a landed migration was changed
 */
export async function migrate(ownerUrl: string, secret: string, folder = MIGRATIONS): Promise<LoginUrls> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'sagsgang migrate' })
  await client.connect()
  try {
    await refuseOldServer(client)
    // Two programs that start at once: the second waits here.
    await client.query(`select pg_advisory_lock(hashtext('sagsgang migrate'))`)
    await makeLogins(client, secret)
    await applyMissing(client, await listMigrations(folder))
    await refuseTemporaryTables(client)
  } finally {
    await client.end()
  }
  return loginUrls(ownerUrl, secret)
}

/** Connection strings of the logins on the owner's server and database. */
export function loginUrls(ownerUrl: string, secret: string): LoginUrls {
  const urlOf = (login: Login) => {
    const url = new URL(ownerUrl)
    url.username = roleOf(login)
    url.password = passwordOf(login, secret)
    return url.href
  }
  return { app: urlOf('app'), worker: urlOf('worker'), public: urlOf('public') }
}

const roleOf = (login: Login) => `sagsgang_${login}`
const passwordOf = (login: Login, secret: string) =>
  createHmac('sha256', secret).update(`login ${login}`).digest('hex')

async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  )
  const version = Math.floor((rows[0]?.version ?? 0) / 10_000)
  if (version < 15)
    throw new DatabaseRefusal(
      `Databasen er PostgreSQL ${version}. Sagsgang kræver PostgreSQL 15 eller nyere.`,
    )
}

async function makeLogins(client: Client, secret: string): Promise<void> {
  for (const login of LOGINS) {
    const role = roleOf(login)
    // Roles belong to the whole server, where advisory locks do not reach: another database of it may be making the same.
    await again(5, async () => {
      const { rows } = await client.query<{ powerful: boolean }>(
        `select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication as powerful
         from pg_roles where rolname = $1`,
        [role],
      )
      if (!rows[0]) await client.query(`create role ${role}`)
      // Only a superuser may even name these; an owner of lesser rank must not have to.
      if (rows[0]?.powerful)
        await client.query(`alter role ${role} nosuperuser nobypassrls nocreatedb nocreaterole noreplication`)
      await client.query(`alter role ${role} login password '${passwordOf(login, secret)}'`)
    }).catch((error: unknown) => {
      if (error instanceof DatabaseError && error.code === '42501')
        throw new DatabaseRefusal(
          `Databasens ejer må ikke oprette eller ændre rollen ${role}. Den skal have CREATEROLE og, hvis rollen findes i forvejen, ADMIN OPTION på den.`,
        )
      throw error
    })
  }
}

async function again(times: number, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (times <= 1) throw error
    await setTimeout(50)
    await again(times - 1, work)
  }
}

/**
 * A table of a login's own could carry our triggers, and so write history that never was. Said at every start, because
 * a copy or a restored dump of a database does not bring its rights along.
 */
export async function refuseTemporaryTables(client: Client): Promise<void> {
  await client.query(
    `do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$`,
  )
}

async function applyMissing(client: Client, migrations: Migration[]): Promise<void> {
  await client.query(`create schema if not exists operations`)
  await client.query(
    `create table if not exists operations.migrations (name text primary key, digest text not null, applied_at timestamptz not null default now())`,
  )
  const { rows } = await client.query<{ name: string; digest: string }>(
    'select name, digest from operations.migrations',
  )
  const applied = new Map(rows.map((row) => [row.name, row.digest]))
  refuseDrift(applied, migrations)
  for (const { name, text, digest } of migrations) {
    if (applied.has(name)) continue
    await client.query('begin')
    try {
      await client.query(text)
      await client.query('insert into operations.migrations (name, digest) values ($1, $2)', [name, digest])
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      })
    }
  }
}

/** A landed file that was changed, or a database newer than this program. */
function refuseDrift(applied: Map<string, string>, migrations: Migration[]): void {
  const known = new Map(migrations.map(({ name, digest }) => [name, digest]))
  for (const [name, digest] of applied) {
    const here = known.get(name)
    if (here === undefined)
      throw new DatabaseRefusal(`Databasen er nyere end programmet: den kender ${name}.`)
    if (here !== digest)
      throw new DatabaseRefusal(`Filen ${name} er ændret, efter at databasen blev opdateret med den.`)
  }
}
