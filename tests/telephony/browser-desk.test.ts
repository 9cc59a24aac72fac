/** The desk's own page in a real browser, on a real exchange: the telephone registers, rings, is answered, parked and hung up, and sound goes both ways. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { Installation } from '../../src/contact/call-control/installation.ts'
import { AsteriskExchange } from '../../src/contact/telephony/asterisk/asterisk-exchange.ts'
import { paths } from '../../src/paths.ts'
import { Database } from '../../src/platform/database.ts'
import { until } from '../support/call-control.ts'
import { type LaidContact, layContact } from '../support/lay-contact.ts'
import { startTestSite, type TestSite } from '../support/site.ts'
import { startAsterisk, type TestExchange } from './asterisk.ts'
import { optionsFor } from './asterisk-world.ts'
import { inOwnNetwork, startPhoneBrowser } from './own-network.ts'
import { type Sipp, startCallers } from './sipp.ts'

const DIALLED = '70112233'

/** Counts the packets of every telephone connection the page makes. */
const COUNTING = `
const connections = []
const Plain = globalThis.RTCPeerConnection
globalThis.RTCPeerConnection = class extends Plain {
  constructor(...given) {
    super(...given)
    connections.push(this)
  }
}
globalThis.packets = async () => {
  const counted = { in: 0, out: 0 }
  for (const connection of connections)
    (await connection.getStats()).forEach((one) => {
      if (one.type === 'inbound-rtp') counted.in += one.packetsReceived
      if (one.type === 'outbound-rtp') counted.out += one.packetsSent
    })
  return counted
}`

inOwnNetwork(import.meta.filename, () => {
  describe('a desk in the browser', () => {
    let asterisk: TestExchange
    let site: TestSite
    let laid: LaidContact
    let control: { stop(): Promise<void> }
    let browser: Browser
    let page: Page
    let caller: Sipp | null = null

    before(async () => {
      asterisk = await startAsterisk({
        desks: [{ name: 'plads-1', secret: 'hemmelig', kind: 'browser' }],
        trunks: [{ name: 'outside', host: '127.0.0.1', reaches: 'outside' }],
        numbers: [{ number: DIALLED, queue: 'Hovednummer', fallbackDesks: ['plads-1'] }],
      })
      site = await startTestSite({ telephoneUrl: `ws://127.0.0.1:${asterisk.settings.ari.port}/ws` })
      laid = await layContact(site.database, site.municipality, {
        desks: 1,
        sets: 'wrap_up_seconds = 600, offer_seconds = 60',
      })
      await laid.ask(
        `insert into contact_desk_secrets (municipality_id, desk_id, secret) select municipality_id, id, 'hemmelig' from contact_desks`,
      )
      control = startControl(site, asterisk)
      await until(
        async () => (await laid.ask(`select 1 from contact_exchanges where state = 'up'`)).length > 0,
        'the exchange',
      )
      browser = await startPhoneBrowser()
      page = await openAs(browser, site)
    })
    after(async () => {
      await browser?.close()
      await caller?.stop()
      await control?.stop()
      await laid?.close()
      await site?.stop()
      await asterisk?.stop()
    })

    test('registers when the agent sits down, and not with another password', async () => {
      await page.goto(new URL(paths.contactDesk, site.address).href)
      await page.getByRole('button', { name: /Log på Plads 1/u }).click()
      await page.getByText('Telefonen er klar.').waitFor()
      const other = await site.visit(paths.contactDeskTelephone, 'caseworker')
      assert.equal(other.status, 404)
    })

    test('takes a call by its button; sound goes both ways, also after it was parked', async () => {
      caller = await startCallers(
        asterisk.sipPort,
        { dialled: DIALLED, steps: [{ speak: true }, { untilHungUp: true, atMost: 60_000 }] },
        { calls: 1 },
      )
      await page.getByRole('heading', { name: /Nyt opkald fra/u }).waitFor()
      await page.getByText('Telefonen ringer.').waitFor()
      await page.keyboard.press('b')
      await page.getByRole('heading', { name: /Du taler med/u }).waitFor()
      await sleep(2_500)
      const first = await packets(page)
      assert.ok(first.in > 50 && first.out > 50, JSON.stringify(first))
      await page.keyboard.press('h')
      await page.getByRole('heading', { name: 'Borgeren er parkeret og hører musik' }).waitFor()
      await page.keyboard.press('h')
      await page.getByRole('heading', { name: /Du taler med/u }).waitFor()
      await sleep(1_500)
      const second = await packets(page)
      assert.ok(second.in > first.in + 30 && second.out > first.out + 30, JSON.stringify({ first, second }))
    })

    test('hangs up by its button, and is ready for the next', async () => {
      await page.keyboard.press('l')
      await page.getByRole('heading', { name: 'Samtalen er slut' }).waitFor()
      await page.getByText('Telefonen er klar.').waitFor()
      await page.keyboard.press('1')
      await page.locator('button[aria-pressed="true"]', { hasText: 'Straksafklaret' }).waitFor()
      const [call] = await laid.ask<{ outcome: string; resolution: string; talked: boolean }>(
        `select outcome, resolution, talked_ms > 3000 as talked from contact_calls`,
      )
      assert.deepEqual(call, { outcome: 'answered', resolution: 'instantly-resolved', talked: true })
    })

    test('without the right to the microphone the agent is told, and the call goes on ringing', async () => {
      const context = page.context()
      await context.clearPermissions()
      await page.evaluate(
        `navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'))`,
      )
      await page.keyboard.press('k')
      await page.getByRole('heading', { name: 'Du er ledig' }).waitFor()
      await caller?.stop()
      caller = await startCallers(
        asterisk.sipPort,
        { dialled: DIALLED, steps: [{ speak: true }, { untilHungUp: true, atMost: 60_000 }] },
        { calls: 1 },
      )
      await page.getByText('Telefonen ringer.').waitFor()
      // The telephone may ring before the page has the button.
      await page.getByRole('heading', { name: /Nyt opkald fra/u }).waitFor()
      await page.keyboard.press('b')
      await page.getByText('Browseren må ikke bruge mikrofonen.').waitFor()
      await page.getByRole('heading', { name: /Nyt opkald fra/u }).waitFor()
    })
  })
})

const packets = (page: Page) => page.evaluate<{ in: number; out: number }>('packets()')

async function openAs(browser: Browser, site: TestSite): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.address, locale: 'da-DK' })
  const [name = '', value = ''] = (await site.cookieOf('employee')).split('=')
  await context.addCookies([{ name, value, url: site.address }])
  await context.addInitScript(COUNTING)
  return context.newPage()
}

/** Call control of this process, on the real exchange. */
function startControl(site: TestSite, asterisk: TestExchange): { stop(): Promise<void> } {
  const { worker } = site.database.urls
  const database = new Database(worker, { poolSize: 4 })
  const exchange = new AsteriskExchange(optionsFor(asterisk))
  const installation = new Installation({
    database,
    url: worker,
    exchangeOf: async () => ({ exchange, telephones: null }),
  })
  installation.start()
  return {
    stop: async () => {
      await installation.stop()
      await database.close()
    },
  }
}
