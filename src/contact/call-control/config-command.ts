/**
 * `sagsgang telephony-config DIR`: writes the configuration of the municipality's Asterisk from the database: its desks with
 * their passwords, the lines to other exchanges, the numbers citizens dial, and which desks ring when the program is away.
 */
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { z } from 'zod'
import { Database, type Transaction } from '../../platform/database.ts'
import { openDatabase, requireConfig } from '../../platform/open-database.ts'
import { exitCodes, OperatorError, storageError } from '../../platform/operator-error.ts'
import { listTrunks } from '../employees/trunks.ts'
import { configFiles } from '../telephony/asterisk/config.ts'
import { exchangeSettings, type ExchangeSettings } from '../telephony/asterisk/settings.ts'

const USAGE =
  'Skriv telephony-config og en mappe: npm run sagsgang -- telephony-config MAPPE [--as STI] [--sip-port PORT] [--outside-address ADRESSE] [--municipality ID]'

interface Wishes {
  folder: string
  /** Where the exchange will see the files. */
  as: string
  sipPort: number | undefined
  outsideAddress: string | undefined
  municipality: number | null
}

/** @returns the exit code. @throws OperatorError that says what is missing */
export async function run(args: string[]): Promise<number> {
  const wishes = parseArguments(args)
  const { asterisk } = requireConfig()
  if (asterisk === null)
    throw new OperatorError('ASTERISK_ARI_URL mangler: den siger, hvor telefoncentralen skal svare, og med hvilken kode.', exitCodes.config) // prettier-ignore
  const database = await openDatabase()
  try {
    const settings = await readSettings(database.logins.worker, asterisk, wishes)
    await writeFiles(wishes, settings)
    const withoutPhone = settings.numbers.length === 0 ? ' Ingen kø har et telefonnummer endnu.' : ''
    process.stdout.write(
      `Telefoncentralens opsætning ligger i ${wishes.folder}: ${settings.desks.length} pladser, ${settings.trunks.length} linjer, ${settings.numbers.length} numre.${withoutPhone}\n`,
    )
    return 0
  } finally {
    await database.close()
  }
}

function parseArguments(args: string[]): Wishes {
  const text = { type: 'string' } as const
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { as: text, 'sip-port': text, 'outside-address': text, municipality: text },
    })
    const [folder, ...more] = positionals
    const number = (value: string | undefined) =>
      value === undefined ? undefined : z.coerce.number().int().parse(value)
    if (folder !== undefined && more.length === 0)
      return {
        folder: resolve(folder),
        as: values.as ?? resolve(folder),
        sipPort: number(values['sip-port']),
        outsideAddress: values['outside-address'],
        municipality: number(values.municipality) ?? null,
      }
  } catch {
    // An unknown option gets the same answer as a missing folder.
  }
  throw new OperatorError(USAGE, exitCodes.usage)
}

async function readSettings(
  url: string,
  asterisk: { url: string; sounds: string },
  { sipPort, outsideAddress, municipality }: Wishes,
): Promise<ExchangeSettings> {
  const worker = new Database(url, { poolSize: 1 })
  try {
    const id = municipality ?? (await onlyMunicipality(worker))
    const found = await worker.within({ municipality: id, purpose: 'contact' }, async (tx) => ({
      desks: await readDesks(tx, id),
      numbers: await readNumbers(tx, id),
      trunks: await listTrunks(tx),
    }))
    const { hostname, port, username, password } = new URL(asterisk.url)
    const read = exchangeSettings.safeParse({
      ari: {
        host: hostname,
        port: port === '' ? 8088 : Number(port),
        user: decodeURIComponent(username),
        password: decodeURIComponent(password),
      },
      sip: {
        ...(sipPort !== undefined && { port: sipPort }),
        ...(outsideAddress !== undefined && { outsideAddress }),
      },
      sounds: asterisk.sounds,
      rtp: { from: 10_000, to: 19_999 },
      ...found,
    })
    if (read.success) return read.data
    // Of what is wrong only its place is told: values are passwords too.
    const wrong = [...new Set(read.error.issues.map(({ path }) => path.join('.')))].join(', ')
    throw new OperatorError(`Opsætningen kan ikke skrives. Ret: ${wrong}.`, exitCodes.config)
  } finally {
    await worker.close()
  }
}

/** For commands that are given no municipality. @throws OperatorError where there is not just one */
export async function onlyMunicipality(worker: Database): Promise<number> {
  const rows = await worker.within({ municipality: 0, purpose: 'round' }, (tx) =>
    tx.selectFrom('municipalities').select('municipality_id').execute(),
  )
  const [only, ...others] = rows
  if (only === undefined) throw new OperatorError('Der er ingen kommune i databasen endnu.', exitCodes.failed)
  if (others.length > 0)
    throw new OperatorError('Der er flere kommuner i databasen: skriv --municipality ID.', exitCodes.usage)
  return only.municipality_id
}

/** A desk without a password has no telephone yet: it gets one under Indstillinger. */
async function readDesks(tx: Transaction, municipality: number) {
  const { rows } = await sql<{ name: string; secret: string; kind: string }>`
    select d.telephone as name, s.secret, d.kind from contact_desks d
    join contact_desk_secrets s on s.municipality_id = d.municipality_id and s.desk_id = d.id
    where d.municipality_id = ${municipality} order by d.id`.execute(tx)
  return rows
}

/** The desks of the first rank ring when the program is away; where there are none, all the queue's. */
async function readNumbers(tx: Transaction, municipality: number) {
  const { rows } = await sql<{ number: string; queue: string; fallbackDesks: string[] }>`
    select n.number, left(regexp_replace(q.title, '[^[:alnum:] ._-]', '', 'g'), 80) as queue, array(
      select d.telephone from contact_queue_desks t
        join contact_desks d on d.municipality_id = t.municipality_id and d.id = t.desk_id
        join contact_desk_secrets s on s.municipality_id = d.municipality_id and s.desk_id = d.id
      where t.municipality_id = q.municipality_id and t.queue_id = q.id and t.rank = (
        select min(r.rank) from contact_queue_desks r where r.municipality_id = q.municipality_id and r.queue_id = q.id)
      order by d.id) as "fallbackDesks"
    from contact_queues q cross join lateral unnest(q.dialled) n (number)
    where q.municipality_id = ${municipality} order by q.id, n.number`.execute(tx)
  return rows
}

/** Passwords lie in them, so they are for the one who runs the command, and whom he gives them to. */
async function writeFiles({ folder, as }: Wishes, settings: ExchangeSettings): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await chmod(folder, 0o700)
    for (const [name, text] of configFiles(settings, as))
      await writeFile(join(folder, name), text, { mode: 0o600 })
  } catch (error) {
    throw storageError(error, folder)
  }
}
