import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { paths } from '../../src/paths.ts'
import { OpenPage, PHONE, startBrowser, visitor } from '../support/browser.ts'
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

/** Any page of the plan; it is recognised by its heading. */
class PlanPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).waitFor()
  }
  get main() {
    return this.page.getByRole('main')
  }
  /** Presses or follows, and sees the page whose heading is given. */
  async go(role: 'button' | 'link', name: string | RegExp, heading: string | RegExp): Promise<PlanPage> {
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
    return this.visitor.see(PlanPage)
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
    await this.main.getByText(text).first().waitFor()
  }
  /** Days of the meetings in the list, as they stand. */
  days(): Promise<string[]> {
    return this.main.locator('tbody th a').allInnerTexts()
  }
}

for (const [javaScript, year] of [
  [true, 2037],
  [false, 2032],
] as const)
  test(`a secretary plans a year, moves a meeting and cancels another ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const secretary = await visitor(browser, site, { as: 'secretary', javaScript })
    let page = await secretary.open(PlanPage, paths.meetingPlanOf({ aar: year }))
    await page.shows(`Der er ingen møder i planen for ${year}.`)
    page = await page.go('link', 'Planlæg et år', 'Planlæg et år')
    await page.type({ År: String(year), 'Uger, der er som fridage (frivilligt)': 'jul' })
    await page.choose('Hvor tit', 'Den første i måneden')
    await page.choose('Ugedag', 'torsdag')
    page = await page.go('button', 'Vis dagene', 'Planlæg et år')
    await page.shows('Skriv uger som 7, 42 eller 27-31.')
    await page.type({ 'Uger, der er som fridage (frivilligt)': '7, 42', 'Sted (frivilligt)': 'Byrådssalen' })
    page = await page.go('button', 'Vis dagene', /11 nye møder/)
    // 1 January is a holiday in both years.
    await page.shows('Nytårsdag')
    await page.main.getByRole('checkbox', { name: /december/ }).uncheck()
    page = await page.go('button', 'Læg møderne i planen', `Mødeplan ${year}`)
    await page.shows('10 møder er lagt i planen.')
    assert.equal((await page.days()).length, 10)

    // The same rule again finds them.
    page = await page.go('link', 'Planlæg et år', 'Planlæg et år')
    await page.type({ År: String(year) })
    await page.choose('Hvor tit', 'Den første i måneden')
    await page.choose('Ugedag', 'torsdag')
    page = await page.go('button', 'Vis dagene', /: 1 nyt møde/)
    await page.shows('Findes allerede')

    page = await secretary.open(PlanPage, paths.meetingPlanOf({ aar: year }))
    page = await page.go('link', /torsdag.*februar/, /februar/)
    await page.type({ Dato: `${year}-02-12` })
    page = await page.go('button', 'Gem ændringen', /februar/)
    await page.shows('Skriv, hvorfor mødet flyttes. Det står i mødeplanen.')
    await page.type({ 'Begrundelse (frivilligt)': 'Formanden er på rejse' })
    page = await page.go('button', 'Gem ændringen', '12. februar')
    await page.shows('Mødet blev flyttet')
    await page.type({ 'Hvorfor aflyses mødet?': 'Der er ingen sager' })
    page = await page.go('button', 'Aflys mødet', '12. februar')
    await page.shows('Mødet er aflyst')
    await secretary.leave()

    const member = await visitor(browser, site, { as: 'member', javaScript, viewport: PHONE })
    page = await member.open(PlanPage, paths.meetingPlanOf({ aar: year }))
    await page.shows('Der er ingen sager')
    await page.assertFitsWidth()
    assert.equal(await page.main.getByRole('link', { name: 'Planlæg et år' }).count(), 0)
    page = await page.go('link', 'Vis måned for måned', `Mødeplan ${year}`)
    await page.assertFitsWidth()
    page = await page.go('link', /Direktionen, kl. 9.00–11.00/, `Mødeplan ${year}`)
    await member.leave()
  })

test('an extraordinary meeting says why, and stands on the front page of its members', async () => {
  const secretary = await visitor(browser, site, { as: 'secretary' })
  let page = await secretary.open(PlanPage, paths.newMeeting)
  await page.type({ Dato: '2031-05-20' })
  page = await page.go('button', 'Indkald mødet', 'Nyt møde')
  await page.shows('Skriv, hvorfor mødet er ekstraordinært.')
  await page.type({ 'Begrundelse (frivilligt)': 'Budgettet skal drøftes igen' })
  page = await page.go('button', 'Indkald mødet', 'tirsdag den 20. maj 2031')
  await page.shows('Budgettet skal drøftes igen')
  await secretary.leave()
  const member = await visitor(browser, site, { as: 'member' })
  const front = await member.open(PlanPage, paths.front)
  await front.shows('Kommende møder')
  await front.shows(/Dagsorden ud: /)
  await member.leave()
})

test('a member gets the address of a calendar and closes it again', async () => {
  const member = await visitor(browser, site, { as: 'member', viewport: PHONE })
  let page = await member.open(PlanPage, paths.myPage)
  page = await page.go('button', 'Lav en kalenderadresse', 'Din kalenderadresse')
  await page.assertFitsWidth()
  const address = await page.main.getByLabel('Hemmelig adresse').inputValue()
  assert.match(await (await fetch(address)).text(), /^BEGIN:VCALENDAR/)
  page = await page.go('link', 'Tilbage til Min side', /Mette/)
  page = await page.go('button', 'Luk for kalenderen', /Mette/)
  assert.equal((await fetch(address)).status, 404)
  await member.leave()
})

test('whoever writes a paper chooses its meeting from the plan, and it follows when the meeting is moved', async () => {
  const secretary = await visitor(browser, site, { as: 'secretary' })
  let page = await secretary.open(PlanPage, paths.newMeeting)
  await page.choose('Slags møde', 'Ordinært møde')
  await page.type({ Dato: '2033-06-07' })
  page = await page.go('button', 'Indkald mødet', 'tirsdag den 7. juni 2033')
  const meeting = new URL(page.page.url()).pathname
  const caseworker = await visitor(browser, site, { as: 'caseworker', javaScript: false })
  let own = await caseworker.open(PlanPage, paths.newCase)
  await own.type({ Titel: 'Nye lokaler til jobhuset' })
  own = await own.go('button', 'Gem', 'Nye lokaler til jobhuset')
  own = await own.go('link', 'Nyt oplæg', 'Nyt oplæg')
  await own.choose('Forum', 'Direktionen')
  own = await own.go('button', 'Opret oplæg', 'Nye lokaler til jobhuset')
  own = await own.go('link', 'Læs', 'Nye lokaler til jobhuset')
  const choice = own.main.getByLabel('Hvilket møde er oplægget til?')
  const options = await choice.locator('option').allTextContents()
  const wanted = options.find((text) => text.startsWith('tirsdag den 7. juni 2033'))
  assert.match(wanted ?? '', /oplæg senest \d+\. \w+ 2033$/)
  await choice.selectOption({ label: wanted ?? '' })
  own = await own.go('button', 'Vælg mødet', 'Nye lokaler til jobhuset')
  assert.equal(await own.main.getByLabel('Hvilket møde er oplægget til?').inputValue(), '2033-06-07')
  const paper = new URL(own.page.url()).pathname

  page = await secretary.open(PlanPage, meeting)
  await page.type({ Dato: '2033-06-08', 'Begrundelse (frivilligt)': 'Lokalet er optaget' })
  page = await page.go('button', 'Gem ændringen', 'onsdag den 8. juni 2033')
  await secretary.leave()
  own = await caseworker.open(PlanPage, paper)
  assert.equal(await own.main.getByLabel('Hvilket møde er oplægget til?').inputValue(), '2033-06-08')
  await caseworker.leave()
})
