import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Locator } from 'playwright-core'
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

/** Any page by which the organisation is kept; it is recognised by its heading. */
class KeptPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).waitFor()
  }
  /** Presses a button and sees where it leads: the page whose heading is given. */
  async press(button: string | RegExp, heading: string | RegExp): Promise<KeptPage> {
    return this.go(this.page.getByRole('main').getByRole('button', { name: button }).first(), heading)
  }
  async follow(link: string | RegExp, heading: string | RegExp): Promise<KeptPage> {
    return this.go(this.page.getByRole('main').getByRole('link', { name: link }).first(), heading)
  }
  /** The next page may have the heading of this one, so it is not the heading that tells that it has come. */
  async go(way: Locator, heading: string | RegExp): Promise<KeptPage> {
    // A page that is left for another forgets what it waited for, and then it is the other's loading that tells.
    const loaded = this.page.waitForEvent('load').catch(() => null)
    const rendered = this.visitor.javaScript ? this.rendered().catch(() => loaded) : loaded
    await way.click()
    await Promise.race([loaded, rendered])
    // While Turbo is on its way the page says that it is busy.
    await this.page.locator('html:not([aria-busy]) h1').getByText(heading).waitFor()
    return this.visitor.see(KeptPage)
  }
  rendered(): Promise<unknown> {
    return this.page.evaluate(
      () => new Promise((seen) => addEventListener('turbo:render', () => seen(null), { once: true })),
    )
  }
  async type(fields: Record<string, string>): Promise<this> {
    for (const [label, value] of Object.entries(fields))
      await this.page.getByRole('main').getByLabel(label, { exact: true }).fill(value)
    return this
  }
  async choose(label: string, option: string | RegExp): Promise<this> {
    const list = this.page.getByRole('main').getByLabel(label, { exact: true })
    const options = await list.locator('option').allTextContents()
    const found = options.find((text) => (typeof option === 'string' ? text === option : option.test(text)))
    assert.ok(found, `${label} has no ${option}: ${options.join(', ')}`)
    await list.selectOption({ label: found })
    return this
  }
  async shows(text: string | RegExp): Promise<void> {
    await this.page.getByRole('main').getByText(text).first().waitFor()
  }
}

for (const javaScript of [true, false]) {
  const name = javaScript ? 'Parker' : 'Havne'
  test(`an administrator adds a unit, a person and a seat ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const administrator = await visitor(browser, site, { as: 'administrator', javaScript })
    const front = await administrator.open(KeptPage, paths.organisation)
    let page = await front.follow('Enheder', 'Enheder')
    page = await page.follow('Tilføj en enhed', 'Ny enhed')
    await page.type({ Navn: name, 'Initialer (frivilligt)': name.slice(0, 3).toUpperCase() })
    await page.choose('Ligger under', /Center for Prøver/)
    page = await page.press('Tilføj enheden', name)
    await page.choose('Ligger under', new RegExp(`– ${name}$`))
    page = await page.press('Flyt enheden', name)
    await page.shows('En enhed kan ikke ligge under sig selv')

    page = await administrator.open(KeptPage, paths.newPerson)
    page = await page.press('Tilføj personen', 'Ny person')
    await page.shows('Skriv personens navn.')
    await page.type({ Navn: `Bo ${name}`, 'Initialer (frivilligt)': `BO${name.slice(0, 1)}` })
    page = await page.press('Tilføj personen', `Bo ${name}`)
    await page.choose('Enhed', new RegExp(name))
    await page.page.getByLabel(/^Leder/).check()
    page = await page.press('Tilføj ansættelsen', `Bo ${name}`)
    await page.shows('Leder')

    page = await administrator.open(KeptPage, paths.keptBody(site.municipality.body('chefforum')))
    await page.type({ Person: `BO${name.slice(0, 1)}` })
    await page.choose('Rolle', javaScript ? 'Formand' : 'Sekretær')
    page = await page.press('Tilføj pladsen', 'Chefforum')
    await page.shows(`Bo ${name}`)
    await administrator.leave()
  })
}

test('an administrator changes what a body goes by, and its secretary sees it', async () => {
  const administrator = await visitor(browser, site, { as: 'administrator' })
  const body = site.municipality.body('direktionen')
  let page = await administrator.open(KeptPage, paths.bodyRules(body))
  await page.type({ 'Dagsordenen sendes ud, hverdage før mødet': '9' })
  page = await page.press('Gem reglerne', /^Regler/)
  await page.shows('før dagsordenen sendes ud')
  await page.shows(/Sagerne skal være færdige/)
  await page.type({ 'Sager er færdige, hverdage før mødet': '12' })
  page = await page.press('Gem reglerne', /^Regler/)
  await page.shows('Forummet har sine egne regler.')

  page = await administrator.open(KeptPage, paths.bodyTemplates(body))
  page = await page.press(/Lav en ny udgave af beslutningssag/, 'Beslutningssag')
  page = await page.press(/^Ned.*Baggrund/, 'Beslutningssag')
  assert.match((await page.page.getByRole('main').getByRole('row').nth(1).textContent()) ?? '', /Indstilling/)
  page = await page.follow(/^Ret.*Baggrund/, 'Beslutningssag')
  await page.type({ Overskrift: 'Derfor kommer sagen' })
  page = await page.press('Gem afsnittet', 'Beslutningssag')
  await page.shows('Derfor kommer sagen')

  page = await administrator.open(KeptPage, paths.approvalLevels(body))
  page = await page.press('Tilføj trinnet', /^Godkendelse/)
  await page.choose('En sag fra', /Center for Prøver/)
  page = await page.press('Vis godkenderne', /^Godkendelse/)
  await page.shows('Cecilie Enggrav')

  page = await administrator.open(KeptPage, paths.standingGuests(body))
  await page.type({ Gæst: 'Borgmesteren' })
  await page.choose('Kommer til', 'Kvartalets første møde')
  page = await page.press('Tilføj gæsten', /^Faste gæster/)
  await page.shows('Borgmesteren')
  await administrator.leave()

  const secretary = await visitor(browser, site, { as: 'secretary' })
  const seen = await secretary.open(KeptPage, paths.bodyRules(body))
  await seen.shows('Senest 9 hverdage før mødet')
  assert.equal(await seen.page.getByRole('button', { name: 'Gem reglerne' }).count(), 0)
  await secretary.leave()
})

for (const javaScript of [true, false]) {
  test(`a file of persons is previewed, put right and read in ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const administrator = await visitor(browser, site, { as: 'administrator', javaScript })
    const page = await administrator.open(KeptPage, paths.organisationImport)
    const mail = javaScript ? 'gry@prove.example' : 'siv@prove.example'
    const wrong = await hand(page, `Navn;E-mail;Enhed\n${mail};${mail};Månen\n`, 'Det vil ske')
    await wrong.shows('Enheden «Månen» findes ikke i kommunen.')
    const again = await wrong.follow('Vælg en anden fil', /^Indlæs enheder/)
    const right = await hand(again, `Navn;E-mail;Enhed\n${mail};${mail};CFP\n`, 'Det vil ske')
    const done = await right.press('Indlæs 1 række', /^Indlæs enheder/)
    await done.shows('Filen er indlæst')
    const same = await hand(
      await administrator.open(KeptPage, paths.organisationImport),
      `Navn;E-mail;Enhed\n${mail};${mail};CFP\n`,
      'Det vil ske',
    )
    await same.shows('Filen ændrer ingenting.')
    await administrator.leave()
  })
}

async function hand(page: KeptPage, csv: string, heading: string): Promise<KeptPage> {
  await page.page.getByLabel('Fil', { exact: true }).setInputFiles({ name: 'personer.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }) // prettier-ignore
  return page.press('Vis, hvad der vil ske', heading)
}

test('an employee names a deputy', async () => {
  const manager = await visitor(browser, site, { as: 'manager' })
  const mine = await manager.open(KeptPage, paths.myPage)
  const page = await mine.follow('Se og vælg stedfortrædere', 'Stedfortrædere')
  await page.type({ Stedfortræder: 'ANS', 'Sidste dag': '2030-01-01' })
  const refused = await page.press('Tilføj stedfortræderen', 'Stedfortrædere')
  await refused.shows('Højst et år ad gangen.')
  const inTwoWeeks = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)
  await refused.type({ 'Sidste dag': inTwoWeeks })
  const given = await refused.press('Tilføj stedfortræderen', 'Stedfortrædere')
  await given.shows('Anders Nordskov')
  await manager.leave()
})

test('a caseworker is told who keeps the organisation', async () => {
  const caseworker = await visitor(browser, site, { as: 'caseworker' })
  for (const path of [paths.organisation, paths.newUnit, paths.keptPersons, paths.organisationImport]) {
    const page = await caseworker.open(KeptPage, path)
    await page.shows('Kun for administratorer')
  }
  await caseworker.leave()
})

test('every page by which the organisation is kept fits a phone', async () => {
  const administrator = await visitor(browser, site, { as: 'administrator', viewport: PHONE })
  for (const path of await everyPage()) await (await administrator.open(KeptPage, path)).assertFitsWidth()
  await administrator.leave()
})

async function everyPage(): Promise<string[]> {
  const { body, unit, person } = site.municipality
  const id = body('direktionen')
  const version = { handling: 'ny', slags: 'information', fra: '2090-01-01' }
  const made = await site.post(paths.bodyTemplates(id), 'administrator', version)
  const template = made.headers.get('location') ?? ''
  return [
    paths.organisation,
    paths.keptUnits,
    paths.newUnit,
    paths.keptUnit(unit('center')),
    paths.keptPersons,
    paths.newPerson,
    paths.keptPerson(person.manager),
    paths.keptBodies,
    paths.newBody,
    paths.keptBody(id),
    `${paths.bodyRules(id)}?moede=2026-12-02`,
    paths.bodyTemplates(id),
    template,
    paths.approvalLevels(id),
    paths.standingGuests(id),
    paths.delegations,
    paths.daysOff,
    paths.organisationImport,
  ]
}
