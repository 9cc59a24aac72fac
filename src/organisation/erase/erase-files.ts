/** Files that name a person: which they are, and that the municipality no longer keeps them. */
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database.ts'
import type { PersonToErase } from './find-person.ts'
import { nameMatcher } from './name-matcher.ts'
import { searchBytes } from './search-bytes.ts'

/** What erasing needs of the room that keeps the bytes; cli.ts gives it. */
export interface FileBytes {
  /** @throws ENOENT where there are none */
  read(digest: Uint8Array): Promise<Buffer>
  erase(digest: Uint8Array): Promise<void>
}

export interface ErasedFiles {
  /** Bytes to erase once the transaction is done: a file of another municipality too stays on disk. */
  digests: Buffer[]
  /** Files known to the municipality that now say they were erased. */
  marked: number
  /** Pictures and some PDFs: a person has to look at them. */
  cannotTell: number
}

interface KnownFile {
  digest: Buffer
  elsewhere: boolean
  erased: boolean
}

/** @param named digests in hex of files whose reading named the person */
export async function eraseFiles(
  tx: Transaction,
  municipality: number,
  person: PersonToErase,
  ground: string,
  named: ReadonlySet<string>,
  bytes: FileBytes,
): Promise<ErasedFiles> {
  const matcher = nameMatcher(person.words, false)
  const found: ErasedFiles = { digests: [], marked: 0, cannotTell: 0 }
  const marked: Buffer[] = []
  for (const { digest, elsewhere, erased } of await listFiles(tx, municipality)) {
    const verdict = named.has(digest.toString('hex')) ? 'names' : await verdictOn(digest, bytes, matcher)
    if (verdict === 'cannot-tell') found.cannotTell += 1
    // What was erased before, but cut off before its bytes were gone, is done now.
    if (verdict !== 'names' && !erased) continue
    if (!elsewhere) found.digests.push(digest)
    marked.push(digest)
  }
  const { numAffectedRows = 0n } = await sql`
    update files set erased_at = now(), erased_ground = ${ground}
    where municipality_id = ${municipality} and digest = any (${marked}::bytea[]) and erased_at is null`.execute(
    tx,
  )
  return { ...found, marked: Number(numAffectedRows) }
}

async function verdictOn(digest: Buffer, bytes: FileBytes, matcher: ReturnType<typeof nameMatcher>) {
  try {
    return searchBytes(await bytes.read(digest), matcher)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'silent'
    throw error
  }
}

/** Kept ones, and those that an import was given but made nothing of. */
async function listFiles(tx: Transaction, municipality: number): Promise<KnownFile[]> {
  const { rows } = await sql<KnownFile>`
    with known as (
      select digest from files where municipality_id = ${municipality}
      union select file_digest from import_files where municipality_id = ${municipality})
    select k.digest,
      exists (select 1 from files o where o.municipality_id <> ${municipality} and o.digest = k.digest and o.erased_at is null) as elsewhere,
      exists (select 1 from files f where f.municipality_id = ${municipality} and f.digest = k.digest and f.erased_at is not null) as erased
    from known k order by k.digest`.execute(tx)
  return rows
}
