/** `sagsgang verify`: recomputes the history of every municipality and says in Danish what it found. */
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { openDatabase } from '../open-database.ts'
import { exitCodes } from '../operator-error.ts'
import type { Head } from './chain.ts'
import { describeVerification } from './describe-verification.ts'
import { verifyHistory } from './verify.ts'

const usage = 'Brug: sagsgang verify [--municipality ID] [--head PLADS:HASH]'

/** @returns 0 where every chain is whole, 1 where one is broken, 2 where the arguments are wrong */
export async function run(args: string[]): Promise<number> {
  const read = readArguments(args)
  if (read === null) {
    process.stderr.write(`${usage}\n`)
    return exitCodes.usage
  }
  const database = await openDatabase()
  try {
    return await verifyAll(database.ownerUrl, read, (line) => process.stdout.write(`${line}\n`))
  } finally {
    await database.close()
  }
}

export interface VerifyArguments {
  municipality: number | null
  head: Head | null
}

/** Verifies the municipalities of a database as its owner, and says it line by line. */
export async function verifyAll(
  ownerUrl: string,
  { municipality, head }: VerifyArguments,
  say: (line: string) => void,
): Promise<number> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'sagsgang verify' })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: number; name: string }>(
      `select municipality_id as id, name from municipalities where $1::int is null or municipality_id = $1 order by 1`,
      [municipality],
    )
    if (rows.length === 0) say('Der er ingen kommune at efterregne.')
    if (head !== null && rows.length !== 1) {
      say('Vælg kommunen med --municipality, når der gives et --head.')
      return exitCodes.usage
    }
    let exitCode = 0
    for (const { id, name } of rows) {
      const verification = await verifyHistory(client, id, head)
      for (const line of describeVerification(name, verification)) say(line)
      if (verification.faultCount > 0) exitCode = exitCodes.failed
    }
    return exitCode
  } finally {
    await client.end()
  }
}

function readArguments(args: string[]): VerifyArguments | null {
  try {
    const { values } = parseArgs({
      args,
      options: { municipality: { type: 'string' }, head: { type: 'string' } },
    })
    const head = values.head === undefined ? null : readHead(values.head)
    const municipality = values.municipality === undefined ? null : Number(values.municipality)
    if (municipality !== null && !Number.isSafeInteger(municipality)) return null
    return head === undefined ? null : { municipality, head }
  } catch {
    return null
  }
}

/** `POSITION:HASH` as it was printed; undefined where it is none. */
function readHead(text: string): Head | undefined {
  const [, position, hash] = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(text) ?? []
  return position && hash ? { position: Number(position), hash: Buffer.from(hash, 'hex') } : undefined
}
