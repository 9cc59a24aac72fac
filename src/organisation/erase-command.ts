/** `sagsgang erase`: shows what is kept of a person, and erases it when told so a second time. */
import { parseArgs } from 'node:util'
import { Database } from '../platform/database.ts'
import { openDatabase } from '../platform/open-database.ts'
import { exitCodes, OperatorError } from '../platform/operator-error.ts'
import { describeErasure, describeRefusal } from './erase/describe-erasure.ts'
import type { FileBytes } from './erase/erase-files.ts'
import { erasePerson, type ErasureSlots } from './erase/erase-person.ts'

const usage =
  'Skriv: erase --person INITIALER|NUMMER --ground "Grund" [--also "Andet navn"]… [--municipality ID] [--yes]'

/** What the rooms below give: the bytes of a data folder, and the search index. */
export interface EraseCommandSlots {
  openFiles: (dataDirectory: string) => FileBytes
  indexItems: ErasureSlots['indexItems']
}

/** @returns 0 when shown or erased, 1 when refused. @throws OperatorError for missing arguments */
export async function run(args: string[], slots: EraseCommandSlots): Promise<number> {
  const { person, ground, also, municipality, yes } = readArguments(args)
  const database = await openDatabase()
  try {
    const outcome = await erasePerson(
      database.ownerUrl,
      { municipality: await chooseMunicipality(database.ownerUrl, municipality), person, ground, also },
      { files: slots.openFiles(database.folder.root), indexItems: slots.indexItems },
      yes,
    )
    if (typeof outcome === 'string') {
      process.stderr.write(`${describeRefusal(outcome)}\n`)
      return exitCodes.failed
    }
    for (const line of describeErasure(outcome, yes)) process.stdout.write(`${line}\n`)
    if (yes) process.stdout.write(rememberLine(outcome.person.id, ground, municipality, also.length > 0))
    return 0
  } finally {
    await database.close()
  }
}

/** To be kept outside the database: a backup of an earlier day brings the person back. By number, so it names nobody. */
function rememberLine(
  person: number,
  ground: string,
  municipality: number | null,
  otherNames: boolean,
): string {
  const chosen = municipality === null ? '' : ` --municipality ${municipality}`
  const names = otherNames ? 'med de samme --also ' : ''
  return (
    `Gem denne linje, til kopierne er slettet. Gendannes en af dem, så kør den igen ${names}bagefter:\n` +
    `  npm run sagsgang -- erase --person ${person} --ground ${JSON.stringify(ground)}${chosen} --yes\n`
  )
}

function readArguments(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        person: { type: 'string' },
        ground: { type: 'string' },
        also: { type: 'string', multiple: true },
        municipality: { type: 'string' },
        yes: { type: 'boolean' },
      },
    })
    const { person, ground, also = [], municipality, yes = false } = values
    const wanted = municipality === undefined ? null : Number(municipality)
    if (person && ground?.trim() && (wanted === null || Number.isSafeInteger(wanted)))
      return {
        person,
        ground: ground.trim(),
        also: also.filter((name) => name.trim() !== ''),
        municipality: wanted,
        yes,
      }
  } catch {
    // An unknown option gets the same answer as a missing one.
  }
  throw new OperatorError(usage, exitCodes.usage)
}

async function chooseMunicipality(ownerUrl: string, wanted: number | null): Promise<number> {
  const owner = new Database(ownerUrl, { poolSize: 1 })
  try {
    const found = await owner.within({ municipality: 0 }, (tx) =>
      tx.selectFrom('municipalities').select('municipality_id as id').execute(),
    )
    const [only, ...others] = found.filter(({ id }) => wanted === null || id === wanted)
    if (only && others.length === 0) return only.id
  } finally {
    await owner.close()
  }
  throw new OperatorError(
    wanted === null ? 'Vælg kommunen med --municipality.' : `Der er ingen kommune ${wanted}.`,
    exitCodes.usage,
  )
}
