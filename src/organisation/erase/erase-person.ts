/**
 * Erases a person: rows of their own, name and initials in all texts, what history knows, the search index, and files that
 * name the person. All in one transaction of the owner, so that trying it tells exactly what doing it does.
 */
import { Database, type Transaction } from '../../platform/database.ts'
import { vacuumTables } from '../../platform/vacuum.ts'
import { eraseHistory } from './erase-history.ts'
import { eraseFiles, type ErasedFiles, type FileBytes } from './erase-files.ts'
import { erasePersonRows } from './erase-rows.ts'
import { eraseTexts } from './erase-texts.ts'
import { countNamesakes, findPerson, type FindRefusal, type PersonToErase } from './find-person.ts'
import { nameMatcher } from './name-matcher.ts'

export interface ErasureRequest {
  municipality: number
  /** Initials, or the number of the person. */
  person: string
  /** Stands in the history for good: it may not name the person. */
  ground: string
  /** Other ways texts name the person. */
  also: readonly string[]
}

/** What later rooms do in an erasure; cli.ts gives them. */
export interface ErasureSlots {
  files: FileBytes
  /** Makes the search entries of items anew. */
  indexItems: (tx: Transaction, municipality: number, itemIds: number[]) => Promise<void>
}

export interface ErasureReport {
  person: PersonToErase
  /** Persons of the same name: texts cannot tell who was meant. */
  namesakes: number
  /** Rows changed or removed, by table. */
  rows: Map<string, number>
  payloads: number
  items: number
  files: ErasedFiles
}

export type ErasureRefusal = FindRefusal | 'ground-names-person'

/** @param doIt false only tells what would be done */
export async function erasePerson(
  ownerUrl: string,
  request: ErasureRequest,
  slots: ErasureSlots,
  doIt: boolean,
): Promise<ErasureReport | ErasureRefusal> {
  const owner = new Database(ownerUrl, { poolSize: 1 })
  try {
    const outcome = await owner
      .within({ municipality: request.municipality, purpose: 'erase' }, async (tx) => {
        const done = await eraseWithin(tx, request, slots)
        if (!doIt) throw new OnlyTried(done)
        return done
      })
      .catch((error: unknown) => {
        if (error instanceof OnlyTried) return error.outcome
        throw error
      })
    // Last, for it cannot be taken back; whoever runs the command again erases what was left.
    if (doIt && typeof outcome !== 'string') {
      for (const digest of outcome.files.digests) await slots.files.erase(digest)
      await vacuumTables(ownerUrl, [
        ...outcome.rows.keys(),
        'history_payloads',
        'search_entries',
        'search_terms',
      ])
    }
    return outcome
  } finally {
    await owner.close()
  }
}

/** Rolls a transaction back and carries out what it came to. */
class OnlyTried extends Error {
  readonly outcome: ErasureReport | ErasureRefusal
  constructor(outcome: ErasureReport | ErasureRefusal) {
    super('Only tried')
    this.outcome = outcome
  }
}

async function eraseWithin(
  tx: Transaction,
  { municipality, person: wanted, ground, also }: ErasureRequest,
  { files, indexItems }: ErasureSlots,
): Promise<ErasureReport | ErasureRefusal> {
  const person = await findPerson(tx, municipality, wanted, also)
  if (typeof person === 'string') return person
  if (nameMatcher(person.words, true).isIn(ground)) return 'ground-names-person'
  const namesakes = await countNamesakes(tx, municipality, person)
  const rows = await erasePersonRows(tx, municipality, person)
  const texts = await eraseTexts(tx, municipality, person)
  for (const [table, count] of texts.rows) rows.set(table, (rows.get(table) ?? 0) + count)
  const items = [...texts.items].sort((a, b) => a - b)
  await indexItems(tx, municipality, items)
  const erasedFiles = await eraseFiles(tx, municipality, person, ground, texts.files, files)
  const payloads = await eraseHistory(tx, municipality, person, ground)
  return { person, namesakes, rows, payloads, items: items.length, files: erasedFiles }
}
