/** From the end of a meeting to locked minutes and told decisions, as those who do it see it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import type { Browser } from 'playwright-core'
import { writePaper } from '../../demo/builders-agenda.ts'
import type { SmallPerson } from '../../demo/builders-organisation.ts'
import { paths } from '../../src/paths.ts'
import { Database } from '../../src/platform/database.ts'
import { LAPTOP, OpenPage, PHONE, startBrowser, type Visitor, visitor } from '../support/browser.ts'
import { type LaidMeeting, layMeeting } from '../support/live-meeting.ts'
import { runMeetingJobs } from '../support/meeting-jobs.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

let site: TestSite
let browser: Browser
let app: Database
let admin: Client
let jobs: { stop(): Promise<void> }
before(async () => {
  site = await startTestSite()
  app = new Database(site.database.urls.app, { poolSize: 2 })
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
  await admin.end()
  await site.stop()
})

class MinutesPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).waitFor()
  }
  get main() {
    return this.page.getByRole('main')
  }
  async press(name: string | RegExp): Promise<MinutesPage> {
    await this.main.getByRole('button', { name }).first().click()
    await this.page.waitForLoadState('load')
    return this.visitor.see(MinutesPage)
  }
  async follow(name: string | RegExp): Promise<MinutesPage> {
    await this.main.getByRole('link', { name }).first().click()
    await this.page.waitForLoadState('load')
    return this.visitor.see(MinutesPage)
  }
  /** Of the front page. */
  async followIn(section: string, name: string): Promise<MinutesPage> {
    const part = this.main
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: section }) })
    await part.getByRole('link', { name }).first().click()
    await this.page.waitForURL((url) => url.pathname !== paths.front)
    return this.visitor.see(MinutesPage)
  }
  async says(...texts: (string | RegExp)[]): Promise<void> {
    for (const text of texts) await this.main.getByText(text).first().waitFor()
  }
  async keepsQuietOf(...texts: string[]): Promise<void> {
    const said = await this.page.content()
    for (const text of texts) assert.ok(!said.includes(text), `${text} is told`)
  }
  async picture(name: string): Promise<void> {
    const folder = process.env['PICTURES']
    if (folder) await this.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
  }
}

const WAITING = 'Referater, der venter på dig'

const someone = (as: SmallPerson, javaScript = true, viewport = LAPTOP): Promise<Visitor> =>
  visitor(browser, site, { as, javaScript, viewport })

/** A meeting that has ended: a paper that was decided with an owner, and a closed item. */
async function ended(heldOn: string): Promise<LaidMeeting & { paper: number }> {
  const town = site.municipality
  const paper = await writePaper(app, town, { title: 'Nye åbningstider på biblioteket' })
  const place = { ...site.database, dataDir: site.dataDir }
  const items = [
    { title: 'Nye åbningstider på biblioteket', paperId: paper },
    { title: 'Fratrædelse i staben', closed: true },
  ]
  const meeting = await layMeeting(place, town, { heldOn, items })
  const [open, closed] = meeting.items
  await admin.query(
    `insert into agenda_decisions (municipality_id, agenda_item_id, outcome, text)
     values ($1, $2, 'approved', 'Åbningstiderne blev godkendt.'), ($1, $3, 'approved', 'Fratrædelsen blev godkendt.')`,
    [town.id, open, closed],
  )
  await admin.query(
    `insert into agenda_decision_points (municipality_id, agenda_item_id, path, text, owner_unit_id, due_on) values ($1, $2, '', 'Skiltene ændres', $3, '2027-09-01')`,
    [town.id, open, town.unit('center')],
  )
  for (const [who, name, role] of [
    ['chair', 'Christian Hallager', 'chair'],
    ['member', 'Mette Edelbjerg', 'member'],
    ['secretary', 'Sanne Ekholt', 'secretary'],
  ] as const)
    await admin.query(
      `insert into meeting_attendance (municipality_id, meeting_id, person_id, name, role, present) values ($1, $2, $3, $4, $5, true)`,
      [town.id, meeting.id, town.person[who], name, role],
    )
  await admin.query(`update meetings set stage = 'ended', began_at = now(), ended_at = now() where id = $1`, [meeting.id]) // prettier-ignore
  return { ...meeting, paper }
}

const correct = (item: number | undefined, text: string) =>
  admin.query(`update agenda_decisions set text = $2 where agenda_item_id = $1`, [item, text])

async function lettersTo(who: SmallPerson): Promise<string[]> {
  const { rows } = await admin.query<{ kind: string }>(`select distinct kind from mails where person_id = $1 order by kind`, [site.municipality.person[who]]) // prettier-ignore
  return rows.map(({ kind }) => kind)
}

test('two rounds, locking, files, an addition; the decision stands by its paper and case', async () => {
  const meeting = await ended('2027-05-03')
  const secretary = await someone('secretary')
  let page = await (
    await secretary.open(MinutesPage, paths.front)
  ).followIn(WAITING, 'Direktionen, 3. maj 2027')
  await page.says('Udkastet er ikke sendt til godkendelse endnu.')
  await page.says('Kan ikke låses endnu: Send udkastet til godkendelse først.')
  await page.picture('draft')
  await page.main.getByLabel('Svar senest').fill('2020-01-01')
  page = await page.press(/^Send udkastet til de 2/u)
  await page.says('Fristen skal være i dag eller senere.')
  await page.main.getByLabel('Svar senest').fill('2035-01-01')
  page = await page.press(/^Send udkastet til de 2/u)
  await page.says('Venter på Christian Hallager, Mette Edelbjerg.')

  const member = await someone('member', false, PHONE)
  let own = await member.open(MinutesPage, paths.front)
  await own.says('godkend eller bemærk senest 1. januar 2035')
  own = await own.followIn(WAITING, 'Direktionen, 3. maj 2027')
  await own.assertFitsWidth()
  await own.picture('answer-phone')
  own = await own.press('Godkend referatet')
  await own.says(/Du har godkendt udkastet\./u)

  const chair = await someone('chair')
  let remark = await chair.open(MinutesPage, paths.draftMinutes(meeting.id))
  await remark.main.getByText('Skriv en bemærkning i stedet').click()
  remark = await remark.press('Send bemærkningen')
  await remark.says('Skriv bemærkningen.')
  await remark.main.getByLabel('Bemærkning', { exact: true }).fill('Det gælder fra 1. september.')
  await remark.main
    .getByLabel('Punkt (frivilligt)')
    .selectOption({ label: 'Punkt 1: Nye åbningstider på biblioteket' })
  await remark.picture('remark')
  remark = await remark.press('Send bemærkningen')
  await remark.says('Du har bemærket: Det gælder fra 1. september.')

  page = await (await secretary.open(MinutesPage, paths.front)).followIn(WAITING, 'Direktionen, 3. maj 2027')
  await page.says('Kan ikke låses endnu: Der er en bemærkning uden svar.', 'Alle har svaret.')
  page = await page.press(/^Gem svaret/u)
  await page.says('Skriv et svar.')
  await page.main.getByRole('link', { name: 'Skriv et svar.' }).click()
  await secretary.page.locator('textarea:focus').waitFor()
  await secretary.page.keyboard.type('Det er rettet.')
  page = await page.press(/^Gem svaret/u)
  await page.says('Svar: Det er rettet.')
  await page.picture('replied')
  await correct(meeting.items[0], 'Åbningstiderne blev godkendt fra 1. september.')
  page = await secretary.open(MinutesPage, paths.draftMinutes(meeting.id))
  await page.says('Udkastet er ændret, siden det blev sendt.')
  page = await page.press(/^Send udkastet/u)
  await page.says(/^Runde 2: svar senest/u)
  for (const who of [member, chair])
    await (await (await who.open(MinutesPage, paths.draftMinutes(meeting.id))).press('Godkend referatet')).says(/Du har godkendt/u) // prettier-ignore

  page = await secretary.open(MinutesPage, paths.draftMinutes(meeting.id))
  page = await page.press('Lås referatet')
  // Nothing is pressed: the page shows itself when the worker is done.
  await secretary.page.getByRole('link', { name: /^Webside i én fil ?: Referatet uden/u }).waitFor({ timeout: 120_000 }) // prettier-ignore
  page = await secretary.see(MinutesPage)
  await page.says('Referatet er låst. Det ændres ikke mere; der kan kun føjes til.')
  await page.picture('locked')
  await filesOf(page)
  await page.main.getByLabel('Føj til referatet').fill('Skiltene er sat op.')
  page = await page.press('Føj til')
  await page.says('Skiltene er sat op.', 'Filerne med den nye tilføjelse bliver lavet.')
  await secretary.page.getByText('bliver lavet').waitFor({ state: 'detached', timeout: 120_000 })
  assert.equal(await page.main.getByText('uden den nyeste tilføjelse').count(), 0)

  await lockedFor(meeting)
  await Promise.all([secretary.leave(), member.leave(), chair.leave()])
})

/** Files as the secretary has them: a PDF of each kind, and in the internal data nothing of what is closed. */
async function filesOf(page: MinutesPage): Promise<void> {
  const fetched = async (name: RegExp) => {
    const address = await page.main.getByRole('link', { name }).getAttribute('href')
    return (await page.visitor.context.request.get(address ?? '')).body()
  }
  for (const form of [/^PDF til læsning ?: Referatet uden/u, /^PDF til arkiv ?: Referatet uden/u])
    assert.equal((await fetched(form)).subarray(0, 4).toString(), '%PDF')
  const said = (await fetched(/^Data \(JSON\) ?: Referatet uden/u)).toString()
  assert.ok(said.includes('Åbningstiderne blev godkendt fra 1. september.') && said.includes('En personsag'))
  assert.ok(!said.includes('Fratrædelse'))
  const whole = (await fetched(/^Data \(JSON\) ?: Hele/u)).toString()
  assert.ok(whole.includes('Fratrædelsen blev godkendt.'))
}

/** What others see once minutes are locked. */
async function lockedFor({ id, paper }: { id: number; paper: number }): Promise<void> {
  const writer = await someone('caseworker')
  let page = await writer.open(MinutesPage, paths.paper(paper))
  const decided = page.main.getByRole('region', { name: 'Beslutning' })
  for (const text of [
    'Godkendt',
    'Åbningstiderne blev godkendt fra 1. september.',
    'Skiltene ændres',
    'Center for Prøver',
    '1. september 2027',
  ])
    // prettier-ignore
    await decided.getByText(text).first().waitFor()
  await page.picture('paper-decided')
  page = await page.follow('Direktionen, 3. maj 2027, punkt 1')
  await page.says('Nye åbningstider på biblioteket')
  page = await (await writer.open(MinutesPage, paths.paper(paper))).follow(/^26\/|^27\/|^Sag /u)
  await page.says('Åbningstiderne blev godkendt fra 1. september.', 'Skiltene ændres')
  await page.picture('case-decided')
  const employee = await someone('employee')
  const seen = await employee.open(MinutesPage, paths.meeting(id))
  await seen.says('Nye åbningstider på biblioteket', 'En personsag')
  const files = await employee.open(MinutesPage, paths.draftMinutes(id))
  await files.says('Referatet uden lukkede punkter')
  await files.keepsQuietOf('Fratrædelse', 'Hele referatet')
  assert.ok((await lettersTo('caseworker')).includes('decision-made'))
  assert.ok((await lettersTo('member')).includes('minutes-locked'))
  assert.ok(!(await lettersTo('employee')).includes('minutes-locked'))
  await Promise.all([writer.leave(), employee.leave()])
}

test('the secretary tells decisions, drops one with a reason, and the list is empty', async () => {
  const meeting = await ended('2027-06-07')
  const secretary = await someone('secretary', false)
  let page = await secretary.open(MinutesPage, paths.front)
  await page.says('Beslutninger, der ikke er fortalt', '2 beslutninger uden modtager')
  page = await page.follow(/^Alle møder med beslutninger/u)
  page = await page.follow('Direktionen, 7. juni 2027')
  const [open, closed] = meeting.items
  const part = (id: number | undefined) => page.main.locator(`section[aria-labelledby="punkt-${id}"]`)
  await part(open).getByText(/^Skriv på, hvem/u).click() // prettier-ignore
  const ready = await part(open).getByLabel(/^Tekst, klar til at sende/u).inputValue() // prettier-ignore
  assert.match(
    ready,
    /^Direktionen behandlede den 7\. juni 2027 «Nye åbningstider på biblioteket» \(sag 26\/\d+\)\./u,
  )
  assert.match(ready, /Beslutning: Åbningstiderne blev godkendt\./u)
  assert.doesNotMatch(await part(closed).getByLabel(/^Tekst, klar til at sende/u).inputValue(), /Fratrædelse/u) // prettier-ignore
  await page.picture('to-tell')
  await part(open).getByRole('button', { name: /^Skriv på listen/u }).click() // prettier-ignore
  page = await secretary.see(MinutesPage)
  await page.says('Skriv, hvem der skal have besked.')
  await part(open).getByLabel('Hvordan').selectOption({ label: 'Intranet' })
  await part(open).getByLabel('Hvem').fill('Alle ansatte')
  page = await page.press(/^Skriv på listen om Nye/u)
  await page.says('Ikke fortalt')
  await part(open).getByText(/^Skriv på, hvem/u).click() // prettier-ignore
  await part(open).getByLabel('Hvem').fill('Lånerne')
  page = await page.press(/^Skriv på listen om Nye/u)
  page = await page.press(/^Er fortalt ?: Alle ansatte/u)
  await page.says(/Fortalt .* af Sanne Ekholt/u)
  await part(open).getByText(/^Skal ikke fortælles alligevel/u).click() // prettier-ignore
  page = await page.press('Undlad beskeden')
  await page.says('Skriv, hvorfor beskeden ikke gives.')
  await part(open).getByLabel('Hvorfor ikke?').fill('De læser opslaget')
  page = await page.press('Undlad beskeden')
  await page.says('Undladt: De læser opslaget')
  page = await page.press(/^Ingen skal have besked om Fratrædelse/u)
  await page.picture('told')
  page = await secretary.open(MinutesPage, paths.untold)
  assert.equal(await page.main.getByRole('link', { name: 'Direktionen, 7. juni 2027' }).count(), 0)
  await secretary.leave()
})

test('on a phone draft and told decisions fit; others are told of no draft', async () => {
  const meeting = await ended('2027-06-14')
  const secretary = await someone('secretary', true, PHONE)
  for (const path of [paths.draftMinutes(meeting.id), paths.toldDecisions(meeting.id), paths.untold]) {
    const page = await secretary.open(MinutesPage, path)
    await page.assertFitsWidth()
    await page.picture(`phone-${path.split('/').at(-1)}`)
  }
  for (const who of ['employee', 'manager'] as const) {
    const other = await someone(who)
    for (const path of [paths.draftMinutes(meeting.id), paths.toldDecisions(meeting.id), paths.untold])
      await (await other.open(MinutesPage, path)).says('Siden findes ikke')
    await (await other.open(MinutesPage, paths.front)).keepsQuietOf(WAITING, 'ikke er fortalt') // prettier-ignore
    await other.leave()
  }
  await secretary.leave()
})
