import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays } from '../../language/due-calendar.ts'
import { parseFigure, typedFigure } from './figures.ts'
import { datesByRule, parseDates, RHYTHMS, type Rhythm } from './measuring-dates.ts'
import {
  hasDropped,
  type Measured,
  type Measurement,
  nextDate,
  overdueDates,
  proposeVerdict,
  reaches,
  targetText,
} from './model.ts'

const index: Measured = {
  target: { unit: '%', direction: 'up', low: 95, high: null, on: '2013-06-30' },
  dates: [{ id: 1, dueOn: '2013-06-30' }],
  measurements: [],
  leastCount: 300,
  lateDays: 30,
}
const measured = (value: number, more: Partial<Measurement> = {}): Measurement => ({
  dateId: 1,
  measuredOn: '2013-06-20',
  value,
  count: 320,
  ...more,
})
const withOne = (...measurements: Measurement[]): Measured => ({ ...index, measurements })
const later = '2014-01-01'

describe('the verdict that is proposed', () => {
  it('waits for the last measuring date and as long as a figure is not late', () => {
    assert.deepEqual(proposeVerdict(index, '2013-06-01'), {
      verdict: 'waiting',
      reason: 'Den sidste måling er den 30. juni 2013.',
    })
    assert.equal(proposeVerdict(index, '2013-07-30').verdict, 'waiting')
  })

  it('is met or not by direction', () => {
    assert.deepEqual(proposeVerdict(withOne(measured(96)), later), {
      verdict: 'met',
      reason: '96\u00A0% den 20. juni 2013. Målet er mindst 95\u00A0%.',
    })
    assert.deepEqual(proposeVerdict(withOne(measured(73)), later), {
      verdict: 'not-met',
      reason: '73\u00A0% den 20. juni 2013 når ikke målet: mindst 95\u00A0%.',
    })
  })

  it('is unclear where the figure is missing, late or of too few, and says which', () => {
    const reasonOf = (of: Measured) => {
      const { verdict, reason } = proposeVerdict(of, later)
      assert.equal(verdict, 'unclear')
      return reason
    }
    assert.equal(reasonOf(index), 'Målingen den 30. juni 2013 mangler.')
    assert.equal(
      reasonOf(withOne(measured(96, { measuredOn: '2013-07-31' }))),
      'Målingen til den 30. juni 2013 blev først lavet den 31. juli 2013.',
    )
    assert.equal(
      reasonOf(withOne(measured(96, { count: 40 }))),
      'Tallet skal bygge på mindst 300, og kun 40.',
    )
    assert.match(reasonOf(withOne(measured(96, { count: null }))), /ikke oplyst, hvor mange/)
    const twice = { ...withOne(measured(96)), dates: [{ id: 1, dueOn: '2013-06-30' }, { id: 2, dueOn: '2013-03-30' }] } // prettier-ignore
    assert.equal(reasonOf(twice), 'Der er kun målt 1 af 2 planlagte gange.')
  })

  it('without measuring dates goes by the newest figure that came in time', () => {
    const free = { ...index, dates: [], leastCount: null }
    const both = [
      measured(97, { dateId: null, measuredOn: '2013-05-01' }),
      measured(80, { dateId: null, measuredOn: '2013-12-01' }),
    ]
    assert.equal(proposeVerdict({ ...free, measurements: both }, later).verdict, 'met')
    assert.equal(proposeVerdict({ ...free, measurements: both.slice(1) }, later).verdict, 'unclear')
  })
})

const days = fc.integer({ min: 0, max: 400 }).map((count) => addDays('2013-01-01', count))
const figures = fc.double({ min: -1e6, max: 1e6, noNaN: true })
const aCase = fc
  .record({
    direction: fc.constantFrom('up' as const, 'down' as const, 'within' as const),
    ends: fc.tuple(figures, figures),
    on: days,
    due: fc.uniqueArray(days, { minLength: 1, maxLength: 5 }),
    leastCount: fc.option(fc.integer({ min: 1, max: 500 })),
    lateDays: fc.integer({ min: 0, max: 60 }),
    answers: fc.array(
      fc.record({ measuredOn: days, value: figures, count: fc.option(fc.integer({ min: 0, max: 600 })) }),
      { minLength: 5, maxLength: 5 },
    ),
    answered: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  })
  .map(({ direction, ends, on, due, answers, answered, leastCount, lateDays }): Measured => {
    const [low, high] = [Math.min(...ends), Math.max(...ends)]
    const dates = due.map((dueOn, id) => ({ id, dueOn }))
    return {
      target: {
        unit: '%',
        on,
        direction,
        low: direction === 'down' ? null : low,
        high: direction === 'up' ? null : high,
      },
      dates,
      measurements: dates.flatMap(({ id }) => {
        const answer = answers[id]
        return answered[id] && answer ? [{ ...answer, dateId: id }] : []
      }),
      leastCount,
      lateDays,
    }
  })

describe('the verdict, whatever the figures', () => {
  it('is never met with a date unanswered, and silence is never anything but waiting or unclear', () => {
    fc.assert(
      fc.property(aCase, days, (of, today) => {
        const { verdict } = proposeVerdict(of, today)
        if (of.measurements.length < of.dates.length) assert.notEqual(verdict, 'met')
        if (of.measurements.length === 0) assert.ok(verdict === 'waiting' || verdict === 'unclear')
      }),
    )
  })

  it('does not depend on the order of dates and figures, and says the same every later day', () => {
    fc.assert(
      fc.property(aCase, (of) => {
        const turned = { ...of, dates: of.dates.toReversed(), measurements: of.measurements.toReversed() }
        assert.deepEqual(proposeVerdict(turned, '2020-01-01'), proposeVerdict(of, '2020-01-01'))
        assert.deepEqual(proposeVerdict(of, '2021-01-01'), proposeVerdict(of, '2020-01-01'))
      }),
    )
  })

  it('stays met when the figures become better still', () => {
    const oneWay = aCase.filter(({ target }) => target.direction !== 'within')
    fc.assert(
      fc.property(oneWay, fc.double({ min: 0, max: 1e6, noNaN: true }), (of, by) => {
        const step = of.target.direction === 'up' ? by : -by
        const better = of.measurements.map((each) => ({ ...each, value: each.value + step }))
        if (proposeVerdict(of, '2020-01-01').verdict === 'met')
          assert.equal(proposeVerdict({ ...of, measurements: better }, '2020-01-01').verdict, 'met')
      }),
    )
  })

  it('turned upside down is the same: at least x of v is at most −x of −v', () => {
    fc.assert(
      fc.property(figures, figures, (low, value) => {
        const up = { unit: '', on: later, direction: 'up' as const, low, high: null }
        const down = { unit: '', on: later, direction: 'down' as const, low: null, high: -low }
        assert.equal(reaches(up, value), reaches(down, -value))
      }),
    )
  })
})

describe('measuring dates', () => {
  it('that have passed without a figure are overdue; the next is the first without one', () => {
    const of = {
      dates: [{ id: 1, dueOn: '2026-03-31' }, { id: 2, dueOn: '2026-06-30' }, { id: 3, dueOn: '2026-09-30' }],
      measurements: [{ dateId: 1, measuredOn: '2026-04-02', value: 1, count: null }],
    } // prettier-ignore
    assert.deepEqual(overdueDates(of, '2026-09-30').map(({ id }) => id), [2]) // prettier-ignore
    assert.equal(nextDate(of)?.id, 2)
  })

  it('by a rule keep the day of the month, or its last', () => {
    assert.deepEqual(datesByRule('2026-01-31', 'month', '2026-04-30'), [
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ])
    assert.deepEqual(datesByRule('2026-01-31', 'once', '2026-04-30'), ['2026-01-31'])
    assert.equal(datesByRule('1900-01-01', 'month', '2026-01-01'), 'too-many')
  })

  it('by a rule begin with the first, rise, and do not pass the last', () => {
    const rhythms = fc.constantFrom(...Object.keys(RHYTHMS).filter((name): name is Rhythm => name !== 'once'))
    fc.assert(
      fc.property(days, rhythms, fc.integer({ min: 0, max: 2000 }), (first, rhythm, span) => {
        const last = addDays(first, span)
        const dates = datesByRule(first, rhythm, last)
        assert.ok(dates !== 'too-many')
        assert.equal(dates[0], first)
        assert.deepEqual(dates, [...new Set(dates)].sort())
        assert.ok((dates.at(-1) ?? '') <= last)
      }),
    )
  })

  it('are read one a line, each once; what is no date is named', () => {
    assert.deepEqual(parseDates('30-06-2026\n31. marts 2026\n\n30-06-2026'), ['2026-03-31', '2026-06-30'])
    assert.deepEqual(parseDates('30-06-2026\nengang'), { notADate: 'engang' })
  })
})

describe('figures and targets', () => {
  it('are read as Danes write them', () => {
    assert.equal(parseFigure('73,5 %', '%'), 73.5)
    assert.equal(parseFigure('1.234,25'), 1234.25)
    assert.equal(parseFigure('−2'), -2)
    for (const text of ['', '12,', 'ca. 3', '1.23', '73 %', '1e5'])
      assert.equal(parseFigure(text), null, text)
  })

  it('typed again are the same figure', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (thousandths) => {
        const value = thousandths / 1000
        assert.equal(parseFigure(typedFigure(value)), value === 0 ? 0 : value)
      }),
    )
  })

  it('are said in words', () => {
    const target = { unit: 'dage', direction: 'within' as const, low: 10, high: 20.5 }
    assert.equal(targetText(target), 'mellem 10 og 20,5\u00A0dage')
  })
})

describe('a precondition', () => {
  it('has dropped when somebody says so, or when what it waited for was refused', () => {
    assert.ok(hasDropped({ state: 'dropped', awaitedOutcome: null }))
    assert.ok(hasDropped({ state: 'held', awaitedOutcome: 'rejected' }))
    assert.ok(!hasDropped({ state: 'held', awaitedOutcome: 'approved' }))
    assert.ok(!hasDropped({ state: 'held', awaitedOutcome: null }))
  })
})
