import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type ApprovalLevel, type ApprovalQuestion, approversOf, upwards } from './model.ts'

/** 1 the municipality, 2 a centre below it, 3 a part of the centre, 4 another centre. */
const units = [
  { id: 1, parentId: null },
  { id: 2, parentId: 1 },
  { id: 3, parentId: 2 },
  { id: 4, parentId: 1 },
]
const since = { validFrom: '2020-01-01', validUntil: null }
const level = (position: number, approver: ApprovalLevel['approver'], more: Partial<ApprovalLevel> = {}) => {
  return { id: position, unitId: null, position, approver, personId: null, weekdays: 2, ...more }
}
const chain = [level(1, 'unit-manager'), level(2, 'director'), level(3, 'secretary')]
const question = (more: Partial<ApprovalQuestion> = {}): ApprovalQuestion => ({
  date: '2026-11-22',
  bodyId: 7,
  unitId: 3,
  writerId: 50,
  levels: chain,
  units,
  posts: [
    { personId: 10, unitId: 1, role: 'manager', ...since },
    { personId: 20, unitId: 2, role: 'manager', ...since },
    { personId: 21, unitId: 2, role: 'manager', validFrom: '2010-01-01', validUntil: '2019-12-31' },
    { personId: 50, unitId: 3, role: 'employee', ...since },
  ],
  seats: [
    { personId: 30, role: 'secretary', ...since },
    { personId: 10, role: 'chair', ...since },
  ],
  delegations: [],
  ...more,
})
const who = (asked: ApprovalQuestion) =>
  approversOf(asked).map(
    ({ approvers, passedOver }) => passedOver ?? approvers.map(({ personId }) => personId),
  )

describe('approvers of a paper', () => {
  it('are the nearest manager, the one above and the secretary', () => {
    assert.deepEqual(who(question()), [[20], [10], [30]])
  })

  it('are those of the day', () => {
    assert.deepEqual(who(question({ date: '2019-06-01' })), [[21], 'nobody', 'nobody'])
  })

  it('never approve what they wrote, and are asked once', () => {
    assert.deepEqual(who(question({ writerId: 20 })), ['wrote-it', [10], [30]])
    const twice = [level(1, 'unit-manager'), level(2, 'person', { personId: 20 }), level(3, 'secretary')]
    assert.deepEqual(who(question({ levels: twice })), [[20], 'asked-before', [30]])
  })

  it('of a unit with levels of its own are those, also below it', () => {
    const levels = [...chain, level(1, 'person', { id: 9, unitId: 2, personId: 44 })]
    assert.deepEqual(who(question({ levels })), [[44]])
    assert.deepEqual(who(question({ levels, unitId: 4 })), [[10], 'nobody', [30]])
  })

  it('are stood in for by their deputies of the day, of the body and one step only', () => {
    const delegation = {
      matter: 'approval' as const,
      bodyId: null,
      validFrom: '2026-11-01',
      validUntil: '2026-11-30',
    }
    const delegations = [
      { ...delegation, principalId: 20, deputyId: 60 },
      { ...delegation, principalId: 20, deputyId: 50 },
      { ...delegation, principalId: 60, deputyId: 61 },
      { ...delegation, principalId: 10, deputyId: 62, bodyId: 8 },
      { ...delegation, principalId: 30, deputyId: 63, validUntil: '2026-11-21' },
    ]
    assert.deepEqual(
      approversOf(question({ delegations })).map(({ approvers }) => approvers),
      [
        [{ personId: 20, deputies: [60] }],
        [{ personId: 10, deputies: [] }],
        [{ personId: 30, deputies: [] }],
      ],
    )
  })

  it('are found in any tree, a ring too', () => {
    const parent = fc.option(fc.integer({ min: 1, max: 6 }), { nil: null })
    fc.assert(
      fc.property(fc.array(parent, { minLength: 6, maxLength: 6 }), (parents) => {
        const tree = parents.map((parentId, index) => ({ id: index + 1, parentId }))
        const way = upwards(tree, 1)
        assert.equal(way[0], 1)
        assert.equal(new Set(way).size, way.length)
      }),
    )
  })
})
