import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readAsked } from './asked.ts'
import { basisOf } from './basis.ts'
import { type CountedCalls, measuredHandling, measuredPatience, measuredWeek } from './measured.ts'
import { callsInWeek } from './week-profile.ts'

/** Ten Mondays and ten Tuesdays, 30 calls in each half hour from 8 to 10. */
const COUNTED: CountedCalls = {
  halfHours: [1, 2].flatMap((weekday) =>
    [16, 17, 18, 19].map((halfHour) => ({ weekday, halfHour, calls: 300 })),
  ),
  days: [
    { weekday: 2, days: 10 },
    { weekday: 1, days: 10 },
  ],
  timed: 2000,
  handlingSeconds: 500_000,
  waited: 2400,
  waitedSeconds: 240_000,
  gaveUp: 400,
  mistakes: 12,
  closed: 30,
}
const HOURS = [1, 2].map((weekday) => ({ weekday, opens: 16, closes: 20 }))

describe('what is measured of calls', () => {
  it('is calls by half hour on a day that was open', () => {
    const measured = measuredWeek(COUNTED, HOURS)
    assert.deepEqual(measured, {
      week: [
        { weekday: 1, opens: 16, calls: [30, 30, 30, 30] },
        { weekday: 2, opens: 16, calls: [30, 30, 30, 30] },
      ],
      calls: 2400,
    })
  })

  it('keeps to the opening hours there are, and takes the calls for them where there are none', () => {
    const late = { ...COUNTED, halfHours: [...COUNTED.halfHours, { weekday: 1, halfHour: 22, calls: 20 }] }
    assert.deepEqual(measuredWeek(late, HOURS)?.week[0]?.calls.length, 4)
    assert.deepEqual(measuredWeek(late, [])?.week[0]?.calls, [30, 30, 30, 30, 0, 0, 2])
  })

  it('is nothing where too few calls or days are', () => {
    const few = COUNTED.halfHours.map((each) => ({ ...each, calls: 62 }))
    assert.equal(measuredWeek({ ...COUNTED, halfHours: few }, HOURS), null, '496 calls')
    assert.equal(
      measuredWeek(
        {
          ...COUNTED,
          days: [
            { weekday: 1, days: 10 },
            { weekday: 2, days: 1 },
          ],
        },
        HOURS,
      ),
      null,
    )
    const wednesday = { weekday: 3, opens: 16, closes: 20 }
    assert.equal(measuredWeek(COUNTED, [...HOURS, wednesday]), null, 'nothing is known of Wednesdays')
  })

  it('is the time at a desk, and the patience of all who waited', () => {
    assert.equal(measuredHandling(COUNTED), 250)
    assert.equal(measuredHandling({ ...COUNTED, timed: 99 }), null)
    assert.equal(measuredPatience(COUNTED)?.patience, 600)
    assert.equal(measuredPatience({ ...COUNTED, gaveUp: 29 }), null)
  })
})

describe('what a computation stands on', () => {
  const known = { counted: COUNTED, hours: HOURS, usualDesks: 3 }
  const none = { ...COUNTED, halfHours: [], days: [], timed: 0, waited: 0, waitedSeconds: 0, gaveUp: 0 }

  it('is what was measured', () => {
    const basis = basisOf(readAsked({}), known)
    assert.deepEqual(
      [basis.weekFrom, basis.callsFrom, basis.handlingFrom, basis.patienceFrom],
      ['measured', 'measured', 'measured', 'measured'],
    )
    assert.equal(callsInWeek(basis.order.week), 240)
    assert.equal(basis.order.handling, 250)
    assert.equal(basis.order.patience, 600)
    assert.equal(basis.evenDesks, 3)
  })

  it('is assumed, each by itself, where it is not', () => {
    const basis = basisOf(readAsked({}), {
      ...known,
      counted: { ...none, timed: 200, handlingSeconds: 40_000 },
    })
    assert.deepEqual(
      [basis.weekFrom, basis.handlingFrom, basis.patienceFrom],
      ['assumed', 'measured', 'assumed'],
    )
    assert.equal(basis.order.handling, 200)
    assert.equal(basis.order.patience, 600)
    assert.equal(Math.round(basis.callsInMonth), 11_000)
  })

  it('is what was typed before all else', () => {
    const asked = readAsked({
      opkald: '11.000',
      tid: '295',
      taalmod: '7,5',
      pladser: '4',
      'p1-9': '6',
      er: 'besvarede',
    })
    assert.deepEqual(asked.errors, [])
    const basis = basisOf(asked, known)
    assert.equal(Math.round(basis.callsInMonth), 11_000)
    assert.deepEqual([basis.callsFrom, basis.weekFrom], ['typed', 'measured'])
    assert.equal(basis.order.patience, 450)
    assert.deepEqual(basis.order.desks, [
      [4, 4, 6, 6],
      [4, 4, 4, 4],
    ])
    assert.equal(basis.evenDesks, null)
    assert.equal(basis.order.areAnswered, true)
  })

  it('never adds those who gave up to calls that were counted with them', () => {
    assert.equal(basisOf(readAsked({ er: 'besvarede' }), known).order.areAnswered, false)
    assert.equal(basisOf(readAsked({ er: 'besvarede' }), { ...known, counted: none }).order.areAnswered, true)
  })
})

describe('what is asked in the address', () => {
  it('is read as Danes write numbers, and refused where it is none', () => {
    assert.equal(readAsked({ taalmod: '7,5' }).patience, 450)
    assert.equal(readAsked({ opkald: '1.750' }).callsInMonth, 1750)
    for (const wrong of ['7.5', '-3', '1e3', 'mange', '0', '61'])
      assert.equal(readAsked({ pladser: wrong }).errors[0]?.field, 'pladser', wrong)
    assert.equal(
      readAsked({ 'p1-9': '70' }).errors[0]?.message,
      'Skriv et helt tal fra 1 til 60 (pladser mandag kl. 9).',
    )
  })

  it('offers call-back where the queue does, unless something else is typed', () => {
    assert.equal(readAsked({}, 240).callBack, null)
    assert.deepEqual(readAsked({ tilbagekald: 'plads' }, 240).callBack, {
      above: 240,
      accepts: 0.5,
      order: 'keeps-place',
    })
    assert.deepEqual(readAsked({ tilbagekald: 'ledig', graense: '0', andel: '25' }, 240).callBack, {
      above: 0,
      accepts: 0.25,
      order: 'free-desk',
    })
  })
})
