/** What waiting callers hear. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { queueRules, rulesOf, Trial } from '../../../tests/contact/distributor-trial.ts'

function busyDesk(more: Parameters<typeof queueRules>[0] = {}): Trial {
  const trial = new Trial(rulesOf([queueRules({ callbackFromSeconds: null, ...more })])).signIn(1)
  trial.arrive('busy')
  trial.up('busy')
  return trial
}

describe('waiting callers', () => {
  test('are answered at once and told place and minutes', () => {
    const trial = busyDesk()
    const { acts } = trial.arrive('a')
    assert.equal(acts[0]?.kind, 'answer')
    assert.deepEqual(trial.heard('a'), ['velkommen', 1, '4 min'])
    trial.arrive('b')
    assert.deepEqual(trial.heard('b'), ['velkommen', 2, '8 min'])
  })

  test('are told again when the interval has gone, not before, and without the greeting', () => {
    const trial = busyDesk()
    trial.arrive('a')
    trial.arrive('b')
    trial.pass(10)
    trial.down('a', 'caller')
    assert.deepEqual(trial.heard('b'), ['velkommen', 2, '8 min'])
    trial.pass(29)
    assert.deepEqual(trial.heard('b'), ['velkommen', 2, '8 min'])
    trial.pass(1)
    assert.deepEqual(trial.heard('b'), [1, '4 min'])
  })

  test('who are rung through at once hear the greeting only', () => {
    const trial = new Trial(rulesOf([queueRules()])).signIn(1)
    trial.arrive('a')
    assert.deepEqual(trial.heard('a'), ['velkommen'])
    assert.equal(trial.calls.get('a')?.placeTold, null)
  })

  test('never hear a worse place: a call that comes back overtakes them in silence', () => {
    const trial = new Trial(rulesOf([queueRules({ callbackFromSeconds: null })])).signIn(1)
    trial.arrive('a')
    trial.arrive('b')
    assert.deepEqual(trial.heard('b'), ['velkommen', 1, '4 min'])
    trial.down('a', trial.ringing('a'), 'no-answer')
    trial.pass(40)
    assert.deepEqual(trial.heard('a'), [1])
    const told = trial.events.filter(({ kind, call }) => kind === 'position-told' && call === 'b')
    assert.equal(told.length, 1)
    trial.down('a', 'caller')
    trial.pass(40)
    assert.deepEqual(trial.heard('b'), [1])
  })

  test('hear no more minutes than before, when desks leave', () => {
    const trial = new Trial(rulesOf([queueRules({ callbackFromSeconds: null })])).signIn(1, 2)
    trial.arrive('x')
    trial.up('x')
    trial.arrive('y')
    trial.up('y')
    trial.arrive('a')
    assert.deepEqual(trial.heard('a'), ['velkommen', 1, '2 min'])
    trial.down('y', 'caller')
    trial.order({ kind: 'pause', desk: 2, reason: 'frokost', until: null })
    trial.pass(40)
    assert.deepEqual(trial.heard('a'), [1])
    assert.equal(trial.calls.get('a')?.minutesTold, 2)
  })

  test('are told a place without minutes while no desk is at work', () => {
    const trial = new Trial(rulesOf([queueRules()])).signIn(1)
    trial.order({ kind: 'pause', desk: 1, reason: 'møde', until: null })
    trial.arrive('a')
    assert.deepEqual(trial.heard('a'), ['velkommen', 1, 'tilbud-om-tilbagekald'])
    assert.equal(trial.machine.waiting()[0]?.estimatedSeconds, null)
  })
})

describe('the estimate', () => {
  test('follows measured handling times, the newest weighing most', () => {
    const trial = new Trial(rulesOf([queueRules({ wrapUpSeconds: 0, callbackFromSeconds: null })])).signIn(1)
    for (let number = 0; number < 60; number++) {
      trial.arrive(`call-${number}`)
      trial.up(`call-${number}`)
      trial.pass(60)
      trial.down(`call-${number}`, 'caller')
    }
    trial.arrive('busy')
    trial.up('busy')
    const estimated = trial.machine.waiting()[0]?.estimatedSeconds ?? 0
    assert.ok(estimated > 60 && estimated < 90, `${estimated}`)
  })

  test('shares a desk with the other queues it serves, by how many wait there', () => {
    const desks = [{ desk: 1, rank: 1 as const }]
    const rules = rulesOf([queueRules({ desks }), queueRules({ id: 2, desks })])
    const trial = new Trial(rules).signIn(1)
    trial.arrive('busy')
    trial.up('busy')
    trial.arrive('a')
    assert.equal(trial.machine.waiting()[0]?.estimatedSeconds, 480)
    trial.arrive('b', null, 2)
    assert.equal(trial.machine.waiting()[0]?.estimatedSeconds, 960)
  })

  test('is nothing where a desk is free', () => {
    const trial = new Trial(rulesOf([queueRules()])).signIn(1)
    assert.equal(trial.machine.waiting()[0]?.estimatedSeconds, 0)
  })
})
