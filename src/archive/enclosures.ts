/** Attachments that lie in an export beside its XML: unpacked one at a time onto the disk, and told of in the report. */
import type { FileStore, StoredFile } from '../documents/files.ts'
import { mediaTypeOf } from '../documents/media-types.ts'
import type { BroughtAttachment } from '../meetings/write-rows.ts'
import type { MeetingReading } from '../minutes/read-file.ts'
import { UnreadableFile } from '../minutes/unreadable-file.ts'
import type { ZipFile } from '../minutes/zip/open-zip.ts'

type Exported = NonNullable<MeetingReading['exported']>
type ExportedAttachment = Exported[number]['attachments'][number]

/** What became of the attachments of one meeting. */
export interface EnclosureTally {
  kept: number
  closed: number
  /** Numbers of the items, one for each attachment. */
  missing: string[]
  refused: string[]
  broken: string[]
}

/** An attachment of an import has no name here: the report is read by more than those who may know it. */
export function emptyTally(): EnclosureTally {
  return { kept: 0, closed: 0, missing: [], refused: [], broken: [] }
}

/** @param numbers of the items, as the report is to call them */
export async function keepEnclosures(
  store: FileStore,
  zip: ZipFile | null,
  exported: Exported,
  numbers: readonly string[],
): Promise<{ attachments: BroughtAttachment[][]; tally: EnclosureTally }> {
  const tally = emptyTally()
  const attachments: BroughtAttachment[][] = []
  for (const [index, item] of exported.entries()) {
    const brought: BroughtAttachment[] = []
    for (const enclosure of item.attachments) {
      const file = await keepFile(store, zip, enclosure)
      if (file === null) tally[troubleOf(enclosure)].push(numbers[index] ?? '–')
      else tally.kept += 1
      if (enclosure.closed) tally.closed += 1
      brought.push({ file, closed: enclosure.closed })
    }
    attachments.push(brought)
  }
  return { attachments, tally }
}

async function keepFile(
  store: FileStore,
  zip: ZipFile | null,
  { file, state }: ExportedAttachment,
): Promise<StoredFile | null> {
  if (zip === null || file === null || state !== 'found') return null
  try {
    const bytes = zip.read(file)
    const mediaType = mediaTypeOf(bytes, file)
    return { digest: await store.put(bytes), byteCount: bytes.byteLength, mediaType }
  } catch (error) {
    if (error instanceof UnreadableFile) return null
    throw error
  }
}

function troubleOf({ state }: ExportedAttachment): 'missing' | 'refused' | 'broken' {
  if (state === 'found') return 'broken'
  return state === 'refused' ? 'refused' : 'missing'
}

/** Danish sentences of the report; none where the file brought no attachments. */
export function enclosureRemarks(tally: EnclosureTally): string[] {
  const { kept, closed, missing, refused, broken } = tally
  return [
    ...(kept > 0 ? [`${kept} bilag er hentet.`] : []),
    ...(closed === 1 ? ['1 bilag er lukket: filen siger ikke, at det er åbent.'] : []),
    ...(closed > 1 ? [`${closed} bilag er lukkede: filen siger ikke, at de er åbne.`] : []),
    ...troubleText(missing, 'mangler i filen'),
    ...troubleText(refused, 'peger på noget uden for filen og er ikke hentet'),
    ...troubleText(broken, 'kunne ikke pakkes ud'),
  ]
}

export function hasTrouble({ missing, refused, broken }: EnclosureTally): boolean {
  return missing.length + refused.length + broken.length > 0
}

function troubleText(items: readonly string[], words: string): string[] {
  if (items.length === 0) return []
  return [`${items.length} bilag ${words} (punkt ${[...new Set(items)].join(', ')}).`]
}
