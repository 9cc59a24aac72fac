import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { arbitraryRecord, asShown } from '../../../tests/support/arbitrary-record.ts'
import type { Minutes } from '../model.ts'
import { readMinutesFile } from '../read-file.ts'
import { completeRecord } from './complete-record.ts'
import { INVENTED_IMAGE, INVENTED_PNG, inventedAgenda, inventedRecord } from './invented-record.ts'
import { makeWord } from './word-file.ts'

const images = new Map([[INVENTED_IMAGE, INVENTED_PNG]])
const whole = { images, closedItems: 'whole' } as const

async function readBack(minutes: Minutes): Promise<Minutes | undefined> {
  const { readings } = await readMinutesFile(await makeWord(minutes, whole), 'referat.docx')
  return readings[0]?.minutes
}

async function partsOf(minutes: Minutes, options = {}): Promise<Record<string, string>> {
  const parts = unzipSync(await makeWord(minutes, { ...whole, ...options }))
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

describe('minutes as a Word document', () => {
  test('are read back as they were, closed items and all', async () => {
    for (const minutes of [inventedRecord(), inventedAgenda()]) {
      const read = await readBack(minutes)
      assert.ok(read)
      assert.deepEqual(asShown(read), asShown(minutes))
    }
  })

  test('are read back as they were, whatever they say', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecord, async (minutes) => {
        const read = await readBack(minutes)
        assert.ok(read)
        assert.deepEqual(asShown(read), asShown(minutes))
      }),
      { numRuns: 10 },
    )
  })

  test('keep letters before points, and points far down', async () => {
    const record = inventedRecord()
    const item = record.items[1]
    assert.ok(item)
    const points = ['a', 'b'].map((label) => ({
      label,
      text: `ledergruppen vælger ${label}`,
      points: [{ label: '1', text: 'og siger det', points: [{ label: null, text: 'til alle', points: [] }] }],
    }))
    const sections = item.sections.filter(({ kind }) => kind !== 'recommendation')
    const deep = ['- et', '  - to', '    - tre', '      - fire', '        - fem', '          - seks'].join(
      '\n',
    )
    const text = `${deep}\n            - syv`
    const minutes = completeRecord({
      ...record,
      items: [
        {
          ...item,
          recommendation: { by: 'Plejecentret', points },
          sections: [...sections, { kind: 'other', heading: 'Mere', text, lines: [1, 1] }],
        },
      ],
    })
    const read = await readBack(minutes)
    assert.deepEqual(read?.items[0]?.recommendation?.points, points)
    assert.equal(read?.items[0]?.sections.find(({ heading }) => heading === 'Mere')?.text, text)
  })

  test('have contents with the pages, rows of headings, words for pictures and Danish', async () => {
    const parts = await partsOf(inventedRecord())
    const body = parts['word/document.xml'] ?? ''
    const contents = body.slice(body.indexOf('<w:sdt>'), body.indexOf('</w:sdt>'))
    const entries = [...contents.matchAll(/<w:t [^>]*>([^<]+)<\/w:t>/gu)].map(([, text]) => text)
    assert.equal(entries[0], 'Punkt 1: Mødet åbnes')
    assert.equal(entries[2], 'Punkt 2: Elcykler til hjemmeplejen – køb &amp; «skure» i 2026')
    assert.ok(entries.every((text, at) => at % 2 === 0 || /^\d+$/u.test(text ?? '')))
    assert.ok(!entries.includes('Deltagere'))
    assert.match(body, /<w:tblHeader\/>/u)
    assert.match(body, /descr="Kort over skuret ved porten"/u)
    assert.match(parts['word/styles.xml'] ?? '', /<w:lang w:val="da-DK"/u)
    for (const level of [1, 2, 3, 4, 5]) assert.ok(body.includes(`<w:pStyle w:val="Heading${level}"/>`))
  })

  test('leave the pages of long contents to Word, which asks to count them', async () => {
    const record = inventedRecord()
    const items = Array.from({ length: 40 }, () => record.items).flat()
    const body = (await partsOf({ ...record, items }))['word/document.xml'] ?? ''
    assert.match(body, /w:fldCharType="begin" w:dirty="true"\/><w:instrText [^>]*>TOC /u)
    const short = (await partsOf(record))['word/document.xml'] ?? ''
    assert.match(short, /w:fldCharType="begin" w:dirty="false"\/><w:instrText [^>]*>TOC /u)
  })

  test('tell nothing of who made them and when, and are the same bytes each time', async () => {
    const parts = await partsOf(inventedRecord())
    const about = `${parts['docProps/core.xml']}${parts['docProps/app.xml']}${parts['docProps/custom.xml']}`
    assert.doesNotMatch(about, /creator|lastModifiedBy|Un-named|Company|Manager/u)
    assert.match(about, /2026-05-05T12:00:00Z/u)
    const [first, second] = [await makeWord(inventedRecord(), whole), await makeWord(inventedRecord(), whole)]
    assert.ok(first.equals(second))
  })

  test('without a word of closed items, unless they are asked for', async () => {
    const parts = await partsOf(inventedRecord(), { closedItems: undefined })
    const all = Object.values(parts).join('\n')
    for (const secret of ['Jonna', 'Ansættelse af leder', '26/00102', 'søgt stillingen'])
      assert.ok(!all.includes(secret), secret)
    assert.match(all, /Personalesag/u)
  })
})
