import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkMonth, rankByLoss, shareOf, yearUntil } from './model.ts'

test('high volume and few completions come first, and of equal loss the one more begin', () => {
  const uses = [
    { solution: 'A', started: 10, completed: 0 },
    { solution: 'B', started: 1000, completed: 600 },
    { solution: 'C', started: 30, completed: 20 },
    { solution: 'D', started: 0, completed: 0 },
  ]
  assert.deepEqual(
    rankByLoss(uses).map(({ solution, lost, completedShare }) => [
      solution,
      lost,
      completedShare === null ? null : Math.round(completedShare),
    ]),
    [
      ['B', 400, 60],
      ['C', 10, 67],
      ['A', 10, 0],
      ['D', 0, null],
    ],
  )
  assert.equal(shareOf({ started: 0, completed: 0 }), null)
})

test('ranking keeps every solution and never puts a greater loss below a smaller one', () => {
  const use = fc.tuple(fc.nat(5000), fc.nat(5000)).map(([one, other]) => ({
    solution: 'x',
    started: Math.max(one, other),
    completed: Math.min(one, other),
  }))
  fc.assert(
    fc.property(fc.array(use), (uses) => {
      const ranked = rankByLoss(uses)
      assert.equal(ranked.length, uses.length)
      assert.ok(ranked.every(({ lost }, index) => lost <= (ranked[index - 1]?.lost ?? Infinity)))
    }),
  )
})

test('the last twelve whole months end before the month that is running', () => {
  assert.deepEqual(yearUntil('2026-11-22'), { from: '2025-11-01', until: '2026-10-31' })
  assert.deepEqual(yearUntil('2026-01-01'), { from: '2025-01-01', until: '2025-12-31' })
})

test('a month is its first day, and no more finish than began', () => {
  assert.deepEqual(checkMonth({ month: '2026-05-01', started: 2, completed: 2 }), [])
  assert.deepEqual(
    checkMonth({ month: '2026-05-02', started: 1, completed: 2 }).map(({ column }) => column),
    ['month', 'completed'],
  )
})
