import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CaseItem, eventsOf, parseCaseNumber } from './threads.ts'

const item = (id: number, heldOn: string, decisions: [date: string | null, text: string][]): CaseItem => ({
  id,
  number: '1',
  title: `Punkt ${id}`,
  body: 'Direktionen',
  meetingId: id,
  heldOn,
  degree: 'published',
  decisions: decisions.map(([date, text]) => ({ body: null, date, text, outcome: 'approved', points: {} })),
  attachments: [],
})

const told = (items: CaseItem[]) =>
  eventsOf(items).map(({ date, item: { id }, decisions }) => [date, id, decisions.map(({ text }) => text)])

test('a decision printed again in a later paper stands once, on its own day', () => {
  const first = item(1, '2025-01-13', [[null, 'Udsat.']])
  const second = item(2, '2025-02-03', [
    ['2025-01-13', 'Udsat. '],
    ['2025-02-03', 'Godkendt.'],
  ])
  const wanted = [
    ['2025-01-13', 1, ['Udsat.']],
    ['2025-02-03', 2, ['Godkendt.']],
  ]
  assert.deepEqual(told([first, second]), wanted)
})

test('an earlier decision without an item of its own is told by the later one', () => {
  const later = item(2, '2025-02-03', [
    ['2025-02-03', 'Godkendt.'],
    ['2024-12-02', 'Drøftet.'],
  ])
  assert.deepEqual(told([later]), [
    ['2024-12-02', 2, ['Drøftet.']],
    ['2025-02-03', 2, ['Godkendt.']],
  ])
})

test('a case number is read as people write it', () => {
  assert.equal(parseCaseNumber(' 25 / 00412 '), '25/00412')
  assert.equal(parseCaseNumber('25-00412'), '25/00412')
  assert.equal(parseCaseNumber('telefon'), null)
})
