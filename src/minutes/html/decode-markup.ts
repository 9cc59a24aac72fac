import { decodeText } from '../text/decode.ts'
import { UnreadableFile } from '../unreadable-file.ts'

const DECLARED =
  /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,20})|<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]{2,20})/iu

/**
 * Text of HTML or XML: what the bytes themselves show (byte order mark, valid UTF-8) counts more than what the file
 * says of itself, for that is often wrong after a conversion; else the declared encoding, else Windows-1252.
 */
export function decodeMarkup(bytes: Uint8Array): string {
  const top = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096))
  const match = DECLARED.exec(top)
  const label = (match?.[1] ?? match?.[2] ?? '').toLowerCase()
  if (!/^(?:iso-8859-(?:[2-9]|1[0-6])|macintosh|x-mac-roman|windows-125[013-8]|ibm866)$/u.test(label))
    return decodeText(bytes)
  if (isUtf(bytes)) return decodeText(bytes)
  const text = new TextDecoder(label).decode(bytes)
  if (text.includes('\u0000')) throw new UnreadableFile('not-text')
  return text.normalize('NFC')
}

function isUtf(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
