/** A day at the desk: calls are answered, parked, passed on, come back, and are written down; by keys, and without scripts. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { TrialLeg } from '../../src/contact/telephony/in-process/trial-telephones.ts'
import { paths } from '../../src/paths.ts'
import { PHONE, startBrowser, type Visitor, visitor } from '../support/browser.ts'
import { until } from '../support/call-control.ts'
import { callOn, type DeskSite, startDeskSite } from '../support/desk.ts'
import { SitePage } from '../support/site-page.ts'

let at: DeskSite
let browser: Browser
before(async () => {
  at = await startDeskSite()
  const { id, person } = at.site.municipality
  await at.laid.ask(
    `insert into contact_subjects (municipality_id, name, words) values ($1, 'Boligstøtte', 'husleje, boligydelse'), ($1, 'Pas', 'rejse')`,
    [id],
  )
  await at.laid.ask(
    `insert into contact_lines (municipality_id, person_id, number) values ($1, $2, '55001122'), ($1, $3, '55003344')`,
    [id, person.caseworker, person.member],
  )
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await at?.stop()
})

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 2, name }).waitFor()

/** The employee's telephone, when it rings. */
const employeeRings = (): Promise<TrialLeg> =>
  until(
    () =>
      at.control.telephones
        .legs()
        .find(({ endpoint, state }) => state === 'ringing' && endpoint?.kind === 'number'),
    'the employee to be rung',
  )

async function sitDown(visit: Visitor, desk: number): Promise<SitePage> {
  const page = await visit.open(SitePage, paths.contactDesk)
  return page.go('button', `Log på Plads ${desk}`, `Plads ${desk}`)
}

describe('by keys alone', () => {
  let visit: Visitor
  let caller: TrialLeg
  before(async () => {
    visit = await visitor(browser, at.site, { as: 'employee' })
    await sitDown(visit, 1)
  })
  after(async () => {
    await visit?.leave()
  })

  test('a call is called out once, counted down, and answered', async () => {
    const { page } = visit
    caller = await at.ring('20304050')
    await heading(page, /Nyt opkald fra 20 30 40 50/u)
    await until(async () => (await page.title()).startsWith('Opkald!'), 'the title')
    assert.match(
      (await page.locator('[aria-live=assertive]').textContent()) ?? '',
      /^Nyt opkald fra 20 30 40 50/u,
    )
    await visit.see(SitePage)
    await page.keyboard.press('b')
    await heading(page, 'Du taler med 20 30 40 50')
    await until(async () => !(await page.title()).startsWith('Opkald!'), 'the title')
  })

  test('the note is saved while one types, and no key is taken for a button meanwhile', async () => {
    const { page } = visit
    await page.keyboard.press('n')
    await page.keyboard.type('Vil klage over husleje. 12 breve, hk')
    await page.getByText('Gemt', { exact: true }).waitFor()
    await heading(page, 'Du taler med 20 30 40 50')
    const [row] = await at.laid.ask<{ note: string }>('select note from contact_enquiries')
    assert.equal(row?.note, 'Vil klage over husleje. 12 breve, hk')
    await page.keyboard.press('Escape')
    await page.keyboard.press('e')
    await page.keyboard.type('husleje')
    await page.keyboard.press('Enter')
    await until(async () => (await page.getByLabel('Emne').inputValue()) === 'Boligstøtte', 'the subject')
  })

  test('parked and taken up again', async () => {
    const { page } = visit
    await page.keyboard.press('Escape')
    await page.keyboard.press('h')
    await heading(page, 'Borgeren er parkeret og hører musik')
    await page.keyboard.press('h')
    await heading(page, 'Du taler med 20 30 40 50')
  })

  test('passed on, not taken, and back with word of it', async () => {
    const { page } = visit
    await page.keyboard.press('v')
    await page.keyboard.type('SAG')
    await page.keyboard.press('Enter')
    const button = page.getByRole('button', { name: 'Ring op først Signe Agerskov' })
    await button.waitFor()
    await visit.see(SitePage)
    await button.press('Enter')
    await heading(page, 'Der ringes til Signe Agerskov. Borgeren hører musik')
    const { call, leg } = await employeeRings()
    at.control.telephones.refuse(call, leg, 'busy')
    await heading(page, 'Du taler med 20 30 40 50')
    await page.getByText('Signe Agerskov er optaget. Borgeren er hos dig igen.').first().waitFor()
  })

  test('passed on once more, talked of first, and let go; the employee reads the note', async () => {
    const { page } = visit
    await page.keyboard.press('v')
    await page.keyboard.type('SAG')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Ring op først Signe Agerskov' }).press('Enter')
    const { call, leg } = await employeeRings()
    at.control.telephones.answer(call, leg)
    await heading(page, 'Du taler med Signe Agerskov. Borgeren hører musik')
    await page.keyboard.press('g')
    await heading(page, 'Signe Agerskov har overtaget samtalen')
    await page.keyboard.press('2')
    await page.locator('button[aria-pressed="true"]', { hasText: 'Stillet videre' }).waitFor()
    const mails = await at.laid.ask<{ kind: string; link: string }>(
      `select kind, link from mails where kind = 'enquiry-handed'`,
    )
    assert.equal(mails.length, 1)
    const read = await at.site.visit(mails[0]?.link ?? '', 'caseworker')
    assert.match(await read.text(), /Henvendelse om Boligstøtte[^]*Vil klage over husleje/u)
    at.control.telephones.hangUp(caller.call)
  })

  test('ready again, then a pause with a reason, and back', async () => {
    const { page } = visit
    await page.keyboard.press('k')
    await heading(page, 'Du er ledig')
    await page.keyboard.press('p')
    await page.getByLabel('Hvorfor?').selectOption('Frokost')
    await page.getByRole('button', { name: 'Hold pause' }).press('Enter')
    await heading(page, 'Pause: Frokost')
    await page.keyboard.press('k')
    await heading(page, 'Du er ledig')
  })

  test('keys can be switched off, which the browser remembers', async () => {
    const { page } = visit
    await page.getByRole('button', { name: 'Taster: til' }).click()
    await page.keyboard.press('p')
    assert.equal(await page.getByLabel('Hvorfor?').isVisible(), false)
    await page.reload()
    await page.getByRole('button', { name: 'Taster: fra' }).click()
    await page.keyboard.press('p')
    await page.getByLabel('Hvorfor?').waitFor()
  })

  test('the page fits a narrow screen, also with a call and choices on it', async () => {
    const { page } = visit
    caller = await at.ring('20304050')
    await heading(page, /Nyt opkald/u)
    await page.keyboard.press('b')
    await heading(page, 'Du taler med 20 30 40 50')
    await page.getByText('Vil klage over husleje').first().waitFor()
    await page.setViewportSize(PHONE)
    await page.goto(paths.contactDeskOf({ hvem: 'SAG' }))
    await (await visit.see(SitePage)).assertFitsWidth()
    at.control.telephones.hangUp(caller.call)
    await heading(page, 'Samtalen er slut')
    await page.getByRole('button', { name: 'Klar', exact: true }).click()
    await heading(page, 'Du er ledig')
    await page.getByRole('button', { name: 'Log af pladsen' }).click()
    await page.getByRole('heading', { name: 'Vælg en plads' }).waitFor()
  })
})

test('without scripts: a call from ringing to a message and the next one', async () => {
  const visit = await visitor(browser, at.site, { as: 'caseworker', javaScript: false })
  let page = await sitDown(visit, 2)
  const caller = await at.ring(null, 2)
  await until(async () => /Nyt opkald/u.test(await at.page('caseworker')), 'the call on the page')
  page = await visit.open(SitePage, paths.contactDesk)
  await page.shows('Nyt opkald fra Skjult nummer')
  page = await page.go('button', 'Besvar', 'Plads 2')
  await page.shows('Nummeret er skjult')
  await page.type({ Notat: 'Vil tale om sin byggesag' })
  await page.page.getByLabel('Hvem?').fill('MED')
  page = await page.go('button', 'Find', 'Plads 2')
  page = await page.go('button', 'Tag besked Mette Edelbjerg', 'Plads 2')
  assert.equal(await page.page.getByLabel('Besked', { exact: true }).inputValue(), 'Vil tale om sin byggesag')
  page = await page.go('button', 'Send besked', 'Plads 2')
  await page.page.locator('button[aria-pressed="true"]', { hasText: 'Besked taget' }).waitFor()
  const [left] = await at.laid.ask<{ what: string; owner: number; origin: string }>(
    'select what, owner_person_id::int as owner, origin from commitments',
  )
  assert.deepEqual(left, {
    what: 'Vil tale om sin byggesag',
    owner: at.site.municipality.person.member,
    origin: 'enquiry',
  })
  page = await page.go('button', 'Læg på', 'Plads 2')
  await page.shows('Samtalen er slut')
  page = await page.go('button', 'Klar', 'Plads 2')
  await page.shows('Du er ledig')
  assert.equal(callOn(await at.page('caseworker')).length, 36)
  at.control.telephones.hangUp(caller.call)
  await visit.leave()
})
