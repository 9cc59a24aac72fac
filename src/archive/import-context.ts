/** What every step of an import works with. */
import type { FileStore } from '../documents/files.ts'
import type { ItemsChanged } from '../meetings/store-minutes.ts'
import type { Caller, Database } from '../platform/database.ts'

export interface ImportContext {
  /** As the worker login. */
  database: Database
  store: FileStore
  municipality: number
  itemsChanged: ItemsChanged
}

export interface WaitingFile {
  id: number
  name: string
  digest: Buffer
  /** Who handed it in. */
  person: number | null
}

/** An import is done by the worker, in the name of whoever handed the files in. */
export function callerFor({ municipality }: ImportContext, person: number | null): Caller {
  return { municipality, person, purpose: 'import' }
}
