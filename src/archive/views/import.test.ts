import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RunDetails } from '../queries.ts'
import { RunView } from './import.tsx'

function runWithClosed(count: number): RunDetails {
  return {
    id: 7,
    startedAt: new Date('2026-11-22T08:00:00Z'),
    finishedAt: null,
    source: 'upload',
    counts: { read: count },
    files: [],
    closed: Array.from({ length: count }, (_, index) => ({
      id: index + 1,
      meetingId: 1,
      body: 'Kystrådet',
      heldOn: '2009-05-04',
      number: '2',
      title: `Punkt ${index + 1}`,
      reason: 'marked-closed',
    })),
  }
}

const linesOf = (html: string) => html.match(/class="review-line"/g)?.length

test('a large import is reviewed a hundred items at a time, and all of a kind in one click', async () => {
  const html = String(await RunView({ run: runWithClosed(250), errors: [] }).toString())
  assert.equal(linesOf(html), 100)
  assert.match(html, /250 punkter venter på dig/)
  assert.match(html, /Gør alle 250 interne/)
  assert.match(html, /De første 100 er vist. De næste kommer frem/)
})

test('a small import shows all', async () => {
  const html = String(await RunView({ run: runWithClosed(100), errors: [] }).toString())
  assert.equal(linesOf(html), 100)
  assert.ok(!html.includes('De næste kommer frem'))
})
