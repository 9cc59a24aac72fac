import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib'
import { inventedRecord } from '../writing/invented-record.ts'
import { makePdf } from '../writing/make-pdf.ts'
import { readPdf } from './read-pdf.ts'
import { structureTree } from './structure-tree.ts'

const pdf = await makePdf(inventedRecord(), { standard: 'ua-1', closedItems: 'whole' })

/** The file with its tags changed. */
async function withTags(change: (catalog: PDFDict, root: PDFRef) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const root = document.catalog.get(PDFName.of('StructTreeRoot'))
  assert.ok(root instanceof PDFRef)
  change(document.catalog, root)
  return document.save()
}

describe('a PDF of our own', () => {
  test('is read by its tags: headings have their level, list points their depth', async () => {
    const { lines } = await readPdf(pdf)
    assert.equal(lines.find(({ text }) => text === 'Sagsfremstilling')?.level, 3)
    assert.ok(lines.some(({ indented }) => indented === '  1. ved gavlen eller'))
    assert.ok(!lines.some(({ text }) => text.startsWith('Side 1 af')), 'what stands on every page is no text')
  })

  test('that lost its tags is read by where its letters stand', async () => {
    const lost = await withTags((catalog) => catalog.delete(PDFName.of('StructTreeRoot')))
    assert.equal(await structureTree(lost), null)
    const { lines } = await readPdf(lost)
    assert.ok(lines.some(({ text }) => text.includes('Ti cykler koster 180.000 kr.')))
  })

  test('whose tags go in a ring, or lead nowhere, is read too', async () => {
    const ring = await withTags((catalog, root) => {
      const tree = catalog.context.lookup(root, PDFDict)
      const own = PDFArray.withContext(catalog.context)
      own.push(root)
      tree.set(PDFName.of('K'), own)
    })
    const nowhere = await withTags((catalog) => catalog.set(PDFName.of('StructTreeRoot'), PDFRef.of(999_999)))
    for (const bytes of [ring, nowhere]) {
      assert.equal(await structureTree(bytes), null)
      const { lines } = await readPdf(bytes)
      assert.ok(lines.some(({ text }) => text.includes('Ti cykler koster 180.000 kr.')))
    }
  })
})
