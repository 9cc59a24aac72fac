/** What tests of bundles lay before them. */
import { crc32, deflateSync } from 'node:zlib'
import { compileTypst } from './make-pdf.ts'
import type { BundleAttachment, BundleOrder } from '../../src/documents/bundle/model.ts'

export const ITEMS = [
  { number: '1', title: 'Vedligehold af legepladser' },
  { number: '2', title: 'Åbningstider i svømmehallen' },
  { number: '3', title: 'Orientering' },
]

/** One page an item, after one of contents. */
export function inventedAgenda(): Uint8Array {
  return compileTypst(
    [
      '#set document(title: "Dagsorden")\n#set text(lang: "da")\n= Dagsorden\n#outline()',
      ...ITEMS.map(({ number, title }) => `#pagebreak()\n== Punkt ${number}: ${title}\nTeksten til punktet.`),
      '#link("https://kommune.example/bilag/badetider")[Badetider]',
    ].join('\n'),
  )
}

/** `count` pages that say which they are of. */
export function inventedPdf(name: string, count: number, setting = ''): Uint8Array {
  const pages = Array.from({ length: count }, (_, page) => `== ${name}, ark ${page + 1}\nIndhold af arket.`)
  return compileTypst(
    `#set document(title: "${name}")\n#set text(lang: "da")\n${setting}\n${pages.join('\n#pagebreak()\n')}`,
  )
}

export function attachmentOf(
  itemNumber: string,
  name: string,
  source: BundleAttachment['source'],
  mediaType = 'application/pdf',
): BundleAttachment {
  const ending = mediaType === 'application/pdf' ? 'pdf' : 'bin'
  const address = `https://kommune.example/bilag/${name.toLowerCase().replaceAll(' ', '-')}`
  return { itemNumber, name, fileName: `${name}.${ending}`, mediaType, source, address }
}

export function inventedOrder(attachments: BundleAttachment[]): BundleOrder {
  return { agendaPdf: inventedAgenda(), title: 'Dagsorden den 3. maj 2027', items: ITEMS, attachments }
}

/** A red picture, twice as wide as it is high. */
export function inventedPicture(width = 40, height = width / 2): Uint8Array {
  const part = (kind: string, bytes: Uint8Array) => {
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    const named = Buffer.concat([Buffer.from(kind), bytes])
    length.writeUInt32BE(bytes.length)
    sum.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, sum])
  }
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0])
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  const line = Buffer.from([0, ...Array.from({ length: width }, () => [200, 0, 0]).flat()])
  const points = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)))
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([start, part('IHDR', head), part('IDAT', points), part('IEND', Buffer.alloc(0))])
}
