/** Against a server that misbehaves as a real exchange seldom does. */
import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { type WebSocket, WebSocketServer } from 'ws'
import { Told } from '../../../../tests/telephony/world.ts'
import { Ari, AriRefusal, AriSilence, readAriAddress } from './ari.ts'
import { AsteriskExchange } from './asterisk-exchange.ts'
import { causeOf } from './causes.ts'

describe('the way to an exchange', () => {
  let server: Server
  let sockets: WebSocketServer
  let answers: (request: IncomingMessage) => [number, unknown]
  const open: WebSocket[] = []
  const asked: string[] = []

  beforeEach(async () => {
    asked.length = 0
    open.length = 0
    answers = ({ url }) => {
      if (url?.startsWith('/ari/asterisk/info')) return [200, { status: { startup_time: 'today' } }]
      return [200, url?.includes('eventFilter') ? {} : []]
    }
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`)
      const [status, body] = answers(request)
      response.writeHead(status).end(JSON.stringify(body))
    })
    sockets = new WebSocketServer({ server })
    sockets.on('connection', (socket) => open.push(socket))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterEach(() => {
    for (const socket of open) socket.terminate()
    sockets.close()
    server.closeAllConnections()
    server.close()
  })

  // a server that listens on a port has an address
  const port = () => (server.address() as AddressInfo).port
  const address = () => readAriAddress(`http://navn:hemmelig@127.0.0.1:${port()}`)

  test('the address is checked', () => {
    assert.throws(() => readAriAddress('http://127.0.0.1:8088'))
    assert.throws(() => readAriAddress('ftp://a:b@c'))
    assert.equal(readAriAddress('http://a:b@c:1/').url.pathname, '/ari')
    assert.equal(readAriAddress('https://a:b@c/front/ari').url.pathname, '/front/ari')
  })

  test('a refusal and a silence are told apart', async () => {
    const ari = new Ari(address(), { message() {}, up() {}, down() {} })
    answers = () => [404, { message: 'Channel not found' }]
    await assert.rejects(
      ari.command('DELETE', '/channels/x'),
      (error) => error instanceof AriRefusal && error.status === 404,
    )
    server.closeAllConnections()
    server.close()
    await assert.rejects(ari.command('DELETE', '/channels/x'), AriSilence)
    await ari.close()
  })

  test('a connection that was closed while idle loses no command', async () => {
    const used = new Set<unknown>()
    server.on('request', ({ socket }) => {
      if (used.has(socket)) socket.resetAndDestroy()
      used.add(socket)
    })
    const ari = new Ari(address(), { message() {}, up() {}, down() {} })
    for (let time = 0; time < 4; time += 1) await ari.command('POST', '/channels/x/answer')
    assert.equal(ari.sent, 4)
    assert.ok(used.size >= 2)
    await ari.close()
  })

  test('a command that is never answered makes it ask what stands there', async () => {
    const told = new Told()
    const exchange = new AsteriskExchange({ address: address(), trunks: [], sounds: '/', fallbackFile: null })
    await exchange.start(told.tell)
    await told.next('connection')
    server.prependListener('request', ({ url, socket }) => {
      if (url?.startsWith('/ari/channels?')) socket.destroy()
    })
    exchange.ring('call', 'desk-1', {
      endpoint: { kind: 'desk', name: 'a' },
      seconds: 5,
      shows: null,
    })
    assert.equal((await told.legDown('call', 'desk-1')).cause, 'unreachable')
    assert.deepEqual(
      told.all('connection').map(({ state }) => state),
      ['up', 'down', 'up'],
    )
    await exchange.stop()
  })

  test('it comes back by itself each time, and asks anew what stands there', async () => {
    const told = new Told()
    const exchange = new AsteriskExchange({ address: address(), trunks: [], sounds: '/', fallbackFile: null })
    await exchange.start(told.tell)
    for (let round = 1; round <= 3; round += 1) {
      while (told.all('connection').filter(({ state }) => state === 'up').length < round) await sleep(10)
      open.at(-1)?.terminate()
    }
    await told.next('connection', (event) => told.all('connection').indexOf(event) === 6)
    assert.equal(asked.filter((request) => request === 'GET /ari/channels').length >= 4, true)
    await exchange.stop()
    const states = told.all('connection').map(({ state }) => state)
    assert.deepEqual(states.slice(0, 7), ['up', 'down', 'up', 'down', 'up', 'down', 'up'])
  })

  test('an exchange that does not say what stands there is not told to be up', async () => {
    const told = new Told()
    answers = ({ url }) => (url === '/ari/channels' ? [500, {}] : [200, { status: { startup_time: '' } }])
    const exchange = new AsteriskExchange({ address: address(), trunks: [], sounds: '/', fallbackFile: null })
    await exchange.start(told.tell)
    while (asked.filter((request) => request === 'GET /ari/channels').length < 2) await sleep(10)
    assert.deepEqual(told.events, [])
    await exchange.stop()
  })

  test('what can not be read is passed over, and what comes twice or too late is told once', async () => {
    const told = new Told()
    const exchange = new AsteriskExchange({ address: address(), trunks: [], sounds: '/', fallbackFile: null })
    await exchange.start(told.tell)
    await told.next('connection')
    const timestamp = '2026-11-02T09:00:00.000+0100'
    const channel = { id: '1.1', state: 'Ring' }
    const send = (...events: unknown[]) => {
      for (const event of events) open[0]?.send(typeof event === 'string' ? event : JSON.stringify(event))
    }
    send(
      'no json',
      { type: 'StasisStart' },
      { type: 'SomethingNew', channel },
      { type: 'StasisStart', timestamp, args: ['70201234', '51000001'], channel },
      { type: 'StasisStart', timestamp, args: ['70201234', '51000001'], channel },
      { type: 'ChannelDtmfReceived', timestamp, digit: '1', channel: { id: 'another' } },
      { type: 'StasisEnd', timestamp, channel },
      { type: 'ChannelDestroyed', timestamp, cause: 16, channel },
      { type: 'ChannelDtmfReceived', timestamp, digit: '1', channel },
      { type: 'ChannelDestroyed', timestamp, cause: 19, channel: { id: '1.1~desk-1' } },
    )
    await told.legDown('1.1', 'caller')
    await sleep(50)
    assert.deepEqual(told.events.slice(1), [
      {
        kind: 'arrived',
        call: '1.1',
        number: '51000001',
        dialled: '70201234',
        engineAt: Date.parse('2026-11-02T08:00:00Z'),
      },
      {
        kind: 'leg-down',
        call: '1.1',
        leg: 'caller',
        cause: 'hung-up',
        engineAt: Date.parse('2026-11-02T08:00:00Z'),
      },
    ])
    assert.equal(exchange.load.calls, 0)
    await exchange.stop()
  })

  test('causes of the telephone network are told in our words', () => {
    assert.deepEqual([17, 18, 19, 21, 1, 3, 20, 34].map(causeOf), [
      'busy',
      'no-answer',
      'no-answer',
      'rejected',
      ...Array.from({ length: 4 }, () => 'unreachable'),
    ])
  })
})
