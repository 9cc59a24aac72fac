/** Calls that are passed on to employees, and those that come back. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { DownCause } from '../telephony/exchange.ts'
import type { PassOnTarget } from './model.ts'
import { queueRules, rulesOf, Trial } from '../../../tests/contact/distributor-trial.ts'

const target: PassOnTarget = {
  endpoint: { kind: 'number', number: '72001122' },
  personId: 7,
  unitId: 3,
  saidAway: false,
}

function talking(more: Parameters<typeof queueRules>[0] = {}): Trial {
  const trial = new Trial(rulesOf([queueRules(more)])).signIn(1)
  trial.arrive('a', '23456789')
  trial.up('a')
  trial.pass(30)
  return trial
}

function passOn(trial: Trial, way: 'warm' | 'blind', whom = target): void {
  assert.equal(trial.order({ kind: 'pass-on', desk: 1, way, target: whom }), null)
}

describe('warm', () => {
  test('the desk talks with the employee first, and joins them', () => {
    const trial = talking()
    passOn(trial, 'warm')
    assert.equal(trial.state(1), 'talking')
    trial.up('a')
    assert.equal(trial.phase('a'), 'consulting')
    assert.deepEqual(trial.acts.at(-1), { kind: 'join', call: 'a', legs: ['desk-1-1', 'employee-2'] })
    assert.equal(trial.order({ kind: 'complete', desk: 1 }), null)
    assert.equal(trial.phase('a'), 'with-employee')
    assert.equal(trial.state(1), 'wrap-up')
    trial.pass(100)
    trial.down('a', 'employee-2')
    const call = trial.calls.get('a')
    assert.deepEqual([call?.outcome, call?.talkedMs], ['answered', 30_000])
  })

  test('a desk that lays down its telephone has joined them', () => {
    const trial = talking()
    passOn(trial, 'warm')
    trial.up('a')
    trial.down('a', 'desk-1-1')
    assert.equal(trial.phase('a'), 'with-employee')
  })

  test('completed before the employee answers, it goes on as blind', () => {
    const trial = talking()
    passOn(trial, 'warm')
    assert.equal(trial.order({ kind: 'complete', desk: 1 }), null)
    assert.equal(trial.phase('a'), 'passing-on')
    assert.equal(trial.state(1), 'wrap-up')
    trial.up('a')
    assert.equal(trial.phase('a'), 'with-employee')
    assert.deepEqual(trial.acts.at(-1), { kind: 'join', call: 'a', legs: ['caller', 'employee-2'] })
  })

  for (const cause of ['no-answer', 'busy', 'rejected'] as DownCause[]) {
    test(`${cause}: the desk has the citizen again, and is told`, () => {
      const trial = talking()
      passOn(trial, 'warm', { ...target, saidAway: true })
      trial.down('a', 'employee-2', cause)
      assert.equal(trial.phase('a'), 'talking')
      assert.deepEqual(trial.acts.at(-1), { kind: 'join', call: 'a', legs: ['caller', 'desk-1-1'] })
      const returned = trial.events.at(-1)
      assert.equal(returned?.kind, 'passed-on-returned')
      assert.deepEqual([returned?.personId, returned?.unitId], [7, 3])
      assert.equal(returned?.details['cause'], cause)
      assert.equal(returned?.details['awayWithoutDiversion'], true)
    })
  }

  test('an employee who leaves while they consult gives it back; so does taking it back', () => {
    const trial = talking()
    passOn(trial, 'warm')
    trial.up('a')
    trial.down('a', 'employee-2')
    assert.equal(trial.phase('a'), 'talking')
    passOn(trial, 'warm')
    trial.up('a')
    assert.equal(trial.order({ kind: 'take-back', desk: 1 }), null)
    assert.equal(trial.phase('a'), 'talking')
    assert.equal(trial.order({ kind: 'take-back', desk: 1 }), 'nobody-rung')
  })
})

describe('blind', () => {
  test('the desk is free, and the citizen waits for the employee', () => {
    const trial = talking()
    passOn(trial, 'blind')
    assert.equal(trial.state(1), 'wrap-up')
    assert.equal(trial.phase('a'), 'passing-on')
    assert.deepEqual(trial.heard('a'), ['vi-stiller-dig-om'])
    trial.up('a')
    assert.equal(trial.phase('a'), 'with-employee')
    trial.down('a', 'caller')
    assert.equal(trial.calls.get('a')?.outcome, 'answered')
  })

  test('not answered, it rings at the same desk, even while that wraps up', () => {
    const trial = talking()
    passOn(trial, 'blind')
    trial.pass(20)
    trial.down('a', 'employee-2', 'no-answer')
    assert.equal(trial.deskOf('a'), 1)
    assert.equal(trial.phase('a'), 'offered')
    trial.up('a')
    assert.equal(trial.phase('a'), 'talking')
    const again = trial.events.at(-1)
    assert.deepEqual([again?.kind, again?.details['again']], ['answered', true])
    assert.equal(trial.machine.counts().answered, 1)
  })

  test('whose desk has another call waits for it some seconds, and then for any by its first arrival', () => {
    const trial = talking()
    trial.arrive('b')
    passOn(trial, 'blind')
    trial.order({ kind: 'ready', desk: 1 })
    trial.up('b')
    trial.arrive('c')
    trial.down('a', 'employee-2', 'busy')
    assert.equal(trial.phase('a'), 'returned')
    trial.pass(19)
    assert.equal(trial.phase('a'), 'returned')
    trial.pass(1)
    assert.equal(trial.phase('a'), 'waiting')
    trial.down('b', 'caller')
    trial.order({ kind: 'ready', desk: 1 })
    assert.equal(trial.deskOf('a'), 1, 'before c, which came later')
  })

  test('its own desk takes it before those who have waited longer', () => {
    const own = queueRules({ desks: [{ desk: 1, rank: 1 }] })
    const other = queueRules({
      id: 2,
      desks: [
        { desk: 1, rank: 3 },
        { desk: 2, rank: 1 },
      ],
    })
    const trial = new Trial(rulesOf([own, other])).signIn(1, 2)
    trial.arrive('x', null, 2)
    trial.up('x')
    trial.arrive('older', null, 2)
    trial.pass(1)
    trial.arrive('a')
    trial.up('a')
    trial.pass(170)
    passOn(trial, 'blind')
    trial.order({ kind: 'ready', desk: 1 })
    trial.arrive('b')
    trial.up('b')
    trial.down('a', 'employee-2', 'busy')
    trial.pass(15)
    trial.down('b', 'caller')
    trial.order({ kind: 'ready', desk: 1 })
    assert.equal(trial.deskOf('a'), 1)
    assert.equal(trial.phase('older'), 'waiting')
    trial.up('a')
    trial.down('a', 'caller')
    trial.order({ kind: 'ready', desk: 1 })
    assert.equal(trial.deskOf('older'), 1, 'the standby desk had joined')
  })

  test('whose desk went on pause joins the line at once', () => {
    const trial = talking()
    passOn(trial, 'blind')
    trial.order({ kind: 'pause', desk: 1, reason: 'frokost', until: null })
    trial.down('a', 'employee-2', 'no-answer')
    assert.equal(trial.phase('a'), 'waiting')
    assert.equal(trial.calls.get('a')?.outcome, null)
  })

  test('taken back, it rings at the desk that asks; with the employee it cannot be', () => {
    const trial = talking()
    passOn(trial, 'blind')
    assert.equal(trial.order({ kind: 'take-back', desk: 1 }), null)
    assert.equal(trial.deskOf('a'), 1)
    trial.up('a')
    passOn(trial, 'blind')
    trial.up('a')
    assert.equal(trial.order({ kind: 'take-back', desk: 1 }), 'nobody-rung')
  })
})

for (const moment of ['ringing', 'consulting', 'with-employee', 'returned'] as const) {
  test(`the citizen hangs up while it is ${moment}: answered, and nobody is left ringing`, () => {
    const trial = talking()
    passOn(trial, moment === 'consulting' ? 'warm' : 'blind')
    if (moment === 'consulting' || moment === 'with-employee') trial.up('a')
    if (moment === 'returned') trial.down('a', 'employee-2', 'busy')
    trial.down('a', 'caller')
    assert.equal(trial.calls.get('a')?.outcome, 'answered')
    assert.equal(trial.phase('a'), 'ended')
    assert.equal(trial.machine.desks()[0]?.state === 'talking', false)
    assert.ok(trial.last.acts.some((act) => act.kind === 'end'))
  })
}

test('an employee whose line is lost gives the citizen back to the queue', () => {
  const trial = talking()
  passOn(trial, 'blind')
  trial.up('a')
  trial.order({ kind: 'ready', desk: 1 })
  trial.down('a', 'employee-2', 'unreachable')
  assert.equal(trial.deskOf('a'), 1)
})

test('only a desk that talks may pass on, hold or complete', () => {
  const trial = new Trial(rulesOf([queueRules()])).signIn(1)
  const order = { kind: 'pass-on', desk: 1, way: 'warm', target } as const
  assert.equal(trial.order(order), 'no-call')
  trial.arrive('a')
  assert.equal(trial.order(order), 'not-talking')
  assert.equal(trial.order({ kind: 'hold', desk: 1 }), 'not-talking')
  trial.up('a')
  assert.equal(trial.order({ kind: 'complete', desk: 1 }), 'nobody-rung')
  assert.equal(trial.order({ kind: 'hold', desk: 1 }), null)
  assert.deepEqual(trial.acts.at(-1), { kind: 'join', call: 'a', legs: [] })
  assert.equal(trial.order({ kind: 'resume', desk: 1 }), null)
  assert.deepEqual(trial.acts.at(-1), { kind: 'join', call: 'a', legs: ['caller', 'desk-1-1'] })
})
