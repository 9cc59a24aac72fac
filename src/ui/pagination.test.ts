import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { shownPages } from './pagination.tsx'

test('first, last and neighbours are shown, a gap of one page is filled', () => {
  assert.deepEqual(shownPages(1, 1), [1])
  assert.deepEqual(shownPages(5, 9), [1, null, 4, 5, 6, null, 9])
  assert.deepEqual(shownPages(3, 5), [1, 2, 3, 4, 5])
  assert.deepEqual(shownPages(4, 9), [1, 2, 3, 4, 5, null, 9])
})

test('pages come in order, once each, with a gap only where pages are left out', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (a, b) => {
      const [page, pages] = a <= b ? [a, b] : [b, a]
      const shown = shownPages(page, pages)
      const numbers = shown.filter((each) => each !== null)
      assert.deepEqual(
        numbers,
        [...new Set(numbers)].sort((x, y) => x - y),
      )
      assert.ok(numbers.includes(page) && numbers[0] === 1 && numbers.at(-1) === pages)
      shown.forEach((each, index) => {
        if (each === null) assert.ok((shown[index + 1] ?? 0) - (shown[index - 1] ?? 0) > 2)
      })
    }),
  )
})
