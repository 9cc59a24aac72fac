import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { INVENTED_MINUTES } from './invented-minutes.ts'
import type { Minutes } from './model.ts'
import { readMeetings } from './read-meetings.ts'
import { splitMeetings } from './text/split-meetings.ts'

const SECOND = INVENTED_MINUTES.replaceAll('04-05-2021', '18-05-2021').replace('4. maj 2021', '18. maj 2021')
const OTHER_BODY = `Referat
Havnerådet
Mødedato: 3. marts 2020
Mødested: Kajen
Deltagere: Anne Holt, Bo Lund

1. Nyt

Beslutning:
Godkendt.
`
const THREE = `${INVENTED_MINUTES}\n${SECOND}\n${OTHER_BODY}`
const bytesOf = (text: string) => new TextEncoder().encode(text)

async function partsOf(chunks: Uint8Array[], most = 1e6): Promise<{ text: string | null; line: number }[]> {
  const parts = []
  for await (const { bytes, firstLine } of splitMeetings(chunks, most))
    parts.push({ text: bytes === null ? null : new TextDecoder().decode(bytes), line: firstLine })
  return parts
}

async function read(content: string | Uint8Array): Promise<Minutes[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sagsgang-meetings-'))
  try {
    await writeFile(join(folder, 'arkiv.txt'), content)
    const found: Minutes[] = []
    for await (const each of readMeetings(join(folder, 'arkiv.txt'))) {
      assert.ok('reading' in each)
      found.push(each.reading.minutes)
    }
    return found
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('a file of several meetings gives each, with places as lines of the file', async () => {
  const meetings = await read(THREE)
  assert.deepEqual(
    meetings.map(({ meeting, items }) => [meeting.body, meeting.date, items.length]),
    [
      ['Ledergruppen', '2021-05-04', 4],
      ['Ledergruppen', '2021-05-18', 4],
      ['Havnerådet', '2020-03-03', 1],
    ],
  )
  const lines = THREE.split('\n')
  for (const { items } of meetings)
    for (const {
      heading,
      lines: [first],
    } of items.flatMap((item) => item.sections))
      assert.ok(heading !== null && lines[first - 1]?.includes(heading), `${first}: ${heading}`)
})

test('text of two bytes a character is cut too', async () => {
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(THREE, 'utf16le')])
  assert.deepEqual(
    (await read(wide)).map(({ meeting }) => meeting.date),
    ['2021-05-04', '2021-05-18', '2020-03-03'],
  )
})

test('the cut is the same however the bytes come, and nothing is lost', async () => {
  const bytes = bytesOf(THREE)
  const whole = await partsOf([bytes])
  assert.equal(whole.length, 3)
  assert.equal(whole.map(({ text }) => text).join(''), THREE)
  const sizes = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(sizes, async (lengths) => {
      const chunks: Uint8Array[] = []
      for (let at = 0, turn = 0; at < bytes.length; turn++) {
        const length = lengths[turn % lengths.length] ?? 1
        chunks.push(bytes.subarray(at, at + length))
        at += length
      }
      assert.deepEqual(await partsOf(chunks), whole)
    }),
    { numRuns: 50 },
  )
})

test('a meeting over the limit is told of, and those around it are given', async () => {
  const long = SECOND + 'Der er mere at sige om sagen.\n'.repeat(5000)
  const chunks = Array.from(
    `${INVENTED_MINUTES}\n${long}\n${OTHER_BODY}`.match(/[^]{1,1000}/gu) ?? [],
    bytesOf,
  )
  const parts = await partsOf(chunks, 20_000)
  assert.deepEqual(
    parts.map(({ text }) => text === null),
    [false, true, false],
  )
  assert.equal(parts[2]?.text, OTHER_BODY)
  await assert.rejects(read(''), /Filen er tom/u)
})

test('a header on every page, an earlier decision and a heading Referat begin no meeting', async () => {
  const paged = Array.from({ length: 5 }, (_, page) =>
    `Havnerådet\nMødedato: 03-03-2020\nMødested: Kajen\nSide ${page + 1}\nLinje ${page}\n`.repeat(1),
  )
  const inside = `${OTHER_BODY}\n2. Kaj\n\nHavnerådet 12-05-2019\nUdsat.\n\nReferat\n\nDet blev sagt den 4. juni 2019.\n`
  for (const text of [paged.join('\n'), inside]) assert.equal((await partsOf([bytesOf(text)])).length, 1)
})
