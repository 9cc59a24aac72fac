/** What the checks find in a file that is to leave the house: in its text, its name and what it says of itself. */
import { Worker } from 'node:worker_threads'
import type { FileStore } from '../documents/files.ts'
import { readFileText } from '../minutes/read-file-text.ts'
import { type Found, findPersonalData } from './personal-data.ts'
import type { FileProperties } from './properties-thread.ts'

/** Milliseconds for one file. */
const LONGEST = 15_000
/** Properties that name a person or a place; others say which program it was and when. */
const TELLING =
  /^(?:author|creator|lastmodifiedby|manager|company|subject|keywords|title|description|category|owner|contributor|publisher|custom)/iu
const PERSONS = /^(?:author|creator|lastmodifiedby|manager|owner|contributor)/iu
/** What made the file stands where its author should. */
const PROGRAM =
  /word|excel|powerpoint|acrobat|libreoffice|openoffice|writer|typst|indesign|pdf|scan|chrom|sagsgang/iu

/** Findings of files by digest: the same bytes say the same. */
export class FileChecks {
  readonly #store: FileStore
  readonly #known = new Map<string, Promise<Found[]>>()

  constructor(store: FileStore) {
    this.#store = store
  }

  /** @param digest hex SHA-256 */
  of(digest: string, name: string): Promise<Found[]> {
    const known = this.#known.get(digest)
    if (known !== undefined) return known
    // So many are in no meeting; the oldest is looked at again.
    const oldest = this.#known.size >= 2000 ? this.#known.keys().next().value : undefined
    if (oldest !== undefined) this.#known.delete(oldest)
    const looked = this.#look(digest, name)
    this.#known.set(digest, looked)
    looked.catch(() => this.#known.delete(digest))
    return looked
  }

  async #look(digest: string, name: string): Promise<Found[]> {
    const bytes = await this.#store.read(Buffer.from(digest, 'hex')).catch(() => null)
    if (bytes === null) return [unreadable]
    const text = await readFileText(bytes, name)
    const inText = text.trim() === '' ? [unreadable] : findPersonalData(text)
    return [...inText, ...findInProperties(await readProperties(bytes))]
  }
}

const unreadable: Found = {
  kind: 'unreadable',
  message: 'Kontrollen kan ikke læse filens tekst; den kan være skannet. Læs den selv igennem.',
  excerpt: null,
}

export function findInProperties(properties: FileProperties): Found[] {
  return Object.entries(properties).flatMap(([property, value]): Found[] => {
    const inValue = findPersonalData(value)
    if (inValue.some(({ kind }) => kind === 'personal-number')) return inValue
    if (!TELLING.test(property)) return inValue
    if (!PERSONS.test(property) || PROGRAM.test(value)) return inValue
    return [
      { kind: 'document-property', message: `Filens egenskaber (${property}) nævner «${value.slice(0, 80)}».`, excerpt: null }, // prettier-ignore
    ]
  })
}

function readProperties(bytes: Uint8Array): Promise<FileProperties> {
  const worker = new Worker(new URL('./properties-thread.ts', import.meta.url), {
    // As in src/minutes/extract-apart.ts: Node itself takes the types off.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 256 },
    stdout: true,
    stderr: true,
  })
  return new Promise<FileProperties>((answer) => {
    const limit = setTimeout(() => answer({}), LONGEST)
    worker.once('message', (properties: FileProperties) => answer(properties))
    worker.once('error', () => answer({}))
    worker.once('exit', () => {
      clearTimeout(limit)
      answer({})
    })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(bytes)
  }).finally(() => worker.terminate())
}
