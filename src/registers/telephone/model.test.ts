import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { developmentOf, indexOf, meetsGoal, pointsOf } from './model.ts'

const SHEET = [
  { id: 1, weight: 3, mostPoints: 5 },
  { id: 2, weight: 1, mostPoints: 2 },
]

test('the index weighs the share of points of each criterion', () => {
  assert.equal(indexOf(SHEET, { calls: 1, points: new Map([[1, 5], [2, 2]]) }), 100) // prettier-ignore
  assert.equal(indexOf(SHEET, { calls: 1, points: new Map([[1, 5]]) }), 75)
  assert.equal(indexOf(SHEET, { calls: 2, points: new Map([[1, 5], [2, 2]]) }), 50) // prettier-ignore
  assert.equal(indexOf(SHEET, { calls: 0, points: new Map() }), null)
  assert.equal(indexOf([], { calls: 3, points: new Map() }), null)
})

const sheet = fc
  .array(fc.record({ weight: fc.integer({ min: 1, max: 9 }), mostPoints: fc.integer({ min: 1, max: 10 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((criteria) => criteria.map((criterion, id) => ({ ...criterion, id })))

test('the index lies between 0 and 100, and never falls when a criterion gets more points', () => {
  fc.assert(
    fc.property(
      sheet,
      fc.integer({ min: 1, max: 50 }),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      (criteria, calls, shares) => {
        const points = new Map(
          criteria.map(({ id, mostPoints }) => [id, (shares.next().value ?? 0) * mostPoints * calls]),
        )
        const index = indexOf(criteria, { calls, points })
        assert.ok(index !== null && index >= 0 && index <= 100.000001)
        for (const { id, mostPoints } of criteria) {
          const more = new Map(points).set(id, Math.min((points.get(id) ?? 0) + 1, mostPoints * calls))
          assert.ok((indexOf(criteria, { calls, points: more }) ?? 0) >= index - 1e-9)
        }
      },
    ),
  )
})

test('a goal is met by the figure as it is printed', () => {
  assert.equal(meetsGoal(94.96, 95), true)
  assert.equal(meetsGoal(94.94, 95), false)
  assert.equal(meetsGoal(null, 95), null)
  assert.equal(developmentOf(95.2, 73), 22.2)
  assert.equal(developmentOf(95, null), null)
})

test('points off the scale are no points', () => {
  assert.equal(pointsOf('5', { mostPoints: 5 }), 5)
  assert.equal(pointsOf('6', { mostPoints: 5 }), null)
  assert.equal(pointsOf('', { mostPoints: 5 }), null)
})
