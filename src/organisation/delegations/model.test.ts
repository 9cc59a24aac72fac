import assert from 'node:assert/strict'
import { it } from 'node:test'
import { type DelegationToGive, refuseDelegation } from './model.ts'

const given = (more: Partial<DelegationToGive> = {}): DelegationToGive => ({
  principalId: 1,
  deputyId: 2,
  matter: 'approval',
  bodyId: null,
  note: null,
  validFrom: '2026-12-01',
  validUntil: '2026-12-31',
  ...more,
})
const oneself = { id: 1, isAdministrator: false }
const administrator = { id: 9, isAdministrator: true }
const refuse = (more: Partial<DelegationToGive>, by = oneself) =>
  refuseDelegation(given(more), by, '2026-11-22')

it('one names a deputy of one’s own, an administrator that of others', () => {
  assert.equal(refuse({}), null)
  assert.equal(refuse({}, administrator), null)
  assert.equal(refuse({ principalId: 3 }), 'for-another')
  assert.equal(refuse({ deputyId: 9 }, administrator), 'to-oneself')
  assert.equal(refuse({ deputyId: 1 }), 'same-person')
})

it('a delegation ends, within a year and not before today', () => {
  assert.equal(refuse({ validUntil: '2026-11-30' }), 'ends-before-it-begins')
  assert.equal(refuse({ validFrom: '2026-01-01', validUntil: '2026-11-21' }), 'ended-already')
  assert.equal(refuse({ validUntil: '2027-12-01' }), null)
  assert.equal(refuse({ validUntil: '2027-12-02' }), 'too-long')
})
