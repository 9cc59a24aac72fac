/** Call-backs on real telephones: wished for by a key, the desk is rung first, then the citizen; twice at most. */
import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import { until } from '../support/call-control.ts'
import { skipTelephony } from './asterisk.ts'
import { type Centre, openCentre, type Wishes } from './centre.ts'
import type { Step } from './scenarios/steps.ts'

describe('called back', { skip: skipTelephony(), timeout: 240_000 }, () => {
  let centre: Centre | null = null
  afterEach(async () => {
    await centre?.close()
    centre = null
  })

  /** One talks for a while; another waits, presses 1 and is let go. */
  async function wish(outside: Wishes['outside'], by: 'rfc4733' | 'info'): Promise<Centre> {
    centre = await openCentre({
      desks: [{ rings: 100, steps: [{ untilHungUp: true, atMost: 6_000 }] }],
      ...(outside && { outside }),
      sets: 'wrap_up_seconds = 0, callback_from_seconds = 0, callback_pause_seconds = 1, callback_tries = 2',
    })
    const here = centre
    await here.signIn()
    await here.callers({ number: '51000001', steps: [{ untilHungUp: true }] }, { calls: 1 })
    await until(async () => (await here.counts())['talking'] === 1, 'the first to talk')
    const steps: Step[] = [{ wait: 2_500 }, { press: '1', by }, { untilHungUp: true, atMost: 10_000 }]
    const wishing = await here.callers({ number: '52000001', steps }, { calls: 1 })
    assert.equal((await wishing.ended).failed, 0)
    await until(async () => (await here.events())['callback-wished'] === 1, 'the wish to be written')
    return here
  }

  /** Tries that came to nothing. */
  const outcome = async (here: Centre) => {
    const [row] = await here.ask<{ outcome: string; callback_tries: number; reached: boolean }>(
      `select c.outcome, c.callback_tries, c.callback_reached_at is not null as reached from contact_calls c where callback_wished_at is not null`,
    )
    return row
  }

  test('a citizen who answers is reached at the first try', async () => {
    const here = await wish({ rings: 200, steps: [{ untilHungUp: true, atMost: 1_000 }] }, 'rfc4733')
    await here.settled(2)
    assert.deepEqual(await outcome(here), { outcome: 'answered', callback_tries: 0, reached: true })
    assert.equal((await here.events())['callback-rung'], 1)
    const counted = await here.telephones.outside.stop()
    assert.deepEqual([counted.created, counted.successful], [1, 1])
  })

  test('a citizen who is busy is tried twice, then given up', async () => {
    const here = await wish({ answers: 486 }, 'info')
    await until(async () => (await outcome(here))?.outcome === 'callback-given-up', 'it to be given up')
    assert.deepEqual(await outcome(here), { outcome: 'callback-given-up', callback_tries: 2, reached: false })
    assert.equal((await here.telephones.outside.stop()).created, 2)
    const [desk] = await here.ask<{ state: string }>('select state from contact_desk_states')
    assert.equal(desk?.state, 'free')
  })

  test('a citizen who does not answer is tried twice, then given up', async () => {
    const here = await wish({ answers: 480 }, 'rfc4733')
    await until(async () => (await outcome(here))?.outcome === 'callback-given-up', 'it to be given up')
    assert.deepEqual(await outcome(here), { outcome: 'callback-given-up', callback_tries: 2, reached: false })
    assert.equal((await here.telephones.outside.stop()).created, 2)
  })

  test('who waits at closing time is called back when the queue opens next, and is told so', async () => {
    centre = await openCentre({
      desks: [{ rings: 100, steps: [{ untilHungUp: true, atMost: 6_000 }] }],
      sets: `wrap_up_seconds = 0, callback_from_seconds = 0, ways = '{"closed": {"kind": "callback"}}'`,
    })
    const here = centre
    await here.signIn()
    await here.callers({ number: '51000001', steps: [{ untilHungUp: true }] }, { calls: 1 })
    await until(async () => (await here.counts())['talking'] === 1, 'the first to talk')
    const served = await here.callers({ number: '52000001', steps: [{ untilHungUp: true }] }, { calls: 1 })
    const wishing = await here.callers(
      { number: '52000002', steps: [{ wait: 5_500 }, { press: '1' }, { untilHungUp: true, atMost: 10_000 }] },
      { calls: 1 },
    )
    await until(async () => (await here.counts())['waiting'] === 2, 'two to wait')
    // It closes now, and opens tomorrow and the days after at eight.
    await here.ask('delete from contact_hours')
    await here.ask(
      `insert into contact_hours (municipality_id, queue_id, weekday, opens, closes)
        select municipality_id, id, day, '08:00', '08:00:01' from contact_queues, generate_series(1, 7) day`,
    )
    await here.ask(`select pg_notify('sagsgang_contact_rules', municipality_id::text) from contact_queues`)
    assert.equal((await wishing.ended).failed, 0)
    assert.deepEqual({ ...(await served.ended) }, { created: 1, successful: 1, failed: 0, current: 0 })
    await until(async () => (await here.events())['callback-carried-over'] === 1, 'it to be carried over')
    const [carried] = await here.ask<{ phase: string; hour: string; ahead: boolean }>(
      `select phase, to_char(callback_due_at at time zone 'Europe/Copenhagen', 'HH24:MI') as hour, callback_due_at > now() as ahead
        from contact_calls where callback_carried_over`,
    )
    assert.deepEqual(carried, { phase: 'callback', hour: '08:00', ahead: true })
    const late = await here.callers(
      { number: '53000001', steps: [{ untilHungUp: true, atMost: 9_000 }] },
      { calls: 1 },
    )
    assert.equal((await late.ended).failed, 0)
    await until(async () => (await here.counts())['answered'] === 2, 'those who waited to be served')
  })
})
