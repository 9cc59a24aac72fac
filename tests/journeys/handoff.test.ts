/** A case is sent to the board with a question, and comes back with its answer. */
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

for (const javaScript of [true, false])
  test(`a question goes to a body and its answer comes back ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const question = `Må hallen lånes ud? ${javaScript}`
    const { caseId } = await layCase(site.database, site.municipality, { title: `Haller ${javaScript}` })
    const manager = await visitor(browser, site, { as: 'manager', javaScript })
    let page = await manager.open(SitePage, paths.case(caseId))
    page = await page.go('link', 'Send sagen til et forum', 'Send sagen til et forum')
    await page.choose('Til', 'Direktionen')
    page = await page.go('button', 'Send sagen', 'Send sagen til et forum')
    await page.shows('Skriv, hvad forummet skal svare på.')
    await page.type({ 'Hvad skal forummet svare på?': question, 'Svar senest (frivilligt)': '2037-02-02' })
    page = await page.go('button', 'Send sagen', question)
    await page.shows('Sendt')

    const secretary = await visitor(browser, site, { as: 'secretary', javaScript })
    let theirs = await secretary.open(SitePage, paths.handoffs)
    theirs = await theirs.go('link', question, question)
    await theirs.shows(/foreslås beslutningen som svar her/)
    await theirs.type({ 'Forummets svar': 'Ja, til foreninger i kommunen.' })
    theirs = await theirs.go('button', 'Send svaret tilbage', question)
    await theirs.shows('Besvaret')
    await theirs.page.setViewportSize(PHONE)
    await theirs.assertFitsWidth()
    await secretary.leave()

    page = await manager.open(SitePage, paths.case(caseId))
    await page.shows(/Ja, til foreninger i kommunen\./)
    page = await page.go('link', new RegExp(`Direktionen: Må hallen lånes ud\\? ${javaScript}`), question)
    page = await page.go('button', 'Svaret er modtaget', question)
    await page.shows('Svaret er modtaget')
    await manager.leave()
  })
