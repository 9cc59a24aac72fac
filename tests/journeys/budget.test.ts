/** A centre manager says what the year will end on; whoever keeps the register makes a paper of it and closes it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { paths } from '../../src/paths.ts'
import { PHONE, startBrowser, visitor } from '../support/browser.ts'
import { layBudget } from '../support/lay-budget.ts'
import { SitePage } from '../support/site-page.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

let site: TestSite
let browser: Browser
before(async () => {
  site = await startTestSite({ prepare: layBudget })
  browser = await startBrowser()
})
after(async () => {
  await browser.close()
  await site.stop()
})

for (const javaScript of [true, false])
  test(`a centre manager writes forecasts ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const manager = await visitor(browser, site, { as: 'manager', javaScript })
    let page = await manager.open(SitePage, paths.register('budgetopfoelgning'))
    page = await page.go('link', 'BOF 1 2026', 'BOF 1 2026')
    await page.shows('Åben')
    page = await page.go('link', 'Skriv skøn og status', 'Skøn og status til BOF 1 2026')
    await page.type({
      'Forventet regnskab, 30.01 Område 1 (frivilligt)': javaScript ? 'meget' : '102,5 mio. kr.',
    })
    if (javaScript) {
      page = await page.go('button', 'Gem', 'Skøn og status til BOF 1 2026')
      await page.shows('«meget» er ikke et beløb.')
      await page.type({ 'Forventet regnskab, 30.01 Område 1 (frivilligt)': '101,5 mio. kr.' })
    }
    page = await page.go('button', 'Gem', 'BOF 1 2026')
    await page.shows(`Der ventes et merforbrug på ${javaScript ? '1,5' : '2,5'} mio. kr.`)
    await page.main
      .getByRole('cell', { name: javaScript ? '1,5' : '2,5' })
      .first()
      .waitFor()
    await page.page.setViewportSize(PHONE)
    await page.assertFitsWidth()
    await manager.leave()
  })

test('the secretary makes a paper of a follow-up and closes it', async () => {
  const secretary = await visitor(browser, site, { as: 'secretary' })
  let page = await secretary.open(SitePage, paths.register('budgetopfoelgning'))
  page = await page.go('link', 'BOF 2 2026', 'BOF 2 2026')
  await page.main.getByRole('img', { name: 'Afvigelse efter udvalg' }).waitFor()
  page = await page.go('link', 'Lav statussag', 'Lav statussag')
  await page.choose('Hvilket møde er den til?', 'Direktionen, uden dato')
  await page.main.getByRole('radio', { name: 'Drøftelsessag' }).check()
  page = await page.go('button', 'Lav kladden', 'Budgetopfølgning 2 i 2026')
  await page.shows(/Der ventes et merforbrug på 36,0 mio\. kr\./u)
  page = await secretary.open(SitePage, paths.register('budgetopfoelgning'))
  page = await page.go('link', 'BOF 2 2026', 'BOF 2 2026')
  page = await page.go('button', 'Luk opfølgningen', 'BOF 2 2026')
  await page.shows(/Tallene ændres ikke mere/u)
  assert.equal(await page.main.getByRole('link', { name: 'Skriv skøn og status' }).count(), 0)
  await secretary.leave()
})
