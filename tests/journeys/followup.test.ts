/** From a decision with an owner and a date to the manager's «ingen ændring», and what the secretary sees of it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import type { Browser } from 'playwright-core'
import { writePaper } from '../../demo/builders-agenda.ts'
import type { SmallPerson } from '../../demo/builders-organisation.ts'
import { examineMeeting } from '../../src/archive/examination/examine-meetings.ts'
import { paths } from '../../src/paths.ts'
import { Database } from '../../src/platform/database.ts'
import { LAPTOP, OpenPage, PHONE, startBrowser, type Visitor, visitor } from '../support/browser.ts'
import { layMeeting } from '../support/live-meeting.ts'
import { runMeetingJobs } from '../support/meeting-jobs.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

let site: TestSite
let browser: Browser
let app: Database
let worker: Database
let admin: Client
let jobs: { stop(): Promise<void> }
before(async () => {
  site = await startTestSite()
  app = new Database(site.database.urls.app, { poolSize: 2 })
  worker = new Database(site.database.urls.worker, { poolSize: 1 })
  admin = new Client({ connectionString: site.database.adminUrl })
  await admin.connect()
  admin.on('error', () => {})
  jobs = await runMeetingJobs(site)
  browser = await startBrowser()
})
after(async () => {
  await browser.close()
  await jobs.stop()
  await app.close()
  await worker.close()
  await admin.end()
  await site.stop()
})

class FollowupPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).waitFor()
  }
  get main() {
    return this.page.getByRole('main')
  }
  async press(name: string | RegExp): Promise<FollowupPage> {
    await this.main.getByRole('button', { name }).first().click()
    await this.page.waitForLoadState('load')
    return this.visitor.see(FollowupPage)
  }
  async follow(name: string | RegExp): Promise<FollowupPage> {
    const from = this.page.url()
    await this.main.getByRole('link', { name }).first().click()
    await this.page.waitForURL((url) => url.href !== from)
    return this.visitor.see(FollowupPage)
  }
  async says(...texts: (string | RegExp)[]): Promise<void> {
    for (const text of texts) await this.main.getByText(text).first().waitFor()
  }
}

const someone = (as: SmallPerson, javaScript = true, viewport = LAPTOP): Promise<Visitor> =>
  visitor(browser, site, { as, javaScript, viewport })

/** A meeting that runs, with those who approve its minutes in the room. */
async function runningMeeting(title: string): Promise<{ id: number; item: number; caseId: number }> {
  const town = site.municipality
  const paperId = await writePaper(app, town, { title })
  const { id, items } = await layMeeting({ ...site.database, dataDir: site.dataDir }, town, {
    heldOn: '2026-11-16',
    items: [{ title, paperId }],
  })
  for (const [who, name, role] of [
    ['chair', 'Christian Hallager', 'chair'],
    ['secretary', 'Sanne Ekholt', 'secretary'],
  ] as const)
    await admin.query(
      `insert into meeting_attendance (municipality_id, meeting_id, person_id, name, role, present) values ($1, $2, $3, $4, $5, true)`,
      [town.id, id, town.person[who], name, role],
    )
  await admin.query(`update meetings set stage = 'running', began_at = now() where id = $1`, [id])
  const { rows } = await admin.query<{ case_id: string }>(`select case_id from papers where id = $1`, [
    paperId,
  ])
  return { id, item: items[0] ?? 0, caseId: Number(rows[0]?.case_id) }
}

/** What a round of approval and the secretary's press on «lås» come to. */
async function lock(id: number): Promise<void> {
  await admin.query(`update meetings set stage = 'ended', ended_at = now() where id = $1`, [id])
  const secretary = await someone('secretary')
  let page = await secretary.open(FollowupPage, paths.draftMinutes(id))
  await page.main.getByLabel('Svar senest').fill('2035-01-01')
  page = await page.press(/^Send udkastet til/u)
  const chair = await someone('chair')
  await (await chair.open(FollowupPage, paths.draftMinutes(id))).press('Godkend')
  await chair.leave()
  page = await secretary.open(FollowupPage, paths.draftMinutes(id))
  await page.press('Lås referatet')
  let stored = false
  for (let tries = 0; tries < 300 && !stored; tries++) {
    const { rows } = await admin.query(`select 1 from locked_minutes where meeting_id = $1 and stored_at is not null`, [id]) // prettier-ignore
    stored = rows.length > 0
    if (!stored) await new Promise((resolve) => setTimeout(resolve, 200))
  }
  assert.ok(stored, 'the worker locks the minutes')
  await secretary.leave()
}

test('a decision with an owner and a date is answered in two clicks, and the body and the case have the answer', async () => {
  const { id, item, caseId } = await runningMeeting('Nye åbningstider på biblioteket')
  // Without scripts nothing is stored while one types: the press alone says what is decided.
  const writer = await someone('secretary', false)
  let page = await writer.open(FollowupPage, paths.liveItem(id, item))
  await page.main.getByLabel('Beslutning', { exact: true }).first().fill('Godkendt. Skiltene ændres. Centeret evaluerer om et år.') // prettier-ignore
  await page.main.getByLabel('Udfald').first().selectOption('approved')
  await page.main.getByLabel('Ansvarlig').first().fill('Center for Prøver')
  await page.main.getByLabel('Frist').first().fill('2026-11-20')
  await page.main.getByLabel('Tilbage til').first().selectOption({ label: 'Direktionen' })
  await page.press('Gem beslutning')
  await writer.leave()
  await lock(id)

  // One click to the list, one on the button.
  const manager = await someone('manager', true, PHONE)
  let list = await manager.open(FollowupPage, paths.followup)
  await list.says(/1 på listen: 1 overskredet/, 'Center for Prøver (CFP)', /Direktionen, 16-11-2026/)
  await list.assertFitsWidth()
  list = await list.press(/^Ingen ændring/u)
  await list.says('Svaret er gemt. Direktionen har fået det, og det står på sagen.')
  await list.says('Der er ingenting på listen.')

  const secretary = await someone('secretary')
  page = await secretary.open(FollowupPage, paths.body(site.municipality.body('direktionen')))
  page = await page.follow('Se, hvad forummet venter på')
  await page.says('Besvaret, venter på forum (1)', /Cecilie Enggrav: Ingen ændring/)
  page = await secretary.open(FollowupPage, paths.case(caseId))
  await page.says(/Cecilie Enggrav: Ingen ændring/)
  // The secretary settles what was answered.
  page = await page.follow(/^Godkendt\. Skiltene ændres/u)
  page = await page.press('Udført')
  await page.says('Sanne Ekholt: Udført')

  // What else the text promises is proposed, and confirmed by one press.
  await examineMeeting(worker, site.municipality.id, id)
  page = await secretary.open(FollowupPage, paths.draftMinutes(id))
  await page.says('Forslag fra teksten')
  page = await page.press(/^Bekræft.*evaluerer/u)
  page = await page.press(/^Afvis.*Skiltene/u)
  await page.says('Der er ikke fundet flere løfter i beslutningerne.')
})

test('a question from the council is asked of a person, who answers it in words without scripts', async () => {
  const secretary = await someone('secretary')
  let page = await secretary.open(FollowupPage, paths.newCommitment)
  await page.main.getByLabel('Spørgsmålet eller bemærkningen').fill('Hvor mange venter på en plads?')
  await page.main.getByLabel('Hvad skal ske').fill('Svar på ventelister')
  await page.main.getByLabel('Ansvarlig').fill('ukendt person')
  page = await page.press('Gem opfølgning')
  await page.says(/Ingen person eller enhed hedder det/)
  await page.main.getByLabel('Ansvarlig').fill('ANS')
  await page.main.getByLabel('Svarfrist').fill('2035-01-15')
  page = await page.press('Gem opfølgning')
  await page.says('Svar på ventelister', '15. januar 2035')

  const employee = await someone('employee', false, PHONE)
  let own = await employee.open(FollowupPage, paths.followup)
  own = await own.follow(/^Svar ….*ventelister/u)
  await own.main.getByLabel('Hvordan står det til?').fill('41 venter, de fleste under to måneder.')
  own = await own.press('Send svar')
  await own.says(
    'Anders Nordskov: Besvaret',
    '41 venter, de fleste under to måneder.',
    /Fortalt til Direktionen/,
  )
  await own.assertFitsWidth()
  assert.deepEqual(employee.complaints, [])
})
