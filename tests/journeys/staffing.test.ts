/** Whoever leads the contact centre sees what one desk more gives, reckons with something else, and takes it to the board. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { paths } from '../../src/paths.ts'
import { PHONE, startBrowser, visitor } from '../support/browser.ts'
import { layMeasuredCalls } from '../support/lay-measured-calls.ts'
import { SitePage } from '../support/site-page.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

let site: TestSite
let browser: Browser
before(async () => {
  site = await startTestSite({ prepare: layMeasuredCalls })
  browser = await startBrowser()
})
after(async () => {
  await browser.close()
  await site.stop()
})

/** On a busy machine the page first says that it is computing, and then looks again. */
const reckoned = (page: SitePage) =>
  page.main.getByRole('region', { name: 'Hvad antallet af pladser betyder i en uge' }).waitFor()

for (const javaScript of [true, false])
  test(`a leader reckons with four desks and the assumed week ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const leader = await visitor(browser, site, { as: 'manager', javaScript })
    let page = await leader.open(SitePage, paths.contactStaffing)
    await reckoned(page)
    await page.main.getByText(/2 pladser \(som nu\): den, der ringer, venter/u).waitFor()
    await page.shows('200 sekunder med efterbehandling (målt på 2.100 opkald)')

    await page.main.getByText('Regn med noget andet').click()
    await page.choose('Kø', 'Boligstøtte')
    await page.main.getByLabel(/^Pladser \(/u).fill('4')
    page = await page.go('button', 'Regn', 'Bemanding')
    await reckoned(page)
    await page.main.getByText(/4 pladser \(som nu\): den, der ringer, venter 4,0 min\./u).waitFor()
    await page.shows('Ugens fordeling er en antagelse')
    await page.shows(/En plads mere \(5 pladser\) giver 2,9 min\. ventetid i stedet for 4,0 min\./u)
    assert.ok(
      (await page.main.getByRole('cell', { name: 'Køen vokser uden ende; tallet gælder ikke' }).count()) > 5,
    )
    assert.equal(await page.main.getByLabel(/^Pladser \(/u).inputValue(), '4')

    await page.choose('Vis i tabellen', 'Belægning')
    page = await page.go('button', 'Vis', 'Bemanding')
    await reckoned(page)
    await page.main
      .getByRole('cell', { name: /\d+ %, for højt/u })
      .first()
      .waitFor()
    page = await page.go('link', 'Torsdag', 'Bemanding')
    await page.main.getByRole('img', { name: /Ventetid torsdag/u }).waitFor()

    await page.page.setViewportSize(PHONE)
    await page.assertFitsWidth()
    await leader.leave()
  })

test('what cannot be is said beside the field, and call-back is shown', async () => {
  const leader = await visitor(browser, site, { as: 'manager' })
  let page = await leader.open(SitePage, paths.contactStaffingOf({ koe: 2, pladser: 6 }))
  await reckoned(page)
  await page.main.getByText('Regn med noget andet').click()
  await page.main.getByLabel(/^Ekspeditionstid i sekunder/u).fill('mange')
  page = await page.go('button', 'Regn', 'Bemanding')
  await page.main.getByRole('link', { name: 'Skriv et tal fra 10 til 3.600 (sekunder).' }).click()
  await page.main.getByLabel(/^Ekspeditionstid i sekunder/u).fill('')
  await page.choose('Tilbagekald', 'Borgeren beholder sin plads i køen')
  page = await page.go('button', 'Regn', 'Bemanding')
  await reckoned(page)
  await page.main.getByRole('heading', { name: 'Det flytter tilbagekald' }).waitFor()
  await page.shows(/om måneden vælger at blive ringet op/u)
  await page.page.setViewportSize(PHONE)
  await page.assertFitsWidth()
  await leader.leave()
})

test('the computation becomes a paper for the board', async () => {
  const leader = await visitor(browser, site, { as: 'manager' })
  let page = await leader.open(SitePage, paths.contactStaffingOf({ koe: 2, pladser: 4 }))
  await reckoned(page)
  page = await page.go('link', 'Brug i en sag', 'Brug beregningen i en sag')
  await page.shows(/Med 4 pladser venter den, der ringer, 4,0 min\. i snit, og 40 % opgiver/u)
  await page.choose('Hvilket møde er den til?', 'Direktionen, uden dato')
  page = await page.go('button', 'Lav kladden', 'Bemanding af kontaktcentret')
  assert.match(page.page.url(), /\/oplaeg\/\d+$/u)
  await page.shows(/Med 4 pladser venter den, der ringer, 4,0 min\. i snit, og 40 % opgiver/u)
  await page.main.getByRole('cell', { name: '5 pladser (én mere)' }).first().waitFor()
  await leader.leave()
})
