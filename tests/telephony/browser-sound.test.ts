/** A browser registers with Asterisk by WebRTC, is rung, and sound goes both ways. The desk's page builds on it. */
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { AsteriskExchange } from '../../src/contact/telephony/asterisk/asterisk-exchange.ts'
import { CALLER } from '../../src/contact/telephony/exchange.ts'
import { startAsterisk, type TestExchange } from './asterisk.ts'
import { optionsFor } from './asterisk-world.ts'
import { inOwnNetwork, startPhoneBrowser } from './own-network.ts'
import { type Sipp, startCallers } from './sipp.ts'
import { Told } from './world.ts'

/** The least that telephones. */
const phone = `
import JsSIP from 'jssip'
globalThis.startPhone = (port, secret) => {
  const socket = new JsSIP.WebSocketInterface('ws://127.0.0.1:' + port + '/ws')
  const agent = new JsSIP.UA({ sockets: [socket], uri: 'sip:desk-browser@127.0.0.1', password: secret, session_timers: false })
  agent.on('newRTCSession', ({ session }) => {
    session.answer({ mediaConstraints: { audio: true, video: false } })
    globalThis.session = session
  })
  agent.start()
}
globalThis.packets = async () => {
  const counted = { in: 0, out: 0 }
  const stats = await globalThis.session.connection.getStats()
  stats.forEach((one) => {
    if (one.type === 'inbound-rtp') counted.in = one.packetsReceived
    if (one.type === 'outbound-rtp') counted.out = one.packetsSent
  })
  return counted
}
`

inOwnNetwork(import.meta.filename, () => {
  describe('a browser as a telephone', () => {
    let asterisk: TestExchange
    let exchange: AsteriskExchange
    let browser: Browser
    let page: Page
    let caller: Sipp | null = null
    const told = new Told()
    const site = createServer((_, answer) => {
      answer.setHeader('content-type', 'text/html')
      answer.end('<!doctype html><title>phone</title>')
    })

    before(async () => {
      asterisk = await startAsterisk({
        desks: [{ name: 'browser', secret: 'hemmelig', kind: 'browser' }],
        trunks: [{ name: 'outside', host: '127.0.0.1', reaches: 'outside' }],
      })
      exchange = new AsteriskExchange(optionsFor(asterisk))
      await exchange.start(told.tell)
      await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
      browser = await startPhoneBrowser()
      page = await browser.newPage()
      // a server that listens on a port has an address
      await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`)
      const bundled = await build({
        stdin: { contents: phone, resolveDir: import.meta.dirname },
        bundle: true,
        write: false,
        format: 'iife',
        define: { global: 'globalThis' },
      })
      await page.addScriptTag({ content: bundled.outputFiles[0]?.text ?? '' })
    })
    after(async () => {
      await browser?.close()
      site.close()
      await exchange?.stop()
      await caller?.stop()
      await asterisk?.stop()
    })

    test('registers, is rung, and packets go both ways', async () => {
      await told.next('device', ({ state }) => state === 'away')
      await page.evaluate(`startPhone(${asterisk.settings.ari.port}, 'hemmelig')`)
      await told.next('device', ({ name, state }) => name === 'browser' && state === 'free')
      caller = await startCallers(
        asterisk.sipPort,
        { steps: [{ speak: true }, { untilHungUp: true, atMost: 20_000 }] },
        { calls: 1 },
      )
      const { call } = await told.arrival()
      exchange.answer(call)
      exchange.ring(call, 'desk-1', {
        endpoint: { kind: 'desk', name: 'browser' },
        seconds: 10,
        shows: '51000001',
      })
      await told.legUp(call, 'desk-1')
      exchange.join(call, [CALLER, 'desk-1'])
      await sleep(2500)
      const packets = await page.evaluate<{ in: number; out: number }>('packets()')
      assert.ok(packets.in > 50 && packets.out > 50, JSON.stringify(packets))
      exchange.end(call)
      await told.legDown(call, 'desk-1')
      await page.close()
      await told.next('device', (event) => event.state === 'away' && told.events.indexOf(event) > 3)
    })
  })
})
