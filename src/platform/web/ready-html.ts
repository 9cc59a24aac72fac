/**
 * HTML made ready for the wire once and sent many times: its bytes, and the same compressed so that it can stand in the
 * middle of any gzip answer. The compressor is emptied wholly behind it, so that it points to nothing before it; what
 * differs from reader to reader stands around it uncompressed, which costs a request no compressing at all.
 */
import { createHash } from 'node:crypto'
import { constants, crc32, deflateRawSync } from 'node:zlib'

export class ReadyHtml {
  readonly bytes: Buffer<ArrayBuffer>
  /** Compressed, without an end. */
  readonly deflated: Buffer
  #latest: { key: string; page: ReadyPage } | null = null

  constructor(html: string) {
    this.bytes = Buffer.from(html)
    this.deflated = deflateRawSync(this.bytes, { finishFlush: constants.Z_FULL_FLUSH })
  }

  /** Bytes held in memory. */
  get size(): number {
    return this.bytes.length + this.deflated.length
  }

  /**
   * The page with this in the middle; the one asked for last is at hand.
   * @param key equal keys mean equal surroundings
   */
  async pageOf(key: string, surround: () => Promise<Surroundings>): Promise<ReadyPage> {
    if (this.#latest?.key !== key) this.#latest = { key, page: new ReadyPage(this, await surround()) }
    return this.#latest.page
  }
}

/** What stands around ready HTML: short, under 64 kB each. */
export interface Surroundings {
  before: string
  after: string
}

/** A whole page, plain and as one gzip file (RFC 1952). */
export class ReadyPage {
  readonly plain: Buffer<ArrayBuffer>
  readonly gzip: Buffer<ArrayBuffer>
  /** Base64 digest of the page. */
  readonly digest: string

  constructor(ready: ReadyHtml, around: Surroundings) {
    const [before, after] = [Buffer.from(around.before), Buffer.from(around.after)]
    this.plain = Buffer.concat([before, ready.bytes, after])
    this.digest = createHash('sha1').update(this.plain).digest('base64url')
    const end = Buffer.alloc(8)
    end.writeUInt32LE(crc32(this.plain), 0)
    end.writeUInt32LE(this.plain.length % 2 ** 32, 4)
    const parts = [stored(before, false), ready.deflated, stored(after, true)]
    this.gzip = Buffer.concat([GZIP_HEAD, ...parts, end])
  }
}

/** Deflate, no name, no time, any system. */
const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])

const LONGEST_STORED = 0xffff

/** A block that is not compressed (RFC 1951, 3.2.4); it begins and ends at a whole byte. */
function stored(bytes: Buffer, last: boolean): Buffer {
  if (bytes.length > LONGEST_STORED)
    throw new RangeError(`Too long to stand around ready HTML: ${bytes.length} bytes`)
  const head = Buffer.alloc(5)
  head.writeUInt8(last ? 1 : 0, 0)
  head.writeUInt16LE(bytes.length, 1)
  head.writeUInt16LE(bytes.length ^ LONGEST_STORED, 3)
  return Buffer.concat([head, bytes])
}
