/**
 * HTML made ready for the wire once and sent many times: its bytes, and the same compressed so that it can stand in the
 * middle of any gzip answer. The compressor is emptied wholly behind it, so that it points to nothing before it; what
 * differs from reader to reader stands around it uncompressed, which costs a request no compressing at all.
 */
import { createHash } from 'node:crypto'
import { constants, crc32, deflateRawSync } from 'node:zlib'

export class ReadyHtml {
  readonly bytes: Buffer<ArrayBuffer>
  /** Of the bytes. */
  readonly digest: Buffer
  readonly #deflated: Buffer

  constructor(html: string) {
    this.bytes = Buffer.from(html)
    this.digest = createHash('sha1').update(this.bytes).digest()
    this.#deflated = deflateRawSync(this.bytes, { finishFlush: constants.Z_FULL_FLUSH })
  }

  /** Bytes held in memory. */
  get size(): number {
    return this.bytes.length + this.#deflated.length
  }

  /** The bytes between two others. */
  between(before: Uint8Array, after: Uint8Array): Buffer<ArrayBuffer> {
    return Buffer.concat([before, this.bytes, after])
  }

  /** The same as one gzip file (RFC 1952). `before` and `after` are short: under 64 kB each. */
  gzipBetween(before: Uint8Array, after: Uint8Array): Buffer<ArrayBuffer> {
    const end = Buffer.alloc(8)
    end.writeUInt32LE(crc32(after, crc32(this.bytes, crc32(before))), 0)
    end.writeUInt32LE((before.length + this.bytes.length + after.length) % 2 ** 32, 4)
    return Buffer.concat([
      GZIP_HEAD,
      storedHead(before.length, false),
      before,
      this.#deflated,
      storedHead(after.length, true),
      after,
      end,
    ])
  }
}

/** Deflate, no name, no time, any system. */
const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])

const LONGEST_STORED = 0xffff

/** The head of a block that is not compressed (RFC 1951, 3.2.4); it begins and ends at a whole byte. */
function storedHead(length: number, last: boolean): Buffer {
  if (length > LONGEST_STORED) throw new RangeError(`Too long to stand around ready HTML: ${length} bytes`)
  const head = Buffer.alloc(5)
  head.writeUInt8(last ? 1 : 0, 0)
  head.writeUInt16LE(length, 1)
  head.writeUInt16LE(length ^ LONGEST_STORED, 3)
  return head
}
