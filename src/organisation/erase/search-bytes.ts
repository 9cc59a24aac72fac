/**
 * Whether the bytes of a file name somebody: text in the usual encodings, the parts of Word and other zipped documents, and
 * what a PDF says in plain or deflated strings. A PDF may write its letters by a font's own numbers, and a picture says
 * nothing at all; of those it answers that it cannot tell.
 */
import { inflateRawSync, inflateSync } from 'node:zlib'
import type { NameMatcher } from './name-matcher.ts'

export type BytesVerdict = 'names' | 'silent' | 'cannot-tell'

const largestPart = 100_000_000

export function searchBytes(bytes: Buffer, matcher: NameMatcher): BytesVerdict {
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1')))
    return zipParts(bytes).some((part) => saysIt(part, matcher)) ? 'names' : 'silent'
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-')
    return pdfTexts(bytes).some((text) => matcher.isIn(text)) ? 'names' : 'cannot-tell'
  if (saysIt(bytes, matcher)) return 'names'
  return looksLikeText(bytes) ? 'silent' : 'cannot-tell'
}

/** As it is, and as a reader sees it without marks, which may stand in the middle of a name. */
function saysIt(bytes: Buffer, matcher: NameMatcher): boolean {
  return (['utf8', 'latin1', 'utf16le'] as const).some((encoding) => {
    const text = bytes.toString(encoding)
    return (
      matcher.isIn(text) ||
      (text.includes('<') &&
        (matcher.isIn(readable(text.replaceAll(/<[^<>]*>/g, ''))) ||
          matcher.isIn(readable(text.replaceAll(/<[^<>]*>/g, ' ')))))
    )
  })
}

const entities: Record<string, string> = {
  aelig: 'æ', AElig: 'Æ', oslash: 'ø', Oslash: 'Ø', aring: 'å', Aring: 'Å', nbsp: ' ', amp: '&', eacute: 'é',
} // prettier-ignore

function readable(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return entities[name] ?? whole
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** The unpacked parts of a zip, found by its directory. A part that cannot be unpacked is skipped. */
function zipParts(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = []
  const signature = Buffer.from('PK\x01\x02', 'latin1')
  for (
    let at = bytes.indexOf(signature);
    at >= 0 && at + 46 <= bytes.length;
    at = bytes.indexOf(signature, at + 46)
  ) {
    const method = bytes.readUInt16LE(at + 10)
    const size = bytes.readUInt32LE(at + 20)
    const local = bytes.readUInt32LE(at + 42)
    if (local + 30 > bytes.length) continue
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(from, from + size)
    const part =
      method === 0 ? packed : unpacked(() => inflateRawSync(packed, { maxOutputLength: largestPart }))
    if (part) parts.push(part)
    // The names of parts too.
    parts.push(bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28)))
  }
  return parts
}

/** What stands in parentheses in a PDF's own bytes and in its deflated streams, run together and apart. */
function pdfTexts(bytes: Buffer): string[] {
  const streams = [bytes]
  for (const { index, 0: whole } of bytes.toString('latin1').matchAll(/stream\r?\n/g)) {
    const from = index + whole.length
    const until = bytes.indexOf('endstream', from, 'latin1')
    const stream =
      until < 0
        ? null
        : unpacked(() => inflateSync(bytes.subarray(from, until), { maxOutputLength: largestPart }))
    if (stream) streams.push(stream)
  }
  return streams.flatMap((stream) => {
    const text = stream.toString('latin1')
    const strings = [...text.matchAll(/\(((?:[^()\\]|\\.)*)\)/g)].map(([, inside = '']) => inside)
    return [text, stream.toString('utf8'), utf16(bytes), strings.join(''), strings.join(' ')]
  })
}

/** Titles and authors of a PDF are often written so. */
function utf16(bytes: Buffer): string {
  return bytes.toString('latin1').replaceAll('\0', '')
}

function unpacked(work: () => Buffer): Buffer | null {
  try {
    return work()
  } catch {
    return null
  }
}

function looksLikeText(bytes: Buffer): boolean {
  return !bytes.subarray(0, 8192).includes(0)
}
