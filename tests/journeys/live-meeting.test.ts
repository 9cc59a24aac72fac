import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import type { SmallPerson } from '../../demo/builders-organisation.ts'
import { paths } from '../../src/paths.ts'
import { LAPTOP, OpenPage, PHONE, startBrowser, type Visitor, visitor } from '../support/browser.ts'
import { type LaidMeeting, layMeeting } from '../support/live-meeting.ts'
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

class MeetingPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: /Direktionen/u }).waitFor()
  }

  async press(name: string | RegExp): Promise<MeetingPage> {
    await this.page.getByRole('button', { name }).first().click()
    await this.page.waitForLoadState('load')
    return this.visitor.see(MeetingPage)
  }

  async follow(name: string | RegExp): Promise<MeetingPage> {
    await this.page.getByRole('main').getByRole('link', { name }).first().click()
    await this.page.waitForLoadState('load')
    return this.visitor.see(MeetingPage)
  }

  async says(text: string | RegExp): Promise<void> {
    await this.page.getByRole('main').getByText(text).first().waitFor()
  }

  async picture(name: string): Promise<void> {
    const folder = process.env['PICTURES']
    if (folder) await this.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
  }
}

const lay = (heldOn: string): Promise<LaidMeeting> =>
  layMeeting({ ...site.database, dataDir: site.dataDir }, site.municipality, {
    heldOn,
    items: [
      { title: 'Cykelstier ved skolerne' },
      { title: 'Hallens tag' },
      { title: 'Orientering om sygefravær', kind: 'information' },
    ],
  })
const someone = (as: SmallPerson, javaScript: boolean, viewport = LAPTOP): Promise<Visitor> =>
  visitor(browser, site, { as, javaScript, viewport })

test('a meeting is begun, decided, postponed and ended without JavaScript', async () => {
  const meeting = await lay('2027-04-05')
  const next = await layMeeting({ ...site.database, dataDir: site.dataDir }, site.municipality, { heldOn: '2027-04-19', items: [], send: false }) // prettier-ignore
  const secretary = await someone('secretary', false)
  let page = await secretary.open(MeetingPage, paths.liveMeeting(meeting.id))
  await secretary.page.getByLabel('Rasmus Adelgård, medlem').uncheck()
  page = await page.press('Begynd mødet')
  page = await page.press('Gør til aktuelt punkt')
  page = await page.press('Direktionen godkendte indstillingen.')
  await page.says('Godkendt')
  await secretary.page.getByLabel('Ansvarlig').first().fill('CEN')
  await secretary.page.getByLabel('Frist').first().fill('2027-05-01')
  await page.picture('console')
  page = await page.press('Gem og gå til næste punkt')
  await page.says('2. Hallens tag')
  await secretary.page.getByLabel('Udfald').first().selectOption({ label: 'Udsat' })
  await secretary.page.getByLabel('Udsættes til').first().fill('')
  page = await page.press('Gem beslutning')
  await page.says('Skriv, hvornår punktet kommer igen.')
  await secretary.page.getByLabel('Udsættes til').first().fill('2027-04-19')
  page = await page.press('Gem beslutning')
  page = await page.press(/^Går ?: Mette Edelbjerg/u)
  await page.says(/Mette Edelbjerg, medlem – ikke til stede · gik/u)
  await secretary.page.getByText('Udsæt resten af mødet').click()
  page = await page.press('Udsæt resten')
  await page.picture('ending')
  assert.doesNotMatch(await secretary.page.getByRole('main').innerText(), /Udfald mangler/u)
  page = await page.press('Afslut mødet')
  await page.says(/Mødet er slut/u)
  const arranged = await secretary.open(MeetingPage, paths.arrangeAgenda(next.id))
  for (const title of ['Hallens tag', 'Orientering om sygefravær'])
    await arranged.says(new RegExp(title, 'u'))
  await secretary.leave()
})

test('those present see the decision grow, and one who is recused does not', async () => {
  const meeting = await lay('2027-04-06')
  const [secretary, member, phone] = [await someone('secretary', true), await someone('member', true), await someone('councillor', true, PHONE)] // prettier-ignore
  let page = await secretary.open(MeetingPage, paths.liveMeeting(meeting.id))
  const [seen, small] = [
    await member.open(MeetingPage, paths.liveMeeting(meeting.id)),
    await phone.open(MeetingPage, paths.liveMeeting(meeting.id)),
  ]
  page = await page.press('Begynd mødet')
  page = await page.follow(/2\. Hallens tag/u)
  page = await page.press('Gør til aktuelt punkt')
  await member.page.getByRole('heading', { name: '2. Hallens tag' }).waitFor()
  await secretary.page.getByLabel('Beslutning', { exact: false }).first().pressSequentially('Taget lægges om')
  await page.says(/^Gemt \d/u)
  await seen.says('Taget lægges om')
  await small.says('Taget lægges om')
  await seen.picture('member')
  await small.assertFitsWidth()
  await small.picture('phone')
  await member.page.getByText('Meld dig inhabil i et punkt').click()
  await member.page.getByLabel('Punkt', { exact: true }).selectOption({ label: '2. Hallens tag' })
  await seen.press('Meld inhabil')
  await seen.says('Mødet behandler et punkt, som du ikke deltager i.')
  await member.page.waitForFunction(() => document.querySelector('#moede-punkter .quiet') !== null)
  const left = await member.page
    .getByText('Hallens tag')
    .evaluateAll((found) => found.map((each) => each.outerHTML))
  assert.deepEqual(left, [])
  // What the secretary has half typed is not wiped by the news.
  await secretary.page.getByLabel('Beslutning', { exact: false }).first().pressSequentially(' i 2028')
  await small.says('Taget lægges om i 2028')
  await page.says(/har meldt sig inhabil/u)
  assert.equal(
    await secretary.page.getByLabel('Beslutning', { exact: false }).first().inputValue(),
    'Taget lægges om i 2028',
  )
  assert.equal(await member.page.getByText('i 2028').count(), 0)
  await page.picture('console-recusal')
  for (const each of [secretary, member, phone]) await each.leave()
})
