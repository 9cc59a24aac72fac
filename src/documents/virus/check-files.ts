/** Files that wait for the virus check: how they come to wait, what the worker does, and who may open them until then. */
import { sql } from 'kysely'
import type { Database, Transaction } from '../../platform/database.ts'
import { log } from '../../platform/log.ts'
import type { FileStore } from '../files.ts'
import type { VirusScanner } from './clamd.ts'

/** What is said of a file that was handed in: a refusal in Danish, or whether it must be checked later. */
export type HandIn = { refusal: string } | { refusal: null; awaitsCheck: boolean }

/** Checks what is handed in, before it is kept. Without a checker all is taken as it comes. */
export async function checkHandedIn(scanner: VirusScanner | null, bytes: Uint8Array): Promise<HandIn> {
  if (scanner === null) return { refusal: null, awaitsCheck: false }
  const verdict = await scanner.scan(bytes)
  switch (verdict.is) {
    case 'clean':
      return { refusal: null, awaitsCheck: false }
    case 'found':
      log.warn({ virus: verdict.name }, 'a file with a virus was refused')
      return { refusal: `Filen indeholder virus (${verdict.name}) og er ikke lagt op.` }
    case 'too-large':
      return { refusal: 'Filen er for stor til viruskontrollen og er ikke lagt op.' }
    case 'unchecked':
      log.warn({ why: verdict.why }, 'the virus checker does not answer; files wait for it')
      return { refusal: null, awaitsCheck: true }
  }
}

export async function awaitFileCheck(tx: Transaction, digest: Uint8Array): Promise<void> {
  await sql`select app.await_file_check(${digest})`.execute(tx)
}

/** What stands in the way of opening a file; null: nothing. */
export type Hindrance = { is: 'waiting' } | { is: 'found'; name: string }

/** @param isChecked whether a checker is set: without one nobody would ever be done waiting */
export async function hindranceOf(
  tx: Transaction,
  digest: Uint8Array,
  isChecked: boolean,
): Promise<Hindrance | null> {
  const { rows } = await sql<{ state: string; found: string | null; isOwn: boolean }>`
    select state, found, is_own as "isOwn" from app.file_check_of(${digest})`.execute(tx)
  const [check] = rows
  if (check === undefined) return null
  if (check.state === 'found') return { is: 'found', name: check.found ?? '' }
  return check.isOwn || !isChecked ? null : { is: 'waiting' }
}

/** A round of the worker: checks what waits, oldest first, until the checker does not answer. */
export async function checkWaitingFiles(
  database: Database,
  municipality: number,
  store: FileStore,
): Promise<void> {
  const { scanner } = store
  if (scanner === null) return
  const within = <T>(work: (tx: Transaction) => Promise<T>) =>
    database.within({ municipality, purpose: 'check-files' }, work)
  const { rows } = await within((tx) =>
    sql<{ digest: Buffer }>`
      select digest from file_checks where municipality_id = ${municipality} and state = 'waiting'
      order by handed_in_at limit 100`.execute(tx),
  )
  for (const { digest } of rows) {
    const bytes = await store.read(digest).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
      throw error
    })
    // Erased meanwhile: nothing is left that could harm.
    const verdict = bytes === null ? ({ is: 'clean' } as const) : await scanner.scan(bytes)
    if (verdict.is === 'unchecked') return
    const found =
      verdict.is === 'found'
        ? verdict.name
        : verdict.is === 'too-large'
          ? 'for stor til viruskontrollen'
          : null
    await within((tx) =>
      sql`
        update file_checks set state = ${found === null ? 'clean' : 'found'}, found = ${found}, checked_at = now()
        where municipality_id = ${municipality} and digest = ${digest}`.execute(tx),
    )
  }
}
