/** From a register's front page to its figures, and to a status paper that keeps those it was made from. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { paths } from '../../src/paths.ts'
import { PHONE, startBrowser, visitor } from '../support/browser.ts'
import { laySelfService } from '../support/lay-self-service.ts'
import { SitePage } from '../support/site-page.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

let site: TestSite
let browser: Browser
before(async () => {
  site = await startTestSite({ prepare: laySelfService })
  browser = await startBrowser()
})
after(async () => {
  await browser.close()
  await site.stop()
})

for (const javaScript of [true, false])
  test(`an employee reads the figures of a year ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const employee = await visitor(browser, site, { as: 'employee', javaScript })
    let page = await employee.open(SitePage, paths.register('selvbetjening'))
    page = await page.go('link', 'Se nøgletallene', 'Nøgletal: Selvbetjening')
    await page.choose('Periode', '2025')
    page = await page.go('button', 'Vis perioden', 'Nøgletal: Selvbetjening')
    await page.main.getByRole('img', { name: 'Andel, der gennemfører' }).waitFor()
    await page.main.getByRole('cell', { name: '+4 procentpoint' }).waitFor()
    await page.main.getByText('Andre datoer').click()
    await page.type({ Fra: '2024-05-01', 'Til og med': '2024-05-31' })
    page = await page.go('button', 'Vis datoerne', 'Nøgletal: Selvbetjening')
    await page.shows('Maj 2024')
    assert.equal(await page.main.getByLabel('Fra', { exact: true }).inputValue(), '2024-05-01')

    await page.page.setViewportSize(PHONE)
    await page.assertFitsWidth()
    // On a phone the narrow picture is shown, and no other.
    assert.equal(await page.main.getByRole('img', { name: 'Andel, der gennemfører' }).count(), 1)
    await employee.leave()
  })

test('the secretary makes a status paper, edits it, and finds its figures again', async () => {
  const secretary = await visitor(browser, site, { as: 'secretary' })
  let page = await secretary.open(SitePage, paths.register('selvbetjening'))
  page = await page.go('link', 'Lav statussag', 'Lav statussag')
  await page.shows(/Højest er Flytning med 94 %/u)
  await page.choose('Hvilket møde er den til?', 'Direktionen, uden dato')
  await page.main.getByRole('radio', { name: 'Drøftelsessag' }).check()
  page = await page.go('button', 'Lav kladden', /Status på selvbetjening/u)
  assert.match(page.page.url(), /\/oplaeg\/\d+$/u)
  await page.shows(/Højest er Flytning med 94 %/u)
  await page.shows(/Tallene i sagen er taget den/u)
  page = await page.go('link', /^Status på selvbetjening, /u, /^Status på selvbetjening, /u)
  await page.shows('Registret siger det samme om perioden i dag')
  await page.page.setViewportSize(PHONE)
  await page.assertFitsWidth()
  page = await secretary.open(SitePage, paths.makeStatusPaper('selvbetjening'))
  await page.assertFitsWidth()
  await secretary.leave()
})
