import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { lockedPdf, pdfOfObjects, swollenPdf } from '../../../tests/support/hostile-files.ts'
import { attachmentOf, inventedOrder, inventedPdf } from '../../../tests/support/invented-bundle.ts'
import { makeBundle } from './make-bundle.ts'
import type { LeftOutReason } from './model.ts'
import { readBundle } from '../../../tests/support/read-bundle.ts'

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
const onePage = (page: string, ...more: (string | Uint8Array)[]) =>
  pdfOfObjects([CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page, ...more])
const pageOf = (entries: string) => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${entries} >>`

/** Why each is left out; the whole one after them is not. */
async function reasonsOf(
  files: Record<string, Uint8Array>,
  limits = {},
): Promise<Record<string, LeftOutReason>> {
  const attachments = Object.entries(files).map(([name, bytes]) => attachmentOf('1', name, bytes))
  const whole = attachmentOf('1', 'Det hele', inventedPdf('Det hele', 1))
  const { pdf, leftOut } = await makeBundle(inventedOrder([...attachments, whole]), null, limits)
  const { pages } = await readBundle(pdf, -1)
  assert.match(pages[0]?.text ?? '', /Det hele, ark 1/)
  return Object.fromEntries(leftOut.map(({ name, reason }) => [name, reason]))
}

test('broken, locked and odd files are left out, each with its reason', async () => {
  const branches = Array.from(
    { length: 40 },
    (_, at) => `<< /Type /Pages /Kids [${at + 3} 0 R ${at + 3} 0 R] /Count 9 >>`,
  )
  const whole = inventedPdf('Halvt', 2)
  assert.deepEqual(
    await reasonsOf({
      tom: new Uint8Array(),
      tekst: Buffer.from('Kære alle'),
      halv: whole.slice(0, whole.length / 2),
      låst: lockedPdf(),
      rundgang: pdfOfObjects([CATALOG, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
      'forældre i ring': pdfOfObjects([
        CATALOG,
        '<< /Type /Pages /Kids [3 0 R] /Parent 4 0 R /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R >>',
        '<< /Type /Pages /Kids [2 0 R] /Parent 2 0 R /Count 1 >>',
      ]),
      forgrenet: pdfOfObjects([CATALOG, ...branches, pageOf('')]),
      kæmpe: onePage('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1e9 1e9] >>'),
      'uden bredde': onePage('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 0 842] >>'),
      'uden blad': onePage('<< /Parent 2 0 R >>'),
    }),
    {
      tom: 'broken',
      tekst: 'broken',
      halv: 'broken',
      låst: 'encrypted',
      rundgang: 'broken',
      'forældre i ring': 'broken',
      kæmpe: 'broken',
      'uden bredde': 'broken',
      'uden blad': 'broken',
    },
  )
})

test('a file that swells, or is too large, costs itself alone', { timeout: 120_000 }, async () => {
  // Eight million objects in one packed stream.
  const count = 8_000_000
  const pairs = Array.from({ length: count / 8 }, (_, at) => `${at * 8 + 10} 0 `).join('')
  const objects = deflateSync(Buffer.from(`${pairs.repeat(8)}null`))
  const head = `<< /Type /ObjStm /N ${count} /First ${pairs.length * 8} /Filter /FlateDecode /Length ${objects.length} >>`
  const bomb = onePage(
    pageOf(''),
    Buffer.concat([Buffer.from(`${head}\nstream\n`), objects, Buffer.from('\nendstream')]),
  )
  const swollen = swollenPdf(50 * 1024 * 1024)
  const reasons = await reasonsOf(
    { bombe: bomb, indpakket: swollen, stor: new Uint8Array(31 * 1024 * 1024) },
    { longest: 6_000, memory: 600 * 1024 * 1024, largest: 30 * 1024 * 1024 },
  )
  // The content of `indpakket` is copied as it is packed.
  assert.deepEqual(reasons, { bombe: 'too-heavy', stor: 'too-large' })
})

test('scripts, launches and files inside pages do not come along; links do', async () => {
  const annotation = (entries: string) => `<< /Type /Annot /Rect [0 0 9 9] ${entries} >>`
  const file = onePage(
    pageOf(
      '/AA << /O << /S /JavaScript /JS (app.alert\\(1\\)) >> >> /Annots [4 0 R 5 0 R 6 0 R 7 0 R 8 0 R]',
    ),
    annotation('/Subtype /Link /A << /S /JavaScript /JS (app.alert\\(2\\)) >>'),
    annotation('/Subtype /Link /A << /S /Launch /F (format.exe) >>'),
    annotation('/Subtype /FileAttachment /Contents (hemmelig.exe)'),
    annotation('/Subtype /Link /A << /S /URI /URI (javascript:alert\\(3\\)) >>'),
    annotation('/Subtype /Link /A << /S /URI /URI (https://kommune.example/a) >>'),
  )
  const { pdf, leftOut } = await makeBundle(inventedOrder([attachmentOf('1', 'Aktiv', file)]))
  assert.deepEqual(leftOut, [])
  const { PDFDocument, PDFDict } = await import('@cantoo/pdf-lib')
  const objects = (await PDFDocument.load(pdf)).context.enumerateIndirectObjects()
  const written = objects.map(([, object]) => (object instanceof PDFDict ? object.toString() : '')).join('\n')
  assert.doesNotMatch(written, /JavaScript|Launch|FileAttachment|hemmelig|javascript/u)
  assert.deepEqual((await readBundle(pdf)).pages.at(-1)?.links, ['https://kommune.example/a'])
})

test('a layer that was hidden stays hidden', async () => {
  const layer = (at: number) => `<< /Type /OCG /Name (Lag ${at}) >>`
  const file = pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [4 0 R 5 0 R] /D << /OFF [5 0 R] >> >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    pageOf('/Resources << /Properties << /L1 4 0 R /L2 5 0 R >> >>'),
    layer(1),
    layer(2),
  ])
  const { layers } = await readBundle((await makeBundle(inventedOrder([attachmentOf('1', 'Lag', file)]))).pdf)
  const shown = Object.fromEntries(
    [...layers].map(([, { name, visible }]: [string, { name: string; visible: boolean }]) => [name, visible]),
  )
  assert.deepEqual(shown, { 'Lag 1': true, 'Lag 2': false })
})

test('files with bytes changed at random never stop a bundle', { timeout: 120_000 }, async () => {
  const whole = inventedPdf('Grundlag', 2)
  const change = fc.tuple(fc.nat(whole.length - 1), fc.constantFrom(...'0159 /<>[]()RZ\n'))
  const files = fc.sample(fc.array(change, { minLength: 1, maxLength: 30 }), {
    numRuns: 60,
    seed: 20_270_503,
  })
  const attachments = files.map((changes, at) => {
    const bytes = whole.slice()
    for (const [place, sign] of changes) bytes[place] = sign.charCodeAt(0)
    return attachmentOf('1', `Fil ${at}`, bytes)
  })
  const last = attachmentOf('1', 'Det hele', inventedPdf('Det hele', 1))
  const { pdf, leftOut } = await makeBundle(inventedOrder([...attachments, last]))
  const { pages, marks } = await readBundle(pdf, -1)
  assert.match(pages[0]?.text ?? '', /Det hele, ark 1/)
  const shown = marks.flatMap(({ under }) => under)
  assert.equal(shown.length + leftOut.length, attachments.length + 1)
  assert.ok(leftOut.length > 0 && shown.length > 1)
})
