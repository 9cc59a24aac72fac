import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Field } from './register.ts'
import { readValue, writeValue } from './values.ts'

const nobody = { find: () => null, nameOf: () => null }
const whole = (more: Partial<Field>): Field => ({ column: 'x', label: 'X', kind: 'whole', ...more })

test('years are written as years, and other numbers with their points', () => {
  const year = whole({ least: 2000, most: 2100 })
  assert.equal(writeValue(year, 2026, nobody), '2026')
  assert.deepEqual(readValue(year, '1999', nobody), { message: 'Mindst 2000.' })
  assert.equal(writeValue(whole({ least: 0 }), 2026, nobody), '2.026')
  assert.equal(writeValue(whole({ most: 9999 }), 2026, nobody), '2.026')
  assert.deepEqual(readValue(whole({ most: 9999, unit: 'km' }), '10000', nobody), {
    message: 'Højst 9.999 km.',
  })
})
