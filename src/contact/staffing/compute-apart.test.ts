import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { StaffingComputer } from './compute-apart.ts'
import { isBeyondDesks, type StaffingOrder } from './staffing.ts'

const order = (more: Partial<StaffingOrder> = {}): StaffingOrder => ({
  week: [{ weekday: 1, opens: 16, calls: [20, 40] }],
  desks: [[3, 3]],
  handling: 200,
  patience: 300,
  callBack: null,
  areAnswered: false,
  ...more,
})

const LONG = 60_000

describe('staffing computed in a thread of its own', () => {
  it('answers, and knows the answer when it is asked again', async () => {
    const computer = new StaffingComputer()
    const first = await computer.ask(order(), LONG)
    assert.ok(first.state === 'done' && !isBeyondDesks(first.answer))
    assert.equal(first.answer.levels.length, 5)
    assert.equal(await computer.ask(order(), 0), first, 'the very same answer, at once')
  })

  it('says that it is computing to who does not wait, and answers later', async () => {
    const computer = new StaffingComputer()
    assert.deepEqual(await computer.ask(order(), 0), { state: 'computing' })
    assert.equal((await computer.ask(order(), LONG)).state, 'done')
  })

  it('computes one after another, and refuses more than may wait', async () => {
    const computer = new StaffingComputer({ mostWaiting: 2 })
    const asked = [210, 220, 230].map((handling) => computer.ask(order({ handling }), LONG))
    const states = (await Promise.all(asked)).map(({ state }) => state)
    assert.deepEqual(states, ['done', 'done', 'given-up'])
    assert.equal((await computer.ask(order({ handling: 230 }), LONG)).state, 'done', 'there is room again')
  })

  it('gives up what takes too long, and the next one is computed all the same', async () => {
    const computer = new StaffingComputer({ longest: 1 })
    assert.deepEqual(await computer.ask(order(), LONG), { state: 'given-up', why: 'too-slow' })
    assert.deepEqual(
      await computer.ask(order(), LONG),
      { state: 'given-up', why: 'too-slow' },
      'not tried anew at once',
    )
    const patient = new StaffingComputer()
    assert.equal((await patient.ask(order(), LONG)).state, 'done')
  })

  it('throws what went wrong in it', async () => {
    const computer = new StaffingComputer()
    await assert.rejects(computer.ask(order({ desks: [[3]] }), LONG), /a half hour without calls or desks/u)
    assert.equal((await computer.ask(order(), LONG)).state, 'done')
  })

  it('forgets the oldest answers', async () => {
    const computer = new StaffingComputer({ mostKept: 1 })
    const first = await computer.ask(order(), LONG)
    await computer.ask(order({ handling: 240 }), LONG)
    assert.notEqual(await computer.ask(order(), LONG), first)
  })
})
