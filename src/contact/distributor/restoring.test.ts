/** The program starts again, the exchange restarts, or the connection was away. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { LegId } from '../telephony/exchange.ts'
import type { Past } from './model.ts'
import { queueRules, rulesOf, Trial } from '../../../tests/contact/distributor-trial.ts'

const rules = rulesOf([queueRules()])
type Standing = Past['survey'][number]

function standing(call: string, legs: Record<LegId, 'up' | 'ringing'>, joined: LegId[] = []): Standing {
  return {
    call,
    number: '23456789',
    dialled: '70000000',
    queue: 1,
    arrivedAt: 0,
    legs: Object.entries(legs).map(([leg, state]) => ({ leg, state, endpoint: null })),
    joined,
  }
}

/** As it was written down, with the exchange as told. */
function startAgain(trial: Trial, survey: Standing[], seconds = 10): Trial {
  const past: Past = {
    calls: [...trial.calls.values()].filter(({ id, endedAt }) => {
      return endedAt === null || [...trial.desks.values()].some(({ call }) => call === id)
    }),
    desks: [...trial.desks.values()],
    survey,
  }
  return new Trial(rules, { now: trial.now + seconds * 1000, past })
}

describe('started again', () => {
  test('six who wait have their places, and are told nothing worse', () => {
    const trial = new Trial(rules).signIn(1)
    trial.arrive('busy')
    trial.up('busy')
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    for (const name of names) {
      trial.pass(1)
      trial.arrive(name)
    }
    const survey = names.map((name) => standing(name, { caller: 'up' }))
    const after = startAgain(trial, [
      ...survey.toReversed(),
      standing('busy', { caller: 'up', 'desk-1-1': 'up' }, ['caller', 'desk-1-1']),
    ])
    assert.deepEqual(after.last.acts, [], 'nobody is cut off')
    assert.deepEqual(
      after.machine.calls().map(({ id }) => id),
      ['busy', ...names],
    )
    assert.equal(after.state(1), 'talking')
    after.down('busy', 'caller')
    after.order({ kind: 'ready', desk: 1 })
    assert.equal(after.deskOf('a'), 1)
    after.up('a')
    after.pass(45)
    assert.equal(after.calls.get('c')?.placeTold, 2)
  })

  test('a desk that rings rings on, and one that has answered meanwhile talks', () => {
    const trial = new Trial(rules).signIn(1, 2)
    trial.arrive('a')
    trial.arrive('b')
    const after = startAgain(trial, [
      standing('a', { caller: 'up', 'desk-1-1': 'ringing' }),
      standing('b', { caller: 'up', 'desk-2-1': 'up' }),
    ])
    assert.equal(after.machine.calls()[0]?.phase, 'offered')
    assert.equal(after.phase('b'), 'talking')
    assert.deepEqual(after.last.acts, [{ kind: 'join', call: 'b', legs: ['caller', 'desk-2-1'] }])
    after.up('a', 'desk-1-1')
    assert.equal(after.phase('a'), 'talking')
  })

  test('legs are named as none before', () => {
    const trial = new Trial(rules).signIn(1)
    trial.arrive('a')
    const after = startAgain(trial, [standing('a', { caller: 'up' })])
    const leg = after.ringing('a')
    assert.notEqual(leg, 'desk-1-1')
    assert.match(leg, /^desk-1-\d+$/)
  })

  test('a caller who is gone has been closed with that reason, and the desk is free', () => {
    const trial = new Trial(rules).signIn(1, 2)
    trial.arrive('a')
    trial.up('a')
    trial.arrive('b')
    trial.arrive('c')
    const after = startAgain(trial, [])
    const of = (id: string) => [after.calls.get(id)?.outcome, after.calls.get(id)?.why]
    assert.deepEqual(of('a'), ['answered', 'gone-while-away'])
    assert.deepEqual(of('b'), ['ended-by-system', 'gone-while-away'])
    assert.deepEqual(of('c'), ['ended-by-system', 'gone-while-away'])
    assert.deepEqual([after.state(1), after.state(2)], ['free', 'free'])
  })

  test('a call-back keeps its wish and its turn', () => {
    const trial = new Trial(rules).signIn(1)
    trial.arrive('busy')
    trial.up('busy')
    trial.arrive('a', '23456789')
    trial.press('a', '1')
    trial.down('a', 'caller')
    const after = startAgain(trial, [
      standing('busy', { caller: 'up', 'desk-1-1': 'up' }, ['caller', 'desk-1-1']),
    ])
    after.arrive('b')
    after.down('busy', 'caller')
    after.order({ kind: 'ready', desk: 1 })
    assert.equal(after.phase('a'), 'callback-desk')
  })

  test('what came while it was away waits since it came', () => {
    const trial = new Trial(rules).signIn(1)
    const came = { ...standing('new', { caller: 'up' }), arrivedAt: trial.now + 3000 }
    const after = startAgain(trial, [came])
    assert.equal(after.calls.get('new')?.arrivedAt, trial.now + 3000)
    assert.equal(after.deskOf('new'), 1)
  })

  test('wrapping up goes on, with the call it is after', () => {
    const trial = new Trial(rules).signIn(1)
    trial.arrive('a')
    trial.up('a')
    trial.down('a', 'caller')
    const after = startAgain(trial, [])
    assert.equal(after.order({ kind: 'resolve', desk: 1, resolution: 'instantly-resolved' }), null)
    after.pass(20)
    assert.equal(after.state(1), 'free')
    assert.equal(after.calls.get('a')?.wrapUpMs, 30_000)
  })

  test('a call-back promised in that wrap-up rings legs with names of their own', () => {
    const trial = new Trial(rules).signIn(1)
    trial.arrive('a')
    trial.up('a')
    trial.down('a', 'caller')
    const after = startAgain(trial, [])
    after.order({ kind: 'agree-callback', desk: 1, number: '23456789', at: null })
    after.order({ kind: 'ready', desk: 1 })
    assert.equal(after.phase('a'), 'callback-desk')
    assert.notEqual(after.ringing('a'), 'desk-1-1')
  })

  test('who talks with an employee goes on', () => {
    const trial = new Trial(rules).signIn(1)
    trial.arrive('a')
    trial.up('a')
    const endpoint = { kind: 'number', number: '72001122' } as const
    const target = { endpoint, personId: 7, unitId: 3, saidAway: false }
    trial.order({ kind: 'pass-on', desk: 1, way: 'blind', target })
    trial.up('a')
    const after = startAgain(trial, [
      standing('a', { caller: 'up', 'employee-2': 'up' }, ['caller', 'employee-2']),
    ])
    assert.deepEqual(after.last.acts, [])
    after.down('a', 'employee-2')
    assert.equal(after.calls.get('a')?.outcome, 'answered')
  })
})

describe('a survey', () => {
  test('finds what was not told: who is gone, who has answered, who came', () => {
    const trial = new Trial(rules).signIn(1, 2)
    trial.arrive('a')
    trial.up('a')
    trial.arrive('b')
    trial.arrive('c')
    trial.happens({
      kind: 'surveyed',
      calls: [standing('b', { caller: 'up', 'desk-2-1': 'up' }), standing('d', { caller: 'up' })],
    })
    assert.deepEqual(
      [trial.calls.get('a')?.outcome, trial.calls.get('a')?.why],
      ['answered', 'exchange-lost'],
    )
    assert.equal(trial.phase('b'), 'talking')
    assert.deepEqual(
      [trial.calls.get('c')?.outcome, trial.calls.get('c')?.why],
      ['ended-by-system', 'exchange-lost'],
    )
    assert.equal(trial.phase('d'), 'waiting')
  })

  test('joins again those who talk, lets strange legs go and ends calls we have ended', () => {
    const trial = new Trial(rules).signIn(1)
    trial.arrive('a')
    trial.up('a')
    trial.arrive('b')
    trial.down('b', 'caller')
    const { acts } = trial.happens({
      kind: 'surveyed',
      calls: [
        standing('a', { caller: 'up', 'desk-1-1': 'up', 'desk-9-4': 'ringing' }),
        standing('b', { caller: 'up' }),
      ],
    })
    assert.deepEqual(acts, [
      { kind: 'hang-up', call: 'a', leg: 'desk-9-4' },
      { kind: 'join', call: 'a', legs: ['caller', 'desk-1-1'] },
      { kind: 'end', call: 'b' },
    ])
    assert.deepEqual(
      trial.happens({
        kind: 'surveyed',
        calls: [standing('a', { caller: 'up', 'desk-1-1': 'up' }, ['desk-1-1', 'caller'])],
      }).acts,
      [],
    )
  })
})

test('an exchange that restarts: calls are closed with that reason, desks are free', () => {
  const trial = new Trial(rules).signIn(1, 2)
  trial.arrive('a')
  trial.up('a')
  trial.arrive('b')
  trial.arrive('c')
  for (const call of ['a', 'b', 'c']) {
    trial.down(
      call,
      trial.acts.some((act) => act.kind === 'ring' && act.call === call) ? trial.ringing(call) : 'none',
      'exchange-lost',
    )
    trial.down(call, 'caller', 'exchange-lost')
  }
  assert.deepEqual(
    ['a', 'b', 'c'].map((id) => trial.calls.get(id)?.outcome),
    ['answered', 'ended-by-system', 'ended-by-system'],
  )
  assert.deepEqual(trial.machine.calls(), [])
})
