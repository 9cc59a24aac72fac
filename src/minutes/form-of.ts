/** What the bytes are, whatever the file is called. */
export type Form = 'pdf' | 'zip' | 'old-office' | 'rich-text' | 'html' | 'xml' | 'text'

const STARTS: [Form, number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['old-office', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['rich-text', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
]
const HTML =
  /^<(?:!doctype\s+html|html|head|body|title|meta|div|table|p|h[1-6]|ul|ol|span|article|section|main)[\s>/]/iu

export function formOf(bytes: Uint8Array): Form {
  for (const [form, start] of STARTS) if (start.every((byte, index) => bytes[index] === byte)) return form
  const top = topOf(bytes)
  // The mark of a PDF may stand some way in, behind what a mail server put there.
  if (/^%PDF-|[\r\n]%PDF-\d/u.test(top.slice(0, 1030))) return 'pdf'
  const start = top.replace(/^(?:\uFEFF|ï»¿|\s)+/u, '')
  if (start.startsWith('<?xml')) return /<(?:!doctype\s+)?html[\s>]/iu.test(start) ? 'html' : 'xml'
  const bare = start.replace(/^(?:<!--[^]*?-->\s*)+/u, '')
  if (HTML.test(bare)) return 'html'
  return /^<(?:!DOCTYPE\s+)?[a-z_][\w.:-]*[\s>/]/iu.test(bare) && /<\/|\/>|<!ENTITY/u.test(bare)
    ? 'xml'
    : 'text'
}

function topOf(bytes: Uint8Array): string {
  const top = bytes.subarray(0, 4096)
  if ((top[0] === 0xff && top[1] === 0xfe) || (top[0] === 0x3c && top[1] === 0))
    return new TextDecoder('utf-16le').decode(top)
  if ((top[0] === 0xfe && top[1] === 0xff) || (top[0] === 0 && top[1] === 0x3c))
    return new TextDecoder('utf-16be').decode(top)
  return new TextDecoder('windows-1252').decode(top)
}

/** An old Office container that holds a document under a password. */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    'EncryptedPackage',
    0,
    'utf16le',
  )
}

export function isOldWord(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('WordDocument', 0, 'utf16le')
}
