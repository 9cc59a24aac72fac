/** A colleague says where they are and what they work with, is found by it, and the rules of answering are seen. */
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import type { Browser } from 'playwright-core'
import { paths } from '../../src/paths.ts'
import { PHONE, startBrowser, visitor } from '../support/browser.ts'
import { SitePage } from '../support/site-page.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

let site: TestSite
let browser: Browser
before(async () => {
  site = await startTestSite({
    prepare: async (database, { id, person, unit }) => {
      const owner = new Client({ connectionString: database.urls.owner })
      await owner.connect()
      await owner.query(`
        insert into contact_staff (municipality_id, person_id, role) values (${id}, ${person.secretary}, 'leader');
        insert into contact_subjects (municipality_id, name, words) values (${id}, 'Boligstøtte', 'husleje');
        insert into contact_lines (municipality_id, person_id, number) values (${id}, ${person.employee}, '96331201');
        insert into contact_trunks (municipality_id, name, title, platform, host) values (${id}, 'gammel', 'Den gamle central', 'old', '127.0.0.1');
        insert into contact_trunk_ranges (municipality_id, trunk_id, from_number, to_number) select ${id}, id, '96330000', '96339999' from contact_trunks;
        insert into contact_unit_hours (municipality_id, unit_id, weekday, opens, closes) select ${id}, ${unit('center')}, d, '00:00', '23:59' from generate_series(1, 7) d`)
      await owner.end()
    },
  })
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await site?.stop()
})

for (const javaScript of [true, false])
  test(`an employee is found as they say they are ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const employee = await visitor(browser, site, { as: 'employee', javaScript })
    let own = await employee.open(SitePage, paths.contactOwnPresence)
    await own.main.getByLabel('Boligstøtte').check()
    own = await own.go('button', 'Gem emner', 'Min tilstedeværelse')
    await own.main.getByRole('radio', { name: 'Ikke til stede' }).check()
    await own.type({ 'Arbejder på (frivilligt)': 'Årsregnskab', 'Viderestil til nummer (frivilligt)': 'ti' })
    own = await own.go('button', 'Gem', 'Min tilstedeværelse')
    await own.shows('Skriv et telefonnummer.')
    await own.type({ 'Viderestil til nummer (frivilligt)': '96 33 12 99' })
    own = await own.go('button', 'Gem', 'Min tilstedeværelse')
    await own.shows(/Sagt af Anders Nordskov selv/)
    await own.page.setViewportSize(PHONE)
    await own.assertFitsWidth()
    await employee.leave()

    const secretary = await visitor(browser, site, { as: 'secretary', javaScript })
    let page = await secretary.open(SitePage, paths.contactEmployees)
    await page.type({ 'Hvem leder du efter?': 'hvem arbejder med boligstotte' })
    page = await page.go('button', 'Find', 'Find en medarbejder')
    await page.shows(/Her er det, der ligner/)
    await page.shows('Ikke til stede')
    await page.shows(/Arbejder på: Årsregnskab · Viderestillet til 96 33 12 99/)
    await page.shows(/det gamle telefonsystem/)
    await page.page.setViewportSize(PHONE)
    await page.assertFitsWidth()
    page = await page.go('link', 'Anders Nordskov', 'Anders Nordskov')
    await page.main.getByRole('radio', { name: 'Til stede', exact: true }).check()
    page = await page.go('button', 'Gem', 'Anders Nordskov')
    await page.shows(/Sagt af Sanne Ekholt/)
    page = await page.go('button', 'Glem det, der er sagt', 'Anders Nordskov')
    await page.shows('Ingen har sagt noget')
    await secretary.leave()
  })

test('the leader writes a guide, agrees with a unit, and pauses answering at once', async () => {
  const secretary = await visitor(browser, site, { as: 'secretary' })
  let page = await secretary.open(SitePage, paths.contactGuides)
  page = await page.go('link', 'Skriv en vejledning', 'Ny vejledning')
  await page.type({ Titel: 'Hvordan søger jeg boligstøtte?', Vejledning: 'Find selvbetjeningen frem.' })
  await page.choose('Emne', 'Boligstøtte')
  page = await page.go('button', 'Gem', 'Hvordan søger jeg boligstøtte?')
  page = await secretary.open(SitePage, paths.contactAgreements)
  await page.choose('Enhed', 'Center for Prøver')
  await page.main.getByRole('radio', { name: 'Ja' }).check()
  await page.type({ 'Kontaktperson (frivilligt)': 'ANS' })
  page = await page.go('button', 'Gem aftalen', 'Makkerskaber')
  await page.shows('Anders Nordskov')
  await page.page.setViewportSize(PHONE)
  await page.assertFitsWidth()
  page = await secretary.open(SitePage, paths.contactGuides)
  await page.shows('Må afklares straks')
  page = await secretary.open(SitePage, paths.contactResolutionPauses)
  await page.type({ 'Fra dag': '2026-01-01', Hvorfor: 'Nyt fagsystem' })
  page = await page.go('button', 'Sæt på pause', 'Pauser i straksafklaring')
  await page.shows('Indtil videre')
  page = await secretary.open(SitePage, paths.contactGuides)
  await page.shows('Straksafklaring holder pause')
  for (const path of [
    paths.contactLines,
    paths.contactTrunks,
    paths.contactLinesImport,
    paths.contactUnitHours(site.municipality.unit('center')),
  ]) {
    page = await secretary.open(SitePage, path)
    await page.page.setViewportSize(PHONE)
    await page.assertFitsWidth()
  }
  await secretary.leave()
})
