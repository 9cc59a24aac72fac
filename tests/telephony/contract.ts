/** What every exchange is held to (src/contact/telephony/exchange.ts). Times are real: telephones take theirs. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { CALLER, type CallId, type Exchange, type Sound } from '../../src/contact/telephony/exchange.ts'
import { type DeskName, deskNamed, DIALLED, NUMBER_THAT_ANSWERS, Told, type World } from './world.ts'

const desk = (name: DeskName | 'unplugged', seconds = 5) => ({
  endpoint: { kind: 'desk' as const, name: deskNamed(name) },
  seconds,
  shows: '51000001',
})
const short: Sound[] = [{ kind: 'position', position: 3 }]
const long: Sound[] = Array.from({ length: 12 }, () => ({ kind: 'minutes', minutes: 21 }))
const waits = [{ untilHungUp: true, atMost: 15_000 }] as const

export function contractOf(name: string, skip: string | false, open: () => Promise<World>): void {
  describe(`the contract of exchanges: ${name}`, { skip }, () => {
    let world: World
    let exchange: Exchange
    const told = new Told()

    before(async () => {
      world = await open()
      exchange = world.exchange
      await exchange.start(told.tell)
      await told.next('connection', ({ state }) => state === 'up')
    })
    after(() => world?.close())

    /** Somebody has called, and is answered. */
    async function answered(
      steps: Parameters<World['calls']>[0]['steps'] = waits,
      number: string | null = '51000001',
    ): Promise<{ call: CallId; hears: () => Promise<'sound' | 'nothing'> }> {
      const { hears } = await world.calls({ number, steps })
      const { call } = await told.arrival()
      exchange.answer(call)
      return { call, hears }
    }

    /** Ends what a test has left, and sees that each leg is told to be down once. */
    async function over(call: CallId, ...legs: string[]): Promise<void> {
      exchange.end(call)
      for (const leg of [CALLER, ...legs]) await told.legDown(call, leg)
      await sleep(100)
      const down = told.all('leg-down').filter((event) => event.call === call)
      assert.deepEqual(down.map(({ leg }) => leg).toSorted(), [CALLER, ...legs].toSorted())
      assert.deepEqual(
        (await exchange.survey()).filter((one) => one.call === call),
        [],
      )
    }

    test('a call that arrives is told with its number and what was dialled, at the time of the exchange', async () => {
      const begun = Date.now()
      await world.calls({ number: '51223344', steps: waits })
      const first = await told.arrival()
      assert.deepEqual([first.number, first.dialled], ['51223344', DIALLED])
      assert.ok(first.engineAt && first.engineAt >= begun - 5 && first.engineAt <= Date.now() + 5)
      await world.calls({ number: null, steps: waits })
      const second = await told.arrival()
      assert.equal(second.number, null)
      assert.notEqual(second.call, first.call)
      await over(first.call)
      await over(second.call)
    })

    test('an answered caller hears music, and is told to be down once when hanging up', async () => {
      const { call, hears } = await answered([{ wait: 1500 }, { hangUp: true }])
      await sleep(300)
      assert.equal(await hears(), 'sound')
      const { cause, engineAt } = await told.legDown(call, CALLER)
      assert.equal(cause, 'hung-up')
      assert.ok(engineAt)
      await over(call)
    })

    test('a caller who gives up before being answered is down', async () => {
      await world.calls({ number: '51000009', givesUpAfter: 600, steps: [] })
      const { call } = await told.arrival()
      assert.equal((await told.legDown(call, CALLER)).cause, 'hung-up')
      await over(call)
    })

    test('what is played is told when it has been heard, and not when it was cut off', async () => {
      const { call, hears } = await answered()
      exchange.play(call, CALLER, 'long', long)
      await sleep(250)
      assert.equal(await hears(), 'sound')
      exchange.play(call, CALLER, 'short', short)
      exchange.play(call, CALLER, 'short', short)
      await told.played(call, 'short')
      await sleep(250)
      assert.equal(await hears(), 'sound', 'music again')
      exchange.play(call, CALLER, 'nothing', [])
      await told.played(call, 'nothing')
      const plays = told.all('played').filter((event) => event.call === call)
      assert.deepEqual(
        plays.map(({ play }) => play),
        ['short', 'nothing'],
      )
      await over(call)
    })

    test('digits are told while something is played, and while there is music', async () => {
      const { call } = await answered([
        { wait: 500 },
        { press: '1' },
        { wait: 700 },
        { press: '7', by: 'info' },
        { wait: 300 },
        { press: '#', by: 'info' },
        { untilHungUp: true, atMost: 15_000 },
      ])
      exchange.play(call, CALLER, 'long', long)
      for (const digit of ['1', '7'])
        await told.next('digit', (event) => event.call === call && event.digit === digit)
      exchange.play(call, CALLER, 'stop', [])
      await told.next('digit', (event) => event.call === call && event.digit === '#')
      const digits = told.all('digit').filter((event) => event.call === call)
      assert.deepEqual(
        digits.map(({ digit, leg }) => `${leg} ${digit}`),
        ['caller 1', 'caller 7', 'caller #'],
      )
      await over(call)
    })

    test('a desk that answers is up, talks with the caller, and is down when it hangs up', async () => {
      const { call, hears } = await answered()
      exchange.ring(call, 'desk-1', desk('hangsUp'))
      exchange.ring(call, 'desk-1', desk('hangsUp'))
      await told.legUp(call, 'desk-1')
      exchange.play(call, CALLER, 'cut by the talk', long)
      exchange.join(call, [CALLER, 'desk-1'])
      await sleep(150)
      const [here] = (await exchange.survey()).filter((one) => one.call === call)
      assert.deepEqual(here?.joined.toSorted(), [CALLER, 'desk-1'])
      assert.equal((await told.legDown(call, 'desk-1')).cause, 'hung-up')
      exchange.join(call, [])
      await sleep(300)
      assert.equal(await hears(), 'sound', 'music again')
      assert.deepEqual(told.all('leg-up').filter((event) => event.call === call).length, 1)
      assert.deepEqual(
        told.all('played').filter((event) => event.call === call),
        [],
      )
      await over(call, 'desk-1')
    })

    const refusals = [
      ['busy', 'busy'],
      ['rejects', 'rejected'],
      ['silent', 'no-answer'],
      ['unplugged', 'unreachable'],
    ] as const
    for (const [name, cause] of refusals) {
      test(`a desk that is ${name} comes to «${cause}», and the caller waits on`, async () => {
        const { call } = await answered()
        exchange.ring(call, 'desk-1', desk(name, 1))
        assert.equal((await told.legDown(call, 'desk-1')).cause, cause)
        const [here] = (await exchange.survey()).filter((one) => one.call === call)
        assert.deepEqual(
          here?.legs.map(({ leg, state }) => [leg, state]),
          [[CALLER, 'up']],
        )
        assert.equal(
          told.all('leg-up').some((event) => event.call === call),
          false,
        )
        await over(call, 'desk-1')
      })
    }

    test('a telephone that rings is withdrawn, also when the caller has gone', async () => {
      const first = await answered()
      exchange.ring(first.call, 'desk-1', desk('silent'))
      await told.next('device', ({ name, state }) => name === deskNamed('silent') && state === 'ringing')
      exchange.hangUp(first.call, 'desk-1')
      exchange.hangUp(first.call, 'desk-1')
      assert.equal((await told.legDown(first.call, 'desk-1')).cause, 'withdrawn')
      await over(first.call, 'desk-1')

      const second = await answered([{ wait: 500 }, { hangUp: true }])
      exchange.ring(second.call, 'desk-1', desk('silent'))
      await told.legDown(second.call, CALLER)
      exchange.end(second.call)
      assert.equal((await told.legDown(second.call, 'desk-1')).cause, 'withdrawn')
      await over(second.call, 'desk-1')
    })

    test('a citizen is called back: the desk first, then the number, without a caller', async () => {
      const call = `callback-${Date.now()}`
      exchange.ring(call, 'desk-1', desk('answers'))
      await told.legUp(call, 'desk-1')
      exchange.join(call, ['desk-1'])
      exchange.ring(call, 'citizen-1', {
        endpoint: { kind: 'number', number: NUMBER_THAT_ANSWERS },
        seconds: 5,
        shows: '70201234',
      })
      await told.legUp(call, 'citizen-1')
      exchange.join(call, ['desk-1', 'citizen-1'])
      await sleep(150)
      const [here] = (await exchange.survey()).filter((one) => one.call === call)
      assert.deepEqual(here?.joined.toSorted(), ['citizen-1', 'desk-1'])
      assert.deepEqual(here?.legs.map(({ leg, endpoint }) => [leg, endpoint]).toSorted(), [
        ['citizen-1', null],
        ['desk-1', 'answers'],
      ])
      exchange.end(call)
      await told.legDown(call, 'desk-1')
      await told.legDown(call, 'citizen-1')
    })

    test('a call is passed on: the caller hears music while desk and employee talk, then the two others talk', async () => {
      const { call, hears } = await answered()
      exchange.ring(call, 'desk-1', desk('answers'))
      await told.legUp(call, 'desk-1')
      exchange.join(call, [CALLER, 'desk-1'])
      exchange.ring(call, 'employee-1', {
        endpoint: { kind: 'number', number: NUMBER_THAT_ANSWERS },
        seconds: 5,
        shows: '70201234',
      })
      await told.legUp(call, 'employee-1')
      exchange.join(call, ['desk-1', 'employee-1'])
      await sleep(300)
      assert.equal(await hears(), 'sound')
      const talking = async () =>
        (await exchange.survey()).find((one) => one.call === call)?.joined.toSorted()
      assert.deepEqual(await talking(), ['desk-1', 'employee-1'])
      exchange.join(call, [CALLER, 'employee-1'])
      exchange.hangUp(call, 'desk-1')
      await told.legDown(call, 'desk-1')
      assert.deepEqual(await talking(), [CALLER, 'employee-1'])
      await over(call, 'desk-1', 'employee-1')
    })

    test('commands about what is gone do nothing', async () => {
      const { call } = await answered([{ wait: 300 }, { hangUp: true }])
      await told.legDown(call, CALLER)
      const before = told.events.length
      exchange.answer(call)
      exchange.play(call, CALLER, 'late', short)
      exchange.join(call, [CALLER])
      exchange.hangUp(call, CALLER)
      exchange.end(call)
      exchange.hangUp('never was', 'desk-1')
      await sleep(300)
      assert.deepEqual(
        told.events.slice(before).filter(({ kind }) => kind !== 'device'),
        [],
      )
    })

    test('telephones of desks are told as free, ringing and busy', async () => {
      const { call } = await answered()
      const since = told.events.length
      exchange.ring(call, 'desk-1', desk('hangsUp'))
      await told.legDown(call, 'desk-1')
      await sleep(200)
      const states = told.events
        .slice(since)
        .filter((event) => event.kind === 'device')
        .filter(({ name }) => name === deskNamed('hangsUp'))
      assert.deepEqual(
        states.map(({ state }) => state),
        ['ringing', 'busy', 'free'],
      )
      await over(call, 'desk-1')
    })

    test('another program finds the calls that stand there, in order, and goes on with them', async () => {
      const first = await answered(waits, '51000011')
      const second = await answered(waits, '51000012')
      exchange.ring(second.call, 'desk-1', desk('answers'))
      await told.legUp(second.call, 'desk-1')
      exchange.join(second.call, [CALLER, 'desk-1'])
      await world.calls({ number: null, steps: waits })
      const third = await told.arrival()
      await sleep(200)

      const since = told.events.length
      exchange = await world.anotherProgram(told.tell)
      await told.next('connection', (event) => told.events.indexOf(event) >= since && event.state === 'up')
      const found = await exchange.survey()
      assert.deepEqual(
        found.map(({ call, number, dialled }) => [call, number, dialled]),
        [
          [first.call, '51000011', DIALLED],
          [second.call, '51000012', DIALLED],
          [third.call, null, DIALLED],
        ],
      )
      assert.deepEqual(found[1]?.joined.toSorted(), [CALLER, 'desk-1'])
      assert.deepEqual(found[2]?.legs, [{ leg: CALLER, state: 'ringing', endpoint: null }])
      assert.ok(found.every(({ arrivedAt }, at) => at === 0 || arrivedAt >= (found[at - 1]?.arrivedAt ?? 0)))
      assert.equal(await first.hears(), 'sound')

      exchange.answer(third.call)
      exchange.play(first.call, CALLER, 'after', short)
      await told.played(first.call, 'after')
      exchange.hangUp(second.call, 'desk-1')
      await told.legDown(second.call, 'desk-1')
      await over(first.call)
      await over(second.call, 'desk-1')
      await over(third.call)
      assert.equal(
        told.events.slice(since).some(({ kind }) => kind === 'arrived'),
        false,
      )
    })
  })
}
