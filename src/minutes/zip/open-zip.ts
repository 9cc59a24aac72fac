import { inflateRawSync } from 'node:zlib'
import { UnreadableFile } from '../unreadable-file.ts'
import { nameOfEntry } from './entry-names.ts'

/** What is packed may take this much and no more, whatever the file says of itself. */
const MOST_ENTRIES = 5000
const MOST_BYTES_EACH = 128 * 1024 * 1024
const MOST_BYTES_IN_ALL = 512 * 1024 * 1024
/** Text packs to a tenth, white space to a hundredth; a bomb to a thousandth. Small entries may pack as they like. */
const LARGEST_RATIO = 200
const SMALL = 1024 * 1024

const END_MARK = 0x06054b50
const ENTRY_MARK = 0x02014b50
const LOCAL_MARK = 0x04034b50

export interface ZipEntry {
  /** Path with `/` between folders; never absolute and never with `..`. */
  name: string
  size: number
}

interface PlacedEntry extends ZipEntry {
  packed: number
  method: number
  isEncrypted: boolean
  offset: number
}

/** The files of a zip, unpacked one at a time and never onto the disk. */
export class ZipFile {
  readonly entries: readonly ZipEntry[]
  /** Names that lead out of the zip (`../`, `C:\`): such entries are not read. */
  readonly refused: readonly string[]
  readonly #bytes: Uint8Array
  readonly #places: Map<string, PlacedEntry>
  #unpacked = 0

  /** Throws `UnreadableFile`: `broken-zip`, `zip-bomb`. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    const { entries, refused } = directoryOf(bytes)
    this.refused = refused
    this.#places = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
    this.entries = [...this.#places.values()].map(({ name, size }) => ({ name, size }))
  }

  has(name: string): boolean {
    return this.#places.has(name.toLowerCase())
  }

  /** Bytes of one entry. Throws `UnreadableFile`: `encrypted`, `broken-zip`, `zip-bomb`. */
  read(name: string): Uint8Array {
    const entry = this.#places.get(name.toLowerCase())
    if (entry === undefined) throw new UnreadableFile('broken-zip')
    if (entry.isEncrypted) throw new UnreadableFile('encrypted')
    const unpacked = unpack(entry, packedBytes(this.#bytes, entry))
    this.#unpacked += unpacked.length
    if (this.#unpacked > MOST_BYTES_IN_ALL) throw new UnreadableFile('zip-bomb')
    return unpacked
  }
}

function packedBytes(bytes: Uint8Array, entry: PlacedEntry): Uint8Array {
  const view = viewOf(bytes)
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_MARK)
    throw new UnreadableFile('broken-zip')
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  if (start + entry.packed > bytes.length) throw new UnreadableFile('broken-zip')
  return bytes.subarray(start, start + entry.packed)
}

function unpack(entry: PlacedEntry, packed: Uint8Array): Uint8Array {
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new UnreadableFile('broken-zip')
  const most = Math.min(MOST_BYTES_EACH, Math.max(SMALL, packed.length * LARGEST_RATIO))
  try {
    return inflateRawSync(packed, { maxOutputLength: most })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    throw new UnreadableFile(code === 'ERR_BUFFER_TOO_LARGE' ? 'zip-bomb' : 'broken-zip')
  }
}

function directoryOf(bytes: Uint8Array): { entries: PlacedEntry[]; refused: string[] } {
  const view = viewOf(bytes)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > MOST_ENTRIES) throw new UnreadableFile('zip-bomb')
  const entries: PlacedEntry[] = []
  const refused: string[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_MARK)
      throw new UnreadableFile('broken-zip')
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const flags = view.getUint16(at + 8, true)
    const nameEnd = at + 46 + (nameLength ?? 0)
    const { name, safe } = nameOfEntry(bytes.subarray(at + 46, nameEnd), (flags & 0x800) !== 0)
    const entry = {
      name,
      size: view.getUint32(at + 24, true),
      packed: view.getUint32(at + 20, true),
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & 1) !== 0,
      offset: view.getUint32(at + 42, true),
    }
    if (!safe) refused.push(name)
    else if (!name.endsWith('/')) entries.push(entry)
    at = nameEnd + (extra ?? 0) + (comment ?? 0)
  }
  return { entries, refused }
}

/** Where the end record stands: in the last 64 kB, for a comment may follow it. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_600); at--)
    if (view.getUint32(at, true) === END_MARK) return at
  throw new UnreadableFile('broken-zip')
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
