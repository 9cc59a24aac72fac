import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import {
  attachmentOf,
  inventedAgenda,
  inventedOrder,
  inventedPdf,
  inventedPicture,
  ITEMS,
} from '../../../tests/support/invented-bundle.ts'
import { makePdf } from '../../minutes/writing/make-pdf.ts'
import { inventedAgenda as ownAgenda } from '../../minutes/writing/invented-record.ts'
import { makeBundle } from './make-bundle.ts'
import { readBundle } from '../../../tests/support/read-bundle.ts'

test('contents, agenda and attachments stand in one file, each page with its number', async () => {
  const order = inventedOrder([
    attachmentOf('2', 'Badetider', inventedPdf('Badetider', 3)),
    attachmentOf('1', 'Oversigt', inventedPdf('Oversigt', 1)),
    attachmentOf('2', 'Priser', inventedPdf('Priser', 2)),
  ])
  const { pdf, pageCount, leftOut } = await makeBundle(order)
  const { pages, title } = await readBundle(pdf)
  assert.equal(title, 'Dagsorden den 3. maj 2027')
  assert.deepEqual(leftOut, [])
  assert.equal(pages.length, pageCount)
  assert.deepEqual(
    pages.map(({ label }) => label),
    ['i', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
  )
  assert.deepEqual(
    pages.slice(5).map(({ text }) => /^Bilag [\d.]+(?:, side \d af \d)? \d+/u.exec(text)?.[0]),
    [
      'Bilag 1.1 5',
      'Bilag 2.1, side 1 af 3 6',
      'Bilag 2.1, side 2 af 3 7',
      'Bilag 2.1, side 3 af 3 8',
      'Bilag 2.2, side 1 af 2 9',
      'Bilag 2.2, side 2 af 2 10',
    ],
  )
  assert.match(pages[6]?.text ?? '', /Badetider, ark 1/)
})

test('contents, bookmarks and links of the agenda lead to the pages they name', async () => {
  const order = inventedOrder([
    attachmentOf('1', 'Oversigt', inventedPdf('Oversigt', 2)),
    attachmentOf('2', 'Badetider', inventedPdf('Badetider', 1)),
  ])
  const { pages, marks } = await readBundle((await makeBundle(order)).pdf)
  const [contents] = pages
  // Dagsorden, punkt 1, bilag 1.1, punkt 2, bilag 2.1, punkt 3
  assert.deepEqual(contents?.links, [1, 2, 5, 3, 7, 4])
  assert.match(contents?.text ?? '', /Bilag 2\.1 +Badetider +7/)
  assert.match(pages[7]?.text ?? '', /Badetider, ark 1/)
  assert.ok(pages[4]?.links.includes(7), 'the agenda links to the attachment inside the bundle')
  assert.deepEqual(pages[1]?.links, [1, 2, 3, 4], 'its own contents still lead to its items')
  const leaf = (title: string, page: number) => ({ title, page, under: [] })
  assert.deepEqual(marks, [
    leaf('Indhold', 0),
    leaf('Dagsorden', 1),
    { title: '1. Vedligehold af legepladser', page: 2, under: [leaf('Bilag 1.1: Oversigt', 5)] },
    { title: '2. Åbningstider i svømmehallen', page: 3, under: [leaf('Bilag 2.1: Badetider', 7)] },
    leaf('3. Orientering', 4),
  ])
})

test('an agenda of our own print is known by its bookmarks, items without a number too', async () => {
  const agenda = ownAgenda()
  const items = agenda.items.map(({ number, title }) => ({ number: number ?? '', title: title ?? '' }))
  const order = {
    agendaPdf: await makePdf(agenda, { standard: 'ua-1', closedItems: 'whole' }),
    title: 'Dagsorden',
    items,
    attachments: [
      attachmentOf('2', 'Tilbud', inventedPdf('Tilbud', 1)),
      attachmentOf('', 'Hilsen', inventedPdf('Hilsen', 1)),
    ],
  }
  const { pages, marks } = await readBundle((await makeBundle(order)).pdf)
  assert.deepEqual(
    marks.slice(2).map(({ title, under }) => [title, under.map((mark) => mark.title)]),
    [
      ['1. Mødet åbnes', []],
      ['2. Elcykler til hjemmeplejen – køb & «skure» i 2026', ['Bilag 2.1: Tilbud']],
      ['3. Ansættelse af leder i Plejecentret', []],
      ['Eventuelt', ['Bilag 1: Hilsen']],
    ],
  )
  for (const [at, { title, page }] of marks.slice(2).entries()) {
    const heading = items[at]?.title ?? '?'
    assert.ok(pages[page]?.text.includes(heading), `${title} stands on page ${page}`)
  }
  assert.ok(pages[1]?.tags.includes('H2'))
})

test('tags of contents, agenda and attachments are kept', async () => {
  const table = '#table(columns: 2, table.header([Dag], [Tid]), [Mandag], [10])'
  const order = inventedOrder([
    attachmentOf('1', 'Tabel', inventedPdf('Tabel', 1, table)),
    attachmentOf('1', 'Billede', inventedPicture(), 'image/png'),
  ])
  const { pages } = await readBundle((await makeBundle(order)).pdf)
  const [contents, , item, , , attachment, picture] = pages
  for (const tag of ['H1', 'L', 'Link']) assert.ok(contents?.tags.includes(tag), tag)
  assert.ok(item?.tags.some((tag) => /^H\d$/u.test(tag)))
  for (const tag of ['Table', 'TH', 'TD']) assert.ok(attachment?.tags.includes(tag), tag)
  assert.ok(picture?.tags.includes('Figure'))
})

test('what is no PDF is listed with its address, or shown when a converter makes one of it', async () => {
  const sheet = attachmentOf('3', 'Budget', Buffer.from('a;b'), 'text/csv')
  const without = await makeBundle(inventedOrder([sheet]))
  assert.deepEqual(without.leftOut, [{ label: '3.1', name: 'Budget', reason: 'no-converter' }])
  const [contents] = (await readBundle(without.pdf)).pages
  assert.ok(contents?.links.includes('https://kommune.example/bilag/budget'))
  assert.match(contents?.text ?? '', /Budget \( ?ikke med: filen er ikke en PDF eller et billede/)
  const converted = await makeBundle(inventedOrder([sheet]), async ({ fileName, bytes }) =>
    inventedPdf(`${fileName} ${Buffer.from(bytes).toString()}`, 1),
  )
  assert.deepEqual(converted.leftOut, [])
  assert.match((await readBundle(converted.pdf)).pages.at(-1)?.text ?? '', /^Bilag 3\.1 5 Budget\.bin a;b/)
})

test('attachments of a folder, pictures, and those of no item have their place', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sagsgang-bundle-'))
  try {
    const path = join(folder, 'bilag')
    await writeFile(path, inventedPdf('På disk', 1))
    const bundle = await makeBundle(
      inventedOrder([
        attachmentOf('9', 'Løst', inventedPdf('Løst', 1)),
        attachmentOf('1', 'Kort', inventedPicture(), 'image/png'),
        attachmentOf('1', 'På disk', { path }),
        attachmentOf('1', 'Væk', { path: join(folder, 'væk') }),
      ]),
    )
    assert.deepEqual(bundle.leftOut, [{ label: '1.3', name: 'Væk', reason: 'broken' }])
    const { pages } = await readBundle(bundle.pdf)
    assert.deepEqual(
      pages.slice(5).map(({ text }) => /Bilag [\d.]+/u.exec(text)?.[0]),
      ['Bilag 1.1', 'Bilag 1.2', 'Bilag 9.1'],
    )
    const picture = pages[5]
    assert.ok(picture && picture.width > picture.height, 'a wide picture lies on a page that lies')
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('no sign in a title or a name is taken for a command', async () => {
  const odd = '#panic() "\\u{41}" \\ [x] $ <a> & *fed* \u0007 \ud800 // /* ]'
  const order = {
    ...inventedOrder([{ ...attachmentOf('1', 'x', inventedPdf('x', 1)), name: odd }]),
    title: odd,
    items: [{ number: '1', title: odd }, ...ITEMS.slice(1)],
  }
  const { pages, marks } = await readBundle((await makeBundle(order)).pdf)
  assert.ok(pages[0]?.text.includes('#panic() "\\u{41}" \\ [x] $ <a> & *fed*'), pages[0]?.text)
  assert.equal(marks.length, 5)
})

test('the same order gives the same bytes', async () => {
  const order = inventedOrder([attachmentOf('1', 'Oversigt', inventedPdf('Oversigt', 2))])
  const first = await makeBundle(order)
  assert.ok(first.pdf.equals((await makeBundle(order)).pdf))
})

test('an agenda that cannot be read is a fault, and the next bundle is made', async () => {
  const broken = { ...inventedOrder([]), agendaPdf: inventedAgenda().slice(0, 400) }
  await assert.rejects(makeBundle(broken))
  assert.equal((await makeBundle(inventedOrder([]))).leftOut.length, 0)
})
