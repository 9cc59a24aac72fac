/**
 * `sagsgang setup`: gives an empty installation its municipality and the first person who can sign in. Everything else
 * is then done by that administrator.
 */
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { Database, type Transaction } from '../platform/database.ts'
import { openDatabase, requireConfig } from '../platform/open-database.ts'
import { readAccounts, writeAccounts } from './local-provider/accounts.ts'
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
  const config = requireConfig()
  const database = await openDatabase(config)
  try {
    await writeSetup(database.ownerUrl, setup)
    if (config.oidc === null) await letIn(config.dataDir, setup)
    if (config.oidc === null && database.running)
      process.stdout.write('Start Sagsgang igen, så login kender den nye.\n')
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

/** Without a provider of the municipality's own, the local one must know the administrator. It reads its list at start. */
async function letIn(dataDir: string, { administrator, subject }: Setup): Promise<void> {
  const others = (await readAccounts(dataDir)).filter((account) => account.subject !== subject)
  await writeAccounts(dataDir, [
    ...others,
    { subject, name: administrator, title: 'Administrator', shows: null },
  ])
}

/** Writes all or nothing, as the owner: before it nobody has a right to anything. */
export async function writeSetup(ownerUrl: string, setup: Setup): Promise<void> {
  const owner = new Database(ownerUrl, { poolSize: 1 })
  try {
    await owner.within({ municipality: 0, purpose: 'setup' }, async (tx) => {
      await refuseTaken(tx, setup)
      await writeRows(tx, setup)
    })
  } finally {
    await owner.close()
  }
}

async function refuseTaken(tx: Transaction, { hostname }: Setup): Promise<void> {
  const taken = await tx
    .selectFrom('municipalities')
    .select('name')
    .where(sql<boolean>`hostname is not distinct from ${hostname}`)
    .executeTakeFirst()
  if (!taken) return
  const mend = hostname === null ? 'Giv den nye et værtsnavn med --hostname.' : 'Vælg et andet værtsnavn.'
  throw new OperatorError(`${taken.name} er allerede oprettet her. ${mend}`, exitCodes.usage)
}

async function writeRows(tx: Transaction, setup: Setup): Promise<void> {
  const { municipality_id } = await tx
    .insertInto('municipalities')
    .values({ name: setup.municipality, hostname: setup.hostname })
    .returning('municipality_id')
    .executeTakeFirstOrThrow()
  // From here on the history tells whose rows these are.
  await sql`select set_config('app.municipality_id', ${String(municipality_id)}, true)`.execute(tx)
  const valid_from = sql<string>`app.today()`
  const unit = await tx
    .insertInto('units')
    .values({ municipality_id, name: setup.municipality, valid_from })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: person_id } = await tx
    .insertInto('persons')
    .values({ municipality_id, name: setup.administrator, subject: setup.subject })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('employments')
    .values({ municipality_id, person_id, unit_id: unit.id, role: 'employee', valid_from })
    .execute()
  await tx
    .insertInto('responsibilities')
    .values({ municipality_id, person_id, kind: 'administrator', valid_from })
    .execute()
}
