/** Who gets which call, and what becomes of an offer. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { queueRules, rulesOf, Trial } from '../../../tests/contact/distributor-trial.ts'

const one = rulesOf([queueRules()])

describe('an offer', () => {
  test('goes to the longest waiting, at the desk that has been free longest', () => {
    const trial = new Trial(one)
    trial.arrive('first')
    trial.arrive('second')
    assert.equal(trial.phase('first'), 'ending', 'nobody is signed in')
    trial.signIn(2)
    trial.pass(5)
    trial.signIn(1)
    trial.arrive('third')
    assert.equal(trial.deskOf('third'), 2)
    trial.up('third')
    trial.arrive('fourth')
    assert.equal(trial.deskOf('fourth'), 1)
    trial.arrive('fifth')
    trial.pass(1)
    trial.arrive('sixth')
    trial.up('fourth')
    trial.down('fourth', 'caller')
    trial.pass(30)
    assert.equal(trial.deskOf('fifth'), 1)
    assert.equal(trial.phase('sixth'), 'waiting')
  })

  test('that is not answered sets the desk unreachable, and the call keeps its place', () => {
    const trial = new Trial(one).signIn(1)
    trial.arrive('a')
    trial.arrive('b')
    trial.pass(20)
    trial.down('a', trial.ringing('a'), 'no-answer')
    assert.equal(trial.state(1), 'unreachable')
    assert.equal(trial.machine.desks()[0]?.reason, 'no-answer')
    assert.equal(trial.phase('a'), 'waiting')
    trial.signIn(2)
    assert.equal(trial.deskOf('a'), 2)
    assert.equal(trial.order({ kind: 'ready', desk: 1 }), null)
    assert.equal(trial.deskOf('b'), 1)
  })

  test('of which the exchange tells nothing is over some seconds after it should be', () => {
    const trial = new Trial(one).signIn(1)
    trial.arrive('a')
    const leg = trial.ringing('a')
    trial.pass(24)
    assert.equal(trial.phase('a'), 'offered')
    trial.pass(2)
    assert.equal(trial.phase('a'), 'waiting')
    assert.equal(trial.state(1), 'unreachable')
    assert.ok(trial.acts.some((act) => act.kind === 'hang-up' && act.leg === leg))
  })

  test('whose caller is gone already is no failure of the desk', () => {
    const trial = new Trial(one).signIn(1)
    trial.arrive('a')
    trial.down('a', trial.ringing('a'), 'originator-gone')
    assert.equal(trial.state(1), 'free')
    assert.equal(trial.calls.get('a')?.outcome, 'abandoned')
    assert.deepEqual(trial.down('a', 'caller').events, [])
  })

  test('caller hangs up as the desk answers: whichever is told first, the other changes nothing', () => {
    const callerFirst = new Trial(one).signIn(1)
    callerFirst.arrive('a')
    const leg = callerFirst.ringing('a')
    callerFirst.down('a', 'caller')
    assert.equal(callerFirst.state(1), 'free')
    assert.deepEqual(callerFirst.up('a', leg).acts, [{ kind: 'hang-up', call: 'a', leg }])
    assert.deepEqual(callerFirst.down('a', leg).events, [])
    assert.equal(callerFirst.machine.counts().abandoned, 1)

    const deskFirst = new Trial(one).signIn(1)
    deskFirst.arrive('a')
    deskFirst.up('a')
    deskFirst.up('a', deskFirst.ringing('a'))
    deskFirst.down('a', 'caller')
    deskFirst.down('a', 'caller')
    deskFirst.down('a', deskFirst.ringing('a'))
    assert.equal(deskFirst.state(1), 'wrap-up')
    assert.deepEqual(deskFirst.kinds('a').slice(-2), ['answered', 'ended'])
    assert.equal(deskFirst.machine.counts().answered, 1)
  })

  test('is taken away when the desk signs out, and goes to the next', () => {
    const trial = new Trial(one).signIn(1, 2)
    trial.arrive('a')
    const leg = trial.ringing('a')
    assert.equal(trial.deskOf('a'), 1)
    trial.order({ kind: 'sign-out', desk: 1 })
    assert.equal(trial.state(1), 'signed-out')
    assert.equal(trial.deskOf('a'), 2)
    assert.ok(trial.last.acts.some((act) => act.kind === 'hang-up' && act.leg === leg))
  })
})

describe('ranks', () => {
  const ranked = queueRules({
    desks: [
      { desk: 1, rank: 3 },
      { desk: 2, rank: 2 },
      { desk: 3, rank: 1 },
    ],
    secondaryAfterSeconds: 30,
    standbyAfterSeconds: 90,
  })

  test('secondary and standby desks join when the first in the line has waited so long', () => {
    const trial = new Trial(rulesOf([ranked], [1, 2, 3])).signIn(1, 2)
    trial.arrive('a')
    trial.arrive('b')
    trial.pass(29)
    assert.equal(trial.phase('a'), 'waiting')
    trial.pass(1)
    assert.equal(trial.deskOf('a'), 2)
    trial.pass(10)
    trial.up('a')
    trial.pass(49)
    assert.equal(trial.phase('b'), 'waiting')
    trial.pass(1)
    assert.equal(trial.deskOf('b'), 1)
  })

  test('a primary desk goes before a secondary that has been free longer', () => {
    const rules = rulesOf([{ ...ranked, secondaryAfterSeconds: 0 }], [1, 2, 3])
    const trial = new Trial(rules).signIn(2)
    trial.pass(100)
    trial.signIn(3)
    trial.arrive('a')
    assert.equal(trial.deskOf('a'), 3)
    trial.arrive('b')
    assert.equal(trial.deskOf('b'), 2)
  })
})

test('a desk of two queues takes the longest waiting of both', () => {
  const both = [queueRules(), queueRules({ id: 2, desks: [{ desk: 1, rank: 1 }] })]
  const trial = new Trial(rulesOf(both)).signIn(1)
  trial.arrive('busy')
  trial.up('busy')
  trial.arrive('second', null, 2)
  trial.pass(1)
  trial.arrive('first', null, 1)
  trial.down('busy', 'caller')
  trial.order({ kind: 'ready', desk: 1 })
  assert.equal(trial.deskOf('second'), 1)
  assert.equal(trial.phase('first'), 'waiting')
})
