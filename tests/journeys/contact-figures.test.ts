/** Figures of calls with and without JavaScript; the leader's overview as it changes, the wall, and a list read in. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { Client } from 'pg'
import { FileStore } from '../../src/documents/files.ts'
import { settleCallList } from '../../src/contact/figures/call-lists/jobs.ts'
import { paths } from '../../src/paths.ts'
import { Database } from '../../src/platform/database.ts'
import { PHONE, startBrowser, visitor } from '../support/browser.ts'
import { layCalls } from '../support/lay-calls.ts'
import { SitePage } from '../support/site-page.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

let site: TestSite
let browser: Browser
let owner: Client
before(async () => {
  site = await startTestSite({ prepare: layCalls })
  owner = new Client({ connectionString: site.database.urls.owner })
  await owner.connect()
  owner.on('error', () => {})
  browser = await startBrowser()
})
after(async () => {
  await browser.close()
  await owner.end()
  await site.stop()
})

for (const javaScript of [true, false])
  test(`an employee reads figures of a queue by half hour ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const employee = await visitor(browser, site, { as: 'employee', javaScript })
    let page = await employee.open(SitePage, paths.contactFiguresOf({ fra: '2026-05-01', til: '2026-05-31' }))
    await page.choose('Kø', 'Hovednummer')
    await page.choose('Delt efter', 'Halv time på dagen')
    await page.main.getByText('Andre datoer').waitFor()
    await page.type({ Fra: '2026-05-01', 'Til og med': '2026-05-31' })
    page = await page.go('button', 'Vis datoerne', 'Tal for kontaktcentret')
    await page.shows('Sådan er det talt')
    await page.page.setViewportSize(PHONE)
    await page.assertFitsWidth()
    await employee.leave()
  })

test('a leader sees a call come while looking, opens the wall, and reads a list in', async () => {
  const leader = await visitor(browser, site, { as: 'administrator' })
  let page = await leader.open(SitePage, paths.contactOverview)
  await page.shows('Ingen skal ringes op.')
  await owner.query(
    `insert into contact_calls (municipality_id, queue_id, arrived_at, phase, callback_wished_at)
      select municipality_id, min(id), now() - interval '5 minutes', 'callback', now() from contact_queues where municipality_id = $1 group by 1`,
    [site.municipality.id],
  )
  await owner.query(`select pg_notify('sagsgang_contact', $1)`, [String(site.municipality.id)])
  await page.shows('Venter på at blive ringet op')
  await page.page.setViewportSize(PHONE)
  await page.assertFitsWidth()
  page = await leader.open(SitePage, paths.contactWall)
  await page.assertFitsWidth()
  await page.page.setViewportSize({ width: 1920, height: 1080 })
  await page.shows('Venter nu')
  page = await leader.open(SitePage, `${paths.contactWall}?tema=moerk`)
  await page.shows('Lyse farver')

  page = await leader.open(SitePage, paths.contactCallLists)
  await page.main.getByLabel('Fil').setInputFiles({
    name: 'opkald.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Tidspunkt;Ventetid;Besvaret;Kø\n01-06-2026 08:10;30;ja;Hovednummer\n'),
  })
  page = await page.go('button', 'Læs filen', /^Indlæsning af/u)
  const id = Number(page.page.url().split('/').at(-1))
  await settle(id)
  await page.shows('De første rækker i filen')
  assert.equal(await page.main.getByLabel('Ventetid').inputValue(), '1')
  page = await page.go('button', 'Læs filen igennem', /^Indlæsning af/u)
  await settle(id)
  await page.shows('1 nye opkald')
  page = await page.go('button', 'Gem opkaldene', /^Indlæsning af/u)
  await settle(id)
  await page.shows('Opkaldene er gemt')
  await leader.leave()
})

async function settle(id: number): Promise<void> {
  const worker = new Database(site.database.urls.worker, { poolSize: 2 })
  try {
    await settleCallList({ database: worker, store: new FileStore(site.dataDir) }, site.municipality.id, id)
  } finally {
    await worker.close()
  }
}
