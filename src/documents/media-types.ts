/** What bytes are, and how bytes of a kind are sent: never so that a browser runs them as ours. */
import { isUtf8 } from 'node:buffer'

/** What a browser may show in its window, for nothing in it can run; all else is saved. */
const SHOWN = new Set(['text/plain', 'application/pdf', 'image/png', 'image/jpeg', 'application/json'])

/** What may be shown is told by its first bytes alone. */
const STARTS: [type: string, start: number[]][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
]

/** Kinds that a name ending tells, and the ending that a name of such a kind gets. They are saved, whatever they are. */
const ENDINGS: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  rtf: 'application/rtf',
  msg: 'application/vnd.ms-outlook',
  eml: 'message/rfc822',
  html: 'text/html',
  htm: 'text/html',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  gif: 'image/gif',
  zip: 'application/zip',
}
const ENDING_OF: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/plain': 'txt',
  'application/json': 'json',
  ...Object.fromEntries(Object.entries(ENDINGS).map(([ending, type]) => [type, ending])),
  'text/html': 'html',
  'image/tiff': 'tif',
}

/**
 * Media type of bytes that somebody handed in: by the bytes where a browser may show them, else by the name's ending.
 * @param name as the system that it comes from calls the file, with its ending
 */
export function mediaTypeOf(bytes: Uint8Array, name: string): string {
  const shown = STARTS.find(([, start]) => start.every((byte, index) => bytes[index] === byte))
  if (shown) return shown[0]
  const ending = /\.([a-z]{3,4})$/iu.exec(name)?.[1]?.toLowerCase() ?? ''
  if (ending === 'txt' && !bytes.includes(0)) return plainText(bytes)
  return ENDINGS[ending] ?? 'application/octet-stream'
}

/** Plain text with the letters it is written in. A mark of UTF-16 at its start is understood by browsers themselves. */
export function plainText(bytes: Uint8Array): string {
  return isUtf8(bytes) ? 'text/plain' : 'text/plain; charset=windows-1252'
}

/** As `plainText`, of a text of any size. */
export async function plainTextOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const piece of pieces) decoder.decode(piece, { stream: true })
    decoder.decode()
    return 'text/plain'
  } catch (error) {
    if (error instanceof TypeError) return 'text/plain; charset=windows-1252'
    throw error
  }
}

/** What some browser might run: it is sent as bytes, and its name says what it is. */
const RUN = new Set(['text/html', 'application/xml', 'image/svg+xml'])

/** @param mediaType as `files` has it; a text without a charset is UTF-8 */
export function downloadHeaders(mediaType: string, name: string): Record<string, string> {
  const [kind = ''] = mediaType.split(';')
  const shown = SHOWN.has(kind)
  const type = ENDING_OF[kind] === undefined || RUN.has(kind) ? 'application/octet-stream' : mediaType
  const isText = type.startsWith('text/') || type === 'application/json'
  const full = withEnding(name.replaceAll('/', '_'), kind)
  const plain = full.replace(/[^\w .()-]/gu, '_')
  return {
    'Content-Type': isText && !type.includes(';') ? `${type}; charset=utf-8` : type,
    'Content-Disposition': `${shown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encodeName(full)}`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  }
}

/** Attachments are called by a title; a computer wants the ending too. */
function withEnding(name: string, kind: string): string {
  const ending = ENDING_OF[kind]
  if (ending === undefined || kind === 'text/plain') return name
  const has = /\.([a-z]{3,4})$/iu.exec(name)?.[1]?.toLowerCase() ?? ''
  return has === ending || ENDINGS[has] === kind || (kind === 'image/jpeg' && has === 'jpeg')
    ? name
    : `${name}.${ending}`
}

/** As RFC 8187 wants it. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
