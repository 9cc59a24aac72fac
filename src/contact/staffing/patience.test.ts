import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { chanceFrom } from '../../../tests/support/simulate-queue.ts'
import { estimatePatience, patienceOf, type WaitedCall } from './patience.ts'

describe('how long callers are willing to wait', () => {
  it('is the wait of everybody for each who gave up', () => {
    const found = estimatePatience([
      { waited: 60, gaveUp: false },
      { waited: 300, gaveUp: true },
      { waited: 40, gaveUp: false },
      { waited: 200, gaveUp: true },
    ])
    assert.deepEqual(found, { patience: 300, calls: 4, gaveUp: 2, between: null })
  })

  it('is not known where nobody gave up', () => {
    assert.equal(estimatePatience([{ waited: 600, gaveUp: false }]).patience, null)
    assert.equal(estimatePatience([]).patience, null)
  })

  it('is found again where most are answered before they lose it, unlike the mean of those who gave up', () => {
    const chance = chanceFrom(7)
    const drawn = (mean: number) => -mean * Math.log(1 - chance())
    const calls: WaitedCall[] = Array.from({ length: 20_000 }, () => {
      const [patience, turn] = [drawn(600), drawn(120)]
      return { waited: Math.min(patience, turn), gaveUp: patience < turn }
    })
    const found = estimatePatience(calls)
    assert.ok(found.patience !== null && Math.abs(found.patience / 600 - 1) < 0.05, String(found.patience))
    assert.ok(found.between && found.between.least < 600 && found.between.most > 600)
    const quitters = calls.filter(({ gaveUp }) => gaveUp)
    const mean = quitters.reduce((all, { waited }) => all + waited, 0) / quitters.length
    assert.ok(mean < 120, 'the mean of those who gave up says a sixth of it')
  })

  it('is the same of sums', () => {
    assert.equal(patienceOf({ seconds: 6000, calls: 100, gaveUp: 10 }).patience, 600)
  })
})
