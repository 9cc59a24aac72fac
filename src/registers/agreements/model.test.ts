import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Goal, lacksOf, refuseAgreeing, refuseEvaluating, shareMet, tellLacks } from './model.ts'

const smart: Goal = {
  title: 'Kortere ventetid',
  specific: 'Ventetiden i telefonen bliver kortere',
  measurable: 'Gennemsnittet falder fra 4 til 2 minutter',
  accepted: 'Aftalt med teamet den 3. februar',
  realistic: 'Der kommer en medarbejder mere',
  dueOn: '2026-12-31',
  indicatorId: null,
  status: 'on-track',
}
const letters = (goal: Goal) => lacksOf(goal, 2026).map(({ letter }) => letter)

describe('SMART', () => {
  it('a goal with all five lacks nothing', () => {
    assert.deepEqual(letters(smart), [])
    assert.equal(tellLacks(lacksOf(smart, 2026)), '')
  })

  it('says which letter is missing, one by one', () => {
    assert.deepEqual(letters({ ...smart, specific: ' ' }), ['S'])
    assert.deepEqual(letters({ ...smart, measurable: null }), ['M'])
    assert.deepEqual(letters({ ...smart, accepted: '' }), ['A'])
    assert.deepEqual(letters({ ...smart, realistic: null }), ['R'])
    assert.deepEqual(letters({ ...smart, dueOn: null }), ['T'])
    assert.deepEqual(letters({ ...smart, dueOn: '2025-12-31' }), ['T'])
  })

  it('is measured by a figure or by an indicator', () => {
    const vague = { ...smart, measurable: 'Borgerne er mere tilfredse' }
    assert.deepEqual(letters(vague), ['M'])
    assert.match(
      tellLacks(lacksOf(vague, 2026)),
      /M \(målbart\): målet har hverken et tal eller en indikator/u,
    )
    assert.deepEqual(letters({ ...vague, indicatorId: 7 }), [])
  })

  it('names several in one sentence', () => {
    const bare = { ...smart, specific: null, dueOn: null }
    assert.equal(
      tellLacks(lacksOf(bare, 2026)),
      'Mangler S (specifikt) og T (tidsbestemt): det står ikke, hvad der konkret skal ske og der er ingen dato.',
    )
  })
})

describe('an agreement', () => {
  it('is not entered without goals, or with one that lacks a letter', () => {
    assert.equal(refuseAgreeing([], 2026).length, 1)
    assert.deepEqual(
      refuseAgreeing([smart, { ...smart, title: 'Andet', dueOn: null }], 2026).map(({ goal }) => goal),
      ['Andet'],
    )
    assert.deepEqual(refuseAgreeing([smart], 2026), [])
  })

  it('is not evaluated while a goal has no end', () => {
    assert.deepEqual(
      refuseEvaluating([smart, { ...smart, title: 'Nået', status: 'met' }]).map(({ goal }) => goal),
      ['Kortere ventetid'],
    )
  })

  it('counts what was met of what has ended', () => {
    assert.equal(shareMet(['on-track']), null)
    assert.equal(shareMet(['met', 'missed', 'partly', 'met', 'on-track']), 2.5 / 4)
  })
})
