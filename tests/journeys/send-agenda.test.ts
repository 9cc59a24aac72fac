/** An agenda is sent, read and sent again, as those who do it see it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { ownItem, planMeeting, putOnAgenda, writePaper } from '../../demo/builders-agenda.ts'
import type { SmallPerson } from '../../demo/builders-organisation.ts'
import { paths } from '../../src/paths.ts'
import { Database } from '../../src/platform/database.ts'
import { LAPTOP, OpenPage, PHONE, startBrowser, type Visitor, visitor } from '../support/browser.ts'
import { runMeetingJobs } from '../support/meeting-jobs.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

let site: TestSite
let browser: Browser
let app: Database
let jobs: { stop(): Promise<void> }
before(async () => {
  site = await startTestSite()
  app = new Database(site.database.urls.app, { poolSize: 2 })
  jobs = await runMeetingJobs(site)
  browser = await startBrowser()
})
after(async () => {
  await browser.close()
  await jobs.stop()
  await app.close()
  await site.stop()
})

class MeetingPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).waitFor()
  }
  get main() {
    return this.page.getByRole('main')
  }
  async press(name: string | RegExp): Promise<MeetingPage> {
    await this.main.getByRole('button', { name }).first().click()
    await this.page.waitForLoadState('load')
    return this.visitor.see(MeetingPage)
  }
  async follow(name: string | RegExp): Promise<MeetingPage> {
    await this.main.getByRole('link', { name }).first().click()
    await this.page.waitForLoadState('load')
    return this.visitor.see(MeetingPage)
  }
  /** Comes by itself where something is being made. */
  async says(text: string | RegExp): Promise<void> {
    await this.main.getByText(text).first().waitFor()
  }
  async keepsQuietOf(...texts: string[]): Promise<void> {
    const said = await this.page.content()
    for (const text of texts) assert.ok(!said.includes(text), `${text} is told`)
  }
  async download(name: string | RegExp): Promise<Buffer> {
    const [file] = await Promise.all([
      this.page.waitForEvent('download'),
      this.main.getByRole('link', { name }).first().click(),
    ])
    return readFile(await file.path())
  }
  /** What a link leads to, that the browser shows as text. */
  async data(name: string): Promise<string> {
    const address = await this.main.getByRole('link', { name }).first().getAttribute('href')
    return (await this.visitor.context.request.get(address ?? '')).text()
  }
  async picture(name: string): Promise<void> {
    const folder = process.env['PICTURES']
    if (folder) await this.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
  }
}

const someone = (as: SmallPerson, javaScript = true, viewport = LAPTOP): Promise<Visitor> =>
  visitor(browser, site, { as, javaScript, viewport })

async function planned(heldOn: string): Promise<number> {
  const meeting = await planMeeting(app, site.municipality, { heldOn })
  const paper = await writePaper(app, site.municipality, { title: 'Færre biler i hjemmeplejen' })
  await putOnAgenda(app, site.municipality, meeting, { paper })
  await putOnAgenda(
    app,
    site.municipality,
    meeting,
    ownItem({
      title: 'Fratrædelse i staben',
      minutes: 10,
      closed: { ground: 'Forvaltningslovens § 27', neutralTitle: 'En personalesag', reviewOn: '2035-01-01' },
    }),
  )
  return meeting
}

test('version A is sent and read; version B says why, and what is new', async () => {
  const meeting = await planned('2027-05-03')
  const secretary = await someone('secretary')
  let page = await secretary.open(MeetingPage, paths.meeting(meeting))
  await page.says('Dagsordenen er ikke sendt ud endnu.')
  page = await page.follow('Udsend')
  await page.says('Dagsordenen er ikke sendt endnu.')
  await page.picture('send-first')
  assert.equal((await page.download('Se udkastet som PDF')).subarray(0, 4).toString(), '%PDF')
  page = await page.press('Send til forummets medlemmer')
  // Nothing is pressed: the page shows itself when the worker has stored it.
  await page.says(/Version A, .* af Sanne Ekholt: 2 punkter\./u)
  await page.picture('sent-first')

  const member = await someone('member')
  let seen = await member.open(MeetingPage, paths.meeting(meeting))
  await seen.says('Færre biler i hjemmeplejen')
  await seen.says('Fratrædelse i staben')
  await seen.picture('member-agenda')
  const pdf = await seen.download('som PDF')
  assert.equal(pdf.subarray(0, 4).toString(), '%PDF')
  const bundle = await seen.download('som PDF med alle bilag')
  assert.equal(bundle.subarray(0, 4).toString(), '%PDF')
  assert.notDeepEqual(bundle, pdf)
  const said = await seen.data('som data')
  for (const title of ['Færre biler i hjemmeplejen', 'Fratrædelse i staben']) assert.ok(said.includes(title))

  await putOnAgenda(app, site.municipality, meeting, ownItem({ title: 'Lukning af broen', minutes: 5 }))
  page = await secretary.open(MeetingPage, paths.sendAgenda(meeting))
  page = await page.press('Send til forummets medlemmer')
  await page.says('Skriv, hvorfor dagsordenen sendes igen.')
  await page.main.getByRole('link', { name: 'Skriv, hvorfor dagsordenen sendes igen.' }).click()
  await secretary.page.locator('textarea:focus').waitFor()
  await secretary.page.keyboard.type('Broen blev spærret i nat')
  assert.equal(
    await page.main.getByLabel('Hvorfor sendes den igen?').inputValue(),
    'Broen blev spærret i nat',
  )
  await page.main.getByRole('alert').getByText('Skriv, hvorfor dagsordenen sendes igen.').waitFor()
  await page.picture('send-second')
  page = await page.press('Send til forummets medlemmer')
  await page.says(/Version B, .*: 3 punkter, 1 nyt eller ændret\.\s*Grund: Broen blev spærret i nat/u)

  seen = await member.open(MeetingPage, paths.meeting(meeting))
  const late = seen.main.getByRole('article').filter({ hasText: 'Lukning af broen' })
  await late.getByText('Nyt punkt', { exact: true }).waitFor()
  await late.getByText('Sent på dagsordenen: Prøve').waitFor()
  assert.equal(await seen.main.getByText('Nyt punkt', { exact: true }).count(), 1)
  await seen.picture('member-version-b')
  await Promise.all([secretary.leave(), member.leave()])
})

test('without JavaScript: what is missing is said, a person says yes, and a page from before is refused', async () => {
  const meeting = await planMeeting(app, site.municipality, { heldOn: '2027-05-10' })
  const paper = await writePaper(app, site.municipality, { title: 'Kladde til gågaden', state: 'draft' })
  await putOnAgenda(app, site.municipality, meeting, { paper })
  const secretary = await someone('secretary', false, PHONE)
  const other = await someone('secretary', false)
  const before = await other.open(MeetingPage, paths.sendAgenda(meeting))
  let page = await secretary.open(MeetingPage, paths.sendAgenda(meeting))
  await page.assertFitsWidth()
  await page.says(/Kladde til gågaden er ikke godkendt\./u)
  await page.picture('missing-phone')
  page = await page.press('Send til forummets medlemmer')
  await page.says('Bekræft, at dagsordenen sendes, selv om noget mangler.')
  await page.main.getByLabel('Send, selv om noget mangler').check()
  page = await page.press('Send til forummets medlemmer')
  await page.says('Version A')
  await before.main.getByLabel('Send, selv om noget mangler').check()
  const refused = await before.press('Send til forummets medlemmer')
  await refused.says(/En anden har sendt dagsordenen|Dagsordenen er ved at blive sendt/u)
  // The page comes again by itself without a script too.
  await page.says('1 punkt.')
  await Promise.all([secretary.leave(), other.leave()])
})

test('of a board agenda one without a seat is told nothing, neither on pages nor in files', async () => {
  const meeting = await planned('2027-05-17')
  const secretary = await someone('secretary')
  const page = await (
    await secretary.open(MeetingPage, paths.sendAgenda(meeting))
  ).press('Send til forummets')
  await page.says(/Version A, .*: 2 punkter\./u)
  for (const javaScript of [true, false]) {
    const employee = await someone('employee', javaScript)
    const seen = await employee.open(MeetingPage, paths.meeting(meeting))
    await seen.keepsQuietOf('Færre biler i hjemmeplejen', 'Fratrædelse i staben', 'En personalesag')
    for (const path of [paths.sendAgenda(meeting), paths.agendaDraft(meeting)])
      await (await employee.open(MeetingPage, path)).says('Siden findes ikke')
    await employee.leave()
  }
  const data = await site.visit(paths.meetingFile(meeting, 'json'), 'employee')
  const told = await data.text()
  for (const text of ['Færre biler', 'Fratrædelse', 'personalesag']) assert.ok(!told.includes(text))
  await secretary.leave()
})

test('another deadline is tried on the meetings of the last year', async () => {
  const held = await planned('2027-01-11')
  const secretary = await someone('secretary', true, PHONE)
  let page = await (await secretary.open(MeetingPage, paths.sendAgenda(held))).press('Send til forummets')
  await page.says(/Version A, .*: 2 punkter\./u)
  const next = await planned('2027-06-07')
  page = await secretary.open(MeetingPage, paths.sendAgenda(next))
  await page.main.getByLabel('Hverdage før mødet').fill('mange')
  page = await page.press('Prøv fristen på det sidste års møder')
  await page.says('Skriv et helt tal fra 0 til 99.')
  await page.main.getByLabel('Hverdage før mødet').fill('90')
  page = await page.press('Prøv fristen på det sidste års møder')
  await page.says(/^Med 90 hverdage ville [12] godkendelser? og 2 punkter være kommet for sent\./u)
  const row = page.main.getByRole('row').filter({ hasText: '11. januar 2027' })
  await row.getByRole('cell', { name: 'Færre biler i hjemmeplejen; Fratrædelse i staben' }).waitFor()
  await page.assertFitsWidth()
  await page.picture('trial-phone')
  await secretary.leave()
})
