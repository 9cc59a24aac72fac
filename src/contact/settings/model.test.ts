import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { NUMBER_RULES, readNumber, readOpenings, readTelephone, readWay, writeOpenings } from './model.ts'

describe('a number of a queue', () => {
  it('is within its bounds, or empty where that means something', () => {
    for (const rule of NUMBER_RULES) {
      assert.equal(readNumber(String(rule.least), rule), rule.least)
      assert.equal(readNumber(` ${rule.most} `, rule), rule.most)
      for (const wrong of [String(rule.least - 1), String(rule.most + 1), '1,5', 'to', '1e2'])
        assert.equal(typeof readNumber(wrong, rule), 'string', `${rule.column}: ${wrong}`)
      const empty = readNumber('', rule)
      assert.ok(rule.empty === undefined ? typeof empty === 'string' : empty === null, rule.column)
    }
  })
})

describe('hours of a weekday', () => {
  it('are typed as people write them', () => {
    assert.deepEqual(readOpenings('8-15'), [{ opens: '08:00', closes: '15:00' }])
    assert.deepEqual(readOpenings('14-17 og 9–12.30'), [
      { opens: '09:00', closes: '12:30' },
      { opens: '14:00', closes: '17:00' },
    ])
    assert.deepEqual(readOpenings('kl. 8.30 til 15:00'), [{ opens: '08:30', closes: '15:00' }])
    assert.deepEqual(readOpenings('  '), [])
  })
  it('close after they open, and not within each other', () => {
    for (const wrong of ['15-8', '8-8', '8-12, 11-14', '8', '8-25', '8-12-14', 'altid'])
      assert.equal(typeof readOpenings(wrong), 'string', wrong)
  })
  it('read back as they were written', () => {
    const minute = fc.integer({ min: 0, max: 24 * 60 - 1 })
    const clock = (at: number) =>
      `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
    fc.assert(
      fc.property(fc.uniqueArray(minute, { minLength: 2, maxLength: 6 }), (times) => {
        const sorted = [...times].sort((a, b) => a - b)
        const openings = sorted.flatMap((from, index) => {
          const until = sorted[index + 1]
          return index % 2 === 0 && until !== undefined ? [{ opens: clock(from), closes: clock(until) }] : []
        })
        assert.deepEqual(readOpenings(writeOpenings(openings)), openings)
      }),
    )
  })
})

describe('a way', () => {
  const typed = { kind: 'message', recording: 'lukket', queue: '2', number: '19 00 10 00' }
  const choices = { recordings: ['lukket'], queues: [2] }
  it('leads somewhere', () => {
    assert.deepEqual(readWay(typed, 'closed', choices), { kind: 'message', recording: 'lukket' })
    assert.deepEqual(readWay({ ...typed, kind: 'queue' }, 'full', choices), { kind: 'queue', queue: 2 })
    assert.deepEqual(readWay({ ...typed, kind: 'number' }, 'full', choices), {
      kind: 'number',
      number: '19001000',
    })
    assert.deepEqual(readWay({ ...typed, kind: 'wait' }, 'no-desk', choices), { kind: 'wait' })
  })
  it('says which field is wrong', () => {
    const at = (change: Partial<typeof typed>, reason: 'closed' | 'full' = 'full') => {
      const read = readWay({ ...typed, ...change }, reason, choices)
      return 'at' in read ? read.at : null
    }
    assert.equal(at({ recording: 'ukendt' }), 'recording')
    assert.equal(at({ kind: 'queue', queue: '3' }), 'queue')
    assert.equal(at({ kind: 'number', number: '12' }), 'number')
    // While it is closed nobody waits.
    assert.equal(at({ kind: 'wait' }, 'closed'), 'kind')
    assert.equal(at({ kind: 'nogetandet' }), 'kind')
  })
})

describe('a telephone number', () => {
  it('has 3 to 15 digits', () => {
    assert.equal(readTelephone('+45 19 00-10 00'), '+4519001000')
    for (const wrong of ['', '12', '1234567890123456', 'ring', '12a45'])
      assert.equal(readTelephone(wrong), null)
  })
})
