/** A policy from the first talk to the public overview; and a year of driving as its keeper reads it, on a telephone too. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { paths } from '../../src/paths.ts'
import { PHONE, startBrowser, visitor } from '../support/browser.ts'
import { SitePage } from '../support/site-page.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

let site: TestSite
let browser: Browser
before(async () => {
  site = await startTestSite()
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await site?.stop()
})

const row = async (register: string, list: string, fields: Record<string, string>) =>
  assert.equal((await site.post(paths.newRegisterRow(register, list), 'secretary', fields)).status, 303)

for (const javaScript of [true, false]) {
  const way = javaScript ? 'with' : 'without'
  test(`a talk is held, the template gives headings, and a citizen reads what is decided, ${way} JavaScript`, async () => {
    const title = `Cyklister ${way}`
    await row('politikker', 'skabeloner', {
      title: `Skabelon ${way}`,
      kind: 'template',
      version: javaScript ? '1' : '2',
      valid_from: javaScript ? '2024-01-01' : '2024-02-01',
      words: 'Vision\nMål',
    })
    await row('politikker', 'politikker', { title, kind: 'policy', state: 'idea', is_public: 'nej' })
    await row('politikker', 'politikker', {
      title: `Skoleveje ${way}`,
      kind: 'policy',
      state: 'decided',
      is_public: 'ja',
      talk_on: '2024-01-10',
      decided_on: '2025-01-10',
      valid_from: '2025-02-01',
      body_id: `#${site.municipality.body('direktionen')}`,
      owner_id: `#${site.municipality.person.manager}`,
      short: 'Trygt til skole.',
    })
    const secretary = await visitor(browser, site, { as: 'secretary', javaScript })
    let page = await secretary.open(SitePage, paths.register('politikker'))
    page = await page.go('link', title, title)
    await page.type({ 'Samtalen blev holdt': '2025-01-10' })
    page = await page.go('button', 'Samtalen er holdt', title)
    await page.shows('Første samtale med sekretariatet blev holdt den 10. januar 2025.')
    page = await page.go('button', `Sæt overskrifterne fra Skabelon ${way} ind`, title)
    await page.shows(`Skrevet efter Skabelon ${way}.`)
    await page.page.setViewportSize(PHONE)
    await page.assertFitsWidth()
    await secretary.leave()

    const citizen = await visitor(browser, site, { javaScript, viewport: PHONE })
    page = await citizen.open(SitePage, paths.policies)
    await page.assertFitsWidth()
    page = await page.go('link', `Skoleveje ${way}`, `Skoleveje ${way}`)
    await page.shows('Trygt til skole.')
    await page.assertFitsWidth()
    await citizen.leave()
  })

  test(`a keeper takes the state's rates over and reads a year of driving, ${way} JavaScript`, async () => {
    const employee = `Løn 1 ${way}`
    await row('koerselsbemyndigelser', 'bemyndigelser', {
      employee,
      year: '2022',
      unit_id: `#${site.municipality.unit('center')}`,
      granted_on: '2022-01-01',
    })
    await row('koerselsbemyndigelser', 'koersel', {
      employee,
      month: '2022-05-01',
      unit_id: `#${site.municipality.unit('center')}`,
      km: '20100',
    })
    const secretary = await visitor(browser, site, { as: 'secretary', javaScript })
    let page = await secretary.open(SitePage, paths.drivingYearOf(2022))
    const heading = 'Kørselsbemyndigelser 2022'
    // Only the first time the list lacks them.
    if (javaScript) page = await page.go('button', 'Tilføj statens takster', heading)
    await page.shows('Taksten blev ændret i løbet af 2022. Hver måned koster det, der gjaldt den.')
    await page.shows('74.217 kr.')
    await page.page.setViewportSize(PHONE)
    await page.assertFitsWidth()
    await secretary.open(SitePage, paths.register('koerselsbemyndigelser'))
    await secretary.leave()
  })
}
