/** The portfolio by clicks: projects made, status told, one waiting for another, and the one page of the month. */
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
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
  test(`a delay of one project shows in another ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const way = javaScript ? 'A' : 'B'
    const [first, second] = [`Nyt anlæg ${way}`, `Ny bemanding ${way}`]
    const secretary = await visitor(browser, site, { as: 'secretary', javaScript })
    let page = await secretary.open(SitePage, paths.register('projekter'))
    for (const title of [first, second]) {
      page = await secretary.open(SitePage, paths.newRegisterRow('projekter', 'projekter'))
      await page.choose('Center', 'Center for Prøver')
      await page.choose('Fase', 'Gennemførelse')
      await page.choose('Tværgående', 'Ja')
      await page.main.getByRole('textbox', { name: 'Projekt', exact: true }).fill(title)
      await page.main.getByLabel(/^Slutter/).fill('2037-03-01')
      page = await page.go('button', 'Gem', 'Tilføj et projekt')
      await page.shows(/hvordan de, der deltager, lærer det/)
      await page.main.getByLabel(/^Kompetenceudvikling/).fill('Et kursus for alle')
      page = await page.go('button', 'Gem', title)
    }
    await page.main.getByText('Tilføj en afhængighed').click()
    await page.choose('Projektet venter på', first)
    await page.type({ 'Hvad der ventes på': 'Anlægget i drift', 'Luft i dage': '10' })
    page = await page.go('button', 'Gem afhængigheden', second)
    await secretary.leave()

    // The leader of the centre tells from a telephone that the first is late.
    const manager = await visitor(browser, site, { as: 'manager', javaScript, viewport: PHONE })
    page = await manager.open(SitePage, paths.projectsOnePage)
    await page.assertFitsWidth()
    page = await page.go('link', first, first)
    await page.assertFitsWidth()
    // Nothing was told yet, so the form stands open.
    await page.main.getByRole('radio', { name: 'Gul' }).check()
    await page.main.getByLabel(/^Forventes at slutte/).fill('2037-03-31')
    page = await page.go('button', 'Meld status', first)
    await page.shows('Skriv, hvorfor projektet ikke er grønt.')
    await page.main.getByLabel(/^Bemærkning/).fill('Leverandøren er forsinket')
    page = await page.go('button', 'Meld status', first)
    await page.shows('Projektet er selv 30 dage forsinket.')
    page = await page.go('link', second, second)
    await page.shows(/Det bliver 20 dage forsinket, fordi det venter på/)
    await page.main.getByText('Skriv mandat').click()
    page = await manager.see(SitePage)
    await page.main.getByLabel(/^Idé/).fill('Flere i telefonen om formiddagen')
    page = await page.go('button', 'Gem som første udgave', /^Mandat/)
    await page.shows('Flere i telefonen om formiddagen')
    await manager.leave()

    const keeper = await visitor(browser, site, { as: 'secretary', javaScript })
    page = await keeper.open(SitePage, paths.projectsOnePage)
    page = await page.go('link', first, first)
    await page.main.getByText('Vælg til drøftelse').first().click()
    await page.type({ Måned: today().slice(0, 7), 'Hvorfor skal det drøftes': 'Leverandøren svigter' })
    page = await page.go('button', 'Vælg til drøftelse', first)
    page = await keeper.open(SitePage, paths.projectsOnePage)
    await page.shows('Leverandøren svigter')
    await page.shows(`20 dage, venter på ${first}`)
    await keeper.leave()
  })
