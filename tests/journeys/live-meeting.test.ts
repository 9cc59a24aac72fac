import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
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

class WallPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: 'Direktionen' }).waitFor()
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
  await page.says('Der mangler ikke noget.')
  page = await page.press('Afslut mødet')
  await page.says(/Mødet er slut/u)
  const arranged = await secretary.open(MeetingPage, paths.arrangeAgenda(next.id))
  for (const title of ['Hallens tag', 'Orientering om sygefravær'])
    await arranged.says(new RegExp(title, 'u'))
  await secretary.leave()
})

/** A body that votes, and where a decision may be stopped. */
async function letVote(from: string): Promise<void> {
  const admin = new Client({ connectionString: site.database.adminUrl })
  await admin.connect()
  await admin.query(
    `insert into body_rules (municipality_id, body_id, valid_from, dispatch_weekdays, paper_weekdays, counts_saturday, numbering, publishes, quorum, votes, may_stop_decision, agenda_seen_by, duration_minutes)
     values ($1, $2, $3, 4, 10, false, 'meeting', 'nothing', 'half', true, true, 'seats', 120)`,
    [site.municipality.id, site.municipality.body('direktionen'), from],
  )
  await admin.end()
}

test('an item is voted on, stopped, split and taken off, and a substitute comes for one who is recused', async () => {
  const meeting = await lay('2027-04-07')
  await letVote('2027-04-07')
  const secretary = await someone('secretary', false)
  const { page: desk } = secretary
  let page = await secretary.open(MeetingPage, paths.liveMeeting(meeting.id))
  page = await page.press('Begynd mødet')
  await page.says(/3 af 3 deltager; mindst 2 skal være til stede/u)
  page = await page.press('Gør til aktuelt punkt')

  await desk.getByText('Notér, at en anden kan være inhabil').click()
  await desk.getByLabel('Hvem?').last().selectOption({ label: 'Rasmus Adelgård' })
  page = await page.press('Notér inhabilitet')
  await page.says(/2 af 3 deltager/u)
  page = await page.press('Forummet: Rasmus Adelgård er inhabil')
  await desk
    .getByLabel('Stedfortræder for Rasmus Adelgård i punktet')
    .selectOption({ label: 'Susanne Pilborg' })
  page = await page.press('Indkald')
  await page.says('Stedfortræder: Susanne Pilborg.')
  await page.says(/3 af 3 deltager/u)

  page = await page.press('Direktionen godkendte indstillingen.')
  await desk.getByText('Afstemning', { exact: true }).click()
  assert.equal(await desk.getByLabel('Rasmus Adelgård', { exact: true }).count(), 0)
  await desk.getByLabel('Mette Edelbjerg', { exact: true }).selectOption('For')
  await desk.getByLabel('Susanne Pilborg', { exact: true }).selectOption('Imod')
  page = await page.press('Gem afstemning')
  await page.says('Punkt 1: Afstemningen har 2 stemmer, men 3 kunne stemme.')
  const third = desk.locator('#afstemning select[name^="stemme-"]')
  for (let each = 0; each < (await third.count()); each += 1)
    if ((await third.nth(each).inputValue()) === '') await third.nth(each).selectOption('Undlod at stemme')
  page = await page.press('Gem afstemning')
  assert.equal(await desk.getByText('3 kunne stemme').count(), 0)

  await desk.getByText('Afvigende mening og standsning').click()
  await desk.locator('#mening-person').selectOption({ label: 'Susanne Pilborg' })
  await desk.getByLabel(/^Afvigende mening/u).fill('Stien bør ligge på den anden side.')
  await desk.getByLabel(/^Standser beslutningen/u).check()
  page = await page.press('Gem mening')
  await page.says(/standser beslutningen/u)
  await page.picture('console-votes')

  page = await page.follow(/2\. Hallens tag/u)
  await desk.getByText('Flyt eller del punktet').click()
  await desk.getByLabel('Titel på det nye punkt').fill('Hallens solceller')
  page = await page.press('Del punktet')
  await page.says('3. Hallens solceller')
  await desk.getByLabel('Udfald', { exact: true }).first().selectOption('Taget af dagsordenen')
  page = await page.press('Gem beslutning')
  await page.says('Skriv, hvorfor punktet tages af.')
  await page.picture('console-reason')
  await desk.getByLabel('Hvorfor tages punktet af?').fill('Tilbuddet er trukket tilbage.')
  page = await page.press('Gem beslutning')
  await page.says('Punktet er udgået: Tilbuddet er trukket tilbage.')
  assert.equal(await desk.getByLabel('Beslutning', { exact: true }).first().inputValue(), 'Tilbuddet er trukket tilbage.') // prettier-ignore
  await desk.getByLabel('Udfald', { exact: true }).first().selectOption('Drøftet')
  page = await page.press('Gem beslutning')
  assert.equal(await desk.getByText('Punktet er udgået').count(), 0)
  await secretary.leave()

  for (const [name, viewport] of Object.entries({
    desk: LAPTOP,
    tablet: { width: 768, height: 1024 },
    phone: PHONE,
  })) {
    const again = await someone('secretary', true, viewport)
    const shown = await again.open(MeetingPage, paths.liveMeeting(meeting.id))
    await shown.assertFitsWidth()
    await shown.picture(`console-${name}`)
    if (name === 'desk') {
      await again.page.emulateMedia({ media: 'print' })
      await again.page.getByText('Direktionen godkendte indstillingen.').last().waitFor()
      await shown.picture('console-print')
    }
    await again.leave()
  }
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

test('the wall of the room shows the current item and its decision as it grows, and nothing closed', async () => {
  const meeting = await layMeeting({ ...site.database, dataDir: site.dataDir }, site.municipality, {
    heldOn: '2027-04-08',
    items: [{ title: 'Cykelstier ved skolerne' }, { title: 'En fratrædelse', closed: true }],
  })
  const [secretary, wall] = [await someone('secretary', false), await someone('secretary', true)]
  const desk = await secretary.open(MeetingPage, paths.liveMeeting(meeting.id))
  await desk.press('Begynd mødet')
  await desk.press('Gør til aktuelt punkt')
  await wall.page.goto(paths.liveMeeting(meeting.id))
  await wall.page.getByRole('link', { name: 'Vis på skærmen i lokalet' }).click()
  await wall.page.getByRole('heading', { level: 1, name: '1. Cykelstier ved skolerne' }).waitFor()
  await desk.press('Direktionen godkendte indstillingen.')
  const shown = wall.page.getByRole('main')
  await shown.getByText('Direktionen godkendte indstillingen.').waitFor()
  if (process.env['PICTURES']) await wall.page.screenshot({ path: `${process.env['PICTURES']}/wall.png` })
  await desk.follow(/2\. En fratrædelse/u)
  await desk.press('Gør til aktuelt punkt')
  await shown.getByText('Punktet, der behandles nu, vises ikke her.').waitFor()
  assert.equal((await wall.page.content()).includes('fratrædelse'), false)
  await wall.open(WallPage, paths.meetingScreen(meeting.id))
  for (const each of [secretary, wall]) await each.leave()
})
