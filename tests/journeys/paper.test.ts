import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import type { Browser } from 'playwright-core'
import type { SmallPerson } from '../../demo/builders-organisation.ts'
import { paths } from '../../src/paths.ts'
import { OpenPage, PHONE, startBrowser, type Visitor, visitor } from '../support/browser.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

let site: TestSite
let browser: Browser
before(async () => {
  site = await startTestSite({
    prepare: async (database, municipality) => {
      const client = new Client({ connectionString: database.adminUrl })
      await client.connect()
      await client.query(
        `insert into approval_levels (municipality_id, body_id, position, approver, weekdays) values ($1, $2, 1, 'unit-manager', 2), ($1, $2, 2, 'secretary', 1)`,
        [municipality.id, municipality.body('direktionen')],
      )
      await client.query(
        `insert into meetings (municipality_id, body_id, held_on, starts_at, kind, degree, origin, stage) values ($1, $2, '2027-03-03', '09:00', 'agenda', 'internal', 'meeting', 'planned')`,
        [municipality.id, municipality.body('direktionen')],
      )
      await client.end()
    },
  })
  browser = await startBrowser()
})
after(async () => {
  await browser.close()
  await site.stop()
})

class WorkPage extends OpenPage {
  async recognise(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).waitFor()
  }
  async press(name: string | RegExp): Promise<WorkPage> {
    await this.page.getByRole('button', { name }).first().click()
    await this.page.waitForLoadState('load')
    return this.visitor.see(WorkPage)
  }
  async follow(name: string): Promise<WorkPage> {
    await this.page.getByRole('main').getByRole('link', { name, exact: true }).first().click()
    await this.page.waitForLoadState('load')
    return this.visitor.see(WorkPage)
  }
  async fill(label: string, text: string): Promise<void> {
    await this.page.getByLabel(label).first().fill(text)
  }
  async assertSays(...texts: (string | RegExp)[]): Promise<void> {
    const said = await this.page.getByRole('main').innerText()
    for (const text of texts)
      assert.ok(
        typeof text === 'string' ? said.includes(text) : text.test(said),
        `${String(text)} is not in: ${said}`,
      )
  }
}

const someone = (as: SmallPerson): Promise<Visitor> => visitor(browser, site, { as, javaScript: false })

async function makeCase(who: Visitor, title: string): Promise<string> {
  const form = await who.open(WorkPage, paths.newCase)
  await form.fill('Titel', title)
  await form.fill('Emneord', 'kørsel, budget')
  const made = await form.press('Gem')
  await made.assertSays(title, /\d\d\/00\d{3}/u)
  return who.page.url()
}

async function makePaper(who: Visitor, caseAddress: string): Promise<string> {
  const form = await (await who.open(WorkPage, caseAddress)).follow('Nyt oplæg')
  await who.page.getByLabel('Forum', { exact: true }).selectOption({ label: 'Direktionen' })
  await form.fill('Mødets dato', '2027-03-03')
  const writing = await form.press('Opret oplæg')
  await writing.fill('Baggrund', 'Kørslen er dyr.')
  await writing.fill('Sagsfremstilling', 'Der kørte 12 biler i 2026.\n\n- få biler\n- mange cykler')
  const saved = await writing.press('Gem')
  await saved.assertSays('Gemt.')
  return who.page.url().replace(/\/skriv.*$/u, '')
}

async function recommend(who: Visitor, paper: string): Promise<void> {
  let points = await who.open(WorkPage, `${paper}/indstilling`)
  points = await points.press('Tilføj punkt')
  await points.fill('Punkt 1', 'at købe ti cykler')
  points = await points.press('Tilføj punkt')
  await points.fill('Punkt 2', 'at sælge to biler')
  points = await points.press(/^Ryk ind.*punkt 2/u)
  await points.assertSays('Punkt 1.1')
  await points.page.getByText('Tilføj beløb til punkt 1', { exact: true }).first().click()
  await points.fill('Beløb', '1,5 mio.')
  await points.fill('År', '2027')
  await points.fill('Kontoens eller puljens navn', 'Cykelpuljen')
  points = await points.press('Tilføj beløb')
  await points.assertSays('1.500.000 kr.', 'Cykelpuljen')
}

test('a paper is written, sent back, written anew, approved and put on the agenda, without JavaScript', async () => {
  const caseworker = await someone('caseworker')
  const caseAddress = await makeCase(caseworker, 'Cykler til hjemmeplejen')
  const paper = await makePaper(caseworker, caseAddress)
  await recommend(caseworker, paper)

  const attachments = await caseworker.open(WorkPage, `${paper}/bilag`)
  await caseworker.page.getByLabel('Filer').setInputFiles([
    { name: 'Priser_2027.txt', mimeType: 'text/plain', buffer: Buffer.from('En cykel koster 9.000 kr.') },
    { name: 'Ruter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 kort') },
  ])
  await (await attachments.press('Læg på')).assertSays('1. Priser 2027', '2. Ruter')

  let read = await (await caseworker.open(WorkPage, paper)).press('Send til godkendelse')
  await read.assertSays('Til godkendelse', 'Enhedens leder: Cecilie Enggrav – senest')

  const manager = await someone('manager')
  let turn = await (await manager.open(WorkPage, paths.front)).follow('Cykler til hjemmeplejen')
  turn = await turn.press('Send tilbage')
  await turn.assertSays('Skriv, hvorfor oplægget sendes tilbage.')
  await turn.fill('Hvorfor sendes det tilbage?', 'Skriv, hvad cyklerne koster om året.')
  await (await turn.press('Send tilbage')).assertSays('Sendt tilbage')

  read = await caseworker.open(WorkPage, paper)
  await read.assertSays('Sendt tilbage af Cecilie Enggrav', 'Skriv, hvad cyklerne koster om året.')
  const writing = await read.follow('Skriv')
  await writing.fill('Økonomi', 'Cyklerne koster 90.000 kr. om året.')
  await writing.press('Gem')
  read = await (await caseworker.open(WorkPage, paper)).press('Send til godkendelse')

  turn = await manager.open(WorkPage, paper)
  turn = await turn.press(/^Godkend$/u)
  await turn.assertSays('godkendt af Cecilie Enggrav')
  const secretary = await someone('secretary')
  let desk = await secretary.open(WorkPage, paper)
  desk = await desk.press(/^Godkend$/u)
  await desk.assertSays('Godkendt', 'godkendt af Sanne Ekholt')
  desk = await desk.press('Sæt på dagsordenen')
  await desk.assertSays('På dagsordenen: mødet 3. marts 2027')
  await (
    await desk.follow('På dagsordenen: mødet 3. marts 2027')
  ).assertSays('Cykler til hjemmeplejen', 'Godkendt')
  // Before the agenda is sent, those with a seat see nothing of it.
  const councillor = await someone('councillor')
  await (await councillor.open(WorkPage, paper)).assertSays('Siden findes ikke')

  const again = await caseworker.open(WorkPage, `${paper}/skriv`)
  await again.fill('Baggrund', 'Kørslen er meget dyr.')
  await again.press('Gem')
  await (
    await caseworker.open(WorkPage, paper)
  ).assertSays('Godkendelsen er faldet', /Ændret, siden Sanne Ekholt godkendte/u, 'meget ')
  await (await secretary.open(WorkPage, paper)).follow('På dagsordenen: mødet 3. marts 2027')
  await (await secretary.see(WorkPage)).assertSays('Ændret efter godkendelse')
  for (const who of [caseworker, manager, secretary, councillor]) await who.leave()
})

test('two who write at once lose nothing, and the checks stand beside the text', async () => {
  const caseworker = await someone('caseworker')
  const paper = await makePaper(caseworker, await makeCase(caseworker, 'Åbningstider'))
  const manager = await someone('manager')
  const theirs = await manager.open(WorkPage, `${paper}/skriv`)
  const mine = await caseworker.open(WorkPage, `${paper}/skriv`)
  await theirs.fill('Baggrund', 'Lederens tekst.')
  await theirs.press('Gem')
  await mine.fill('Baggrund', 'Sagsbehandlerens tekst.')
  await mine.fill('Økonomi', 'Det koster 5 kr.')
  const both = await mine.press('Gem')
  await both.assertSays('Cecilie Enggrav har imens skrevet en nyere tekst i Baggrund', 'Lederens tekst.')
  assert.equal(await caseworker.page.getByLabel('Baggrund').first().inputValue(), 'Sagsbehandlerens tekst.')
  await (await both.press('Gem')).assertSays('Gemt.')

  const checked = await caseworker.open(WorkPage, `${paper}/skriv`)
  await checked.fill('Økonomi', '| Post | Beløb |\n| Løn | 100 |\n| Drift | 200 |\n| I alt | 400 |')
  await (await checked.press('Tjek')).assertSays('Tabellens sum passer ikke')
  const read = await (await caseworker.open(WorkPage, paper)).follow('Historik for Baggrund')
  await read.assertSays('Udgave 3', 'Lederens', 'Sagsbehandlerens')
  await caseworker.leave()
  await manager.leave()
})

test('a closed case is seen by those who have to do with it, and its pages fit a phone', async () => {
  const manager = await visitor(browser, site, { as: 'manager', viewport: PHONE })
  const form = await manager.open(WorkPage, paths.newCase)
  await form.fill('Titel', 'En svær sag')
  await manager.page.getByLabel('Lukket', { exact: false }).first().check()
  const refused = await form.press('Gem')
  await refused.assertSays('Skriv en dato, hvor lukningen vurderes igen.')
  await refused.fill('Hvorfor er sagen lukket?', 'Forvaltningsloven § 27')
  await refused.fill('Titel, som alle må se', 'Personalesag')
  await refused.fill('Hvornår vurderes lukningen igen?', '2028-01-01')
  await manager.page.getByLabel('Lukket', { exact: false }).first().check()
  await (await refused.press('Gem')).assertFitsWidth()
  await manager.page.waitForURL(/\/sagsbehandling\/\d+$/u)
  const address = new URL(manager.page.url()).pathname
  assert.equal((await site.visit(address, 'employee')).status, 404)
  assert.equal((await site.visit(address, 'manager')).status, 200)
  for (const path of [paths.cases, address, `${address}/nyt-oplaeg`])
    await (await manager.open(WorkPage, path)).assertFitsWidth()
  await manager.leave()
})

test('where no connection comes about the fields are plain ones, and what is pasted keeps its lists and tables', async () => {
  const caseworker = await someone('caseworker')
  const paper = await makePaper(caseworker, await makeCase(caseworker, 'Indsat tekst'))
  await caseworker.leave()
  const writer = await visitor(browser, site, { as: 'caseworker' })
  await writer.page.routeWebSocket(/\/sammen$/u, (socket) => void socket.close())
  const page = await writer.open(WorkPage, `${paper}/skriv`)
  await writer.page.locator('.writing-head').waitFor()
  await writer.page.locator('.writing-head').waitFor({ state: 'detached' })
  const field = writer.page.getByLabel('Økonomi').first()
  await field.focus()
  await field.evaluate((element) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData(
      'text/html',
      '<p class=MsoNormal><b>Priser</b><o:p></o:p></p><table><tr><td>Post</td><td>Beløb</td></tr><tr><td>Cykel</td><td>100</td></tr></table>',
    )
    clipboardData.setData('text/plain', 'Priser Post Beløb')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await writer.page.waitForFunction(() =>
    [...document.querySelectorAll('textarea')].some(({ value }) => value.includes('| Cykel | 100 |')),
  )
  assert.match(await field.inputValue(), /^\*\*Priser\*\*\n\n\| Post \| Beløb \|/u)
  await page.press('Gem')
  await writer.page.getByText('Gemt.').waitFor()
  await (await writer.open(WorkPage, paper)).assertSays('Priser', 'Cykel')
  await writer.leave()
})
