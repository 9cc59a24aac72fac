/** Call-backs from the wish to the talk. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { NOON, queueRules, rulesOf, Trial } from '../../../tests/contact/distributor-trial.ts'

const HOUR = 3600
const NUMBER = '23456789'

function busyDesk(more: Parameters<typeof queueRules>[0] = {}, now = NOON): Trial {
  const trial = new Trial(rulesOf([queueRules(more)]), { now }).signIn(1)
  trial.arrive('busy')
  trial.up('busy')
  return trial
}

/** The desk is free again. */
function finish(trial: Trial, call = 'busy'): void {
  if (trial.phase(call) === 'talking') trial.order({ kind: 'hang-up', desk: 1 })
  trial.order({ kind: 'ready', desk: 1 })
}

function wished(trial: Trial, call = 'a', number: string | null = NUMBER): void {
  trial.arrive(call, number)
  trial.press(call, '1')
  trial.hear(call)
  trial.down(call, 'caller')
}

describe('the wish', () => {
  test('is offered where the estimate passes the limit, and only then is 1 understood', () => {
    const short = busyDesk({ callbackFromSeconds: 300 })
    short.arrive('a', NUMBER)
    short.press('a', '1')
    assert.equal(short.phase('a'), 'waiting')
    short.arrive('b', '23456780')
    assert.deepEqual(short.heard('b').at(-1), 'tilbud-om-tilbagekald')
    short.press('b', '1')
    assert.equal(short.phase('b'), 'callback')
    assert.deepEqual(short.heard('b'), ['tilbagekald-noteret'])
    short.hear('b')
    assert.deepEqual(short.last.acts, [{ kind: 'hang-up', call: 'b', leg: 'caller' }])
  })

  test('keeps the place, and those behind are not told worse', () => {
    const trial = busyDesk()
    wished(trial)
    trial.arrive('b')
    assert.equal(trial.calls.get('b')?.placeTold, 2)
    finish(trial)
    assert.equal(trial.deskOf('a'), 1)
    assert.equal(trial.phase('a'), 'callback-desk')
    assert.equal(trial.phase('b'), 'waiting')
  })

  test('of a hidden number is asked for by keypad, read back and confirmed', () => {
    const trial = busyDesk()
    trial.arrive('a', null)
    trial.press('a', '1')
    assert.deepEqual(trial.heard('a'), ['tast-nummer'])
    trial.press('a', '99*23456789#')
    assert.deepEqual(trial.heard('a'), ['du-tastede', NUMBER, 'tryk-1-hvis-rigtigt'])
    trial.press('a', '2')
    assert.deepEqual(trial.heard('a'), ['tast-nummer'])
    trial.press('a', '23456780')
    trial.pass(8)
    assert.deepEqual(
      trial.heard('a'),
      ['du-tastede', '23456780', 'tryk-1-hvis-rigtigt'],
      'a whole number needs no #',
    )
    trial.press('a', '1')
    assert.equal(trial.phase('a'), 'callback')
    assert.equal(trial.calls.get('a')?.number, '23456780')
  })

  for (const [number, why] of [
    ['2345', 'too short'],
    ['112', 'emergency'],
    ['0046701234567', 'foreign'],
    ['90123456', 'premium'],
    ['12345678', 'not given to anybody'],
  ]) {
    test(`of ${number} is refused: ${why}`, () => {
      const trial = busyDesk()
      trial.arrive('a', null)
      trial.press('a', `1${number}#`)
      assert.deepEqual(trial.heard('a'), ['nummer-kan-ikke-bruges', 'tast-nummer'])
      trial.press('a', `${number}#${number}#`)
      assert.equal(trial.phase('a'), 'waiting', 'after three times the caller waits on')
    })
  }

  test('of one who keys in nothing comes to nothing, and a desk that comes free takes the caller meanwhile', () => {
    const trial = busyDesk()
    trial.arrive('a', null)
    trial.press('a', '1')
    trial.pass(80)
    assert.equal(trial.phase('a'), 'waiting')
    trial.arrive('b', null)
    trial.press('b', '1')
    finish(trial)
    trial.signIn(2)
    assert.equal(trial.deskOf('b'), 2)
  })

  test('is not noted twice, and that is said', () => {
    const trial = busyDesk()
    wished(trial)
    trial.arrive('b', null)
    trial.press('b', `1${NUMBER}#1`)
    assert.deepEqual(trial.heard('b'), ['tilbagekald-findes'])
    assert.equal(trial.phase('b'), 'waiting')
  })

  test('gives way when the same number calls again: the new call has its place', () => {
    const trial = busyDesk()
    wished(trial)
    trial.arrive('b', '20000000')
    trial.pass(60)
    trial.arrive('c', `+45${NUMBER}`)
    assert.equal(trial.calls.get('a')?.outcome, 'callback-withdrawn')
    assert.equal(trial.calls.get('c')?.placeTold, 1)
    finish(trial)
    assert.equal(trial.deskOf('c'), 1)
  })

  test('is withdrawn by a leader', () => {
    const trial = busyDesk()
    wished(trial)
    assert.equal(trial.order({ kind: 'withdraw-callback', call: 'busy' }), 'not-waiting')
    assert.equal(trial.order({ kind: 'withdraw-callback', call: 'a' }), null)
    assert.equal(trial.calls.get('a')?.outcome, 'callback-withdrawn')
    assert.equal(trial.order({ kind: 'withdraw-callback', call: 'a' }), 'unknown-call')
  })
})

describe('the call', () => {
  test('goes to the desk first and then to the citizen', () => {
    const trial = busyDesk()
    wished(trial)
    finish(trial)
    trial.up('a')
    assert.equal(trial.state(1), 'talking')
    const act = trial.acts.at(-1)
    assert.ok(act?.kind === 'ring')
    assert.deepEqual(act.ringing.endpoint, { kind: 'number', number: NUMBER })
    assert.equal(act.ringing.shows, '70000000')
    trial.pass(10)
    trial.up('a')
    const call = trial.calls.get('a')
    assert.equal(call?.phase, 'talking')
    assert.equal(call?.callback?.reachedAt, trial.now)
    assert.deepEqual(trial.machine.counts().answered, 2)
    trial.down('a', trial.ringing('a'))
    assert.equal(trial.calls.get('a')?.outcome, 'answered')
    assert.equal(trial.state(1), 'wrap-up')
  })

  for (const cause of ['busy', 'no-answer'] as const) {
    test(`that is ${cause} is tried twice with a pause, the desk free in between, and then given up`, () => {
      const trial = busyDesk()
      wished(trial)
      finish(trial)
      trial.up('a')
      trial.down('a', trial.ringing('a'), cause)
      assert.equal(trial.state(1), 'free')
      assert.equal(trial.calls.get('a')?.callback?.tries, 1)
      trial.pass(599)
      assert.equal(trial.phase('a'), 'callback')
      trial.pass(1)
      assert.equal(trial.phase('a'), 'callback-desk')
      trial.up('a')
      trial.down('a', trial.ringing('a'), cause)
      assert.equal(trial.state(1), 'free')
      assert.equal(trial.calls.get('a')?.outcome, 'callback-given-up')
      assert.equal(trial.calls.get('a')?.why, cause)
      assert.equal(trial.machine.counts().callbacksGivenUp, 1)
    })
  }

  test('waits for another desk when the desk lays down before the citizen answers', () => {
    const trial = busyDesk()
    wished(trial)
    finish(trial)
    trial.up('a')
    trial.signIn(2)
    trial.order({ kind: 'hang-up', desk: 1 })
    assert.equal(trial.state(1), 'unreachable')
    assert.equal(trial.deskOf('a'), 2)
    assert.equal(trial.calls.get('a')?.callback?.tries, 0)
  })
})

describe('closing time', () => {
  const beforeClosing = NOON + (4 * HOUR - 60) * 1000

  test('carries a call-back over to the next morning', () => {
    const trial = busyDesk({}, beforeClosing)
    wished(trial)
    trial.pass(61)
    const { callback } = trial.calls.get('a') ?? {}
    assert.equal(callback?.carriedOver, true)
    assert.equal(callback?.dueAt, NOON + 20 * HOUR * 1000)
    finish(trial)
    assert.equal(trial.state(1), 'free', 'it is not called in the evening')
    trial.pass(16 * HOUR)
    assert.equal(trial.phase('a'), 'callback-desk')
  })

  test('a wish after it is for the next morning, and that is said', () => {
    const trial = busyDesk({}, beforeClosing)
    trial.arrive('a', NUMBER)
    trial.pass(61)
    trial.press('a', '1')
    assert.deepEqual(trial.heard('a'), ['tilbagekald-naeste-aabning'])
    assert.equal(trial.calls.get('a')?.callback?.dueAt, NOON + 20 * HOUR * 1000)
  })

  test('hours that are changed let it be called today after all', () => {
    const trial = busyDesk({}, beforeClosing)
    wished(trial)
    trial.pass(61)
    finish(trial)
    const open = [{ from: NOON, until: NOON + 6 * HOUR * 1000 }]
    trial.happens({ kind: 'rules', rules: rulesOf([queueRules({ open })]) })
    assert.equal(trial.phase('a'), 'callback-desk')
  })
})

describe('a call-back that a desk promises', () => {
  test('while talking begins when the talk is over, not before its time', () => {
    const trial = busyDesk()
    const at = NOON + HOUR * 1000
    assert.equal(trial.order({ kind: 'agree-callback', desk: 1, number: null, at }), 'no-number')
    assert.equal(trial.order({ kind: 'agree-callback', desk: 1, number: NUMBER, at }), null)
    assert.equal(trial.phase('busy'), 'talking')
    trial.down('busy', 'caller')
    assert.equal(trial.phase('busy'), 'callback')
    assert.equal(trial.calls.get('busy')?.endedAt, null)
    trial.order({ kind: 'ready', desk: 1 })
    trial.pass(HOUR - 1)
    assert.equal(trial.phase('busy'), 'callback')
    trial.pass(1)
    assert.equal(trial.phase('busy'), 'callback-desk')
    trial.up('busy')
    trial.up('busy')
    trial.down('busy', trial.ringing('busy'))
    assert.equal(trial.calls.get('busy')?.outcome, 'answered')
    assert.equal(trial.machine.counts().answered, 1, 'one call, answered once')
  })

  test('while wrapping up opens the call again', () => {
    const trial = busyDesk()
    trial.down('busy', 'caller')
    assert.equal(trial.phase('busy'), 'ended')
    assert.equal(trial.order({ kind: 'agree-callback', desk: 1, number: NUMBER, at: null }), null)
    assert.equal(trial.phase('busy'), 'callback')
    trial.pass(30)
    assert.equal(trial.phase('busy'), 'callback-desk')
  })
})
