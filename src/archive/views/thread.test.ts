import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CaseItem, outlineThread } from '../threads.ts'
import { ThreadView } from './thread.tsx'

const itemOn = (index: number): CaseItem => ({
  id: index + 1,
  number: '1',
  title: `Led ${index + 1}`,
  body: 'Kystrådet',
  meetingId: index + 1,
  heldOn: new Date(Date.UTC(2009, 0, 1 + index)).toISOString().slice(0, 10),
  degree: 'published',
  decisions: [],
  attachments: [],
})
const items: [CaseItem, ...CaseItem[]] = [
  itemOn(0),
  ...Array.from({ length: 249 }, (_, index) => itemOn(index + 1)),
]

async function readThread(page: number): Promise<{ html: string; events: string[] }> {
  const thread = outlineThread(items, page)
  const html = String(await ThreadView({ caseNumber: '09/01234', thread, signedIn: false }).toString())
  return { html, events: [...html.matchAll(/<h3><a [^>]*>(Led \d+)<\/a>/g)].map(([, title = '']) => title) }
}

test('a long case is told a hundred events at a time, the oldest first, each on one page', async () => {
  const pages = [await readThread(1), await readThread(2), await readThread(3)]
  assert.deepEqual(
    pages.flatMap(({ events }) => events),
    items.map(({ title }) => title),
  )
  assert.equal(pages[0]?.events.length, 100)
  assert.match(pages[0]?.html ?? '', /250 punkter fra 1\. januar 2009/)
  assert.match(pages[0]?.html ?? '', /href="\/sager\/09\/01234\?side=3"/)
})

test('a page past the last is the last', async () => {
  assert.equal((await readThread(99)).events.at(-1), 'Led 250')
})
