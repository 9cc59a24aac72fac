import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lastDayToSignUp, missingFunds, placesOf } from './model.ts'

const signups = (count: number) =>
  Array.from({ length: count }, (_, id) => ({ personId: id + 1, at: 1_000, id }))

test('the first have the seats, the others wait in their order', () => {
  assert.deepEqual(placesOf(signups(3), 2), [
    { personId: 1, waiting: null },
    { personId: 2, waiting: null },
    { personId: 3, waiting: 1 },
  ])
})

test('who gives a seat back gives it to the first who waits, and nobody falls behind', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 40 }),
      fc.nat(),
      (count, seats, chosen) => {
        const all = signups(count)
        const gone = (chosen % count) + 1
        const before = new Map(placesOf(all, seats).map(({ personId, waiting }) => [personId, waiting ?? 0]))
        const after = placesOf(
          all.filter(({ personId }) => personId !== gone),
          seats,
        )
        assert.equal(after.filter(({ waiting }) => waiting === null).length, Math.min(count - 1, seats))
        for (const { personId, waiting } of after) assert.ok((waiting ?? 0) <= (before.get(personId) ?? 0))
      },
    ),
  )
})

test('one signs up until so many days before', () => {
  assert.equal(lastDayToSignUp({ startsOn: '2026-03-10', leadDays: 14 }), '2026-02-24')
})

test('the money of a programme is all of its sources together, to the øre', () => {
  assert.equal(missingFunds(487_930, [212_094, 275_836]), 0)
  assert.equal(missingFunds(100, [33.33, 33.33, 33.34]), 0)
  assert.equal(missingFunds(100, [0.1, 0.2]), 99.7)
  assert.equal(missingFunds(10, [12]), -2)
})
