import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { findTimes, parseTime, writeTime } from './times.ts'

test('a time is read in the ways Danes write it', () => {
  assert.equal(parseTime('kl. 8.15'), '08:15')
  assert.equal(parseTime('kl. 08:15'), '08:15')
  assert.equal(parseTime('8.15'), '08:15')
  assert.equal(parseTime('kl 8'), '08:00')
  for (const text of ['', '8', '25:00', '8.75', 'kl. 8.15 i salen', '8.1'])
    assert.equal(parseTime(text), null, text)
})

test('times are found in a sentence, dates and amounts are not', () => {
  assert.deepEqual(findTimes('Den 3.12.2019 kl. 9.05 til 11:30, pris 12.50'), ['09:05', '11:30'])
  assert.deepEqual(findTimes('kl. 14:00 - 15.30'), ['14:00'])
  assert.deepEqual(findTimes('04-06-2020 09:00:00'), ['09:00'])
})

test('a written time is read as the same time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
      const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
      assert.equal(parseTime(writeTime(time)), time)
      assert.deepEqual(findTimes(writeTime(time)), [time])
    }),
  )
  assert.throws(() => writeTime('9.45'), RangeError)
})
