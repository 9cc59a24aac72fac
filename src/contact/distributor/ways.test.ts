/** What becomes of callers who cannot wait. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { QueueRules } from './model.ts'
import { NOON, queueRules, rulesOf, Trial } from '../../../tests/contact/distributor-trial.ts'

const HOUR = 3600
const EVENING = NOON + 5 * HOUR * 1000
const base = queueRules()
const NUMBER = '23456789'

function withWays(ways: Partial<QueueRules['ways']>, more: Partial<QueueRules> = {}): QueueRules {
  return queueRules({ ...more, ways: { ...base.ways, ...ways } })
}

describe('a message', () => {
  test('is heard to its end, and then the call ends: turned away', () => {
    const trial = new Trial(rulesOf([base]), { now: EVENING }).signIn(1)
    trial.arrive('a')
    assert.deepEqual(trial.heard('a'), ['lukket'])
    assert.equal(trial.phase('a'), 'ending')
    trial.hear('a')
    assert.deepEqual(trial.last.acts, [{ kind: 'end', call: 'a' }])
    const call = trial.calls.get('a')
    assert.deepEqual([call?.outcome, call?.why], ['turned-away', 'closed'])
    assert.equal(trial.machine.counts().turnedAway, 1)
  })

  test('whose end is never told is over after a minute; who hangs up in it was turned away', () => {
    const trial = new Trial(rulesOf([base]))
    trial.arrive('a')
    trial.arrive('b')
    trial.down('b', 'caller')
    assert.equal(trial.calls.get('b')?.outcome, 'turned-away')
    trial.pass(60)
    assert.deepEqual([trial.phase('a'), trial.calls.get('a')?.why], ['ended', 'no-desk'])
  })
})

test('a full queue turns the next away; call-backs fill no lines', () => {
  const trial = new Trial(rulesOf([queueRules({ mostWaiting: 1 })])).signIn(1)
  trial.arrive('busy')
  trial.up('busy')
  trial.arrive('a', NUMBER)
  trial.arrive('b')
  assert.deepEqual(trial.heard('b'), ['optaget'])
  trial.press('a', '1')
  trial.arrive('c')
  assert.equal(trial.phase('c'), 'waiting')
})

describe('another queue', () => {
  const toOther = withWays({ 'no-desk': { kind: 'queue', queue: 2 } }, { desks: [{ desk: 1, rank: 1 }] })

  test('takes the call, with its first arrival', () => {
    const other = queueRules({ id: 2, desks: [{ desk: 2, rank: 1 }] })
    const trial = new Trial(rulesOf([toOther, other])).signIn(2)
    trial.arrive('a')
    assert.equal(trial.deskOf('a'), 2)
    assert.equal(trial.calls.get('a')?.queue, 2)
    assert.deepEqual(trial.kinds('a').slice(0, 2), ['arrived', 'moved'])
  })

  test('that sends it back is passed over: the caller hears a message', () => {
    const back = withWays(
      { 'no-desk': { kind: 'queue', queue: 1 } },
      { id: 2, desks: [{ desk: 2, rank: 1 }] },
    )
    const trial = new Trial(rulesOf([toOther, back]))
    trial.arrive('a')
    assert.deepEqual(trial.heard('a'), ['ingen-ved-telefonen'])
    assert.equal(trial.calls.get('a')?.phase, 'ending')
  })
})

describe('another number', () => {
  const full = withWays({ full: { kind: 'number', number: '70111213' } }, { mostWaiting: 1 })

  function second(): Trial {
    const trial = new Trial(rulesOf([full])).signIn(1)
    trial.arrive('busy')
    trial.up('busy')
    trial.arrive('a')
    trial.arrive('b', NUMBER)
    return trial
  }

  test('that answers has the caller: overflowed', () => {
    const trial = second()
    assert.equal(trial.phase('b'), 'elsewhere')
    assert.equal(trial.machine.counts().inProgress, 2)
    trial.up('b')
    assert.deepEqual(trial.acts.at(-1), { kind: 'join', call: 'b', legs: ['caller', 'elsewhere-1'] })
    assert.equal(trial.machine.counts().overflowed, 1)
    trial.down('b', 'elsewhere-1')
    assert.equal(trial.calls.get('b')?.outcome, 'overflowed')
  })

  test('that does not answer gives the caller back: here one can wait after all', () => {
    const trial = second()
    trial.down('b', 'elsewhere-1', 'busy')
    assert.equal(trial.phase('b'), 'waiting')
    assert.equal(trial.calls.get('b')?.placeTold, 2)
    trial.down('b', 'caller')
    assert.equal(trial.calls.get('b')?.outcome, 'abandoned')
  })
})

describe('a call-back as the only way', () => {
  const closed = withWays({ closed: { kind: 'callback' } })

  test('is for those who press 1, and for the next morning', () => {
    const trial = new Trial(rulesOf([closed]), { now: EVENING }).signIn(1)
    trial.arrive('a', NUMBER)
    assert.deepEqual(trial.heard('a'), ['lukket-vi-ringer-i-morgen'])
    trial.press('a', '1')
    assert.deepEqual(trial.heard('a'), ['tilbagekald-naeste-aabning'])
    assert.equal(trial.calls.get('a')?.callback?.dueAt, NOON + 20 * HOUR * 1000)
    trial.hear('a')
    trial.down('a', 'caller')
    trial.arrive('again', NUMBER)
    trial.press('again', '1')
    assert.deepEqual(trial.heard('again'), ['tilbagekald-findes'])
    assert.equal(trial.calls.get('again')?.phase, 'ending')
  })

  test('is not for those who do not', () => {
    const trial = new Trial(rulesOf([closed]), { now: EVENING }).signIn(1)
    trial.arrive('a', NUMBER)
    trial.pass(25)
    assert.deepEqual(trial.heard('a'), ['lukket'])
    trial.hear('a')
    assert.equal(trial.calls.get('a')?.outcome, 'turned-away')
  })
})

describe('those who wait', () => {
  test('too long are sent on, once', () => {
    const rules = withWays(
      { 'waited-too-long': { kind: 'number', number: '70111213' } },
      { longestWaitSeconds: 300 },
    )
    const trial = new Trial(rulesOf([rules])).signIn(1)
    trial.arrive('busy')
    trial.up('busy')
    trial.arrive('a')
    trial.pass(300)
    assert.equal(trial.phase('a'), 'elsewhere')
    trial.down('a', trial.ringing('a'), 'no-answer')
    trial.pass(400)
    assert.equal(trial.phase('a'), 'waiting')
  })

  test('are turned away when the last desk signs out, and not when it is on pause', () => {
    const trial = new Trial(rulesOf([base])).signIn(1)
    trial.arrive('busy')
    trial.up('busy')
    trial.arrive('a')
    trial.order({ kind: 'sign-out', desk: 1 })
    assert.equal(trial.phase('a'), 'waiting', 'the desk still talks')
    trial.order({ kind: 'pause', desk: 1, reason: 'frokost', until: null })
    trial.down('busy', 'caller')
    trial.pass(30)
    assert.equal(trial.state(1), 'pause')
    assert.equal(trial.phase('a'), 'waiting')
    trial.order({ kind: 'sign-out', desk: 1 })
    assert.deepEqual([trial.phase('a'), trial.calls.get('a')?.why], ['ending', 'no-desk'])
  })

  test('at closing time are served while somebody is there; who comes then is not let in', () => {
    const trial = new Trial(rulesOf([base]), { now: NOON + (4 * HOUR - 10) * 1000 }).signIn(1)
    trial.arrive('busy')
    trial.up('busy')
    trial.arrive('a')
    trial.arrive('b')
    trial.pass(20)
    assert.equal(trial.phase('a'), 'waiting')
    trial.arrive('late')
    assert.equal(trial.phase('late'), 'ending')
    trial.down('busy', 'caller')
    trial.pass(30)
    assert.equal(trial.deskOf('a'), 1)
    trial.up('a')
    trial.order({ kind: 'sign-out', desk: 1 })
    trial.down('a', 'caller')
    trial.pass(30)
    assert.equal(trial.state(1), 'signed-out')
    assert.deepEqual([trial.phase('b'), trial.calls.get('b')?.why], ['ending', 'closed'])
  })

  test('are moved by a leader, never to where nobody is', () => {
    const other = queueRules({ id: 2, desks: [{ desk: 2, rank: 1 }], mostWaiting: 1 })
    const trial = new Trial(rulesOf([queueRules({ desks: [{ desk: 1, rank: 1 }] }), other])).signIn(1)
    trial.arrive('busy')
    trial.up('busy')
    trial.arrive('a')
    assert.equal(trial.order({ kind: 'move', call: 'a', queue: 9 }), 'unknown-queue')
    assert.equal(trial.order({ kind: 'move', call: 'a', queue: 2 }), 'queue-without-desk')
    trial.signIn(2)
    assert.equal(trial.order({ kind: 'move', call: 'busy', queue: 2 }), 'not-waiting')
    assert.equal(trial.order({ kind: 'move', call: 'a', queue: 2 }), null)
    assert.equal(trial.deskOf('a'), 2)
  })
})

test('a queue that is taken out of the rules serves those who wait in it', () => {
  const two = queueRules({ id: 2, desks: [{ desk: 1, rank: 1 }] })
  const trial = new Trial(rulesOf([base, two])).signIn(1)
  trial.arrive('busy')
  trial.up('busy')
  trial.arrive('a', null, 2)
  trial.happens({ kind: 'rules', rules: rulesOf([base]) })
  trial.order({ kind: 'hang-up', desk: 1 })
  trial.order({ kind: 'ready', desk: 1 })
  assert.equal(trial.deskOf('a'), 1)
})
