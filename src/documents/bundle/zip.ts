/** The original files of an agenda in one zip, in the order of its items: for those who want to work with them. */
import { open, type FileHandle } from 'node:fs/promises'
import { Zip, ZipPassThrough } from 'fflate'
import { type BundleAttachment, type BundleItem, inAgendaOrder, labelsOf } from './model.ts'
import { FileNames } from './file-names.ts'

export interface ZipOrder {
  /** Stands first; `null`: only the attachments. */
  agenda: { fileName: string; bytes: Uint8Array } | null
  items: readonly BundleItem[]
  attachments: readonly Pick<BundleAttachment, 'itemNumber' | 'name' | 'fileName' | 'source'>[]
}

const CHUNK = 256 * 1024
/** No entry tells when it was packed. */
const NO_TIME = '1980-01-01T12:00:00'

/**
 * The zip piece by piece; no more than one piece of a file is in memory. Files that are gone are named in `Mangler.txt`, the
 * last entry. Throws where a file ends while it is read: what was sent is then no whole zip.
 */
export async function* zipAttachments(order: ZipOrder): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  const add = (name: string) => {
    const entry = new ZipPassThrough(name)
    entry.mtime = NO_TIME
    zip.add(entry)
    return entry
  }
  const names = new FileNames()
  if (order.agenda !== null) add(names.fileName(order.agenda.fileName)).push(order.agenda.bytes, true)
  yield* pieces.splice(0)
  const gone: string[] = []
  for (const { folder, name, source } of entriesOf(order)) {
    const path = names.fileName(name, folder)
    const opened = source instanceof Uint8Array ? source : await openFile(source.path)
    if (opened === null) {
      gone.push(path)
      continue
    }
    const entry = add(path)
    for await (const piece of piecesOf(opened)) {
      entry.push(piece)
      yield* pieces.splice(0)
    }
    entry.push(new Uint8Array(), true)
    yield* pieces.splice(0)
  }
  if (gone.length > 0) add('Mangler.txt').push(new TextEncoder().encode(`${gone.join('\r\n')}\r\n`), true)
  zip.end()
  yield* pieces.splice(0)
}

function entriesOf({ items, attachments }: ZipOrder) {
  const inOrder = inAgendaOrder(attachments, items)
  const labels = labelsOf(inOrder)
  return inOrder.map(({ itemNumber, name, fileName, source }, index) => {
    const item = items.find(({ number }) => number === itemNumber)
    const ending = /\.[\p{L}\d]{1,8}$/u.exec(fileName)?.[0] ?? ''
    const plain = name.toLowerCase().endsWith(ending.toLowerCase()) ? name : `${name}${ending}`
    return {
      folder: `${itemNumber === '' ? '' : `Punkt ${itemNumber} `}${item?.title ?? ''}`,
      name: `Bilag ${labels[index]} ${plain}`,
      source,
    }
  })
}

const openFile = (path: string): Promise<FileHandle | null> => open(path).catch(() => null)

async function* piecesOf(source: Uint8Array | FileHandle): AsyncGenerator<Uint8Array> {
  if (source instanceof Uint8Array) {
    yield source
    return
  }
  try {
    for (;;) {
      const { bytesRead, buffer } = await source.read(new Uint8Array(CHUNK), 0, CHUNK)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await source.close()
  }
}
