/** Letters by clicks: one is written when a paper waits for approval, its reader chooses how they come, administrators see the outbox. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import type { Browser } from 'playwright-core'
import { paths } from '../../src/paths.ts'
import { Database } from '../../src/platform/database.ts'
import { MailRound } from '../../src/platform/mail/send-mails.ts'
import { postMail } from '../../src/platform/mail/post-mail.ts'
import { OpenPage, PHONE, startBrowser, visitor } from '../support/browser.ts'
import { startMailServer } from '../support/mail-server.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

let site: TestSite
let browser: Browser
before(async () => {
  site = await startTestSite()
  browser = await startBrowser()
  const app = new Database(site.database.urls.app, { poolSize: 1 })
  await app.within(site.municipality.callerAs('caseworker'), (tx) =>
    postMail(tx, { toPerson: site.municipality.person.manager, kind: 'approval-asked', link: paths.front }),
  )
  await app.close()
})
after(async () => {
  await browser.close()
  await site.stop()
})

class OwnPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { name: 'Breve til dig' }).waitFor()
  }
}

class OutboxPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: 'Post' }).waitFor()
  }
}

test('a person sees the letters written to them and chooses how they come', async () => {
  const manager = await visitor(browser, site, { as: 'manager', viewport: PHONE })
  const own = await manager.open(OwnPage, paths.myPage)
  const link = own.page.getByRole('link', { name: 'Et oplæg venter på din godkendelse' })
  assert.equal(await link.getAttribute('href'), paths.front)
  await own.page.getByText('Vælg, hvilke breve du vil have').click()
  const duty = own.page.getByLabel('Et oplæg venter på min godkendelse')
  assert.deepEqual(await duty.locator('option').allInnerTexts(), [
    'Med det samme',
    'Samlet, én gang om dagen',
  ])
  await own.page.getByLabel('Et referat er låst').selectOption('Aldrig, kun på denne side')
  await own.page.getByRole('button', { name: 'Gem valgene' }).click()
  await own.page.waitForLoadState('networkidle')
  const again = await manager.open(OwnPage, paths.myPage)
  await again.page.getByText('Vælg, hvilke breve du vil have').click()
  assert.equal(await again.page.getByLabel('Et referat er låst').inputValue(), 'never')
  await again.assertFitsWidth()
  await manager.leave()
})

async function setAddress(address: string | null): Promise<void> {
  const owner = new Client({ connectionString: site.database.urls.owner })
  await owner.connect()
  await owner.query(`update persons set email = $2 where id = $1`, [
    site.municipality.person.manager,
    address,
  ])
  await owner.end()
}

test('an administrator sees that mail is not set up, what could not be sent, and sends it again', async () => {
  const administrator = await visitor(browser, site, { as: 'administrator', viewport: PHONE })
  const outbox = await administrator.open(OutboxPage, paths.outbox)
  await outbox.page.getByRole('heading', { name: 'Post er ikke sat op' }).waitFor()
  assert.match(await outbox.page.getByRole('main').innerText(), /1, det ældste siden/)

  await setAddress(null)
  const server = await startMailServer()
  const worker = new Database(site.database.urls.worker, { poolSize: 1 })
  const round = new MailRound(worker, {
    server: { url: server.url, from: 'sagsgang@example.dk' },
    publicUrl: new URL(site.address),
    ownPage: paths.myPage,
  })
  await round.send(site.municipality.id)
  const refused = await administrator.open(OutboxPage, paths.outbox)
  assert.match(await refused.page.getByRole('main').innerText(), /Personen har ingen e-mailadresse/)
  await refused.assertFitsWidth()
  await setAddress('leder@example.dk')
  await refused.page.getByRole('button', { name: 'Send dem igen' }).click()
  await refused.page.getByText('Ingen de seneste 90 dage.').waitFor()
  assert.equal(await round.send(site.municipality.id), 1)
  assert.deepEqual(server.taken[0]?.to, ['leder@example.dk'])
  await worker.close()
  await server.stop()
  await administrator.leave()
})
