import { UnreadableFile } from '../unreadable-file.ts'

/** Bytes that hardly occur in text: controls other than tab, line feed, vertical tab, form feed and return. */
function isControl(code: number): boolean {
  return (code < 32 && (code < 9 || code > 13)) || code === 127
}

/**
 * Text of the bytes: UTF-8 with or without byte order mark, UTF-16 of both orders, else Windows-1252.
 * The result is in composed form (NFC) and holds neither NUL nor half characters: a database or a JSON
 * reader would refuse them. Throws `UnreadableFile` with code `not-text`.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decoderOf(bytes).decode(bytes)
  let controls = 0
  for (let index = 0; index < text.length; index++) if (isControl(text.charCodeAt(index))) controls++
  if (controls > 8 + text.length / 200) throw new UnreadableFile('not-text')
  const whole = text.toWellFormed().normalize('NFC')
  return whole.replaceAll('\u0000', '\uFFFD').replace(/^\uFEFF/u, '')
}

function decoderOf(bytes: Uint8Array): TextDecoder {
  const wide = wideOrder(bytes)
  if (wide !== null) return new TextDecoder(wide)
  return isUtf8(bytes) ? new TextDecoder('utf-8') : new TextDecoder('windows-1252')
}

/**
 * Order of text of two bytes a character, told by the mark at its beginning, or by zero bytes in every second place of
 * mostly Latin text.
 */
export function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 2000)
  let even = 0
  let odd = 0
  for (let index = 0; index < sample.length; index++) {
    if (sample[index] !== 0) continue
    if (index % 2 === 0) even++
    else odd++
  }
  const half = sample.length / 2
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le'
  return even > half * 0.6 && odd < half * 0.1 ? 'utf-16be' : null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
