import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  computeStaffing,
  figuresOf,
  findFactor,
  isBeyondDesks,
  modelWeek,
  type StaffingOrder,
  totalsOf,
  worstHalfHour,
} from './staffing.ts'
import {
  assumedWeek,
  callsInMonth,
  halfHoursOf,
  hoursOf,
  scaleWeek,
  type WeekOfCalls,
} from './week-profile.ts'

const WEEK = assumedWeek(11_000)

const order = (more: Partial<StaffingOrder> = {}): StaffingOrder => ({
  week: WEEK,
  desks: (more.week ?? WEEK).map(({ calls }) => calls.map(() => 4)),
  handling: 295,
  patience: 600,
  callBack: null,
  areAnswered: false,
  ...more,
})

const computed = (more: Partial<StaffingOrder> = {}) => {
  const answer = computeStaffing(order(more))
  assert.ok(!isBeyondDesks(answer))
  return answer
}

describe('a table of a week', () => {
  const answer = computed()
  const at = (shift: number) => {
    const level = answer.levels.find((each) => each.shift === shift)
    assert.ok(level)
    return level
  }

  it('has a desk fewer and up to three more, each better than the one before', () => {
    assert.deepEqual(
      answer.levels.map(({ shift }) => shift),
      [-1, 0, 1, 2, 3],
    )
    const waits = answer.levels.map(({ days }) => figuresOf(days.flat()).wait ?? 0)
    assert.deepEqual(
      waits,
      waits.toSorted((a, b) => b - a),
    )
  })

  it('adds up: the hours of a week wait what the week does', () => {
    const { days } = at(0)
    const hours = WEEK.flatMap((day, index) =>
      hoursOf(day).map((hour) =>
        totalsOf(halfHoursOf(day, hour).flatMap((half) => days[index]?.[half] ?? [])),
      ),
    )
    const whole = totalsOf(days.flat())
    assert.ok(Math.abs(hours.reduce((all, { waited }) => all + waited, 0) - whole.waited) < 1e-6)
    assert.ok(Math.abs(hours.reduce((all, { lost }) => all + lost, 0) - whole.lost) < 1e-6)
    assert.equal(hours.length, 7 + 7 + 7 + 9 + 5)
  })

  it('finds the worst half hour on Monday morning', () => {
    const worst = worstHalfHour(WEEK, at(0))
    assert.equal(worst?.weekday, 1)
    assert.equal(worst?.halfHour, 20, 'from 10.00')
  })

  it('says where a desk more gives most: on Monday morning, and least on Thursday afternoon', () => {
    const [first] = answer.gains
    assert.equal(first?.weekday, 1)
    assert.deepEqual([answer.gains.at(-1)?.weekday, answer.gains.at(-1)?.hour], [4, 16])
    assert.ok(answer.gains.every(({ waitedLess, lostFewer }) => waitedLess > 0 && lostFewer > 0))
  })

  it('never takes the last desk away', () => {
    const one = computed({ desks: WEEK.map(({ calls }) => calls.map(() => 1)) })
    assert.deepEqual(one.levels[0]?.days, one.levels[1]?.days)
  })
})

describe('call-back', () => {
  it('kept in its place answers more of those who call, and says how many wished it', () => {
    const { levels, withoutCallBack } = computed({
      desks: WEEK.map(({ calls }) => calls.map(() => 6)),
      callBack: { above: 180, accepts: 0.5, order: 'keeps-place' },
    })
    const asPlanned = levels.find(({ shift }) => shift === 0)
    assert.ok(asPlanned && withoutCallBack)
    assert.ok(totalsOf(asPlanned.days.flat()).wished > 100)
    assert.ok(totalsOf(asPlanned.days.flat()).lost < totalsOf(withoutCallBack.days.flat()).lost)
  })

  it('by a free desk moves calls from the morning to later in the day', () => {
    const { levels } = computed({
      desks: WEEK.map(({ calls }) => calls.map(() => 6)),
      callBack: { above: 180, accepts: 0.5, order: 'free-desk' },
    })
    const [monday = []] = levels.find(({ shift }) => shift === 0)?.days ?? []
    const morning = totalsOf(monday.slice(0, 6))
    const rest = totalsOf(monday.slice(6))
    assert.ok(morning.wished > 2 * morning.made)
    assert.ok(rest.made > morning.made)
  })
})

describe('whether 11,000 a month are calls or answered calls', () => {
  it('finds how many call where so many are answered', () => {
    const asked = order({ handling: 180 })
    const factor = findFactor(asked)
    assert.ok(factor !== null && factor > 1)
    const { arrived, lost } = totalsOf(modelWeek({ ...asked, week: scaleWeek(WEEK, factor) }, 0).flat())
    const { arrived: wanted } = totalsOf(modelWeek(asked, 0).flat())
    assert.ok(Math.abs((arrived - lost) / wanted - 1) < 1e-3)
    const answer = computed({ handling: 180, areAnswered: true })
    assert.ok(Math.abs(callsInMonth(answer.week) / 11_000 / factor - 1) < 1e-9)
  })

  it('says so where four desks cannot answer so many, however many call', () => {
    const answer = computeStaffing(order({ areAnswered: true }))
    assert.ok(isBeyondDesks(answer))
    // 145.83 hours a month × 3600 s × 4 desks / 295 s
    assert.ok(Math.abs(answer.mostAnswered - 7119) < 1, String(answer.mostAnswered))
  })

  it('are the same where nobody gives up', () => assert.equal(findFactor(order({ patience: null })), 1))
})

describe('a week without calls', () => {
  it('waits for nothing', () => {
    const week: WeekOfCalls = [{ weekday: 2, opens: 17, calls: [0, 0, 0] }]
    const answer = computed({ week })
    const figures = figuresOf(answer.levels[1]?.days.flat() ?? [])
    assert.deepEqual(
      { ...figures, occupancy: 0 },
      { arrived: 0, wait: null, worst: 0, lost: null, lostCalls: 0, occupancy: 0 },
    )
    assert.ok(figures.occupancy < 1e-9)
  })

  it('of a day that opens at half past, the first hour is half', () => {
    const day = { weekday: 2, opens: 17, calls: [1, 2, 3] }
    assert.deepEqual(hoursOf(day), [8, 9])
    assert.deepEqual(halfHoursOf(day, 8), [0])
    assert.deepEqual(halfHoursOf(day, 9), [1, 2])
  })
})
