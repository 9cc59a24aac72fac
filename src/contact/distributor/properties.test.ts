/** What always holds, tried with thousands of contact centres by chance. A seed that fails is printed. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { countsAddUp } from '../../../tests/contact/distributor-rules.ts'
import { type Plan, SimulatedCentre } from '../../../tests/contact/simulated-centre.ts'

/** More of them: `RUNS=5000 node bin/check.mjs …`. */
const RUNS = Number(process.env['RUNS'] ?? 200)
const RESTING = new Set(['signed-out', 'free', 'pause', 'unreachable'])

function live(plan: Plan): SimulatedCentre {
  const centre = new SimulatedCentre(plan)
  centre.run()
  assert.deepEqual(
    centre.goingOn().map(({ id, phase }) => `${id}: ${phase}`),
    [],
    'every call ends',
  )
  for (const { id, state } of centre.machine.desks())
    assert.ok(RESTING.has(state), `desk ${id} is stuck: ${state}`)
  const counts = centre.machine.counts()
  countsAddUp(counts)
  assert.equal(counts.inProgress, 0)
  return centre
}

const seed = fc.integer({ min: 0, max: 2 ** 31 })
const callers = fc.integer({ min: 1, max: 40 })

describe('the distributor, whatever happens', () => {
  test('with an exchange that tells everything once and in order', () => {
    const plans = fc.record({ seed, callers })
    fc.assert(
      fc.property(plans, (plan) => {
        const centre = live({ ...plan, noise: 0, kills: 0, restarts: 0, surveys: 0 })
        const outcomes = [...centre.calls.values()].map(({ outcome }) => outcome)
        const counts = centre.machine.counts()
        assert.equal(counts.arrived, plan.callers)
        assert.equal(counts.answered, outcomes.filter((outcome) => outcome === 'answered').length)
        assert.equal(counts.abandoned, outcomes.filter((outcome) => outcome === 'abandoned').length)
        assert.equal(counts.turnedAway, outcomes.filter((outcome) => outcome === 'turned-away').length)
        assert.equal(counts.endedBySystem, 0)
      }),
      { numRuns: RUNS },
    )
  })

  test('with what is told lost, doubled and in another order, and asked anew', () => {
    fc.assert(
      fc.property(fc.record({ seed, callers }), (plan) => {
        live({ ...plan, noise: 0.1, kills: 0, restarts: 0, surveys: 3 })
      }),
      { numRuns: RUNS },
    )
  })

  test('with a program that is killed and an exchange that restarts', () => {
    const times = fc.integer({ min: 0, max: 3 })
    fc.assert(
      fc.property(fc.record({ seed, callers, kills: times, restarts: times, surveys: times }), (plan) => {
        live({ ...plan, noise: 0.05 })
      }),
      { numRuns: RUNS },
    )
  })
})
