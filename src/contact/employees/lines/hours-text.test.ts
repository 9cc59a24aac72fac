import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { readHours, writeHours } from './hours-text.ts'

it('hours are read as people write them', () => {
  const nine = [{ weekday: 1, opens: '09:00', closes: '15:00' }]
  for (const text of ['9-15', '09.00–15.00', 'kl. 9 til 15', '9:00 - 15:00'])
    assert.deepEqual(readHours(text, 1), nine, text)
  assert.deepEqual(readHours('13-17 og 9-12', 4), [
    { weekday: 4, opens: '09:00', closes: '12:00' },
    { weekday: 4, opens: '13:00', closes: '17:00' },
  ])
  assert.deepEqual(readHours(' ', 1), [])
  assert.deepEqual(readHours('Lukket', 1), [])
})

it('what cannot be is refused', () => {
  assert.equal(readHours('formiddag', 1), 'not-hours')
  assert.equal(readHours('9-24', 1), 'not-hours')
  assert.equal(readHours('15-9', 1), 'closes-before-it-opens')
  assert.equal(readHours('9-13, 12-15', 1), 'overlaps')
})

it('what is written is read again', () => {
  const times = fc.uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 2, maxLength: 2 })
  const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` // prettier-ignore
  fc.assert(
    fc.property(times, (pair) => {
      const [opens = 0, closes = 0] = pair.toSorted((a, b) => a - b)
      const hours = [{ weekday: 2, opens: clock(opens), closes: clock(closes) }]
      assert.deepEqual(readHours(writeHours(hours), 2), hours)
    }),
  )
})
