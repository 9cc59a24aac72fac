/** Asterisk and the program lose each other: nobody who waits is lost, and nothing is told twice. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { AsteriskExchange } from '../../src/contact/telephony/asterisk/asterisk-exchange.ts'
import { CALLER } from '../../src/contact/telephony/exchange.ts'
import { skipTelephony } from './asterisk.ts'
import { openAsteriskWorld, optionsFor } from './asterisk-world.ts'
import { endWithTest } from './children.ts'
import { Told, type World } from './world.ts'

const waits = [{ untilHungUp: true, atMost: 20_000 }] as const
const ring = (name: string) => ({ endpoint: { kind: 'desk' as const, name }, seconds: 10, shows: null })

describe('Asterisk and the program lose each other', { skip: skipTelephony() }, () => {
  let close: (() => Promise<void>) | null = null
  afterEach(async () => {
    await close?.()
    close = null
  })

  async function open() {
    const world = await openAsteriskWorld()
    ;({ close } = world)
    const told = new Told()
    await world.exchange.start(told.tell)
    await told.next('connection')
    const answered = async (steps: Parameters<World['calls']>[0]['steps'] = waits) => {
      const caller = await world.calls({ number: '51000001', steps })
      const { call } = await told.arrival()
      world.exchange.answer(call)
      await sleep(200)
      return { call, hears: caller.hears }
    }
    return { world, told, answered, asterisk: world.asterisk }
  }

  test('Asterisk is started again: every leg is told to be lost, once, and new calls arrive', async () => {
    const { world, told, answered, asterisk } = await open()
    const { exchange } = world
    const first = await answered()
    const second = await answered()
    exchange.ring(second.call, 'desk-1', ring('silent'))
    await told.next('device', ({ name, state }) => name === 'silent' && state === 'ringing')
    await asterisk.kill()
    await told.next('connection', ({ state }) => state === 'down')
    await assert.rejects(exchange.survey())
    exchange.play(first.call, CALLER, 'nobody hears it', [{ kind: 'position', position: 1 }])
    exchange.ring(first.call, 'desk-2', ring('answers'))
    await asterisk.startAgain()
    for (const [call, leg] of [
      [first.call, CALLER],
      [first.call, 'desk-2'],
      [second.call, CALLER],
      [second.call, 'desk-1'],
    ] as const)
      assert.equal((await told.legDown(call, leg)).cause, 'exchange-lost')
    assert.equal(told.all('leg-down').length, 4)
    assert.deepEqual(await exchange.survey(), [])

    const third = await answered()
    exchange.ring(third.call, 'desk-1', ring('answers'))
    await told.legUp(third.call, 'desk-1')
    exchange.join(third.call, [CALLER, 'desk-1'])
    exchange.end(third.call)
    await told.legDown(third.call, 'desk-1')
  })

  test('the connection breaks for a moment: who is there stays, and who went meanwhile is told', async () => {
    const { world, told, answered } = await open()
    const stays = await answered()
    const leaves = await answered([{ wait: 900 }, { hangUp: true }])
    const rung = await answered()
    world.exchange.ring(rung.call, 'desk-1', ring('slow'))
    await told.next('device', ({ name, state }) => name === 'slow' && state === 'ringing')
    assert.ok(world.exchange instanceof AsteriskExchange)
    world.exchange.dropConnection()
    await told.next('connection', ({ state }) => state === 'down')
    assert.equal(await stays.hears(), 'sound', 'music goes on')
    await told.legUp(rung.call, 'desk-1')
    assert.equal((await told.legDown(leaves.call, CALLER)).cause, 'hung-up')
    world.exchange.end(stays.call)
    world.exchange.end(rung.call)
    await told.legDown(stays.call, CALLER)
    await told.legDown(rung.call, 'desk-1')
    assert.equal(told.all('leg-up').length, 1)
    assert.equal(told.all('leg-down').length, 4)
    assert.equal(told.all('connection').length, 3)
  })

  test('the program is killed: music goes on, new calls ring the desks, and all stand in order for the next', async () => {
    const { world, told, asterisk } = await open()
    await world.exchange.stop()
    const program = endWithTest(
      spawn(
        process.execPath,
        ['--import', 'tsx', fileURLToPath(new URL('./waiting-program.ts', import.meta.url))],
        {
          env: {
            ...process.env,
            ARI: asterisk.ari.url.replace('://', `://${asterisk.ari.user}:${asterisk.ari.password}@`),
            SOUNDS: asterisk.settings.sounds,
          },
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      ),
    )
    await once(program.stdout, 'data')
    const callers: Awaited<ReturnType<World['calls']>>[] = []
    for (let number = 1; number <= 6; number += 1) {
      callers.push(await world.calls({ number: `5100000${number}`, steps: waits }))
      await once(program.stdout, 'data')
    }
    await sleep(300)
    program.kill('SIGKILL')
    await once(program, 'exit')
    await sleep(300)
    // What was just being said ends, and music follows.
    for (const caller of callers) assert.equal(await caller.hears(), 'sound')
    await world.calls({ number: '51000099', steps: [{ wait: 700 }, { hangUp: true }] })
    await sleep(1800)

    const next = new AsteriskExchange(optionsFor(asterisk))
    const again = new Told()
    await next.start(again.tell)
    await again.next('connection')
    assert.deepEqual(
      (await next.survey()).map(({ number, legs }) => [number, legs[0]?.state]),
      [1, 2, 3, 4, 5, 6].map((number) => [`5100000${number}`, 'up']),
    )
    const fallback = await next.fallbackCalls(0)
    assert.deepEqual(
      fallback.map(({ number, answeredBy }) => [number, answeredBy]),
      [['51000099', 'answers']],
    )
    for (const { call } of await next.survey()) next.end(call)
    while (again.all('leg-down').length < 6) await sleep(50)
    await next.stop()
    assert.equal(told.all('arrived').length, 0)
  })
})
