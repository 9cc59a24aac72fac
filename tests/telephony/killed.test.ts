/** The program or the exchange is killed while callers wait: nobody is lost, nobody loses their place, all is counted. */
import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { until } from '../support/call-control.ts'
import { skipTelephony } from './asterisk.ts'
import { type Centre, openCentre } from './centre.ts'
import { openEar } from './ear.ts'

const stays = { untilHungUp: true } as const

describe('killed with callers waiting', { skip: skipTelephony(), timeout: 240_000 }, () => {
  let centre: Centre | null = null
  afterEach(async () => {
    await centre?.close()
    centre = null
  })

  const waiting = (here: Centre) =>
    here.ask<{ number: string; phase: string; arrived: string }>(
      `select p.number, c.phase, c.arrived_at::text as arrived from contact_calls c join contact_parties p on p.municipality_id = c.municipality_id and p.call_id = c.id
        where c.ended_at is null order by c.arrived_at`,
    )

  test('call control dies by kill −9 with six waiting', async () => {
    // The telephone of desk 1 is rung by the exchange itself; at desk 2 somebody sits.
    centre = await openCentre({
      desks: [
        { rings: 100, steps: [{ untilHungUp: true, atMost: 1_000 }] },
        { rings: 100, steps: [{ untilHungUp: true, atMost: 3_000 }] },
      ],
      sets: 'wrap_up_seconds = 0',
    })
    const here = centre
    await here.signIn([1])
    const ear = await openEar()
    const first = await here.callers({ number: '51000001', steps: [stays] }, { calls: 1 })
    await until(
      async () => (await waiting(here)).some(({ phase }) => phase === 'talking'),
      'the first to talk',
    )
    const others = await here.callers(
      { number: '5200000[call_number]', steps: [stays] },
      { calls: 5, perSecond: 4 },
    )
    await until(async () => (await waiting(here)).length === 6, 'five to wait')
    const last = await here.callers({ number: '53000001', steps: [stays], hearsAt: ear.port }, { calls: 1 })
    await until(async () => (await waiting(here)).length === 7, 'six to wait')
    await sleep(2_500)
    const before = await waiting(here)

    await here.killControl()
    const loudness = await ear.listen(1_500)
    assert.ok(loudness !== null && loudness > 0.003, `who waits goes on hearing music: ${loudness}`)
    const meanwhile = await here.callers({ number: '54000001', steps: [stays] }, { calls: 1 })
    assert.deepEqual({ ...(await meanwhile.ended) }, { created: 1, successful: 1, failed: 0, current: 0 })

    await here.startControl()
    const after = await until(async () => {
      const rows = await waiting(here)
      return rows.length <= 7 && rows.length > 0 ? rows : null
    }, 'the calls to be known again')
    assert.deepEqual(
      after.map(({ number, arrived }) => [number, arrived]),
      before.slice(before.length - after.length).map(({ number, arrived }) => [number, arrived]),
      'in the order in which they came',
    )
    for (const sipp of [first, others, last]) {
      const counted = await sipp.ended
      assert.equal(counted.failed, 0)
      assert.equal(counted.successful, counted.created)
    }
    await here.settled(8)
    const answered = await here.ask<{ number: string; source: string; outcome: string }>(
      `select p.number, c.source, c.outcome from contact_calls c join contact_parties p on p.municipality_id = c.municipality_id and p.call_id = c.id
        order by c.source, c.answered_at`,
    )
    assert.deepEqual(
      answered.map(({ number, source, outcome }) => `${source} ${number} ${outcome}`),
      [
        'fallback 54000001 answered',
        ...['51000001', ...[1, 2, 3, 4, 5].map((each) => `5200000${each}`), '53000001'].map(
          (number) => `live ${number} answered`,
        ),
      ],
      'each was answered in turn; who came meanwhile was answered by the exchange alone',
    )
    ear.close()
  })

  test('Asterisk dies with one talking and three waiting, and is started again', async () => {
    centre = await openCentre({
      desks: [{ rings: 100, steps: [{ untilHungUp: true, atMost: 1_500 }] }],
      sets: 'wrap_up_seconds = 0',
    })
    const here = centre
    await here.signIn()
    await here.callers({ number: '5200000[call_number]', steps: [stays] }, { calls: 4, perSecond: 8 })
    await until(async () => {
      const rows = await waiting(here)
      return rows.length === 4 && rows.some(({ phase }) => phase === 'talking')
    }, 'three to wait')
    await here.asterisk.kill()
    await here.asterisk.startAgain()
    await here.settled(4)
    const ended = await here.ask<{ outcome: string; why: string | null }>(
      `select outcome, why from contact_calls order by outcome`,
    )
    assert.deepEqual(
      ended.map(({ outcome }) => outcome),
      ['answered', 'ended-by-system', 'ended-by-system', 'ended-by-system'],
    )
    assert.ok(
      ended.slice(1).every(({ why }) => why !== null),
      'each with its reason',
    )
    await until(async () => {
      const [desk] = await here.ask<{ state: string; call_id: string | null }>(
        'select state, call_id from contact_desk_states',
      )
      return desk?.state === 'free' && desk.call_id === null
    }, 'the desk to be free')
    const again = await here.callers({ number: '55000001', steps: [stays] }, { calls: 1 })
    assert.deepEqual({ ...(await again.ended) }, { created: 1, successful: 1, failed: 0, current: 0 })
    await here.settled(5)
  })
})
