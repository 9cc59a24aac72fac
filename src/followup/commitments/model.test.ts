import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { byDate, type Kept, nextDue, settle, STATES, urgencyOf } from './model.ts'

const kept = (changes: Partial<Kept> = {}): Kept => ({
  id: 7,
  state: 'open',
  dueOn: '2026-11-01',
  recurring: null,
  ...changes,
})
const TODAY = '2026-11-22'

describe('a commitment', () => {
  it('is answered by «ingen ændring» alone, but not by nothing', () => {
    assert.deepEqual(settle(kept(), { do: 'answer', text: '', noChange: true }, TODAY), {
      state: 'answered',
      dueAfter: null,
    })
    assert.equal(settle(kept(), { do: 'answer', text: '', noChange: false }, TODAY), 'nothing-said')
  })

  it('can be answered again, and done after it was answered', () => {
    const answered = kept({ state: 'answered' })
    assert.deepEqual(settle(answered, { do: 'complete', text: '' }, TODAY), { state: 'done', dueAfter: null })
    assert.deepEqual(settle(answered, { do: 'answer', text: 'Undervejs', noChange: false }, TODAY), {
      state: 'answered',
      dueAfter: null,
    })
  })

  it('is dropped with a reason only, and superseded by something else only', () => {
    assert.equal(settle(kept(), { do: 'drop', reason: '' }, TODAY), 'without-reason')
    assert.deepEqual(settle(kept(), { do: 'drop', reason: 'Puljen er lukket' }, TODAY), {
      state: 'dropped',
      dueAfter: null,
    })
    assert.equal(settle(kept(), { do: 'supersede', byCommitment: null, byItem: null }, TODAY), 'without-successor') // prettier-ignore
    assert.equal(settle(kept(), { do: 'supersede', byCommitment: 7, byItem: null }, TODAY), 'by-itself')
  })

  it('is not answered when it is settled, but can be asked for again', () => {
    for (const state of STATES.slice(2)) {
      const settled = kept({ state })
      assert.equal(settle(settled, { do: 'answer', text: 'x', noChange: false }, TODAY), 'is-settled')
      assert.equal(settle(settled, { do: 'complete', text: '' }, TODAY), 'is-settled')
      assert.deepEqual(settle(settled, { do: 'ask-again', dueOn: '2026-12-14', reason: '' }, TODAY), {
        state: 'open',
        dueAfter: '2026-12-14',
      })
    }
  })

  it('moves its date with a reason, never into the past', () => {
    assert.equal(
      settle(kept(), { do: 'ask-again', dueOn: '2026-12-14', reason: '' }, TODAY),
      'without-reason',
    )
    assert.equal(settle(kept(), { do: 'ask-again', dueOn: '2026-11-21', reason: 'x' }, TODAY), 'due-passed')
    assert.equal(settle(kept({ dueOn: '2026-12-14' }), { do: 'ask-again', dueOn: '2026-12-14', reason: 'x' }, TODAY), 'same-due') // prettier-ignore
    assert.deepEqual(
      settle(kept({ dueOn: null }), { do: 'ask-again', dueOn: '2026-12-14', reason: '' }, TODAY),
      {
        state: 'open',
        dueAfter: '2026-12-14',
      },
    )
  })

  it('that recurs is open again by its next date when it is answered', () => {
    const cases: [string, string, string][] = [
      ['yearly', '2026-11-01', '2027-11-01'],
      ['3 per year', '2026-11-01', '2027-03-01'],
      ['quarterly', '2026-01-31', '2027-01-31'],
      ['monthly', '2026-08-31', '2026-11-30'],
      ['weekly', '2026-11-16', '2026-11-23'],
      ['every 4 years', '2026-12-01', '2030-12-01'],
    ]
    for (const [recurring, dueOn, next] of cases)
      assert.deepEqual(
        settle(kept({ recurring, dueOn }), { do: 'answer', text: '', noChange: true }, TODAY),
        { state: 'open', dueAfter: next },
        recurring,
      )
  })

  it('that runs on, or has no date, is answered once', () => {
    for (const changes of [{ recurring: 'running' }, { recurring: 'yearly', dueOn: null }])
      assert.deepEqual(settle(kept(changes), { do: 'answer', text: '', noChange: true }, TODAY), {
        state: 'answered',
        dueAfter: null,
      })
  })

  it('comes again after today and after its own date, whatever the rule', () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)) // prettier-ignore
    const rules = fc.oneof(
      fc.constantFrom('weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly'),
      fc.integer({ min: 1, max: 60 }).map((times) => `${times} per year`),
      fc.integer({ min: 1, max: 9 }).map((years) => `every ${years} years`),
    )
    fc.assert(
      fc.property(days, days, rules, (dueOn, today, recurring) => {
        const next = nextDue({ dueOn, recurring }, today)
        assert.ok(next !== null && next > today && next > dueOn, String(next))
      }),
    )
  })
})

describe('the list', () => {
  it('tells how near a date is', () => {
    assert.equal(urgencyOf('2026-11-21', TODAY), 'overdue')
    assert.equal(urgencyOf('2026-11-22', TODAY), 'soon')
    assert.equal(urgencyOf('2026-11-29', TODAY), 'soon')
    assert.equal(urgencyOf('2026-11-30', TODAY), 'later')
    assert.equal(urgencyOf('2026-11-30', TODAY, 14), 'soon')
    assert.equal(urgencyOf(null, TODAY), 'undated')
  })

  it('begins with the oldest date and ends with what has none', () => {
    const rows = [null, '2026-12-01', '2026-01-01', null].map((owedOn) => ({ owedOn }))
    assert.deepEqual(
      rows.toSorted(byDate).map(({ owedOn }) => owedOn),
      ['2026-01-01', '2026-12-01', null, null],
    )
  })
})
