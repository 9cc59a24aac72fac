import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readNumber } from './numbers.ts'

test('Danish numbers are read however they are written', () => {
  for (const text of ['23456789', '+4523456789', '004523456789', '4523456789', '23 45 67 89']) {
    assert.deepEqual(readNumber(text), { number: '23456789' }, text)
  }
  assert.deepEqual(readNumber('45234567'), { number: '45234567' }, 'a number may begin with 45')
})

test('numbers that cannot be called back are refused by name', () => {
  const refused = {
    '112': 'emergency',
    '1813': 'emergency',
    '2345678': 'too-short',
    '+46701234567': 'foreign',
  }
  for (const [text, why] of Object.entries(refused))
    assert.deepEqual(readNumber(text), { refused: why }, text)
  assert.deepEqual(readNumber('90112233'), { refused: 'premium' })
  assert.deepEqual(readNumber('+4590112233'), { refused: 'premium' })
  assert.deepEqual(readNumber('02345678'), { refused: 'not-a-number' })
  assert.deepEqual(readNumber('234567890'), { refused: 'foreign' })
  assert.deepEqual(readNumber('anonymous'), { refused: 'not-a-number' })
})
