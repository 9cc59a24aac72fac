import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { getDocument } from 'unpdf/pdfjs'
import { line } from '../../../tests/support/arbitrary-document.ts'
import { arbitraryRecord, asShown } from '../../../tests/support/arbitrary-record.ts'
import type { Minutes, MinutesItem } from '../model.ts'
import { readMinutesFile } from '../read-file.ts'
import { writeJson } from '../write-json.ts'
import { completeRecord } from './complete-record.ts'
import { INVENTED_IMAGE, INVENTED_PNG, inventedAgenda, inventedRecord } from './invented-record.ts'
import type { PdfOptions } from './make-pdf.ts'
import { makePdf, renderPdf } from './make-pdf.ts'

const images = new Map([[INVENTED_IMAGE, INVENTED_PNG]])
const whole: PdfOptions = { standard: 'ua-1', images, closedItems: 'whole' }

async function read(pdf: Uint8Array): Promise<Minutes> {
  const { readings } = await readMinutesFile(pdf, 'referat.pdf')
  assert.equal(readings.length, 1)
  const [reading] = readings
  assert.ok(reading)
  return reading.minutes
}

/** Minutes of one item with a text of plain lines. */
function withText(text: string, more: Partial<MinutesItem> = {}): Minutes {
  const [first] = inventedRecord().items
  assert.ok(first)
  const { kind: _, ...item } = first
  return completeRecord({
    ...inventedRecord(),
    items: [
      { ...item, sections: [{ kind: 'background', heading: 'Baggrund', text, lines: [1, 1] }], ...more },
    ],
  })
}

interface Tag {
  role?: string
  alt?: string
  children?: (Tag | { type: string })[]
}

function rolesOf(tag: Tag): Tag[] {
  const below = (tag.children ?? []).flatMap((child) => ('role' in child ? rolesOf(child) : []))
  return tag.role === undefined ? below : [tag, ...below]
}

type OpenPdf = Awaited<ReturnType<typeof getDocument>['promise']>

async function attachedTexts(document: OpenPdf): Promise<[name: string, text: string][]> {
  const texts: [string, string][] = []
  for (const [id, { filename }] of (await document.getAttachments()) ?? []) {
    const content: unknown = await document.getAttachmentContent(id)
    assert.ok(content instanceof Uint8Array)
    texts.push([filename, Buffer.from(content).toString()])
  }
  return texts
}

describe('a PDF of minutes', () => {
  test('is read back as the minutes it was made of, in both copies, minutes and agendas', async () => {
    for (const minutes of [inventedRecord(), inventedAgenda()])
      for (const standard of ['ua-1', 'a-3a'] as const) {
        const found = await read(await makePdf(minutes, { ...whole, standard }))
        assert.deepEqual(asShown(found), asShown(minutes))
        assert.deepEqual(
          found.contents.map(({ page }) => typeof page),
          minutes.items.map(() => 'number'),
          'the contents tell the pages',
        )
      }
  })

  test('is read back whatever the minutes say', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecord, async (minutes) => {
        const found = await read(await makePdf(minutes, whole))
        assert.deepEqual(asShown(found), asShown(minutes))
      }),
      { numRuns: 25, endOnFailure: true },
    )
  })

  test('has the same bytes each time', async () => {
    for (const standard of ['ua-1', 'a-3a'] as const) {
      const [one, two] = [
        await makePdf(inventedRecord(), { ...whole, standard }),
        await makePdf(inventedRecord(), { ...whole, standard }),
      ]
      assert.ok(one.equals(two))
    }
  })

  test('says its language and title, and tags headings, contents, tables, lists and pictures', async () => {
    const pdf = await makePdf(inventedRecord(), whole)
    const document = await getDocument({ data: new Uint8Array(pdf) }).promise
    const { info, metadata } = await document.getMetadata()
    const said = { ...info } as Record<string, unknown>
    assert.equal(said.Language, 'da-DK')
    assert.equal(said.Title, 'Referat fra mødet i Ledergruppen tirsdag den 5. maj 2026')
    assert.equal(said.Author, undefined)
    assert.match(String(metadata?.getRaw()), /pdfuaid:part>1</u)
    assert.equal((await document.getMarkInfo())?.Marked, true)
    const tags: Tag[] = []
    for (let page = 1; page <= document.numPages; page++)
      tags.push(...rolesOf((await (await document.getPage(page)).getStructTree()) as Tag))
    const roles = new Set(tags.map(({ role }) => role))
    for (const role of [
      'H1',
      'H2',
      'H3',
      'H4',
      'TOC',
      'TOCI',
      'Table',
      'TH',
      'TD',
      'L',
      'LI',
      'Link',
      'Figure',
    ])
      assert.ok(roles.has(role), role)
    assert.equal(tags.find(({ role }) => role === 'Figure')?.alt, 'Kort over skuret ved porten')
    assert.equal(tags.filter(({ role }) => role === 'H1').length, 1)
    const outline = await document.getOutline()
    const marks = outline.flatMap(({ title, items }) => [title, ...items.map((each) => each.title)])
    assert.ok(marks.includes('Punkt 2: Elcykler til hjemmeplejen – køb & «skure» i 2026'), marks.join('; '))
  })

  test('for the archive holds the JSON, and says which standard it keeps', async () => {
    const minutes = inventedRecord()
    const pdf = await makePdf(minutes, { ...whole, standard: 'a-3a' })
    const document = await getDocument({ data: new Uint8Array(pdf) }).promise
    const { metadata } = await document.getMetadata()
    const raw = String(metadata?.getRaw())
    assert.match(raw, /pdfaid:part>3</u)
    assert.match(raw, /pdfaid:conformance>A</u)
    assert.deepEqual(await attachedTexts(document), [['referat.json', writeJson(minutes)]])
    const reading = await getDocument({ data: new Uint8Array(await makePdf(minutes, whole)) }).promise
    assert.equal(await reading.getAttachments(), null)
  })

  test('shows nothing of closed items unless it is asked to, in its JSON neither', async () => {
    for (const standard of ['ua-1', 'a-3a'] as const) {
      const pdf = await makePdf(inventedRecord(), { standard, images })
      const document = await getDocument({ data: new Uint8Array(pdf) }).promise
      const texts = (await attachedTexts(document)).map(([, text]) => text)
      assert.equal(texts.length, standard === 'a-3a' ? 1 : 0)
      const item = (await read(pdf)).items.find(({ closed }) => closed)
      assert.equal(item?.title, 'Personalesag')
      assert.equal(item.publicDecision, 'Ledergruppen traf afgørelse i en personalesag.')
      texts.push(JSON.stringify(await read(pdf)))
      for (const text of texts) assert.doesNotMatch(text, /Kvist|søgt stillingen|26\/00102/u)
    }
  })
})

describe('what a PDF is made of', () => {
  test('no text is read as a command', { timeout: 120_000 }, async () => {
    const hostile = [
      '#panic("x") #sys.version $ a^2 $ *b* _c_ `d` <e> @f // g /* h */ \\u{41} "quoted" #(1+1)',
      '= Overskrift',
      '+ et',
      '/ Ord: b',
      '](x)[',
      '#image("/etc/passwd")',
      '#read("/document.json")',
      "~ --- ... 's",
    ]
    for (const text of hostile) {
      const minutes = withText(text)
      const found = await read(await makePdf(minutes, whole))
      assert.equal(found.items[0]?.sections[0]?.text, minutes.items[0]?.sections[0]?.text)
    }
  })

  test('long words, long lines and many columns break no page', { timeout: 120_000 }, async () => {
    const texts = [
      `Se ${'https://eksempel.dk/en/lang/adresse-med/mange-led?'.repeat(6)} her.`,
      'kommunalbestyrelsesmedlem'.repeat(9),
      'A-B/C–D '.repeat(300).trim(),
    ]
    for (const text of texts) {
      const found = await read(await makePdf(withText(text), whole))
      assert.equal(found.items[0]?.sections[0]?.text, text)
    }
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 60 }), async (lines) => {
        const minutes = withText(lines.join('\n\n'))
        const found = await read(await makePdf(minutes, whole))
        assert.equal(found.items[0]?.sections[0]?.text, minutes.items[0]?.sections[0]?.text)
      }),
      { numRuns: 10, endOnFailure: true },
    )
  })

  test('a paragraph, a list and a table that go over pages are whole', async () => {
    const words = Array.from({ length: 1500 }, (_, index) => `ord${index}`).join(' ')
    const list = Array.from({ length: 90 }, (_, index) => `- punkt nummer ${index + 1}`).join('\n')
    const table = Array.from({ length: 90 }, (_, index) => `Række ${index}\t${index}\t${index * 2}`).join(
      '\n',
    )
    const text = `${words}\n\n${list}\n\n${table}\n\n${words}`
    const found = await read(await makePdf(withText(text), whole))
    assert.equal(found.items[0]?.sections[0]?.text, text)
  })

  test('letters that no font has are shown by a square, and one is told', async () => {
    const { pdf, warnings } = await renderPdf(withText('Tak 🙂 og 日本, sagde Ж'), whole)
    assert.equal(warnings.length, 1)
    assert.match(warnings[0] ?? '', /🙂 日 本$/u)
    assert.equal((await read(pdf)).items[0]?.sections[0]?.text, 'Tak □ og □□, sagde Ж')
  })

  test('a picture that cannot be read is its words', async () => {
    const broken = Uint8Array.from([...INVENTED_PNG.subarray(0, 20), 1, 2, 3])
    for (const bytes of [broken, new TextEncoder().encode('<svg/>')]) {
      const { pdf } = await renderPdf(inventedRecord(), {
        ...whole,
        images: new Map([[INVENTED_IMAGE, bytes]]),
      })
      assert.deepEqual(asShown(await read(pdf)), asShown(inventedRecord()))
    }
  })

  test('what is too large is refused, and others are made after it', async () => {
    const images = new Map([[1, new Uint8Array(100_000_001)]])
    await assert.rejects(makePdf(inventedRecord(), { standard: 'ua-1', images }), { code: 'too-large' })
    const many = await Promise.all(Array.from({ length: 6 }, () => makePdf(inventedAgenda(), whole)))
    assert.ok(many.every((pdf) => pdf.subarray(0, 5).toString() === '%PDF-'))
  })
})
