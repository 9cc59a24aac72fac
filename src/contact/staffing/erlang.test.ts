import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { balanceOfImpatient, balanceOfPatient, erlangB, erlangC } from './erlang.ts'

const near = (found: number, wanted: number, off: number) =>
  assert.ok(Math.abs(found - wanted) <= off, `${found} is not ${wanted}`)

const patient = (arrivals: number, handling: number, desks: number) => {
  const queue = balanceOfPatient({ arrivals, handling, desks })
  assert.ok(queue)
  return queue
}

describe('Erlang C', () => {
  it('200 calls an hour of 180 s at 14 desks', () => {
    const queue = patient(200 / 3600, 180, 14)
    near(queue.waiting, 0.1741319, 1e-7)
    near(queue.within(20), 0.88835, 1e-5)
    near(queue.wait, 7.83594, 1e-5)
  })

  it('1,000 calls an hour of 120 s at 40 desks, and at 35', () => {
    const forty = patient(1000 / 3600, 120, 40)
    near(forty.waiting, 0.19074, 1e-5)
    near(forty.within(20), 0.93721, 1e-5)
    near(forty.wait, 3.4333, 1e-4)
    const fewer = patient(1000 / 3600, 120, 35)
    near(fewer.waiting, 0.69651, 1e-5)
    near(fewer.wait, 50.149, 1e-3)
  })

  it('a load of 4 at five desks is a fraction known by hand', () => near(erlangC(4, 5), 128 / 231, 1e-14))

  it('has no balance where the desks are too few', () => {
    assert.equal(balanceOfPatient({ arrivals: 5 / 60, handling: 60, desks: 5 }), null)
    assert.equal(balanceOfPatient({ arrivals: 6 / 60, handling: 60, desks: 5 }), null)
    assert.equal(erlangC(5, 5), 1)
  })
})

describe('Erlang B', () => {
  it('turns away of a load of 10 at 14 desks', () => near(erlangB(10, 14), 0.0568191, 1e-7))
  it('turns everybody away without desks', () => assert.equal(erlangB(3, 0), 1))
})

describe('Erlang A', () => {
  const queue = balanceOfImpatient({ arrivals: 48 / 60, handling: 60, desks: 50, patience: 120 })

  it('48 calls a minute of 60 s at 50 desks with a patience of 120 s', () => {
    near(queue.lost, 0.0309, 5e-5)
    near(queue.wait, 3.71, 5e-3)
    near(queue.utilisation, 0.93, 5e-4)
  })

  it('what is worked is what was answered', () => {
    near(queue.utilisation * 50, 48 * (1 - queue.lost), 1e-9)
  })

  it('is nothing where nobody calls', () => {
    assert.deepEqual(balanceOfImpatient({ arrivals: 0, handling: 60, desks: 5, patience: 60 }), {
      waiting: 0,
      wait: 0,
      lost: 0,
      utilisation: 0,
    })
  })

  it('holds for loads whose weights pass what a number can hold', () => {
    const heavy = balanceOfImpatient({ arrivals: 20, handling: 300, desks: 3000, patience: 600 })
    near(heavy.lost, 0.5, 1e-3)
    near(heavy.utilisation, 1, 1e-6)
  })
})

describe('what more of each does', () => {
  const loads = fc.record({
    desks: fc.integer({ min: 1, max: 40 }),
    handling: fc.integer({ min: 30, max: 900 }),
    perHour: fc.integer({ min: 1, max: 600 }),
    patience: fc.integer({ min: 20, max: 3600 }),
  })

  it('a desk more never makes one wait longer; more calls or longer ones never shorter', () => {
    fc.assert(
      fc.property(loads, ({ desks, handling, perHour, patience }) => {
        const wait = (more: { desks?: number; handling?: number; perHour?: number }) =>
          balanceOfImpatient({
            arrivals: (more.perHour ?? perHour) / 3600,
            handling: more.handling ?? handling,
            desks: more.desks ?? desks,
            patience,
          }).wait
        const slack = 1e-9 * patience
        assert.ok(wait({ desks: desks + 1 }) <= wait({}) + slack)
        assert.ok(wait({ handling: handling * 1.1 }) >= wait({}) - slack)
        assert.ok(wait({ perHour: perHour * 1.1 }) >= wait({}) - slack)
      }),
    )
  })

  it('with endless patience A becomes C', () => {
    fc.assert(
      fc.property(loads, fc.integer({ min: 5, max: 90 }), ({ desks, handling }, percent) => {
        const arrivals = ((desks / handling) * percent) / 100
        const asC = patient(arrivals, handling, desks)
        const asA = balanceOfImpatient({ arrivals, handling, desks, patience: 1e9 })
        near(asA.waiting, asC.waiting, 1e-5)
        near(asA.wait, asC.wait, 1e-3 * asC.wait + 1e-9)
        near(asA.utilisation, asC.utilisation, 1e-5)
      }),
    )
  })

  it('C of a desk more never waits more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.01, max: 60, noNaN: true }),
        (desks, load) => assert.ok(erlangC(load, desks + 1) <= erlangC(load, desks) + 1e-12),
      ),
    )
  })
})
