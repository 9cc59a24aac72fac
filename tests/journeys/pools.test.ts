/** A pool from grant to carry-over, and a recommendation that asks for more than there is. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { paths } from '../../src/paths.ts'
import { PHONE, startBrowser, visitor } from '../support/browser.ts'
import { layCase } from '../support/lay-case.ts'
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

const amount = (ore: number, sourceName: string) =>
  ({ ore, year: 2031, source: 'pool', sourceName, frame: 'service', permanence: 'one-off' }) as const

for (const javaScript of [true, false]) {
  const name = `Udviklingspuljen ${javaScript ? 'med' : 'uden'}`
  test(`a pool is granted, drawn and carried over ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const secretary = await visitor(browser, site, { as: 'secretary', javaScript })
    let page = await secretary.open(SitePage, paths.pools)
    page = await page.go('link', 'Ny pulje', 'Ny pulje')
    await page.type({
      Navn: name,
      'Hvem kan bevilge mere?': 'Økonomiudvalget',
      År: '2031',
      Bevilget: 'mange',
    })
    page = await page.go('button', 'Lav puljen', 'Ny pulje')
    await page.shows('Skriv et beløb, fx 150.000.')
    await page.type({ Bevilget: '150.000' })
    page = await page.go('button', 'Lav puljen', name)
    page = await page.go('link', '2031', `${name} 2031`)
    await page.type({ Beløb: '74.597', 'Til hvad': 'Festival på havnen', Dato: '2031-06-10' })
    page = await page.go('button', 'Gem trækket', `${name} 2031`)
    await page.shows('75.403 kr.')
    page = await page.go('button', 'Overfør 75.403 kr. til 2032', `${name} 2031`)
    await page.page.setViewportSize(PHONE)
    await page.assertFitsWidth()
    page = await secretary.open(SitePage, paths.pools + '?aar=2032')
    await page.shows('75.403 kr.')
    await page.assertFitsWidth()
    page = await page.go('link', name, `${name} 2032`)
    await page.shows('Overført fra 2031')
    await secretary.leave()
  })

  test(`a recommendation that overdraws is told so while it is written ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const pool = `Puljen for forsøg ${javaScript ? 'med' : 'uden'}`
    const secretary = await visitor(browser, site, { as: 'secretary', javaScript })
    let page = await secretary.open(SitePage, paths.newPool)
    await page.type({ Navn: pool, 'Hvem kan bevilge mere?': 'Byrådet', År: '2031', Bevilget: '100.000' })
    page = await page.go('button', 'Lav puljen', pool)
    await secretary.leave()
    const { paperId } = await layCase(site.database, site.municipality, {
      title: `Forsøg ${javaScript}`,
      paper: { body: 'direktionen', meetingOn: null, amounts: [amount(90_000_00, pool.toUpperCase())] },
    })
    const manager = await visitor(browser, site, { as: 'manager', javaScript })
    page = await manager.open(SitePage, paths.paperPoints(paperId ?? 0))
    await page.shows(`Indstillingen beder om 90.000 kr. af ${pool} i 2031. Derefter er der 10.000 kr. fri.`)
    await page.main
      .getByText(/^Tilføj beløb/)
      .first()
      .click()
    await page.type({ 'Beløb (frivilligt)': '20.000', 'År (frivilligt)': '2031', 'Kontoens eller puljens navn (frivilligt)': pool }) // prettier-ignore
    await page.choose('Fra', 'Pulje')
    page = await page.go('button', 'Tilføj beløb', /Forsøg/)
    await page.shows('Puljen rækker ikke')
    await page.shows(/Der er 100\.000 kr\. fri\. Der mangler 10\.000 kr\. Byrådet kan bevilge mere\./)
    page = await page.go('link', 'Se puljen', `${pool} 2031`)
    await page.shows('Kladde')
    assert.equal(await page.main.getByText('Kladde').count(), 2)
    // Not its keeper: looks only.
    assert.equal(await page.main.getByRole('button').count(), 0)
    const file = await site.visit(paths.poolYearFile(idOf(page), 2031), 'manager')
    assert.match(await file.text(), /90000;Kladde/)
    await manager.leave()
  })
}

const idOf = (page: SitePage) => Number(/puljer\/(\d+)/u.exec(page.page.url())?.[1] ?? 0)
