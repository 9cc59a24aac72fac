import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { simulateQueue } from '../../../tests/support/simulate-queue.ts'
import type { CallBackRule } from './call-back.ts'
import type { DayAsked, HalfHourOutcome } from './day.ts'
import { modelDay } from './day-model.ts'
import { balanceOfImpatient, balanceOfPatient } from './erlang.ts'
import { figuresOf, modelWeek, totalsOf } from './staffing.ts'
import { assumedWeek, callsInMonth, HALF_HOUR, sum, type WeekOfCalls } from './week-profile.ts'

const within = (found: number, wanted: number, share: number, what = '') =>
  assert.ok(Math.abs(found / wanted - 1) <= share, `${what}: ${found} is not within ${share} of ${wanted}`)

const weekWith = (desks: number, week: WeekOfCalls) => ({
  week,
  desks: week.map(({ calls }) => calls.map(() => desks)),
  handling: 295,
  patience: 600,
  callBack: null,
})

describe('11,000 calls a month', () => {
  const week = assumedWeek(11_000)
  const figures = (desks: number) => figuresOf(modelWeek(weekWith(desks, week), 0).flat())

  it('are as many as was said', () => within(callsInMonth(week), 11_000, 1e-12))

  for (const [desks, seconds, lost] of [
    [4, 240, 0.4],
    [5, 174, 0.29],
    [6, 120, 0.2],
    [9, 33, 0.06],
  ] as const)
    it(`wait ${seconds} s at ${desks} desks, and a share of ${lost} gives up`, () => {
      const found = figures(desks)
      within(found.wait ?? 0, seconds, 0.03, 'wait')
      // The shares are told in whole hundredths.
      assert.ok(Math.abs((found.lost ?? 0) - lost) <= lost * 0.03 + 0.005, `lost ${found.lost}`)
    })

  it('wait 11.1 minutes in the worst half hour at 4 desks, where one does not give up', () =>
    within(figures(4).worst, 11.1 * 60, 0.03))
})

const steady = (
  more: Partial<DayAsked> & { perHalfHour?: number; halfHours?: number; at?: number },
): DayAsked => {
  const { perHalfHour = 40, halfHours = 40, at = 5, ...rest } = more
  const calls = Array.from({ length: halfHours }, () => perHalfHour)
  return { calls, desks: calls.map(() => at), handling: 180, patience: 300, callBack: null, ...rest }
}

const last = (asked: DayAsked): HalfHourOutcome => {
  const found = modelDay(asked).halfHours.at(-1)
  assert.ok(found)
  return found
}

describe('a day in which nothing changes', () => {
  it('becomes what Erlang A says', () => {
    const found = last(steady({}))
    const balance = balanceOfImpatient({ arrivals: 40 / HALF_HOUR, handling: 180, desks: 5, patience: 300 })
    within(found.waited / found.arrived, balance.wait, 1e-4)
    within(found.lost / found.arrived, balance.lost, 1e-4)
    within(found.worked / found.staffed, balance.utilisation, 1e-4)
  })

  it('becomes what Erlang C says where nobody gives up', () => {
    const found = last(steady({ patience: null }))
    const balance = balanceOfPatient({ arrivals: 40 / HALF_HOUR, handling: 180, desks: 5 })
    within(found.waited / found.arrived, balance?.wait ?? 0, 1e-3)
    within(found.virtualWait, balance?.wait ?? 0, 1e-3)
    assert.equal(found.lost, 0)
  })

  it('has an answer where the desks are too few and nobody gives up: the queue grows', () => {
    const { halfHours } = modelDay(steady({ patience: null, perHalfHour: 70, halfHours: 8 }))
    const waits = halfHours.map(({ virtualWait }) => virtualWait)
    assert.deepEqual(
      waits,
      waits.toSorted((a, b) => a - b),
    )
    // Twenty calls more than can be answered come every half hour: after eight, 160 × 180 s / 5 desks, near enough.
    within(waits.at(-1) ?? 0, 150 * 36, 0.06)
  })
})

describe('a day of any shape', () => {
  const day = fc.record({
    calls: fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 8 }),
    at: fc.integer({ min: 1, max: 10 }),
    handling: fc.integer({ min: 40, max: 600 }),
    patience: fc.option(fc.integer({ min: 60, max: 1800 }), { nil: null }),
  })
  const asked = ({
    calls,
    at,
    handling,
    patience,
  }: {
    calls: number[]
    at: number
    handling: number
    patience: number | null
  }): DayAsked => ({
    calls,
    desks: calls.map(() => at),
    handling,
    patience,
    callBack: null,
  })

  it('no desk more, call fewer or shorter call makes the wait longer', () => {
    fc.assert(
      fc.property(day, (of) => {
        const wait = (more: Partial<typeof of>) =>
          totalsOf(modelDay(asked({ ...of, ...more })).halfHours).waited
        const slack = 1e-6 * (1 + wait({}))
        assert.ok(wait({ at: of.at + 1 }) <= wait({}) + slack)
        assert.ok(wait({ handling: of.handling + 30 }) >= wait({}) - slack)
        assert.ok(wait({ calls: of.calls.map((count) => count + 1) }) >= wait({}) - slack)
      }),
      { numRuns: 25 },
    )
  })

  it('shares are shares, and nobody works more than there is time', () => {
    fc.assert(
      fc.property(day, (of) => {
        for (const [index, found] of modelDay(asked(of)).halfHours.entries()) {
          within(found.arrived + 1, (of.calls[index] ?? 0) + 1, 1e-9)
          assert.ok(found.lost >= 0 && found.lost <= found.arrived + 1e-9)
          assert.ok(found.worked >= 0 && found.worked <= found.staffed * (1 + 1e-9))
          assert.ok(found.waited >= 0 && found.virtualWait >= 0)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('endless patience is what very long patience comes to', () => {
    const of = { calls: [20, 50, 60, 30], at: 5, handling: 180 }
    const endless = totalsOf(modelDay(asked({ ...of, patience: null })).halfHours)
    const long = totalsOf(modelDay(asked({ ...of, patience: 1e8 })).halfHours)
    within(long.waited, endless.waited, 1e-3)
    assert.ok(long.lost < 0.01)
  })

  it('refuses a half hour without desks', () => {
    assert.throws(
      () => modelDay({ ...asked({ calls: [1, 2], at: 1, handling: 60, patience: 60 }), desks: [1] }),
      RangeError,
    )
  })
})

describe('beside a simulation of a thousand days', () => {
  const [monday] = assumedWeek(11_000)
  assert.ok(monday)
  const { calls } = monday
  const compared = (more: Partial<DayAsked>, days = 1000) => {
    const asked: DayAsked = {
      calls,
      desks: calls.map(() => 5),
      handling: 295,
      patience: 600,
      callBack: null,
      ...more,
    }
    const { halfHours } = simulateQueue(asked, days)
    const chance = (of: keyof (typeof halfHours)[number]) => sum(halfHours.map((each) => each[of])) / days
    const modelled = modelDay(asked)
    return {
      chance,
      modelled: totalsOf(modelled.halfHours),
      halfHours: modelled.halfHours,
      simulated: halfHours,
      days,
    }
  }

  it('is the same as long as desks do not change', () => {
    const { chance, modelled } = compared({})
    within(modelled.waited, chance('waited'), 0.02)
    within(modelled.lost, chance('lost'), 0.02)
  })

  it('knows for each half hour what becomes of those who call in it, where desks come and go', () => {
    const { halfHours, simulated, days } = compared({
      desks: calls.map((_, index) => (index < 3 ? 4 : index < 8 ? 7 : 4)),
    })
    for (const [index, found] of halfHours.entries()) {
      const lost = (simulated[index]?.lost ?? 0) / days
      assert.ok(
        Math.abs(found.lost - lost) < 0.05 * lost + 0.25,
        `half hour ${index}: ${found.lost}, not ${lost}`,
      )
    }
  })

  const rule = (order: CallBackRule['order']): CallBackRule => ({ above: 180, accepts: 0.5, order })

  it('follows those rung by a free desk', () => {
    const { chance, modelled } = compared({ desks: calls.map(() => 6), callBack: rule('free-desk') })
    within(modelled.lost, chance('lost'), 0.03)
    within(modelled.wished, chance('wished'), 0.03)
    within(modelled.made, chance('made'), 0.03)
    within(modelled.untilMade, chance('untilMade'), 0.06)
  })

  it('follows those who keep their place by their expected number, and so a little less well', () => {
    const { chance, modelled } = compared({ desks: calls.map(() => 6), callBack: rule('keeps-place') })
    within(modelled.lost, chance('lost'), 0.08)
    within(modelled.wished, chance('wished'), 0.04)
    within(modelled.made, chance('made'), 0.04)
    within(modelled.untilMade, chance('untilMade'), 0.2)
  })
})
