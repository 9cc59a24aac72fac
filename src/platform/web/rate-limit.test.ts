import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { RateLimiter } from './rate-limit.ts'

function limiterAt(limit: { burst: number; perMinute: number }) {
  const clock = { now: 0 }
  return { clock, limiter: new RateLimiter(limit, () => clock.now) }
}

test('a burst goes through, the next is told how long to wait, and after that time it goes through', () => {
  const { clock, limiter } = limiterAt({ burst: 3, perMinute: 6 })
  assert.deepEqual(
    [1, 2, 3].map(() => limiter.take('a')),
    [null, null, null],
  )
  const wait = limiter.take('a')
  assert.equal(wait, 10)
  clock.now += 9_000
  assert.equal(limiter.take('a'), 1)
  clock.now += 1_000
  assert.equal(limiter.take('a'), null)
})

test('one caller’s requests are nothing to another', () => {
  const { limiter } = limiterAt({ burst: 1, perMinute: 1 })
  assert.equal(limiter.take('a'), null)
  assert.equal(limiter.take('b'), null)
  assert.notEqual(limiter.take('a'), null)
})

test('however the requests fall, no more go through than the burst and what came with time', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5_000), { maxLength: 200 }), (pauses) => {
      const { clock, limiter } = limiterAt({ burst: 5, perMinute: 60 })
      let through = 0
      for (const pause of pauses) {
        clock.now += pause
        if (limiter.take('a') === null) through += 1
      }
      return through <= 5 + clock.now / 1000 + 1e-6
    }),
  )
})

test('waiting as long as told always helps', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 600 }), (burst, perMinute) => {
      const { clock, limiter } = limiterAt({ burst, perMinute })
      let wait = null
      while (wait === null) wait = limiter.take('a')
      clock.now += wait * 1000 + 1
      return limiter.take('a') === null
    }),
  )
})
