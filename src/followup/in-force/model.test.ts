import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { refuseStanding, standingOn } from './model.ts'

describe('a decision', () => {
  it('holds to its last day, and has expired the day after', () => {
    const kept = { standing: 'in-force', expiresOn: '2026-12-31' } as const
    assert.equal(standingOn(kept, '2026-12-31'), 'in-force')
    assert.equal(standingOn(kept, '2027-01-01'), 'expired')
    assert.equal(standingOn({ standing: 'in-force', expiresOn: null }, '2099-01-01'), 'in-force')
  })

  it('that was replaced or repealed does not expire as well', () => {
    assert.equal(standingOn({ standing: 'replaced', expiresOn: '2020-01-01' }, '2027-01-01'), 'replaced')
    assert.equal(standingOn({ standing: 'repealed', expiresOn: '2020-01-01' }, '2027-01-01'), 'repealed')
  })

  it('takes the place of an earlier one only', () => {
    const decision = { itemId: 2, heldOn: '2018-08-27', expiresOn: null }
    assert.equal(refuseStanding(decision, { itemId: 1, heldOn: '2012-09-24' }), null)
    assert.equal(refuseStanding(decision, { itemId: 1, heldOn: '2018-08-27' }), null)
    assert.equal(refuseStanding(decision, { itemId: 2, heldOn: '2018-08-27' }), 'replaces-itself')
    assert.equal(refuseStanding(decision, { itemId: 3, heldOn: '2019-01-01' }), 'replaces-later')
    assert.equal(refuseStanding({ ...decision, expiresOn: '2018-01-01' }, null), 'expires-before')
  })
})
