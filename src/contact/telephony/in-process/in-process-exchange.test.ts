import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { CALLER, type ExchangeEvent } from '../exchange.ts'
import { VirtualClock } from './clock.ts'
import { InProcessExchange } from './in-process-exchange.ts'

/** The line without its call and time, which do not matter here. */
const plain = (event: ExchangeEvent) =>
  Object.entries(event)
    .filter(([key]) => key !== 'engineAt' && key !== 'call')
    .map(([, value]) => value ?? 'hidden')
    .join(' ')

async function open() {
  const clock = new VirtualClock()
  const exchange = new InProcessExchange(clock)
  const told: ExchangeEvent[] = []
  await exchange.start((event) => told.push(event))
  clock.advance(0)
  const { telephones } = exchange
  const since = () => told.splice(0).map(plain)
  const heard = (leg: string) =>
    telephones
      .legs()
      .find((line) => line.leg === leg)
      ?.heard.map(({ hears }) => hears.kind)
      .join(' ')
  return { clock, exchange, telephones, since, heard }
}
const desk = { endpoint: { kind: 'desk' as const, name: 'a' }, seconds: 10, shows: null }

describe('an exchange without telephones', () => {
  test('writes down what each line hears, and tells nothing before whoever asked has gone on', async () => {
    const { clock, exchange, telephones, since, heard } = await open()
    const call = telephones.placeCall('51000001', '70201234')
    assert.deepEqual(since(), ['connection up'])
    clock.advance(1)
    assert.deepEqual(since(), ['arrived 51000001 70201234'])
    exchange.answer(call)
    exchange.play(call, CALLER, 'place', [{ kind: 'position', position: 2 }])
    clock.advance(60_000)
    exchange.ring(call, 'desk-1', desk)
    assert.equal(telephones.answer(call, CALLER), false, 'a caller does not answer himself')
    assert.equal(telephones.answer(call, 'desk-1'), true)
    exchange.join(call, [CALLER, 'desk-1'])
    exchange.join(call, [])
    telephones.hangUp(call)
    exchange.end(call)
    clock.advance(1)
    assert.deepEqual(since(), [
      'played caller place',
      'device a ringing',
      'leg-up desk-1',
      'device a busy',
      'leg-down caller hung-up',
      'leg-down desk-1 hung-up',
      'device a free',
    ])
    assert.equal(heard(CALLER), 'ringing music sounds music talk music down')
    assert.equal(heard('desk-1'), 'ringing music talk music down')
  })

  test('a sentence takes the time it takes to say', async () => {
    const { clock, exchange, telephones, since } = await open()
    const call = telephones.placeCall(null, '70201234')
    exchange.answer(call)
    exchange.play(call, CALLER, 'place', [{ kind: 'minutes', minutes: 4 }])
    clock.advance(1000)
    assert.deepEqual(since(), ['connection up', 'arrived hidden 70201234'])
    clock.advance(5000)
    assert.deepEqual(since(), ['played caller place'])
  })

  test('a telephone rings for as long as it was asked to, and a busy or unplugged one not at all', async () => {
    const { clock, exchange, telephones, since } = await open()
    const call = telephones.placeCall('51000001', '70201234')
    clock.advance(0)
    since()
    exchange.ring(call, 'desk-1', desk)
    exchange.ring('another', 'desk-1', desk)
    clock.advance(9_999)
    assert.deepEqual(since(), ['device a ringing', 'leg-down desk-1 busy'])
    clock.advance(1)
    assert.deepEqual(since(), ['leg-down desk-1 no-answer', 'device a free'])
    telephones.setThere('a', false)
    exchange.ring(call, 'desk-2', desk)
    exchange.ring(call, 'elsewhere-1', { ...desk, endpoint: { kind: 'number', number: 'ikke et nummer' } })
    clock.advance(0)
    assert.deepEqual(since(), [
      'device a away',
      'leg-down desk-2 unreachable',
      'leg-down elsewhere-1 unreachable',
    ])
  })

  test('started again it has lost every call, and says so once', async () => {
    const { clock, exchange, telephones, since } = await open()
    const call = telephones.placeCall('51000001', '70201234')
    exchange.answer(call)
    exchange.ring(call, 'desk-1', desk)
    clock.advance(0)
    since()
    telephones.restart()
    clock.advance(60_000)
    assert.deepEqual(since(), [
      'connection down',
      'connection up',
      'leg-down caller exchange-lost',
      'leg-down desk-1 exchange-lost',
      'device a free',
    ])
    assert.deepEqual(await exchange.survey(), [])
  })

  test('a line that is down is kept to be looked at, but not for ever', async () => {
    const { clock, exchange, telephones } = await open()
    for (let number = 0; number < 200; number += 1) exchange.end(telephones.placeCall(null, '70201234'))
    clock.advance(0)
    assert.ok(telephones.legs().length < 100)
    assert.deepEqual(await exchange.survey(), [])
  })
})
