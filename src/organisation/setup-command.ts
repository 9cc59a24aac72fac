/**
 * `sagsgang setup`: gives an empty installation its municipality and the first person who can sign in. Everything else
 * is then done by that administrator.
 */
import { parseArgs } from 'node:util'
import pg from 'pg'
import { openDatabase } from '../platform/open-database.ts'
import { exitCodes, OperatorError } from '../platform/operator-error.ts'

interface Setup {
  municipality: string
  hostname: string | null
  administrator: string
  /** What the OpenID provider calls the administrator. */
  subject: string
}

const usage =
  'Skriv: setup --municipality "Navn Kommune" --administrator "For Efternavn" --subject BRUGER [--hostname VÆRT]'

/** @returns the exit code. @throws OperatorError for missing arguments or a municipality of that host name */
export async function run(args: string[]): Promise<number> {
  const setup = parseArguments(args)
  const database = await openDatabase()
  try {
    await writeSetup(database.ownerUrl, setup)
  } finally {
    await database.close()
  }
  process.stdout.write(
    `${setup.municipality} er oprettet. ${setup.administrator} kan logge ind som ${setup.subject}.\n`,
  )
  return 0
}

function parseArguments(args: string[]): Setup {
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({
      args,
      options: { municipality: text, administrator: text, subject: text, hostname: text },
    })
    const { municipality, administrator, subject, hostname } = values
    if (municipality && administrator && subject)
      return { municipality, administrator, subject, hostname: hostname || null }
  } catch {
    // An unknown option gets the same answer as a missing one.
  }
  throw new OperatorError(usage, exitCodes.usage)
}

/** Writes all or nothing, as the owner: before it nobody has a right to anything. */
export async function writeSetup(ownerUrl: string, setup: Setup): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    await refuseTaken(client, setup)
    const municipality = await idOf(
      client,
      'insert into municipalities (name, hostname) values ($1, $2) returning municipality_id as id',
      [setup.municipality, setup.hostname],
    )
    // So that the history tells what this was.
    await client.query(
      `select set_config('app.municipality_id', $1, true), set_config('app.purpose', 'setup', true)`,
      [String(municipality)],
    )
    const unit = await idOf(
      client,
      'insert into units (municipality_id, name, valid_from) values ($1, $2, app.today()) returning id',
      [municipality, setup.municipality],
    )
    const person = await idOf(
      client,
      'insert into persons (municipality_id, name, subject) values ($1, $2, $3) returning id',
      [municipality, setup.administrator, setup.subject],
    )
    await client.query(
      `insert into employments (municipality_id, person_id, unit_id, role, valid_from) values ($1, $2, $3, 'employee', app.today())`,
      [municipality, person, unit],
    )
    await client.query(
      `insert into responsibilities (municipality_id, person_id, kind, valid_from) values ($1, $2, 'administrator', app.today())`,
      [municipality, person],
    )
    await client.query('commit')
  } finally {
    await client.end()
  }
}

async function refuseTaken(client: pg.Client, { hostname }: Setup): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    'select name from municipalities where hostname is not distinct from $1',
    [hostname],
  )
  const [taken] = rows
  if (!taken) return
  const mend = hostname === null ? 'Giv den nye et værtsnavn med --hostname.' : 'Vælg et andet værtsnavn.'
  throw new OperatorError(`${taken.name} er allerede oprettet her. ${mend}`, exitCodes.usage)
}

async function idOf(client: pg.Client, text: string, values: unknown[]): Promise<number> {
  const { rows } = await client.query<{ id: number }>(text, values)
  const [row] = rows
  if (!row) throw new Error('The database answered no row')
  return Number(row.id)
}
