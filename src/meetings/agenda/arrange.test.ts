import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { minuteOf, predictClock, type TimedItem } from './clock.ts'
import { findPlace, idsOf, numberItems, type Order, orderOf, placesOf } from './model.ts'
import { isSameOrder, type Move, moveItem } from './move.ts'
import { arrangeByRules, type PlacedItem, placeNew, USUAL_GROUPS } from './placement.ts'

const tree: Order = [
  { id: 1, under: [] },
  { id: 2, under: [21, 22] },
  { id: 3, under: [] },
]
const moved = (id: number, move: Move, order = tree) => {
  const answer = moveItem(order, id, move)
  return 'order' in answer ? idsOf(answer.order) : answer.refused
}

const idSet = (order: Order) => idsOf(order).toSorted((a, b) => a - b)

const orders: fc.Arbitrary<Order> = fc
  .array(fc.nat(3), { minLength: 1, maxLength: 8 })
  .map((sizes) => sizes.map((size, index) => branchOf((index + 1) * 10, size)))
const branchOf = (id: number, size: number) => ({
  id,
  under: Array.from({ length: size }, (_, below) => id + below + 1),
})
const moves: fc.Arbitrary<(ids: number[]) => Move> = fc.oneof(
  fc
    .tuple(fc.constantFrom('before', 'after', 'place-of', 'under'), fc.nat())
    .map(([to, pick]) => (ids: number[]) => ({ to, other: ids[pick % ids.length] ?? 0 })),
  fc.constantFrom('up', 'down', 'in', 'out', 'first', 'last').map((to) => () => ({ to })),
)

describe('moving an item', () => {
  it('goes up, down, to the place of another, in and out', () => {
    assert.deepEqual(moved(3, { to: 'up' }), [1, 3, 2, 21, 22])
    assert.deepEqual(moved(1, { to: 'down' }), [2, 21, 22, 1, 3])
    assert.deepEqual(moved(1, { to: 'place-of', other: 3 }), [2, 21, 22, 3, 1])
    assert.deepEqual(moved(3, { to: 'place-of', other: 1 }), [3, 1, 2, 21, 22])
    assert.deepEqual(moved(3, { to: 'after', other: 21 }), [1, 2, 21, 3, 22])
    assert.deepEqual(moved(3, { to: 'in' }), [1, 2, 21, 22, 3])
    assert.deepEqual(moved(21, { to: 'out' }), [1, 2, 22, 21, 3])
  })

  it('is refused where it has no meaning', () => {
    assert.equal(moved(9, { to: 'up' }), 'item-gone')
    assert.equal(moved(1, { to: 'before', other: 9 }), 'other-gone')
    assert.equal(moved(2, { to: 'in' }), 'has-items-under')
    assert.equal(moved(2, { to: 'after', other: 21 }), 'itself')
    assert.equal(moved(1, { to: 'under', other: 21 }), 'too-deep')
    assert.equal(moved(1, { to: 'before', other: 1 }), 'itself')
  })

  it('loses no item and doubles none', () => {
    fc.assert(
      fc.property(orders, fc.nat(), moves, (order, pick, move) => {
        const ids = idsOf(order)
        const answer = moveItem(order, ids[pick % ids.length] ?? 0, move(ids))
        if ('order' in answer) assert.deepEqual(idSet(order), idSet(answer.order))
      }),
    )
  })

  it('ends where it was told to', () => {
    fc.assert(
      fc.property(orders, fc.nat(), fc.nat(), (order, one, two) => {
        const ids = idsOf(order)
        const [id = 0, other = 0] = [ids[one % ids.length], ids[two % ids.length]]
        const answer = moveItem(order, id, { to: 'before', other })
        if (!('order' in answer)) return
        const [own, theirs] = [findPlace(answer.order, id), findPlace(answer.order, other)]
        assert.equal(own?.parentId, theirs?.parentId)
        assert.equal((own?.at ?? 0) + 1, theirs?.at)
      }),
    )
  })

  it('is taken back by its opposite', () => {
    fc.assert(
      fc.property(orders, fc.nat(), fc.constantFrom('up', 'down', 'in'), (order, pick, to) => {
        const ids = idsOf(order)
        const id = ids[pick % ids.length] ?? 0
        const there = moveItem(order, id, { to })
        if (!('order' in there) || isSameOrder(order, there.order)) return
        const back = moveItem(there.order, id, { to: to === 'up' ? 'down' : to === 'down' ? 'up' : 'out' })
        assert.ok('order' in back && isSameOrder(order, back.order))
      }),
    )
  })

  it('reads and writes the same rows', () => {
    fc.assert(fc.property(orders, (order) => assert.deepEqual(orderOf(placesOf(order)), order)))
  })
})

it('numbers run through the year where they do', () => {
  assert.deepEqual([...numberItems(tree).values()], ['1', '2', '2.1', '2.2', '3'])
  assert.deepEqual([...numberItems(tree, 41).values()], ['41', '42', '42.1', '42.2', '43'])
})

const timed = (id: number, minutes: number | null, more: Partial<TimedItem> = {}): TimedItem => {
  return { id, minutes, breakMinutes: null, guests: [], withdrawn: false, ...more }
}

describe('the predicted clock', () => {
  it('adds minutes and breaks, and says what goes beyond the end', () => {
    const clock = predictClock({ startsAt: '09:00', plannedEnd: '10:00' }, [
      timed(1, 20, { breakMinutes: 10 }),
      timed(2, null),
      timed(3, 45),
      timed(4, 10, { withdrawn: true }),
    ])
    assert.deepEqual([...clock.items.values()].map(({ begins }) => begins), ['09:00', '09:30', '09:30', '10:15']) // prettier-ignore
    assert.deepEqual([clock.ends, clock.beyond, clock.untimed], ['10:15', 15, 1])
  })

  it('waits for a guest who comes later, and tells of one who must wait', () => {
    const clock = predictClock({ startsAt: '09:00', plannedEnd: null }, [
      timed(1, 30),
      timed(2, 10, { guests: [{ arrivesAt: '10:00', minutes: 25 }] }),
      timed(3, 10, { guests: [{ arrivesAt: '10:10', minutes: null }] }),
    ])
    assert.deepEqual(clock.items.get(2), { begins: '10:00', guestWaits: 0, meetingWaits: 30 })
    assert.deepEqual(clock.items.get(3), { begins: '10:25', guestWaits: 15, meetingWaits: 0 })
    assert.equal(clock.ends, '10:35')
  })

  it('never runs backwards', () => {
    const items = fc.array(fc.tuple(fc.nat(60), fc.option(fc.nat(600))), { maxLength: 12 })
    fc.assert(
      fc.property(items, (given) => {
        const list = given.map(([minutes, at], id) => {
          const arrivesAt = at === null ? null : `${Math.floor(at / 60)}:${at % 60}`
          return timed(id, minutes, { guests: at === null ? [] : [{ arrivesAt, minutes: null }] })
        })
        const clock = predictClock({ startsAt: '00:00', plannedEnd: null }, list)
        const times = [...clock.items.values()].map(({ begins }) => minuteOf(begins))
        assert.deepEqual(
          [...times, minuteOf(clock.ends)],
          [...times, minuteOf(clock.ends)].toSorted((a, b) => a - b),
        )
      }),
    )
  })
})

const placed = (id: number, more: Partial<PlacedItem> = {}): PlacedItem => {
  return { id, kind: 'decision', closed: false, postponed: false, standing: null, unitId: null, unitName: null, minutes: null, guestAt: null, hasGuests: false, placedByHand: false, ...more } // prettier-ignore
}
const flat = (items: readonly PlacedItem[]): Order => items.map(({ id }) => ({ id, under: [] }))

describe('rules of placement', () => {
  const items = [
    placed(1, { kind: 'information' }),
    placed(2, { closed: true }),
    placed(3),
    placed(4, { standing: { id: 7, place: 'first' }, kind: 'information' }),
    placed(5, { postponed: true, kind: 'discussion' }),
    placed(6, { standing: { id: 8, place: 'last' }, kind: 'information' }),
  ]

  it('put standing items first, kinds in order and closed items last', () => {
    assert.deepEqual(idsOf(arrangeByRules(flat(items), items, USUAL_GROUPS)), [4, 5, 3, 1, 6, 2])
  })

  it('keep what was moved by hand where it stands, unless told otherwise', () => {
    const byHand = items.map((item) => (item.id === 2 ? { ...item, placedByHand: true } : item))
    assert.deepEqual(idsOf(arrangeByRules(flat(byHand), byHand, USUAL_GROUPS)), [4, 2, 5, 3, 1, 6])
    const all = arrangeByRules(flat(byHand), byHand, USUAL_GROUPS, { all: true })
    assert.deepEqual(idsOf(all), [4, 5, 3, 1, 6, 2])
  })

  it('sort within a group, and put items after a standing item that is named', () => {
    const groups = [
      { of: 'information', sort: 'longest' },
      { of: { standing: 7 }, sort: 'added' },
      { of: 'guests', sort: 'guest-time' },
      { of: { unit: 3 }, sort: 'added' },
    ] as const
    const given = [
      placed(1, { hasGuests: true, guestAt: '10:30' }),
      placed(2, { hasGuests: true, guestAt: '09:30' }),
      placed(3, { kind: 'information', minutes: 5 }),
      placed(4, { kind: 'information', minutes: 30 }),
      placed(5, { standing: { id: 7, place: 'last' } }),
      placed(6),
      placed(7, { unitId: 3 }),
    ]
    assert.deepEqual(idsOf(arrangeByRules(flat(given), given, groups)), [4, 3, 5, 2, 1, 7, 6])
  })

  it('lose nothing, and change nothing the second time', () => {
    const some = fc.array(
      fc.record({ closed: fc.boolean(), postponed: fc.boolean(), placedByHand: fc.boolean(), minutes: fc.option(fc.nat(60)), kind: fc.constantFrom('decision', 'discussion', 'information') }), // prettier-ignore
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(some, (given) => {
        const list = given.map((each, id) => placed(id, each))
        const once = arrangeByRules(flat(list), list, USUAL_GROUPS)
        assert.deepEqual(idSet(flat(list)), idSet(once))
        assert.ok(isSameOrder(arrangeByRules(once, list, USUAL_GROUPS), once))
      }),
    )
  })

  it('put a new item where arranging anew would put it', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(items, { minLength: 1 }), fc.nat(5), (given, pick) => {
        const added = { ...(items[pick] ?? placed(0)), id: 100 }
        const order = arrangeByRules(flat(given), given, USUAL_GROUPS)
        const grown = placeNew(order, given, added, USUAL_GROUPS)
        assert.ok(isSameOrder(arrangeByRules(grown, [...given, added], USUAL_GROUPS), grown))
      }),
    )
  })
})
