import assert from 'node:assert/strict'
import { test } from 'node:test'
import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import { attachmentOf, inventedOrder, inventedPdf } from '../../../tests/support/invented-bundle.ts'
import { makeBundle } from './make-bundle.ts'
import { readBundle } from '../../../tests/support/read-bundle.ts'

test('however a page is turned or cut, its strip lies below all that it shows', async () => {
  const source = await PDFDocument.load(inventedPdf('Vendt', 6))
  for (const [at, page] of source.getPages().entries()) {
    if (at < 4) page.setRotation(degrees(at * 90))
    if (at === 4) page.setCropBox(50, 400, 400, 400)
    if (at === 5) page.setRotation(degrees(-450))
  }
  const attachment = attachmentOf('1', 'Vendt', await source.save())
  const { pages } = await readBundle((await makeBundle(inventedOrder([attachment]))).pdf)
  for (const [at, { places, width, height, label }] of pages.slice(5).entries()) {
    const strip = places.filter(({ text }) => text.startsWith('Bilag') || text === label)
    const others = places.filter((place) => !strip.includes(place))
    assert.equal(strip.length, 2, `page ${at}`)
    const [name, number] = strip
    assert.ok(name && number && name.x < width * 0.1 && number.x > width * 0.85, `page ${at}`)
    for (const { y } of strip) assert.ok(y > height * 0.96 && y < height, `page ${at}: ${y} of ${height}`)
    for (const { y } of others) assert.ok(y < height * 0.96, `page ${at}`)
  }
  const cut = pages[9]
  assert.ok(cut && Math.abs(cut.width - 400) < 1 && cut.height > 400 && cut.height < 420)
})
