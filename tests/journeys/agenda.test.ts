import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import type { Browser } from 'playwright-core'
import { ownItem, planMeeting, putOnAgenda, writePaper } from '../../demo/builders-agenda.ts'
import { paths } from '../../src/paths.ts'
import { Database } from '../../src/platform/database.ts'
import { OpenPage, PHONE, startBrowser, type Visitor, visitor } from '../support/browser.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

let site: TestSite
let browser: Browser
let app: Database
before(async () => {
  site = await startTestSite({
    prepare: async (database, municipality) => {
      const client = new Client({ connectionString: database.adminUrl })
      await client.connect()
      // A second secretary of the board.
      await client.query(
        `insert into seats (municipality_id, body_id, person_id, role, valid_from) values ($1, $2, $3, 'secretary', '2010-01-01')`,
        [municipality.id, municipality.body('direktionen'), municipality.person.administrator],
      )
      await client.end()
    },
  })
  app = new Database(site.database.urls.app, { poolSize: 2 })
  browser = await startBrowser()
})
after(async () => {
  await browser.close()
  await app.close()
  await site.stop()
})

/** Any page of arranging; it is recognised by its heading. */
class AgendaPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).waitFor()
  }
  get main() {
    return this.page.getByRole('main')
  }
  /** The titles in order, with their numbers: `2.1 Budget`. */
  async rows(): Promise<string[]> {
    const lines = await this.main.locator('.agenda-line').all()
    return Promise.all(
      lines.map(async (line) => {
        const number = await line.locator('.agenda-number').innerText()
        return `${number} ${await line.getByRole('link').first().innerText()}`
      }),
    )
  }
  async waitForRows(...rows: string[]): Promise<void> {
    for (let tries = 0; tries < 100; tries++) {
      if (JSON.stringify(await this.rows().catch(() => [])) === JSON.stringify(rows)) return
      await this.page.waitForTimeout(50)
    }
    assert.deepEqual(await this.rows(), rows)
  }
  async press(name: string | RegExp): Promise<AgendaPage> {
    const loaded = this.settled()
    await this.main
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click()
    await loaded
    return this.visitor.see(AgendaPage)
  }
  async follow(name: string | RegExp): Promise<AgendaPage> {
    const loaded = this.settled()
    await this.main
      .getByRole('link', { name, exact: typeof name === 'string' })
      .first()
      .click()
    await loaded
    return this.visitor.see(AgendaPage)
  }
  /** The next page has come: rendered by Turbo, or loaded. */
  settled(): Promise<unknown> {
    const loaded = this.page.waitForEvent('load').catch(() => null)
    if (!this.visitor.javaScript) return loaded
    const rendered = this.page.evaluate(
      () => new Promise((seen) => addEventListener('turbo:render', () => seen(null), { once: true })),
    )
    return Promise.race([loaded, rendered.catch(() => loaded)])
  }
  async fill(label: string, text: string): Promise<void> {
    const field = this.main.locator('input, textarea').and(this.main.getByLabel(label))
    await field.first().fill(text)
  }
  async says(...texts: (string | RegExp)[]): Promise<void> {
    const said = await this.main.innerText()
    for (const text of texts)
      assert.ok(
        typeof text === 'string' ? said.includes(text) : text.test(said),
        `${String(text)} is not in: ${said}`,
      )
  }
  async hasFocusOn(name: string): Promise<void> {
    const focused = () => this.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    for (let tries = 0; tries < 60 && (await focused()) !== name; tries++) await this.page.waitForTimeout(50)
    assert.equal(await focused(), name)
  }
}

let day = 10
async function agendaWith(...titles: string[]): Promise<number> {
  const meeting = await planMeeting(app, site.municipality, { heldOn: `2027-03-${day++}` })
  for (const title of titles)
    await putOnAgenda(app, site.municipality, meeting, ownItem({ title, minutes: 20 }))
  return meeting
}

const secretary = (options: { javaScript?: boolean; viewport?: typeof PHONE } = {}): Promise<Visitor> =>
  visitor(browser, site, { as: 'secretary', ...options })

test('items are moved by buttons, by the keyboard from their handle and by dragging, and focus stays', async () => {
  const meeting = await agendaWith('Et', 'To', 'Tre')
  const who = await secretary()
  let page = await who.open(AgendaPage, paths.meeting(meeting))
  page = await page.follow('Dagsorden')
  page = await page.press('Flyt «Tre» op')
  await page.waitForRows('1 Et', '2 Tre', '3 To')
  await page.page.getByRole('status').getByText('«Tre» er nu punkt 2.').waitFor()
  await page.hasFocusOn('Flyt «Tre» op')

  await page.page.getByRole('button', { name: 'Tag fat i «Et»' }).focus()
  await page.page.keyboard.press('Space')
  await page.page.getByText('Du har fat i Et. Plads 1 af 3').waitFor({ state: 'attached' })
  await page.page.keyboard.press('ArrowDown')
  await page.page.keyboard.press('ArrowDown')
  await page.page.getByText('Plads 3 af 3', { exact: true }).waitFor({ state: 'attached' })
  await page.page.keyboard.press('Escape')
  await page.waitForRows('1 Et', '2 Tre', '3 To')
  await page.page.keyboard.press('Space')
  await page.page.keyboard.press('ArrowDown')
  await page.page.keyboard.press('Space')
  await page.waitForRows('1 Tre', '2 Et', '3 To')
  await page.hasFocusOn('Tag fat i «Et»')

  const from = await page.page.getByRole('button', { name: 'Tag fat i «To»' }).boundingBox()
  const to = await page.main.locator('.agenda-line').first().boundingBox()
  assert.ok(from && to)
  await page.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.page.mouse.down()
  await page.page.mouse.move(to.x + 200, to.y + 20, { steps: 5 })
  await page.page.mouse.move(to.x + 200, to.y + 3)
  await page.page.mouse.up()
  await page.waitForRows('1 To', '2 Tre', '3 Et')
  page = await page.press('Gør «Et» til underpunkt')
  await page.waitForRows('1 To', '2 Tre', '2.1 Et')
  page = await page.press('Flyt «Et» ud')
  await page.waitForRows('1 To', '2 Tre', '3 Et')
  await who.leave()
})

test('everything is done without JavaScript: put on, moved to a place, times, guests, taken off', async () => {
  const meeting = await agendaWith('Et', 'To', 'Tre')
  await writePaper(app, site.municipality, { title: 'Nye cykler' })
  const who = await secretary({ javaScript: false })
  let page = await who.open(AgendaPage, paths.arrangeAgenda(meeting))
  page = await page.press(/^Sæt på.*Nye cykler/)
  await page.says('«Nye cykler» er nu punkt 4.', 'Godkendt')
  page = await page.follow('Flyt «Nye cykler» til punkt …')
  await page.main.getByLabel('Ny plads').selectOption({ label: 'Punkt 1, nu Et' })
  page = await page.press('Flyt punktet')
  assert.deepEqual(await page.rows(), ['1 Nye cykler', '2 Et', '3 To', '4 Tre'])
  await page.fill('Minutter til «Nye cykler»', '45')
  page = await page.press('Gem tider')
  await page.says('kl. 9.45', 'kl. 10.05')
  await page.fill('Minutter til «Nye cykler»', 'længe')
  page = await page.press('Gem tider')
  await page.says('Skriv minutter som et helt tal')

  page = await who.open(AgendaPage, paths.arrangeAgenda(meeting))
  page = await page.follow('To')
  await page.fill('Gæst', 'Brandinspektøren')
  await page.fill('Kommer kl.', '9.30')
  page = await page.press('Tilføj gæsten')
  await page.says('Brandinspektøren kl. 9.30', '(har ikke fået besked)')
  page = await who.open(AgendaPage, paths.arrangeAgenda(meeting))
  await page.says('Gæsten venter 35 min.')

  page = await page.follow('Nyt punkt')
  page = await page.press('Sæt punktet på')
  await page.says('Skriv punktets titel.')
  await page.fill('Titel', 'Orientering om løn')
  await page.main.getByText('Lukket punkt').click()
  await page.main.getByLabel('Punktet er lukket').check()
  page = await page.press('Sæt punktet på')
  await page.says('Skriv, hvorfor punktet er lukket.')
  await page.fill('Hvorfor er punktet lukket?', 'Forvaltningsloven § 27')
  await page.fill('Titel, som alle må se', 'Personalesag')
  await page.fill('Hvornår vurderes lukningen igen?', '2029-01-01')
  page = await page.press('Sæt punktet på')
  assert.equal((await page.rows()).at(-1), '5 Orientering om løn')
  await page.says('Lukket')
  page = await (await page.follow('Orientering om løn')).press('Tag af dagsordenen')
  assert.equal((await page.rows()).length, 4)
  await who.leave()
})

test('two secretaries in two browsers: neither loses a move, each is told', async () => {
  const meeting = await agendaWith('Et', 'To', 'Tre', 'Fire')
  const [one, two] = [await secretary(), await visitor(browser, site, { as: 'administrator' })]
  const mine = await one.open(AgendaPage, paths.arrangeAgenda(meeting))
  const theirs = await two.open(AgendaPage, paths.arrangeAgenda(meeting))
  await (await theirs.press('Flyt «Fire» op')).waitForRows('1 Et', '2 To', '3 Fire', '4 Tre')
  const both = await mine.press('Flyt «To» op')
  await both.waitForRows('1 To', '2 Et', '3 Fire', '4 Tre')
  await both.says(
    'Dagsordenen er ændret imens',
    'Adam Damkær flyttede punkt 4 «Fire» til plads 3',
    'Din ændring er udført',
  )

  // The other takes away what one wants to move to.
  const late = await two.open(AgendaPage, paths.arrangeAgenda(meeting))
  await (await (await late.follow('Et')).press('Tag af dagsordenen')).waitForRows('1 To', '2 Fire', '3 Tre')
  const told = await both.press('Flyt «Fire» op')
  await told.waitForRows('1 To', '2 Fire', '3 Tre')
  await told.says('ikke længere på dagsordenen', 'Adam Damkær tog punkt 2 af dagsordenen')
  await one.leave()
  await two.leave()
})

test('an administrator sets the order of a body and its standing items; a new agenda follows them', async () => {
  const body = site.municipality.body('direktionen')
  const who = await visitor(browser, site, { as: 'administrator' })
  let page = await who.open(AgendaPage, paths.standingItems(body))
  await page.fill('Titel', 'Eventuelt')
  await page.main.getByLabel('Sidst', { exact: true }).check()
  page = await page.press('Tilføj punktet')
  await page.says('Eventuelt')
  page = await who.open(AgendaPage, paths.placementRules(body))
  await page.fill('Nummer til Meddelelsessager', '1')
  await page.fill('Nummer til Beslutningssager', '2')
  await page.main.getByLabel('Orden i Beslutningssager').selectOption({ label: 'Korteste først' })
  page = await page.press('Gem rækkefølgen')
  await page.says('Beslutningssager (korteste først)')

  const meeting = await planMeeting(app, site.municipality, { heldOn: `2027-04-${day++}` })
  for (const [title, kind, minutes] of [
    ['Lang', 'decision', 40],
    ['Nyt', 'information', 5],
    ['Kort', 'decision', 10],
  ] as const)
    await putOnAgenda(app, site.municipality, meeting, ownItem({ title, kind, minutes }))
  page = await who.open(AgendaPage, paths.arrangeAgenda(meeting))
  await page.waitForRows('1 Nyt', '2 Kort', '3 Lang', '4 Eventuelt')
  page = await page.press('Flyt «Lang» op')
  await (await page.press('Anbring efter reglerne')).waitForRows('1 Nyt', '2 Lang', '3 Kort', '4 Eventuelt')
  page = await page.press(/^Anbring også/)
  await page.waitForRows('1 Nyt', '2 Kort', '3 Lang', '4 Eventuelt')
  await who.leave()
})

test('every page of arranging fits a phone', async () => {
  const meeting = await agendaWith('Et punkt med en lang titel om hjemmeplejens elcykler og parkering', 'To')
  await writePaper(app, site.municipality, { title: 'En lang titel på et oplæg om kommunens lukkedage' })
  const who = await secretary({ viewport: PHONE })
  const page = await who.open(AgendaPage, paths.arrangeAgenda(meeting))
  await page.assertFitsWidth()
  const item = new URL((await page.main.getByRole('link', { name: 'To', exact: true }).getAttribute('href')) ?? '', site.address) // prettier-ignore
  const body = site.municipality.body('direktionen')
  for (const path of [
    item.pathname,
    paths.newAgendaItem(meeting),
    paths.placementRules(body),
    paths.standingItems(body),
  ])
    await (await who.open(AgendaPage, path)).assertFitsWidth()
  await who.leave()
})
