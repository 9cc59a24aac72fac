import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { movePoint, numberPoints, type Point, removePoint, sumAmounts } from './points.ts'

const point = (id: number, ...points: Point[]): Point => ({ id, text: `at ${id}`, amounts: [], points })
const written = (points: readonly Point[]) =>
  numberPoints(points)
    .map((each) => `${each.number}:${each.point.id}`)
    .join(' ')
const TREE = [point(1), point(2, point(3), point(4)), point(5)]

test('points are numbered by their places', () => {
  assert.equal(written(TREE), '1:1 2:2 2.1:3 2.2:4 3:5')
})

test('points move up, down, in and out with what is under them', () => {
  assert.equal(written(movePoint(TREE, 2, 'up')), '1:2 1.1:3 1.2:4 2:1 3:5')
  assert.equal(written(movePoint(TREE, 4, 'up')), '1:1 2:2 2.1:4 2.2:3 3:5')
  assert.equal(written(movePoint(TREE, 5, 'in')), '1:1 2:2 2.1:3 2.2:4 2.3:5')
  assert.equal(written(movePoint(TREE, 3, 'out')), '1:1 2:2 2.1:4 3:3 4:5')
  assert.equal(written(movePoint(TREE, 1, 'in')), written(TREE))
  assert.equal(written(removePoint(TREE, 2)), '1:1 2:5')
})

test('no move loses a point or makes one', () => {
  const moves = fc.array(
    fc.tuple(
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom('up' as const, 'down' as const, 'in' as const, 'out' as const),
    ),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(moves, (steps) => {
      const end = steps.reduce<readonly Point[]>((points, [id, move]) => movePoint(points, id, move), TREE)
      assert.deepEqual(
        numberPoints(end)
          .map((each) => each.point.id)
          .toSorted(),
        [1, 2, 3, 4, 5],
      )
    }),
  )
})

test('sums are made by year, frame and permanence, with income taken off', () => {
  const amount = (ore: number, year: number) =>
    ({
      id: 1,
      ore,
      year,
      source: 'pool',
      sourceName: 'Puljen',
      frame: 'service',
      permanence: 'one-off',
    }) as const
  const points = [
    { ...point(1), amounts: [amount(100, 2026), amount(-30, 2026)] },
    { ...point(2), points: [{ ...point(3), amounts: [amount(5, 2027)] }] },
  ]
  assert.deepEqual(
    sumAmounts(points).map(({ year, ore }) => [year, ore]),
    [
      [2026, 70],
      [2027, 5],
    ],
  )
})
