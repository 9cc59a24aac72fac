import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { FileNames } from './file-names.ts'
import { zipAttachments, type ZipOrder } from './zip.ts'

async function piecesOf(order: ZipOrder): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = []
  for await (const piece of zipAttachments(order)) pieces.push(piece)
  return pieces
}

async function unzip(order: ZipOrder): Promise<[string, string][]> {
  const pieces = await piecesOf(order)
  return Object.entries(unzipSync(Buffer.concat(pieces))).map(([name, bytes]) => [name, strFromU8(bytes)])
}
const bytes = (text: string) => new TextEncoder().encode(text)

test('files lie by item in the order of the agenda, under names anybody can keep', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sagsgang-zip-'))
  try {
    const path = join(folder, 'a')
    await writeFile(path, 'på disk')
    const entries = await unzip({
      agenda: { fileName: 'Dagsorden.pdf', bytes: bytes('dagsorden') },
      items: [
        { number: '1', title: 'Åbning / lukning: hvornår?' },
        { number: '2', title: 'Budget' },
      ],
      attachments: [
        { itemNumber: '2', name: 'Tal', fileName: 'tal.XLSX', source: bytes('tal') },
        { itemNumber: '1', name: '../../etc/passwd', fileName: 'x', source: bytes('x') },
        { itemNumber: '1', name: 'Kort.pdf', fileName: 'kort.pdf', source: { path } },
        { itemNumber: '1', name: 'Væk', fileName: 'væk.pdf', source: { path: join(folder, 'væk') } },
      ],
    })
    assert.deepEqual(entries, [
      ['Dagsorden.pdf', 'dagsorden'],
      ['Punkt 1 Åbning - lukning- hvornår-/Bilag 1.1 ..-..-etc-passwd', 'x'],
      ['Punkt 1 Åbning - lukning- hvornår-/Bilag 1.2 Kort.pdf', 'på disk'],
      ['Punkt 2 Budget/Bilag 2.1 Tal.XLSX', 'tal'],
      ['Mangler.txt', 'Punkt 1 Åbning - lukning- hvornår-/Bilag 1.3 Væk.pdf\r\n'],
    ])
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('a large file passes through in pieces', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sagsgang-zip-'))
  try {
    const path = join(folder, 'stor')
    const large = Buffer.alloc(5 * 1024 * 1024 + 17, 'sagsgang ')
    await writeFile(path, large)
    const attachments = [{ itemNumber: '1', name: 'Stor', fileName: 'stor.bin', source: { path } }]
    const pieces = await piecesOf({ agenda: null, items: [], attachments })
    assert.ok(pieces.every(({ length }) => length <= 256 * 1024))
    const [file] = Object.values(unzipSync(Buffer.concat(pieces)))
    assert.ok(file && large.equals(file))
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('no two names are alike, and none leads out of its folder', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('a.pdf', 'A.PDF', '..', 'con', 'nul.txt', '', '/', 'a/b'),
        ),
        { maxLength: 12 },
      ),
      fc.option(fc.string({ unit: 'binary' })),
      (given, folder) => {
        const names = new FileNames()
        const made = given.map((name) => names.fileName(name, folder))
        assert.equal(new Set(made.map((name) => name.toLowerCase())).size, made.length)
        for (const name of made) {
          const steps = name.split('/')
          assert.ok(steps.length === (folder === null ? 1 : 2))
          for (const step of steps) {
            assert.match(step, /^[^\p{Cc}<>:"/\\|?*]{1,120}$/u)
            assert.doesNotMatch(step, /^\.|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu)
          }
        }
      },
    ),
  )
})
