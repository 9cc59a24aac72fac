/** What desks do between calls. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { queueRules, rulesOf, Trial } from '../../../tests/contact/distributor-trial.ts'

function talking(): Trial {
  const trial = new Trial(rulesOf([queueRules()])).signIn(1)
  trial.arrive('a')
  trial.up('a')
  return trial
}

describe('signing in', () => {
  test('one person sits at one desk, and one desk has one person', () => {
    const trial = new Trial(rulesOf([queueRules()]))
    assert.equal(trial.order({ kind: 'sign-in', desk: 9, personId: 101 }), 'unknown-desk')
    assert.equal(trial.order({ kind: 'hold', desk: 1 }), 'not-signed-in')
    assert.equal(trial.order({ kind: 'sign-in', desk: 1, personId: 101 }), null)
    assert.equal(trial.order({ kind: 'sign-in', desk: 1, personId: 101 }), null)
    assert.equal(trial.order({ kind: 'sign-in', desk: 1, personId: 102 }), 'desk-taken')
    assert.equal(trial.order({ kind: 'sign-in', desk: 2, personId: 101 }), 'signed-in-elsewhere')
    assert.equal(trial.order({ kind: 'sign-out', desk: 1 }), null)
    assert.equal(trial.order({ kind: 'sign-in', desk: 2, personId: 101 }), null)
  })

  test('a desk that is taken out of the rules goes when its call is over', () => {
    const trial = talking()
    trial.happens({ kind: 'rules', rules: rulesOf([queueRules()], [2]) })
    assert.equal(trial.state(1), 'talking')
    trial.down('a', 'caller')
    trial.pass(30)
    assert.equal(trial.state(1), 'signed-out')
    assert.equal(trial.order({ kind: 'sign-in', desk: 1, personId: 101 }), 'unknown-desk')
  })
})

describe('after a talk', () => {
  test('the desk wraps up, and is free by itself or when it says so', () => {
    const trial = talking()
    trial.pass(100)
    trial.order({ kind: 'hang-up', desk: 1 })
    assert.deepEqual(trial.last.acts, [{ kind: 'end', call: 'a' }])
    assert.equal(trial.state(1), 'wrap-up')
    trial.pass(29)
    assert.equal(trial.state(1), 'wrap-up')
    trial.pass(1)
    assert.equal(trial.state(1), 'free')
    const call = trial.calls.get('a')
    assert.deepEqual([call?.talkedMs, call?.wrapUpMs], [100_000, 30_000])
  })

  test('the outcome is said while talking or wrapping up, and may be changed', () => {
    const trial = talking()
    assert.equal(trial.order({ kind: 'resolve', desk: 1, resolution: 'passed-on' }), null)
    trial.down('a', 'caller')
    assert.equal(trial.order({ kind: 'resolve', desk: 1, resolution: 'instantly-resolved' }), null)
    assert.equal(trial.calls.get('a')?.resolution, 'instantly-resolved')
    trial.order({ kind: 'ready', desk: 1 })
    assert.equal(trial.order({ kind: 'resolve', desk: 1, resolution: 'passed-on' }), 'no-call')
  })

  test('a pause or a sign-out that was asked for meanwhile follows the wrap-up', () => {
    const paused = talking()
    paused.order({ kind: 'pause', desk: 1, reason: 'frokost', until: paused.now + 600_000 })
    assert.equal(paused.state(1), 'talking')
    paused.down('a', 'caller')
    assert.equal(paused.state(1), 'wrap-up')
    paused.pass(30)
    assert.deepEqual([paused.state(1), paused.machine.desks()[0]?.reason], ['pause', 'frokost'])
    paused.pass(570)
    assert.equal(paused.state(1), 'free')

    const left = talking()
    left.order({ kind: 'sign-out', desk: 1 })
    assert.equal(left.state(1), 'talking')
    left.down('a', 'caller')
    left.order({ kind: 'sign-out', desk: 1 })
    assert.equal(left.state(1), 'signed-out')
    assert.equal(left.calls.get('a')?.wrapUpMs, 0)
  })

  test('ready takes back a pause that was asked for', () => {
    const trial = talking()
    trial.order({ kind: 'pause', desk: 1, reason: 'frokost', until: null })
    trial.order({ kind: 'ready', desk: 1 })
    trial.down('a', 'caller')
    trial.pass(30)
    assert.equal(trial.state(1), 'free')
  })
})

describe('a telephone that is gone', () => {
  test('makes the desk unreachable until it is back', () => {
    const trial = new Trial(rulesOf([queueRules()])).signIn(1)
    trial.happens({ kind: 'telephone', desk: 1, there: false })
    assert.deepEqual([trial.state(1), trial.machine.desks()[0]?.reason], ['unreachable', 'telephone'])
    trial.order({ kind: 'ready', desk: 1 })
    assert.equal(trial.state(1), 'unreachable')
    trial.arrive('a')
    trial.happens({ kind: 'telephone', desk: 1, there: true })
    assert.equal(trial.deskOf('a'), 1)
  })

  test('in the middle of a talk loses no citizen: another desk takes the call by its first arrival', () => {
    const trial = talking()
    trial.arrive('b')
    trial.down('a', trial.ringing('a'), 'unreachable')
    assert.equal(trial.state(1), 'unreachable')
    assert.equal(trial.phase('a'), 'waiting')
    trial.signIn(2)
    assert.equal(trial.deskOf('a'), 2)
    assert.equal(trial.machine.counts().answered, 1)
  })
})

describe('alarms', () => {
  const hours = 4 * 3600

  test('are raised of a call that is too old and a desk that is stuck, once, and cleared', () => {
    const trial = talking()
    trial.pass(hours + 60)
    const alarms = () =>
      trial.events.filter(({ kind }) => kind === 'alarm').map(({ details }) => details['what'])
    assert.deepEqual(alarms().sort(), ['call-old', 'desk-stuck'])
    trial.pass(hours)
    assert.equal(alarms().length, 2)
    trial.order({ kind: 'hang-up', desk: 1 })
    const cleared = trial.events
      .filter(({ kind }) => kind === 'alarm-cleared')
      .map(({ details }) => details['what'])
    assert.deepEqual(cleared.sort(), ['call-old', 'desk-stuck'])
  })
})
