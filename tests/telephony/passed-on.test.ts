/** Calls passed on to employees, also on the municipality's old exchange, which is a second Asterisk here. */
import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import type { PassOnTarget } from '../../src/contact/distributor/model.ts'
import { until } from '../support/call-control.ts'
import { skipTelephony, startAsterisk, type TestExchange } from './asterisk.ts'
import { type Centre, openCentre, type Wishes } from './centre.ts'
import type { Rung } from './scenarios/people.ts'
import { type Sipp, startRung } from './sipp.ts'

const NUMBER = '44110001'

describe('passed on', { skip: skipTelephony(), timeout: 240_000 }, () => {
  const closing: (() => Promise<unknown>)[] = []
  afterEach(async () => {
    for (const close of closing.splice(0).toReversed()) await close()
  })

  /** Somebody talks at desk 1. */
  async function talking(wishes: Partial<Wishes>): Promise<{ here: Centre; caller: Sipp }> {
    const here = await openCentre({
      desks: [{ rings: 100 }],
      sets: 'wrap_up_seconds = 0, passed_on_seconds = 3, return_wait_seconds = 20',
      ...wishes,
    })
    closing.push(() => here.close())
    await here.signIn()
    const caller = await here.callers(
      { number: '51000001', steps: [{ untilHungUp: true, atMost: 15_000 }] },
      { calls: 1 },
    )
    await until(async () => (await here.counts())['talking'] === 1, 'the caller to talk')
    return { here, caller }
  }

  const target = (here: Centre, saidAway = false): PassOnTarget => ({
    endpoint: { kind: 'number', number: NUMBER },
    personId: here.town.person.chair,
    unitId: null,
    saidAway,
  })
  const desk = (here: Centre) => here.laid.desks[0] ?? 0
  const transfer = async (here: Centre) => {
    const [row] = await here.ask<{
      answered: boolean
      returned: boolean
      cause: string | null
      away: boolean
    }>(
      `select answered_at is not null as answered, returned_at is not null as returned, cause, away_without_diversion as away from contact_transfers`,
    )
    return row
  }
  const lines = (rung: Rung) => ({ lines: { [NUMBER]: rung } })

  test('blind, and the employee answers: the desk is free, the two talk until one hangs up', async () => {
    const { here, caller } = await talking(
      lines({ rings: 500, steps: [{ untilHungUp: true, atMost: 1_500 }] }),
    )
    assert.equal(
      await here.order(0, { kind: 'pass-on', desk: desk(here), way: 'blind', target: target(here) }),
      null,
    )
    await until(async () => (await here.counts())['with-employee'] === 1, 'the employee to talk')
    const [state] = await here.ask<{ state: string }>('select state from contact_desk_states')
    assert.equal(state?.state, 'free')
    assert.equal((await caller.ended).successful, 1)
    await here.settled(1)
    assert.deepEqual(await transfer(here), { answered: true, returned: false, cause: null, away: false })
    assert.deepEqual(await here.counts(), { answered: 1 })
  })

  test('warm: the desk talks with the employee first, then joins them', async () => {
    const { here, caller } = await talking(
      lines({ rings: 300, steps: [{ untilHungUp: true, atMost: 4_000 }] }),
    )
    assert.equal(
      await here.order(0, { kind: 'pass-on', desk: desk(here), way: 'warm', target: target(here) }),
      null,
    )
    await until(async () => (await here.counts())['consulting'] === 1, 'the desk and the employee to talk')
    assert.equal(await here.order(0, { kind: 'complete', desk: desk(here) }), null)
    await until(
      async () => (await here.counts())['with-employee'] === 1,
      'the caller and the employee to talk',
    )
    assert.equal((await caller.ended).successful, 1)
    await here.settled(1)
    assert.equal((await transfer(here))?.answered, true)
  })

  for (const [what, rung, saidAway, cause] of [
    ['does not answer', { answers: 'never' }, false, 'no-answer'],
    ['is busy', { answers: 486 }, false, 'busy'],
    ['is away and diverts to nobody', { answers: 480 }, true, 'no-answer'],
  ] as const)
    test(`an employee who ${what}: the call is back at the same desk, which is told why`, async () => {
      const { here } = await talking(lines(rung))
      await here.order(0, { kind: 'pass-on', desk: desk(here), way: 'blind', target: target(here, saidAway) })
      await until(async () => (await here.events())['passed-on-returned'] === 1, 'the call to come back')
      await until(async () => (await here.counts())['talking'] === 1, 'the same desk to talk')
      const row = await transfer(here)
      assert.deepEqual([row?.answered, row?.returned, row?.away], [false, true, saidAway])
      assert.ok(
        row?.cause === cause || (cause === 'no-answer' && row?.cause === 'unreachable'),
        row?.cause ?? '',
      )
      assert.equal(await here.order(0, { kind: 'hang-up', desk: desk(here) }), null)
      await here.settled(1)
      assert.deepEqual(await here.counts(), { answered: 1 })
    })

  test('to a number of the old exchange, which is another Asterisk: answered there', async () => {
    const telephone = await startRung({ rings: 300, steps: [{ untilHungUp: true, atMost: 1_500 }] })
    closing.push(() => telephone.stop())
    const old: TestExchange = await startAsterisk({
      desks: [
        { name: 'kontor', secret: 'hemmelig', kind: 'sip', contact: `sip:127.0.0.1:${telephone.port}` },
      ],
      trunks: [{ name: 'sagsgang', host: '127.0.0.1', reaches: 'outside' }],
      numbers: [{ number: NUMBER, queue: 'Kontor', fallbackDesks: ['kontor'] }],
    })
    closing.push(() => old.stop())
    const { here, caller } = await talking({ exchanges: { [NUMBER]: old.sipPort } })
    await here.order(0, { kind: 'pass-on', desk: desk(here), way: 'blind', target: target(here) })
    await until(async () => (await here.counts())['with-employee'] === 1, 'the employee to talk')
    assert.equal((await caller.ended).successful, 1)
    await here.settled(1)
    const counted = await telephone.stop()
    assert.deepEqual([counted.created, counted.successful], [1, 1])
    assert.equal((await transfer(here))?.answered, true)
  })
})
