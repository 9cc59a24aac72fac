/** Real telephones in crowds: what is written is what SIPp counted, nobody is lost and no desk is stuck. */
import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import { until } from '../support/call-control.ts'
import { skipTelephony } from './asterisk.ts'
import { type Centre, openCentre, type Wishes } from './centre.ts'

const total = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0)

describe('many who call', { skip: skipTelephony(), timeout: 240_000 }, () => {
  let centre: Centre | null = null
  afterEach(async () => {
    await centre?.close()
    centre = null
  })

  async function open(wishes: Wishes): Promise<Centre> {
    centre = await openCentre(wishes)
    await centre.signIn()
    return centre
  }

  test('twenty callers and four desks, one of which does not answer; six hang up', async () => {
    const talks = { rings: 200, steps: [{ untilHungUp: true, atMost: 900 }] } as const
    const here = await open({
      desks: [talks, talks, talks, { answers: 'never' }],
      sets: 'offer_seconds = 3, wrap_up_seconds = 1',
    })
    const patient = await here.callers(
      { number: '51000[call_number]', steps: [{ untilHungUp: true }] },
      { calls: 14, perSecond: 7 },
    )
    const impatient = await here.callers(
      { number: '52000[call_number]', steps: [{ untilHungUp: true, atMost: 1_700 }] },
      { calls: 6, perSecond: 6 },
    )
    const counted = [await patient.ended, await impatient.ended]
    await here.settled(20)
    assert.deepEqual(
      counted.map(({ created, successful, failed }) => ({ created, successful, failed })),
      [
        { created: 14, successful: 14, failed: 0 },
        { created: 6, successful: 6, failed: 0 },
      ],
    )
    const counts = await here.counts()
    const desks = await Promise.all(here.telephones.desks.map((sipp) => sipp.stop()))
    assert.equal(total(counts), 20)
    assert.deepEqual(Object.keys(counts).toSorted(), ['abandoned', 'answered'])
    assert.equal(
      counts['answered'],
      desks.slice(0, 3).reduce((sum, { successful }) => sum + successful, 0),
      'answered as often as a desk said so',
    )
    const events = await here.events()
    assert.equal(events['arrived'], 20)
    assert.equal(
      events['offered'],
      desks.reduce((sum, { created }) => sum + created, 0),
      'each ring of a telephone is an offer',
    )
    assert.equal(events['not-answered'], 1, 'the desk that does not answer is not rung again')
    const states = await here.ask<{ state: string }>('select state from contact_desk_states order by desk_id')
    assert.equal(states[3]?.state, 'unreachable')
  })
  test('a hundred callers hang up just as desks answer', async () => {
    const desk = { rings: [50, 350], steps: [{ untilHungUp: true, atMost: 300 }] } as const
    const here = await open({
      desks: [desk, desk, desk, desk],
      sets: 'offer_seconds = 10, wrap_up_seconds = 0',
    })
    const groups = await Promise.all(
      [150, 250, 350, 450].map((atMost) =>
        here.callers(
          { number: `5${atMost}0[call_number]`, steps: [{ untilHungUp: true, atMost }] },
          { calls: 25, perSecond: 8 },
        ),
      ),
    )
    const counted = await Promise.all(groups.map(({ ended }) => ended))
    await here.settled(100)
    assert.equal(
      counted.reduce((sum, { created }) => sum + created, 0),
      100,
    )
    const counts = await here.counts()
    assert.equal((counts['answered'] ?? 0) + (counts['abandoned'] ?? 0), 100, JSON.stringify(counts))
    assert.ok(counts['answered'] && counts['abandoned'], JSON.stringify(counts))
    const [state] = await here.ask<{ free: number }>(
      `select count(*) filter (where state = 'free' and call_id is null)::int as free from contact_desk_states`,
    )
    assert.equal(state?.free, 4, 'a caller who has gone is no failure of the desk')
    await until(
      () => / 0 active channels/u.test(` ${here.asterisk.command('core show channels count')}`),
      'no line is left',
    )
    const desks = await Promise.all(here.telephones.desks.map((sipp) => sipp.stop()))
    const rung = desks.reduce((sum, { created }) => sum + created, 0)
    const events = await here.events()
    // A caller may have gone before the telephone that was to ring did.
    assert.ok((events['offered'] ?? 0) >= rung, `${events['offered']} offers, ${rung} telephones rang`)
    assert.equal(events['not-answered'] ?? 0, 0)
  })
})
