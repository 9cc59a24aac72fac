/** From a decision to whether it worked: an indicator is made, asked for, measured by hand and by file, judged, and shown to all. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { aMeeting, anItem, releaseMeeting, storeMeeting } from '../../demo/builders.ts'
import { writeShortDate } from '../../src/language/dates.ts'
import { addDays } from '../../src/language/due-calendar.ts'
import { today } from '../../src/organisation/administration.tsx'
import { paths } from '../../src/paths.ts'
import { PHONE, startBrowser, visitor } from '../support/browser.ts'
import { SitePage } from '../support/site-page.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

let site: TestSite
let browser: Browser
/** Decided, published; the second point was not approved. */
let item = 0
let meeting = 0
const day = today()
const before30 = addDays(day, -30)

before(async () => {
  site = await startTestSite({
    prepare: async (database, municipality) => {
      const recommendation = {
        by: 'Centret',
        points: ['at ventetiden nedbringes', 'at der ansættes én til'].map((text, index) => ({
          label: String(index + 1),
          text,
          points: [],
        })),
      }
      const decision = {
        body: null,
        date: null,
        text: 'Punkt 1: Godkendt. Punkt 2: Ikke godkendt.',
        outcome: 'partly' as const,
        points: { '1': 'approved' as const, '2': 'rejected' as const },
      }
      const stored = await storeMeeting(
        database.urls.worker,
        municipality.id,
        aMeeting({
          date: addDays(day, -200),
          items: [{ ...anItem({ title: 'Ventetid i telefonen', caseNumber: '25/00417' }), recommendation, decisions: [decision] }],
        }),
      )
      await releaseMeeting(database.urls.app, municipality, stored, ['published'])
      item = stored.items[0]?.id ?? 0
      meeting = stored.meetingId
    },
  })
  browser = await startBrowser()
}) // prettier-ignore
after(async () => {
  await browser.close()
  await site.stop()
})

test('a secretary says what is measured, the manager enters the figure, and the verdict is confirmed', async () => {
  const secretary = await visitor(browser, site, { as: 'secretary' })
  let page = await secretary.open(SitePage, paths.item(item))
  page = await page.go('link', 'Ny måling af beslutningen', 'Ny måling')
  // What is missing is said beside its field, and what was typed stays.
  await page.type({ 'Hvad måles?': 'Ventetid', Kilde: 'Telefonsystemet' })
  page = await page.go('button', 'Opret målingen', 'Ny måling')
  await page.shows('Skriv, hvad der måles i, fx %.')
  await page.choose('Hører til', 'Punkt 1: at ventetiden nedbringes')
  await page.type({
    'Måles i': 'minutter',
    'Udgangspunkt (frivilligt)': '4',
    'Højst (frivilligt)': '2',
    'Skal være nået senest': day,
    'Første måling (frivilligt)': before30,
    'Mindste antal bag tallet (frivilligt)': '100',
  })
  await page.main.getByRole('radio', { name: 'Højst (lavere er bedre)' }).check()
  await page.choose('Enhed med tallene', 'Center for Prøver')
  await page.main.getByLabel('Alle må se målingen').check()
  page = await page.go('button', 'Opret målingen', 'Ventetid')
  await page.shows('Målingen mangler')
  const address = new URL(secretary.page.url()).pathname

  // It was set on a condition that the same decision refused.
  await page.main.getByText('Ny forudsætning').click()
  await page.type({ 'Hvad skal holde, for at målet kan nås?': 'Der er én til', 'Punkt i indstillingen (frivilligt)': '2' }) // prettier-ignore
  await page.main.getByLabel('Afgøres af').selectOption({ index: 1 })
  page = await page.go('button', 'Tilføj forudsætningen', 'Ventetid')
  await page.shows('En forudsætning er faldet bort')

  const manager = await visitor(browser, site, { as: 'manager' })
  let own = await manager.open(SitePage, address)
  assert.equal(await own.main.getByRole('button', { name: 'Stop målingen' }).count(), 0)
  await own.type({ 'Tal i minutter': 'mange', 'Antal bag tallet': '320', 'Målt den': before30 })
  own = await own.go('button', 'Gem tallet', 'Ventetid')
  await own.shows('Skriv et tal, fx 96,5.')
  await own.type({ 'Tal i minutter': '3,5' })
  own = await own.go('button', 'Gem tallet', 'Ventetid')
  await own.shows(/Forslag: Ikke nået/)
  await own.main.getByRole('img', { name: /Ventetid/ }).first().waitFor() // prettier-ignore
  await manager.leave()

  page = await secretary.open(SitePage, address)
  await page.type({ 'Med hvilke ord?': 'Fire stillinger var ledige.' })
  page = await page.go('button', 'Gem vurderingen', 'Ventetid')
  await page.shows(/Fire stillinger var ledige\./)
  page = await secretary.open(SitePage, paths.item(item))
  await page.shows('Virker det?')
  await page.shows('Ikke nået')
  await secretary.leave()
})

test('everyone reads what is open without JavaScript on a telephone, and a known page is not sent again', async () => {
  const anyone = await visitor(browser, site, { javaScript: false, viewport: PHONE })
  let page = await anyone.open(SitePage, paths.effects)
  page = await page.go('link', 'Ventetid', 'Ventetid')
  await page.shows('Fire stillinger var ledige.')
  assert.equal(await page.main.getByText('Cecilie Enggrav').count(), 0)
  assert.equal(await page.main.getByRole('button').count(), 0)
  await anyone.open(SitePage, paths.effectsOfDecision(item))
  for (const address of [paths.meeting(meeting), paths.item(item)]) {
    page = await anyone.open(SitePage, address)
    await page.shows('Virker det?')
    await page.shows('Forudsætning bortfaldet')
  }
  page = await anyone.open(SitePage, paths.effectsOfYear(addDays(day, -200).slice(0, 4)))
  await page.shows('1 mål: 1 ikke nået.')
  const wide = await anyone.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  assert.equal(wide, false)
  await anyone.leave()
  const first = await site.visit(paths.effects)
  const again = await site.visit(paths.effects, null, {
    headers: { 'if-none-match': first.headers.get('etag') ?? '' },
  })
  assert.equal(again.status, 304)
})

test('a file of figures is shown before it is stored; one with errors changes nothing, the same twice neither', async () => {
  const secretary = await visitor(browser, site, { as: 'secretary' })
  let page = await secretary.open(SitePage, paths.newIndicatorOf(item))
  await page.type({
    'Hvad måles?': 'Opgivne opkald',
    'Måles i': '%',
    Kilde: 'Telefonsystemet',
    'Mindst (frivilligt)': '0',
    'Højst (frivilligt)': '5',
    'Skal være nået senest': day,
    'Andre datoer (frivilligt)': `${writeShortDate(addDays(day, -60))}\n${writeShortDate(before30)}`,
  })
  await page.main.getByRole('radio', { name: 'Mellem to tal' }).check()
  page = await page.go('button', 'Opret målingen', 'Opgivne opkald')
  page = await secretary.open(SitePage, paths.figuresImport)
  const sheet = await page.main.getByRole('link', { name: 'CSV' }).getAttribute('href')
  const asked = await (await site.visit(sheet ?? '', 'secretary')).text()
  assert.match(asked, new RegExp(`;Opgivne opkald;${writeShortDate(before30)};;;;\\r\\n`))

  const row = (due: string, measured: string, value: string) => `Opgivne opkald;${due};${measured};${value}`
  const give = async (...rows: string[]) => {
    const form = await secretary.open(SitePage, paths.figuresImport)
    const buffer = Buffer.from(`Måling;Skal måles;Målt den;Tal\r\n${rows.join('\r\n')}\r\n`)
    await form.main.getByLabel('Fil').setInputFiles({ name: 'tal.csv', mimeType: 'text/csv', buffer })
    return form.go('button', 'Vis, hvad filen ændrer', 'Forhåndsvisning')
  }
  const [first, second] = [writeShortDate(addDays(day, -60)), writeShortDate(before30)]
  page = await give(row(first, first, '7,5'), row(second, 'i går', '6'), row(second, second, 'få'))
  await page.shows('Intet er gemt.')
  await page.shows(/Række 3, kolonnen Målt den: «i går» er ikke en dato/)
  await page.shows(/Række 4, kolonnen Tal: «få» er ikke et tal/)
  assert.equal(await page.main.getByRole('button', { name: 'Gem tallene' }).count(), 0)

  page = await give(row(first, first, '7,5'), row(second, second, '4'))
  await page.shows('2 nye, 0 ændrede og 0 uændrede tal.')
  page = await page.go('button', 'Gem tallene', 'Indlæs tal')
  await page.shows('2 tal er gemt.')
  page = await give(row(first, first, '7,5'), row(second, second, '4'))
  await page.shows('0 nye, 0 ændrede og 2 uændrede tal.')
  page = await secretary.open(SitePage, paths.effectsOf({ vis: 'vurdering' }))
  await page.shows('Opgivne opkald')
  await secretary.leave()
})
