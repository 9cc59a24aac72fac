/** What Asterisk does that no other exchange is held to: trunks, platforms, callers that just went, and false names. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { AsteriskExchange } from '../../src/contact/telephony/asterisk/asterisk-exchange.ts'
import { CALLER } from '../../src/contact/telephony/exchange.ts'
import { skipTelephony, startAsterisk, type TestExchange } from './asterisk.ts'
import { optionsFor } from './asterisk-world.ts'
import { openEar } from './ear.ts'
import { type Sipp, startCallers, startRung } from './sipp.ts'
import { Told } from './world.ts'

const waits = [{ untilHungUp: true, atMost: 15_000 }] as const

describe('Asterisk, with an old exchange beside it', { skip: skipTelephony() }, () => {
  let asterisk: TestExchange
  let old: TestExchange
  let exchange: AsteriskExchange
  const running: Sipp[] = []
  const told = new Told()

  before(async () => {
    const oldPhone = await startRung({ rings: 100 })
    const outside = await startRung({ rings: 100, answers: 486 })
    const desk = await startRung({ rings: 100 })
    running.push(oldPhone, outside, desk)
    const phone = (name: string, at: Sipp) => ({
      name,
      secret: 'hemmelig',
      kind: 'sip' as const,
      contact: `sip:127.0.0.1:${at.port}`,
    })
    // It needs no program: its own plan rings the telephone.
    old = await startAsterisk({
      desks: [phone('old-phone', oldPhone)],
      trunks: [{ name: 'new', host: '127.0.0.1', reaches: 'new' }],
      numbers: [{ number: '44556677', queue: 'Lokal', fallbackDesks: ['old-phone'] }],
    })
    asterisk = await startAsterisk({
      desks: [phone('desk', desk)],
      trunks: [
        { name: 'outside', host: '127.0.0.1', port: outside.port, reaches: 'outside' },
        {
          name: 'old',
          host: '127.0.0.1',
          port: old.sipPort,
          reaches: 'old',
          ranges: [{ from: '44550000', to: '44559999' }],
        },
      ],
      numbers: [{ number: '70201234', queue: 'Hovednummer', fallbackDesks: [] }],
      silenceSeconds: 2,
    })
    exchange = new AsteriskExchange(optionsFor(asterisk))
    await exchange.start(told.tell)
    await told.next('connection')
  })
  after(async () => {
    await exchange?.stop()
    await asterisk?.stop()
    await old?.stop()
    for (const sipp of running) await sipp.stop()
  })

  async function arrive(dialled = '70201234', number: string | null = '+4551000001') {
    const caller = await startCallers(asterisk.sipPort, { dialled, number, steps: waits }, { calls: 1 })
    running.push(caller)
    return told.arrival()
  }

  test('numbers are told without the country, also the one that was dialled', async () => {
    const arrived = await arrive('+4570201234', '004551000002')
    assert.deepEqual([arrived.number, arrived.dialled], ['51000002', '70201234'])
    const foreign = await arrive('4570201234', '+46812345678')
    assert.deepEqual([foreign.number, foreign.dialled], ['+46812345678', '70201234'])
    exchange.end(arrived.call)
    exchange.end(foreign.call)
  })

  test('an employee on the old exchange is rung through it, and others outside', async () => {
    const { call } = await arrive()
    exchange.answer(call)
    const ring = (leg: string, number: string) =>
      exchange.ring(call, leg, { endpoint: { kind: 'number', number }, seconds: 5, shows: '70201234' })
    ring('employee-1', '44556677')
    await told.legUp(call, 'employee-1')
    exchange.join(call, [CALLER, 'employee-1'])
    ring('employee-2', '44560000')
    assert.equal((await told.legDown(call, 'employee-2')).cause, 'busy')
    ring('employee-3', '44559998')
    assert.equal(
      (await told.legDown(call, 'employee-3')).cause,
      'unreachable',
      'nobody has that number there',
    )
    exchange.end(call)
    await told.legDown(call, 'employee-1')
  })

  test('a caller who has just gone is no failure of the desk: it is never rung', async () => {
    const { call } = await arrive()
    exchange.answer(call)
    await sleep(200)
    // Nothing is read from the exchange until this returns, as when its event is on the way.
    asterisk.command(`channel request hangup all`)
    exchange.ring(call, 'desk-1', {
      endpoint: { kind: 'desk', name: 'desk' },
      seconds: 5,
      shows: '51000001',
    })
    assert.equal((await told.legDown(call, 'desk-1')).cause, 'originator-gone')
    assert.equal((await told.legDown(call, CALLER)).cause, 'hung-up')
    assert.equal(
      told.all('device').some(({ name, state }) => name === 'desk' && state === 'ringing'),
      false,
    )
  })

  test('nobody becomes a desk, or calls a number we do not have', async () => {
    const before = told.all('arrived').length
    for (const calling of [
      { number: 'desk-desk', dialled: '44556677', steps: waits },
      { number: '51000003', dialled: '70209999', steps: waits },
    ]) {
      const caller = await startCallers(asterisk.sipPort, calling, { calls: 1 })
      assert.deepEqual(await caller.ended, { created: 1, successful: 0, failed: 1, current: 0 })
      assert.match(await caller.errors(), /received 'SIP\/2\.0 (401|404)/)
    }
    assert.equal(told.all('arrived').length, before)
  })

  test('a caller whose line is dead is let go of, and one who only listens is not', async () => {
    const ear = await openEar()
    const listens = await arrive()
    exchange.answer(listens.call)
    // SIPp sends back what it hears; the ear sends nothing, and never says goodbye.
    running.push(
      await startCallers(
        asterisk.sipPort,
        { steps: [{ untilHungUp: true }], hearsAt: ear.port },
        { calls: 1 },
      ),
    )
    const dead = await told.arrival()
    exchange.answer(dead.call)
    assert.equal((await told.legDown(dead.call, CALLER)).cause, 'hung-up')
    assert.ok(ear.packets() > 50)
    const here = (await exchange.survey()).map(({ call }) => call)
    assert.deepEqual([here.includes(listens.call), here.includes(dead.call)], [true, false])
    ear.close()
  })

  test('everything is let go of: no lines, bridges or calls are left', async () => {
    for (const { call } of await exchange.survey()) exchange.end(call)
    await sleep(600)
    assert.match(asterisk.command('core show channels count'), /0 active channels/)
    assert.doesNotMatch(asterisk.command('bridge show all'), /~talk/)
    assert.equal(exchange.load.calls, 0)
    assert.doesNotMatch(asterisk.console(), /ERROR/)
  })
})
