import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { planMeeting } from '../../demo/builders-agenda.ts'
import { paths } from '../../src/paths.ts'
import { Database } from '../../src/platform/database.ts'
import { OpenPage, PHONE, startBrowser, visitor } from '../support/browser.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

let site: TestSite
let browser: Browser
const year = new Date().getFullYear() + 1
before(async () => {
  site = await startTestSite()
  browser = await startBrowser()
  const app = new Database(site.database.urls.app, { poolSize: 1 })
  for (const heldOn of [`${year}-02-09`, `${year}-05-11`])
    await planMeeting(app, site.municipality, { heldOn, plannedEnd: '09:45' })
  await app.close()
})
after(async () => {
  await browser.close()
  await site.stop()
})

/** Any page of the wheel; it is recognised by its heading. */
class WheelPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).waitFor()
  }
  get main() {
    return this.page.getByRole('main')
  }
  /** Presses or follows, and sees the page whose heading is given. */
  async go(role: 'button' | 'link', name: string | RegExp, heading: string | RegExp): Promise<WheelPage> {
    const loaded = this.page.waitForEvent('load').catch(() => null)
    const rendered = this.visitor.javaScript
      ? this.page
          .evaluate(
            () => new Promise((seen) => addEventListener('turbo:render', () => seen(null), { once: true })),
          )
          .catch(() => loaded)
      : loaded
    await this.main.getByRole(role, { name }).first().click()
    await Promise.race([loaded, rendered])
    await this.page.locator('html:not([aria-busy]) h1').getByText(heading).waitFor()
    return this.visitor.see(WheelPage)
  }
  async type(fields: Record<string, string>): Promise<this> {
    for (const [label, value] of Object.entries(fields))
      await this.main.getByLabel(label, { exact: true }).fill(value)
    return this
  }
  async choose(label: string, option: string): Promise<this> {
    await this.main.getByLabel(label, { exact: true }).selectOption({ label: option })
    return this
  }
  async shows(text: string | RegExp): Promise<void> {
    await this.main.getByText(text).filter({ visible: true }).first().waitFor()
  }
}

for (const javaScript of [true, false])
  test(`a secretary lays a duty, drafts it and settles another ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const title = javaScript ? 'Kørselsbemyndigelser' : 'Lukkedage'
    const secretary = await visitor(browser, site, { as: 'secretary', javaScript })
    let page = await secretary.open(WheelPage, paths.annualWheelOf({ aar: year }))
    page = await page.go('link', 'Ny pligt', 'Ny pligt')
    await page.type({ Pligt: title, 'Hvor tit': 'når der er tid', 'Minutter på mødet': '50' })
    page = await page.go('button', 'Læg pligten i årshjulet', 'Ny pligt')
    await page.shows(/Reglen kan ikke læses\. Skriv fx «3 gange om året»/)
    await page.type({ 'Hvor tit': 'hver februar og maj' })
    await page.choose('Ansvarlig', 'Sanne Ekholt')
    page = await page.go('button', 'Læg pligten i årshjulet', 'Pligter i årshjulet')
    await page.shows('hver februar og maj')

    // On the picture by its number, in the list by its month, and the meeting it fills.
    page = await secretary.open(WheelPage, paths.annualWheelOf({ aar: year }))
    await page.main.getByRole('link', { name: new RegExp(String.raw`^\d+\. ${title}, Direktionen, 9\. februar ${year}: kommer`) }).waitFor() // prettier-ignore
    await page.shows('Møder med mere, end de kan rumme')
    assert.equal(await page.main.getByRole('heading', { name: 'Maj' }).count(), 1)
    page = await page.go('link', title, title)
    page = await page.go('button', 'Lav kladden nu', `${title} ${year}`)
    await page.main.getByRole('link', { name: title, exact: true }).waitFor()
    page = await secretary.open(WheelPage, paths.annualWheelOf({ aar: year }))
    await page.shows('Kladde lavet')
    assert.equal(await page.main.getByRole('link', { name: 'Oplæg' }).count(), javaScript ? 1 : 2)

    // The other time of the year is left out, and taken in again.
    await page.main.getByRole('link', { name: title, exact: true }).nth(1).click()
    page = await secretary.see(WheelPage)
    await page.shows(/11\. maj/)
    page = await page.go('button', 'Spring over', title)
    await page.shows('Skriv en kort begrundelse.')
    await page.type({ 'Hvordan er det klaret, eller hvorfor springes det over?': 'Reglerne er nye' })
    page = await page.go('button', 'Spring over', title)
    await page.shows('Sprunget over')
    page = await page.go('button', 'Fortryd', title)
    await page.shows('Kommer')
    await secretary.leave()
  })

test('a dialogue chain goes through its levels, and stands on the wheel', async () => {
  const secretary = await visitor(browser, site, { as: 'secretary' })
  let page = await secretary.open(WheelPage, paths.dialogues)
  page = await page.go('link', 'Ny dialogkæde', 'Ny dialogkæde')
  await page.type({ 'Hvad dialogen er om': 'Sygefravær' })
  page = await page.go('button', 'Opret dialogkæden', 'Ny dialogkæde')
  await page.shows('Vælg tallet, eller skriv, hvad det hedder.')
  await page.type({ 'Et andet tal (frivilligt)': 'Dage pr. ansat' })
  page = await page.go('button', 'Opret dialogkæden', 'Sygefravær')
  await page.choose('Niveau', 'Center')
  await page.choose('Hvor', 'Enhed: Center for Prøver')
  await page.type({ 'Med hvem': 'teamlederne', 'Hvor tit': 'hvert kvartal', 'Gælder fra': `${year}-01-01` })
  page = await page.go('button', 'Tilføj niveauet', 'Sygefravær')
  await page.shows('teamlederne')
  page = await secretary.open(WheelPage, paths.annualWheelOf({ aar: year }))
  assert.equal(await page.main.getByRole('link', { name: 'Sygefravær', exact: true }).count(), 4)
  await secretary.leave()

  // The centre's leader marks it as held; a colleague looks on.
  const manager = await visitor(browser, site, { as: 'manager' })
  page = await manager.open(WheelPage, paths.annualWheelOf({ aar: year }))
  page = await page.go('link', /^Sygefravær$/, 'Sygefravær')
  assert.equal(await page.main.getByRole('button', { name: 'Lav kladden nu' }).count(), 0)
  await page.type({ 'Hvordan er det klaret, eller hvorfor springes det over?': 'Talt om på teammødet' })
  page = await page.go('button', 'Markér som udført', 'Sygefravær')
  await page.shows('Udført')
  await manager.leave()

  const employee = await visitor(browser, site, { as: 'employee', viewport: PHONE })
  page = await employee.open(WheelPage, paths.annualWheelOf({ aar: year }))
  await page.assertFitsWidth()
  assert.equal(await page.main.getByRole('link', { name: 'Ny pligt' }).count(), 0)
  page = await page.go('link', /^Sygefravær$/, 'Sygefravær')
  await page.assertFitsWidth()
  assert.equal(await page.main.getByRole('button').count(), 0)
  await employee.leave()
})

test('a duty that a register proposes is taken over by one click', async () => {
  const secretary = await visitor(browser, site, { as: 'secretary' })
  let page = await secretary.open(WheelPage, paths.duties)
  const proposals = page.main.getByRole('button', { name: /^Tag i brug/ })
  const before = await proposals.count()
  assert.ok(before > 0)
  page = await page.go('button', /^Tag i brug/, 'Ret pligten')
  page = await secretary.open(WheelPage, paths.duties)
  assert.equal(await page.main.getByRole('button', { name: /^Tag i brug/ }).count(), before - 1)
  await secretary.leave()
})

test('the year is sent as files to those who may know it', async () => {
  const csv = await site.visit(paths.annualWheelFile('csv', { aar: year }), 'employee')
  assert.match(await csv.text(), /^\uFEFF?Dag;Pligt;Regel/)
  const json = await site.visit(paths.annualWheelFile('json', { aar: year }), 'employee')
  const { duties } = (await json.json()) as { duties: { title: string; on: string }[] }
  assert.ok(duties.some(({ title, on }) => title === 'Sygefravær' && on.startsWith(`${year}-`)))
  assert.equal((await site.visit(paths.annualWheelFile('json'), 'formerEmployee')).status, 303)
})
