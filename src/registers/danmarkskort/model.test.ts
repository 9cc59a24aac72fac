import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  ACTION_PLAN_POINT,
  checkTreatment,
  decidedOf,
  isSmall,
  namesActionPlan,
  nextStep,
  reversalRate,
  treatBefore,
  yearToTreat,
} from './model.ts'

describe('the reversal rate', () => {
  it('is remitted and changed cases of all that were decided', () => {
    assert.equal(reversalRate({ upheld: 60, changed: 15, remitted: 25 }), 40)
    assert.equal(reversalRate({ upheld: 0, changed: 0, remitted: 3 }), 100)
    assert.equal(reversalRate({ upheld: 0, changed: 0, remitted: 0 }), null)
  })

  it('and the share of upheld are all, whatever the figures', () => {
    const count = fc.integer({ min: 0, max: 5000 })
    fc.assert(
      fc.property(count, count, count, (upheld, changed, remitted) => {
        const outcomes = { upheld, changed, remitted }
        fc.pre(decidedOf(outcomes) > 0)
        const rate = reversalRate(outcomes) ?? Number.NaN
        return Math.abs(rate + (upheld / decidedOf(outcomes)) * 100 - 100) < 1e-9
      }),
    )
  })

  it('is told with care where it is made of few', () => {
    assert.equal(isSmall(9), true)
    assert.equal(isSmall(10), false)
    assert.equal(isSmall(0), false)
  })
})

describe('the council', () => {
  it('treats the figures of a year before the next one ends', () => {
    assert.equal(yearToTreat('2026-11-22'), 2025)
    assert.equal(treatBefore(2025), '2026-12-31')
  })

  it('says yes or no to an action plan, and Ankestyrelsen is told of a no', () => {
    const treated = { treatedOn: '2026-11-25', actionPlan: 'no', notifiedOn: null }
    assert.equal(nextStep(null), 'treat')
    assert.equal(nextStep({ ...treated, treatedOn: null, actionPlan: null }), 'treat')
    assert.equal(nextStep({ ...treated, actionPlan: null }), 'choose-plan')
    assert.equal(nextStep(treated), 'notify')
    assert.equal(nextStep({ ...treated, notifiedOn: '2026-12-01' }), 'done')
    assert.equal(nextStep({ ...treated, actionPlan: 'yes' }), 'done')
  })

  it('has not treated them without its yes or no, nor said no without a reason', () => {
    const row = { treated_on: '2026-11-25', action_plan: null, reason: null, notified_on: null }
    const columns = (changes: Parameters<typeof checkTreatment>[0]) =>
      checkTreatment({ ...row, ...changes }).map(({ column }) => column)
    assert.deepEqual(columns({}), ['action_plan'])
    assert.deepEqual(columns({ action_plan: 'no' }), ['reason'])
    assert.deepEqual(columns({ action_plan: 'no', reason: 'Få sager' }), [])
    assert.deepEqual(columns({ treated_on: null, action_plan: 'yes' }), ['treated_on'])
    assert.deepEqual(columns({ action_plan: 'yes', notified_on: '2026-12-01' }), ['notified_on'])
    assert.deepEqual(columns({ action_plan: 'no', reason: 'Få sager', notified_on: '2026-11-01' }), [
      'notified_on',
    ])
  })

  it('is asked of an action plan by the paper', () => {
    assert.equal(namesActionPlan([ACTION_PLAN_POINT]), true)
    assert.equal(namesActionPlan(['At tallene tages til efterretning.']), false)
  })
})
