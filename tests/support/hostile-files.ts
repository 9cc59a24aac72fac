/** Files that are broken, locked or made to do harm. Each is built here: none is stored. */
import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { compileTypst } from './make-pdf.ts'

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** A scanned document: pages of pictures. With `text`, the first page has some. */
export function picturePdf(text = ''): Uint8Array {
  const bytes = [...Buffer.from(PIXEL, 'base64')].join(', ')
  const picture = `#image(bytes((${bytes})), format: "png", width: 10cm, alt: "Scannet side")`
  const source = `#set document(title: "Scan")\n#set page(paper: "a4")\n`
  return compileTypst(
    `${source}${text === '' ? '' : `${text}\n#pagebreak()\n`}${picture}\n#pagebreak()\n${picture}`,
  )
}

/** A PDF by hand: objects by number from 1, the trailer's further entries. */
export function pdfOfObjects(objects: (string | Uint8Array)[], trailer = ''): Uint8Array {
  const parts: Uint8Array[] = [strToU8('%PDF-1.4\n')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  const push = (part: Uint8Array) => {
    parts.push(part)
    length += part.length
  }
  for (const [index, object] of objects.entries()) {
    offsets.push(length)
    push(strToU8(`${index + 1} 0 obj\n`))
    push(typeof object === 'string' ? strToU8(object, true) : object)
    push(strToU8('\nendobj\n'))
  }
  const start = length
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  push(strToU8(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`))
  push(
    strToU8(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF`),
  )
  return Uint8Array.from(Buffer.concat(parts))
}

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const PAGE =
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>'
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'

/** Under a password nobody knows. */
export function lockedPdf(): Uint8Array {
  const key = 'ab'.repeat(32)
  const lock = `<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`
  return pdfOfObjects(
    [CATALOG, PAGES, PAGE, '<< /Length 0 >>\nstream\n\nendstream', FONT, lock],
    `/Encrypt 6 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`,
  )
}

/** A page whose content unpacks to `size` bytes of commands. */
export function swollenPdf(size: number): Uint8Array {
  const content = deflateSync(Buffer.alloc(size, '(x) Tj '))
  const head = strToU8(`<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`)
  return pdfOfObjects([
    CATALOG,
    PAGES,
    PAGE,
    Uint8Array.from(Buffer.concat([head, content, strToU8('\nendstream')])),
    FONT,
  ])
}

/** What Word writes for a document under a password: an old container that names an encrypted package. */
export function lockedWord(): Uint8Array {
  const start = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  return Uint8Array.from([...start, ...new Uint8Array(1024), ...Buffer.from('EncryptedPackage', 'utf16le')])
}

/** A zip whose entry unpacks to a thousand times its size. */
export function bombZip(name = 'referat.txt', size = 16 * 1024 * 1024): Uint8Array {
  return zipSync({ [name]: [new Uint8Array(size), { level: 9 }] })
}

/** The zip with the mark of encryption set on every entry. */
export function lockedZip(zip: Uint8Array): Uint8Array {
  const locked = zip.slice()
  const view = new DataView(locked.buffer)
  for (let at = 0; at + 46 < locked.length; at++)
    if (view.getUint32(at, true) === 0x02014b50)
      view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true)
  return locked
}

/** Entities that name entities, ten each, nine deep. */
export function laughingXml(): string {
  const lines = Array.from(
    { length: 9 },
    (_, depth) => `<!ENTITY l${depth + 1} "${`&l${depth};`.repeat(10)}">`,
  )
  return `<?xml version="1.0"?>\n<!DOCTYPE Publication [<!ENTITY l0 "ha">${lines.join('')}]>\n<Publication>&l9;</Publication>`
}
