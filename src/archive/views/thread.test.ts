import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseItem } from '../threads.ts'
import { ThreadView } from './thread.tsx'

const items: CaseItem[] = Array.from({ length: 250 }, (_, index) => ({
  id: index + 1,
  number: '1',
  title: `Led ${index + 1}`,
  body: 'Kystrådet',
  meetingId: index + 1,
  heldOn: new Date(Date.UTC(2009, 0, 1 + index)).toISOString().slice(0, 10),
  degree: 'published',
  decisions: [],
  attachments: [],
}))

async function readThread(page: number): Promise<{ html: string; events: string[] }> {
  const html = String(await ThreadView({ caseNumber: '09/01234', items, signedIn: false, page }).toString())
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
