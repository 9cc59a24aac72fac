/** Without the program the exchange rings the desks by itself, and says afterwards what it did. A test in small. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { readFallbackCalls } from '../../src/contact/telephony/asterisk/fallback-calls.ts'
import { skipTelephony, startAsterisk, type TestExchange } from './asterisk.ts'
import { type Sipp, startCallers, startRung } from './sipp.ts'

describe('an exchange whose program is away', { skip: skipTelephony() }, () => {
  let answers: Sipp
  let silent: Sipp
  let exchange: TestExchange

  before(async () => {
    answers = await startRung({ rings: 200 })
    silent = await startRung({ answers: 'never' })
    exchange = await startAsterisk({
      desks: [
        { name: 'a', secret: 'hemmelig', kind: 'sip', contact: `sip:127.0.0.1:${silent.port}` },
        { name: 'b', secret: 'hemmelig', kind: 'sip', contact: `sip:127.0.0.1:${answers.port}` },
        { name: 'c', secret: 'hemmelig', kind: 'browser' },
      ],
      trunks: [{ name: 'outside', host: '127.0.0.1', reaches: 'outside' }],
      numbers: [
        { number: '70201234', queue: 'Hovednummer', fallbackDesks: ['a', 'b', 'c'] },
        { number: '70205678', queue: 'Pension', fallbackDesks: ['a'] },
      ],
    })
  })
  after(async () => {
    await exchange.stop()
    await answers.stop()
    await silent.stop()
  })

  test('starts without an error or a warning', () => {
    assert.doesNotMatch(exchange.console(), /ERROR|WARNING/)
  })

  test('rings the desks of the number, and keeps a record of each call', async () => {
    const begun = Date.now()
    const main = await startCallers(
      exchange.sipPort,
      { number: '+4551000001', steps: [{ wait: 600 }, { hangUp: true }] },
      { calls: 1 },
    )
    assert.deepEqual(await main.ended, { created: 1, successful: 1, failed: 0, current: 0 })
    const other = await startCallers(
      exchange.sipPort,
      { dialled: '+4570205678', number: null, givesUpAfter: 700, steps: [] },
      { calls: 1 },
    )
    assert.deepEqual(await other.ended, { created: 1, successful: 1, failed: 0, current: 0 })

    const [first, second, ...others] = await recordsOf(exchange, 2)
    assert.ok(first && second)
    assert.deepEqual(others, [])
    assert.deepEqual([first.number, first.dialled, first.answeredBy], ['51000001', '70201234', 'b'])
    assert.ok(first.answeredAt && first.answeredAt > first.arrivedAt && first.arrivedAt >= begun)
    assert.deepEqual(
      [second.number, second.dialled, second.answeredBy, second.answeredAt],
      [null, '70205678', null, null],
    )
    assert.deepEqual(
      (await readFallbackCalls(exchange.fallbackFile, second.endedAt)).map(({ id }) => id),
      [second.id],
    )
  })
})

/** A record is written a little after the call. */
async function recordsOf(exchange: TestExchange, least: number) {
  for (let tries = 0; ; tries += 1) {
    const found = await readFallbackCalls(exchange.fallbackFile, 0)
    if (found.length >= least || tries > 50) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
