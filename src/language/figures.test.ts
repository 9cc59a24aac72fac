import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { writeFigure } from './figures.ts'

describe('figures as Danes write them', () => {
  const cases: [number, number, string][] = [
    [0, 1, '0'],
    [-0.04, 1, '0'],
    [12.5, 1, '12,5'],
    [82.25, 1, '82,3'],
    [82.25, 0, '82'],
    [75403, 1, '75.403'],
    [-1234567.891, 2, '-1.234.567,89'],
  ]
  for (const [value, decimals, text] of cases)
    it(`${value} with ${decimals} decimals is ${text}`, () =>
      assert.equal(writeFigure(value, decimals), text))
})
