import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type AskedStand, FIRST_PERIODS, holdsBack, isToBeReminded, judgeDue, standingOf } from './model.ts'

const [eightWeeks, , , med] = FIRST_PERIODS
const asked = (answered: AskedStand['answered'], remindedOn: string | null = null): AskedStand => ({
  answered,
  remindedOn,
})

describe('how long a consultation lasts', () => {
  it('is refused shorter than the law demands, to the day', () => {
    assert.ok(eightWeeks)
    assert.equal(judgeDue(eightWeeks, '2026-09-01', '2026-10-27'), null)
    assert.deepEqual(judgeDue(eightWeeks, '2026-09-01', '2026-10-26'), {
      refused: true,
      message: 'Fristen skal være mindst 56 dage, altså tidligst 27. oktober 2026 (Planloven § 24).',
    })
  })

  it('is told, not refused, where longer is recommended', () => {
    assert.ok(med)
    assert.equal(judgeDue(med, '2026-11-02', '2026-11-16'), null)
    assert.equal(judgeDue(med, '2026-11-02', '2026-11-12')?.refused, false)
  })

  it('never ends before it begins', () => {
    assert.equal(judgeDue(null, '2026-11-02', '2026-11-01')?.refused, true)
    assert.equal(judgeDue(null, '2026-11-02', '2026-11-02'), null)
  })
})

describe('who has answered', () => {
  it('waits through the last day, and is missing after it', () => {
    assert.equal(standingOf(asked(null), '2026-11-20', '2026-11-20'), 'waiting')
    assert.equal(standingOf(asked(null), '2026-11-20', '2026-11-21'), 'missing')
    assert.equal(standingOf(asked('attached'), '2026-11-20', '2026-11-21'), 'answered')
    assert.equal(standingOf(asked('to-follow'), '2026-11-20', '2026-11-10'), 'to-follow')
  })

  it('is reminded once before the deadline, and each week after it', () => {
    assert.equal(isToBeReminded(asked(null), '2026-11-20', '2026-11-16'), false)
    assert.equal(isToBeReminded(asked(null), '2026-11-20', '2026-11-17'), true)
    assert.equal(isToBeReminded(asked(null, '2026-11-17'), '2026-11-20', '2026-11-19'), false)
    assert.equal(isToBeReminded(asked(null, '2026-11-17'), '2026-11-20', '2026-11-21'), true)
    assert.equal(isToBeReminded(asked(null, '2026-11-21'), '2026-11-20', '2026-11-27'), false)
    assert.equal(isToBeReminded(asked(null, '2026-11-21'), '2026-11-20', '2026-11-28'), true)
  })

  it('is reminded of what was to follow after the deadline only, and of nothing once all is there', () => {
    assert.equal(isToBeReminded(asked('to-follow'), '2026-11-20', '2026-11-19'), false)
    assert.equal(isToBeReminded(asked('to-follow'), '2026-11-20', '2026-11-21'), true)
    assert.equal(isToBeReminded(asked('none'), '2026-11-20', '2026-12-24'), false)
  })
})

describe('a decision', () => {
  const running = { title: 'Ny skoledistrikter', dueOn: '2026-12-04', closedOn: null }
  it('is held back through the last day, while somebody has not answered', () => {
    const waiting = { ...running, asked: [asked('none'), asked(null), asked('to-follow')] }
    assert.equal(
      holdsBack(waiting, '2026-12-04'),
      'Høringen «Ny skoledistrikter» løber til og med 4. december 2026. 1 af 3 har ikke svaret.',
    )
    assert.equal(holdsBack(waiting, '2026-12-05'), null)
  })

  it('is free when all have answered, or the consultation was ended', () => {
    assert.equal(holdsBack({ ...running, asked: [asked('none'), asked('to-follow')] }, '2026-11-30'), null)
    assert.equal(holdsBack({ ...running, closedOn: '2026-11-29', asked: [asked(null)] }, '2026-11-30'), null)
    assert.ok(holdsBack({ ...running, closedOn: '2026-12-01', asked: [asked(null)] }, '2026-11-30'))
    // Whom all may answer, as in a public consultation: only the date counts.
    assert.ok(holdsBack({ ...running, asked: [] }, '2026-11-30'))
  })
})
