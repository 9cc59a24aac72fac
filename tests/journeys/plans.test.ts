/** A case's process plan: begun from a template, a step moved with those behind it, undone, added to by keyboard. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { writeDate } from '../../src/language/dates.ts'
import { planMeetings } from '../../src/meetings/plan/commands.ts'
import { paths } from '../../src/paths.ts'
import { Database } from '../../src/platform/database.ts'
import { PHONE, startBrowser, visitor } from '../support/browser.ts'
import { layCase } from '../support/lay-case.ts'
import { SitePage } from '../support/site-page.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

/** Mondays of a year far ahead on which the board meets. */
const MEETINGS = [
  '2037-02-02',
  '2037-02-16',
  '2037-03-02',
  '2037-03-16',
  '2037-04-13',
  '2037-04-27',
  '2037-05-11',
]

let site: TestSite
let browser: Browser
before(async () => {
  site = await startTestSite()
  const { database, municipality } = site
  const app = new Database(database.urls.app, { poolSize: 1 })
  const at = { municipality: municipality.id, person: municipality.person.secretary, today: '2026-01-05' }
  await app.within(municipality.callerAs('secretary'), (tx) =>
    planMeetings(tx, at, {
      bodyId: municipality.body('direktionen'),
      year: 2037,
      tell: false,
      days: MEETINGS.map((day) => ({
        plannedFor: day,
        heldOn: day,
        startsAt: '09:00',
        endsAt: '11:00',
        location: null,
        kind: 'ordinary' as const,
      })),
    }),
  )
  await app.close()
  browser = await startBrowser()
})
after(async () => {
  await browser.close()
  await site.stop()
})

for (const javaScript of [true, false])
  test(`a centre manager lays a plan and moves it together ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const { caseId } = await layCase(site.database, site.municipality, { title: `Strategi ${javaScript}` })
    const manager = await visitor(browser, site, { as: 'manager', javaScript })
    let page = await manager.open(SitePage, paths.case(caseId))
    page = await page.go('link', 'Læg en plan', 'Procesplan')
    await page.main.getByRole('radio', { name: /Strategibrev i otte trin/ }).check()
    await page.type({ 'Planens titel': 'Strategibrevets vej', 'Første trin': '2037-01-28' })
    page = await page.go('button', 'Læg planen', 'Strategibrevets vej')
    assert.equal((await page.rowNames()).length, 8)
    // The first meeting after the day is 2 February; chefforum has none in the plan.
    await page.shows('2. februar 2037')
    await page.shows(/«Chefforum drøfter udkastet»: Forummet har intet møde i mødeplanen/)
    await page.main.getByRole('img', { name: /Tidslinje: Strategibrevets vej/ }).waitFor()

    // The board's last step goes to another meeting, and what is behind it goes along.
    page = await page.go('link', 'Direktionen godkender brevet', 'Direktionen godkender brevet')
    page = await page.go('link', writeDate('2037-05-11'), 'Direktionen godkender brevet')
    await page.shows('2 trin flyttes')
    page = await page.go('button', 'Flyt 2 trin', 'Strategibrevets vej')
    await page.shows('11. maj 2037')
    page = await page.go('button', /^Fortryd: Flyttede «Direktionen godkender brevet»/, 'Strategibrevets vej')
    assert.equal(await page.main.locator('tbody').getByText('11. maj 2037').count(), 0)
    await page.shows('fortrudt')

    // A decision before the consultation has ended is shown before it is saved.
    page = await page.go('link', 'Direktionen godkender brevet', 'Direktionen godkender brevet')
    await page.type({ 'Ny dag, eller ny første dag': '2037-03-16' })
    page = await page.go('button', 'Se, hvad der flytter med', 'Direktionen godkender brevet')
    await page.shows(/Flytningen giver noget, der ikke går op/)
    await page.shows(/beslutter 16\. marts 2037, men «Høring i MED» slutter først/)
    page = await manager.open(SitePage, paths.processPlan(caseId))

    await page.main.getByText('Tilføj et trin').click()
    await page.type({ Hvad: 'Borgermøde på biblioteket', 'Dag, eller første dag': '2037-03-18' })
    await page.choose('Slags', 'Borgermøde')
    page = await page.go('button', 'Tilføj trinnet', 'Strategibrevets vej')
    assert.equal((await page.rowNames()).length, 9)
    page = await page.go('button', /^Fjern ?: Borgermøde/u, 'Strategibrevets vej')
    assert.equal((await page.rowNames()).length, 8)
    page = await page.go('button', /^Udført ?: Direktionen vælger/u, 'Strategibrevets vej')
    await page.shows(/^Udført \d/)
    await page.page.setViewportSize(PHONE)
    await page.assertFitsWidth()
    page = await manager.open(SitePage, paths.processPlans)
    await page.shows('Strategibrevets vej')
    await page.assertFitsWidth()
    await manager.leave()
  })

test('what is typed wrong is said beside its field, and others read only', async () => {
  const { caseId } = await layCase(site.database, site.municipality, { title: 'Kun at se' })
  const manager = await visitor(browser, site, { as: 'manager' })
  let page = await manager.open(SitePage, paths.processPlan(caseId))
  page = await page.go('button', 'Læg planen', 'Kun at se')
  await page.type({ Hvad: 'Møde', 'Dag, eller første dag': '2037-03-18' })
  page = await page.go('button', 'Tilføj trinnet', 'Kun at se')
  await page.shows('Vælg, hvilket forum der mødes.')
  assert.equal(await page.main.getByLabel('Hvad', { exact: true }).inputValue(), 'Møde')
  await page.choose('Slags', 'Høring')
  await page.type({ 'Sidste dag (frivilligt)': '2037-03-01' })
  page = await page.go('button', 'Tilføj trinnet', 'Kun at se')
  await page.shows('Perioden kan ikke slutte, før den begynder.')
  await page.type({ 'Sidste dag (frivilligt)': '2037-04-01' })
  page = await page.go('button', 'Tilføj trinnet', 'Kun at se')
  await page.shows('18. marts – 1. april 2037')
  await manager.leave()
  const employee = await visitor(browser, site, { as: 'employee' })
  page = await employee.open(SitePage, paths.processPlan(caseId))
  assert.equal(await page.main.getByRole('button').count(), 0)
  await employee.leave()
})

test('an administrator makes a template', async () => {
  const administrator = await visitor(browser, site, { as: 'administrator' })
  let page = await administrator.open(SitePage, paths.planTemplates)
  await page.type({ Navn: 'Kort høring' })
  page = await page.go('button', 'Lav skabelonen', 'Kort høring')
  page = await page.go('button', 'Tilføj trin', 'Kort høring')
  await page.type({ Hvad: 'Høring', 'Slutter så mange dage efter': '14' })
  await page.choose('Slags', 'Høring')
  page = await page.go('button', 'Gem', 'Kort høring')
  await page.page.setViewportSize(PHONE)
  await page.assertFitsWidth()
  page = await administrator.open(SitePage, paths.planTemplates)
  await page.shows('Kort høring')
  await administrator.leave()
})
