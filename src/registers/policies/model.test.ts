import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  checkPolicy,
  headingsOf,
  overlapsOf,
  type PolicyKind,
  refuseParent,
  subjectsOf,
  treeOf,
} from './model.ts'

const decided = {
  kind: 'policy',
  parent: false,
  state: 'decided',
  talkOn: '2025-01-10',
  decidedOn: '2026-03-01',
  body: true,
  owner: true,
  validFrom: '2026-04-01',
  validUntil: '2030-03-31',
  isPublic: true,
  short: 'Kort',
}
const wrong = (more: object) => checkPolicy({ ...decided, ...more }).map(({ column }) => column)

test('nothing goes on before the first talk with the secretariat is dated', () => {
  assert.deepEqual(wrong({}), [])
  const draft = { isPublic: false, decidedOn: null, talkOn: null }
  assert.deepEqual(wrong({ ...draft, state: 'idea' }), [])
  for (const state of ['writing', 'hearing', 'ended'])
    assert.deepEqual(wrong({ ...draft, state }), ['talk_on'])
  assert.deepEqual(wrong({ talkOn: null }), ['talk_on'])
  assert.deepEqual(wrong({ talkOn: '2026-03-02' }), ['talk_on'])
})

test('what is decided has a committee, an owner and a term; only that is shown to all; in brief is one page', () => {
  assert.deepEqual(wrong({ body: false, owner: false, validFrom: null, decidedOn: null }), [
    'decided_on',
    'body_id',
    'owner_id',
    'valid_from',
  ])
  assert.deepEqual(wrong({ state: 'hearing' }), ['is_public'])
  assert.deepEqual(wrong({ validUntil: '2026-03-31' }), ['valid_until'])
  assert.deepEqual(wrong({ short: 'x'.repeat(1501) }), ['short'])
  assert.deepEqual(wrong({ short: 'x'.repeat(1500) }), [])
  assert.deepEqual(wrong({ kind: 'strategy', parent: true }), ['parent_id'])
})

test('above stands a higher kind, so that however they are linked no circle comes', () => {
  assert.equal(refuseParent('plan', 'policy'), null)
  assert.equal(refuseParent('plan', 'strategy'), null)
  assert.equal(refuseParent('policy', 'strategy'), null)
  assert.equal(refuseParent('strategy', null), null)
  for (const [kind, above] of [
    ['policy', 'policy'],
    ['policy', 'plan'],
    ['strategy', 'plan'],
    ['plan', 'plan'],
  ] as const)
    // prettier-ignore
    assert.match(refuseParent(kind, above) ?? '', /hører under/)
  const kinds = fc.array(fc.constantFrom<PolicyKind>('strategy', 'policy', 'plan'), {
    minLength: 2,
    maxLength: 8,
  })
  fc.assert(
    fc.property(kinds, fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 30 }), (all, links) => {
      const parents = new Map<number, number>()
      for (const [id, parent] of links) {
        const [kind, above] = [all[id], all[parent]]
        if (kind && above && refuseParent(kind, above) === null) parents.set(id, parent)
      }
      const policies = all.map((_, id) => ({ id, parentId: parents.get(id) ?? null }))
      // In a circle nobody stands on top, and the tree would lack them.
      assert.deepEqual(treeOf(policies).map(({ policy }) => policy.id).toSorted((a, b) => a - b), all.map((_, id) => id)) // prettier-ignore
    }),
  )
})

test('the tree has each behind what it belongs under', () => {
  const policies = [
    { id: 3, parentId: 2 },
    { id: 1, parentId: null },
    { id: 2, parentId: 1 },
    { id: 4, parentId: 99 },
  ]
  assert.deepEqual(treeOf(policies).map(({ policy, depth }) => [policy.id, depth]), [[1, 0], [2, 1], [3, 2], [4, 0]]) // prettier-ignore
})

test('policies on the same subject are found, most shared first', () => {
  const [a, b, c] = [
    { id: 1, subjects: 'Klima, Trafik' },
    { id: 2, subjects: 'trafik;  klima ; Børn' },
    { id: 3, subjects: 'BØRN' },
  ]
  assert.deepEqual(
    overlapsOf([a, b, c, { id: 4, subjects: null }]).map(({ one, other, shared }) => [
      one.id,
      other.id,
      shared,
    ]),
    [
      [1, 2, ['klima', 'trafik']],
      [2, 3, ['børn']],
    ],
  )
  assert.deepEqual(subjectsOf('Ældre, ældre,\nÆldre'), ['ældre'])
})

test('a template has a heading a line', () => {
  assert.deepEqual(headingsOf('Vision: Hvor vil vi hen?\n\nTemaer\nMål: Det: vi måler'), [
    { heading: 'Vision', guidance: 'Hvor vil vi hen?' },
    { heading: 'Temaer', guidance: '' },
    { heading: 'Mål', guidance: 'Det: vi måler' },
  ])
})
