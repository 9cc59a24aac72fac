/** A handed-in file opened for correction. */
import type { FileStore } from '../../documents/files.ts'
import type { KnownRule } from '../../minutes/corrections/choose-rules.ts'
import type { OpenedDocument } from '../../minutes/corrections/correct-reading.ts'
import { openDocument } from '../../minutes/corrections/open-document.ts'
import { UnreadableFile } from '../../minutes/unreadable-file.ts'
import type { HandedIn } from './queries.ts'

export interface OpenedFile {
  file: HandedIn
  document: OpenedDocument
  /** Learnt before, and of this layout. */
  rules: KnownRule[]
}

/** `null` where the bytes are gone, or hold no lines of one meeting. */
export async function openBytes(
  store: FileStore,
  { digest, name }: Pick<HandedIn, 'digest' | 'name'>,
): Promise<OpenedDocument | null> {
  const bytes = await store.read(digest).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (bytes === null) return null
  return openDocument(bytes, name).catch((error: unknown) => {
    if (error instanceof UnreadableFile) return null
    throw error
  })
}
