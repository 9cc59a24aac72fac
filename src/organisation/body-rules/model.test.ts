import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { WeekdayCalendar } from '../../language/weekdays.ts'
import { type DatedRules, deadlinesOf, quorumOf, refuseRules, rulesOn } from './model.ts'

const rules = (validFrom: string, more: Partial<DatedRules> = {}): DatedRules => ({
  validFrom,
  validUntil: null,
  dispatchWeekdays: 4,
  paperWeekdays: 8,
  countsSaturday: false,
  numbering: 'meeting',
  publishes: 'nothing',
  quorum: 'none',
  votes: false,
  mayStopDecision: false,
  agendaSeenBy: 'seats',
  durationMinutes: 120,
  ...more,
})

describe('the rules of a day', () => {
  const ofKind = [rules('2000-01-01'), rules('2025-01-01', { dispatchWeekdays: 5 })]
  const own = [
    rules('2020-01-01', { validUntil: '2021-12-31', dispatchWeekdays: 2 }),
    rules('2026-01-01', { dispatchWeekdays: 6 }),
  ]

  it('are the body’s own, else those of its kind', () => {
    const found = (date: string) => {
      const on = rulesOn(date, own, ofKind)
      return on && [on.isOwn, on.dispatchWeekdays]
    }
    assert.deepEqual(found('2019-12-31'), [false, 4])
    assert.deepEqual(found('2020-01-01'), [true, 2])
    assert.deepEqual(found('2021-12-31'), [true, 2])
    assert.deepEqual(found('2022-01-01'), [false, 4])
    assert.deepEqual(found('2025-06-01'), [false, 5])
    assert.deepEqual(found('2026-01-01'), [true, 6])
    assert.equal(found('1999-12-31'), null)
  })

  it('give the last days for papers and agenda', () => {
    assert.deepEqual(deadlinesOf(rules('2000-01-01'), '2026-12-02', new WeekdayCalendar()), {
      papers: '2026-11-20',
      dispatch: '2026-11-26',
    })
  })
})

describe('new rules', () => {
  it('are refused for the past, before later ones, and with papers after the agenda', () => {
    const today = '2026-11-22'
    assert.equal(refuseRules(rules('2026-11-21'), today, []), 'from-passed')
    assert.equal(refuseRules(rules('2026-11-22'), today, []), null)
    assert.equal(refuseRules(rules('2026-11-23'), today, [rules('2026-12-01')]), 'later-exist')
    assert.equal(refuseRules(rules('2026-12-01'), today, [rules('2026-12-01')]), null)
    assert.equal(refuseRules(rules('2026-12-01', { paperWeekdays: 3 }), today, []), 'papers-after-dispatch')
  })
})

describe('a quorum', () => {
  it('is counted of the members', () => {
    assert.deepEqual(
      [7, 8].map((members) => quorumOf({ quorum: 'half' }, members)),
      [4, 4],
    )
    assert.deepEqual(
      [7, 8].map((members) => quorumOf({ quorum: 'more-than-half' }, members)),
      [4, 5],
    )
    assert.equal(quorumOf({ quorum: 'none' }, 7), 0)
  })
})
