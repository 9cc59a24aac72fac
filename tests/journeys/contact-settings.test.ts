/** Leaders arrange the contact centre, and whoever asks about a number finds it all and erases it: also on a phone without scripts. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { paths } from '../../src/paths.ts'
import { PHONE, startBrowser, visitor } from '../support/browser.ts'
import { layContact, type LaidContact } from '../support/lay-contact.ts'
import { SitePage } from '../support/site-page.ts'
import { startTestSite, type TestSite } from '../support/site.ts'

const NUMBER = '19445566'
let site: TestSite
let laid: LaidContact
let browser: Browser
before(async () => {
  site = await startTestSite({
    prepare: async (database, municipality) => {
      laid = await layContact(database, municipality)
      const { id, person } = municipality
      await laid.ask(
        `with c as (insert into contact_calls (municipality_id, queue_id, arrived_at, phase, ended_at, outcome, waited_ms)
            values ($1, $2, now(), 'ended', now(), 'abandoned', 90000) returning id),
          p as (insert into contact_parties (municipality_id, call_id, number, number_key)
            select $1, c.id, $3, sha256(s.number_salt || convert_to($3, 'UTF8')) from c, contact_settings s)
        insert into contact_enquiries (municipality_id, call_id, taken_by, note) select $1, c.id, $4, 'Vil have en ny beholder' from c`,
        [id, laid.queue, NUMBER, person.employee],
      )
    },
  })
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await laid?.close()
  await site?.stop()
})

for (const [how, options] of [
  ['at a desk', {}],
  ['on a phone without scripts', { viewport: PHONE, javaScript: false }],
] as const)
  describe(how, () => {
    test('a queue is made, given hours and rules, shut and opened', async () => {
      const visit = await visitor(browser, site, { as: 'manager', ...options })
      const { page } = visit
      await visit.open(SitePage, paths.contactSettings)
      await page.getByLabel('Navn', { exact: true }).fill(`Valget ${how}`)
      await page.getByRole('button', { name: 'Tilføj køen' }).click()
      await page.getByRole('heading', { level: 1, name: `Valget ${how}` }).waitFor()
      await page.getByLabel('Mandag').fill('9-12 og 14-17')
      await page.getByLabel('Tirsdag').fill('12-9')
      await page.getByRole('button', { name: 'Gem åbningstiden' }).click()
      await page.getByRole('link', { name: /Tirsdag: Der skal lukkes senere/u }).waitFor()
      assert.equal(await page.getByLabel('Mandag').inputValue(), '9-12 og 14-17')
      await visit.see(SitePage)
      await page.getByLabel('Tirsdag').fill('')
      await page.getByRole('button', { name: 'Gem åbningstiden' }).click()
      await page.getByLabel('Flest i køen').fill('12')
      await page.getByRole('button', { name: 'Gem reglerne' }).click()
      await page.getByText('Luk køen nu').click()
      await page.getByLabel('Grund', { exact: true }).fill('Valgdag')
      await page.getByRole('button', { name: 'Luk køen', exact: true }).click()
      await page.getByText('Lukket ved håndkraft: Valgdag').waitFor()
      await page.getByRole('button', { name: 'Åbn køen nu' }).click()
      await page.getByText('Luk køen nu').waitFor()
      assert.equal(await page.getByLabel('Flest i køen').inputValue(), '12')
      await visit.leave()
    })

    test('every page of the settings can be used by all', async () => {
      const visit = await visitor(browser, site, { as: 'manager', ...options })
      for (const path of [
        paths.contactSettingsDesks,
        paths.contactSettingsStaff,
        paths.contactSettingsSubjects,
        paths.contactSettingsRecordings,
        paths.contactSettingsChanges,
        paths.contactQueue(laid.queue),
        paths.contactNumbers,
      ])
        await (await visit.open(SitePage, path)).assertFitsWidth()
      await visit.leave()
    })
  })

test('the data protection officer finds what is kept about a number, and erases it', async () => {
  const visit = await visitor(browser, site, { as: 'dataProtectionOfficer' })
  const { page } = visit
  await visit.open(SitePage, paths.contactNumbers)
  await page.getByLabel('Telefonnummer', { exact: true }).fill('19 44 55 66')
  await page.getByLabel('Grund', { exact: true }).fill('Anmodning om indsigt 26/31')
  await page.getByRole('button', { name: 'Vis det, der er gemt' }).click()
  await page.getByRole('heading', { level: 1, name: 'Det, der er gemt om nummeret' }).waitFor()
  await page.getByText('Vil have en ny beholder').waitFor()
  await visit.see(SitePage)
  await page.getByLabel('Grund til sletningen', { exact: true }).fill('Anmodning om sletning 26/31')
  await page.getByRole('button', { name: 'Slet alt om nummeret' }).click()
  await page.getByRole('heading', { level: 1, name: 'Nummeret er slettet' }).waitFor()
  await page.getByText('1 opkald er skilt fra nummeret').waitFor()
  await visit.see(SitePage)
  assert.deepEqual(await laid.ask('select 1 from contact_parties where number is not null'), [])
  await visit.leave()
})
