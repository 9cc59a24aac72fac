import assert from 'node:assert/strict'
import { it } from 'node:test'
import { deflateRawSync, deflateSync } from 'node:zlib'
import { nameMatcher } from './name-matcher.ts'
import { searchBytes } from './search-bytes.ts'

const matcher = nameMatcher({ names: ['Åse Kvistgård'], initials: [] }, false)

/** A zip with one deflated part, as far as a reader of its directory needs it. */
function zipOf(text: string): Buffer {
  const packed = deflateRawSync(Buffer.from(text))
  const local = Buffer.alloc(30)
  local.write('PK\x03\x04', 0, 'latin1')
  local.writeUInt16LE(8, 8)
  local.writeUInt16LE(5, 26)
  const entry = Buffer.alloc(46)
  entry.write('PK\x01\x02', 0, 'latin1')
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt16LE(5, 28)
  return Buffer.concat([local, Buffer.from('a.xml'), packed, entry, Buffer.from('a.xml')])
}

const pdfOf = (content: Buffer) =>
  Buffer.concat([Buffer.from('%PDF-1.4\nstream\n'), deflateSync(content), Buffer.from('\nendstream\n%%EOF')])

const cases: [string, Buffer, ReturnType<typeof searchBytes>][] = [
  ['text', Buffer.from('Ved Åse Kvistgård.'), 'names'],
  ['text of an older encoding', Buffer.from('Ved Åse Kvistgård.', 'latin1'), 'names'],
  ['text of two bytes a letter', Buffer.from('Ved Åse Kvistgård.', 'utf16le'), 'names'],
  ['HTML with marks in the name', Buffer.from('<p>&Aring;se <b>Kvist</b>g&#229;rd</p>'), 'names'],
  [
    'a Word document with the name in two runs',
    zipOf('<w:t>Åse Kvist</w:t></w:r><w:r><w:t>gård</w:t>'),
    'names',
  ],
  ['a Word document without it', zipOf('<w:t>Åse</w:t>'), 'silent'],
  ['a damaged zip', Buffer.concat([zipOf('x').subarray(0, 40), Buffer.from('PK\x01\x02', 'latin1'), Buffer.alloc(50, 255)]), 'silent'], // prettier-ignore
  ['a PDF that kerns', pdfOf(Buffer.from('[(\u00c5se Kvi)-3(stg\u00e5rd)] TJ', 'latin1')), 'names'],
  ['a PDF whose letters are numbers of a font', pdfOf(Buffer.from('<0024> Tj')), 'cannot-tell'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'cannot-tell'],
  ['other text', Buffer.from('Åse og Kvistgård'), 'silent'],
]
for (const [what, bytes, verdict] of cases)
  it(`says «${verdict}» of ${what}`, () => {
    assert.equal(searchBytes(bytes, matcher), verdict)
  })
