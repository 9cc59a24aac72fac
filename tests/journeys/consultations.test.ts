/** A consultation by clicks: sent, answered from a telephone with a file, gathered; and an agreement with goals. */
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { addDays } from '../../src/language/due-calendar.ts'
import { today } from '../../src/organisation/administration.tsx'
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
  await browser.close()
  await site.stop()
})

for (const javaScript of [true, false])
  test(`what is in consultation is answered by those who are asked ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const title = `Lukkedage ${javaScript ? 'A' : 'B'}`
    const secretary = await visitor(browser, site, { as: 'secretary', javaScript })
    let page = await secretary.open(SitePage, paths.register('hoeringer'))
    page = await page.go('link', 'Send noget i høring', 'Ny høring')
    if (javaScript) page = await page.go('button', /Brug planlovens frister/, 'Ny høring')
    await page.type({ 'Hvad er i høring': title, 'Frist for svar': addDays(today(), 10) })
    await page.main.getByLabel(/^Slags høring/).selectOption({ label: 'MED: anbefalet 14 dage' })
    await page.choose('Enhed, der spørger', 'Sekretariatet')
    page = await page.go('button', 'Gem høringen', title)
    await page.shows('Fristen er kort')
    // Nobody is asked yet, so the form stands open.
    await page.main.getByRole('checkbox', { name: 'Chefforum' }).check()
    await page.main.getByRole('checkbox', { name: 'Center for Prøver' }).check()
    await page.main.getByLabel(/^Andre/).fill('Ældrerådet')
    page = await page.go('button', 'Send i høring', title)
    await page.shows('0 af 3 har svaret')
    await secretary.leave()

    const manager = await visitor(browser, site, { as: 'manager', javaScript, viewport: PHONE })
    page = await manager.open(SitePage, paths.register('hoeringer'))
    page = await page.go('link', title, title)
    await page.assertFitsWidth()
    await page.main.getByRole('radio', { name: 'Enig med bemærkninger' }).check()
    await page.main.getByRole('textbox', { name: /^Svar/ }).fill('Varslet bør være en måned.')
    await page.main
      .getByLabel(/^Bilag \(/)
      .setInputFiles({ name: 'svar.txt', mimeType: 'text/plain', buffer: Buffer.from('Svaret') })
    page = await page.go('button', 'Gem svaret', title)
    await page.shows('1 af 3 har svaret')
    await page.main.getByRole('link', { name: 'svar.txt' }).waitFor()
    await manager.leave()

    const holder = await visitor(browser, site, { as: 'secretary', javaScript })
    page = await holder.open(SitePage, paths.register('hoeringer'))
    await page.shows('Chefforum, Ældrerådet')
    page = await page.go('link', title, title)
    await page.main.getByText('Lav oplæg med svarene').click()
    page = await page.go('button', 'Lav oplæg', new RegExp(`Høringssvar: ${title}`, 'u'))
    await holder.leave()
  })

test('an agreement is entered when every goal has its five letters', async () => {
  const manager = await visitor(browser, site, { as: 'manager' })
  let page = await manager.open(SitePage, paths.newRegisterRow('aftaler', 'aftaler'))
  await page.choose('Center', 'Center for Prøver')
  await page.type({ År: '2027' })
  page = await page.go('button', 'Gem', 'Aftale: Center for Prøver 2027')
  await page.main.getByText('Tilføj et mål').click()
  await page.main.getByRole('textbox', { name: 'Mål', exact: true }).fill('Kortere ventetid')
  const letters = {
    Specifikt: 'Borgerne venter kortere',
    Målbart: 'Kortere',
    Accepteret: 'Aftalt',
    Realistisk: 'Én mere er ansat',
  }
  for (const [label, text] of Object.entries(letters))
    await page.main.getByLabel(new RegExp(`^${label}`)).fill(text)
  await page.main.getByLabel(/^Tidsbestemt/).fill('2027-12-31')
  page = await page.go('button', 'Gem målet', 'Aftale: Center for Prøver 2027')
  await page.shows(/Mangler M \(målbart\)/)
  page = await page.go('button', 'Indgå aftalen', 'Aftale: Center for Prøver 2027')
  await page.shows(/«Kortere ventetid»\. Mangler M/)
  await page.main.getByText('Ret målet').click()
  await page.main
    .getByLabel(/^Målbart/)
    .first()
    .fill('Fra 4 til 2 minutter')
  page = await page.go('button', 'Gem målet', 'Aftale: Center for Prøver 2027')
  page = await page.go('button', 'Indgå aftalen', 'Aftale: Center for Prøver 2027')
  await page.shows('Indgået')
  await manager.leave()
})
